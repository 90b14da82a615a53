import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Receipt } from '../../../../shared/model/receipt.ts'
import { words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { LookedAt } from './receipt-looked-at.ts'

type Doubts = { readonly doubts: Receipt['doubts']; readonly lookedAt: LookedAt }

/** What a person should look at, each ticked off when they have. With all of them ticked it becomes one quiet line. */
export const ReceiptDoubts = ({ doubts, lookedAt }: Doubts) => {
  const w = words.receipt.doubts
  const left = doubts.filter((_, at) => !lookedAt.has(item(at))).length
  const [shown, setShown] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const tickedHere = useRef(false)
  useEffect(() => {
    // the last tick folds the list away, and the box that had the focus with it
    if (left === 0 && tickedHere.current) toggle.current?.focus()
  }, [left])
  if (doubts.length === 0) return null
  return (
    <section aria-labelledby="doubts" className="receipt__part">
      <div className="doubts__head">
        <h2 id="doubts">{w.title}</h2>
        <output className="secondary">{left === 0 ? w.allLooked(doubts.length) : w.left(left, doubts.length)}</output>
        {left === 0 ? (
          <span className="no-print">
            <Button ref={toggle} look="quiet" aria-expanded={shown} onPress={() => setShown(!shown)}>
              {shown ? w.hide : w.show}
            </Button>
          </span>
        ) : null}
      </div>
      <ul className="doubts" hidden={left === 0 && !shown}>
        {doubts.map((doubt, at) => (
          <li key={doubt} className={lookedAt.has(item(at)) ? 'doubts__one doubts__one--looked' : 'doubts__one'}>
            <Checkbox
              isSelected={lookedAt.has(item(at))}
              onChange={(ticked) => {
                tickedHere.current = true
                setShown(false)
                lookedAt.mark(item(at), ticked)
              }}
            >
              {doubt}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same of an import that was undone: nothing waits any more, and what was looked at can still be read. */
export const SettledDoubts = ({ doubts, lookedAt }: Doubts) => {
  const w = words.receipt.doubts
  return doubts.length === 0 ? null : (
    <section aria-labelledby="doubts" className="receipt__part">
      <h2 id="doubts">{w.title}</h2>
      <ul className="doubts">
        {doubts.map((doubt, at) => (
          <li key={doubt} className="doubts__one doubts__settled">
            <Icon of={CircleAlert} />
            <span>
              {doubt} {lookedAt.has(item(at)) ? <Tag>{w.looked}</Tag> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const item = (at: number): string => `doubt:${at}`
