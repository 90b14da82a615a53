import { rmSync } from 'node:fs'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'

import { latestVersion, migrate, migrations } from '../../../electron/store/migrate.ts'
import { ImportId } from '../../../shared/model/ids.ts'
import type { StoreFile } from '../../../shared/problems.ts'
import { aFolder, aVaultWithCase, first, unlocked } from '../../builders/a-vault.ts'
import { filesOf, type OneFile } from '../../builders/vault-files.ts'
import { standingIn } from '../../builders/standing-in.ts'

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

describe('an agency’s file of version 10', () => {
  test('keeps its entries, revisions and receipts, and takes later versions from then on', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    vault.close()
    const { agency } = await filesOf(folder, of)
    rmSync(agency.path)
    asVersion10(agency)

    const file = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(file.entries().map(({ event, revision, origin }) => [event, revision, origin])).toEqual([
      ['typed', 1, { kind: 'typed', by: 'Jo Marsh' }],
      ['held', 1, { kind: 'return', import: OLD_IMPORT, file: 'POL.csv', line: 2, part: null }],
      ['edited', 2, { kind: 'return', import: OLD_IMPORT, file: 'POL.csv', line: 3, part: null }],
    ])
    expect(file.holding()).toMatchObject({ entries: 3, imports: [{ accepted: 2, doubts: 1, undone: false }] })
    expect(file.receipt(ImportId.parse(OLD_IMPORT))).toMatchObject({
      receipt: { takenAs: 'added', parts: [], changedRows: [], heldRows: [{ line: 4, part: null, as: 'POL-333' }] },
      lookedAt: [],
      undone: null,
    })
    expect(
      standingIn(file).map(({ entry, identity, heldBy, editedHere }) => [entry.code, identity, heldBy, editedHere]),
    ).toEqual([
      ['POL-333', '03'.repeat(16), [OLD_IMPORT], false],
      ['POL-444', '04'.repeat(16), [OLD_IMPORT], true],
    ])
    expect(file.undoing(ImportId.parse(OLD_IMPORT))).toMatchObject({ leave: 2, touched: 1 })
    file.undo(ImportId.parse(OLD_IMPORT))
    expect(file.entries().map(({ event }) => event)).toEqual(['typed'])
  })
})

const OLD_IMPORT = '01970000-0000-7000-8000-0000000000aa'

/** What the first release wrote: an entry that was typed, two rows of a return, one of them edited since. */
const asVersion10 = ({ path, vault, id, fileKey }: OneFile): void => {
  const database = new Database(path)
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.key(Buffer.from(`raw:${Buffer.concat([fileKey.key, fileKey.salt]).toString('hex')}`))
  database.pragma('journal_mode = WAL')
  migrate(database, 'agency', 10)
  database.prepare("INSERT INTO meta (kind, vault, file) VALUES ('agency', ?, ?)").run(vault, id)
  const receipt = {
    import: OLD_IMPORT,
    agency: id,
    agencyCode: 'POL',
    file: 'POL.csv',
    sha256: 'a'.repeat(64),
    at: '2026-05-18T13:10:04.512Z',
    by: 'Jo Marsh',
    encoding: 'UTF-8',
    delimiter: ',',
    headerLine: 1,
    columns: [{ heading: 'Date', field: 'date' }],
    nothingToReport: false,
    read: 3,
    accepted: 2,
    held: 1,
    rejected: 0,
    blank: 0,
    rejections: [],
    heldRows: [{ line: 4, as: 'POL-333' }],
    blankRows: [],
    doubts: ['Hm.'],
  }
  const day = "'day', '2026-05-05', '5 May 2026'"
  const idOf = (last: string): string => `x'0197000000007000800000000000000${last}'`
  database.exec(`
    INSERT INTO imports VALUES (1, '${OLD_IMPORT}', 'POL.csv', '${'a'.repeat(64)}', '2026-05-18T13:10:04.512Z', 'Jo Marsh');
    INSERT INTO entries (id, code, typed_at, typed_by, precision, starts, typed, sequence, event, source)
      VALUES (${idOf('1')}, 'POL-222', '2026-05-17T10:00:00.000Z', 'Jo Marsh', ${day}, 0, 'typed', 'Log');
    INSERT INTO entries (id, code, identity, import, line, precision, starts, typed, sequence, event, source)
      VALUES (${idOf('2')}, 'POL-333', x'${'03'.repeat(16)}', 1, 2, ${day}, 1, 'held', 'Log'),
        (${idOf('3')}, 'POL-444', x'${'04'.repeat(16)}', 1, 3, ${day}, 2, 'as it came', 'Log');
    INSERT INTO revisions (entry, revision, recorded_at, recorded_by, precision, starts, typed, sequence, event, source)
      VALUES (3, 2, '2026-05-19T10:00:00.000Z', 'Jo Marsh', ${day}, 2, 'edited', 'Log');`)
  database.prepare('INSERT INTO receipts VALUES (1, 3, 2, 1, 0, 0, 1, ?)').run(JSON.stringify(receipt))
  database.close()
}
