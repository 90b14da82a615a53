import type Database from 'better-sqlite3'

import type { AgencyCode } from '../../shared/model/agency.ts'
import type { AgencyId } from '../../shared/model/ids.ts'
import { type Blank, type Held, Receipt, type Rejection } from '../../shared/model/receipt.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import type { IncomingReturn, IncomingRow, Pause } from './open-vault.ts'
import { takenCodes } from './taken-codes.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'
import { importedEntryWriter, nextNumber } from './write-entry.ts'

/** Some milliseconds of work: the window is answered between two slices. */
const SLICE = 500

export type ImportContext = {
  readonly agency: { readonly id: AgencyId; readonly code: AgencyCode }
  readonly by: string
  readonly ports: Ports
}

/**
 * Takes a return into an agency's file: one transaction, all rows with their receipt or none.
 * @param database a connection of the import's own, so that whoever reads meanwhile sees the file as it was
 * @param pause called after each slice; what it throws ends the import and takes every row back
 */
export const importReturn = async (
  database: Database.Database,
  incoming: IncomingReturn,
  { agency, by, ports }: ImportContext,
  pause: Pause | undefined,
): Promise<Receipt> => {
  // the pages of a large return stay in memory until they are whole, and nobody waits for them to be moved into the file
  database.pragma('cache_size = -131072')
  database.pragma('wal_autocheckpoint = 0')
  database.exec('BEGIN IMMEDIATE')
  try {
    const at = ports.now()
    const newId = uuidMaker(ports)
    const kept = keepImport(database, {
      id: uuidText(newId()),
      file: incoming.head.file,
      sha256: incoming.head.sha256,
      at,
      by,
    })
    const first = !holdsEntries(database)
    const restoreIndexes = first ? setIndexesAside(database) : null
    const held = first ? rowsOfThisImport() : rowsInFile(database)
    const taking = rowTaker(database, { agencyCode: agency.code, importNumber: kept.number, newId, held })
    for (const row of incoming.rows) {
      taking.take(row)
      if (taking.done() % SLICE === 0) await pause?.(taking.done())
    }
    restoreIndexes?.()
    const { accepted, heldRows, rejections, blankRows } = taking.taken()
    const receipt = Receipt.parse({
      ...incoming.head,
      ...incoming.tail(),
      import: kept.id,
      agency: agency.id,
      agencyCode: agency.code,
      at,
      by,
      read: taking.done(),
      accepted,
      held: heldRows.length,
      rejected: rejections.length,
      blank: blankRows.length,
      heldRows,
      rejections,
      blankRows,
    })
    keepReceipt(database, kept.number, receipt)
    database.exec('COMMIT')
    return receipt
  } catch (error) {
    if (database.open) takeBack(database)
    throw error
  }
}

/** Also gives the disk back what the journal took of it: a full disk may be why the import ended. */
const takeBack = (database: Database.Database): void => {
  if (database.inTransaction) database.exec('ROLLBACK')
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // somebody reads just now, or there is no room for that either; the journal shrinks when the file is closed
  }
}

type Taken = {
  readonly accepted: number
  readonly heldRows: readonly Held[]
  readonly rejections: readonly Rejection[]
  readonly blankRows: readonly Blank[]
}

const rowTaker = (
  database: Database.Database,
  {
    agencyCode,
    importNumber,
    newId,
    held,
  }: {
    readonly agencyCode: AgencyCode
    readonly importNumber: number
    readonly newId: (into: Buffer) => Buffer
    readonly held: HeldRows
  },
): { readonly take: (row: IncomingRow) => void; readonly done: () => number; readonly taken: () => Taken } => {
  const heldRows: Held[] = []
  const rejections: Rejection[] = []
  const blankRows: Blank[] = []
  let accepted = 0
  let next = nextNumber(database)
  const addEntry = importedEntryWriter(database)
  const codes = takenCodes(agencyCode, database.prepare<[], string>('SELECT code FROM entries').pluck().all())
  // one buffer for all rows: SQLite copies what it is given
  const identity = Buffer.alloc(32)
  const id = Buffer.alloc(16)

  return {
    done: () => accepted + heldRows.length + rejections.length + blankRows.length,
    taken: () => ({ accepted, heldRows, rejections, blankRows }),
    take: (row) => {
      switch (row.kind) {
        case 'rejected':
          rejections.push({ line: row.line, reason: row.reason, raw: row.raw })
          return
        case 'blank':
          blankRows.push({ line: row.line, kind: row.as })
          return
        case 'entry': {
          const as = held.code(row.identity)
          if (as !== undefined) {
            heldRows.push({ line: row.line, as })
            return
          }
          const code = referenceCode(agencyCode, row.identity, codes.has)
          identity.write(row.identity, 'hex')
          addEntry([next, newId(id), code, identity, importNumber, row.line], row.content)
          codes.add(code)
          held.add(row.identity, code)
          accepted++
          next++
        }
      }
    },
  }
}

/** Which rows the file has already, and under which code. */
type HeldRows = {
  readonly code: (identity: string) => string | undefined
  readonly add: (identity: string, code: string) => void
}

const rowsInFile = (database: Database.Database): HeldRows => {
  const select = database.prepare<[Buffer], string>('SELECT code FROM entries WHERE identity = ?').pluck()
  const bytes = Buffer.alloc(32)
  return {
    code: (identity) => {
      bytes.write(identity, 'hex')
      return select.get(bytes)
    },
    add: () => {},
  }
}

const rowsOfThisImport = (): HeldRows => {
  const codes = new Map<string, string>()
  return { code: (identity) => codes.get(identity), add: (identity, code) => void codes.set(identity, code) }
}

const holdsEntries = (database: Database.Database): boolean =>
  database.prepare('SELECT 1 FROM entries LIMIT 1').get() !== undefined

/**
 * For the first import into a file. Keys in no order are sorted once into an index much faster than put into it one by one; and until the transaction
 * ends nobody sees the file without it.
 * @returns a function that makes the indexes again, and with them checks that every code and every row is there once
 */
const setIndexesAside = (database: Database.Database): (() => void) => {
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE name IN ('entries_by_code', 'entries_by_identity')",
    )
    .all()
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`)
  return () => {
    for (const { sql } of indexes) database.exec(sql)
  }
}

type Kept = {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly at: string
  readonly by: string
}

const keepImport = (database: Database.Database, kept: Kept): Kept & { readonly number: number } => {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO imports (id, file, sha256, at, by) VALUES (?, ?, ?, ?, ?)')
    .run(kept.id, kept.file, kept.sha256, kept.at, kept.by)
  return { ...kept, number: Number(lastInsertRowid) }
}

const keepReceipt = (database: Database.Database, number: number, receipt: Receipt): void => {
  const { import: id, file, sha256, at, by, read, accepted, held, rejected, blank, doubts } = receipt
  database
    .prepare(
      'INSERT INTO receipts (import, read, accepted, held, rejected, blank, doubts, receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(number, read, accepted, held, rejected, blank, doubts.length, JSON.stringify(receipt))
  recordDeed(database, {
    at,
    who: by,
    what: 'return imported',
    detail: { import: id, file, sha256, read, accepted, held, rejected, blank },
  })
}
