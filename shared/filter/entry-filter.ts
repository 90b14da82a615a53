import type { Balance, Rag } from '../model/entry.ts'
import type { AgencyId, ChildId, PersonId } from '../model/ids.ts'
import type { IsoDay } from '../model/when.ts'

/** The window from strategy meeting to conference, or the whole look-back. */
export type FilterScope = 'window' | 'all'

/**
 * What of a case is shown. An empty list asks for nothing: any agency, any child. Several in one list are joined by "or", the lists by "and"; of `only`
 * all must be so. Undated entries are shown in every scope and between any days: they may belong there.
 */
export type EntryFilter = {
  readonly scope: FilterScope
  readonly agencies: readonly AgencyId[]
  readonly children: readonly ChildId[]
  readonly people: readonly PersonId[]
  /** As the agencies wrote it. */
  readonly categories: readonly string[]
  readonly ratings: readonly (Rag | 'none')[]
  readonly balances: readonly (Balance | 'none')[]
  /** Days within the scope; entries that can have happened on any of them. */
  readonly from: IsoDay | null
  readonly to: IsoDay | null
  readonly only: readonly OnlyThose[]
  /** Words to search for; each must stand in the entry. */
  readonly text: string
  /** The entries behind one number of the patterns, by the number's key; null where none is asked for. */
  readonly figure: string | null
}

/** Entries of which something is so. */
export type OnlyThose =
  | 'with the child’s voice'
  | 'disputed'
  | 'sharing undecided'
  | 'with an open query'
  | 'in a same-event group'
  | 'rated by the conference'
  | 'undated'

export const NO_FILTER: EntryFilter = {
  scope: 'window',
  agencies: [],
  children: [],
  people: [],
  categories: [],
  ratings: [],
  balances: [],
  from: null,
  to: null,
  only: [],
  text: '',
  figure: null,
}
