export type LaneHeights = { readonly lane: number; readonly maxHeight: number | null }

/** Calendar and named days above the lanes, with the library's borders. */
const ABOVE = 54
const LOWEST = 28
const HIGHEST = 38

/** Where the page scrolls, every lane is shown at a comfortable height. */
export const FLOWING: LaneHeights = { lane: 34, maxHeight: null }

/**
 * How high each lane is where picture and list share the page: all lanes in sight if a bit less than half of the page holds them, else they scroll.
 * @param page height of the page in CSS pixels, 0 before it is known
 */
export const laneHeights = (page: number, lanes: number): LaneHeights => {
  if (page === 0 || lanes === 0) return FLOWING
  const most = page * 0.44
  const lane = Math.min(Math.max(Math.floor((most - ABOVE) / lanes), LOWEST), HIGHEST)
  return { lane, maxHeight: Math.max(Math.round(most), ABOVE + 3 * LOWEST) }
}
