import type { CaseAgency } from '../../../../shared/model/agency.ts'
import type { Balance, Basis, Entry, Rag, Sharing } from '../../../../shared/model/entry.ts'
import { NO_MARKS, type EntryMarks } from './entry-marks.ts'
import type { SortableColumn } from './table-columns.ts'
import type { TableSort } from './table-view.ts'

/** What the case knows beyond an entry, and an order may need. */
export type SortedBy = {
  readonly agencies: readonly CaseAgency[]
  readonly marks: ReadonlyMap<string, EntryMarks>
}

/**
 * The entries in the order of a column. Those that are alike in it stay in the order of the timeline, and those that say nothing stand at the end either
 * way: turning the order round must not bring up a screen of gaps.
 *
 * Our own, and not the table library's: it has to sort ten thousand entries while a person types in the search, so each key is made once and compared as
 * it stands. The library would ask for the two values again in each of some 130,000 comparisons.
 * @param entries in the order of the timeline
 */
export const sortedEntries = (entries: readonly Entry[], sort: TableSort | null, by: SortedBy): readonly Entry[] => {
  if (sort === null) return entries
  const keyOf = keyFor(sort.column, by)
  const keyed: { readonly entry: Entry; readonly at: number; readonly key: string | number }[] = []
  const silent: Entry[] = []
  for (const [at, entry] of entries.entries()) {
    const key = keyOf(entry, at)
    if (key === null) silent.push(entry)
    else keyed.push({ entry, at, key })
  }
  const way = sort.direction === 'ascending' ? 1 : -1
  keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : a.at - b.at))
  return [...keyed.map(({ entry }) => entry), ...silent]
}

/** What an entry is sorted by: a number or a text that compares as it stands; null where the entry says nothing. */
type KeyOf = (entry: Entry, at: number) => string | number | null

const keyFor = (column: SortableColumn, { agencies, marks }: SortedBy): KeyOf => {
  switch (column) {
    case 'when':
      // the timeline's own order, in which all is said of dates that are not exact
      return ({ when }, at) => (when.precision === 'undated' ? null : at)
    case 'agency': {
      const ranks = rankOfAgencies(agencies)
      return ({ agency }) => ranks.get(agency) ?? ranks.size
    }
    case 'rating':
      return ({ rag }) => (rag === null ? null : RAG[rag])
    case 'conference':
      return ({ id }) => {
        const { conference } = marks.get(id) ?? NO_MARKS
        return conference === null ? null : RAG[conference]
      }
    case 'balance':
      return ({ balance }) => (balance === null ? null : BALANCE[balance])
    case 'basis':
      return ({ basis }) => (basis === null ? null : BASIS[basis])
    case 'sharing':
      return ({ sharing }) => SHARING[sharing]
    case 'people':
      return ({ people }) => textKey(people.join(', '))
    case 'event':
    case 'impact':
    case 'source':
    case 'voice':
    case 'action':
    case 'category':
    case 'code':
      return (entry) => textKey(entry[column])
  }
}

/** Red first, because that is what one looks for. */
const RAG: Record<Rag, number> = { red: 0, amber: 1, green: 2 }
const BALANCE: Record<Balance, number> = { worry: 0, strength: 1, neutral: 2 }
const BASIS: Record<Basis, number> = { fact: 0, reported: 1, opinion: 2 }
/** What still has to be decided first, then what needs the most care. */
const SHARING: Record<Sharing, number> = { undecided: 0, restricted: 1, 'third-party': 2, shareable: 3 }

/** EDU-2 before EDU-10. */
const rankOfAgencies = (agencies: readonly CaseAgency[]): ReadonlyMap<string, number> =>
  new Map(
    agencies
      .toSorted((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }))
      .map(({ id }, rank) => [id, rank]),
  )

/** So far texts are compared; who reads a list by its letters looks at the beginning. */
const COMPARED = 80

/**
 * A text so that comparing by code units gives the order of a dictionary, near enough: no capitals, no accents, no quotation mark before the first letter.
 * A collator would do it better and ten times slower.
 */
const textKey = (text: string | null): string | null => {
  if (text === null) return null
  const key = text.slice(0, COMPARED).toLowerCase().replace(NOT_READ, '')
  if (key === '') return null
  return BEYOND_ASCII.test(key) ? key.normalize('NFD').replaceAll(/\p{M}/gu, '') : key
}

const NOT_READ = /^[\s\p{P}]+/u
const BEYOND_ASCII = /[\u0080-\uFFFF]/
