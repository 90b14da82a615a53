import { Balance, Rag } from '../model/entry.ts'
import { AgencyId, ChildId, PersonId } from '../model/ids.ts'
import { IsoDay } from '../model/when.ts'
import { NO_FILTER, type EntryFilter, type OnlyThose } from './entry-filter.ts'

/** What stands behind the question mark, as far as it is read here: a `URLSearchParams` is one. */
export type Search = {
  readonly get: (key: string) => string | null
  readonly getAll: (key: string) => readonly string[]
}

/**
 * A filter as what stands behind the question mark of an address, without it; empty where nothing is asked for.
 * `agency=…&agency=…&rag=red&q=raised+voices`. Lists repeat their key. The same filter always gives the same text.
 */
export const searchOf = (filter: EntryFilter): string =>
  filterPairs(filter)
    .map(([key, value]) => `${key}=${asInAddress(value)}`)
    .join('&')

/** The filter's keys and values in their order: for an address in which more stands than the filter. */
export const filterPairs = (filter: EntryFilter): readonly (readonly [key: FilterKey, value: string])[] => [
  ...(filter.scope === NO_FILTER.scope ? [] : [['scope', filter.scope] as const]),
  ...filter.agencies.map((id) => ['agency', id] as const),
  ...filter.children.map((id) => ['child', id] as const),
  ...filter.people.map((id) => ['person', id] as const),
  ...filter.categories.map((category) => ['category', category] as const),
  ...filter.ratings.map((rating) => ['rag', rating] as const),
  ...filter.balances.map((balance) => ['balance', balance] as const),
  ...(filter.from === null ? [] : [['from', filter.from] as const]),
  ...(filter.to === null ? [] : [['to', filter.to] as const]),
  ...filter.only.map((those) => ['only', ONLY[those]] as const),
  ...(filter.text === '' ? [] : [['q', filter.text] as const]),
  ...(filter.figure === null ? [] : [['figure', filter.figure] as const]),
]

/** The filter that an address asks for. What it does not understand it passes over: an old or broken address shows more, never nothing. */
export const filterOf = (search: Search): EntryFilter => {
  const all = <T>(key: FilterKey, read: (value: string) => T | null): T[] => [
    ...new Set(search.getAll(key).flatMap((value) => read(value) ?? [])),
  ]
  return {
    scope: search.get('scope') === 'all' ? 'all' : 'window',
    agencies: all('agency', parsed(AgencyId)),
    children: all('child', parsed(ChildId)),
    people: all('person', parsed(PersonId)),
    categories: all('category', said),
    ratings: all('rag', (value) => (value === 'none' ? value : parsed(Rag)(value))),
    balances: all('balance', (value) => (value === 'none' ? value : parsed(Balance)(value))),
    from: parsed(IsoDay)(search.get('from')),
    to: parsed(IsoDay)(search.get('to')),
    only: all('only', (value) => EVERY_ONLY.find((those) => ONLY[those] === value) ?? null),
    text: search.get('q') ?? '',
    figure: said(search.get('figure')),
  }
}

/** Every key of an address that belongs to the filter; others are left alone. */
export const FILTER_KEYS = [
  'scope',
  'agency',
  'child',
  'person',
  'category',
  'rag',
  'balance',
  'from',
  'to',
  'only',
  'q',
  'figure',
] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

/** Short and readable, because a person may see the address in a saved view's file. */
const ONLY: Record<OnlyThose, string> = {
  'with the child’s voice': 'voice',
  disputed: 'disputed',
  'sharing undecided': 'undecided',
  'with an open query': 'query',
  'in a same-event group': 'same-event',
  'rated by the conference': 'conference-rated',
  undated: 'undated',
}

/** Everything that can be asked of an entry, in the order in which it is offered. */
export const EVERY_ONLY: readonly OnlyThose[] = [
  'with the child’s voice',
  'disputed',
  'sharing undecided',
  'with an open query',
  'in a same-event group',
  'rated by the conference',
  'undated',
]

type Schema<T> = {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown }
}

const parsed =
  <T>(schema: Schema<T>) =>
  (value: string | null): T | null => {
    const read = schema.safeParse(value)
    return read.success ? read.data : null
  }

const said = (value: string | null): string | null => (value === null || value === '' ? null : value)

/** Half of a pair of code units is no character and has no place in an address. */
const asInAddress = (value: string): string =>
  encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '')).replaceAll('%20', '+')
