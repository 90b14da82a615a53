import type { Receipt } from '../../../../shared/model/receipt.ts'
import { words } from '../../../strings/en-GB.ts'
import { ShowAll, useFirstOf } from './receipt-long.tsx'
import { placeIn } from './receipt-place.ts'

/** How the columns were read: one table, or one for each sheet or table of the file. */
export const ReceiptColumns = ({ receipt }: { readonly receipt: Receipt }) => {
  const w = words.receipt.columns
  if (receipt.parts.length < 2) return <Columns id="columns" title={w.title} columns={receipt.columns} />
  return receipt.parts.map(({ name, columns }, at) => (
    <Columns key={name} id={`columns-${at}`} title={w.of(name)} columns={columns} />
  ))
}

const Columns = ({
  id,
  title,
  columns,
}: {
  readonly id: string
  readonly title: string
  readonly columns: Receipt['columns']
}) => {
  const w = words.receipt.columns
  return columns.length === 0 ? null : (
    <section aria-labelledby={id} className="receipt__part">
      <h2 id={id}>{title}</h2>
      <div className="panel">
        <table className="table receipt__columns">
          <thead>
            <tr>
              <th scope="col">{w.heading}</th>
              <th scope="col">{w.field}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field, leftOut }, i) => (
              // A sender may use one heading twice; the place in the file tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${i} ${heading}`}>
                <td>{heading === '' ? <span className="secondary">{w.noHeading}</span> : heading}</td>
                <td>
                  {field === null ? (
                    <span className="secondary">{leftOut === true ? w.leftOut : w.keptAside}</span>
                  ) : (
                    w.fields[field]
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Rows that needed nothing: already held, empty, headings repeated at page breaks. Folded away, and open on paper. */
export const ReceiptHeld = ({ receipt }: { readonly receipt: Receipt }) => {
  const w = words.receipt.others
  const rows = useFirstOf([...receipt.heldRows, ...receipt.blankRows])
  if (rows.all === 0) return null
  return (
    <details className="receipt__fold">
      <summary id="others">{w.title(receipt.heldRows.length, receipt.blankRows.length)}</summary>
      <ul className="receipt__lines">
        {rows.shown.map((row) => {
          const place = placeIn(receipt, row)
          return 'as' in row ? (
            <li key={`held ${place}`}>{w.held(place, row.as)}</li>
          ) : (
            <li key={`blank ${place}`}>{w.blank[row.kind](place)}</li>
          )
        })}
      </ul>
      <ShowAll of={rows} heading="others" />
    </details>
  )
}
