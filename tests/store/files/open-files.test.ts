import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'

import { openFiles } from '../../../electron/store/open-files.ts'

describe('the open files of a vault', () => {
  test('are as many as the system allows: the one not used for longest is closed', () => {
    const opened: string[] = []
    const files = openFiles(2)
    const use = (path: string): Database.Database =>
      files.use(path, () => {
        opened.push(path)
        return new Database(':memory:')
      })
    const a = use('a')
    const b = use('b')
    expect(use('a')).toBe(a)
    const c = use('c')
    expect([a.open, b.open, c.open]).toEqual([true, false, true])
    use('b')
    expect([a.open, c.open]).toEqual([false, true])
    expect(opened).toEqual(['a', 'b', 'c', 'b'])
    files.closeAll()
    expect(c.open).toBe(false)
  })

  test('one that cannot be opened is not counted as open', () => {
    const files = openFiles(2)
    const fail = (): Database.Database => {
      throw new Error('damaged')
    }
    expect(() => files.use('a', fail)).toThrow('damaged')
    expect(files.use('a', () => new Database(':memory:')).open).toBe(true)
    files.closeAll()
  })
})
