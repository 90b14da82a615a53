import { describe, expect, test } from 'vitest'

import { type Mapping, NO_CONSTANTS } from '../../../shared/model/reading.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { auditOf, filesOf } from '../../builders/vault-files.ts'

const aMapping = (said: Partial<Mapping> = {}): Mapping => ({
  columns: [
    { heading: 'Date', use: 'date' },
    { heading: 'What', use: 'event' },
    { heading: 'Beat', use: 'left out' },
  ],
  constants: { ...NO_CONSTANTS, rag: 'amber' },
  dateOrder: 'day-first',
  ...said,
})

describe('how an agency’s return was read', () => {
  test('is remembered for the agency of that code and name, in every case of the vault', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    const [police, school] = of.agencies
    if (police === undefined || school === undefined) throw new Error('the case has two agencies')
    expect(vault.mapping(police)).toBeNull()
    vault.keepMapping(police, aMapping())
    expect(vault.mapping({ ...police, name: `  ${police.name.toUpperCase()} ` })).toEqual(aMapping())
    expect(vault.mapping(school)).toBeNull()
    expect(vault.mapping({ ...police, name: 'Another force' })).toBeNull()
    expect(vault.mapping({ ...police, code: 'POL-2' })).toBeNull()
    vault.close()
    expect((await unlocked(folder)).mapping(police)).toEqual(aMapping())
  })

  test('gives way to how the next one was read; the audit keeps both', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    const police = first(of.agencies)
    const second = aMapping({ dateOrder: null })
    vault.keepMapping(police, aMapping())
    vault.keepMapping(police, aMapping())
    vault.keepMapping(police, second)
    expect(vault.mapping(police)).toEqual(second)
    vault.close()
    const kept = (await auditOf(folder, of, 'index')).filter(({ what }) => what === 'mapping kept')
    expect(kept).toMatchObject([
      { who: KEEPER.name, detail: { code: 'POL', name: police.name, before: null, after: aMapping() } },
      { who: KEEPER.name, detail: { before: aMapping(), after: second } },
    ])
  })

  test('is as good as not remembered where another version wrote it and this one does not understand it', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    const police = first(of.agencies)
    vault.keepMapping(police, aMapping())
    vault.close()
    const database = (await filesOf(folder, of)).index.open()
    database.exec(`UPDATE mappings SET mapping = '{"columns": [{"heading": "Date", "use": "horoscope"}]}'`)
    database.close()
    expect((await unlocked(folder)).mapping(police)).toBeNull()
  })

  test('is not told by a locked vault', async () => {
    const { vault, of } = await aVaultWithCase()
    vault.close()
    const locked = expect.objectContaining({ problem: { kind: 'locked' } })
    expect(() => vault.mapping(first(of.agencies))).toThrow(locked)
    expect(() => vault.keepMapping(first(of.agencies), aMapping())).toThrow(locked)
  })
})
