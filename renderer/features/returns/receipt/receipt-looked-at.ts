import { useState } from 'react'
import type { Receipt } from '../../../../shared/model/receipt.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'

/** What of a receipt a person has looked at. Items are "doubt:0" and "hint:dna". */
export type LookedAt = {
  readonly has: (item: string) => boolean
  /** Ticks an item off, or takes the tick back; kept with the receipt. */
  readonly mark: (item: string, looked: boolean) => void
  /** Why the last tick was not kept, as a sentence. */
  readonly error: string | null
}

export const useLookedAt = (receipt: Receipt, kept: readonly string[]): LookedAt => {
  const open = useCase()
  const lookAt = useAction('returns.lookAt')
  // a box is ticked when it is pressed, not when main has written it down
  const [here, setHere] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [error, setError] = useState<string | null>(null)
  return {
    has: (item) => here.get(item) ?? kept.includes(item),
    mark: (item, looked) => {
      setError(null)
      setHere((marks) => new Map(marks).set(item, looked))
      lookAt
        .mutateAsync({ case: open.id, agency: receipt.agency, import: receipt.import, items: [item], looked })
        .catch((refused: unknown) => {
          setHere((marks) => new Map(marks).set(item, !looked))
          setError(refused instanceof Error ? refused.message : null)
        })
    },
    error,
  }
}
