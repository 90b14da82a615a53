import { notesOf, type CaseNote, type NoteChange, type NoteOf } from '../model/case-note.ts'
import type { EntryId } from '../model/ids.ts'
import { groupNoteOf } from './event-groups.ts'

/** As many accounts as one event may have. */
export const LARGEST_GROUP = 200

/**
 * Links two accounts: a new group, one joins the other's group, or two groups become one. What was said before of the two or of their groups not being of one event
 * is taken back, because the later word of a person counts.
 * @returns nothing to change where they are linked already; null where the group would have more accounts than LARGEST_GROUP
 */
export const linkAccounts = (notes: readonly CaseNote[], a: EntryId, b: EntryId): NoteChange[] | null => {
  if (a === b) return []
  const groupOfA = groupNoteOf(notes, a)
  const groupOfB = groupNoteOf(notes, b)
  if (groupOfA !== undefined && groupOfA.id === groupOfB?.id) return []
  const entries = [...new Set([...(groupOfA?.said.entries ?? [a]), ...(groupOfB?.said.entries ?? [b])])]
  if (entries.length > LARGEST_GROUP) return null
  const said = { kind: 'same event', entries } as const
  const [kept, given] = groupOfA === undefined ? [groupOfB, undefined] : [groupOfA, groupOfB]
  return [
    ...refusalsWithin(notes, new Set(entries)).map(removal),
    ...(given === undefined ? [] : [removal(given)]),
    kept === undefined ? { what: 'add', said } : { what: 'change', id: kept.id, expected: kept.revision, said },
  ]
}

/** Says that two accounts are not of one event. Nothing to change where that is said already, or where they are linked: a link is taken away first. */
export const refuseAccounts = (notes: readonly CaseNote[], a: EntryId, b: EntryId): NoteChange[] => {
  const group = groupNoteOf(notes, a)
  const isLinked = group !== undefined && group.said.entries.includes(b)
  if (a === b || isLinked || refusalsWithin(notes, new Set([a, b])).length > 0) return []
  return [{ what: 'add', said: { kind: 'not the same event', entries: a < b ? [a, b] : [b, a] } }]
}

/** Takes one account out of its group; a group of two ends with it. */
export const unlinkAccount = (notes: readonly CaseNote[], entry: EntryId): NoteChange[] => {
  const group = groupNoteOf(notes, entry)
  if (group === undefined) return []
  const entries = [...new Set(group.said.entries)].filter((id) => id !== entry)
  return entries.length < 2
    ? [removal(group)]
    : [{ what: 'change', id: group.id, expected: group.revision, said: { kind: 'same event', entries } }]
}

/** Ends a group or takes a refusal back: each entry stands by itself again, and nothing of it changes. */
export const removal = ({ id, revision }: Pick<CaseNote, 'id' | 'revision'>): NoteChange => ({
  what: 'remove',
  id,
  expected: revision,
})

/**
 * What brings back how it was before some changes.
 * @param before the notes as they stood then
 * @param answered the notes as they were added or changed, in the order of the changes
 */
export const undoOf = (
  changes: readonly NoteChange[],
  before: readonly CaseNote[],
  answered: readonly CaseNote[],
): NoteChange[] => {
  const then = new Map(before.map((note) => [note.id, note]))
  let next = 0
  const undone = changes.flatMap((change): NoteChange[] => {
    const earlier = change.what === 'add' ? undefined : then.get(change.id)
    if (change.what === 'remove') return earlier === undefined ? [] : [{ what: 'add', said: earlier.said }]
    const now = answered[next++]
    if (now === undefined) return []
    return earlier === undefined
      ? [removal(now)]
      : [{ what: 'change', id: now.id, expected: now.revision, said: earlier.said }]
  })
  return undone.toReversed()
}

const refusalsWithin = (
  notes: readonly CaseNote[],
  entries: ReadonlySet<EntryId>,
): readonly NoteOf<'not the same event'>[] =>
  notesOf(notes, 'not the same event').filter(({ said }) => said.entries.every((id) => entries.has(id)))
