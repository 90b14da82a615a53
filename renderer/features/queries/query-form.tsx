import type { FormEvent, ReactNode } from 'react'
import type { NoteOf } from '../../../shared/model/case-note.ts'
import { sayDay, sayMoment } from '../../../shared/time/say.ts'
import type { Words } from '../../app/kept-words.tsx'
import { useFormOfDraft, type NoteDraft } from '../../app/note-draft.ts'
import { queriesWords } from '../../strings/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote, Note } from '../../ui/notes.tsx'

/**
 * The form of a query's question or answer. A change that somebody else made meanwhile is shown beside what was typed, and the person says which is to stay.
 * @param onSave `over` when the query as it stands now is to be replaced
 */
export const QueryForm = <T extends Words>({
  label,
  draft,
  query,
  save,
  onSave,
  onLeave,
  also = null,
  children,
}: {
  readonly label: string
  readonly draft: NoteDraft<T>
  readonly query: NoteOf<'query'>
  readonly save: string
  readonly onSave: (over: boolean) => void
  readonly onLeave: () => void
  readonly also?: ReactNode
  readonly children: ReactNode
}) => {
  const { form: say, conflict, answerIs } = queriesWords
  const form = useFormOfDraft(draft)
  const isChanged = draft.meanwhile.kind === 'changed'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSave(false)
  }
  return (
    <form ref={form} className="query-form" aria-label={label} onSubmit={submit} noValidate>
      {isChanged ? (
        <div role="alert">
          <Note tone="amber">
            <p>{conflict.changed(query.by, sayMoment(query.at))}</p>
            <p className="query-form__theirs">
              <strong>{conflict.now}</strong>
              <span>{query.said.asks}</span>
              {query.said.answer === null ? null : (
                <span>
                  {answerIs}, {sayDay(query.said.answer.on, 'plain')}: {query.said.answer.says}
                </span>
              )}
            </p>
          </Note>
        </div>
      ) : null}
      {children}
      {draft.error === null || isChanged ? null : <ErrorNote>{draft.error}</ErrorNote>}
      <div className="query-row__actions">
        {isChanged ? (
          <Button isPending={draft.isBusy} onPress={() => onSave(true)}>
            {conflict.saveMine}
          </Button>
        ) : (
          <Button type="submit" isPending={draft.isBusy}>
            {draft.isBusy ? say.saving : save}
          </Button>
        )}
        <Button look="quiet" onPress={onLeave} isDisabled={draft.isBusy}>
          {isChanged ? conflict.takeTheirs : say.leave}
        </Button>
        {also}
      </div>
    </form>
  )
}
