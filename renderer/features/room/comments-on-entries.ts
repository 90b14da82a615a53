import { notesOf, type CaseNote, type NoteOf } from '../../../shared/model/case-note.ts'
import type { EntryId } from '../../../shared/model/ids.ts'

export type FamilyComment = NoteOf<'family comment'>['said']

/** What the family says of each entry, in the order in which it was noted. */
export const commentsOnEntries = (notes: readonly CaseNote[]): ReadonlyMap<EntryId, readonly FamilyComment[]> => {
  const comments = new Map<EntryId, FamilyComment[]>()
  for (const { said } of notesOf(notes, 'family comment'))
    comments.set(said.entry, [...(comments.get(said.entry) ?? []), said])
  return comments
}
