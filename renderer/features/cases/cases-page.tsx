import { FolderOpen, Plus } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import { caseTitle, sayChildren } from '../../../shared/model/case-title.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { hasAnswered, returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { clockOf } from '../../../shared/time/clock-of.ts'
import { useAction, useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { useVault } from '../../app/vault-context.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ClockStrip } from '../../ui/clock-strip.tsx'
import { ErrorNote, Opening } from '../../ui/notes.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/notes.tsx'
import './cases-page.css'

type Listed = Output<'cases.list'>['cases'][number]

/** Every case in the vault, the one whose time runs out first at the top. */
export const CasesPage = () => {
  const { keeper } = useVault()
  const cases = useCall('cases.list', {})
  const listed = cases.data?.cases.toSorted(soonestFirst)
  const unreadable = cases.data?.unreadable ?? []
  return (
    <div className="cases">
      <div className="page__head">
        <div className="page__title">
          <PageHeading title={words.cases.title}>
            {listed === undefined ? words.cases.title : words.cases.heading(listed.length + unreadable.length)}
          </PageHeading>
          {keeper === null ? null : <p className="secondary">{words.cases.kept(keeper.name, keeper.role)}</p>}
        </div>
        {listed === undefined || listed.length === 0 ? null : (
          <div className="page__actions">
            <PracticeButton look="quiet" />
            <ButtonLink to={paths.newCase} look="main" icon={Plus}>
              {words.cases.start}
            </ButtonLink>
          </div>
        )}
      </div>
      {cases.error === null ? null : <ErrorNote>{cases.error.message}</ErrorNote>}
      {cases.isPending ? <Opening /> : null}
      {unreadable.map(({ id, reference, why }) => (
        <ErrorNote key={id}>{words.cases.unreadable(reference, why)}</ErrorNote>
      ))}
      {listed?.length === 0 && unreadable.length === 0 ? <FirstRun /> : null}
      {listed === undefined || listed.length === 0 ? null : (
        <ul className="cases__list panel">
          {listed.map((each) => (
            <CaseRow key={each.case.id} listed={each} />
          ))}
        </ul>
      )}
    </div>
  )
}

const soonestFirst = (a: Listed, b: Listed): number =>
  a.case.conference < b.case.conference ? -1 : a.case.conference > b.case.conference ? 1 : 0

const CaseRow = ({ listed: { case: each, holdings } }: { readonly listed: Listed }) => {
  const today = useToday()
  const clock = clockOf(each)
  const board = returnsBoard(each, holdings, today)
  const entries = holdings.reduce((sum, holding) => sum + holding.entries, 0)
  return (
    <li className="case-row">
      <div className="case-row__name">
        <h2>
          <Link to={paths.overview(each.id)} className="case-row__link">
            {caseTitle(each.children)}
          </Link>
        </h2>
        <p className="small secondary">{[each.reference, sayChildren(each.children, today)].join(' · ')}</p>
      </div>
      <dl className="case-row__facts">
        <div>
          <dt>{words.cases.conference}</dt>
          <dd className="together">{sayDay(each.conference, 'medium')}</dd>
        </div>
        <div>
          <dt>{words.cases.answered}</dt>
          <dd>{words.cases.answeredOf(board.filter(hasAnswered).length, board.length)}</dd>
        </div>
        <div>
          <dt>{words.cases.entries}</dt>
          <dd>{entries.toLocaleString('en-GB')}</dd>
        </div>
      </dl>
      <div className="case-row__clock">
        {clock === null ? <p className="small">{words.clock.unknown}</p> : <ClockStrip clock={clock} today={today} />}
      </div>
    </li>
  )
}

/** Nothing in the vault yet: two ways to begin. */
const FirstRun = () => (
  <div className="first-run">
    <section className="first-run__way panel">
      <h2>{words.cases.practiceTitle}</h2>
      <p className="secondary">{words.cases.practiceWords}</p>
      <PracticeButton look="main" />
    </section>
    <section className="first-run__way panel">
      <h2>{words.cases.startTitle}</h2>
      <p className="secondary">{words.cases.startWords}</p>
      <ButtonLink to={paths.newCase} icon={Plus}>
        {words.cases.start}
      </ButtonLink>
    </section>
  </div>
)

const PracticeButton = ({ look }: { readonly look: 'main' | 'quiet' }) => {
  const practice = useAction('cases.practice')
  const navigate = useNavigate()
  const [closed, setClosed] = useState(true)
  const open = (): void => {
    setClosed(false)
    practice.mutate({}, { onSuccess: ({ case: id }) => void navigate(paths.overview(id)) })
  }
  return (
    <>
      <Button look={look} icon={FolderOpen} onPress={open} isPending={practice.isPending}>
        {words.cases.practice}
      </Button>
      <Dialog
        title={practice.error === null ? words.cases.practiceOpening : words.cases.practiceFailed}
        isOpen={!closed}
        onClose={() => setClosed(true)}
        mayClose={practice.error !== null}
      >
        {practice.error === null ? (
          <ProgressBar label={words.cases.practiceWorking} done={0} total={0} />
        ) : (
          <ErrorNote>{practice.error.message}</ErrorNote>
        )}
      </Dialog>
    </>
  )
}
