import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { circumstancesOf } from '../../../electron/store/open-database.ts'
import { rowPacker } from '../../../electron/store/packed-rows.ts'
import { sayingProblems } from '../../../electron/store/sqlite-problem.ts'
import { takingRows } from '../../../electron/store/take-rows.ts'
import { uuidMaker } from '../../../electron/store/uuid-v7.ts'
import { createVault, unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import { aReturn, rowsOf } from '../../builders/a-return.ts'
import { aFolder, aVaultWithCase, first, KEEPER, PASSPHRASE, QUICK, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'

const diskFull = expect.objectContaining({ problem: { kind: 'disk-full' } })
const long = 'Seen at home. '.repeat(60)

describe('a file that may not grow', () => {
  test('refuses an import with disk-full and is as it was', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: rowsOf(50) }))
    vault.close()
    const { agency } = await filesOf(folder, of)
    const database = agency.open()
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 20}`)
    const taking = takingRows(database, {
      id: anId(),
      file: 'POL_2.csv',
      sha256: 'a'.repeat(64),
      at: 'now',
      by: KEEPER.name,
      version: null,
    })
    const packer = rowPacker(500, uuidMaker(systemPorts))
    for (let i = 0; i < 500; i++) {
      packer.add({
        line: i + 2,
        part: null,
        identity: i.toString(16).padStart(32, '0'),
        code: `POL-X${i}`,
        content: anEntryContent({ event: long }),
      })
    }
    const take = (): void =>
      sayingProblems(circumstancesOf(agency.path, 'agency'), () => taking.take(packer.pack(), null))
    expect(take).toThrow(diskFull)
    taking.takeBack()
    database.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.entries()).toHaveLength(50)
    expect(again.holding().imports).toHaveLength(1)
  })
})

/** A disk of a few megabytes: only a system that lets us mount one can run these. */
const aSmallDisk = (megabytes: number): string | null => {
  const folder = join(aFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

const fill = (disk: string): string => {
  const filler = join(disk, 'filler')
  for (let size = 2 ** 20; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // as full as pieces of this size can make it
    }
  }
  return filler
}

const WHY = 'no small disk can be mounted here (needs Linux and root); the file that may not grow was tested instead'

describe('a full disk', () => {
  test('refuses an import half-way, loses nothing, and takes it once there is room', async ({ skip }) => {
    const disk = aSmallDisk(8)
    if (disk === null) return skip(WHY)
    const { vault, pol } = await aVaultWithCase(join(disk, 'vault'))
    const typed = pol.add(anEntryContent())
    const large = (): ReturnType<typeof aReturn> => aReturn({ rows: rowsOf(20_000, { event: long }) })
    await expect(pol.importReturn(large())).rejects.toEqual(diskFull)
    expect(pol.entries()).toEqual([typed])

    fill(disk)
    await expect(pol.importReturn(aReturn({ rows: rowsOf(400) }))).rejects.toEqual(diskFull)
    expect(() => {
      for (let i = 0; i < 50; i++) pol.add(anEntryContent({ event: long.repeat(10) }))
    }).toThrow(diskFull)
    const held = pol.entries()
    rmSync(join(disk, 'filler'))
    expect((await pol.importReturn(aReturn({ rows: rowsOf(400) }))).accepted).toBe(400)
    vault.close()
    const again = await unlocked(join(disk, 'vault'))
    const of = first(again.cases())
    expect(again.agencyFile(of.id, first(of.agencies).id).entries()).toHaveLength(held.length + 400)
  })

  test('refuses a new case and leaves no trace of it', async ({ skip }) => {
    const disk = aSmallDisk(4)
    if (disk === null) return skip(WHY)
    const folder = join(disk, 'vault')
    const { vault, of } = await aVaultWithCase(folder)
    const filler = fill(disk)
    expect(() => vault.createCase(aCaseDraft({ reference: 'N-2' }))).toThrow(diskFull)
    expect(readdirSync(join(folder, 'cases'))).toEqual([of.id])
    expect(vault.cases()).toEqual([of])
    rmSync(filler)
    expect(vault.createCase(aCaseDraft({ reference: 'N-2' })).reference).toBe('N-2')
  })

  test('refuses a new vault, and the folder is as if none had been begun', async ({ skip }) => {
    const disk = aSmallDisk(1)
    if (disk === null) return skip(WHY)
    const filler = fill(disk)
    // the folder itself still fits
    const folder = join(disk, 'vault')
    const create = (): ReturnType<typeof createVault> => createVault(folder, PASSPHRASE, KEEPER, systemPorts, QUICK)
    expect(await create()).toEqual({ ok: false, error: { kind: 'disk-full' } })
    rmSync(filler)
    const made = await create()
    expect(made.ok).toBe(true)
    if (made.ok) made.value.close()
  })

  test('refuses to open a vault it cannot note the opening in, and opens it once there is room', async ({ skip }) => {
    const disk = aSmallDisk(2)
    if (disk === null) return skip(WHY)
    const folder = join(disk, 'vault')
    const { vault, of } = await aVaultWithCase(folder)
    vault.close()
    const before = statSync(join(folder, 'index.sqlite')).size
    const filler = fill(disk)
    expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    expect(statSync(join(folder, 'index.sqlite')).size).toBe(before)
    rmSync(filler)
    expect((await unlocked(folder)).cases()).toEqual([of])
  })
})
