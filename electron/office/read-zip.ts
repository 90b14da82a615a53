import { crc32, inflateRawSync } from 'node:zlib'

import { STORED, ZipRefused, zipParts, type ZipPart } from './zip-directory.ts'

/** By their names as the archive spells them. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>

/** What all files of an archive may come to when unpacked; a document of 5,000 entries takes a tenth of it. */
export const MOST_UNPACKED = 256 * 1024 * 1024

/**
 * Unpacks an archive into memory, each part whole. Its directory is read as in `stream-zip.ts`; here a part is unpacked in one go, because a tree is made of the whole.
 * @param wanted told the name of each file: what is not wanted is passed over without being unpacked, and may be as large as it likes
 * @throws ZipRefused
 */
export const readZip = (
  bytes: Uint8Array,
  mostUnpacked = MOST_UNPACKED,
  wanted: (name: string) => boolean = () => true,
): ZipFiles => {
  const files = new Map<string, Uint8Array>()
  for (const part of zipParts(bytes, mostUnpacked).values()) if (wanted(part.name)) files.set(part.name, whole(part))
  return files
}

/**
 * What an archive holds besides its files: headers, comments, and whatever lies between, before or behind.
 * @throws ZipRefused
 */
export const outsideFiles = (bytes: Uint8Array): Uint8Array => {
  // a copy: `slice` of a Buffer is none
  const outside = Uint8Array.from(bytes)
  for (const part of zipParts(bytes, MOST_UNPACKED).values()) {
    const packed = part.packed()
    const from = packed.byteOffset - bytes.byteOffset
    outside.fill(0, from, from + packed.length)
  }
  return outside
}

/** Held to the length and the checksum that the archive says. */
const whole = ({ method, packed, size, crc }: ZipPart): Uint8Array => {
  const bytes = packed()
  const content = method === STORED ? bytes : inflated(bytes, size)
  if (content.length !== size || crc32(content) !== crc) throw new ZipRefused('damaged')
  return content
}

const inflated = (packed: Uint8Array, size: number): Uint8Array => {
  try {
    // zlib wants room for one byte at least
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    // too much, or not packed data at all
    throw new ZipRefused('damaged')
  }
}
