import { createHash } from 'node:crypto'

import type Database from 'better-sqlite3'

import type { AgencyCode } from '../../shared/model/agency.ts'
import type { Entry, EntryContent } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { AgencyId, EntryId, ImportId } from '../../shared/model/ids.ts'
import { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { compareEntries } from '../../shared/timeline/compare-entries.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { CURRENT, type EntryRow, entryOf, SELECT_ENTRY_ROWS } from './entry-row.ts'
import { uuidBytes, uuidMaker, uuidText } from './uuid-v7.ts'
import { entryWriter, nextNumber, revisionWriter } from './write-entry.ts'

export type Agency = { readonly id: AgencyId; readonly code: AgencyCode }

/** Current revisions in the order of the timeline. */
export const entriesIn = (database: Database.Database, agency: Agency): Entry[] =>
  database
    .prepare<[], EntryRow>(`${SELECT_ENTRY_ROWS} ${CURRENT}`)
    .all()
    .map((row) => entryOf(row, agency))
    .toSorted(compareEntries)

/** First revision first. */
export const revisionsOf = (database: Database.Database, agency: Agency, id: EntryId): Entry[] => {
  const rows = database
    .prepare<[Buffer], EntryRow>(
      `${SELECT_ENTRY_ROWS} (r.number = e.number OR (r.entry = e.number AND r.revision > 1)) WHERE e.id = ? ORDER BY r.revision`,
    )
    .all(uuidBytes(id))
  if (rows.length === 0) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  return rows.map((row) => entryOf(row, agency))
}

/** What the file holds, in numbers. An entry "before" or "after" a day counts with that day. */
export const holdingOf = (database: Database.Database, agency: AgencyId): Holding => {
  const { entries, first, last } = database
    .prepare<[], { entries: number; first: IsoDay | null; last: IsoDay | null }>(
      `SELECT count(*) AS entries, min(coalesce(r.starts, r.ends)) AS first, max(coalesce(r.ends, r.starts)) AS last
       FROM entries e JOIN revisions r ON ${CURRENT}`,
    )
    .get() ?? { entries: 0, first: null, last: null }
  const imports = database
    .prepare<[], Holding['imports'][number]>(
      'SELECT id AS import, file, at, by, read, accepted, held, rejected, blank, doubts FROM imports ORDER BY number',
    )
    .all()
  return { agency, entries, from: first, to: last, imports }
}

export const receiptOf = (database: Database.Database, id: ImportId): Receipt => {
  const receipt = database.prepare<[string], string>('SELECT receipt FROM imports WHERE id = ?').pluck().get(id)
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
  const id = uuidMaker(ports)()
  database
    .transaction(() => {
      const number = nextNumber(database)
      const isTaken = database.prepare<[string], 1>('SELECT 1 FROM entries WHERE code = ?')
      const chance = createHash('sha256').update(id).digest('hex')
      const code = referenceCode(agency.code, chance, (taken) => isTaken.get(taken) !== undefined)
      entryWriter(database)({ number, id, code, origin: { typedBy: by } })
      revisionWriter(database)({ number, entry: number, revision: 1, recorded: { at, by } }, content)
      recordDeed(database, { at, who: by, what: 'entry added', detail: { entry: uuidText(id), code } })
    })
    .immediate()
  return currentRevision(database, agency, id)
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
  const bytes = uuidBytes(id)
  database
    .transaction(() => {
      const entry = database.prepare<[Buffer], number>('SELECT number FROM entries WHERE id = ?').pluck().get(bytes)
      if (entry === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
      const before = currentRevision(database, agency, bytes)
      if (before.revision !== expected) throw new ProblemError({ kind: 'changed-meanwhile' })
      const revision = expected + 1
      revisionWriter(database)({ number: nextNumber(database), entry, revision, recorded: { at, by } }, content)
      recordDeed(database, { at, who: by, what: 'entry revised', detail: { entry: id, from: expected, to: revision } })
    })
    .immediate()
  return currentRevision(database, agency, bytes)
}

const currentRevision = (database: Database.Database, agency: Agency, id: Buffer): Entry => {
  const row = database.prepare<[Buffer], EntryRow>(`${SELECT_ENTRY_ROWS} ${CURRENT} WHERE e.id = ?`).get(id)
  if (row === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  return entryOf(row, agency)
}
