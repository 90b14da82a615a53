import type { Comparison, Difference, Touched } from '../model/comparison.ts'
import type { Entry, EntryContent } from '../model/entry.ts'
import type { EntryId, ImportId } from '../model/ids.ts'
import { compareWhen } from '../time/order.ts'
import { contentKey, differingFields } from './differing-fields.ts'
import { pairVersions } from './pair-versions.ts'

/** An entry that stands and came from a return. */
export type HeldEntry = {
  readonly entry: Entry
  /** Of the row whose words it carries. */
  readonly identity: string
  /** Of rows it carried before. */
  readonly earlier: readonly string[]
  /** Imports, not undone, in which a row of it stood. */
  readonly heldBy: readonly ImportId[]
  readonly editedHere: boolean
}

/** A row of the later version that makes an entry; identities are cut as those of the entries. */
export type LaterRow = {
  readonly line: number
  readonly part: string | null
  readonly identity: string
  readonly content: EntryContent
}

export type Compared = {
  readonly comparison: Omit<Comparison, 'basis'>
  /** Every difference, in the order of the timeline. */
  readonly all: readonly Difference[]
  /** Rows that say word for word what an entry says, from other cells than it was read from: columns have new names, say. Nothing for a person to decide. */
  readonly alike: ReadonlyMap<string, EntryId>
}

/**
 * Holds a later version of a return against what is held. Nothing is changed by it.
 * @param held every entry of the agency that stands and came from a return
 * @param replaces the imports whose place the later version takes
 */
export const compareVersions = (
  held: readonly HeldEntry[],
  rows: readonly LaterRow[],
  replaces: readonly ImportId[],
): Compared => {
  const replaced = new Set(replaces)
  const isReplaced = ({ heldBy }: HeldEntry): boolean => heldBy.some((one) => replaced.has(one))
  const met = new Set<HeldEntry>()
  const all: Difference[] = []
  const alike = new Map<string, EntryId>()

  /** Where the words are the same, there is nothing to show; the row is the entry's from now on. */
  const meet = (one: HeldEntry, row: LaterRow): void => {
    met.add(one)
    // an entry that another return holds, too, stays as that return has it
    if (!isReplaced(one)) return
    const difference = changed(one, row)
    if (difference.fields.length > 0) all.push(difference)
    else if (row.identity !== one.identity) alike.set(row.identity, one.entry.id)
  }

  const unheld = meetByIdentity(
    held,
    firstOfEach(rows),
    (one, row) => {
      // the same row again says nothing new of an entry that a person has edited since
      if (one.editedHere && row.identity === one.identity) met.add(one)
      else meet(one, row)
    },
    met,
  )
  const unmet = (): HeldEntry[] => held.filter((one) => isReplaced(one) && !met.has(one))

  const reworded = meetByContent(unmet(), unheld, meet)
  const left = unmet()
  const pairs = pairVersions(
    left.map(({ entry }) => entry),
    reworded,
    { entries: held.map(({ entry }) => entry), rows },
  )
  const paired = new Set<LaterRow>()
  for (const { entry, row } of pairs) {
    const [one, other] = [left[entry], reworded[row]]
    if (one === undefined || other === undefined) continue
    paired.add(other)
    meet(one, other)
  }
  for (const { line, part, identity, content } of reworded.filter((row) => !paired.has(row)))
    all.push({ kind: 'added', key: identity, line, part, after: content })
  const gone = unmet().filter(({ heldBy }) => heldBy.every((one) => replaced.has(one)))
  for (const one of gone) all.push(withdrawn(one))

  all.sort(inOrderOfTimeline)
  const count = (kind: Difference['kind']): number => all.filter((one) => one.kind === kind).length
  return {
    comparison: {
      unchanged: met.size - count('changed'),
      added: count('added'),
      changed: count('changed'),
      withdrawn: count('withdrawn'),
      differences: all.slice(0, DIFFERENCES_SHOWN),
    },
    all,
    alike,
  }
}

