import type Database from 'better-sqlite3'

import type { ImportId } from '../../shared/model/ids.ts'
import { compareEntries } from '../../shared/timeline/compare-entries.ts'
import type { Agency } from './agency-file.ts'
import { counts, SELECT_CURRENT } from './entry-queries.ts'
import { type EntryRow, entryOf } from './entry-row.ts'
import { SELECT_LATER_IDENTITIES } from './held-entries.ts'
import type { StandingEntry } from './open-vault.ts'

/** Entries that stand and came from returns, in the order of the timeline, with what tells their rows again. */
export const standingIn = (database: Database.Database, agency: Agency): StandingEntry[] => {
  const imports = new Map(database.prepare<[], [number, ImportId]>('SELECT number, id FROM imports').raw().all())
  const firstRows = new Map(
    database
      .prepare<[], FirstRow>('SELECT number, identity, import FROM entries WHERE import IS NOT NULL')
      .all()
      .map((row) => [row.number, row]),
  )
  const words = grouped(database.prepare<[], Words>(SELECT_LATER_WORDS_OF_ALL).all())
  const rows = grouped(database.prepare<[], LaterRow>(SELECT_LATER_IDENTITIES).all())
  const support = grouped(database.prepare<[], Support>(SELECT_SUPPORT).all())
  const isUndone = new Set(database.prepare<[], number>('SELECT import FROM undone_imports').pluck().all())

  const standingOf = (row: EntryRow, first: FirstRow): StandingEntry => {
    const revisions = words.get(row.number) ?? []
    const identity = (
      revisions.findLast((revision) => revision.identity !== null)?.identity ?? first.identity
    ).toString('hex')
    const known = new Set([first, ...(rows.get(row.number) ?? [])].map((one) => one.identity.toString('hex')))
    known.delete(identity)
    const supporting = new Set((support.get(row.number) ?? []).map((one) => one.import))
    if (!isUndone.has(first.import)) supporting.add(first.import)
    return {
      entry: entryOf(row, agency),
      identity,
      earlier: [...known],
      heldBy: [...supporting].toSorted((a, b) => a - b).flatMap((number) => imports.get(number) ?? []),
      editedHere: revisions.at(-1)?.identity === null,
    }
  }

  return database
    .prepare<[], EntryRow>(SELECT_CURRENT)
    .all()
    .flatMap((row) => {
      const first = firstRows.get(row.number)
      return first === undefined ? [] : [standingOf(row, first)]
    })
    .toSorted((a, b) => compareEntries(a.entry, b.entry))
}

/** Identities of all rows that would be held if they came again. */
export const identitiesIn = (database: Database.Database): Set<string> => {
  const identities = database
    .prepare<[], Buffer>(
      `SELECT identity FROM entries WHERE identity IS NOT NULL AND number NOT IN (SELECT entry FROM gone)
       UNION ALL SELECT identity FROM (${SELECT_LATER_IDENTITIES}) WHERE entry NOT IN (SELECT entry FROM gone)`,
    )
    .pluck()
    .iterate()
  const known = new Set<string>()
  for (const identity of identities) known.add(identity.toString('hex'))
  return known
}

/** Revisions that count, with the identity of the row that brought them; none for one that a person made. */
const SELECT_LATER_WORDS_OF_ALL = `SELECT r.entry, r.identity FROM revisions r WHERE ${counts('r')} ORDER BY r.entry, r.revision`

/** Imports, not undone, in which a row met an entry. */
const SELECT_SUPPORT = `SELECT DISTINCT m.entry, m.import FROM met_rows m WHERE m.import NOT IN (SELECT import FROM undone_imports)`

type FirstRow = { readonly number: number; readonly identity: Buffer; readonly import: number }
type Words = { readonly entry: number; readonly identity: Buffer | null }
type LaterRow = { readonly entry: number; readonly identity: Buffer }
type Support = { readonly entry: number; readonly import: number }

const grouped = <T extends { readonly entry: number }>(rows: readonly T[]): Map<number, T[]> => {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.entry)
    if (group === undefined) groups.set(row.entry, [row])
    else group.push(row)
  }
  return groups
}
