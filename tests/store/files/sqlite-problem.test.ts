import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'

import { asProblem, sqliteProblem } from '../../../electron/store/sqlite-problem.ts'
import { type Problem, ProblemError } from '../../../shared/problems.ts'

const fine = { what: 'agency', writable: true, full: false } as const

describe('what SQLite says', () => {
  test.each<[string, Problem | null]>([
    ['SQLITE_FULL', { kind: 'disk-full' }],
    ['SQLITE_BUSY', { kind: 'in-use' }],
    ['SQLITE_BUSY_RECOVERY', { kind: 'in-use' }],
    ['SQLITE_LOCKED', { kind: 'in-use' }],
    ['SQLITE_PROTOCOL', { kind: 'in-use' }],
    ['SQLITE_READONLY', { kind: 'read-only' }],
    ['SQLITE_READONLY_DIRECTORY', { kind: 'read-only' }],
    ['SQLITE_PERM', { kind: 'read-only' }],
    ['SQLITE_CORRUPT', { kind: 'file-damaged', what: 'agency' }],
    ['SQLITE_CORRUPT_INDEX', { kind: 'file-damaged', what: 'agency' }],
    ['SQLITE_NOTADB', { kind: 'file-damaged', what: 'agency' }],
    ['SQLITE_IOERR_READ', { kind: 'file-damaged', what: 'agency' }],
    ['SQLITE_IOERR_SHORT_READ', { kind: 'file-damaged', what: 'agency' }],
    ['SQLITE_IOERR_WRITE', { kind: 'disk-failed' }],
    ['SQLITE_IOERR_FSYNC', { kind: 'disk-failed' }],
    ['SQLITE_CANTOPEN', { kind: 'disk-failed' }],
    // ours to mend, not the person's
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['SQLITE_ERROR', null],
    ['SQLITE_MISUSE', null],
    ['SQLITE_TOOBIG', null],
  ])('%s is %o', (code, problem) => {
    expect(sqliteProblem(code, fine)).toEqual(problem)
  })

  test('of its journal is told by the place: a full disk, a folder without the right to write', () => {
    expect(sqliteProblem('SQLITE_IOERR_SHMSIZE', { ...fine, full: true })).toEqual({ kind: 'disk-full' })
    expect(sqliteProblem('SQLITE_CANTOPEN', { ...fine, writable: false })).toEqual({ kind: 'read-only' })
    expect(sqliteProblem('SQLITE_IOERR_DELETE', { ...fine, writable: false, full: true })).toEqual({
      kind: 'read-only',
    })
  })

  test('carries no word of SQLite’s or ours into the problem', () => {
    const error = new Database.SqliteError('database /home/jo/vault/x.sqlite is full of Robin Alder', 'SQLITE_FULL')
    const said = asProblem(error, () => fine)
    expect(said).toBeInstanceOf(ProblemError)
    expect(said).toMatchObject({ message: 'disk-full', problem: { kind: 'disk-full' } })
  })

  test('when it is a bug stays the error it was', () => {
    const error = new Database.SqliteError('UNIQUE constraint failed', 'SQLITE_CONSTRAINT_UNIQUE')
    expect(asProblem(error, () => fine)).toBe(error)
    const other = new TypeError('x is not a function')
    expect(asProblem(other, () => fine)).toBe(other)
  })
})

describe('what the system says', () => {
  test.each<[string, Problem['kind']]>([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EROFS', 'read-only'],
    ['EBUSY', 'in-use'],
    ['EIO', 'disk-failed'],
  ])('%s is %s', (code, kind) => {
    const error = Object.assign(new Error('open /home/jo/vault'), { code })
    expect(asProblem(error, () => fine)).toMatchObject({ problem: { kind } })
  })
})
