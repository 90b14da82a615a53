import type { EntryId } from '../../shared/model/ids.ts'
import type { HeldEntries } from './held-entries.ts'
import type { LaterVersion } from '../../shared/model/later-version.ts'
import { IDENTITY } from './packed-rows.ts'

/** What becomes of a row that holds an entry. `entry` is the number by which the file knows it. */
export type Fate =
  | { readonly kind: 'new' }
  | { readonly kind: 'not taken' }
  | {
      readonly kind: 'held' | 'changed' | 'restored' | 'refused'
      readonly entry: number
      /** An earlier row of the entry that this one says again from other cells, and that is held with it: an undo of what brought that row must not take its words. */
      readonly also?: string
    }

/** The rows an agency's file knows, for an import that asks of each row what becomes of it. */
export type KnownRows = {
  readonly fateOf: (identity: string) => Fate
  /** Makes a row known that became a new entry. */
  readonly add: (identity: string, entry: number) => void
  readonly numberOf: (id: EntryId) => number
}

/** @param version null where the rows are added to what is held */
export const knownRows = (held: HeldEntries, version: LaterVersion | null): KnownRows => {
  const gone = new Set(held.gone)
  const byIdentity = identitiesOf(held, gone)
  const changes = new Map(version?.changes)
  const numbers = new Map<EntryId, number>()
  for (const [i, id] of (version === null ? [] : entriesOf(version)).entries()) numbers.set(id, held.spokenOf[i] ?? 0)
  const numberOf = (id: EntryId): number => numbers.get(id) ?? 0

  const known = (identity: string): Fate => {
    const entry = byIdentity.get(identity)
    if (entry === undefined) return NEW
    if (!gone.delete(entry)) return { kind: 'held', entry }
    return { kind: 'restored', entry }
  }

  return {
    numberOf,
    add: (identity, entry) => void byIdentity.set(identity, entry),
    fateOf: (identity) => {
      if (version === null) return known(identity)
      if (version.refused.added.has(identity)) return NOT_TAKEN
      const refused = version.refused.changed.get(identity)
      if (refused !== undefined) return { kind: 'refused', entry: numberOf(refused) }
      const alike = version.alike.get(identity)
      if (alike !== undefined) return { kind: 'held', entry: numberOf(alike.entry), also: alike.row }
      const changed = changes.get(identity)
      if (changed === undefined) return known(identity)
      // the same row again is held once
      changes.delete(identity)
      byIdentity.set(identity, numberOf(changed))
      return { kind: 'changed', entry: numberOf(changed) }
    },
  }
}

/** Every entry of which a later version says something by its id, in the order of `HeldEntries.spokenOf`. */
export const entriesOf = ({ changes, alike, withdrawn, refused }: LaterVersion): EntryId[] => [
  ...changes.values(),
  ...Array.from(alike.values(), ({ entry }) => entry),
  ...withdrawn,
  ...refused.changed.values(),
  ...refused.withdrawn,
]

const NEW: Fate = { kind: 'new' }
const NOT_TAKEN: Fate = { kind: 'not taken' }

/** A row that two entries know, which can only be after an undo, is that of the one that stands. */
const identitiesOf = ({ codes, identities, also }: HeldEntries, gone: ReadonlySet<number>): Map<string, number> => {
  const first = Buffer.from(identities.buffer)
  const known = new Map<string, number>()
  for (let i = 0; i < codes.length; i++) known.set(first.toString('hex', i * IDENTITY, (i + 1) * IDENTITY), i + 1)
  const later = Buffer.from(also.identities.buffer)
  also.entries.forEach((entry, i) => {
    const identity = later.toString('hex', i * IDENTITY, (i + 1) * IDENTITY)
    const before = known.get(identity)
    if (before === undefined || (gone.has(before) && !gone.has(entry))) known.set(identity, entry)
  })
  return known
}
