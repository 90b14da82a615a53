import { createHash } from 'node:crypto'

import type Database from 'better-sqlite3'

import type { AgencyCode } from '../../shared/model/agency.ts'
import type { Entry, EntryContent, Revision } from '../../shared/model/entry.ts'
import { type AgencyId, EntryId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import { compareEntries } from '../../shared/timeline/compare-entries.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { SELECT_CURRENT, SELECT_CURRENT_OF_ONE, SELECT_REVISION_KEEPERS, SELECT_REVISIONS } from './entry-queries.ts'
import { type EntryRow, entryOf } from './entry-row.ts'
import { uuidBytes, uuidMaker, uuidText } from './uuid-v7.ts'
import { nextNumber, nextRevision, writeRevision, writeTypedEntry } from './write-entry.ts'

export type Agency = { readonly id: AgencyId; readonly code: AgencyCode }

/** Current revisions in the order of the timeline. */
export const entriesIn = (database: Database.Database, agency: Agency): Entry[] =>
  // row by row: a long history is not held as rows and as entries at once
  Array.from(database.prepare<[], EntryRow>(SELECT_CURRENT).iterate(), (row) => entryOf(row, agency)).toSorted(
    compareEntries,
  )

/** First revision first, also those of an entry that no longer stands and those that were taken back. */
export const revisionsOf = (database: Database.Database, agency: Agency, id: EntryId): Revision[] => {
  const bytes = uuidBytes(id)
  const rows = database.prepare<[Buffer, Buffer], EntryRow>(SELECT_REVISIONS).all(bytes, bytes)
  if (rows.length === 0) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  const keepers = new Map(
    database
      .prepare<[Buffer, Buffer], Keeper>(SELECT_REVISION_KEEPERS)
      .all(bytes, bytes)
      .map((keeper) => [keeper.revision, keeper]),
  )
  return rows.map((row) => {
    const keeper = keepers.get(row.revision)
    return { said: entryOf(row, agency), by: keeper?.by ?? '', takenBack: keeper?.takenBack === 1 }
  })
}

type Keeper = { readonly revision: number; readonly by: string; readonly takenBack: 0 | 1 }

/** Adds an entry that a person typed. */
export const addEntry = (
  database: Database.Database,
  agency: Agency,
  content: EntryContent,
  by: string,
  ports: Ports,
): Entry => {
  const at = ports.now()
  const bytes = uuidMaker(ports)()
  const id = EntryId.parse(uuidText(bytes))
  const isTaken = database.prepare<[string], 1>('SELECT 1 FROM entries WHERE code = ?')
  return database
    .transaction(() => {
      const chance = createHash('sha256').update(bytes).digest('hex')
      const code = referenceCode(agency.code, chance, (taken) => isTaken.get(taken) !== undefined)
      writeTypedEntry(database, [nextNumber(database), bytes, code, at, by], content)
      recordDeed(database, { at, who: by, what: 'entry added', detail: { entry: id, code } })
      return currentRevision(database, agency, id)
    })
    .immediate()
}

/** Appends a revision. `changed-meanwhile` when `expected` is not the current one. */
export const reviseEntry = (
  database: Database.Database,
  agency: Agency,
  { id, expected }: { readonly id: EntryId; readonly expected: number },
  content: EntryContent,
  by: string,
  ports: Ports,
): Entry => {
  const at = ports.now()
  return database
    .transaction(() => {
      if (currentRevision(database, agency, id).revision !== expected)
        throw new ProblemError({ kind: 'changed-meanwhile' })
      const number = database.prepare<[Buffer], number>('SELECT number FROM entries WHERE id = ?').pluck()
      const entry = number.get(uuidBytes(id)) ?? 0
      const revision = nextRevision(database)(entry)
      writeRevision(database, [entry, revision, at, by], content)
      recordDeed(database, { at, who: by, what: 'entry revised', detail: { entry: id, from: expected, to: revision } })
      return currentRevision(database, agency, id)
    })
    .immediate()
}

/** Of an entry that stands: one that does not is not found. */
const currentRevision = (database: Database.Database, agency: Agency, id: EntryId): Entry => {
  const bytes = uuidBytes(id)
  const row = database.prepare<[Buffer, Buffer], EntryRow>(SELECT_CURRENT_OF_ONE).get(bytes, bytes)
  if (row === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  return entryOf(row, agency)
}
