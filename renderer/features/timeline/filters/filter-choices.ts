import type { EntryFilter } from '../../../../shared/filter/entry-filter.ts'
import { passesOnly } from '../../../../shared/filter/filter-entries.ts'
import { EVERY_ONLY } from '../../../../shared/filter/filter-search.ts'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import { foldCategory } from '../../../../shared/filter/fold-category.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { words } from '../../../strings/en-GB.ts'
import { filterWords } from '../../../strings/filters.ts'

/** What can be ticked in one group: its words, and how many entries of the case it is so of. */
export type Choice<K extends string> = { readonly key: K; readonly label: string; readonly count: number | null }

type Listed = 'agencies' | 'children' | 'people' | 'categories' | 'ratings' | 'balances' | 'only'

export type FilterChoices = { readonly [L in Listed]: ReadonlyArray<Choice<EntryFilter[L][number]>> }

/** All that the entries of a case can be filtered by, with counts of the whole case, whatever is shown now. */
export const filterChoices = (entries: readonly Entry[], of: Case, notes: readonly CaseNote[]): FilterChoices => {
  const agencies = new Map<string, number>()
  const children = new Map<string, number>()
  /** Spellings of one category stand together under the first met. */
  const categories = new Map<string, { readonly spelt: string; count: number }>()
  const ratings = new Map<string, number>()
  const balances = new Map<string, number>()
  for (const entry of entries) {
    more(agencies, entry.agency)
    for (const child of entry.children) more(children, child)
    const folded = foldCategory(entry.category)
    if (entry.category !== null && folded !== '') {
      const known = categories.get(folded)
      if (known === undefined) categories.set(folded, { spelt: entry.category, count: 1 })
      else known.count++
    }
    more(ratings, entry.rag ?? 'none')
    more(balances, entry.balance ?? 'none')
  }
  return {
    agencies: of.agencies.map(({ id, name }) => ({ key: id, label: name, count: agencies.get(id) ?? 0 })),
    children: of.children.map(({ id, name }) => ({ key: id, label: name, count: children.get(id) ?? 0 })),
    // who is spoken of is found in the words, which takes a while; the people's room says how often
    people: of.people.map(({ id, name, role }) => ({ key: id, label: `${name} (${role})`, count: null })),
    categories: [...categories.values()]
      .toSorted((a, b) => b.count - a.count || a.spelt.localeCompare(b.spelt, 'en-GB'))
      .map(({ spelt, count }) => ({ key: spelt, label: spelt, count })),
    ratings: (['red', 'amber', 'green', 'none'] as const).map((rag) => ({
      key: rag,
      label: rag === 'none' ? filterWords.notRated : words.ui.rag[rag],
      count: ratings.get(rag) ?? 0,
    })),
    balances: (['strength', 'worry', 'neutral', 'none'] as const).map((balance) => ({
      key: balance,
      label: filterWords.balances[balance],
      count: balances.get(balance) ?? 0,
    })),
    only: EVERY_ONLY.map((those) => ({
      key: those,
      label: filterWords.only[those],
      count: entries.filter(passesOnly(those, notes)).length,
    })),
  }
}

const more = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
