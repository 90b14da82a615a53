/// <reference lib="es2024.arraybuffer" />
import type Database from 'better-sqlite3'

import type { EntryId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import { recordDeed } from './audit-chain.ts'
import { basisOf } from './basis.ts'
import type { ColumnValue } from './entry-row.ts'
import { type HeldEntries, heldEntries } from './held-entries.ts'
import { ID, IDENTITY, type PackedMetRows, type PackedRows } from './packed-rows.ts'
import type { PackedReceipt } from './packed-receipt.ts'
import { takingMetRows } from './take-met-rows.ts'
import { uuidBytes } from './uuid-v7.ts'
import { nextNumber, ones, rowWriter } from './write-entry.ts'

/** What is known of an import before its first row. */
export type ImportBeginning = {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly at: string
  readonly by: string
  /** Of a later version: what it was compared with, and the entries it speaks of. */
  readonly version: { readonly basis: string; readonly entries: readonly EntryId[] } | null
}

/** An import into an agency's file: one transaction, all rows with their receipt or none. */
export type TakingRows = {
  readonly held: () => HeldEntries
  readonly take: (rows: PackedRows, met: PackedMetRows | null) => void
  /** Writes the receipt, takes out the entries with these numbers, and commits. */
  readonly keep: (receipt: PackedReceipt, withdrawn: readonly number[]) => void
  /** Takes back what was not kept, and gives the disk back what the journal took of it: a full disk may be why the import ended. */
  readonly takeBack: () => void
}

/**
 * @param database a connection of the import's own, so that whoever reads meanwhile sees the file as it was
 * @throws ProblemError `changed-meanwhile` for a later version that was compared with something else
 */
export const takingRows = (database: Database.Database, beginning: ImportBeginning): TakingRows => {
  const isFirst = database.prepare('SELECT 1 FROM entries LIMIT 1').get() === undefined
  // the pages of a large first return stay in memory until they are whole; what meets entries that are held goes through them once, and needs the memory elsewhere. Nobody waits for
  // pages to be moved into the file
  database.pragma(`cache_size = ${isFirst ? -131072 : -32768}`)
  database.pragma('wal_autocheckpoint = 0')
  database.exec('BEGIN IMMEDIATE')
  const { id, file, sha256, at, by, version } = beginning
  const spokenOf = version === null ? [] : entriesSpokenOf(database, version)
  const number = Number(
    database
      .prepare('INSERT INTO imports (id, file, sha256, at, by) VALUES (?, ?, ?, ?, ?)')
      .run(id, file, sha256, at, by).lastInsertRowid,
  )
  const restoreIndexes = isFirst ? setIndexesAside(database) : null
  const beside = ['number', 'id', 'code', 'identity', 'import', 'line']
  const write = rowWriter(database, 'entries', beside)
  const writeWithPart = rowWriter(database, 'entries', [...beside, 'part'])
  const takeMet = takingMetRows(database, { number, at, by })
  let next = nextNumber(database)
  let kept = false

  // one of each for all rows: SQLite copies what it is given
  const entryId = Buffer.alloc(ID)
  const identity = Buffer.alloc(IDENTITY)
  const values: ColumnValue[] = []

  return {
    held: () => heldEntries(database, spokenOf),
    take: (rows, met) => {
      const ids = Buffer.from(rows.ids.buffer)
      const identities = Buffer.from(rows.identities.buffer)
      let from = 0
      for (let row = 0; row < rows.count; row++) {
        ids.copy(entryId, 0, row * ID)
        identities.copy(identity, 0, row * IDENTITY)
        const part = rows.parts?.[row] ?? null
        values.length = 0
        values.push(next++, entryId, rows.codes[row] ?? '', identity, number, rows.lines[row] ?? 0)
        if (part !== null) values.push(part)
        const filled = rows.filled[row] ?? 0
        const to = from + ones(filled)
        while (from < to) values.push(rows.values[from++] ?? null)
        if (part === null) write(filled, values)
        else writeWithPart(filled, values)
      }
      if (met !== null) takeMet(met)
    },
    keep: (receipt, withdrawn) => {
      restoreIndexes?.()
      withdraw(database, number, withdrawn)
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

/** @returns the numbers of the entries that a later version changes, keeps or leaves out */
const entriesSpokenOf = (
  database: Database.Database,
  { basis, entries }: NonNullable<ImportBeginning['version']>,
): number[] => {
  if (basisOf(database) !== basis) throw new ProblemError({ kind: 'changed-meanwhile' })
  const find = database
    .prepare<[Buffer], number>(
      'SELECT number FROM entries WHERE id = ? AND import IS NOT NULL AND number NOT IN (SELECT entry FROM gone)',
    )
    .pluck()
  return entries.map((id) => {
    const number = find.get(uuidBytes(id))
    if (number === undefined) throw new ProblemError({ kind: 'changed-meanwhile' })
    return number
  })
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

const withdraw = (database: Database.Database, number: number, entries: readonly number[]): void => {
  const leaveOut = database.prepare('INSERT INTO withdrawals (entry, import) VALUES (?, ?)')
  const go = database.prepare('INSERT INTO gone (entry) VALUES (?)')
  for (const entry of entries) {
    leaveOut.run(entry, number)
    go.run(entry)
  }
}

const keepReceipt = (database: Database.Database, number: number, { about, changes, json }: PackedReceipt): void => {
  const { read, accepted, held, rejected, blank, doubts } = about
  // SQLite looks through the whole of it, which takes four times its size: there must be nothing beside it that is no longer needed
  database.pragma('cache_size = -16384')
  const keep = database
    .prepare(
      `INSERT INTO receipts (import, read, accepted, held, rejected, blank, doubts, receipt)
       VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))`,
    )
    .bind(number, read, accepted, held, rejected, blank, doubts, Buffer.from(json.buffer))
  json.buffer.transfer(0)
  keep.run()
  const { at, by, doubts: _, ...detail } = about
  recordDeed(database, { at, who: by, what: 'return imported', detail: { ...detail, ...changes } })
}
