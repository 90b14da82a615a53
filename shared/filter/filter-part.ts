import type { EntryFilter, OnlyThose } from './entry-filter.ts'
import { soughtIn } from './fold-text.ts'

/** One thing a filter asks for: a chip of the sentence, which can be taken away by itself. The scope is none: it is the window or all, and never nothing. */
export type FilterPart =
  'agencies' | 'children' | 'people' | 'categories' | 'ratings' | 'balances' | 'days' | 'figure' | 'text' | OnlyThose

/** The parts for which something is asked, in the order in which the sentence says them. */
export const filterParts = (filter: EntryFilter): readonly FilterPart[] => [
  ...LISTS.filter((list) => filter[list].length > 0),
  ...(filter.from === null && filter.to === null ? [] : (['days'] as const)),
  ...filter.only,
  ...(filter.figure === null ? [] : (['figure'] as const)),
  ...(soughtIn(filter.text).length === 0 ? [] : (['text'] as const)),
]

/** The filter without one of its parts. */
export const withoutPart = (filter: EntryFilter, part: FilterPart): EntryFilter => {
  switch (part) {
    case 'agencies':
    case 'children':
    case 'people':
    case 'categories':
    case 'ratings':
    case 'balances':
      return { ...filter, [part]: [] }
    case 'days':
      return { ...filter, from: null, to: null }
    case 'figure':
      return { ...filter, figure: null }
    case 'text':
      return { ...filter, text: '' }
    default:
      return { ...filter, only: filter.only.filter((those) => those !== part) }
  }
}

const LISTS = ['agencies', 'children', 'people', 'categories', 'ratings', 'balances'] as const
