import { CaseNote, type NoteContent } from '../../shared/model/case-note.ts'
import { anId } from './an-id.ts'

/** A note as it stands, at its first revision unless said otherwise. */
export const aNote = (said: NoteContent, rest: { readonly id?: number; readonly revision?: number } = {}): CaseNote =>
  CaseNote.parse({
    id: anId(rest.id),
    revision: rest.revision ?? 1,
    said,
    at: '2026-05-14T09:00:00.000Z',
    by: 'A Keeper',
  })
