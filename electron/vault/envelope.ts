import { createCipheriv, createDecipheriv, createHash, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { fail, ok, type Result } from '../../shared/model/result.ts'
import { z } from '../../shared/model/zod.ts'
import type { Problem } from '../../shared/problems.ts'

/** How hard a passphrase is to guess: scrypt with r = 8, p = 1 takes 1024·N bytes of memory, 128 MiB for 2^17 (OWASP, 2024). */
export const SCRYPT_N = 2 ** 17

/** A hostile header must not make us take more than half a gigabyte, nor a careless one be worth guessing at. */
const SMALLEST_N = 2 ** 10
const LARGEST_N = 2 ** 19

const FORMAT = 'tributary-vault/1'
const ANY_FORMAT = /tributary-vault\/(\d+)/

const bytes = (length: number) => z.string().refine((text) => isBase64Of(text, length))

/** vault.json. It says nothing about anyone: only how the vault key is wrapped. */
const Envelope = z.strictObject({
  format: z.literal(FORMAT),
  vault: z.uuidv7(),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    n: z
      .int()
      .min(SMALLEST_N)
      .max(LARGEST_N)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.literal(8),
    p: z.literal(1),
    salt: bytes(16),
  }),
  wrap: z.strictObject({ name: z.literal('aes-256-gcm'), iv: bytes(12), key: bytes(32), tag: bytes(16) }),
  /** SHA-256 of all of the above: damage is told from a wrong passphrase before the passphrase is tried. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
})
type Envelope = z.output<typeof Envelope>
type Header = Pick<Envelope, 'format' | 'vault' | 'kdf'>

export type OpenedEnvelope = { readonly vault: string; readonly vaultKey: Buffer }

/**
 * Wraps a vault key for vault.json.
 * @param n scrypt's cost; less than `SCRYPT_N` only in tests
 * @returns the text of the file
 */
export const sealEnvelope = async (
  passphrase: string,
  { vault, vaultKey }: OpenedEnvelope,
  randomBytes: (size: number) => Buffer,
  n: number = SCRYPT_N,
): Promise<string> => {
  const kdf = { name: 'scrypt', n, r: 8, p: 1, salt: randomBytes(16).toString('base64') } as const
  const header: Header = { format: FORMAT, vault, kdf }
  const iv = randomBytes(12)
  const wrappingKey = await keyFromPassphrase(passphrase, kdf)
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv).setAAD(associatedData(header))
    const key = Buffer.concat([cipher.update(vaultKey), cipher.final()]).toString('base64')
    const wrap = {
      name: 'aes-256-gcm',
      iv: iv.toString('base64'),
      key,
      tag: cipher.getAuthTag().toString('base64'),
    } as const
    return `${JSON.stringify({ ...header, wrap, check: checkOf({ ...header, wrap }) }, null, 2)}\n`
  } finally {
    wrappingKey.fill(0)
  }
}

/**
 * @param text vault.json as it stands
 * @returns the vault key, or whether the file is damaged, foreign, of a newer version, or the passphrase is wrong
 */
export const openEnvelope = async (text: string, passphrase: string): Promise<Result<OpenedEnvelope, Problem>> => {
  const read = readEnvelope(text)
  if (!read.ok) return read
  const { vault, kdf, wrap } = read.value
  const wrappingKey = await keyFromPassphrase(passphrase, kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrap.iv, 'base64'), { authTagLength: 16 })
      .setAAD(associatedData(read.value))
      .setAuthTag(Buffer.from(wrap.tag, 'base64'))
    const vaultKey = decipher.update(Buffer.from(wrap.key, 'base64'))
    try {
      decipher.final()
    } catch {
      vaultKey.fill(0)
      return fail({ kind: 'wrong-passphrase' })
    }
    return ok({ vault, vaultKey })
  } finally {
    wrappingKey.fill(0)
  }
}

/** Decides from the text alone what the file is. */
const readEnvelope = (text: string): Result<Envelope, Problem> => {
  const named = ANY_FORMAT.exec(text)
  // an empty vault.json in a vault's place is what a full disk or a cut-off copy leaves behind
  if (named === null) return fail({ kind: text.trim() === '' ? 'vault-damaged' : 'vault-foreign' })
  if (Number(named[1]) > 1) return fail({ kind: 'vault-newer' })
  const parsed = Envelope.safeParse(jsonOf(text))
  if (!parsed.success) return fail({ kind: 'vault-damaged' })
  const { check, ...rest } = parsed.data
  const same = timingSafeEqual(Buffer.from(check, 'hex'), Buffer.from(checkOf(rest), 'hex'))
  return same ? ok(parsed.data) : fail({ kind: 'vault-damaged' })
}

const keyFromPassphrase = async (passphrase: string, kdf: Envelope['kdf']): Promise<Buffer> => {
  // the same words typed on another system may arrive as other code points: NFKC makes them one
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  try {
    // scrypt takes 128·r·(N + p) bytes and a little; without maxmem Node refuses more than 32 MiB
    const maxmem = 128 * kdf.r * (kdf.n + kdf.p) + 1_048_576
    return await derive(typed, Buffer.from(kdf.salt, 'base64'), 32, { N: kdf.n, r: kdf.r, p: kdf.p, maxmem })
  } finally {
    typed.fill(0)
  }
}

const derive = promisify<Buffer, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

/** In one fixed order, so that the bytes do not depend on how a JSON file was written. */
const associatedData = ({ format, vault, kdf }: Header): Buffer =>
  Buffer.from(JSON.stringify([format, vault, kdf.name, kdf.n, kdf.r, kdf.p, kdf.salt]), 'utf8')

const checkOf = ({ wrap, ...header }: Omit<Envelope, 'check'>): string =>
  createHash('sha256')
    .update(associatedData(header))
    .update(JSON.stringify([wrap.name, wrap.iv, wrap.key, wrap.tag]))
    .digest('hex')

const isBase64Of = (text: string, length: number): boolean => {
  const decoded = Buffer.from(text, 'base64')
  return decoded.length === length && decoded.toString('base64') === text
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
