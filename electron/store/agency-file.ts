import { createHash } from 'node:crypto'

import type Database from 'better-sqlite3'

import type { AgencyCode } from '../../shared/model/agency.ts'
import type { Entry, EntryContent } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'
import { type AgencyId, EntryId, type ImportId } from '../../shared/model/ids.ts'
import { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { compareEntries } from '../../shared/timeline/compare-entries.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { type EntryRow, entryOf, SELECT_CURRENT, SELECT_REVISIONS } from './entry-row.ts'
import { uuidBytes, uuidMaker, uuidText } from './uuid-v7.ts'
import { nextNumber, writeRevision, writeTypedEntry } from './write-entry.ts'

export type Agency = { readonly id: AgencyId; readonly code: AgencyCode }

/** Current revisions in the order of the timeline. */
export const entriesIn = (database: Database.Database, agency: Agency): Entry[] =>
  database
    .prepare<[], EntryRow>(SELECT_CURRENT)
    .all()
    .map((row) => entryOf(row, agency))
    .toSorted(compareEntries)

/** First revision first. */
export const revisionsOf = (database: Database.Database, agency: Agency, id: EntryId): Entry[] => {
  const bytes = uuidBytes(id)
  const rows = database.prepare<[Buffer, Buffer], EntryRow>(SELECT_REVISIONS).all(bytes, bytes)
  if (rows.length === 0) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  return rows.map((row) => entryOf(row, agency))
}

/** What the file holds, in numbers. An entry "before" or "after" a day counts with that day. */
export const holdingOf = (database: Database.Database, agency: AgencyId): Holding => {
  const { entries, first, last } = database
    .prepare<[], { entries: number; first: IsoDay | null; last: IsoDay | null }>(
      `SELECT count(*) AS entries, min(coalesce(starts, ends)) AS first, max(coalesce(ends, starts)) AS last FROM (${SELECT_CURRENT})`,
    )
    .get() ?? { entries: 0, first: null, last: null }
  const imports = database
    .prepare<[], Holding['imports'][number]>(
      'SELECT id AS import, file, at, by, read, accepted, held, rejected, blank, doubts FROM imports JOIN receipts ON import = number ORDER BY number',
    )
    .all()
  return { agency, entries, from: first, to: last, imports }
}

export const receiptOf = (database: Database.Database, id: ImportId): Receipt => {
  const receipt = database
    .prepare<[string], string>('SELECT receipt FROM receipts JOIN imports ON number = import WHERE id = ?')
    .pluck()
    .get(id)
  if (receipt === undefined) throw new ProblemError({ kind: 'not-found', what: 'receipt' })
  return Receipt.parse(JSON.parse(receipt))
}

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
      const revision = expected + 1
      writeRevision(database, [number.get(uuidBytes(id)) ?? 0, revision, at, by], content)
      recordDeed(database, { at, who: by, what: 'entry revised', detail: { entry: id, from: expected, to: revision } })
      return currentRevision(database, agency, id)
    })
    .immediate()
}

const currentRevision = (database: Database.Database, agency: Agency, id: EntryId): Entry => {
  const latest = revisionsOf(database, agency, id).at(-1)
  if (latest === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  return latest
}
