import type { Case } from '../model/case.ts'
import type { IsoDay } from '../model/when.ts'
import { sayDay } from '../time/say.ts'
import type { EntryFilter, OnlyThose } from './entry-filter.ts'
import { filterParts, type FilterPart } from './filter-part.ts'
import { soughtIn } from './fold-text.ts'

export type SaidPart = { readonly part: FilterPart; readonly says: string }

/**
 * A filter as the parts of a sentence, each of which is one chip: "from Police or Housing", "about Theo", "rated red", "with the child’s voice".
 * @param sayFigure the number of the patterns that is asked for, in words; null where nobody knows it
 */
export const sayParts = (
  filter: EntryFilter,
  of: Pick<Case, 'agencies' | 'children' | 'people'>,
  sayFigure: (figure: string) => string | null = () => null,
): readonly SaidPart[] => filterParts(filter).map((part) => ({ part, says: sayPart(part, filter, of, sayFigure) }))

/** The whole of it: "In the window, from Police or Housing, rated red, containing “shouting”". */
export const sayFilter = (
  filter: EntryFilter,
  of: Pick<Case, 'agencies' | 'children' | 'people'>,
  sayFigure?: (figure: string) => string | null,
): string => [sayScope(filter), ...sayParts(filter, of, sayFigure).map(({ says }) => says)].join(', ')

export const sayScope = ({ scope }: Pick<EntryFilter, 'scope'>): string =>
  scope === 'window' ? 'In the window' : 'In the whole look-back'

/** What a filter asks for that the case no longer has; empty where there is nothing of the kind. A view may outlive an agency. */
export const missingFrom = (
  filter: EntryFilter,
  of: Pick<Case, 'agencies' | 'children' | 'people'>,
): readonly ('agency' | 'child' | 'person')[] => {
  const unknown = (asked: readonly string[], known: readonly { readonly id: string }[]): boolean =>
    asked.some((id) => known.every((each) => each.id !== id))
  return [
    ...(unknown(filter.agencies, of.agencies) ? (['agency'] as const) : []),
    ...(unknown(filter.children, of.children) ? (['child'] as const) : []),
    ...(unknown(filter.people, of.people) ? (['person'] as const) : []),
  ]
}

const sayPart = (
  part: FilterPart,
  filter: EntryFilter,
  of: Pick<Case, 'agencies' | 'children' | 'people'>,
  sayFigure: (figure: string) => string | null,
): string => {
  switch (part) {
    case 'agencies':
      return `from ${orList(named(filter.agencies, of.agencies, 'an agency no longer in this case'))}`
    case 'children':
      return `about ${orList(named(filter.children, of.children, 'a child no longer in this case'))}`
    case 'people':
      return `speaking of ${orList(named(filter.people, of.people, 'a person no longer in the register'))}`
    case 'categories':
      return `in ${filter.categories.length === 1 ? 'the category' : 'the categories'} ${orList(filter.categories.map(quoted))}`
    case 'ratings':
      return filter.ratings.length === 1 && filter.ratings[0] === 'none'
        ? 'not rated'
        : `rated ${orList(filter.ratings.map((rating) => (rating === 'none' ? 'not at all' : rating)))}`
    case 'balances':
      return `marked ${orList(filter.balances.map((balance) => BALANCES[balance]))}`
    case 'days':
      return sayDays(filter.from, filter.to)
    case 'figure':
      return (filter.figure === null ? null : sayFigure(filter.figure)) ?? 'behind a number of the patterns'
    case 'text':
      return `containing ${saySought(filter.text)}`
    default:
      return ONLY[part]
  }
}

const ONLY: Record<OnlyThose, string> = {
  'with the child’s voice': 'with the child’s voice',
  disputed: 'disputed by the family',
  'sharing undecided': 'with sharing not yet decided',
  'with an open query': 'with an open query',
  'in a same-event group': 'with other accounts of the same event',
  'rated by the conference': 'rated by the conference',
  undated: 'without a date',
}

const BALANCES = {
  strength: 'as a strength',
  worry: 'as a worry',
  neutral: 'as neutral',
  none: 'as neither strength nor worry',
} as const

const sayDays = (from: IsoDay | null, to: IsoDay | null): string => {
  if (from !== null && to !== null)
    return from === to
      ? `on ${sayDay(from, 'medium')}`
      : `between ${sayDay(from, 'medium')} and ${sayDay(to, 'medium')}`
  if (from !== null) return `on or after ${sayDay(from, 'medium')}`
  return to === null ? 'on any day' : `on or before ${sayDay(to, 'medium')}`
}

/** Names in the order of the case, so that the sentence does not depend on the order of choosing; what the case does not know is said once. */
const named = (
  asked: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[],
  otherwise: string,
): readonly string[] => [
  ...known.filter(({ id }) => asked.includes(id)).map(({ name }) => name),
  ...(asked.some((id) => known.every((each) => each.id !== id)) ? [otherwise] : []),
]

/** "Police", "Police or Housing", "Police, Housing or School"; more than three are counted, because a chip is read at a glance. */
const orList = (names: readonly string[]): string => {
  const said =
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} others`] : names
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} or ${said.at(-1) ?? ''}`
}

/** As it was typed; with phrases in it, each piece by itself. */
const saySought = (text: string): string =>
  /["“”]/.test(text) ? soughtIn(text).map(quoted).join(' and ') : quoted(text.trim())

const MOST_NAMED = 3
const quoted = (text: string): string => `“${text}”`
