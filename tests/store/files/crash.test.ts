import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, test } from 'vitest'

import { aChild } from '../../builders/a-child.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aVaultWithCase, first, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'

const ROWS = 4000
const SLICES = ROWS / 500

describe('a program that is killed in an import', () => {
  test('leaves the file with all of it or none, twenty times over', { timeout: 300_000 }, async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    pol.add(anEntryContent({ event: 'typed before' }))
    vault.close()

    const whole: string[] = []
    let cutOff = 0
    for (let run = 0; run < 20; run++) {
      const name = `POL_${run}.csv`
      const child = aChild([folder, 'import', name, String(ROWS)])
      expect(await child.next()).toEqual({ open: true })
      // some die between two slices, some in the commit, some just after it
      let confirmed = false
      for (let slice = 0; slice < run % (SLICES + 2); slice++) confirmed ||= 'imported' in ((await child.next()) ?? {})
      await wait(Math.random() * 30)
      await child.kill()

      const again = await unlocked(folder)
      const file = again.agencyFile(of.id, first(of.agencies).id)
      const { entries, imports } = file.holding()
      const isWhole = imports.some((one) => one.file === name)
      expect(confirmed && !isWhole).toBe(false)
      if (isWhole) whole.push(name)
      else cutOff++

      expect(imports.map((one) => one.file)).toEqual(whole)
      expect(entries).toBe(1 + whole.length * ROWS)
      expect(file.entries().filter(({ event }) => event.startsWith(`${name} `))).toHaveLength(isWhole ? ROWS : 0)
      again.close()
    }
    // else the test would prove nothing
    expect(cutOff).toBeGreaterThan(3)

    const { agency } = await filesOf(folder, of)
    expect(agency.open().pragma('integrity_check', { simple: true })).toBe('ok')
    expect(agency.open().pragma('foreign_key_check')).toEqual([])
  })

  test('loses nothing that was confirmed: a typed entry is there after the power goes', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    vault.close()
    const child = aChild([folder, 'import', 'POL.csv', '700'])
    let said = await child.next()
    while (said !== undefined && !('imported' in said)) said = await child.next()
    await child.kill()
    expect((await unlocked(folder)).agencyFile(of.id, first(of.agencies).id).entries()).toHaveLength(700)
  })
})
