import { isUtf8 } from 'node:buffer'

import iconv from 'iconv-lite'

import type { TextEncoding } from '../../shared/model/return-field.ts'
import { count, excerpt, sayLines } from '../../shared/returns/say-lines.ts'

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

/**
 * “é––” in Windows-1252 is a Chinese character in UTF-8: where not all is UTF-8, what comes out must be what people here write. Two letters side by side
 * in Greek, Cyrillic, Hebrew or Arabic are a name: in Windows-1252 they would be four characters that nobody writes in a row.
 */
const isLikelyUtf8 = (bytes: Uint8Array): boolean => {
  if (isAscii(bytes)) return true
  if (!isUtf8(bytes)) return false
  const text = buffer(bytes).toString('utf8')
  return !FOREIGN.test(text) || NAME_ABROAD.test(text)
}

const NAME_ABROAD = /[\u0370-\u06ff]{2}/
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
  if (inUtf8.length === 0 && !marked) return byFallback(withLost(windows1252(body), 'Windows-1252'))
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

/** Nothing else fitted: DOS and old Macs wrote other characters with the same bytes, and all of them are valid here. */
const byFallback = (decoded: Decoded): Decoded => {
  const odd = wordWith(decoded.text, firstOfDosOrMac(decoded.text))
  if (odd === null) return decoded
  const doubt = `The file is not UTF-8 and was read as Windows-1252. Look at “${odd.word}” in line ${odd.line}, and choose another encoding if it is not as it should be.`
  return { ...decoded, doubts: [doubt, ...decoded.doubts] }
}

/** Where the first character stands that is odd between its neighbours. Characters that are never odd are passed over fast. */
const firstOfDosOrMac = (text: string): number => {
  for (const { index } of text.matchAll(RARE)) {
    if (OF_DOS_OR_MAC.test(text.slice(Math.max(0, index - 1), index + 2))) return index
  }
  return -1
}

const RARE = /[‚„ƒˆ¢šžªŠŒŽŸÒÓÔÕ†‡‰‹›˜™¡¤¥µ¶œ]/g

/**
 * What é, ö, ú or “ of DOS (850) and Mac Roman are in Windows-1252, where nobody writes it so: “Caf‚”, “CafŽ”, “donÕt”, “œ20”.
 * Ó, Š and Ž begin names, µ begins units, ¬ and ¦ are delimiters, and † stands behind words: these are odd only where they stand here.
 */
const OF_DOS_OR_MAC =
  /(?<=\p{L})[‚„ƒˆ¢šžª]|[ƒˆ¢](?=\p{Ll})|[šž](?=\p{L})|(?<=\p{Ll})(?:[ŠŒŽŸ]|[ÒÓÔÕ](?!\p{Lu})|[†‡‰‹›˜™¡¤¥µ¶](?=\p{Ll}))|(?<=[.!?])Ó(?!\p{L})|œ(?=\d)/u

/** UTF-8 that a program took for Windows-1252 and wrote as UTF-8 once more: valid, and still wrong. */
const saidTwice = (text: string): readonly string[] => {
  const twice = wordWith(text, text.search(TWICE))
  return twice === null
    ? []
    : [
        `Some characters were saved in the wrong encoding before the file came, such as “${twice.word}” in line ${twice.line}. Ask the sender for a new export.`,
      ]
}

// in Portuguese, Ã may end a word in front of a quotation mark or a dash
const TWICE =
  /Ã(?:[\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]|[‘’“”–—…•](?=\p{L}))|Â[\u0080-\u00bf]|â(?:€[\u0080-\u00bf˜™œ“”šž¢¦]|\u0080[\u0080-\u00bf])/u

const wordWith = (text: string, at: number): { readonly word: string; readonly line: number } | null => {
  if (at < 0) return null
  const before = /[^\s,;|"“”]*$/.exec(text.slice(Math.max(0, at - WORD), at))?.[0] ?? ''
  // the odd character itself can be what ends other words, and what a doubled one is made of is no end either
  const after = /^[^][“”]?[^\s,;|"]*/.exec(text.slice(at, at + WORD))?.[0] ?? ''
  let line = 1
  for (const _ of text.slice(0, at).matchAll(/\r\n?|\n/g)) line++
  return { word: excerpt(before + after), line }
}

const WORD = 30

/** Says where characters were lost: damaged by the sender's program, or no characters of the encoding. */
const withLost = (text: string, encoding: TextEncoding): Decoded => {
  const twice = encoding === 'Windows-1252' ? [] : saidTwice(text)
  if (!text.includes(LOST)) return { text, encoding, doubts: twice }
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
  return { text, encoding, doubts: [doubt, ...twice] }
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
