import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { aChild } from '../../builders/a-child.ts'
import { aFolder, aVaultWithCase, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'

/** Root may write anywhere, so as root another program without rights looks at the vault; on Windows only a file can be read-only. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Lets anyone read a folder with all that is in it, and nobody write it. */
const letRead = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
  }
  chmodSync(folder, 0o555)
  chmodSync(dirname(folder), 0o755)
  onTestFinished(() => letWrite(folder))
}

const letWrite = (folder: string): void => {
  chmodSync(folder, 0o777)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    chmodSync(path, statSync(path).isDirectory() ? 0o777 : 0o666)
  }
}

describe.runIf(process.platform !== 'win32')('a folder that may not be written to', () => {
  test('is said to be so when one unlocks the vault in it, and nothing in it changes', async () => {
    const { folder, vault, of } = await aVaultWithCase(join(aFolder(), 'vault'))
    vault.close()
    const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
    letRead(folder)
    expect(await aChild([folder, 'look'], nobody).next()).toEqual({ refused: { kind: 'read-only' } })
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(before)
    letWrite(folder)
    expect((await unlocked(folder)).cases()).toEqual([of])
  })

  test('is said to be so when one makes a vault there', async () => {
    const folder = join(aFolder(), 'closed')
    const { vault } = await aVaultWithCase(join(folder, 'other'))
    vault.close()
    letRead(folder)
    expect(await aChild([folder, 'create'], nobody).next()).toEqual({ refused: { kind: 'read-only' } })
    expect(await aChild([join(folder, 'below'), 'create'], nobody).next()).toEqual({ refused: { kind: 'read-only' } })
    expect(readdirSync(folder)).toEqual(['other'])
  })

  test('may be the folder of one case alone: the vault opens, the case’s file does not', async () => {
    const { folder, vault, of } = await aVaultWithCase(join(aFolder(), 'vault'))
    vault.close()
    const { agency } = await filesOf(folder, of)
    letRead(folder)
    letWrite(folder)
    if (nobody.uid !== undefined) {
      for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
        chownSync(join(folder, name), nobody.uid, nobody.gid)
    }
    chmodSync(agency.path, 0o444)
    const child = aChild([folder, 'look'], nobody)
    expect(await child.next()).toEqual({ open: true })
    expect(await child.next()).toEqual({ refused: { kind: 'read-only' } })
  })
})
