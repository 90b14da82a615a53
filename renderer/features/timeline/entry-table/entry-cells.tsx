import {
  ArrowDownUp,
  Link2,
  MessageCircle,
  MessageCircleQuestionMark,
  MessageSquareText,
  MessageSquareWarning,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryTableWords } from '../../../strings/entry-table.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RagMark, RagShape, SharingMark } from '../../../ui/marks.tsx'
import { AgencyBadge } from '../../../ui/tag.tsx'
import { sayAgeAt } from '../say-reading.ts'
import { sayWhenBriefly } from '../say-when-briefly.ts'
import { NO_MARKS, type EntryMarks } from './entry-marks.ts'
import type { ColumnId } from './table-columns.ts'

/** What a cell needs besides its entry. */
export type CellContext = {
  readonly of: Case
  readonly marks: EntryMarks
  /** Dates of this year go without it. */
  readonly plainYear: number | null
  /** Columns that found no room: they stand beneath the event, each with its name. */
  readonly beneath: readonly ColumnId[]
}

/** One cell of an entry's row. What the agency did not say is said to be not recorded. */
export const EntryCell = ({
  column,
  entry,
  around,
}: {
  readonly column: ColumnId
  readonly entry: Entry
  readonly around: CellContext
}): ReactNode => {
  switch (column) {
    case 'when':
      return <WhenCell entry={entry} plainYear={around.plainYear} />
    case 'event':
      return <EventCell entry={entry} around={around} />
    default:
      return <FieldCell column={column} entry={entry} around={around} />
  }
}

const FieldCell = ({
  column,
  entry,
  around: { of, marks },
}: {
  readonly column: ColumnId
  readonly entry: Entry
  readonly around: CellContext
}): ReactNode => {
  switch (column) {
    case 'agency':
      return <AgencyBadge code={entry.agencyCode} />
    case 'rating':
      return <RagMark rag={entry.rag} />
    case 'conference':
      return <RagMark rag={marks.conference} />
    case 'sharing':
      return <SharingMark sharing={entry.sharing} />
    case 'ages':
      return <Said>{sayChildren(entry, of)}</Said>
    case 'people':
      return <Said>{entry.people.join(', ')}</Said>
    case 'balance':
      return <Said>{entry.balance === null ? null : timelineWords.panel.balances[entry.balance]}</Said>
    case 'basis':
      return <Said>{entry.basis === null ? null : timelineWords.panel.bases[entry.basis]}</Said>
    case 'impact':
    case 'source':
    case 'voice':
    case 'action':
    case 'category':
    case 'code':
      return <Said>{entry[column]}</Said>
    case 'when':
    case 'event':
      return null
  }
}

const Said = ({ children }: { readonly children: string | null }) =>
  children === null || children === '' ? (
    <p className="entry-table__nothing">{words.ui.notRecorded}</p>
  ) : (
    <p className="entry-table__said">{children}</p>
  )

const sayChildren = (entry: Entry, { children }: Case): string =>
  children
    .filter(({ id }) => entry.children.includes(id))
    .map((child) => timelineWords.panel.childAged(child.name, sayAgeAt(child, entry.when)))
    .join('; ')

const WhenCell = ({ entry, plainYear }: { readonly entry: Entry; readonly plainYear: number | null }) => {
  const { day, beneath } = sayWhenBriefly(entry.when, plainYear)
  return (
    <>
      <span className="entry-table__day">{day}</span>
      {beneath === null ? null : <span className="entry-table__beneath">{beneath}</span>}
    </>
  )
}

const EventCell = ({ entry, around }: { readonly entry: Entry; readonly around: CellContext }) => {
  const { beneath, marks } = around
  return (
    <>
      <p className="entry-table__event">{entry.event}</p>
      {entry.voice === null ? null : (
        <p className="entry-table__voice">
          <Icon of={MessageCircle} size={15} />
          <span>
            <span className="entry-table__voice-word">{entryTableWords.columns.voice}:</span> {entry.voice}
          </span>
        </p>
      )}
      {beneath
        .filter((column) => column !== 'voice' && column !== 'when' && column !== 'event')
        .map((column) => (
          <div key={column} className="entry-table__lies-beneath">
            <span className="entry-table__name">{entryTableWords.columns[column]}:</span>{' '}
            <FieldCell column={column} entry={entry} around={around} />
          </div>
        ))}
      <Marks marks={marks} />
    </>
  )
}

/** What people added beside the entry: a sign and its words. */
const Marks = ({ marks }: { readonly marks: EntryMarks }) => {
  const say = entryTableWords.marks
  const { accounts, disputed, comments, openQueries, conference, orderedByHand } = marks
  if (marks === NO_MARKS) return null
  return (
    <p className="entry-table__marks">
      {accounts === 0 ? null : <Mark icon={Link2}>{say.accounts(accounts)}</Mark>}
      {disputed ? (
        <Mark icon={MessageSquareWarning}>{say.disputed}</Mark>
      ) : comments === 0 ? null : (
        <Mark icon={MessageSquareText}>{say.comments(comments)}</Mark>
      )}
      {openQueries === 0 ? null : <Mark icon={MessageCircleQuestionMark}>{say.openQueries(openQueries)}</Mark>}
      {conference === null ? null : (
        <span className="entry-table__mark">
          <RagShape rag={conference} size={11} /> {say.conference(words.ui.rag[conference])}
        </span>
      )}
      {orderedByHand ? <Mark icon={ArrowDownUp}>{say.orderedByHand}</Mark> : null}
    </p>
  )
}

const Mark = ({ icon, children }: { readonly icon: LucideIcon; readonly children: string }) => (
  <span className="entry-table__mark">
    <Icon of={icon} size={14} /> {children}
  </span>
)
