import { Fragment } from 'react'
import type { Receipt } from '../../../../shared/model/receipt.ts'
import { words } from '../../../strings/en-GB.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'

/** Read = new + already held + rejected + blank: the sum that shows no row was lost. Read out as one sentence. */
export const ReceiptSum = ({ receipt }: { readonly receipt: Receipt }) => {
  const w = words.receipt.sum
  const parts = [
    { label: w.accepted(receipt), number: receipt.accepted, tone: receipt.accepted > 0 ? 'green' : 'plain' },
    { label: w.held, number: receipt.held, tone: 'plain' },
    { label: w.rejected, number: receipt.rejected, tone: receipt.rejected > 0 ? 'red' : 'plain' },
    { label: w.blank, number: receipt.blank, tone: 'plain' },
  ] as const
  return (
    <div className="sum panel">
      <VisuallyHidden>{w.sentence(receipt)}</VisuallyHidden>
      <div className="sum__drawn" aria-hidden="true">
        <Term label={w.read(receipt)} number={receipt.read} tone="plain" />
        {parts.map((part, i) => (
          <Fragment key={part.label}>
            <span className="sum__sign">{i === 0 ? '=' : '+'}</span>
            <Term {...part} />
          </Fragment>
        ))}
      </div>
    </div>
  )
}

const Term = ({
  label,
  number,
  tone,
}: {
  readonly label: string
  readonly number: number
  readonly tone: 'plain' | 'green' | 'red'
}) => (
  <span className="sum__term">
    <span className={`sum__number sum__number--${tone}`}>{number.toLocaleString('en-GB')}</span>
    <span className="sum__label">{label}</span>
  </span>
)
