import { useState } from 'react'
import { Link } from 'react-router'
import { SeenReading } from '../../../shared/model/case-note.ts'
import type { Child } from '../../../shared/model/case.ts'
import type { EntryId } from '../../../shared/model/ids.ts'
import type { Reading } from '../../../shared/patterns/meetings.ts'
import { sayWhen } from '../../../shared/time/say.ts'
import { paths } from '../../app/paths.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Select } from '../../ui/select.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import { usePatternsPlace } from './figure-link.tsx'

/** Every entry that was read as showing how a child was met: the sentence it is read from, and a choice that puts it right. A person's choice wins. */
export const MeetingsTable = ({
  child,
  readings,
  onDone,
  onLeaving,
}: {
  readonly child: Child
  readonly readings: readonly Reading[]
  readonly onDone: (said: string) => void
  /** Only a person had said it, and took it back: its row goes, and with it the choice that has the focus. */
  readonly onLeaving: (entry: EntryId) => void
}) => {
  const say = patternsWords.seen
  const place = usePatternsPlace()
  const change = useChangeNotes(place.case)
  const [shown, setShown] = useState(AT_ONCE)
  const choose = ({ entry, note, words }: Reading, chosen: SeenReading | 'as the words say'): void => {
    if (chosen === 'as the words say') {
      if (note !== null)
        change.send([{ what: 'remove', id: note.id, expected: note.revision }], {
          onDone: () => {
            onDone(say.backToWords)
            if (words === null) onLeaving(entry.id)
          },
        })
      return
    }
    const said = { kind: 'seen', entry: entry.id, child: child.id, as: chosen } as const
    change.send(
      [note === null ? { what: 'add', said } : { what: 'change', id: note.id, expected: note.revision, said }],
      { onDone: () => onDone(say.kept) },
    )
  }
  const refused = sayRefusal(change.refusal, patternsWords.meanwhile)
  return (
    <>
      {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
      <table className="table table--stacks meetings-table">
        <caption className="visually-hidden">{say.allCaption(child.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.sentence}</th>
            <th scope="col">{say.correct}</th>
          </tr>
        </thead>
        <tbody>
          {readings.slice(0, shown).map((reading) => (
            <tr key={reading.entry.id}>
              <th scope="row" className="table__whole">
                <Link className="figure-link" to={paths.entry(place.case, reading.entry.id)}>
                  {sayWhen(reading.entry.when)}
                </Link>{' '}
                <AgencyBadge code={reading.entry.agencyCode} />
              </th>
              <td data-label={say.sentence} className="meetings-table__sentence">
                {reading.words?.sentence ?? <span className="secondary">{say.noSentence}</span>}
              </td>
              <td data-label={say.correct}>
                <Select
                  label={say.correctOf(child.name, reading.entry.code)}
                  labelHidden
                  width="medium"
                  value={reading.note?.said.as ?? 'as the words say'}
                  onChange={(chosen) => choose(reading, chosen)}
                  options={[
                    { key: 'as the words say', label: say.asWords(reading.words?.as ?? null) },
                    ...SeenReading.options.map((key) => ({ key, label: say.asPerson(key) })),
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readings.length <= shown ? null : (
        <Button look="quiet" onPress={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(AT_ONCE, readings.length - shown), readings.length - shown)}
        </Button>
      )}
    </>
  )
}

/** Each row has a choice of its own, and those are dear to draw. */
const AT_ONCE = 12
