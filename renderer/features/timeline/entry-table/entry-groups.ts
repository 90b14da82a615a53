import { foldCategory } from '../../../../shared/filter/fold-category.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry, Rag } from '../../../../shared/model/entry.ts'
import type { When } from '../../../../shared/model/when.ts'
import { monthOf, yearOf } from '../../../../shared/time/days.ts'
import { monthName } from '../../../../shared/time/say.ts'
import { entryTableWords } from '../../../strings/entry-table.ts'
import type { Grouping } from './table-view.ts'

/** Entries that stand together under one heading. */
export type EntryGroup = {
  /** Tells the groups of one grouping apart. */
  readonly key: string
  /** As its heading says it. */
  readonly name: string
  /** In the order of the list; never empty. */
  readonly entries: readonly Entry[]
  /** The most serious of the agencies' ratings; null where none of the entries is rated. */
  readonly worst: Rag | null
}

export type GroupedBy = Pick<Case, 'agencies' | 'children'>

/**
 * The entries under headings. Each stands in the order it had in the list, under every heading it belongs to: an entry of two children under both of them.
 * That is why the rows are ours and not the table library's, whose grouping puts a row under one value alone.
 * @param latestFirst months in the order of the list where that begins with the latest
 */
export const entryGroups = (
  entries: readonly Entry[],
  grouping: Grouping,
  of: GroupedBy,
  latestFirst = false,
): readonly EntryGroup[] => {
  const placesOf = placesFor(grouping, of)
  const groups = new Map<string, { readonly place: Place; readonly entries: Entry[]; worst: Rag | null }>()
  for (const entry of entries)
    for (const place of placesOf(entry)) {
      let group = groups.get(place.key)
      if (group === undefined) {
        group = { place, entries: [], worst: null }
        groups.set(place.key, group)
      }
      group.entries.push(entry)
      group.worst = moreSerious(group.worst, entry.rag)
    }
  const way = latestFirst && grouping === 'month' ? -1 : 1
  return [...groups.values()]
    .toSorted((a, b) => comparePlaces(a.place, b.place, way))
    .map(({ place: { key, name }, entries: own, worst }) => ({ key, name, entries: own, worst }))
}

/** Entries that stand under more than one heading; the total counts them once. */
export const underSeveral = (groups: readonly EntryGroup[]): { readonly entries: number; readonly rows: number } => {
  const times = new Map<string, number>()
  let rows = 0
  for (const { entries } of groups)
    for (const { id } of entries) {
      rows++
      times.set(id, (times.get(id) ?? 0) + 1)
    }
  let several = 0
  for (const number of times.values()) if (number > 1) several++
  return { entries: several, rows }
}

/** Where an entry belongs. `order` null stands at the end, whichever way the groups go. */
type Place = { readonly key: string; readonly name: string; readonly order: number | string | null }

const comparePlaces = (a: Place, b: Place, way: 1 | -1): number => {
  if (a.order === b.order) return a.key < b.key ? -1 : 1
  if (a.order === null) return 1
  if (b.order === null) return -1
  return a.order < b.order ? -way : way
}

const placesFor = (grouping: Grouping, of: GroupedBy): ((entry: Entry) => readonly Place[]) => {
  switch (grouping) {
    case 'agency':
      return byAgency(of)
    case 'month':
      return byMonth()
    case 'category':
      return byCategory()
    case 'child':
      return byChild(of)
  }
}

/** In the order of the lanes. */
const byAgency = ({ agencies }: GroupedBy): ((entry: Entry) => readonly Place[]) => {
  const places = new Map(
    agencies.map(({ id, code, name }, order) => [id, [{ key: id, name: say.agency(code, name), order }] as const]),
  )
  return (entry) => places.get(entry.agency) ?? [{ key: entry.agency, name: entry.agencyCode, order: places.size }]
}

const byMonth = (): ((entry: Entry) => readonly Place[]) => {
  const places = new Map<string, readonly Place[]>()
  return ({ when }) => {
    const stretch = stretchOf(when)
    const key = `${stretch.kind} ${stretch.year} ${stretch.month}`
    let place = places.get(key)
    if (place === undefined) {
      place = [{ key, ...monthPlace(stretch) }]
      places.set(key, place)
    }
    return place
  }
}

type Stretch = {
  readonly kind: 'month' | 'year' | 'long' | 'open' | 'undated'
  readonly year: number
  readonly month: number
}

/** An entry is put under a month only where all of its days lie in it: “Spring 2022” is not March. */
const stretchOf = ({ start, end, precision }: When): Stretch => {
  const nowhere = { year: 0, month: 0 }
  if (precision === 'undated') return { kind: 'undated', ...nowhere }
  if (start === null || end === null) return { kind: 'open', ...nowhere }
  const year = yearOf(start)
  if (year !== yearOf(end)) return { kind: 'long', ...nowhere }
  const month = monthOf(start)
  return month === monthOf(end) ? { kind: 'month', year, month } : { kind: 'year', year, month: 0 }
}

const monthPlace = ({ kind, year, month }: Stretch): Omit<Place, 'key'> => {
  switch (kind) {
    case 'month':
      return { name: `${monthName(month)} ${year}`, order: year * 13 + month }
    case 'year':
      return { name: say.severalMonths(year), order: year * 13 + 13 }
    case 'long':
      return { name: say.severalYears, order: Number.MAX_SAFE_INTEGER - 1 }
    case 'open':
      return { name: say.beforeOrAfter, order: Number.MAX_SAFE_INTEGER }
    case 'undated':
      return { name: say.undated, order: null }
  }
}

/** Spellings that differ in capitals, accents, hyphens and spaces alone are one category, as in the filters and patterns, under the first spelling met. */
const byCategory = (): ((entry: Entry) => readonly Place[]) => {
  const places = new Map<string, readonly Place[]>()
  const none: readonly Place[] = [{ key: 'none', name: say.noCategory, order: null }]
  return ({ category }) => {
    const folded = foldCategory(category)
    if (folded === '') return none
    const name = category?.trim().replaceAll(/\s+/g, ' ') ?? ''
    let place = places.get(folded)
    if (place === undefined) {
      place = [{ key: `category ${folded}`, name: name.charAt(0).toUpperCase() + name.slice(1), order: folded }]
      places.set(folded, place)
    }
    return place
  }
}

const byChild = ({ children }: GroupedBy): ((entry: Entry) => readonly Place[]) => {
  const places = children.map(({ id, name }, order): Place & { readonly id: string } => ({ id, key: id, name, order }))
  const none: readonly Place[] = [{ key: 'none', name: say.noChild, order: null }]
  return (entry) => {
    const own = places.filter(({ id }) => entry.children.some((child) => child === id))
    return own.length === 0 ? none : own
  }
}

const SERIOUSNESS: Record<Rag, number> = { green: 1, amber: 2, red: 3 }

const moreSerious = (a: Rag | null, b: Rag | null): Rag | null => {
  if (a === null || b === null) return a ?? b
  return SERIOUSNESS[a] >= SERIOUSNESS[b] ? a : b
}

const say = entryTableWords.group
