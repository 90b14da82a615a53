import { queriesByAgency } from '../../../shared/queries/queries-by-agency.ts'
import { returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { toDoToday } from '../../../shared/timeline/to-do.ts'
import { clockOf } from '../../../shared/time/clock-of.ts'
import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { ErrorNote, Note, Opening } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { Milestones } from './milestones.tsx'
import './overview-page.css'
import { ToDoList } from './to-do-list.tsx'
import { WhoHasAnswered } from './who-has-answered.tsx'

/** The first page of a case: what needs doing today, who has answered, and what is to come. */
export const OverviewPage = () => {
  const open = useCase()
  const today = useToday()
  const holdings = useCall('returns.holdings', { case: open.id })
  const notes = useCall('notes.list', { case: open.id })
  const clock = clockOf(open)

  if (holdings.error !== null)
    return (
      <div className="page">
        <PageHeading title={words.overview.title}>{words.overview.title}</PageHeading>
        <ErrorNote>{holdings.error.message}</ErrorNote>
      </div>
    )
  if (holdings.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )
  const board = returnsBoard(open, holdings.data, today)
  const queries = queriesByAgency(open, notes.data ?? [], [])
  const toDo = toDoToday(open, board, queries, clock, today)
  return (
    <div className="page">
      <PageHeading title={words.overview.title}>{words.overview.heading(toDo.length)}</PageHeading>
      {open.late === null ? null : <Note>{words.overview.late(open.late.reason, open.late.agreedBy)}</Note>}
      <ToDoList of={open} toDo={toDo} clock={clock} today={today} />
      <div className="overview__two">
        <WhoHasAnswered board={board} />
        {clock === null ? null : <Milestones clock={clock} today={today} />}
      </div>
    </div>
  )
}
