import { Link } from 'react-router'
import { sayMoment } from '../../../../shared/time/say.ts'
import type { BoardRow } from '../../../../shared/timeline/returns-board.ts'
import { useCase } from '../../../app/case-context.ts'
import { paths } from '../../../app/paths.ts'
import { words } from '../../../strings/en-GB.ts'
import { AgencyName, Tag } from '../../../ui/tag.tsx'

/** Every file that was ever imported, newest first, with its receipt; those that were undone say so. */
export const PreviousReceipts = ({ board }: { readonly board: readonly BoardRow[] }) => {
  const open = useCase()
  const w = words.returns.receipts
  const imports = board
    .flatMap(({ agency, imports: of }) => of.map((each) => ({ ...each, agency })))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  if (imports.length === 0) return null
  return (
    <section className="receipts" aria-labelledby="receipts">
      <h2 id="receipts">{w.title}</h2>
      <div className="panel">
        <table className="table table--stacks">
          <thead>
            <tr>
              <th scope="col">{words.returns.column.agency}</th>
              <th scope="col">{w.file}</th>
              <th scope="col">{w.when}</th>
              <th scope="col">{w.rows}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((each) => (
              <tr key={each.import} {...(each.undone ? { className: 'receipts__undone' } : {})}>
                <td className="table__whole">
                  <AgencyName code={each.agency.code} name={each.agency.name} />
                </td>
                <td data-label={w.file} className="breakable">
                  <Link to={paths.receipt(open.id, each.agency.id, each.import)}>{each.file}</Link>{' '}
                  {each.undone ? <Tag>{w.undone}</Tag> : null}
                </td>
                <td data-label={w.when}>{w.whenAndWho(sayMoment(each.at), each.by)}</td>
                <td data-label={w.rows}>{w.rowsSaid(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
