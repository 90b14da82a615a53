import { accessSync, closeSync, constants, openSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

import Database from 'better-sqlite3'

import { ProblemError, type StoreFile } from '../../shared/problems.ts'
import type { FileKey } from '../vault/file-key.ts'
import { codeOf } from '../vault/file-problem.ts'
import { latestVersion, migrate } from './migrate.ts'
import { whyUnreadable } from './page-authenticity.ts'
import { asProblem, type Circumstances, sayingProblems } from './sqlite-problem.ts'

/** Which file of which vault one expects: a file with the right key in the wrong place is refused too. */
export type FileName = { readonly what: StoreFile; readonly vault: string; readonly id: string }

export type Opening = {
  /** Keeps every other connection out for as long as this one is open; the system lets go of it when the process dies. */
  readonly alone?: boolean
}

/** Long enough to outlast a virus scanner's look at a file, short enough to say "in use" at once. */
const WAIT_MS = 250

/**
 * Opens an encrypted file of a vault and brings its schema up to date. A file that is missing, empty, damaged, foreign or newer is refused and left as
 * it is, to the byte; SQLite by itself would make a missing file anew and take any key for an empty one.
 * @throws ProblemError
 */
export const openDatabase = (
  path: string,
  name: FileName,
  fileKey: FileKey,
  opening: Opening = {},
): Database.Database => {
  mustBeAFile(path, name.what)
  mustBeWritable(path)
  // a program that died left committed pages in the journal; only a reading connection can look at them without moving them into the file
  if (sizeOf(`${path}-wal`) > 0) {
    const reading = connect(path, name.what, fileKey.key, { readonly: true })
    try {
      mustBeOurs(reading, path, name, fileKey)
    } finally {
      reading.close()
    }
  }
  const database = connect(path, name.what, fileKey.key, opening)
  try {
    mustBeOurs(database, path, name, fileKey)
    sayingProblems(circumstancesOf(path, name.what), () => {
      settle(database)
      migrate(database, name.what)
    })
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Makes a new encrypted file with an empty schema. Never over an existing one.
 * @throws ProblemError
 */
export const createDatabase = (
  path: string,
  name: FileName,
  fileKey: FileKey,
  opening: Opening = {},
): Database.Database =>
  sayingProblems(circumstancesOf(path, name.what), () => {
    closeSync(openSync(path, 'wx', 0o600))
    // 48 bytes say the salt as well; from then on it stands in the file and the 32 bytes of the key open it
    const keyAndSalt = Buffer.concat([fileKey.key, fileKey.salt])
    let database: Database.Database | null = null
    try {
      database = connect(path, name.what, keyAndSalt, opening)
      settle(database)
      migrate(database, name.what)
      database.prepare('INSERT INTO meta (kind, vault, file) VALUES (?, ?, ?)').run(name.what, name.vault, name.id)
      return database
    } catch (error) {
      database?.close()
      removeDatabase(path)
      throw error
    } finally {
      keyAndSalt.fill(0)
    }
  })

/** Removes a file that holds nothing yet, with its journals. */
export const removeDatabase = (path: string): void => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

/** Whether another connection holds a file alone. Needs no key: SQLite asks for the lock before it reads a page. */
export const isHeldAlone = (path: string): boolean => {
  if (sizeOf(path) === 0) return false
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
  } finally {
    database.close()
  }
}

export const circumstancesOf = (path: string, what: StoreFile) => (): Circumstances => ({
  what,
  writable: isWritable(path),
  full: isFull(path),
})

/** The opening order (docs/adr/0001): nothing may touch a page before the key is set, and the key is tested only by the first read. */
const connect = (
  path: string,
  what: StoreFile,
  key: Buffer,
  { readonly = false, alone = false }: Opening & { readonly readonly?: boolean },
): Database.Database =>
  sayingProblems(circumstancesOf(path, what), () => {
    const database = new Database(path, { readonly, fileMustExist: true, timeout: WAIT_MS })
    try {
      database.pragma("cipher = 'sqlcipher'")
      database.pragma('legacy = 4')
      const raw = rawKey(key)
      try {
        database.key(raw)
      } finally {
        raw.fill(0)
      }
      if (alone) database.pragma('locking_mode = EXCLUSIVE')
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })

const settle = (database: Database.Database): void => {
  // SQLite sorts what does not fit its cache in temporary files that are not encrypted, unless told to stay in memory
  database.pragma('temp_store = MEMORY')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  // else REPLACE deletes rows without asking the triggers that forbid it
  database.pragma('recursive_triggers = ON')
  // dozens of files may be open at once
  database.pragma('cache_size = -8000')
  // after a large import the journal shrinks again once its pages are in the file
  database.pragma('journal_size_limit = 4194304')
}

/** The first read of a page: here it turns out whether the key fits, the version is known, and the file is the one that belongs in this place. */
const mustBeOurs = (database: Database.Database, path: string, name: FileName, fileKey: FileKey): void => {
  const { what } = name
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    const version = Number(database.pragma('user_version', { simple: true }))
    const named = isNamed(database, name)
    // a file of another kind may have come further than this kind ever did
    if (named === 'as another') throw new ProblemError({ kind: 'file-foreign', what })
    if (version > latestVersion(what)) throw new ProblemError({ kind: 'file-newer', what })
    if (named === 'not') throw new ProblemError({ kind: 'file-foreign', what })
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new ProblemError({ kind: `file-${whyUnreadable(path, fileKey)}`, what })
    throw asProblem(error, circumstancesOf(path, what))
  }
}

const isNamed = (database: Database.Database, { what, vault, id }: FileName): 'so' | 'as another' | 'not' => {
  const hasMeta = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get()
  if (hasMeta === undefined) return 'not'
  const name = database
    .prepare<[], { kind: string; vault: string; file: string }>('SELECT kind, vault, file FROM meta')
    .get()
  if (name === undefined) return 'not'
  return name.kind === what && name.vault === vault && name.file === id ? 'so' : 'as another'
}

const mustBeAFile = (path: string, what: StoreFile): void => {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new ProblemError({ kind: 'file-foreign', what })
    if (found.size === 0) throw new ProblemError({ kind: 'file-empty', what })
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
      throw new ProblemError({ kind: 'file-missing', what })
    throw asProblem(error, circumstancesOf(path, what))
  }
}

const mustBeWritable = (path: string): void => {
  if (!isWritable(path)) throw new ProblemError({ kind: 'read-only' })
}

/** The folder too: SQLite keeps its journal beside the file. */
const isWritable = (path: string): boolean => mayWrite(dirname(path)) && (mayWrite(path) || sizeOf(path) === -1)

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const isFull = (path: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize < 65_536
  } catch {
    return false
  }
}

/** @returns -1 where there is no such file */
const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return -1
  }
}

/** "raw:" and the key in hexadecimal, as bytes: a string could not be zeroed afterwards. */
const rawKey = (key: Buffer): Buffer => {
  const raw = Buffer.alloc(4 + key.length * 2)
  raw.write('raw:', 'latin1')
  for (let i = 0; i < key.length; i++) {
    const byte = key[i] ?? 0
    raw[4 + 2 * i] = digit(byte >> 4)
    raw[5 + 2 * i] = digit(byte & 15)
  }
  return raw
}

const digit = (value: number): number => (value < 10 ? 48 + value : 87 + value)
