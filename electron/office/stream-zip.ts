import { crc32 } from 'node:zlib'

import { Inflate } from 'fflate'

import { STORED, ZipRefused, type ZipPart } from './zip-directory.ts'

/**
 * Unpacks a part piece by piece, so that it is never held whole. Its length and its checksum are held to what the archive says, the checksum after the last piece.
 * @throws ZipRefused
 */
export function* unpacked({ method, packed, size, crc }: ZipPart): Generator<Uint8Array> {
  let length = 0
  let sum = 0
  const bytes = packed()
  for (const piece of method === STORED ? slices(bytes) : inflated(bytes, size)) {
    length += piece.length
    if (length > size) throw new ZipRefused('damaged')
    sum = crc32(piece, sum)
    if (piece.length > 0) yield piece
  }
  if (length !== size || sum !== crc) throw new ZipRefused('damaged')
}

const SLICE = 16 * 1024
const SMALLEST_SLICE = 1024
/** What a slice may come to: what is packed a thousandfold is unpacked in smaller ones. */
const PIECE = 512 * 1024

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

function* inflated(packed: Uint8Array, size: number): Generator<Uint8Array> {
  const slice = Math.max(SMALLEST_SLICE, Math.min(SLICE, Math.floor((PIECE * packed.length) / Math.max(1, size))))
  const pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < packed.length; at += slice) {
    try {
      inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length)
    } catch {
      throw new ZipRefused('damaged')
    }
    yield* pieces.splice(0)
  }
}
