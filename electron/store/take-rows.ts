import type Database from 'better-sqlite3'

import type { Receipt } from '../../shared/model/receipt.ts'
import { recordDeed } from './audit-chain.ts'
import type { ColumnValue } from './entry-row.ts'
import { ID, IDENTITY, type PackedRows } from './packed-rows.ts'
import { nextNumber, ones, rowWriter } from './write-entry.ts'

/** What is known of an import before its first row. */
export type ImportBeginning = {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly at: string
  readonly by: string
}

/** The entries a file holds: their codes, and for each the identity of the row it came from, zeros for one that was typed. */
export type HeldEntries = { readonly codes: string[]; readonly identities: Uint8Array<ArrayBuffer> }

/** An import into an agency's file: one transaction, all rows with their receipt or none. */
export type TakingRows = {
  readonly held: () => HeldEntries
  readonly take: (rows: PackedRows) => void
  /** Writes the receipt and commits. */
  readonly keep: (receipt: Receipt) => void
  /** Takes back what was not kept, and gives the disk back what the journal took of it: a full disk may be why the import ended. */
  readonly takeBack: () => void
}

/** @param database a connection of the import's own, so that whoever reads meanwhile sees the file as it was */
export const takingRows = (database: Database.Database, beginning: ImportBeginning): TakingRows => {
  // the pages of a large return stay in memory until they are whole, and nobody waits for them to be moved into the file
  database.pragma('cache_size = -131072')
  database.pragma('wal_autocheckpoint = 0')
  database.exec('BEGIN IMMEDIATE')
  const { id, file, sha256, at, by } = beginning
  const number = Number(
    database
      .prepare('INSERT INTO imports (id, file, sha256, at, by) VALUES (?, ?, ?, ?, ?)')
      .run(id, file, sha256, at, by).lastInsertRowid,
  )
  const isFirst = database.prepare('SELECT 1 FROM entries LIMIT 1').get() === undefined
  const restoreIndexes = isFirst ? setIndexesAside(database) : null
  const write = rowWriter(database, 'entries', ['number', 'id', 'code', 'identity', 'import', 'line'])
  let next = nextNumber(database)
  let kept = false

  // one of each for all rows: SQLite copies what it is given
  const entryId = Buffer.alloc(ID)
  const identity = Buffer.alloc(IDENTITY)
  const values: ColumnValue[] = []

  return {
    held: () => heldIn(database),
    take: (rows) => {
      const ids = Buffer.from(rows.ids.buffer)
      const identities = Buffer.from(rows.identities.buffer)
      let from = 0
      for (let row = 0; row < rows.count; row++) {
        ids.copy(entryId, 0, row * ID)
        identities.copy(identity, 0, row * IDENTITY)
        values.length = 0
        values.push(next++, entryId, rows.codes[row] ?? '', identity, number, rows.lines[row] ?? 0)
        const filled = rows.filled[row] ?? 0
        const to = from + ones(filled)
        while (from < to) values.push(rows.values[from++] ?? null)
        write(filled, values)
      }
    },
    keep: (receipt) => {
      restoreIndexes?.()
      keepReceipt(database, number, receipt)
      database.exec('COMMIT')
      kept = true
    },
    takeBack: () => {
      if (kept) return
      // a full disk ends the transaction by itself
      if (database.inTransaction) database.exec('ROLLBACK')
      try {
        database.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // somebody reads just now, or there is no room for that either; the journal shrinks when the file is closed
      }
    },
  }
}

const heldIn = (database: Database.Database): HeldEntries => {
  const entries = database
    .prepare<[], { code: string; identity: Buffer | null }>('SELECT code, identity FROM entries ORDER BY number')
    .all()
  const identities = new Uint8Array(entries.length * IDENTITY)
  entries.forEach(({ identity }, i) => {
    if (identity !== null) identities.set(identity, i * IDENTITY)
  })
  return { codes: entries.map(({ code }) => code), identities }
}

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
