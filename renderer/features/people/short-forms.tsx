import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ShortForm } from '../../../shared/glossary/tally-short-forms.ts'
import { notesOf, type CaseNote } from '../../../shared/model/case-note.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Tag } from '../../ui/tag.tsx'
import { InItsSentence } from './in-its-sentence.tsx'
import { type AskedShortForm, ShortFormDialog } from './short-form-dialog.tsx'

/** How many are shown before a person asks for the rest. */
const FIRST = 25

/** The abbreviations of the entries: those that nobody has explained first, with a sentence in which each stands. */
export const ShortForms = ({
  of,
  forms,
  notes,
  onDone,
  onRemoved,
}: {
  readonly of: CaseId
  readonly forms: readonly ShortForm[]
  readonly notes: readonly CaseNote[]
  readonly onDone: (said: string) => void
  readonly onRemoved: (said: string) => void
}) => {
  const { shortForms: say, done } = peopleWords
  const [asked, setAsked] = useState<AskedShortForm | null>(null)
  const [all, setAll] = useState(false)
  const change = useChangeNotes(of)
  const own = notesOf(notes, 'abbreviation')
  const unexplained = forms.filter(({ long }) => long === null)
  const explained = forms.filter(({ long }) => long !== null)
  const shown = all ? explained : explained.slice(0, FIRST)
  const remove = (short: string): void => {
    const note = own.find(({ said }) => said.short === short)
    if (note === undefined) return
    change.send([{ what: 'remove', id: note.id, expected: note.revision }], {
      onDone: () => onRemoved(done.shortFormGone(short)),
    })
  }
  const refused = sayRefusal(change.refusal, peopleWords.meanwhile)
  return (
    <div className="short-forms">
      <p className="prose secondary">{forms.length === 0 ? say.none : say.lead}</p>
      {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
      {forms.length === 0 ? null : <p className="prose">{say.unexplained(unexplained.length)}</p>}
      {unexplained.length === 0 ? null : (
        <ul className="names__list">
          {unexplained.map(({ short, entries, first }) => (
            <li key={short} className="name-suggestion">
              <p className="name-suggestion__head">
                <strong className="name-suggestion__name">{short}</strong>{' '}
                <span className="secondary">{words.count.entries(entries)}</span>
              </p>
              {first === null ? null : <InItsSentence of={of} found={first} />}
              <div className="name-suggestion__actions">
                <Button aria-label={say.explainOf(short)} onPress={() => setAsked({ short, long: '' })}>
                  {say.explain}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {explained.length === 0 ? null : (
        <table className="table table--stacks short-forms__table">
          <thead>
            <tr>
              <th scope="col">{say.short}</th>
              <th scope="col">{say.long}</th>
              <th scope="col" className="table__number">
                {say.entries}
              </th>
              <th scope="col" className="table__actions">
                <span className="visually-hidden">{say.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((form) => (
              <tr key={form.short}>
                <th scope="row">{form.short}</th>
                <td data-label={say.long} className="short-forms__long">
                  {form.long}
                  {form.said === 'by the case' ? (
                    <>
                      {' '}
                      <Tag tone="accent">{say.byCase}</Tag>
                    </>
                  ) : null}
                </td>
                <td data-label={say.entries} className="table__number">
                  {form.entries === 0 ? say.nowhere : form.entries.toLocaleString('en-GB')}
                </td>
                <td className="table__actions table__whole">
                  <OwnActions form={form} onAsk={setAsked} onRemove={remove} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="short-forms__foot">
        {explained.length === shown.length ? null : (
          <Button onPress={() => setAll(true)}>{say.more(explained.length - shown.length)}</Button>
        )}
        <Button icon={Plus} onPress={() => setAsked({ short: null, long: '' })}>
          {say.add}
        </Button>
      </div>
      {asked === null ? null : (
        <ShortFormDialog
          of={of}
          asked={asked}
          occurring={forms.flatMap(({ short, entries }) => (entries > 0 ? [short] : []))}
          notes={notes}
          onClose={() => setAsked(null)}
          onDone={(said) => {
            setAsked(null)
            onDone(said)
          }}
        />
      )}
    </div>
  )
}

const OwnActions = ({
  form: { short, long, said },
  onAsk,
  onRemove,
}: {
  readonly form: ShortForm
  readonly onAsk: (asked: AskedShortForm) => void
  readonly onRemove: (short: string) => void
}) => {
  const say = peopleWords.shortForms
  return (
    <span className="register__actions">
      <Button look="quiet" aria-label={say.changeOf(short)} onPress={() => onAsk({ short, long: long ?? '' })}>
        {say.change}
      </Button>
      {said === 'by the case' ? (
        <Button look="quiet" aria-label={say.removeOf(short)} onPress={() => onRemove(short)}>
          {say.remove}
        </Button>
      ) : null}
    </span>
  )
}
