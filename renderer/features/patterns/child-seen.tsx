import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Seen } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { EntryId } from '../../../shared/model/ids.ts'
import { isKnownToTheDay } from '../../../shared/patterns/intervals.ts'
import { heardAfterSeen, type ChildMet, type Meeting } from '../../../shared/patterns/meetings.ts'
import type { PatternInput } from '../../../shared/patterns/period.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import { sayWhen } from '../../../shared/time/say.ts'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { AgencyBadge } from '../../ui/tag.tsx'
import { useFocusIn } from '../../ui/use-focus-in.ts'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import { MeetingsTable } from './meetings-table.tsx'
import { MarkEntry } from './mark-entry.tsx'
import { PatternTable } from './pattern.tsx'

/** One child: last seen, seen alone, heard and not seen, each with the entry that says so; and all of them, to be put right. */
export const ChildSeen = ({
  met: { child, readings, meetings, hearings, ...last },
  all,
  onDone,
}: {
  readonly met: ChildMet
  /** With the entries outside of the period: a person may name any of them. */
  readonly all: PatternInput
  readonly onDone: (said: string) => void
}) => {
  const say = patternsWords.seen
  const later = heardAfterSeen(last)
  const { part, focusOn } = useFocusIn<HTMLDivElement>('summary, p')
  const [leaving, setLeaving] = useState<EntryId | null>(null)
  // not before its row is gone: with the last one the summary goes too
  if (leaving !== null && readings.every(({ entry }) => entry.id !== leaving)) {
    setLeaving(null)
    focusOn()
  }
  return (
    <section aria-label={say.region(child.name)} className="patterns__child child-seen">
      <h3>{child.name}</h3>
      <dl className="child-seen__list">
        <Last
          name={say.last}
          entry={last.seen?.entry ?? null}
          never={say.never.last}
          beside={later === null ? null : say.heardLater(sayWhen(later.entry.when))}
        >
          <Evidence meeting={last.seen} />
        </Last>
        <Last name={say.alone} entry={last.seenAlone?.entry ?? null} never={say.never.alone}>
          <Evidence meeting={last.seenAlone} />
        </Last>
        <Last name={say.heard} entry={last.heard?.entry ?? null} never={say.never.heard}>
          {last.heard === null ? null : (
            <>
              <span className="child-seen__words">{last.heard.entry.voice}</span>
              {last.heard.voice === 'own' ? null : <span className="secondary">{say.severalMayHaveSaid}</span>}
            </>
          )}
        </Last>
        <Last name={say.not} entry={last.notSeen?.entry ?? null} never={say.never.not}>
          <Evidence meeting={last.notSeen} />
        </Last>
      </dl>
      <p className="child-seen__counts">
        {say.sum}:{' '}
        {(['seen alone', 'seen', 'not seen'] satisfies Seen[]).map((as) => (
          <span key={as}>
            {say.counted[as]}{' '}
            <FigureLink
              figure={{ what: 'met', child: child.id, as }}
              number={meetings.filter((meeting) => meeting.as === as).length}
              of={`${child.name}, ${say.counted[as]}`}
            />
            ,{' '}
          </span>
        ))}
        {say.heardIn}{' '}
        <FigureLink
          figure={{ what: 'heard', child: child.id, agency: null }}
          number={hearings.length}
          of={`${child.name}, ${say.heardIn}`}
        />
        .
      </p>
      <div ref={part}>
        {readings.length === 0 ? (
          <p className="secondary" tabIndex={-1}>
            {say.noneRead(child.name)}
          </p>
        ) : (
          <PatternTable says={say.all(readings.length, child.name)}>
            <MeetingsTable child={child} readings={readings} onDone={onDone} onLeaving={setLeaving} />
          </PatternTable>
        )}
      </div>
      <MarkEntry child={child} input={all} onDone={onDone} />
    </section>
  )
}

const Last = ({
  name,
  entry,
  never,
  beside = null,
  children,
}: {
  readonly name: string
  readonly entry: Entry | null
  readonly never: string
  readonly beside?: string | null
  readonly children: ReactNode
}) => {
  const place = usePatternsPlace()
  const today = useToday()
  // of "Spring 2022" or "?5 May" nobody can say how many days ago it was
  const day = entry !== null && isKnownToTheDay(entry.when) ? entry.when.start : null
  return (
    <div className="child-seen__last">
      <dt>{name}</dt>
      <dd>
        {entry === null ? (
          <span className="secondary">{never}</span>
        ) : (
          <>
            <span className="child-seen__when">
              <Link className="figure-link" to={paths.entry(place.case, entry.id)}>
                {sayWhen(entry.when)}
              </Link>
              <AgencyBadge code={entry.agencyCode} />
              {day === null ? null : (
                <span className="secondary">{patternsWords.seen.ago(daysBetween(day, today))}</span>
              )}
              {beside === null ? null : <span>{beside}</span>}
            </span>
            {children}
          </>
        )}
      </dd>
    </div>
  )
}

const Evidence = ({ meeting }: { readonly meeting: Meeting | null }) => {
  if (meeting === null) return null
  return (
    <>
      {meeting.words === null ? null : <q className="child-seen__words">{meeting.words.sentence}</q>}
      {meeting.note === null ? null : <span className="secondary">{patternsWords.seen.byPerson(meeting.note.by)}</span>}
    </>
  )
}
