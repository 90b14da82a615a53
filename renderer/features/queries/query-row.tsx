import { useState } from 'react'
import { Link } from 'react-router'
import type { Case } from '../../../shared/model/case.ts'
import { LONGEST_TEXT } from '../../../shared/model/entry.ts'
import { readExactDay } from '../../../shared/time/exact-day.ts'
import { sayDay, sayMoment, sayWhen } from '../../../shared/time/say.ts'
import { useNoteDraft } from '../../app/note-draft.ts'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { queriesWords } from '../../strings/queries.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useFocusIn } from '../../ui/use-focus-in.ts'
import type { Query } from '../../../shared/queries/queries-by-agency.ts'
import { QueryForm } from './query-form.tsx'

/** One query: the entry it is about, what was asked, and what the agency answered. */
export const QueryRow = ({
  of,
  query: { note, entry },
  onDone,
  onWithdrawn,
}: {
  readonly of: Case
  readonly query: Query
  /** Says what has been done. */
  readonly onDone: (said: string) => void
  /** The row is about to go. */
  readonly onWithdrawn: () => void
}) => {
  const say = queriesWords
  const { part: row, focusOn: back } = useFocusIn<HTMLLIElement>('.query-row__actions button')
  const [asking, setAsking] = useState(false)
  const { asks, answer } = note.said
  const question = useNoteDraft({ of: of.id, entry: note.said.entry, what: `query ${note.id}` }, { asks: '' }, note)
  const answering = useNoteDraft(
    { of: of.id, entry: note.said.entry, what: `answer ${note.id}` },
    { says: '', on: '' },
    note,
  )
  const today = useToday()
  const short = say.shortened(asks)
  const done = (said: string): void => {
    onDone(said)
    back()
  }
  return (
    <li ref={row} className="query-row">
      <p className="query-row__head">
        <Tag tone={answer === null ? 'amber' : 'green'}>
          {answer === null ? say.open : say.answered(sayDay(answer.on, 'plain'))}
        </Tag>{' '}
        {entry === null ? (
          <span className="secondary">{say.gone}</span>
        ) : (
          <span>
            {say.about} <Link to={paths.entry(of.id, entry.id)}>{entry.code}</Link>, {sayWhen(entry.when)}
          </span>
        )}
      </p>
      {entry === null ? null : <p className="query-row__event">{entry.event}</p>}
      {question.words === null ? (
        <p className="query-row__asks">{asks}</p>
      ) : (
        <QuestionForm
          label={say.changeOf(short)}
          query={{ note, entry }}
          draft={question}
          onSaved={() => done(say.done.question)}
          onLeave={() => {
            question.drop()
            back()
          }}
        />
      )}
      {answer === null || answering.words !== null ? null : (
        <p className="query-row__answer">
          <strong>{say.answerIs}</strong>
          <span>{answer.says}</span>
        </p>
      )}
      {answering.words === null ? null : (
        <AnswerForm
          label={answer === null ? say.recordOf(short) : say.changeAnswerOf(short)}
          query={{ note, entry }}
          draft={answering}
          onSaved={done}
          onLeave={() => {
            answering.drop()
            back()
          }}
        />
      )}
      <p className="query-row__by">
        {note.revision === 1 ? say.asked(sayMoment(note.at), note.by) : say.changed(sayMoment(note.at), note.by)}
      </p>
      {question.words !== null || answering.words !== null ? null : (
        <>
          {question.error === null ? null : <ErrorNote>{question.error}</ErrorNote>}
          <div className="query-row__actions no-print">
            <Button
              aria-label={answer === null ? say.recordOf(short) : say.changeAnswerOf(short)}
              onPress={() =>
                answering.open({ says: answer?.says ?? '', on: sayDay(answer === null ? today : answer.on, 'plain') })
              }
            >
              {answer === null ? say.record : say.changeAnswer}
            </Button>
            <Button look="quiet" aria-label={say.changeOf(short)} onPress={() => question.open({ asks })}>
              {say.change}
            </Button>
            <Button look="quiet" aria-label={say.withdrawOf(short)} onPress={() => setAsking(true)}>
              {say.withdraw}
            </Button>
          </div>
        </>
      )}
      <Dialog title={say.withdrawal.title} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{say.withdrawal.words}</p>
        <DialogActions>
          <Button
            onPress={() => {
              setAsking(false)
              question.remove(onWithdrawn)
            }}
          >
            {say.withdrawal.do}
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {say.withdrawal.keep}
          </Button>
        </DialogActions>
      </Dialog>
    </li>
  )
}

