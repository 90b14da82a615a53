export type LaneHeights = { readonly lane: number; readonly maxHeight: number | null }

/** Calendar and named days above the lanes, with the library's borders. */
const ABOVE = 54
const LOWEST = 24
const HIGHEST = 38
/** Beneath the lanes: a line for each child's ages, and the map of the whole. */
const AGES = 18
const MAP = 33

/** Where the page scrolls, every lane is shown at a comfortable height. */
const FLOWING: LaneHeights = { lane: 34, maxHeight: null }

/**
 * How high each lane is where picture and list share the page: all lanes in sight if half of the page holds them and what lies beneath, else they scroll.
 * @param page height of the page in CSS pixels, 0 before it is known, null where the page scrolls
 */
export const laneHeights = (page: number | null, lanes: number, children: number): LaneHeights => {
  if (page === null || page === 0 || lanes === 0) return FLOWING
  const most = page * 0.49 - MAP - AGES * children
  const lane = Math.min(Math.max(Math.floor((most - ABOVE) / lanes), LOWEST), HIGHEST)
  return { lane, maxHeight: Math.max(Math.round(most), ABOVE + 3 * LOWEST) }
}
