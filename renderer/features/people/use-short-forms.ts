import { useEffect, useMemo, useState } from 'react'
import { nameWordsOf } from '../../../shared/glossary/name-words.ts'
import { ownAbbreviations } from '../../../shared/glossary/own-abbreviations.ts'
import { tallyShortForms, type ShortForm } from '../../../shared/glossary/tally-short-forms.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { inSlices } from '../../app/in-slices.ts'

/** The abbreviations of the entries; null while they are looked for the first time. */
export const useShortForms = (
  { agencies, children, people }: Case,
  entries: readonly Entry[],
  notes: readonly CaseNote[],
): readonly ShortForm[] | null => {
  const own = useMemo(() => ownAbbreviations(notes), [notes])
  const [found, setFound] = useState<readonly ShortForm[] | null>(null)
  useEffect(() => {
    const codes = new Set<string>(agencies.map(({ code }) => code))
    const tally = tallyShortForms(codes, own, nameWordsOf({ children, people }))
    return inSlices(entries, tally.add, () => setFound(tally.sum()))
  }, [agencies, children, people, entries, own])
  return found
}
