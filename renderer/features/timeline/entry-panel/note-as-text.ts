import type { NoteAtGone } from '../../../../shared/model/case-note.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'

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
