import { MessageSquareOff } from 'lucide-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { NoteAtGone } from '../../../../shared/model/case-note.ts'
import type { CaseId } from '../../../../shared/model/ids.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { sayRefusal, useChangeNotes } from '../../../app/use-change-notes.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { RagMark } from '../../../ui/marks.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { FootButton } from '../picture/foot-button.tsx'
import { nameOfNote, noteAsText } from './note-as-text.ts'
import './panel-section.css'
import { RemoveNote } from './remove-note.tsx'

/** What the family and the conference said of entries that a later version or an undone import took out of the case: no panel shows it any more. */
export const NotesAtGoneEntries = ({
  of,
  notes,
  onNoneLeft,
}: {
  readonly of: CaseId
  readonly notes: readonly NoteAtGone[]
  /** The button has gone with the last of them. */
  readonly onNoneLeft: () => void
}) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {notes.length === 0 ? null : (
        <FootButton icon={MessageSquareOff} onOpen={() => setOpen(true)}>
          {entryPanelWords.gone.open(notes.length)}
        </FootButton>
      )}
      {isOpen ? (
        <GoneNotesDialog
          of={of}
          notes={notes}
          onClose={() => {
            setOpen(false)
            if (notes.length === 0) onNoneLeft()
          }}
        />
      ) : null}
    </>
  )
}

const GoneNotesDialog = ({
  of,
  notes,
  onClose,
}: {
  readonly of: CaseId
  readonly notes: readonly NoteAtGone[]
  readonly onClose: () => void
}) => {
  const say = entryPanelWords.gone
  const [said, setSaid] = useState('')
  const part = useFocusWhenFewer(notes.length)
  return (
    <Dialog title={say.title} isOpen onClose={onClose}>
      <div ref={part} className="gone-notes">
        <p>{notes.length === 0 ? say.none : say.words}</p>
        {notes.map((note) => (
          <GoneNote
            key={note.id}
            of={of}
            note={note}
            onSaid={setSaid}
            onRemoved={() => setSaid(note.said.kind === 'conference rating' ? say.removed.rating : say.removed.comment)}
          />
        ))}
        <output className="gone-notes__said">{said}</output>
        <DialogActions>
          <Button onPress={onClose}>{words.ui.close}</Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

/** A note goes a moment after it is taken away, and its button with it: the focus goes on to the first that is left, or to the way out. */
const useFocusWhenFewer = (notes: number): RefObject<HTMLDivElement | null> => {
  const part = useRef<HTMLDivElement>(null)
  const before = useRef(notes)
  useEffect(() => {
    if (notes < before.current)
      part.current?.querySelector<HTMLElement>('.note-card__actions button, .dialog__actions button')?.focus()
    before.current = notes
  }, [notes])
  return part
}

const GoneNote = ({
  of,
  note,
  onSaid,
  onRemoved,
}: {
  readonly of: CaseId
  readonly note: NoteAtGone
  readonly onSaid: (said: string) => void
  readonly onRemoved: () => void
}) => {
  const { gone: say, removal, keptOn } = entryPanelWords
  const change = useChangeNotes(of)
  const refusal = sayRefusal(change.refusal, say.meanwhile)
  const name = nameOfNote(note)
  return (
    <article className="note-card" aria-label={name}>
      <NoteSaid note={note} />
      <p className="note-card__by">{keptOn(sayMoment(note.at), note.by)}</p>
      {refusal === null ? null : <ErrorNote>{refusal}</ErrorNote>}
      <div className="note-card__actions">
        <Button
          look="quiet"
          aria-label={say.copyOf(name)}
          onPress={() => onSaid(copyText(noteAsText(note)) ? say.copied : say.notCopied)}
        >
          {say.copy}
        </Button>
        <RemoveNote
          label={say.remove}
          about={say.removeOf(name)}
          confirm={note.said.kind === 'conference rating' ? removal.rating : removal.comment}
          isBusy={change.isBusy}
          onRemove={() =>
            change.send([{ what: 'remove', id: note.id, expected: note.revision }], { onDone: onRemoved })
          }
        />
      </div>
    </article>
  )
}

const NoteSaid = ({ note: { said } }: { readonly note: NoteAtGone }) => {
  const { family, rating } = entryPanelWords
  if (said.kind === 'conference rating')
    return (
      <>
        <p className="note-card__head">
          <strong>{rating.title}</strong> <RagMark rag={said.rag} />
        </p>
        {said.why === null ? null : <p className="note-card__words">{said.why}</p>}
      </>
    )
  return (
    <>
      <p className="note-card__head">
        <strong>{said.from}</strong>{' '}
        <Tag tone={said.disputes ? 'amber' : 'neutral'}>{said.disputes ? family.disputed : family.added}</Tag>
      </p>
      <p className="note-card__words">{said.says}</p>
    </>
  )
}
