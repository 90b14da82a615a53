import { useState } from 'react'
import { Link } from 'react-router'
import type { CaseAgency } from '../../../../shared/model/agency.ts'
import { notesOf, type CaseNote, type NoteOf } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import { LONGEST_TEXT, type Entry } from '../../../../shared/model/entry.ts'
import { sayDay, sayMoment } from '../../../../shared/time/say.ts'
import { useNoteDraft } from '../../../app/note-draft.ts'
import { paths } from '../../../app/paths.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useFocusIn } from '../../../ui/use-focus-in.ts'
import { NoteForm } from './note-form.tsx'
import { PanelSection } from './panel-section.tsx'
import { RemoveNote } from './remove-note.tsx'

/** What was asked of the agency about its entry. Nobody rewrites its words: they are asked about. */
export const QueriesOfEntry = ({
  of,
  entry,
  agency,
  notes,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly agency: CaseAgency
  readonly notes: readonly CaseNote[]
}) => {
  const say = entryPanelWords.queries
  const [said, setSaid] = useState('')
  const { part, focusOn } = useFocusIn<HTMLDivElement>('.panel-section__actions button')
  const queries = notesOf(notes, 'query').filter((note) => note.said.entry === entry.id)
  const fresh = useNoteDraft({ of: of.id, entry: entry.id, what: 'query' }, { asks: '' }, null)
  const done = (words: string): void => {
    setSaid(words)
    focusOn()
  }
  return (
    <PanelSection title={say.title} said={said}>
      <div ref={part} className="panel-section__body">
        {queries.map((query) => (
          <QueryCard key={query.id} of={of} agency={agency} query={query} onDone={done} />
        ))}
        {queries.length === 0 && fresh.words === null ? (
          <p className="panel-section__none">
            {entry.origin.kind === 'typed' ? say.noneTyped(agency.name) : say.none(agency.name)}
          </p>
        ) : null}
        {fresh.words === null ? (
          <div className="panel-section__actions">
            <Button onPress={() => fresh.open({ asks: '' })}>{say.ask}</Button>
            {queries.length === 0 ? null : <Link to={paths.queries(of.id)}>{say.all}</Link>}
          </div>
        ) : (
          <QueryForm
            label={say.ask}
            agency={agency}
            draft={fresh}
            onSave={(asks, over) =>
              fresh.save({ kind: 'query', entry: entry.id, agency: agency.id, asks, answer: null }, over, () =>
                done(say.kept),
              )
            }
            onLeave={() => {
              fresh.drop()
              focusOn()
            }}
          />
        )}
      </div>
    </PanelSection>
  )
}

const QueryCard = ({
  of,
  agency,
  query,
  onDone,
}: {
  readonly of: Case
  readonly agency: CaseAgency
  readonly query: NoteOf<'query'>
  readonly onDone: (said: string) => void
}) => {
  const say = entryPanelWords.queries
  const { asks, answer, entry } = query.said
  const draft = useNoteDraft({ of: of.id, entry, what: `query ${query.id}` }, { asks: '' }, query)
  return (
    <article className="note-card">
      <p className="note-card__head">
        <Tag tone={answer === null ? 'amber' : 'green'}>
          {answer === null ? say.open : say.answered(sayDay(answer.on, 'plain'))}
        </Tag>{' '}
        <span className="note-card__by">{entryPanelWords.keptOn(sayMoment(query.at), query.by)}</span>
      </p>
      {draft.words === null ? (
        <>
          <p className="note-card__words">{asks}</p>
          {answer === null ? null : <p className="note-card__answer">{answer.says}</p>}
          {draft.error === null ? null : <ErrorNote>{draft.error}</ErrorNote>}
          <div className="note-card__actions">
            <Button look="quiet" aria-label={say.changeOf(say.many(asks))} onPress={() => draft.open({ asks })}>
              {say.change}
            </Button>
            <RemoveNote
              label={say.withdraw}
              about={say.withdrawOf(say.many(asks))}
              confirm={entryPanelWords.removal.query}
              isBusy={draft.isBusy}
              onRemove={() => draft.remove(() => onDone(say.withdrawn))}
            />
          </div>
        </>
      ) : (
        <QueryForm
          label={say.changeOf(say.many(asks))}
          agency={agency}
          draft={draft}
          onSave={(typed, over) => draft.save({ ...query.said, asks: typed }, over, () => onDone(say.kept))}
          onLeave={() => {
            draft.drop()
            onDone('')
          }}
        />
      )}
    </article>
  )
}

const QueryForm = ({
  label,
  agency,
  draft,
  onSave,
  onLeave,
}: {
  readonly label: string
  readonly agency: CaseAgency
  readonly draft: ReturnType<typeof useNoteDraft<{ readonly asks: string }>>
  readonly onSave: (asks: string, over: boolean) => void
  readonly onLeave: () => void
}) => {
  const say = entryPanelWords.queries
  const [tried, setTried] = useState(false)
  const asks = draft.words?.asks ?? ''
  const missing = tried && asks.trim() === ''
  return (
    <NoteForm
      label={label}
      draft={draft}
      sayNote={({ said }) => (said.kind === 'query' ? said.asks : null)}
      save={say.save}
      onSave={(over) => {
        if (asks.trim() === '') setTried(true)
        else onSave(asks.trim(), over)
      }}
      onLeave={onLeave}
    >
      <TextArea
        label={say.asks}
        help={say.asksHelp(agency.name)}
        rows={3}
        maxLength={LONGEST_TEXT}
        value={asks}
        onChange={(typed) => draft.say({ asks: typed })}
        error={missing ? say.asksMissing : undefined}
      />
    </NoteForm>
  )
}
