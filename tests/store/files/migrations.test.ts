import { join } from 'node:path'

import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'

import { latestVersion, migrate, migrations } from '../../../electron/store/migrate.ts'
import type { StoreFile } from '../../../shared/problems.ts'
import { aFolder } from '../../builders/a-vault.ts'

const kinds: readonly StoreFile[] = ['index', 'case', 'agency']

const anEmptyFile = (): Database.Database => {
  const database = new Database(join(aFolder(), 'empty.sqlite'))
  onTestFinished(() => void database.close())
  return database
}

const versionOf = (database: Database.Database): unknown => database.pragma('user_version', { simple: true })

const schemaOf = (database: Database.Database): string =>
  database
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .pluck()
    .all()
    .map((sql) => `${sql};\n`)
    .join('\n')

describe.each(kinds)('the schema of the %s file', (kind) => {
  test('rises in steps of whole numbers, each above the one before', () => {
    const steps = migrations[kind].map(({ to }) => to)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(new Set(steps).size).toBe(steps.length)
    expect(steps.every((to) => Number.isInteger(to) && to > 0)).toBe(true)
    expect(steps[0]).toBe(10)
  })

  // one line for each step: a step that was released is never edited, so its picture never changes either
  test.each(migrations[kind].map(({ to }) => to))('at version %i is as it was when that was released', async (to) => {
    const database = anEmptyFile()
    migrate(database, kind, to)
    expect(versionOf(database)).toBe(to)
    await expect(schemaOf(database)).toMatchFileSnapshot(`schema/${kind}-${to}.sql`)
  })

  test('is not touched when it is up to date', () => {
    const database = anEmptyFile()
    migrate(database, kind)
    const before = database.pragma('schema_version', { simple: true })
    migrate(database, kind)
    expect(database.pragma('schema_version', { simple: true })).toBe(before)
    expect(versionOf(database)).toBe(latestVersion(kind))
  })

  test('stays at its version, whole, when a step fails half-way', () => {
    const database = anEmptyFile()
    database.exec('CREATE TABLE audit (something TEXT)')
    expect(() => migrate(database, kind)).toThrow('already exists')
    expect(versionOf(database)).toBe(0)
    expect(schemaOf(database)).toBe('CREATE TABLE audit (something TEXT);\n')
  })

  test('has strict tables alone', () => {
    const database = anEmptyFile()
    migrate(database, kind)
    const tables = database
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(tables.length).toBeGreaterThan(2)
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
  })
})
