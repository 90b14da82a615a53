import { describe, expect, test } from 'vitest'

import { unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aChild } from '../../builders/a-child.ts'
import { aReturn, rowsOf } from '../../builders/a-return.ts'
import { aVaultWithCase, PASSPHRASE, unlocked } from '../../builders/a-vault.ts'

const inUse = { ok: false, error: { kind: 'in-use' } }

describe('a vault that is open', () => {
  test('is not opened a second time by this program', async () => {
    const { folder, vault } = await aVaultWithCase()
    expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual(inUse)
    vault.close()
    expect((await unlocked(folder)).cases()).toHaveLength(1)
  })

  test('is not opened by another program; what is written here meanwhile is there afterwards', async () => {
    const { folder, vault, pol } = await aVaultWithCase()
    expect(await aChild([folder, 'look']).next()).toEqual({ refused: { kind: 'in-use' } })
    pol.add(anEntryContent())
    vault.close()
    const child = aChild([folder, 'look'])
    expect(await child.next()).toEqual({ open: true })
    expect(await child.next()).toEqual({ entries: 1 })
  })

  test('is free at once when the program that held it is killed', async () => {
    const { folder, vault, pol } = await aVaultWithCase()
    pol.add(anEntryContent())
    vault.close()
    const holder = aChild([folder, 'hold'])
    expect(await holder.next()).toEqual({ open: true })
    expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual(inUse)
    await holder.kill()
    expect((await unlocked(folder)).cases()).toHaveLength(1)
  })

  test('is held from the moment it is made', async () => {
    const { folder } = await aVaultWithCase()
    expect(await aChild([folder, 'create']).next()).toEqual({ refused: { kind: 'vault-exists' } })
    expect(await aChild([folder, 'look']).next()).toEqual({ refused: { kind: 'in-use' } })
  })

  test('is held through an import and after one that was stopped', async () => {
    const { folder, pol } = await aVaultWithCase()
    const stopped = new Error('stopped')
    const importing = pol.importReturn(aReturn({ rows: rowsOf(700) }), async () => {
      expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual(inUse)
      throw stopped
    })
    await expect(importing).rejects.toBe(stopped)
    expect(await unlockVault(folder, PASSPHRASE, systemPorts)).toEqual(inUse)
  })
})
