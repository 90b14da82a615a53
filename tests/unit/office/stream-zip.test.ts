import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { unpacked } from '../../../electron/office/stream-zip.ts'
import { ZipRefused, zipParts } from '../../../electron/office/zip-directory.ts'
import type { ZipTrouble } from '../../../electron/office/zip-directory.ts'
import { asZip64 } from '../../builders/as-zip64.ts'

const MUCH = 1024 * 1_048_576
const text = (bytes: Uint8Array, name: string): string => {
  const part = zipParts(bytes, MUCH).get(name)
  return part === undefined ? '(none)' : Buffer.concat([...unpacked(part)]).toString()
}
const trouble = (act: () => unknown): ZipTrouble | 'none' => {
  try {
    act()
    return 'none'
  } catch (error) {
    if (error instanceof ZipRefused) return error.trouble
    throw error
  }
}
const prose = Array.from({ length: 20_000 }, (_, at) => `line ${(at * 7919) % 10_007}`).join('\n')
/** The place of the directory's first entry. */
const directoryOf = (bytes: Uint8Array): number => Buffer.from(bytes).readUInt32LE(bytes.length - 22 + 16)

describe('what is unpacked', () => {
  test('packed and stored parts, by names in any spelling', () => {
    const bytes = zipSync({ 'Xl/A.xml': strToU8(prose), '\\b\\c.xml': [strToU8('stored'), { level: 0 }] })
    expect([...zipParts(bytes, MUCH).keys()]).toEqual(['xl/a.xml', 'b/c.xml'])
    expect(text(bytes, 'xl/a.xml')).toBe(prose)
    expect(text(bytes, 'b/c.xml')).toBe('stored')
  })

  test('an empty part', () => {
    expect(text(zipSync({ a: new Uint8Array() }), 'a')).toBe('')
  })

  test('an archive with a comment behind it', () => {
    const bytes = Buffer.concat([zipSync({ a: strToU8('b') }), Buffer.from('of the sender')])
    bytes.writeUInt16LE(13, bytes.length - 13 - 2)
    expect(text(bytes, 'a')).toBe('b')
  })

  test('a Zip64 archive, as some systems write whatever the size', () => {
    expect(text(asZip64(zipSync({ a: strToU8('in sixty-four bits'), b: strToU8(prose) })), 'b')).toBe(prose)
  })

  test('a part is never held whole: what is packed a thousandfold comes in small pieces', () => {
    const part = zipParts(zipSync({ a: new Uint8Array(30 * 1_048_576) }, { level: 1 }), MUCH).get('a')
    let longest = 0
    for (const piece of part === undefined ? [] : unpacked(part)) longest = Math.max(longest, piece.length)
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThanOrEqual(2 * 1_048_576)
  })
})

describe('what is refused', () => {
  test('what is no archive', () => {
    expect(trouble(() => zipParts(new Uint8Array(), MUCH))).toBe('not-a-zip')
    expect(trouble(() => zipParts(strToU8(prose), MUCH))).toBe('not-a-zip')
  })

  test('one that would unpack to more than may be', () => {
    const bytes = zipSync({ a: strToU8(prose), b: strToU8(prose) })
    const both = (most: number): ZipTrouble | 'none' =>
      trouble(() => {
        for (const part of zipParts(bytes, most).values()) for (const _ of unpacked(part)) continue
      })
    expect(both(prose.length * 2)).toBe('none')
    expect(both(prose.length * 2 - 1)).toBe('too-large')
  })

  test('what is unpacked twice counts once', () => {
    const parts = zipParts(zipSync({ a: strToU8(prose) }), prose.length)
    const part = parts.get('a')
    if (part === undefined) throw new Error('no part')
    expect(Buffer.concat([...unpacked(part)])).toEqual(Buffer.concat([...unpacked(part)]))
  })

  test('parts that nobody asks for may be as they like', () => {
    const bytes = Buffer.from(zipSync({ a: strToU8('picture'), b: strToU8(prose) }))
    const at = directoryOf(bytes)
    bytes.writeUInt16LE(12, at + 10)
    bytes.writeUInt32LE(0xfffffff0, at + 24)
    expect(text(bytes, 'b')).toBe(prose)
    expect(trouble(() => text(bytes, 'a'))).toBe('packing')
  })

  test('a part that is packed more than anything written is', () => {
    const bytes = Buffer.from(zipSync({ a: strToU8(prose) }))
    bytes.writeUInt32LE(70 * 1_048_576, directoryOf(bytes) + 24)
    expect(trouble(() => text(bytes, 'a'))).toBe('too-large')
  })

  test('a lie about the size, in either direction, and about the checksum', () => {
    for (const [field, change] of [
      [24, 1],
      [24, -1],
      [16, 1],
    ] as const) {
      const bytes = Buffer.from(zipSync({ a: strToU8(prose) }))
      const at = directoryOf(bytes) + field
      bytes.writeUInt32LE((bytes.readUInt32LE(at) + change) >>> 0, at)
      expect(trouble(() => text(bytes, 'a'))).toBe('damaged')
    }
  })

  test('a password, and a packing of another kind', () => {
    const locked = Buffer.from(zipSync({ a: strToU8('b') }))
    locked.writeUInt16LE(1, directoryOf(locked) + 8)
    expect(trouble(() => zipParts(locked, MUCH))).toBe('password')
    const packed = Buffer.from(zipSync({ a: strToU8('b') }))
    packed.writeUInt16LE(12, directoryOf(packed) + 10)
    expect(trouble(() => text(packed, 'a'))).toBe('packing')
  })

  test('two parts of one name', () => {
    expect(trouble(() => zipParts(zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') }), MUCH))).toBe('doubled')
  })

  test('whatever is cut off', () => {
    const bytes = zipSync({ a: strToU8(prose) })
    for (let length = 0; length < bytes.length; length += 997) {
      expect(trouble(() => text(bytes.subarray(0, length), 'a'))).not.toBe('none')
    }
  })
})
