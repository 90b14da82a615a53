import { useRef, useState } from 'react'
import { notesOf, type CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { removal } from '../../../shared/same-event/link-changes.ts'
import { sayWhen } from '../../../shared/time/say.ts'
import { sameEventWords } from '../../strings/same-event.ts'
import { Button } from '../../ui/button.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './kept-apart.css'
import type { NoteChanges } from './use-note-changes.ts'

/** The pairs that a person found not to be of one event; each can be compared again. */
export const KeptApart = ({
  entries,
  notes,
  changes,
}: {
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly changes: NoteChanges
}) => {
  const say = sameEventWords.refused
  const summary = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const refused = notesOf(notes, 'not the same event')
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]))
  return (
    <section className="kept-apart" aria-label={say.heading(refused.length)}>
      <output className="visually-hidden">{said}</output>
      {refused.length === 0 ? (
        <p className="secondary">{sameEventWords.empty.noneRefused}</p>
      ) : (
        <details>
          <summary ref={summary}>{say.heading(refused.length)}</summary>
          <ul className="kept-apart__list">
            {refused.map((note) => {
              const [a, b] = note.said.entries.map((id) => byId.get(id))
              return (
                <li key={note.id} className="kept-apart__pair">
                  <div className="kept-apart__entries">
                    <Briefly entry={a} />
                    <Briefly entry={b} />
                  </div>
                  <Button
                    isPending={changes.isBusy}
                    aria-label={say.takeBackLabel(a?.code ?? say.gone, b?.code ?? say.gone)}
                    onPress={() =>
                      changes.make([removal(note)], () => {
                        setSaid(sameEventWords.said.takenBack)
                        requestAnimationFrame(() => summary.current?.focus())
                      })
                    }
                  >
                    {say.takeBack}
                  </Button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}

const Briefly = ({ entry }: { readonly entry: Entry | undefined }) =>
  entry === undefined ? (
    <p className="kept-apart__entry">{sameEventWords.refused.gone}</p>
  ) : (
    <p className="kept-apart__entry">
      <AgencyBadge code={entry.agencyCode} /> {sayWhen(entry.when)} <span>{entry.event}</span>
    </p>
  )