/** How the later version is to be taken, once a person has refused what they will not have. */
export type VersionTaken = {
  readonly basis: string
  readonly changes: ReadonlyMap<string, EntryId>
  readonly withdrawn: readonly EntryId[]
  readonly refused: {
    readonly added: ReadonlySet<string>
    readonly changed: ReadonlyMap<string, EntryId>
    readonly withdrawn: readonly EntryId[]
  }
}

/**
 * @param refused keys of differences
 * @param basis what was compared with
 */
export const laterVersionOf = (
  { all, alike }: Pick<Compared, 'all' | 'alike'>,
  refused: ReadonlySet<string>,
  basis: string,
): VersionTaken => {
  const changes = new Map(alike)
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
  return { basis, changes, withdrawn: withdrawnNow, refused: { added, changed: kept, withdrawn: stays } }
}

/** Nobody looks through more; those beyond are taken, which the page says. */
const DIFFERENCES_SHOWN = 5000

/** A row that stands twice is one row. */
const firstOfEach = (rows: readonly LaterRow[]): LaterRow[] => {
  const seen = new Set<string>()
  return rows.filter(({ identity }) => !seen.has(identity) && seen.add(identity))
}

type Meet = (one: HeldEntry, row: LaterRow) => void

/**
 * Rows that an entry carries now, then rows that one carried before. A row that only an entry with a newer row carried is held by that entry, and nothing becomes of it.
 * @returns the rows that no entry holds
 */
const meetByIdentity = (
  held: readonly HeldEntry[],
  rows: readonly LaterRow[],
  meet: Meet,
  met: ReadonlySet<HeldEntry>,
): LaterRow[] => {
  const now = new Map(held.map((one) => [one.identity, one]))
  const before = new Map<string, HeldEntry[]>()
  for (const one of held) for (const identity of one.earlier) put(before, identity, one)
  const rest = rows.filter((row) => {
    const one = now.get(row.identity)
    if (one !== undefined) meet(one, row)
    return one === undefined
  })
  return rest.filter((row) => {
    const carried = before.get(row.identity)
    const one = carried?.find((each) => !met.has(each))
    if (one !== undefined) meet(one, row)
    return carried === undefined
  })
}

/** Rows that say in every field what an entry says. @returns the others */
const meetByContent = (held: readonly HeldEntry[], rows: readonly LaterRow[], meet: Meet): LaterRow[] => {
  const waiting = new Map<string, HeldEntry[]>()
  for (const one of held.toReversed()) put(waiting, contentKey(one.entry), one)
  return rows.filter((row) => {
    const one = waiting.get(contentKey(row.content))?.pop()
    if (one !== undefined) meet(one, row)
    return one === undefined
  })
}

const put = (lists: Map<string, HeldEntry[]>, key: string, one: HeldEntry): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

const changed = (one: HeldEntry, { line, part, identity, content }: LaterRow): Difference & { kind: 'changed' } => ({
  kind: 'changed',
  key: identity,
  line,
  part,
  entry: one.entry.id,
  code: one.entry.code,
  before: contentOf(one.entry),
  after: content,
  fields: differingFields(one.entry, content),
  touches: touchedBy(one),
})

const withdrawn = (one: HeldEntry): Difference => ({
  kind: 'withdrawn',
  key: `entry:${one.entry.id}`,
  entry: one.entry.id,
  code: one.entry.code,
  before: contentOf(one.entry),
  touches: touchedBy(one),
})

const touchedBy = ({ editedHere, entry }: HeldEntry): Touched[] => [
  ...(editedHere ? (['edit'] as const) : []),
  ...(entry.sharing === 'undecided' ? [] : (['sharing'] as const)),
]

/** What the agency says, without what we know about the entry. */
const contentOf = (entry: Entry): EntryContent => {
  const { id: _, agency: _a, agencyCode: _c, code: _o, revision: _r, origin: _f, recordedAt: _t, ...content } = entry
  return content
}

/** Where a difference will stand, or stood. */
const inOrderOfTimeline = (a: Difference, b: Difference): number => {
  const [left, right] = [shownOf(a), shownOf(b)]
  return compareWhen(left.when, right.when) || left.sequence - right.sequence || (a.key < b.key ? -1 : 1)
}

const shownOf = (one: Difference): EntryContent => (one.kind === 'withdrawn' ? one.before : one.after)
