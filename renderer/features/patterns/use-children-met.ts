import { useEffect, useMemo, useState } from 'react'
import { childrenMet, type ChildMet } from '../../../shared/patterns/meetings.ts'
import type { PatternInput } from '../../../shared/patterns/period.ts'
import { seenInWords } from '../../../shared/patterns/seen-words.ts'
import { inSlices } from '../../app/in-slices.ts'

/**
 * When each child was last seen and heard; null while the words of the entries are being read. They are read in slices, each entry once, and remembered beside
 * the entry, so that going back and forth costs nothing.
 */
export const useChildrenMet = (input: PatternInput): readonly ChildMet[] | null => {
  const { of, entries } = input
  const [read, setRead] = useState<Pick<PatternInput, 'of' | 'entries'> | null>(null)
  useEffect(
    () =>
      inSlices(
        entries,
        (entry) => {
          for (const child of of.children) seenInWords(entry, child, of)
        },
        () => setRead({ of, entries }),
      ),
    [entries, of],
  )
  return useMemo(
    () => (read?.of === input.of && read.entries === input.entries ? childrenMet(input) : null),
    [read, input],
  )
}
