import type { Entry } from '../../../../shared/model/entry.ts'
import type { EntryGroup } from './entry-groups.ts'

/** A row of the list below its headings. */
export type TableRow =
  | {
      readonly kind: 'group'
      readonly id: string
      readonly group: EntryGroup
      readonly open: boolean
      /** Which of how many groups, from 1. */
      readonly place: number
      readonly of: number
    }
  | {
      readonly kind: 'entry'
      /** The entry's own, with its group's before it where it may stand in several. */
      readonly id: string
      readonly entry: Entry
      /** Which of how many entries of its group, from 1; null where there are no groups. */
      readonly within: { readonly place: number; readonly of: number; readonly group: string } | null
    }

/**
 * The rows as they are gone through. The entries of a closed group are no rows at all: they are counted in its heading, in words and number, and cannot be
 * reached until it is opened.
 * @param groups null where the list is not grouped
 */
export const tableRows = (
  entries: readonly Entry[],
  groups: readonly EntryGroup[] | null,
  closed: ReadonlySet<string>,
): readonly TableRow[] => {
  if (groups === null) return entries.map((entry) => ({ kind: 'entry', id: entry.id, entry, within: null }))
  const rows: TableRow[] = []
  for (const [at, group] of groups.entries()) {
    const open = !closed.has(group.key)
    rows.push({ kind: 'group', id: group.key, group, open, place: at + 1, of: groups.length })
    if (!open) continue
    const { key, entries: own } = group
    for (const [nth, entry] of own.entries())
      rows.push({
        kind: 'entry',
        id: `${key}/${entry.id}`,
        entry,
        within: { place: nth + 1, of: own.length, group: key },
      })
  }
  return rows
}

/** Where each row stands, and the first row of each entry: looked up at every key and every choice in the picture. */
export type RowPlaces = {
  readonly ofRow: ReadonlyMap<string, number>
  readonly ofEntry: ReadonlyMap<string, number>
}

export const rowPlaces = (rows: readonly TableRow[]): RowPlaces => {
  const ofRow = new Map<string, number>()
  const ofEntry = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    ofRow.set(row.id, at)
    if (row.kind === 'entry' && !ofEntry.has(row.entry.id)) ofEntry.set(row.entry.id, at)
  }
  return { ofRow, ofEntry }
}
