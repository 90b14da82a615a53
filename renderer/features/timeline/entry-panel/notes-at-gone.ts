import { notesOf, type CaseNote, type NoteOf } from '../../../../shared/model/case-note.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'

/** Shown at its entry and nowhere else; queries have a room of their own. */
export type NoteAtGone = NoteOf<'family comment'> | NoteOf<'conference rating'>

/** The comments and ratings whose entry is not in the case any more: what the family says first, each kind in the order in which it was first made. */
export const notesAtGone = (notes: readonly CaseNote[], entries: readonly Entry[]): NoteAtGone[] => {
  const standing = new Set(entries.map(({ id }) => id))
  return [...notesOf(notes, 'family comment'), ...notesOf(notes, 'conference rating')].filter(
    ({ said }) => !standing.has(said.entry),
  )
}

/** A note in a few words, to name it among others: "Disputed by Mother". */
export const nameOfNote = ({ said }: NoteAtGone): string => {
  if (said.kind === 'conference rating') return entryPanelWords.gone.rated(words.ui.rag[said.rag])
  return said.disputes ? entryPanelWords.beside.disputed(said.from) : entryPanelWords.beside.added(said.from)
}

/** All of a note as a text to copy, with the day and by whom it was recorded. */
export const noteAsText = (note: NoteAtGone): string => {
  const says = note.said.kind === 'conference rating' ? note.said.why : note.said.says
  const kept = entryPanelWords.keptOn(sayMoment(note.at), note.by)
  return [nameOfNote(note), says, kept].filter((line) => line !== null).join('\n')
}
