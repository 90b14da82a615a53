import type Database from 'better-sqlite3'

import { IDENTITY } from './packed-rows.ts'

/** What an agency's file knows when an import begins, as a few flat lists for the way between threads. */
export type HeldEntries = {
  /** Of every entry, in the order of their numbers, which begin at 1 and leave none out. */
  readonly codes: string[]
  /** For each the identity of the row it came from, zeros for one that was typed. */
  readonly identities: Uint8Array<ArrayBuffer>
  /** Numbers of those that do not stand. */
  readonly gone: Uint32Array
  /** Rows of later versions by which entries are known besides. */
  readonly also: { readonly entries: Uint32Array; readonly identities: Uint8Array<ArrayBuffer> }
  /** Numbers of the entries that a later version speaks of, in the order in which it was asked. */
  readonly spokenOf: number[]
}

export const heldEntries = (database: Database.Database, spokenOf: number[]): HeldEntries => {
  const count = database.prepare<[], number>('SELECT count(*) FROM entries').pluck().get() ?? 0
  const codes: string[] = []
  const identities = new Uint8Array(count * IDENTITY)
  const entries = database.prepare<[], [string, Buffer | null]>('SELECT code, identity FROM entries ORDER BY number')
  // one after the other: 200,000 of them at once take more memory than writing the return does
  for (const [code, identity] of entries.raw().iterate()) {
    if (identity !== null) identities.set(identity, codes.length * IDENTITY)
    codes.push(code)
  }
  return { codes, identities, gone: goneIn(database), also: alsoKnown(database), spokenOf }
}

const goneIn = (database: Database.Database): Uint32Array =>
  Uint32Array.from(database.prepare<[], number>('SELECT entry FROM gone').pluck().all())

const alsoKnown = (database: Database.Database): HeldEntries['also'] => {
  const known = database.prepare<[], Known>(`${SELECT_LATER_IDENTITIES} ORDER BY m.entry`).all()
  const identities = new Uint8Array(known.length * IDENTITY)
  for (const [at, { identity }] of known.entries()) identities.set(identity, at * IDENTITY)
  return { entries: Uint32Array.from(known, ({ entry }) => entry), identities }
}

/** Rows by which entries are known besides the one they came from: those of imports that are not undone. A row that was refused is none of them. */
export const SELECT_LATER_IDENTITIES = `SELECT DISTINCT m.entry, m.identity FROM met_rows m JOIN entries e ON e.number = m.entry
  WHERE m.what <> 'refused' AND m.import NOT IN (SELECT import FROM undone_imports) AND m.identity IS NOT e.identity`

type Known = { readonly entry: number; readonly identity: Buffer }
