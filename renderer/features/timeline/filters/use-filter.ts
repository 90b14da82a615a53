import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { EntryFilter } from '../../../../shared/filter/entry-filter.ts'
import { FILTER_KEYS, filterOf, filterPairs, searchOf } from '../../../../shared/filter/filter-search.ts'

/** `choosing` can be gone back on by Back; `typing` and what the page does by itself take the place of what was there. */
export type How = 'choosing' | 'typing'

export type FilterInAddress = {
  /** The same object as long as the same is asked for, whatever else changes in the address. */
  readonly filter: EntryFilter
  readonly change: (to: EntryFilter, how: How) => void
}

/** The filter lives in the address and nowhere else, so that Back works and a link can ask for it. */
export const useFilter = (): FilterInAddress => {
  const [address, setAddress] = useSearchParams()
  const search = searchOf(filterOf(address))
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search])
  const change = useCallback(
    (to: EntryFilter, how: How) => setAddress((now) => withFilter(now, to), { replace: how === 'typing' }),
    [setAddress],
  )
  return { filter, change }
}

/** The address with this filter in it; what is none of the filter's stays as it is. */
export const withFilter = (address: URLSearchParams, filter: EntryFilter): URLSearchParams => {
  const next = new URLSearchParams(address)
  for (const key of FILTER_KEYS) next.delete(key)
  for (const [key, value] of filterPairs(filter)) next.append(key, value)
  return next
}
