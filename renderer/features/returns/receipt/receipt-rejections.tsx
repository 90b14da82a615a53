import { CircleCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ImportId } from '../../../../shared/model/ids.ts'
import type { Receipt, Rejection } from '../../../../shared/model/receipt.ts'
import { useCase } from '../../../app/case-context.ts'
import { paths } from '../../../app/paths.ts'
import { rowWord, words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ShowAll, useFirstOf } from './receipt-long.tsx'
import { ReceiptMend } from './receipt-mend.tsx'
import { hasSeveralParts, placeIn } from './receipt-place.ts'

/** The rows that were not taken, with the reason, as they stand in the sender's file; each can be put right here. */
export const ReceiptRejections = ({
  receipt,
  mended,
  mayMend,
}: {
  readonly receipt: Receipt
  /** The imports with which rows were put right since. */
  readonly mended: ReadonlyMap<Rejection, ImportId>
  readonly mayMend: boolean
}) => {
  const open = useCase()
  const w = words.receipt.rejections
  const word = rowWord(receipt)
  const several = hasSeveralParts(receipt)
  const [mending, setMending] = useState<Rejection | null>(null)
  const [taken, setTaken] = useState<{ readonly place: string; readonly little: Receipt } | null>(null)
  const news = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // the button that had the focus goes with the row's being in
    if (taken !== null) news.current?.focus()
  }, [taken])
  const first = useFirstOf(receipt.rejections)
  if (receipt.rejections.length === 0) return null
  return (
    <section aria-labelledby="rejections" className="receipt__part">
      <h2 id="rejections" tabIndex={-1}>
        {w.title(receipt.rejections.length)}
      </h2>
      {mended.size > 0 ? (
        <p className="secondary prose">{w.mendedSince(mended.size, receipt.rejections.length)}</p>
      ) : mayMend ? (
        <p className="secondary prose">{w.next}</p>
      ) : null}
      {taken === null ? null : (
        <p ref={news} className="rejections__news" tabIndex={-1}>
          <Icon of={CircleCheck} />
          <span>
            {taken.little.accepted > 0 ? w.isIn(taken.place) : w.wasIn(taken.place)}{' '}
            <Link to={paths.receipt(open.id, receipt.agency, taken.little.import)}>{w.itsReceipt}</Link>
          </span>
        </p>
      )}
      <div className="panel">
        <table className="table table--stacks rejections">
          <thead>
            <tr>
              <th scope="col" className={several ? 'rejections__part' : 'rejections__line'}>
                {w.place(word)}
              </th>
              <th scope="col" className="rejections__why">
                {w.why}
              </th>
              <th scope="col">{w.says}</th>
              <th scope="col" className="rejections__do no-print">
                <span className="visually-hidden">{w.do}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {first.shown.map((rejection) => {
              const little = mended.get(rejection)
              return (
                <tr key={`${rejection.part ?? ''} ${rejection.line}`}>
                  <td data-label={w.place(word)}>
                    {rejection.line.toLocaleString('en-GB')}
                    {several ? <p className="small secondary">{rejection.part}</p> : null}
                  </td>
                  <td data-label={w.why} className="rejections__why">
                    {rejection.reason}
                  </td>
                  <td data-label={w.says} className="table__whole">
                    <code className="receipt__raw">{rejection.raw}</code>
                  </td>
                  <td className="rejections__do">
                    {little !== undefined ? (
                      <Link
                        to={paths.receipt(open.id, receipt.agency, little)}
                        aria-label={w.mendedOne(placeIn(receipt, rejection))}
                      >
                        {w.mended}
                      </Link>
                    ) : mayMend ? (
                      <span className="no-print">
                        <Button
                          aria-label={w.mendOne(placeIn(receipt, rejection))}
                          onPress={() => setMending(rejection)}
                        >
                          {w.mend}
                        </Button>
                      </span>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <ShowAll of={first} heading="rejections" />
      {mending === null ? null : (
        <ReceiptMend
          receipt={receipt}
          rejection={mending}
          place={placeIn(receipt, mending)}
          onTaken={(little) => {
            setTaken({ place: placeIn(receipt, mending), little })
            setMending(null)
          }}
          onClose={() => setMending(null)}
        />
      )}
    </section>
  )
}
