/** Well under the 50 ms after which a key would be felt to wait. */
const SLICE_MS = 8

/**
 * Does something to each of many without keeping the window from answering.
 * @returns stops it
 */
export const inSlices = <T>(all: readonly T[], each: (one: T) => void, whenDone: () => void): (() => void) => {
  let at = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const slice = (): void => {
    const until = performance.now() + SLICE_MS
    while (at < all.length) {
      const one = all[at++]
      if (one !== undefined) each(one)
      if (performance.now() >= until) break
    }
    if (at < all.length) timer = setTimeout(slice)
    else whenDone()
  }
  timer = setTimeout(slice)
  return () => {
    if (timer !== null) clearTimeout(timer)
  }
}
