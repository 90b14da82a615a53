import type Database from 'better-sqlite3'

import type { Entry } from '../../shared/model/entry.ts'
import type { EntryId, ImportId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { Agency } from './agency-file.ts'
import { counts, SELECT_CURRENT_NUMBERED } from './entry-queries.ts'
import { type EntryRow, entryOf } from './entry-row.ts'
import { SELECT_LATER_IDENTITIES } from './held-entries.ts'
import type { StandingEntry } from './open-vault.ts'
import { preparedOnce } from './prepared-once.ts'
import { uuidText } from './uuid-v7.ts'

/** Entries that stand and came from returns, in the order of their numbers; the slice after the last is empty. */
export const standingSlices = (): { readonly next: (database: Database.Database) => StandingEntry[] } => {
  const lists = new Map<string, readonly ImportId[]>()
  let after = 0
  return {
    next: (database) => {
      const firstRows = preparedOnce<[number, number], FirstRow>(database, SELECT_FIRST_ROWS).all(after, SLICE)
      const [first, last] = [firstRows[0]?.number ?? 0, firstRows.at(-1)?.number ?? 0]
      after = last
      const ofThese = <T extends { readonly entry: number }>(sql: string): Map<number, T[]> =>
        grouped(preparedOnce<[number, number], T>(database, sql).all(first, last))
      const imports = new Map(
        preparedOnce<[], NumberedImport>(database, 'SELECT number, id FROM imports')
          .all()
          .map(({ number, id }) => [number, id]),
      )
      const isUndone = new Set(
        preparedOnce<[], Undone>(database, 'SELECT import FROM undone_imports')
          .all()
          .map((one) => one.import),
      )
      const words = ofThese<Words>(SELECT_LATER_WORDS)
      const rows = ofThese<LaterRow>(`${SELECT_LATER_IDENTITIES} AND m.entry BETWEEN ? AND ?`)
      const support = ofThese<Support>(SELECT_SUPPORT)

      /** One list for all the entries that the same imports hold. */
      const heldBy = (numbers: ReadonlySet<number>): readonly ImportId[] => {
        const inOrder = [...numbers].toSorted((a, b) => a - b)
        const key = inOrder.join()
        const list = lists.get(key) ?? inOrder.flatMap((number) => imports.get(number) ?? [])
        lists.set(key, list)
        return list
      }

      return firstRows.map((row) => {
        const revisions = words.get(row.number) ?? []
        const identity = (
          revisions.findLast((revision) => revision.identity !== null)?.identity ?? row.identity
        ).toString('hex')
        const known = new Set([row, ...(rows.get(row.number) ?? [])].map((one) => one.identity.toString('hex')))
        known.delete(identity)
        const supporting = new Set((support.get(row.number) ?? []).map((one) => one.import))
        if (!isUndone.has(row.import)) supporting.add(row.import)
        return {
          number: row.number,
          id: uuidText(row.id) as EntryId,
          identity,
          earlier: known.size === 0 ? NONE : [...known],
          heldBy: heldBy(supporting),
          editedHere: revisions.at(-1)?.identity === null,
        }
      })
    },
  }
}

/** What some of them say now, one for one. */
export const saidBy = (
  database: Database.Database,
  agency: Agency,
  entries: readonly Pick<StandingEntry, 'number'>[],
): Entry[] => {
  const numbers = JSON.stringify(entries.map(({ number }) => number))
  const rows = preparedOnce<[string, string], EntryRow>(database, SELECT_CURRENT_NUMBERED).all(numbers, numbers)
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return entries.map(({ number }) => {
    const row = byNumber.get(number)
    if (row === undefined) throw new ProblemError({ kind: 'changed-meanwhile' })
    return entryOf(row, agency)
  })
}

/** Some milliseconds of work. */
const SLICE = 100
const NONE: readonly string[] = []

const SELECT_FIRST_ROWS = `SELECT number, id, identity, import FROM entries
  WHERE number > ? AND import IS NOT NULL AND number NOT IN (SELECT entry FROM gone) ORDER BY number LIMIT ?`

/** Revisions that count, with the identity of the row that brought them; none for one that a person made. */
const SELECT_LATER_WORDS = `SELECT r.entry, r.identity FROM revisions r WHERE ${counts('r')} AND r.entry BETWEEN ? AND ?
  ORDER BY r.entry, r.revision`

/** Imports, not undone, in which a row met an entry. */
const SELECT_SUPPORT = `SELECT DISTINCT m.entry, m.import FROM met_rows m
  WHERE m.import NOT IN (SELECT import FROM undone_imports) AND m.entry BETWEEN ? AND ?`

type FirstRow = {
  readonly number: number
  readonly id: Buffer
  readonly identity: Buffer
  readonly import: number
}
type NumberedImport = { readonly number: number; readonly id: ImportId }
type Undone = { readonly import: number }
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
