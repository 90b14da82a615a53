import {
  ArrowLeft,
  ChartColumn,
  ChartGantt,
  FileText,
  Inbox,
  LayoutDashboard,
  Link2,
  type LucideIcon,
  MessageCircleQuestionMark,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { NavLink, Outlet, useLocation, useParams } from 'react-router'
import { notesOf } from '../../shared/model/case-note.ts'
import { CaseId } from '../../shared/model/ids.ts'
import { returnsBoard } from '../../shared/timeline/returns-board.ts'
import { words } from '../strings/en-GB.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ErrorNote, Opening } from '../ui/notes.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Brand } from './brand.tsx'
import { CaseContext, useCase } from './case-context.ts'
import { CaseHeader } from './case-header.tsx'
import './case-shell.css'
import { useCall } from './client.ts'
import { LockCorner } from './lock.tsx'
import { PageHeading } from './page-heading.tsx'
import { paths } from './paths.ts'
import { SkipToPage } from './skip-to-page.tsx'
import { useToday } from './today.ts'

/** Around every page of one case: the rooms, the case's name and its clock, and when it locks. */
export const CaseShell = () => {
  const { case: asked } = useParams()
  const id = CaseId.safeParse(asked)
  return id.success ? (
    <OpenCase key={id.data} id={id.data} />
  ) : (
    <NoSuchCase>{words.app.lost['no-such-page'].words}</NoSuchCase>
  )
}

const OpenCase = ({ id }: { readonly id: CaseId }) => {
  const found = useCall('cases.get', { case: id })
  if (found.error !== null) return <NoSuchCase>{found.error.message}</NoSuchCase>
  if (found.data === undefined) {
    return (
      <main className="gate-note">
        <Opening />
      </main>
    )
  }
  return (
    <CaseContext value={found.data}>
      <div className="case-shell">
        <SkipToPage />
        <Sidebar />
        <div className="case-shell__column">
          <CaseHeader />
          <main id="page" className="case-shell__page" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
    </CaseContext>
  )
}

const Sidebar = () => {
  const open = useCase()
  const today = useToday()
  const holdings = useCall('returns.holdings', { case: open.id })
  const notes = useCall('notes.list', { case: open.id })
  const asked = notesOf(notes.data ?? [], 'query').filter(({ said }) => said.answer === null).length
  const entries = holdings.data?.reduce((sum, holding) => sum + holding.entries, 0)
  const board = holdings.data === undefined ? [] : returnsBoard(open, holdings.data, today)
  const due = board.filter(({ status }) => status === 'due today' || status === 'overdue').length
  return (
    <aside className="sidebar no-print" aria-label={words.app.name}>
      <div className="sidebar__head">
        <Brand />
      </div>
      <nav aria-label={words.app.rooms} className="sidebar__nav">
        <ul className="sidebar__rooms">
          <Room to={paths.overview(open.id)} end icon={LayoutDashboard}>
            {words.app.room.overview}
          </Room>
          <Room
            to={paths.timeline(open.id)}
            icon={ChartGantt}
            count={
              entries === undefined ? null : (
                <span className="sidebar__count">
                  <span aria-hidden="true">{entries.toLocaleString('en-GB')}</span>
                  <VisuallyHidden>{words.count.entries(entries)}</VisuallyHidden>
                </span>
              )
            }
          >
            {words.app.room.timeline}
          </Room>
          <Room to={paths.sameEvent(open.id)} icon={Link2}>
            {words.app.room.sameEvent}
          </Room>
          <Room to={paths.patterns(open.id)} icon={ChartColumn}>
            {words.app.room.patterns}
          </Room>
          <Room to={paths.people(open.id)} icon={Users}>
            {words.app.room.people}
          </Room>
          <Room
            to={paths.queries(open.id)}
            icon={MessageCircleQuestionMark}
            count={asked === 0 ? null : <Tag tone="amber">{words.app.openQueries(asked)}</Tag>}
          >
            {words.app.room.queries}
          </Room>
          <Room
            to={paths.returns(open.id)}
            also={paths.import(open.id)}
            icon={Inbox}
            count={due === 0 ? null : <Tag tone="amber">{words.app.due(due)}</Tag>}
          >
            {words.app.room.returns}
          </Room>
          <Room to={paths.document(open.id)} icon={FileText}>
            {words.app.room.document}
          </Room>
        </ul>
        <NavLink to={paths.cases} end className="sidebar__room sidebar__room--back">
          <Icon of={ArrowLeft} />
          <span className="sidebar__name">{words.app.allCases}</span>
        </NavLink>
      </nav>
      <LockCorner />
    </aside>
  )
}

const Room = ({
  to,
  also,
  end = false,
  icon,
  count = null,
  children,
}: {
  readonly to: string
  /** An address that belongs to the room and lies outside its own. */
  readonly also?: string
  readonly end?: boolean
  readonly icon: LucideIcon
  readonly count?: ReactNode
  readonly children: ReactNode
}) => {
  const { pathname } = useLocation()
  return (
    <li>
      <NavLink
        to={to}
        end={end}
        className={({ isActive }) => `sidebar__room${isActive || pathname === also ? ' active' : ''}`}
      >
        <Icon of={icon} />
        <span className="sidebar__name">{children}</span> {count}
      </NavLink>
    </li>
  )
}

const NoSuchCase = ({ children }: { readonly children: ReactNode }) => (
  <main className="gate-note">
    <PageHeading title={words.app.lost['no-such-page'].title}>{words.app.lost['no-such-page'].title}</PageHeading>
    <ErrorNote action={<ButtonLink to={paths.cases}>{words.app.allCases}</ButtonLink>}>{children}</ErrorNote>
  </main>
)
