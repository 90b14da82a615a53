import { notesOf, type CaseNote, type NoteChange, type NoteOf } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { EntryId } from '../model/ids.ts'
import type { IsoDay } from '../model/when.ts'
import { compareEntries } from './compare-entries.ts'

/**
 * The timeline with the days that a person put in order in that order. An entry that the order does not know, because it came later, stands behind the entry
 * that it follows by itself. The order names entries by their ids, so it outlives a later version of a return.
 * @param entries a timeline in the order of `compareEntries`; what stands together on a day, stays together
 * @returns the same list where no day was put in order
 */
export const withDayOrders = (entries: readonly Entry[], notes: readonly CaseNote[]): readonly Entry[] => {
  const orders = new Map(notesOf(notes, 'day order').map((note) => [note.said.day, note.said.entries]))
  if (orders.size === 0) return entries
  const ordered: Entry[] = []
  let at = 0
  while (at < entries.length) {
    const day = dayOf(entries[at]!)
    const order = day === null ? undefined : orders.get(day)
    if (order === undefined) {
      ordered.push(entries[at]!)
      at += 1
      continue
    }
    let end = at + 1
    while (end < entries.length && dayOf(entries[end]!) === day) end += 1
    ordered.push(...inOrder(entries.slice(at, end), order))
    at = end
  }
  return ordered
}

/** Where an entry stands among the entries of its day. */
export type PlaceInDay = {
  readonly day: IsoDay
  /** From 1. */
  readonly place: number
  readonly of: number
  /** The order that a person gave the day; null where it is the automatic one. */
  readonly byHand: NoteOf<'day order'> | null
}

/** @returns null for an entry without a first day: it has no place that could be changed */
export const placeInDay = (entries: readonly Entry[], notes: readonly CaseNote[], entry: Entry): PlaceInDay | null => {
  const found = dayAround(entries, notes, entry)
  if (found === null) return null
  const place = found.inOrder.findIndex(({ id }) => id === entry.id) + 1
  return { day: found.day, place, of: found.inOrder.length, byHand: found.byHand }
}

/**
 * What has to be noted so that an entry stands one place earlier (-1) or later (1) in its day. A day that thereby comes back to its automatic order needs no
 * note any more.
 * @param entries all entries of the case, in any order
 * @returns nothing where there is no such place
 */
export const movedInDay = (
  entries: readonly Entry[],
  notes: readonly CaseNote[],
  entry: Entry,
  by: -1 | 1,
): NoteChange[] => {
  const found = dayAround(entries, notes, entry)
  if (found === null) return []
  const { day, automatic, byHand } = found
  const ids = found.inOrder.map(({ id }) => id)
  const from = ids.indexOf(entry.id)
  const other = ids[from + by]
  if (other === undefined) return []
  ids[from + by] = entry.id
  ids[from] = other
  if (automatic.every(({ id }, at) => id === ids[at])) return byHand === null ? [] : [removalOf(byHand)]
  // an entry whose return was taken back keeps its place for the day on which it comes again
  const kept = byHand === null ? ids : woven(ids, byHand.said.entries, itself)
  if (ids.length > MOST_IN_A_DAY) return []
  const said = { kind: 'day order', day, entries: kept.length > MOST_IN_A_DAY ? ids : kept } as const
  return byHand === null
    ? [{ what: 'add', said }]
    : [{ what: 'change', id: byHand.id, expected: byHand.revision, said }]
}

/** What has to be noted so that the day of an entry stands in its automatic order again. */
export const automaticInDay = (notes: readonly CaseNote[], entry: Entry): NoteChange[] => {
  const day = dayOf(entry)
  return notesOf(notes, 'day order')
    .filter((note) => note.said.day === day)
    .map(removalOf)
}

/** As many as one note may hold. */
const MOST_IN_A_DAY = 1000

/** The day that an entry is dated to. "June 2023" has none: it is not of the 1st, and stands where the order of time puts it. */
const dayOf = ({ when }: Entry): IsoDay | null =>
  when.precision === 'day' || when.precision === 'minute' ? when.start : null

const removalOf = (note: NoteOf<'day order'>): NoteChange => ({
  what: 'remove',
  id: note.id,
  expected: note.revision,
})

const dayAround = (entries: readonly Entry[], notes: readonly CaseNote[], entry: Entry) => {
  const day = dayOf(entry)
  if (day === null) return null
  const automatic = entries.filter((other) => dayOf(other) === day).toSorted(compareEntries)
  if (!automatic.some(({ id }) => id === entry.id)) return null
  const byHand = notesOf(notes, 'day order').find((note) => note.said.day === day) ?? null
  return {
    day,
    automatic,
    byHand,
    inOrder: byHand === null ? automatic : inOrder(automatic, byHand.said.entries),
  }
}

const inOrder = (day: readonly Entry[], order: readonly EntryId[]): Entry[] => {
  const byId = new Map(day.map((entry) => [entry.id, entry]))
  const known = [...new Set(order)].flatMap((id) => byId.get(id) ?? [])
  return woven(known, day.toSorted(compareEntries), ({ id }) => id)
}

/** One list with what only another has: each behind what it follows there, or first. */
const woven = <T>(list: readonly T[], other: readonly T[], idOf: (each: T) => string): T[] => {
  const inList = new Set(list.map(idOf))
  const first: T[] = []
  const behind = new Map<string, T[]>()
  let run = first
  for (const each of other) {
    if (!inList.has(idOf(each))) {
      run.push(each)
      continue
    }
    run = []
    behind.set(idOf(each), run)
  }
  return [...first, ...list.flatMap((each) => [each, ...(behind.get(idOf(each)) ?? [])])]
}

const itself = (id: EntryId): EntryId => id
