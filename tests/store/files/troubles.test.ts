import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'

import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'

import { createDatabase } from '../../../electron/store/open-database.ts'
import { unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import type { Case } from '../../../shared/model/case.ts'
import { type Problem, ProblemError, sayProblem, type StoreFile } from '../../../shared/problems.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import { aReturn, rowsOf } from '../../builders/a-return.ts'
import { aVaultWithCase, first, PASSPHRASE, unlocked } from '../../builders/a-vault.ts'
import { filesOf, type OneFile } from '../../builders/vault-files.ts'

const PAGE = 4096

/** A closed vault with 400 imported entries, and its files. */
const aClosedVault = async (): Promise<{
  readonly folder: string
  readonly of: Case
  readonly files: Readonly<Record<StoreFile, OneFile>>
}> => {
  const { folder, vault, of, pol } = await aVaultWithCase()
  await pol.importReturn(aReturn({ rows: rowsOf(400) }))
  vault.close()
  return { folder, of, files: await filesOf(folder, of) }
}

/** Opens the vault and reads its first agency's entries. */
const read = async (folder: string): Promise<number | Problem> => {
  const opened = await unlockVault(folder, PASSPHRASE, systemPorts)
  if (!opened.ok) return opened.error
  try {
    const of = first(opened.value.cases())
    return opened.value.agencyFile(of.id, first(of.agencies).id).entries().length
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  } finally {
    opened.value.close()
  }
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const change = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x40
  writeFileSync(path, bytes)
}

const zero = (path: string, from: number, to: number): void => {
  const bytes = readFileSync(path)
  bytes.fill(0, from, to)
  writeFileSync(path, bytes)
}

type Spoiling = (file: OneFile, other: OneFile, what: StoreFile) => void

const spoilt: ReadonlyArray<readonly [string, Problem['kind'], Spoiling]> = [
  ['0 bytes', 'file-empty', ({ path }) => truncateSync(path, 0)],
  ['one bit of its first page flipped', 'file-damaged', ({ path }) => change(path, 300)],
  ['one bit of its second page flipped', 'file-damaged', ({ path }) => change(path, PAGE + 300)],
  ['its first sector zeroed', 'file-damaged', ({ path }) => zero(path, 0, 512)],
  ['its first page zeroed', 'file-damaged', ({ path }) => zero(path, 0, PAGE)],
  ['cut off in the middle of a page', 'file-damaged', ({ path }) => truncateSync(path, 3 * PAGE + 1000)],
  ['cut off within its first page', 'file-damaged', ({ path }) => truncateSync(path, 1000)],
  ['another vault’s file in its place', 'file-foreign', ({ path }, other) => copyFileSync(other.path, path)],
  ['a text file in its place', 'file-foreign', ({ path }) => writeFileSync(path, 'Dear Jo,\n'.repeat(1000))],
  ['random bytes in its place', 'file-foreign', ({ path }) => writeFileSync(path, randomBytes(5 * PAGE))],
  [
    'a plain SQLite file in its place',
    'file-foreign',
    ({ path }) => {
      rmSync(path)
      new Database(path).exec('CREATE TABLE meta (kind, vault, file)').close()
    },
  ],
  [
    'a file under the right key from another place',
    'file-foreign',
    ({ path, vault, fileKey }, _, what) => {
      rmSync(path)
      createDatabase(path, { what, vault, id: anId() }, fileKey).close()
    },
  ],
  [
    'a file of another kind under the right key',
    'file-foreign',
    ({ path, vault, id, fileKey }, _, what) => {
      rmSync(path)
      createDatabase(path, { what: what === 'case' ? 'agency' : 'case', vault, id }, fileKey).close()
    },
  ],
  [
    'written by a newer version',
    'file-newer',
    (file) => {
      const database = file.open()
      database.pragma('user_version = 1000')
      database.close()
    },
  ],
]

describe.each<StoreFile>(['index', 'case', 'agency'])('the %s file', (what) => {
  test.each(spoilt)('%s: %s', async (_, kind, spoil) => {
    const { folder, files } = await aClosedVault()
    const other = await aClosedVault()
    const { path } = files[what]
    const kept = readFileSync(path)
    spoil(files[what], other.files[what], what)
    const spoiltHash = hashOf(path)

    expect(await read(folder)).toEqual({ kind, what })
    // nobody has touched what is there, and a second look says the same
    expect(hashOf(path)).toBe(spoiltHash)
    expect(await read(folder)).toEqual({ kind, what })

    writeFileSync(path, kept)
    expect(await read(folder)).toBe(400)
  })

  test('missing: file-missing, and it is not made anew', async () => {
    const { folder, files } = await aClosedVault()
    const { path } = files[what]
    const kept = readFileSync(path)
    rmSync(path)
    // an index that is gone is still part of a vault: vault.json is there
    expect(await read(folder)).toEqual({ kind: 'file-missing', what })
    expect(await read(folder)).toEqual({ kind: 'file-missing', what })
    writeFileSync(path, kept)
    expect(await read(folder)).toBe(400)
  })

  test('newer, with committed pages still in its journal: neither is touched', async () => {
    const { folder, files } = await aClosedVault()
    const { path } = files[what]
    const newer = files[what].open()
    newer.pragma('wal_autocheckpoint = 0')
    newer.pragma('user_version = 1000')
    // as a program leaves them that dies: copied while they are open
    const left = ['', '-wal'].map((ending) => [`${path}${ending}`, readFileSync(`${path}${ending}`)] as const)
    newer.close()
    for (const [name, bytes] of left) writeFileSync(name, bytes)
    expect(left[1]?.[1].length).toBeGreaterThan(PAGE)

    expect(await read(folder)).toEqual({ kind: 'file-newer', what })
    for (const [name, bytes] of left) expect(readFileSync(name).equals(bytes)).toBe(true)
  })
})

describe('a file that is spoilt while the vault is open', () => {
  test('can be put back without locking the vault', async () => {
    const { folder, of, files } = await aClosedVault()
    const looking = files.agency.open()
    const page = looking
      .prepare<[], number>("SELECT max(pageno) FROM dbstat WHERE name = 'entries' AND pagetype = 'leaf'")
      .pluck()
      .get()
    looking.close()
    const vault = await unlocked(folder)
    const kept = readFileSync(files.agency.path)
    change(files.agency.path, ((page ?? 1) - 1) * PAGE + 77)
    const pol = vault.agencyFile(of.id, first(of.agencies).id)
    expect(() => pol.entries()).toThrow(expect.objectContaining({ problem: { kind: 'file-damaged', what: 'agency' } }))
    writeFileSync(files.agency.path, kept)
    expect(pol.entries()).toHaveLength(400)
  })

  test('takes no import, and says why', async () => {
    const { folder, of, files } = await aClosedVault()
    const vault = await unlocked(folder)
    change(files.agency.path, 300)
    const pol = vault.agencyFile(of.id, first(of.agencies).id)
    await expect(pol.importReturn(aReturn())).rejects.toEqual(
      expect.objectContaining({ problem: { kind: 'file-damaged', what: 'agency' } }),
    )
  })

  test('does not keep the other cases from being listed, and is called by its reference', async () => {
    const { folder, of, files } = await aClosedVault()
    const vault = await unlocked(folder)
    const other = vault.createCase(aCaseDraft({ reference: 'N-2' }))
    vault.close()
    change(files.case.path, 300)
    const again = await unlocked(folder)
    const problem: Problem = { kind: 'file-damaged', what: 'case' }
    expect(again.references()).toEqual([of, other].map(({ id, reference }) => ({ id, reference })))
    expect(again.caseById(other.id)).toEqual(other)
    expect(() => again.caseById(of.id)).toThrow(expect.objectContaining({ problem }))
    expect(() => again.cases()).toThrow(expect.objectContaining({ problem }))
  })

  test('does not keep the other agencies from being read', async () => {
    const { folder, of, files } = await aClosedVault()
    truncateSync(files.agency.path, 0)
    const vault = await unlocked(folder)
    const other = vault.agencyFile(of.id, of.agencies[1]?.id ?? first(of.agencies).id)
    other.add(anEntryContent())
    expect(other.entries()).toHaveLength(1)
  })
})

describe('each trouble', () => {
  test('has a sentence of its own, and another that says what to do', () => {
    const kinds = ['file-missing', 'file-empty', 'file-damaged', 'file-foreign', 'file-newer'] as const
    const whats = ['index', 'case', 'agency'] as const
    const said = [
      ...kinds.flatMap((kind) => whats.map((what) => sayProblem({ kind, what }))),
      ...(['wrong-passphrase', 'vault-damaged', 'vault-foreign', 'vault-newer', 'in-use', 'disk-full'] as const).map(
        (kind) => sayProblem({ kind }),
      ),
      ...(['read-only', 'disk-failed', 'import-running', 'locked'] as const).map((kind) => sayProblem({ kind })),
    ]
    expect(new Set(said).size).toBe(said.length)
    // what is wrong, then what to do
    expect(said.filter((sentence) => !/\. [A-Z].*\.$/.test(sentence))).toEqual([])
  })
})
