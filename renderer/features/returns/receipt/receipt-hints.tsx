import { useState } from 'react'
import type { HintsOfKind, Receipt } from '../../../../shared/model/receipt.ts'
import { sayHints } from '../../../../shared/quality/say-hint.ts'
import { rowWord, words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { LookedAt } from './receipt-looked-at.ts'
import { hasSeveralParts } from './receipt-place.ts'

/** What could be said better. Calm: nothing of it keeps an entry out, and each kind can be dismissed, and shown again. */
export const ReceiptHints = ({
  receipt,
  lookedAt,
  maySettle,
}: {
  readonly receipt: Receipt
  readonly lookedAt: LookedAt
  /** False for an import that was undone. */
  readonly maySettle: boolean
}) => {
  const w = words.receipt.hints
  // what is dismissed now stays in its place until the page is left: nothing jumps, and a slip is mended where it was made
  const [earlier] = useState(() => receipt.hints.filter((hint) => lookedAt.has(item(hint))))
  const now = receipt.hints.filter((hint) => !earlier.includes(hint))
  if (receipt.hints.length === 0) return null
  const list = (hints: readonly HintsOfKind[]) => (
    <ul className="hints panel">
      {hints.map((hint) => (
        <OneHint key={hint.kind} hint={hint} receipt={receipt} lookedAt={lookedAt} maySettle={maySettle} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="hints" className="receipt__part">
      <h2 id="hints">{w.title}</h2>
      {now.length === 0 ? null : (
        <>
          <p className="secondary prose">{w.intro}</p>
          {list(now)}
        </>
      )}
      {earlier.length === 0 ? null : (
        <details className="receipt__fold">
          <summary>{w.earlier(earlier.length)}</summary>
          {list(earlier)}
        </details>
      )}
    </section>
  )
}

const OneHint = ({
  hint,
  receipt,
  lookedAt,
  maySettle,
}: {
  readonly hint: HintsOfKind
  readonly receipt: Receipt
  readonly lookedAt: LookedAt
  readonly maySettle: boolean
}) => {
  const w = words.receipt.hints
  const { heading, advice } = sayHints(hint)
  const dismissed = lookedAt.has(item(hint))
  return (
    <li className={dismissed ? 'hints__one hints__one--dismissed' : 'hints__one'}>
      <div className="hints__words">
        <h3>
          {heading} {dismissed ? <Tag>{w.dismissed}</Tag> : null}
        </h3>
        <p className="prose">{advice}</p>
        <p className="small secondary">{w.where(hint, rowWord(receipt), hasSeveralParts(receipt))}</p>
      </div>
      {maySettle ? (
        <span className="no-print">
          <Button
            look="quiet"
            aria-label={dismissed ? w.takeBackOne(heading) : w.dismissOne(heading)}
            onPress={() => lookedAt.mark(item(hint), !dismissed)}
          >
            {dismissed ? w.takeBack : w.dismiss}
          </Button>
        </span>
      ) : null}
    </li>
  )
}

const item = ({ kind }: HintsOfKind): string => `hint:${kind}`
