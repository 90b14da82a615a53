import { isUtf8 } from 'node:buffer'

import iconv from 'iconv-lite'

import { fail, ok } from '../../shared/model/result.ts'
import { atOnce } from '../../shared/returns/in-steps.ts'
import { decodeText } from './decode-text.ts'
import type { ReturnReader } from './return-reader.ts'
import { sayOutside } from './say-outside.ts'
import { sortOut } from './web/page-tables.ts'
import { readPage } from './web/read-page.ts'

/** Web pages: saved ones, workbooks that are pages inside, and what is pasted from Word, Excel and Outlook. */
export const htmlReader: ReturnReader = {
  reads: ['web-page'],
  *read(bytes, file) {
    const unreadable = (why: string) => fail({ kind: 'return-unreadable' as const, file, why })
    if (bytes.length > LARGEST_PAGE) return unreadable(TOO_LARGE)
    const { text, doubts } = decoded(bytes)
    yield 0
    const page = readPage(text)
    if (!page.ok) return unreadable(page.error)
    const sorted = sortOut(page.value.pieces)
    if (sorted === null) return unreadable(TOO_MANY_CELLS)
    const words = linesOf(sorted.words)
    return ok({
      encoding: 'Web page',
      delimiter: null,
      rowWord: 'row',
      tables: sorted.tables,
      words: words.slice(0, MOST_WORDS),
      doubts: [
        ...doubts,
        ...(page.value.deleted ? [DELETED] : []),
        ...(page.value.hidden ? [HIDDEN] : []),
        ...sayOutside(words, sorted.tables),
      ],
    })
  },
}

/**
 * What was pasted, as the bytes of a file: the page when it has a table, else the text.
 * @param html as the clipboard gave it, null when it has none
 */
export const pastedReturn = (html: string | null, text: string): Uint8Array => {
  if (html !== null) {
    // a page is told by how it begins, and a paste may begin anywhere
    const page = utf8WithMark(`<!doctype html>\n${html.replace(WINDOWS_HEADER, '')}`)
    const read = atOnce(htmlReader.read(page, '', { encoding: null, delimiter: null }))
    if (read.ok && read.value.tables.length > 0) return page
  }
  return utf8WithMark(text)
}

const MEGABYTE = 1_048_576
const LARGEST_PAGE = 24 * MEGABYTE
const TOO_LARGE = `it is a web page of more than ${LARGEST_PAGE / MEGABYTE} MB. Ask the sender to save it as an Excel workbook (.xlsx).`
const TOO_MANY_CELLS = 'it has more cells than any chronology. Ask the sender for this family alone.'
const DELETED =
  'The page has text that tracked changes have deleted, which was not read. Ask the sender to accept the changes.'
const HIDDEN = 'The page has hidden text outside its tables, which was not read.'

/** Lines outside the tables: more than a letter has that says "nothing to report". */
const MOST_WORDS = 40

const linesOf = (words: string): string[] =>
  words.split('\n').flatMap((said) => {
    const line = said.trim()
    // an empty box says that its words are not so
    return line === '' || line.includes('☐') ? [] : [line]
  })

/** A byte order mark, then what the page says of itself, then as any other text. */
const decoded = (bytes: Uint8Array): { readonly text: string; readonly doubts: readonly string[] } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/.test(buffer.toString('latin1', 0, 3))
  const named = marked ? undefined : CHARSET.exec(buffer.toString('latin1', 0, 8192))?.[1]?.toLowerCase()
  // many a page says UTF-8 and is not, or says Windows-1252 and is UTF-8; what is valid UTF-8 beyond ASCII is hardly ever anything else
  if (named === undefined || /^(utf-?8|utf-?16.*|unicode)$/.test(named) || isUtf8(buffer)) return decodeText(bytes)
  if (/^(windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(named)) {
    return { text: iconv.decode(buffer, 'windows-1252'), doubts: [] }
  }
  return iconv.encodingExists(named) ? { text: iconv.decode(buffer, named), doubts: [] } : decodeText(bytes)
}

const CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i

const utf8WithMark = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`)

/** Windows puts a few lines of numbers before the page. */
const WINDOWS_HEADER = /^Version:[\d.]+\s[^<]{0,400}(?=<)/
