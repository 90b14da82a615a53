import { notesOf, type CaseNote } from '../../../../shared/model/case-note.ts'
import type { Rag } from '../../../../shared/model/entry.ts'

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

/** The marks of every entry that has any, gathered once: a row looks itself up. */
export const entryMarks = (notes: readonly CaseNote[]): ReadonlyMap<string, EntryMarks> => {
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
  for (const { said } of notesOf(notes, 'day order'))
    for (const entry of said.entries) add(entry, () => ({ orderedByHand: true }))
  return marks
}
