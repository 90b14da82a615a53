import type { Comparison, Difference, Touched } from '../../model/comparison.ts'
import type { EntryContent } from '../../model/entry.ts'
import type { EntryId, ImportId } from '../../model/ids.ts'
import { compareWhen } from '../../time/order.ts'
import { differingFields } from './differing-fields.ts'
import type { LaterVersion } from '../../model/later-version.ts'
import { type InSteps, slicesOf, sortedInSteps } from '../in-steps.ts'
import { findingIn, NOWHERE } from './unread-rows.ts'
import { FETCHED_AT_ONCE, pairVersions, type WordsOf } from './pair-versions.ts'
import type { Sketch } from './version-side.ts'

/** An entry that stands and came from a return. */
export type HeldEntry = Sketch & {
  readonly id: EntryId
  /** By which its file knows it. */
  readonly number: number
  readonly code: string
  /** Of the row whose words it carries, in its file. */
  readonly line: number
  readonly identity: string
  /** Of rows it carried before. */
  readonly earlier: readonly string[]
  /** Imports, not undone, in which a row of it stood. */
  readonly heldBy: readonly ImportId[]
  readonly editedHere: boolean
}

/** Every entry of an agency that stands and came from a return, and for a row the one whose words are its own. */
export type Held = { readonly entries: readonly HeldEntry[]; readonly byRow: ReadonlyMap<string, HeldEntry> }

/** A row of the later version that makes an entry; identities are cut as those of the entries. */
export type LaterRow = Sketch & {
  readonly line: number
  readonly part: string | null
  readonly identity: string
}

export type Compared = {
  readonly comparison: Omit<Comparison, 'basis'>
  /** Every difference, in the order of the timeline. */
  readonly all: readonly DifferenceFound[]
  /** Rows that say word for word what an entry says, from other cells than it was read from: columns have new names, say. Nothing for a person to decide. */
  readonly alike: LaterVersion['alike']
}

/** A difference without what it says. */
export type DifferenceFound =
  | { readonly kind: 'added'; readonly key: string }
  | { readonly kind: 'changed' | 'withdrawn'; readonly key: string; readonly entry: EntryId }

/**
 * Holds a later version of a return against what is held, in steps. Nothing is changed by it.
 * @param unread rows that make no entry because they could not be read, as they stand in the file
 * @param replaces the imports whose place the later version takes
 * @param words of the first row with each identity, and of entries
 */
export function* compareVersions(
  { entries, byRow }: Held,
  { rows, unread }: { readonly rows: readonly LaterRow[]; readonly unread: readonly string[] },
  replaces: readonly ImportId[],
  words: WordsOf<HeldEntry, LaterRow>,
): InSteps<Compared> {
  const replaced = new Set(replaces)
  const isReplaced = ({ heldBy }: HeldEntry): boolean => heldBy.some((one) => replaced.has(one))
  const met = new Set<HeldEntry>()
  const found: Placed[] = []
  const alike = new Map<string, { readonly entry: EntryId; readonly row: string }>()
  const counted = { added: 0, changed: 0, withdrawn: 0 }
  const add = (one: Placed): void => {
    found.push(one)
    counted[one.kind]++
  }

  /** Where the words are the same, there is nothing to show; the row is the entry's from now on. */
  const meet = (one: HeldEntry, row: LaterRow): void => {
    met.add(one)
    // an entry that another return holds, too, stays as that return has it
    if (!isReplaced(one)) return
    if (one.says !== row.says) add({ kind: 'changed', key: row.identity, one, row, ...placeOf(words.ofRow(row)) })
    else if (row.identity !== one.identity) alike.set(row.identity, { entry: one.id, row: one.identity })
  }

  const unheld = yield* meetByIdentity(
    { entries, byRow },
    rows,
    (one, row) => {
      // the same row again says nothing new of an entry that a person has edited since
      if (one.editedHere && row.identity === one.identity) met.add(one)
      else meet(one, row)
    },
    met,
  )
  const unmet = (): HeldEntry[] => entries.filter((one) => isReplaced(one) && !met.has(one))

  const reworded = yield* meetByContent(unmet(), unheld, meet)
  const left = unmet()
  const pairs = yield* pairVersions(left, reworded, { entries, rows }, words)
  const paired = new Set<LaterRow>()
  for (const { entry, row } of pairs) {
    const [one, other] = [left[entry], reworded[row]]
    if (one === undefined || other === undefined) continue
    paired.add(other)
    meet(one, other)
    if (paired.size % SLICE === 0) yield paired.size
  }
  for (const some of slicesOf(reworded, SLICE)) {
    for (const row of some)
      if (!paired.has(row)) add({ kind: 'added', key: row.identity, row, ...placeOf(words.ofRow(row)) })
    yield 0
  }
  const gone = unmet().filter(({ heldBy }) => heldBy.every((one) => replaced.has(one)))
  const standsInUnread = gone.length === 0 ? NOWHERE : yield* findingIn(unread)
  let kept = 0
  for (const some of slicesOf(gone, FETCHED_AT_ONCE)) {
    words.fetch(some)
    for (const one of some) {
      const said = words.ofEntry(one)
      // a row that could not be read may be this very entry, with a date that was mistyped
      if (standsInUnread(said.event)) kept++
      else add({ kind: 'withdrawn', key: `entry:${one.id}`, one, ...placeOf(said) })
    }
    yield 0
  }

  const inOrder = yield* sortedInSteps(found, inOrderOfTimeline)
  const differences: Difference[] = []
  for (const some of slicesOf(inOrder.slice(0, DIFFERENCES_SHOWN), FETCHED_AT_ONCE)) {
    words.fetch(some.flatMap((each) => (each.kind === 'added' ? [] : [each.one])))
    for (const each of some) differences.push(withWords(each, words))
    yield 0
  }
  return {
    comparison: { unchanged: met.size - counted.changed, ...counted, unread: kept, differences },
    all: inOrder.map((each) =>
      each.kind === 'added' ? { kind: 'added', key: each.key } : { kind: each.kind, key: each.key, entry: each.one.id },
    ),
    alike,
  }
}

