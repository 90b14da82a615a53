import { Link } from 'react-router'
import type { AgencyId } from '../../../shared/model/ids.ts'
import { sayDay } from '../../../shared/time/say.ts'
import type { BoardRow } from '../../../shared/timeline/returns-board.ts'
import { useCase } from '../../app/case-context.ts'
import { paths } from '../../app/paths.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { AgencyName } from '../../ui/tag.tsx'
import { DaySpan } from '../../ui/day-span.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

export const ReturnsBoard = ({
  board,
  onAnswer,
}: {
  readonly board: readonly BoardRow[]
  readonly onAnswer: (agency: AgencyId) => void
}) => {
  const open = useCase()
  const w = words.returns.column
  return (
    <div className="panel">
      <table className="table table--stacks board">
        <caption className="visually-hidden">{words.returns.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.agency}</th>
            <th scope="col">{w.answer}</th>
            <th scope="col">{w.contributor}</th>
            <th scope="col">{w.covers}</th>
            <th scope="col" className="table__number">
              {w.entries}
            </th>
            <th scope="col">{w.lastFile}</th>
            <th scope="col" className="table__actions no-print">
              {w.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {board.map((row) => (
            <tr key={row.agency.id}>
              <th scope="row" className="board__agency">
                <AgencyName code={row.agency.code} name={row.agency.name} />
              </th>
              <td data-label={w.answer}>
                <StatusMark status={row.status} wants={row.toMend + row.doubts > 0} />
                <p className="small secondary">{words.returns.statusNote(row)}</p>
              </td>
              <td data-label={w.contributor}>
                {row.agency.contributor ?? <span className="secondary">{words.ui.notRecorded}</span>}
              </td>
              <td data-label={w.covers} className="board__covers">
                {row.covers === null ? (
                  <span className="secondary">{words.returns.notKnown}</span>
                ) : (
                  <DaySpan from={row.covers.from} to={row.covers.to} />
                )}
                {row.agency.recordsTo === null ? null : (
                  <p className="small secondary">
                    <span className="together">
                      {words.returns.searchedTo} {sayDay(row.agency.recordsTo, 'plain')}
                    </span>
                  </p>
                )}
              </td>
              <td data-label={w.entries} className="table__number">
                {row.entries.toLocaleString('en-GB')}
              </td>
              <td data-label={w.lastFile} className="board__file breakable">
                <LastFile row={row} />
              </td>
              <td className="board__do no-print">
                <div className="board__actions">
                  <ButtonLink
                    to={paths.importFor(open.id, row.agency.id)}
                    aria-label={words.returns.importFor(row.agency.name)}
                  >
                    {words.returns.importShort}
                  </ButtonLink>
                  <Button
                    look="quiet"
                    onPress={() => onAnswer(row.agency.id)}
                    aria-label={words.returns.answerFor(row.agency.name)}
                  >
                    {words.returns.answerShort}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const LastFile = ({ row }: { readonly row: BoardRow }) => {
  const open = useCase()
  const last = row.latest
  if (last === null) return <span className="secondary">{words.returns.noFile}</span>
  return <Link to={paths.receipt(open.id, row.agency.id, last.import)}>{last.file}</Link>
}
