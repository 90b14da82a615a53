import Database from 'better-sqlite3'

import type { Problem, StoreFile } from '../../shared/problems.ts'
import { ProblemError } from '../../shared/problems.ts'
import { fileProblem } from '../vault/file-problem.ts'

/** What is known about the place of a file when SQLite gave up on it. */
export type Circumstances = { readonly what: StoreFile; readonly writable: boolean; readonly full: boolean }

/**
 * SQLite's result code as a problem a person can act upon. https://www.sqlite.org/rescode.html
 * @returns null for what can only be a bug of ours: a broken constraint, wrong SQL
 */
export const sqliteProblem = (code: string, { what, writable, full }: Circumstances): Problem | null => {
  switch (true) {
    case code.startsWith('SQLITE_FULL'):
      return { kind: 'disk-full' }
    case /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code):
      return { kind: 'in-use' }
    case /^SQLITE_(READONLY|PERM|AUTH)/.test(code):
      return { kind: 'read-only' }
    // the page's authentication failed, or what it holds is not what SQLite writes
    case /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|DATA|CORRUPTFS))/.test(code):
      return { kind: 'file-damaged', what }
    case /^SQLITE_(IOERR|CANTOPEN)/.test(code):
      // SQLite says "full" of the database file alone; of its journal and shared memory it says "I/O error"
      return !writable ? { kind: 'read-only' } : full ? { kind: 'disk-full' } : { kind: 'disk-failed' }
    default:
      return null
  }
}

/** Runs one piece of work on a file; what SQLite or the system refuses comes out as a ProblemError. */
export const sayingProblems = <T>(circumstances: () => Circumstances, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw asProblem(error, circumstances)
  }
}

/** @returns a ProblemError for what can be expected; any other error as it came */
export const asProblem = (error: unknown, circumstances: () => Circumstances): unknown => {
  if (error instanceof ProblemError) return error
  const problem =
    error instanceof Database.SqliteError ? sqliteProblem(error.code, circumstances()) : fileProblem(error)
  return problem === null ? error : new ProblemError(problem)
}
