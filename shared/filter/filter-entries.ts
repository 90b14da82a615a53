import { notesOf, type CaseNote } from '../model/case-note.ts'
import type { Case } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { saysNothing } from '../model/left-open.ts'
import { IsoDay } from '../model/when.ts'
import { conferenceWindow, placeOf, type Place } from '../timeline/window.ts'
import type { EntryFilter, OnlyThose } from './entry-filter.ts'
import { filterParts, type FilterPart } from './filter-part.ts'
import { foldCategory } from './fold-category.ts'
import { foldedEntry, soughtIn } from './fold-text.ts'
import { isMeant } from './who-is-meant.ts'

/** What a filter may ask about besides the entries themselves. */
export type AroundEntries = {
  readonly of: Case
  /** Empty until they are known. */
  readonly notes: readonly CaseNote[]
  /** The ids of the entries behind the figure that is asked for; null where there is no such figure, and then it hides nothing. */
  readonly behindFigure: ReadonlySet<string> | null
}

/** What is shown, and where the rest is: nothing is left out without a number that says so. `shown` and all of `hidden` make `total`. */
export type FilteredEntries = {
  readonly shown: readonly Entry[]
  /** Shown, and those which only the window hides: what the picture draws. */
  readonly matching: readonly Entry[]
  /** All of the case, whatever is asked for. */
  readonly total: number
  /** Without a date, among those shown. */
  readonly undated: number
  readonly hidden: {
    /** By the filters, whatever their date. */
    readonly byFilters: number
    /** By nothing but the window. */
    readonly before: number
    readonly after: number
  }
  /** How many more entries would match if one part of the filter were taken away, whatever the window. */
  readonly without: ReadonlyMap<FilterPart, number>
}

/** @param entries in any order, which is kept */
export const filterEntries = (
  entries: readonly Entry[],
  filter: EntryFilter,
  around: AroundEntries,
): FilteredEntries => {
  const window = conferenceWindow(around.of)
  const tests = testsOf(filter, around)
  const shown: Entry[] = []
  const matching: Entry[] = []
  const hidden = { byFilters: 0, before: 0, after: 0 }
  const without = new Map<FilterPart, number>()
  let undated = 0
  for (const entry of entries) {
    const failed = failedOf(tests, entry)
    if (failed !== 'none') {
      hidden.byFilters++
      if (failed !== 'several') without.set(failed, (without.get(failed) ?? 0) + 1)
      continue
    }
    matching.push(entry)
    const place: Place = placeOf(entry.when, window)
    if (filter.scope === 'window' && (place === 'before' || place === 'after')) {
      hidden[place]++
      continue
    }
    if (place === 'undated') undated++
    shown.push(entry)
  }
  return { shown, matching, total: entries.length, undated, hidden, without }
}

type Test = { readonly part: FilterPart; readonly passes: (entry: Entry) => boolean }

const failedOf = (tests: readonly Test[], entry: Entry): FilterPart | 'none' | 'several' => {
  let failed: FilterPart | 'none' = 'none'
  for (const { part, passes } of tests) {
    if (passes(entry)) continue
    if (failed !== 'none') return 'several'
    failed = part
  }
  return failed
}

/** The cheap questions first: a text is searched only where nothing else has settled it. */
const testsOf = (filter: EntryFilter, around: AroundEntries): readonly Test[] =>
  filterParts(filter)
    .map((part) => ({ part, passes: passesOf(part, filter, around) }))
    .toSorted((a, b) => costOf(a.part) - costOf(b.part))

const costOf = (part: FilterPart): number => (part === 'people' ? 1 : part === 'text' ? 2 : 0)

const passesOf = (part: FilterPart, filter: EntryFilter, around: AroundEntries): Test['passes'] => {
  switch (part) {
    case 'agencies': {
      const agencies = new Set<string>(filter.agencies)
      return ({ agency }) => agencies.has(agency)
    }
    case 'children': {
      const children = new Set<string>(filter.children)
      return (entry) => entry.children.some((child) => children.has(child))
    }
    case 'people': {
      const people = around.of.people.filter(({ id }) => filter.people.includes(id))
      // somebody who is in the register no longer hides nothing: a saved view may outlive them
      if (people.length === 0) return () => true
      return (entry) => people.some((person) => isMeant(person, entry))
    }
    case 'categories': {
      const categories = new Set(filter.categories.map(foldCategory))
      return ({ category }) => categories.has(foldCategory(category))
    }
    case 'ratings': {
      const ratings = new Set<string>(filter.ratings)
      return ({ rag }) => ratings.has(rag ?? 'none')
    }
    case 'balances': {
      const balances = new Set<string>(filter.balances)
      return ({ balance }) => balances.has(balance ?? 'none')
    }
    case 'days': {
      const days = { from: filter.from ?? FIRST_DAY, to: filter.to ?? LAST_DAY }
      return ({ when }) => !OUTSIDE.has(placeOf(when, days))
    }
    case 'text': {
      const sought = soughtIn(filter.text)
      return (entry) => {
        const text = foldedEntry(entry)
        return sought.every((piece) => text.includes(piece))
      }
    }
    case 'figure': {
      const { behindFigure } = around
      return ({ id }) => behindFigure === null || behindFigure.has(id)
    }
    default:
      return passesOnly(part, around.notes)
  }
}

/** Tells of an entry whether it is one of those. */
export const passesOnly = (those: OnlyThose, notes: readonly CaseNote[]): Test['passes'] => {
  switch (those) {
    case 'with the child’s voice':
      return ({ voice }) => !saysNothing(voice)
    case 'sharing undecided':
      return ({ sharing }) => sharing === 'undecided'
    case 'undated':
      return ({ when }) => when.precision === 'undated'
    case 'disputed':
      return among(notesOf(notes, 'family comment').flatMap(({ said }) => (said.disputes ? [said.entry] : [])))
    case 'with an open query':
      return among(notesOf(notes, 'query').flatMap(({ said }) => (said.answer === null ? [said.entry] : [])))
    case 'in a same-event group':
      return among(notesOf(notes, 'same event').flatMap(({ said }) => said.entries))
    case 'rated by the conference':
      return among(notesOf(notes, 'conference rating').map(({ said }) => said.entry))
  }
}

const among = (ids: readonly string[]): Test['passes'] => {
  const set = new Set(ids)
  return ({ id }) => set.has(id)
}

const FIRST_DAY = IsoDay.parse('0001-01-01')
const LAST_DAY = IsoDay.parse('9999-12-31')
const OUTSIDE: ReadonlySet<Place> = new Set(['before', 'after'])
