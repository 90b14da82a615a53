/** One of the named days across the lanes: where its line is and how wide its words are, in CSS pixels from the left edge of the lanes. */
export type Edge = {
  readonly key: string
  readonly x: number
  readonly width: number
  readonly prefers: 'left' | 'right'
}

export type PlacedLabel = { readonly key: string; readonly left: number }

const GAP = 7
const AIR = 8

/**
 * Puts the words beside their lines so that none covers another and none is cut. Edges come in order of importance; one that finds no room on either
 * side keeps its line and goes without words.
 * @param width of the lanes
 */
export const placeLabels = (edges: readonly Edge[], width: number): readonly PlacedLabel[] => {
  const taken: { readonly from: number; readonly to: number }[] = []
  const placed: PlacedLabel[] = []
  for (const edge of edges) {
    if (edge.x < 0 || edge.x > width) continue
    const sides =
      edge.prefers === 'right' ? [edge.x + GAP, edge.x - GAP - edge.width] : [edge.x - GAP - edge.width, edge.x + GAP]
    const left = sides.find(
      (from) =>
        from >= 2 &&
        from + edge.width <= width - 2 &&
        taken.every((box) => from + edge.width + AIR <= box.from || from >= box.to + AIR),
    )
    if (left === undefined) continue
    taken.push({ from: left, to: left + edge.width })
    placed.push({ key: edge.key, left })
  }
  return placed
}
