import { isUtf8 } from 'node:buffer'

import iconv from 'iconv-lite'

import type { TextEncoding } from '../../shared/model/return-field.ts'
import { count, sayLines } from '../../shared/returns/say-lines.ts'

export type Decoded = {
  readonly text: string
  readonly encoding: TextEncoding
  /** What a person should know about characters that were read in another way than the rest, or not at all. */
  readonly doubts: readonly string[]
}

/**
 * Turns the bytes of a text file into text, without guessing: a byte order mark, then strict UTF-8, then UTF-16 by the NULs it is full of, and for the rest Windows-1252.
 * A file in which lines of two encodings were pasted together is read line by line, and says so.
 * @param chosen what a person saw to be right; then nothing else is tried, and what cannot be read so is said
 */
export const decodeText = (bytes: Uint8Array, chosen: TextEncoding | null = null): Decoded => {
  if (chosen !== null) return decodeAs(bytes, chosen)
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'UTF-16 LE')
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'UTF-16 BE')
  const marked = first === 0xef && second === 0xbb && third === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const order = marked ? null : utf16Order(body)
  if (order !== null) return utf16(body, order)
  if (isUtf8(body)) return withLost(buffer(body).toString('utf8'), marked ? 'UTF-8 with BOM' : 'UTF-8')
  return ofSeveralEncodings(body, marked)
}

const decodeAs = (bytes: Uint8Array, encoding: TextEncoding): Decoded => {
  switch (encoding) {
    case 'UTF-8':
    case 'UTF-8 with BOM':
      return withLost(
        buffer(bytes)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
        encoding,
      )
    case 'UTF-16 LE':
    case 'UTF-16 BE': {
      const decoded = utf16(bytes, encoding)
      return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
    }
    case 'Windows-1252':
      return withLost(windows1252(bytes), encoding)
  }
}

const utf16 = (bytes: Uint8Array, encoding: 'UTF-16 LE' | 'UTF-16 BE'): Decoded =>
  withLost(
    new TextDecoder(encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes),
    encoding,
  )

/** In UTF-16 every second byte of Latin text is NUL; in other encodings hardly one is. */
const utf16Order = (bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null => {
  const pairs = Math.min(bytes.length, 4096) >> 1
  if (pairs === 0) return null
  let even = 0
  let odd = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) even++
    if (bytes[pair * 2 + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'UTF-16 LE'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'UTF-16 BE'
  return null
}

/** “é––” in Windows-1252 is a Chinese character in UTF-8: where not all is UTF-8, what comes out must be what people here write. */
const isLikelyUtf8 = (bytes: Uint8Array): boolean =>
  isAscii(bytes) || (isUtf8(bytes) && !FOREIGN.test(buffer(bytes).toString('utf8')))

const FOREIGN = /[\u0250-\u1dff\u2c00-\ud7ff\ue000-\uf8ff]/

/**
 * A file that is not UTF-8 as a whole. Where no line has UTF-8 beyond ASCII it is Windows-1252; otherwise each line is read for itself,
 * because hardly any text in Windows-1252 happens to be valid UTF-8.
 */
const ofSeveralEncodings = (body: Uint8Array, marked: boolean): Decoded => {
  const inUtf8: number[] = []
  const inWindows: number[] = []
  for (const { line, bytes } of linesOf(body)) {
    if (isAscii(bytes)) continue
    if (isLikelyUtf8(bytes)) inUtf8.push(line)
    else inWindows.push(line)
  }
  if (inUtf8.length === 0 && !marked) return withLost(windows1252(body), 'Windows-1252')
  const parts: string[] = []
  for (const { bytes } of linesOf(body))
    parts.push(isLikelyUtf8(bytes) ? buffer(bytes).toString('utf8') : windows1252(bytes))
  const mostly = marked || inUtf8.length >= inWindows.length ? 'UTF-8' : 'Windows-1252'
  const others = mostly === 'UTF-8' ? inWindows : inUtf8
  const decoded = withLost(parts.join(''), marked ? 'UTF-8 with BOM' : mostly)
  const doubt = `${sayLines(others)} ${others.length === 1 ? 'is' : 'are'} in another encoding than the rest (${mostly === 'UTF-8' ? 'Windows-1252' : 'UTF-8'} instead of ${mostly}) and ${others.length === 1 ? 'was' : 'were'} read as that. Look at accents and quotation marks there.`
  return { ...decoded, doubts: [doubt, ...decoded.doubts] }
}

// in pieces, because the decoder takes twice the memory of what it is given
const windows1252 = (bytes: Uint8Array): string => {
  if (bytes.length <= PIECE) return iconv.decode(buffer(bytes), 'windows-1252')
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(iconv.decode(buffer(bytes.subarray(at, at + PIECE)), 'windows-1252'))
  }
  return parts.join('')
}

const PIECE = 4_194_304

/** Says where characters were lost: damaged by the sender's program, or no characters of the encoding. */
const withLost = (text: string, encoding: TextEncoding): Decoded => {
  if (!text.includes(LOST)) return { text, encoding, doubts: [] }
  const lines: number[] = []
  let lost = 0
  let line = 1
  for (const character of text.matchAll(/\r\n?|\n|\ufffd/g)) {
    if (character[0] !== LOST) line++
    else {
      lost++
      if (lines.at(-1) !== line) lines.push(line)
    }
  }
  const doubt = `${sayLines(lines)} ${lines.length === 1 ? 'has' : 'have'} ${count(lost)} ${lost === 1 ? 'character' : 'characters'} that cannot be read and ${lost === 1 ? 'stands' : 'stand'} as ${LOST}. Ask the sender to save the file as CSV (UTF-8).`
  return { text, encoding, doubts: [doubt] }
}

const LOST = '\ufffd'

function* linesOf(bytes: Uint8Array): Generator<{ readonly line: number; readonly bytes: Uint8Array }> {
  let line = 1
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== LF && !(byte === CR && bytes[at + 1] !== LF)) continue
    yield { line, bytes: bytes.subarray(from, at + 1) }
    line++
    from = at + 1
  }
  if (from < bytes.length) yield { line, bytes: bytes.subarray(from) }
}

const LF = 10
const CR = 13

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128)

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
