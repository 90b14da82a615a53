import type { Entry } from '../model/entry.ts'
import { foldCategory } from '../filter/fold-category.ts'

export type CategoryCount = {
  /** Folded; empty for entries without a category. */
  readonly category: string
  /** As most of its entries write it; the first spelling where two are as frequent. */
  readonly says: string
  readonly entries: number
}

/** How many entries stand under each category, most first; those without one come last. Every entry is counted once. */
export const countCategories = (entries: readonly Entry[]): readonly CategoryCount[] => {
  const spellings = new Map<string, number>()
  for (const { category } of entries) {
    const written = foldCategory(category) === '' ? '' : (category?.trim() ?? '')
    spellings.set(written, (spellings.get(written) ?? 0) + 1)
  }
  const counts = new Map<string, { says: string; most: number; entries: number }>()
  for (const [written, number] of spellings) {
    const folded = foldCategory(written)
    const known = counts.get(folded)
    if (known === undefined) counts.set(folded, { says: written, most: number, entries: number })
    else {
      known.entries += number
      if (number > known.most) Object.assign(known, { says: written, most: number })
    }
  }
  return [...counts]
    .map(([category, { says, entries: number }]) => ({ category, says, entries: number }))
    .toSorted(
      (a, b) =>
        Number(a.category === '') - Number(b.category === '') ||
        b.entries - a.entries ||
        (a.category < b.category ? -1 : 1),
    )
}