const QuestionForm = ({
  label,
  query: { note },
  draft,
  onSaved,
  onLeave,
}: {
  readonly label: string
  readonly query: Query
  readonly draft: ReturnType<typeof useNoteDraft<{ readonly asks: string }>>
  readonly onSaved: () => void
  readonly onLeave: () => void
}) => {
  const say = queriesWords.form
  const [tried, setTried] = useState(false)
  const asks = draft.words?.asks ?? ''
  return (
    <QueryForm
      label={label}
      draft={draft}
      query={note}
      save={say.saveQuestion}
      onSave={(over) => {
        if (asks.trim() === '') setTried(true)
        else draft.save({ ...note.said, asks: asks.trim() }, over, onSaved)
      }}
      onLeave={onLeave}
    >
      <TextArea
        label={say.asks}
        rows={3}
        maxLength={LONGEST_TEXT}
        value={asks}
        onChange={(typed) => draft.say({ asks: typed })}
        error={tried && asks.trim() === '' ? say.asksMissing : undefined}
      />
    </QueryForm>
  )
}

const AnswerForm = ({
  label,
  query: { note },
  draft,
  onSaved,
  onLeave,
}: {
  readonly label: string
  readonly query: Query
  readonly draft: ReturnType<typeof useNoteDraft<{ readonly says: string; readonly on: string }>>
  readonly onSaved: (said: string) => void
  readonly onLeave: () => void
}) => {
  const { form: say, done, removal } = queriesWords
  const today = useToday()
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const isChanged = draft.meanwhile.kind === 'changed'
  const { says, on } = draft.words ?? { says: '', on: '' }
  const day = readExactDay(on, today)
  const dayWrong = !day.ok ? day.error.why : day.value > today ? say.future(sayDay(day.value, 'medium')) : undefined
  return (
    <>
      <QueryForm
        label={label}
        draft={draft}
        query={note}
        save={say.saveAnswer}
        onSave={(over) => {
          if (says.trim() === '' || !day.ok || dayWrong !== undefined) setTried(true)
          else
            draft.save({ ...note.said, answer: { says: says.trim(), on: day.value } }, over, () => onSaved(done.answer))
        }}
        onLeave={onLeave}
        also={
          note.said.answer === null ? null : (
            // of a change that came meanwhile the person says first which is to stay; the button still holds the focus
            <Button look="quiet" isPending={draft.isBusy || isChanged} onPress={() => setAsking(true)}>
              {say.remove}
            </Button>
          )
        }
      >
        <TextArea
          label={say.answer}
          help={say.answerHelp}
          rows={3}
          maxLength={LONGEST_TEXT}
          value={says}
          onChange={(typed) => draft.say({ says: typed })}
          error={tried && says.trim() === '' ? say.answerMissing : undefined}
        />
        <DateField
          label={say.on}
          value={on}
          onChange={(typed) => draft.say({ on: typed })}
          today={today}
          takes="exact-day"
          error={tried ? dayWrong : undefined}
        />
      </QueryForm>
      <Dialog title={removal.title} isOpen={asking && !isChanged} onClose={() => setAsking(false)}>
        <p>{removal.words}</p>
        {draft.typed ? <p>{removal.typed}</p> : null}
        <DialogActions>
          <Button
            onPress={() => {
              setAsking(false)
              draft.save({ ...note.said, answer: null }, false, () => onSaved(done.noAnswer))
            }}
          >
            {removal.do}
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {removal.keep}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