/** A difference with its place in the timeline: where it will stand, or stood. */
type Placed = Pick<EntryContent, 'when' | 'sequence'> & { readonly key: string } & (
    | { readonly kind: 'added'; readonly row: LaterRow }
    | { readonly kind: 'changed'; readonly one: HeldEntry; readonly row: LaterRow }
    | { readonly kind: 'withdrawn'; readonly one: HeldEntry }
  )

const placeOf = ({ when, sequence }: EntryContent): Pick<EntryContent, 'when' | 'sequence'> => ({ when, sequence })

/** Entries or rows in one step. */
const SLICE = 500

/**
 * How the later version is to be taken, once a person has refused what they will not have.
 * @param refused keys of differences
 * @param basis what was compared with
 */
export const laterVersionOf = (
  { all, alike }: Pick<Compared, 'all' | 'alike'>,
  refused: ReadonlySet<string>,
  basis: string,
): LaterVersion => {
  const changes = new Map<string, EntryId>()
  const withdrawnNow: EntryId[] = []
  const added = new Set<string>()
  const kept = new Map<string, EntryId>()
  const stays: EntryId[] = []
  for (const one of all) {
    const isRefused = refused.has(one.key)
    if (one.kind === 'changed') (isRefused ? kept : changes).set(one.key, one.entry)
    else if (one.kind === 'withdrawn') (isRefused ? stays : withdrawnNow).push(one.entry)
    else if (isRefused) added.add(one.key)
  }
  return { basis, changes, alike, withdrawn: withdrawnNow, refused: { added, changed: kept, withdrawn: stays } }
}

/** Nobody looks through more; those beyond are taken, which the page says. */
const DIFFERENCES_SHOWN = 5000

/** Entries or rows in one step that asks of each one thing alone. */
const QUICK_SLICE = 5000

type Meet = (one: HeldEntry, row: LaterRow) => void

/**
 * Rows that an entry carries now, then rows that one carried before. A row that only an entry with a newer row carried is held by that entry, and nothing becomes of it.
 * A row that stands twice is one row.
 * @returns the rows that no entry holds
 */
function* meetByIdentity(
  { entries, byRow }: Held,
  rows: readonly LaterRow[],
  meet: Meet,
  met: ReadonlySet<HeldEntry>,
): InSteps<LaterRow[]> {
  const rest = new Map<string, LaterRow>()
  for (const some of slicesOf(rows, SLICE)) {
    for (const row of some) {
      const one = byRow.get(row.identity)
      if (one === undefined) rest.set(row.identity, rest.get(row.identity) ?? row)
      else if (!met.has(one)) meet(one, row)
    }
    yield 0
  }
  const before = new Map<string, HeldEntry[]>()
  for (const some of slicesOf(entries, QUICK_SLICE)) {
    for (const one of some) for (const identity of one.earlier) put(before, identity, one)
    yield 0
  }
  return [...rest.values()].filter((row) => {
    const carried = before.get(row.identity)
    const one = carried?.find((each) => !met.has(each))
    if (one !== undefined) meet(one, row)
    return carried === undefined
  })
}

/** Rows that say in every field what an entry says. @returns the others */
function* meetByContent(held: readonly HeldEntry[], rows: readonly LaterRow[], meet: Meet): InSteps<LaterRow[]> {
  const waiting = new Map<string, HeldEntry[]>()
  for (const some of slicesOf(held.toReversed(), QUICK_SLICE)) {
    for (const one of some) put(waiting, one.says, one)
    yield 0
  }
  return rows.filter((row) => {
    const one = waiting.get(row.says)?.pop()
    if (one !== undefined) meet(one, row)
    return one === undefined
  })
}

const put = (lists: Map<string, HeldEntry[]>, key: string, one: HeldEntry): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

const withWords = (each: Placed, words: WordsOf<HeldEntry, LaterRow>): Difference => {
  if (each.kind === 'added') {
    const { line, part } = each.row
    return { kind: 'added', key: each.key, line, part, after: words.ofRow(each.row) }
  }
  const before = words.ofEntry(each.one)
  const { id: entry, code } = each.one
  const touches = touchedBy(each.one, before)
  if (each.kind === 'withdrawn') return { kind: 'withdrawn', key: each.key, entry, code, before, touches }
  const { line, part } = each.row
  const after = words.ofRow(each.row)
  const fields = differingFields(before, after)
  return { kind: 'changed', key: each.key, line, part, entry, code, before, after, fields, touches }
}

const touchedBy = ({ editedHere }: HeldEntry, { sharing }: EntryContent): Touched[] => [
  ...(editedHere ? (['edit'] as const) : []),
  ...(sharing === 'undecided' ? [] : (['sharing'] as const)),
]

const inOrderOfTimeline = (a: Placed, b: Placed): number =>
  compareWhen(a.when, b.when) || a.sequence - b.sequence || (a.key < b.key ? -1 : 1)
