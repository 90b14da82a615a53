import type { Receipt } from '../../../../shared/model/receipt.ts'
import { words } from '../../../strings/en-GB.ts'
import { ShowAll, useFirstOf } from './receipt-long.tsx'
import { placeIn } from './receipt-place.ts'

/** What a later version did to entries that were held, and what was not taken over from it. */
export const ReceiptVersion = ({ receipt }: { readonly receipt: Receipt }) => {
  const w = words.receipt.version
  const { changedRows, restoredRows, withdrawn, refused } = receipt
  return (
    <>
      <Codes
        id="changed"
        title={w.changed(changedRows.length)}
        words={w.changedWords}
        said={changedRows.map((row) => w.at(row.as, placeIn(receipt, row)))}
      />
      <Codes
        id="restored"
        title={w.restored(restoredRows.length)}
        words={w.restoredWords}
        said={restoredRows.map((row) => w.at(row.as, placeIn(receipt, row)))}
      />
      <Codes
        id="withdrawn"
        title={w.withdrawn(withdrawn.length)}
        words={withdrawn.length === 1 ? w.withdrawnOne : w.withdrawnWords}
        said={withdrawn}
      />
      <Codes
        id="refused"
        title={w.refused(refused.length)}
        words={w.refusedWords}
        said={refused.map(({ what, as, line, part }) =>
          w.refusedOne[what](as, line === null ? null : placeIn(receipt, { line, part })),
        )}
      />
    </>
  )
}

const Codes = ({
  id,
  title,
  words: note,
  said,
}: {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly said: readonly string[]
}) => {
  const first = useFirstOf(said)
  return said.length === 0 ? null : (
    <section aria-labelledby={id} className="receipt__part">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <p className="secondary prose">{note}</p>
      <ul className="receipt__lines">
        {first.shown.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <ShowAll of={first} heading={id} />
    </section>
  )
}
