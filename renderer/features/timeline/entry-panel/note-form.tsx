import type { FormEvent, ReactNode } from 'react'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import type { Words } from '../../../app/kept-words.tsx'
import { useFormOfDraft, type NoteDraft } from '../../../app/note-draft.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote, Note } from '../../../ui/notes.tsx'

/**
 * The form of one note. When the note was changed by somebody else meanwhile, both texts stand here, and the person says which is to stay; what was typed is
 * never thrown away by that.
 * @param sayNote the note as it stands, in words
 * @param onSave `over` when the note that stands now is to be replaced
 */
export const NoteForm = <T extends Words>({
  label,
  draft,
  sayNote,
  save,
  onSave,
  onLeave,
  children,
}: {
  readonly label: string
  readonly draft: NoteDraft<T>
  readonly sayNote: (note: CaseNote) => ReactNode
  readonly save: string
  readonly onSave: (over: boolean) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}) => {
  const say = entryPanelWords
  const { meanwhile } = draft
  const form = useFormOfDraft(draft)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSave(false)
  }
  return (
    <form ref={form} className="note-form" aria-label={label} onSubmit={submit} noValidate>
      {meanwhile.kind === 'changed' ? (
        <div role="alert">
          <Note tone="amber">
            <p>{say.conflict.changed(meanwhile.note.by, sayMoment(meanwhile.note.at))}</p>
            <p className="note-form__theirs">
              <span className="note-form__whose">{say.conflict.theirs}</span>
              {sayNote(meanwhile.note)}
            </p>
          </Note>
        </div>
      ) : null}
      {meanwhile.kind === 'taken away' ? (
        <div role="alert">
          <Note tone="amber">{say.conflict.removed}</Note>
        </div>
      ) : null}
      {children}
      {draft.error === null || meanwhile.kind !== 'nothing' ? null : <ErrorNote>{draft.error}</ErrorNote>}
      <div className="note-form__actions">
        {meanwhile.kind === 'changed' ? (
          <Button isPending={draft.isBusy} onPress={() => onSave(true)}>
            {say.conflict.saveMine}
          </Button>
        ) : (
          <Button type="submit" isPending={draft.isBusy}>
            {draft.isBusy ? say.saving : save}
          </Button>
        )}
        <Button look="quiet" onPress={onLeave} isDisabled={draft.isBusy}>
          {meanwhile.kind === 'changed' ? say.conflict.takeTheirs : say.leave}
        </Button>
      </div>
    </form>
  )
}
