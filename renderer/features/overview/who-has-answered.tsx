import { type BoardRow, hasAnswered } from '../../../shared/timeline/returns-board.ts'
import { words } from '../../strings/en-GB.ts'
import { AgencyName } from '../../ui/tag.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DaySpan } from '../../ui/day-span.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

export const WhoHasAnswered = ({ board }: { readonly board: readonly BoardRow[] }) => (
  <section className="panel panel--padded answered" aria-labelledby="who-has-answered">
    <div className="panel__head">
      <h2 id="who-has-answered">{words.overview.answered}</h2>
      <p className="secondary">{words.cases.answeredOf(board.filter(hasAnswered).length, board.length)}</p>
    </div>
    {board.length === 0 ? (
      <p className="secondary">{words.overview.noAgencies}</p>
    ) : (
      <table className="answered__table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.returns.column.agency}</th>
            <th scope="col">{words.returns.column.answer}</th>
            <th scope="col">{words.returns.column.covers}</th>
            <th scope="col">{words.returns.column.entries}</th>
          </tr>
        </thead>
        <tbody>
          {board.map((row) => (
            <tr key={row.agency.id}>
              <th scope="row" className="answered__agency">
                <AgencyName code={row.agency.code} name={row.agency.name} />
              </th>
              <td className="answered__status">
                <StatusMark status={row.status} wants={row.toMend + row.doubts > 0} />
                <span className="small secondary">{words.returns.statusNote(row)}</span>
              </td>
              <td className="answered__covers small secondary">
                {row.covers === null ? null : <DaySpan from={row.covers.from} to={row.covers.to} />}
              </td>
              <td className="answered__entries">
                {row.entries === 0 ? (
                  <>
                    <span aria-hidden="true">–</span>
                    <VisuallyHidden>{words.returns.none}</VisuallyHidden>
                  </>
                ) : (
                  row.entries.toLocaleString('en-GB')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
