import type Database from 'better-sqlite3'

import type { AgencyCode } from '../../shared/model/agency.ts'
import { type AgencyId, ImportId } from '../../shared/model/ids.ts'
import { type Blank, type Held, Receipt, type Rejection } from '../../shared/model/receipt.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import type { IncomingReturn, IncomingRow, Pause } from './open-vault.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'
import { entryWriter, nextNumber, revisionWriter } from './write-entry.ts'

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
  database.pragma('cache_size = -65536')
  database.pragma('wal_autocheckpoint = 0')
  database.exec('BEGIN IMMEDIATE')
  try {
    const at = ports.now()
    const newId = uuidMaker(ports)
    const taking = rowTaker(database, agency.code, newId)
    const id = ImportId.parse(uuidText(newId()))
    for (const row of incoming.rows) {
      taking.take(row)
      if (taking.done() % SLICE === 0) await pause?.(taking.done())
    }
    const { accepted, ...rows } = taking.taken()
    const receipt = Receipt.parse({
      ...incoming.head,
      ...incoming.tail(),
      import: id,
      agency: agency.id,
      agencyCode: agency.code,
      at,
      by,
      read: taking.done(),
      accepted,
      held: rows.heldRows.length,
      rejected: rows.rejections.length,
      blank: rows.blankRows.length,
      ...rows,
    })
    keepReceipt(database, receipt)
    database.exec('COMMIT')
    return receipt
  } catch (error) {
    if (database.open && database.inTransaction) database.exec('ROLLBACK')
    throw error
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
  agencyCode: AgencyCode,
  newId: () => Buffer,
): { readonly take: (row: IncomingRow) => void; readonly done: () => number; readonly taken: () => Taken } => {
  const heldRows: Held[] = []
  const rejections: Rejection[] = []
  const blankRows: Blank[] = []
  let accepted = 0
  let next = nextNumber(database)
  const importNumber = nextImport(database)
  const addEntry = entryWriter(database)
  const addRevision = revisionWriter(database)
  const codes = new Set(database.prepare<[], string>('SELECT code FROM entries').pluck().all())
  const isTaken = (code: string): boolean => codes.has(code)
  const heldAs = database.prepare<[Buffer], string>('SELECT code FROM entries WHERE identity = ?').pluck()

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
          const identity = Buffer.from(row.identity, 'hex')
          const code = referenceCode(agencyCode, row.identity, isTaken)
          const origin = { import: importNumber, line: row.line, identity }
          if (!addEntry({ number: next, id: newId(), code, origin })) {
            heldRows.push({ line: row.line, as: heldAs.get(identity) ?? code })
            return
          }
          addRevision({ number: next, entry: next, revision: 1, recorded: null }, row.content)
          codes.add(code)
          accepted++
          next++
        }
      }
    },
  }
}

const nextImport = (database: Database.Database): number =>
  (database.prepare<[], number>('SELECT max(number) FROM imports').pluck().get() ?? 0) + 1

const keepReceipt = (database: Database.Database, receipt: Receipt): void => {
  const { file, sha256, at, by, read, accepted, held, rejected, blank } = receipt
  database
    .prepare(
      `INSERT INTO imports (number, id, file, sha256, at, by, read, accepted, held, rejected, blank, doubts, receipt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      nextImport(database),
      receipt.import,
      file,
      sha256,
      at,
      by,
      read,
      accepted,
      held,
      rejected,
      blank,
      receipt.doubts.length,
      JSON.stringify(receipt),
    )
  recordDeed(database, {
    at,
    who: by,
    what: 'return imported',
    detail: { import: receipt.import, file, sha256, read, accepted, held, rejected, blank },
  })
}
