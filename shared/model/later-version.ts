import type { EntryId } from './ids.ts'

/** How a return that takes the place of earlier ones is to be taken, as a person has seen and chosen it. Identities are cut as `identityKey` does. */
export type LaterVersion = {
  readonly basis: string
  /** Rows that change an entry. Rows that are neither here nor refused, and that are not held, are added. */
  readonly changes: ReadonlyMap<string, EntryId>
  /** Rows that say word for word what an entry says, from other cells than `row`, which it was read from: they are held, and the earlier row with them. */
  readonly alike: ReadonlyMap<string, { readonly entry: EntryId; readonly row: string }>
  /** Entries that it leaves out and that no longer stand. */
  readonly withdrawn: readonly EntryId[]
  readonly refused: {
    /** Rows that are not to be added: they are rejected with that reason. */
    readonly added: ReadonlySet<string>
    /** Rows whose entry stays as it was: they count as held. */
    readonly changed: ReadonlyMap<string, EntryId>
    /** Entries that stay although the later version leaves them out. */
    readonly withdrawn: readonly EntryId[]
  }
}
