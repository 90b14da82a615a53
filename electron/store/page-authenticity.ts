import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

import type { FileKey } from '../vault/file-key.ts'

/** SQLCipher 4: a page ends with its initialisation vector and its HMAC-SHA-512. https://www.zetetic.net/sqlcipher/design/ */
const PAGE = 4096
const SALT = 16
const IV = 16
const MAC = 64

/**
 * Says of a file whose first page its key does not open, whether it is ours and damaged, or another's. It is ours when it begins with the salt we gave
 * it, or when any page of it carries our authentication code: a blow to its first bytes leaves the other pages as proof.
 */
export const whyUnreadable = (path: string, fileKey: FileKey): 'damaged' | 'foreign' => {
  const file = openSync(path, 'r')
  try {
    const page = Buffer.alloc(PAGE)
    if (readSync(file, page, 0, PAGE, 0) >= SALT && page.subarray(0, SALT).equals(fileKey.salt)) return 'damaged'
    const macKey = macKeyOf(fileKey)
    for (let number = 1; readSync(file, page, 0, PAGE, (number - 1) * PAGE) === PAGE; number++) {
      if (isAuthentic(page, number, macKey)) return 'damaged'
    }
    return 'foreign'
  } finally {
    closeSync(file)
  }
}

const macKeyOf = ({ key, salt }: FileKey): Buffer =>
  pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )

const isAuthentic = (page: Buffer, number: number, macKey: Buffer): boolean => {
  const end = PAGE - (IV + MAC)
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? SALT : 0, end + IV))
    .update(place)
    .digest()
  return timingSafeEqual(mac, page.subarray(end + IV))
}
