import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { createVault, unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { vaultState } from '../../../electron/vault/vault-state.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { aFolder, aVault, KEEPER, PASSPHRASE, QUICK, unlocked } from '../../builders/a-vault.ts'

const create = (folder: string): ReturnType<typeof createVault> =>
  createVault(folder, PASSPHRASE, KEEPER, systemPorts, QUICK)

describe('a new vault', () => {
  test('is made in a folder that need not be there yet', async () => {
    const folder = join(aFolder(), 'Tributary', 'vault')
    expect(vaultState(folder)).toBe('none')
    const { vault } = await aVault(folder)
    expect(vault.keeper).toEqual(KEEPER)
    expect(vault.cases()).toEqual([])
    expect(vaultState(folder)).toBe('locked')
  })

  test('opens again with its passphrase and knows its keeper', async () => {
    const { folder, vault } = await aVault()
    vault.close()
    expect((await unlocked(folder)).keeper).toEqual(KEEPER)
  })

  test('is one key file and one index; nothing half-made stays', async () => {
    const { folder, vault } = await aVault()
    vault.close()
    expect(readdirSync(folder).toSorted()).toEqual(['index.sqlite', 'vault.json'])
  })

  test.runIf(process.platform !== 'win32')('is readable for its owner alone', async () => {
    const { folder } = await aVault(join(aFolder(), 'vault'))
    const forOthers = ['', ...readdirSync(folder)].filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
    expect(forOthers).toEqual([])
  })

  test('is never made over another', async () => {
    const { folder, vault } = await aVault()
    vault.close()
    const before = readFileSync(join(folder, 'vault.json'))
    expect(await create(folder)).toEqual({ ok: false, error: { kind: 'vault-exists' } })
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before)
  })

  test('is never made over one whose vault.json was lost; put back, it opens again', async () => {
    const { folder, vault } = await aVault()
    vault.createCase(aCaseDraft())
    vault.close()
    const kept = readFileSync(join(folder, 'vault.json'))
    rmSync(join(folder, 'vault.json'))

    expect(vaultState(folder)).toBe('locked')
    expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual({ ok: false, error: { kind: 'vault-damaged' } })
    expect(await create(folder)).toEqual({ ok: false, error: { kind: 'vault-exists' } })

    writeFileSync(join(folder, 'vault.json'), kept)
    expect((await unlocked(folder)).cases()).toHaveLength(1)
  })

  test('is made anew after one whose making was cut off', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'creating'), '')
    writeFileSync(join(folder, 'index.sqlite'), 'cut off')
    writeFileSync(join(folder, 'vault.json.new'), '{ "format": "tributary-vau')
    expect(vaultState(folder)).toBe('none')
    const { vault } = await aVault(folder)
    vault.close()
    expect((await unlocked(folder)).keeper).toEqual(KEEPER)
    expect(existsSync(join(folder, 'creating'))).toBe(false)
  })

  test('does not take over a folder in which another program is making one', async () => {
    const { folder } = await aVault()
    // as it stands in the other program's last moment before vault.json: the index is held, the marker lies there
    rmSync(join(folder, 'vault.json'))
    writeFileSync(join(folder, 'creating'), '')
    expect(await create(folder)).toEqual({ ok: false, error: { kind: 'in-use' } })
  })

  test('leaves what else lies in the folder alone', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'letters'))
    writeFileSync(join(folder, 'letters', 'note.txt'), 'keep me')
    await aVault(folder)
    expect(readFileSync(join(folder, 'letters', 'note.txt'), 'utf8')).toBe('keep me')
  })
})

describe('a folder without a vault', () => {
  test('says so when one tries to unlock it', async () => {
    expect(await unlockVault(aFolder(), PASSPHRASE, systemPorts)).toEqual({ ok: false, error: { kind: 'no-vault' } })
  })
})

describe('a vault that was closed', () => {
  test('answers no call any more, and closing it again does no harm', async () => {
    const { vault } = await aVault()
    const of = vault.createCase(aCaseDraft())
    const [agency] = of.agencies
    const file = agency && vault.agencyFile(of.id, agency.id)
    vault.close()
    vault.close()
    const locked = expect.objectContaining({ problem: { kind: 'locked' } })
    expect(() => vault.cases()).toThrow(locked)
    expect(() => vault.caseById(of.id)).toThrow(locked)
    expect(() => vault.createCase(aCaseDraft({ reference: 'N-2' }))).toThrow(locked)
    expect(() => file?.entries()).toThrow(locked)
    expect(() => file?.holding()).toThrow(locked)
  })
})
