import { useEffect, useState } from 'react'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { SameEventCandidate } from '../../../shared/same-event/candidate.ts'
import { findCandidates } from '../../../shared/same-event/find-candidates.ts'

type Found = { readonly children: Case['children']; readonly candidates: readonly SameEventCandidate[] }

/** Well under the 50 ms after which a key would be felt to wait. */
const SLICE_MS = 8

/** A cache of what the window holds anyway: it goes when the entries go. */
const known = new WeakMap<readonly Entry[], Found>()

/**
 * All pairs of entries that may be of one event, whatever was said of them; null while they are being looked for, which is done in slices between which the window
 * answers.
 */
export const useCandidates = (
  entries: readonly Entry[],
  { children }: Pick<Case, 'children'>,
): readonly SameEventCandidate[] | null => {
  const [, setDone] = useState(0)
  const found = known.get(entries)
  const isKnown = found?.children === children
  useEffect(() => {
    if (isKnown) return
    const search = findCandidates(entries, { children })
    let timer = setTimeout(slice)
    function slice(): void {
      const until = performance.now() + SLICE_MS
      let step = search.next()
      while (step.done !== true && performance.now() < until) step = search.next()
      if (step.done === true) {
        known.set(entries, { children, candidates: step.value })
        setDone((times) => times + 1)
      } else timer = setTimeout(slice)
    }
    return () => clearTimeout(timer)
  }, [entries, children, isKnown])
  return isKnown ? found.candidates : null
}
