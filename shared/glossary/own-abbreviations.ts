import { notesOf, type CaseNote } from '../model/case-note.ts'

/** What abbreviations stand for in a case, as people have noted it. */
export const ownAbbreviations = (notes: readonly CaseNote[]): ReadonlyMap<string, string> =>
  new Map(notesOf(notes, 'abbreviation').map(({ said }) => [said.short, said.long]))
