import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Case } from '../../../shared/model/case.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import type { ConferenceClock } from '../../../shared/time/clock.ts'
import { sayDay } from '../../../shared/time/say.ts'
import type { WaitingReturn, ToDo } from '../../../shared/timeline/to-do.ts'
import { paths } from '../../app/paths.ts'
import { words } from '../../strings/en-GB.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { RagShape, type ShapeOf } from '../../ui/marks.tsx'

/** Each thing to do with its one button. With nothing to do it says what comes next. */
export const ToDoList = ({
  of,
  toDo,
  clock,
  today,
}: {
  readonly of: Case
  readonly toDo: readonly ToDo[]
  readonly clock: ConferenceClock | null
  readonly today: IsoDay
}) => {
  if (toDo.length === 0) {
    const next = clock?.milestones.find(({ date }) => date > today)
    return (
      <p className="panel panel--padded secondary">
        {words.overview.allDone}{' '}
        {next === undefined ? '' : words.overview.next(next.label, sayDay(next.date, 'medium'))}
      </p>
    )
  }
  return (
    <ul className="panel to-do">
      {toDo.map((each) => {
        const said = sayToDo(of, each)
        return (
          <li key={`${said.title} ${said.to}`} className="to-do__row">
            <RagShape rag={said.shape} />
            <div className="to-do__words">
              <p className="to-do__title">{said.title}</p>
              <div className="small secondary">{said.note}</div>
            </div>
            <ButtonLink to={said.to}>{said.button}</ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}

type Said = {
  readonly shape: ShapeOf
  readonly title: string
  readonly note: ReactNode
  readonly button: string
  readonly to: string
}

const sayToDo = (of: Case, toDo: ToDo): Said => {
  const w = words.overview.toDo
  switch (toDo.kind) {
    case 'overdue':
    case 'due-today':
      return {
        shape: toDo.kind === 'overdue' ? 'red' : 'amber',
        title: toDo.kind === 'overdue' ? w.overdue(toDo.row.agency.name) : w.dueToday(toDo.row.agency.name),
        note: w.asked(
          toDo.row.agency.askedOn === null ? null : sayDay(toDo.row.agency.askedOn, 'short'),
          sayDay(toDo.row.due, 'short'),
        ),
        button: w.importIt,
        to: paths.importFor(of.id, toDo.row.agency.id),
      }
    case 'nobody-asked':
      return {
        shape: 'amber',
        title: w.nobodyAsked,
        note: w.nobodyAskedNote,
        button: w.openReturns,
        to: paths.returns(of.id),
      }
    case 'rows-to-mend':
      return {
        shape: 'amber',
        title: w.rowsToMend(toDo.toMend, toDo.row.agency.name),
        note: toDo.import.file,
        button: w.openReceipt,
        to: paths.receipt(of.id, toDo.row.agency.id, toDo.import.import),
      }
    case 'doubts':
      return {
        shape: 'amber',
        title: w.doubts(toDo.doubts, toDo.row.agency.name),
        note: toDo.import.file,
        button: w.openReceipt,
        to: paths.receipt(of.id, toDo.row.agency.id, toDo.import.import),
      }
    case 'many-doubts':
      return {
        shape: 'amber',
        title: w.manyDoubts(toDo.of.length),
        note: <Receipts of={of} imports={toDo.of} />,
        button: w.openReturns,
        to: paths.returns(of.id),
      }
    case 'not-asked':
      return {
        shape: 'none',
        title: w.notAsked(toDo.rows.map(({ agency }) => agency.name)),
        note: w.notAskedNote,
        button: w.openReturns,
        to: paths.returns(of.id),
      }
    case 'chair-copy-today':
      return {
        shape: 'amber',
        title: w.chairCopy,
        note: w.chairCopyNote(sayDay(of.conference, 'medium')),
        button: w.makeDocument,
        to: paths.document(of.id),
      }
    case 'open-queries':
      return {
        shape: 'none',
        title: w.openQueries(
          toDo.of.reduce((sum, { open }) => sum + open, 0),
          toDo.of.map(({ agency }) => agency.name),
        ),
        note: w.openQueriesNote,
        button: w.openTheQueries,
        to: paths.queries(of.id),
      }
    case 'awaited':
      return {
        shape: 'none',
        title: w.awaited(toDo.rows.map(({ agency }) => agency.name)),
        note: w.awaitedNote(sayDay(toDo.due, 'medium')),
        button: w.openReturns,
        to: paths.returns(of.id),
      }
  }
}

const Receipts = ({ of, imports }: { readonly of: Case; readonly imports: readonly WaitingReturn[] }) => (
  <ul className="to-do__receipts">
    {imports.map(({ row, import: last, doubts }) => (
      <li key={last.import}>
        <Link to={paths.receipt(of.id, row.agency.id, last.import)}>{row.agency.name}</Link> {doubts}
      </li>
    ))}
  </ul>
)
