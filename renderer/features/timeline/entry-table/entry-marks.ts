import { notesOf, type CaseNote } from '../../../../shared/model/case-note.ts'
import type { Entry, Rag } from '../../../../shared/model/entry.ts'
import { placeInDay } from '../../../../shared/timeline/day-order.ts'

/** What people have added beside one entry, as far as a row shows it. */
export type EntryMarks = {
  /** Accounts of the same event, this one among them; 0 where it stands alone. */
  readonly accounts: number
  /** Someone of the family says that it was not so. */
  readonly disputed: boolean
  /** Comments of the family, disputing or not. */
  readonly comments: number
  /** Questions to the agency that have no answer yet. */
  readonly openQueries: number
  readonly conference: Rag | null
  /** Someone has put the entries of its day into an order. */
  readonly orderedByHand: boolean
}

export const NO_MARKS: EntryMarks = {
  accounts: 0,
  disputed: false,
  comments: 0,
  openQueries: 0,
  conference: null,
  orderedByHand: false,
}

/** The marks of every one of the entries that has any, gathered once: a row looks itself up. */
export const entryMarks = (entries: readonly Entry[], notes: readonly CaseNote[]): ReadonlyMap<string, EntryMarks> => {
  const marks = new Map<string, EntryMarks>()
  const add = (entry: string, change: (of: EntryMarks) => Partial<EntryMarks>): void => {
    const before = marks.get(entry) ?? NO_MARKS
    marks.set(entry, { ...before, ...change(before) })
  }
  for (const { said } of notesOf(notes, 'same event'))
    for (const entry of said.entries) add(entry, () => ({ accounts: said.entries.length }))
  for (const { said } of notesOf(notes, 'family comment'))
    add(said.entry, (of) => ({ comments: of.comments + 1, disputed: of.disputed || said.disputes }))
  for (const { said } of notesOf(notes, 'query'))
    if (said.answer === null) add(said.entry, (of) => ({ openQueries: of.openQueries + 1 }))
  for (const { said } of notesOf(notes, 'conference rating')) add(said.entry, () => ({ conference: said.rag }))
  for (const entry of orderedByHand(entries, notes)) add(entry.id, () => ({ orderedByHand: true }))
  return marks
}

/** An entry that a later version dated to another day is still named in the order of the old one, and no longer stands in it. */
const orderedByHand = (entries: readonly Entry[], notes: readonly CaseNote[]): Entry[] => {
  const orders = notesOf(notes, 'day order')
  const named = new Set(orders.flatMap(({ said }) => said.entries))
  return entries.filter((entry) => {
    const order = named.has(entry.id) ? placeInDay([entry], orders, entry)?.byHand : null
    return order?.said.entries.includes(entry.id) === true
  })
}
