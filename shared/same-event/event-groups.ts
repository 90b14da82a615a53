import { notesOf, type CaseNote, type NoteOf } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { EntryId } from '../model/ids.ts'
import { compareEntries } from '../timeline/compare-entries.ts'

/** Several accounts of one event, as a person linked them. */
export type EventGroup = {
  readonly note: NoteOf<'same event'>
  /** Whole, in the order of the timeline. Fewer than two where entries are gone. */
  readonly accounts: readonly Entry[]
  /** How many linked entries are no longer among the case's entries: their return was undone, or a later version left them out. */
  readonly gone: number
}

/**
 * The groups of a case, in the order of their first account; those of which nothing is left come last. The notes keep what is gone: should the entry come back, it
 * stands in its group again.
 */
export const sameEventGroups = (notes: readonly CaseNote[], entries: readonly Entry[]): EventGroup[] => {
  const linked = notesOf(notes, 'same event')
  if (linked.length === 0) return []
  const byId = new Map<EntryId, Entry>(entries.map((entry) => [entry.id, entry]))
  return linked
    .map((note): EventGroup => {
      const ids = [...new Set(note.said.entries)]
      const accounts = ids.flatMap((id) => byId.get(id) ?? []).toSorted(compareEntries)
      return { note, accounts, gone: ids.length - accounts.length }
    })
    .toSorted(inOrderOfFirstAccount)
}

/**
 * The notes as they count. An account that was withdrawn or undone is in no group of those that are read, and one account alone is no group. Only for counting and
 * filtering: what is changed are the notes themselves, which keep every account.
 */
export const withAccountsThatStand = (notes: readonly CaseNote[], entries: readonly Entry[]): readonly CaseNote[] => {
  if (notesOf(notes, 'same event').length === 0) return notes
  const standing = new Set(entries.map(({ id }) => id))
  return notes.flatMap((note): readonly CaseNote[] => {
    if (note.said.kind !== 'same event') return [note]
    const accounts = note.said.entries.filter((id) => standing.has(id))
    return accounts.length < 2 ? [] : [{ ...note, said: { ...note.said, entries: accounts } }]
  })
}

/** The note of the group in which an entry stands; undefined where it stands alone. */
export const groupNoteOf = (notes: readonly CaseNote[], entry: EntryId): NoteOf<'same event'> | undefined =>
  notesOf(notes, 'same event').find(({ said }) => said.entries.includes(entry))

const inOrderOfFirstAccount = (a: EventGroup, b: EventGroup): number => {
  const [first] = a.accounts
  const [second] = b.accounts
  if (first === undefined || second === undefined) return (first === undefined ? 1 : 0) - (second === undefined ? 1 : 0)
  return compareEntries(first, second)
}
