import { useEffect, useState } from 'react'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { tallyMentions, type MentionsOf } from '../../../shared/people/mentions-of.ts'
import {
  compareUnknown,
  tallyUnknownNames,
  type FoundName,
  type UnknownName,
} from '../../../shared/people/unknown-names.ts'
import { inSlices } from '../../app/in-slices.ts'

export type LookedThrough = {
  /** Of this case and these entries; another stands for what was true before something changed. */
  readonly of: Case
  readonly entries: readonly Entry[]
  readonly mentions: readonly MentionsOf[]
  readonly unknown: readonly UnknownName[]
}

/**
 * What the entries say of the register, and the names that they have besides; null while they are looked through for the first time. After a change what was
 * found before stays until it is found anew, so that nothing jumps.
 */
export const useLookedThrough = (of: Case, entries: readonly Entry[]): LookedThrough | null => {
  const [found, setFound] = useState<LookedThrough | null>(null)
  useEffect(() => {
    const mentions = tallyMentions(of)
    const names = tallyUnknownNames(of)
    const unknown: UnknownName[] = []
    const judge = (one: FoundName): void => {
      const judged = names.judge(one)
      if (judged !== null) unknown.push(judged)
    }
    const finish = (): void =>
      setFound({ of, entries, mentions: mentions.sum(), unknown: unknown.toSorted(compareUnknown) })
    let stop = inSlices(
      entries,
      (entry) => {
        mentions.add(entry)
        names.add(entry)
      },
      () => {
        stop = inSlices(names.found(), judge, finish)
      },
    )
    return () => stop()
  }, [of, entries])
  return found
}
