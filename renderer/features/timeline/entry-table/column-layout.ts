import type { ColumnId } from './table-columns.ts'

/** How the chosen columns lie in the width there is. Nothing is left out and nothing scrolls sideways: what finds no room stands beneath the event. */
export type ColumnLayout = {
  readonly kind: 'columns' | 'cards'
  /** With a column of their own. */
  readonly beside: readonly ColumnId[]
  /** On lines of their own within the row, each with its name before it. */
  readonly beneath: readonly ColumnId[]
  /** For grid-template-columns. */
  readonly template: string
}

/** Narrower than this, each entry is a card. In rem, so that larger letters count as less room. */
const CARDS = 30
const GAP = 0.75
const PADDING = 2.25

/**
 * @param chosen in the order of the list
 * @param width of the list, in rem; 0 before it is known
 */
export const columnLayout = (chosen: readonly ColumnId[], width: number): ColumnLayout => {
  if (width > 0 && width < CARDS) return { kind: 'cards', beside: [], beneath: chosen, template: '' }
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - PADDING
  const beside = new Set<ColumnId>()
  let taken = -GAP
  for (const column of [...FIRST.filter((first) => chosen.includes(first)), ...chosen]) {
    if (beside.has(column)) continue
    const wanted = taken + GAP + WIDTHS[column].least
    if (wanted > room && !FIRST.includes(column)) continue
    beside.add(column)
    taken = wanted
  }
  const lying = chosen.filter((column) => beside.has(column))
  return {
    kind: 'columns',
    beside: lying,
    beneath: chosen.filter((column) => !beside.has(column)),
    template: lying.map(track).join(' '),
  }
}

/** These have their column before any other is thought of. */
const FIRST: readonly ColumnId[] = ['when', 'agency', 'event', 'rating']

/** The least width in rem, and the share of what is left over; 0 for what is as wide as its words. */
const WIDTHS: Record<ColumnId, { readonly least: number; readonly share: number }> = {
  when: { least: 5.75, share: 0 },
  agency: { least: 4.875, share: 0 },
  event: { least: 15, share: 1 },
  impact: { least: 9, share: 0.46 },
  rating: { least: 5.25, share: 0 },
  conference: { least: 6, share: 0 },
  ages: { least: 8, share: 0.12 },
  source: { least: 8.5, share: 0.25 },
  voice: { least: 10, share: 0.4 },
  action: { least: 10, share: 0.4 },
  category: { least: 7.5, share: 0.12 },
  people: { least: 8, share: 0.2 },
  balance: { least: 5.5, share: 0 },
  basis: { least: 7, share: 0 },
  sharing: { least: 8.5, share: 0 },
  code: { least: 6, share: 0 },
}

const track = (column: ColumnId): string => {
  const { least, share } = WIDTHS[column]
  return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`
}
