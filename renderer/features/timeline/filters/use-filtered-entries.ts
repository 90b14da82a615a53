import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { EntryFilter } from '../../../../shared/filter/entry-filter.ts'
import { filterEntries, type AroundEntries, type FilteredEntries } from '../../../../shared/filter/filter-entries.ts'
import { foldedEntry } from '../../../../shared/filter/fold-text.ts'
import { isMeant } from '../../../../shared/filter/who-is-meant.ts'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Person } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { inSlices } from '../../../app/in-slices.ts'

/**
 * The entries as a filter has them. What a search needs is made ready in slices before the first search, and the list follows a moment behind the typing, so
 * that no key waits for ten thousand entries.
 */
export const useFilteredEntries = (
  entries: readonly Entry[],
  filter: EntryFilter,
  { of, notes, behindFigure }: AroundEntries,
): FilteredEntries => {
  const ready = useDeferredValue(useReadyFilter(entries, filter, of.people))
  // a note that no filter asks about must not stir the list
  const asked = ready.only.length === 0 ? NO_NOTES : notes
  return useMemo(
    () => filterEntries(entries, ready, { of, notes: asked, behindFigure }),
    [entries, ready, of, asked, behindFigure],
  )
}

const NO_NOTES: readonly CaseNote[] = []

/** The filter as soon as all it needs is at hand; until then the one before, or at first what can be answered at once. */
const useReadyFilter = (entries: readonly Entry[], filter: EntryFilter, register: readonly Person[]): EntryFilter => {
  const [prepared, setPrepared] = useState<{
    readonly entries: readonly Entry[]
    readonly people: readonly Person[]
  } | null>(null)
  const people = useMemo(() => register.filter(({ id }) => filter.people.includes(id)), [register, filter.people])
  useEffect(
    () =>
      inSlices(
        entries,
        (entry) => {
          foldedEntry(entry)
          for (const person of people) isMeant(person, entry)
        },
        () => setPrepared({ entries, people }),
      ),
    [entries, people],
  )
  const isReady =
    (filter.text === '' && filter.people.length === 0) ||
    (prepared !== null && prepared.entries === entries && people.every((person) => prepared.people.includes(person)))
  const [last, setLast] = useState<EntryFilter>(() => (isReady ? filter : { ...filter, text: '', people: [] }))
  if (isReady && last !== filter) setLast(filter)
  return isReady ? filter : last
}
