import { useEffect, useRef } from 'react'
import type { FilteredEntries } from '../../../../shared/filter/filter-entries.ts'
import type { FilterInAddress } from './use-filter.ts'

/** Who comes to see the entries of one agency, as from its receipt, sees them, also where all of them lie outside of the window. */
export const useArrival = ({ filter, change }: FilterInAddress, { shown, matching }: FilteredEntries): void => {
  const arrived = useRef(false)
  useEffect(() => {
    // the list of before an import may still be there for a moment
    if (arrived.current || matching.length === 0) return
    arrived.current = true
    const sees = filter.scope === 'all' || filter.agencies.length !== 1 || shown.length > 0
    if (!sees) change({ ...filter, scope: 'all' }, 'typing')
  }, [filter, change, shown, matching])
}
