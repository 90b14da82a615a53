import { useState } from 'react'
import { Link } from 'react-router'
import { Seen } from '../../../shared/model/case-note.ts'
import type { Child } from '../../../shared/model/case.ts'
import type { Meeting } from '../../../shared/patterns/meetings.ts'
import { sayWhen } from '../../../shared/time/say.ts'
import { paths } from '../../app/paths.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Select } from '../../ui/select.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import { usePatternsPlace } from './figure-link.tsx'

/** Every entry that shows how a child was met: the sentence it is read from, and a choice that puts it right. A person's choice wins. */
export const MeetingsTable = ({
  child,
  meetings,
  onDone,
}: {
  readonly child: Child
  readonly meetings: readonly Meeting[]
  readonly onDone: (said: string) => void
}) => {
  const say = patternsWords.seen
  const place = usePatternsPlace()
  const change = useChangeNotes(place.case)
  const [shown, setShown] = useState(AT_ONCE)
  const choose = ({ entry, note }: Meeting, chosen: Seen | 'as the words say'): void => {
    if (chosen === 'as the words say') {
      if (note !== null)
        change.send([{ what: 'remove', id: note.id, expected: note.revision }], {
          onDone: () => onDone(say.backToWords),
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
          {meetings.slice(0, shown).map((meeting) => (
            <tr key={meeting.entry.id}>
              <th scope="row" className="table__whole">
                <Link className="figure-link" to={paths.entry(place.case, meeting.entry.id)}>
                  {sayWhen(meeting.entry.when)}
                </Link>{' '}
                <AgencyBadge code={meeting.entry.agencyCode} />
              </th>
              <td data-label={say.sentence} className="meetings-table__sentence">
                {meeting.words?.sentence ?? <span className="secondary">{say.noSentence}</span>}
              </td>
              <td data-label={say.correct}>
                <Select
                  label={say.correctOf(child.name, meeting.entry.code)}
                  labelHidden
                  width="medium"
                  value={meeting.note?.said.as ?? 'as the words say'}
                  onChange={(chosen) => choose(meeting, chosen)}
                  options={[
                    { key: 'as the words say', label: say.asWords(meeting.words?.as ?? null) },
                    ...Seen.options.map((key) => ({ key, label: say.asPerson(key) })),
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {meetings.length <= shown ? null : (
        <Button look="quiet" onPress={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(AT_ONCE, meetings.length - shown), meetings.length - shown)}
        </Button>
      )}
    </>
  )
}

/** Each row has a choice of its own, and those are dear to draw. */
const AT_ONCE = 12
