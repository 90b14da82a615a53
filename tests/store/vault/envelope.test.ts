import { createHash, randomBytes } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { openEnvelope, SCRYPT_N, sealEnvelope } from '../../../electron/vault/envelope.ts'
import { z } from '../../../shared/model/zod.ts'
import { anId } from '../../builders/an-id.ts'
import { PASSPHRASE, QUICK } from '../../builders/a-vault.ts'

const vault = anId(1)
const vaultKey = Buffer.alloc(32, 7)
const sealed = (n: number = QUICK): Promise<string> => sealEnvelope(PASSPHRASE, { vault, vaultKey }, randomBytes, n)

/** vault.json with one thing changed, as a slip of the disk or a hand would. */
const withChange = (text: string, change: (json: Json) => void): string => {
  const json = Json.parse(JSON.parse(text))
  change(json)
  return JSON.stringify(json)
}
const Json = z.looseObject({
  format: z.string(),
  vault: z.string(),
  kdf: z.record(z.string(), z.unknown()),
  wrap: z.record(z.string(), z.string()),
})
type Json = z.output<typeof Json>

const flipped = (base64: string | undefined): string => {
  const bytes = Buffer.from(base64 ?? '', 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}

describe('the envelope of a vault', () => {
  test('opens with the passphrase it was sealed with', async () => {
    const opened = await openEnvelope(await sealed(), PASSPHRASE)
    expect(opened).toEqual({ ok: true, value: { vault, vaultKey } })
  })

  test('says that a passphrase is wrong, and nothing more', async () => {
    const opened = await openEnvelope(await sealed(), `${PASSPHRASE} `)
    expect(opened).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } })
  })

  test('takes the same words typed as other code points for the same passphrase', async () => {
    const composed = 'caf\u00e9 by the ﬁve arches'
    const decomposed = 'cafe\u0301 by the five arches'
    const text = await sealEnvelope(composed, { vault, vaultKey }, randomBytes, QUICK)
    expect((await openEnvelope(text, decomposed)).ok).toBe(true)
  })

  test('is sealed anew each time: neither salt, nonce nor wrapped key is used twice', async () => {
    const [one, two] = [Json.parse(JSON.parse(await sealed())), Json.parse(JSON.parse(await sealed()))]
    expect(one.kdf['salt']).not.toBe(two.kdf['salt'])
    expect(one.wrap['iv']).not.toBe(two.wrap['iv'])
    expect(one.wrap['key']).not.toBe(two.wrap['key'])
  })

  test('costs what ADR 1 says: scrypt with N = 2^17, r = 8, p = 1', async () => {
    expect(SCRYPT_N).toBe(131_072)
    const text = await sealed(SCRYPT_N)
    expect(Json.parse(JSON.parse(text)).kdf).toMatchObject({ name: 'scrypt', n: 131_072, r: 8, p: 1 })
    expect((await openEnvelope(text, PASSPHRASE)).ok).toBe(true)
  })

  test('holds nothing but how the key is wrapped', async () => {
    expect(Object.keys(Json.parse(JSON.parse(await sealed()))).toSorted()).toEqual([
      'check',
      'format',
      'kdf',
      'vault',
      'wrap',
    ])
  })
})

describe('a vault.json that is not as it was written', () => {
  test.each<[string, (json: Json) => void]>([
    ['another salt', (json) => (json.kdf['salt'] = flipped(String(json.kdf['salt'])))],
    ['another cost', (json) => (json.kdf['n'] = QUICK * 2)],
    ['another vault id', (json) => (json.vault = anId(2))],
    ['another wrapped key', (json) => (json.wrap['key'] = flipped(json.wrap['key']))],
    ['another nonce', (json) => (json.wrap['iv'] = flipped(json.wrap['iv']))],
    ['another tag', (json) => (json.wrap['tag'] = flipped(json.wrap['tag']))],
    ['a field too many', (json) => (json['hint'] = 'the usual')],
    ['no wrapped key', (json) => delete json.wrap['key']],
  ])('is damaged: %s', async (_, change) => {
    const opened = await openEnvelope(withChange(await sealed(), change), PASSPHRASE)
    expect(opened).toEqual({ ok: false, error: { kind: 'vault-damaged' } })
  })

  test('is not opened either where the checksum was mended to fit: the header is bound to the wrapped key', async () => {
    const text = withChange(await sealed(), (json) => {
      json.vault = anId(2)
      const header = JSON.stringify([
        json.format,
        json.vault,
        ...['name', 'n', 'r', 'p', 'salt'].map((field) => json.kdf[field]),
      ])
      const wrap = JSON.stringify(['name', 'iv', 'key', 'tag'].map((field) => json.wrap[field]))
      json['check'] = createHash('sha256').update(header).update(wrap).digest('hex')
    })
    expect(await openEnvelope(text, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } })
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['blank', () => '\n'],
  ])('is damaged: %s', async (_, change) => {
    expect(await openEnvelope(change(await sealed()), PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'vault-damaged' },
    })
  })

  test.each([
    ['another program’s settings', '{ "theme": "dark" }'],
    ['no JSON at all', 'PK\u0003\u0004 something'],
    ['a list', '[]'],
  ])('is foreign: %s', async (_, text) => {
    expect(await openEnvelope(text, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'vault-foreign' } })
  })

  test('is newer when its format says so, whatever else stands in it', async () => {
    const newer = '{ "format": "tributary-vault/2", "kdf": { "name": "argon2id" } }'
    expect(await openEnvelope(newer, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'vault-newer' } })
  })

  test('cannot make us take the memory of the whole machine, nor lower the cost to nothing', async () => {
    const text = await sealed()
    const asked = [2 ** 27, 2 ** 20, 1, 0, -1, 2 ** 17 + 1, 1e300]
    const before = process.memoryUsage().rss
    for (const n of asked) {
      const opened = await openEnvelope(
        withChange(text, (json) => (json.kdf['n'] = n)),
        PASSPHRASE,
      )
      expect(opened).toEqual({ ok: false, error: { kind: 'vault-damaged' } })
    }
    for (const r of [9, 1_000_000]) {
      const opened = await openEnvelope(
        withChange(text, (json) => (json.kdf['r'] = r)),
        PASSPHRASE,
      )
      expect(opened).toEqual({ ok: false, error: { kind: 'vault-damaged' } })
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
  })
})
