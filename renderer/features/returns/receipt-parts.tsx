import { CircleAlert } from 'lucide-react'
import type { Receipt } from '../../../shared/model/receipt.ts'
import { words } from '../../strings/en-GB.ts'
import { Icon } from '../../ui/icon.tsx'

export const ReceiptDoubts = ({ doubts }: { readonly doubts: Receipt['doubts'] }) =>
  doubts.length === 0 ? null : (
    <section aria-labelledby="doubts" className="receipt__part">
      <h2 id="doubts">{words.receipt.doubts}</h2>
      <ul className="doubts">
        {doubts.map((doubt) => (
          <li key={doubt} className="doubts__one">
            <Icon of={CircleAlert} />
            <span>{doubt}</span>
          </li>
        ))}
      </ul>
    </section>
  )

export const ReceiptRejections = ({ rejections }: { readonly rejections: Receipt['rejections'] }) => {
  const w = words.receipt.rejections
  return rejections.length === 0 ? null : (
    <section aria-labelledby="rejections" className="receipt__part">
      <h2 id="rejections">{w.title(rejections.length)}</h2>
      <p className="secondary prose">{w.next}</p>
      <div className="panel">
        <table className="table table--stacks">
          <thead>
            <tr>
              <th scope="col" className="receipt__line">
                {w.line}
              </th>
              <th scope="col">{w.why}</th>
              <th scope="col">{w.says}</th>
            </tr>
          </thead>
          <tbody>
            {rejections.map(({ line, reason, raw }) => (
              <tr key={line}>
                <td data-label={w.line}>{line.toLocaleString('en-GB')}</td>
                <td data-label={w.why}>{reason}</td>
                <td data-label={w.says} className="table__whole">
                  <code className="receipt__raw">{raw}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export const ReceiptColumns = ({ columns }: { readonly columns: Receipt['columns'] }) => {
  const w = words.receipt.columns
  return columns.length === 0 ? null : (
    <section aria-labelledby="columns" className="receipt__part">
      <h2 id="columns">{w.title}</h2>
      <div className="panel">
        <table className="table receipt__columns">
          <thead>
            <tr>
              <th scope="col">{w.heading}</th>
              <th scope="col">{w.field}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field }, i) => (
              // A sender may use one heading twice; the place in the file tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${i} ${heading}`}>
                <td>{heading === '' ? <span className="secondary">{w.noHeading}</span> : heading}</td>
                <td>{field === null ? <span className="secondary">{w.keptAside}</span> : w.fields[field]}</td>
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
  if (receipt.heldRows.length + receipt.blankRows.length === 0) return null
  return (
    <details className="receipt__others">
      <summary>{w.title(receipt.heldRows.length, receipt.blankRows.length)}</summary>
      <ul className="receipt__lines">
        {receipt.heldRows.map(({ line, as }) => (
          <li key={`held ${line}`}>{w.held(line, as)}</li>
        ))}
        {receipt.blankRows.map(({ line, kind }) => (
          <li key={`blank ${line}`}>{w.blank[kind](line)}</li>
        ))}
      </ul>
    </details>
  )
}
