import { hkdfSync } from 'node:crypto'

/**
 * What opens one encrypted file: 32 bytes of key, and the 16 bytes of salt its first page starts with. The salt is no secret; knowing it beforehand is
 * what tells a damaged file of ours from a file that is not ours.
 */
export type FileKey = { readonly key: Buffer; readonly salt: Buffer }

/** A key of its own for every file: who is given one agency's file and key can read that file alone. */
export const newFileKey = (randomBytes: (size: number) => Buffer): FileKey => ({
  key: randomBytes(32),
  salt: randomBytes(16),
})

/** The index holds the other files' keys; its own comes from the vault key, so that nothing else need be kept. HKDF-SHA-256, RFC 5869. */
export const indexFileKey = (vaultKey: Buffer, vault: string): FileKey => ({
  key: Buffer.from(hkdfSync('sha256', vaultKey, vault, 'tributary index key', 32)),
  salt: Buffer.from(hkdfSync('sha256', vaultKey, vault, 'tributary index salt', 16)),
})

export const forget = ({ key }: FileKey): void => {
  key.fill(0)
}
