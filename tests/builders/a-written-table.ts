import iconv from 'iconv-lite'

import type { AnyTable } from './any-table.ts'
import { aWordReturn } from './a-word-table.ts'
import { aWorkbook } from './a-workbook.ts'

/** A table as a file, and what a person would see in it. */
export type WrittenTable = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly delimiter: string
  readonly headerLine: number
  /** The rows below the headings: where each begins, and its cells as this kind of file can say them. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

export type AsText = {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly encoding: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252'
  /** Marks around every cell, or only where they are needed. */
  readonly alwaysQuoted: boolean
  readonly endsWithLineEnd: boolean
}

/** Delimited text as the rules want it (RFC 4180). */
export const asText = (table: AnyTable, how: AsText): WrittenTable => {
  const shown = (cell: string): string => (how.encoding === 'Windows-1252' ? inWindows(cell) : cell)
  const write = (cell: string): string =>
    how.alwaysQuoted || /[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const rowText = (cells: readonly string[]): string =>
    // one empty cell is not the same as no row
    cells.length === 1 && cells[0] === '' ? '""' : cells.map(write).join(how.delimiter)
  // a byte in the title that no UTF-8 has there: a few letters more might be both
  const titles = how.encoding === 'Windows-1252' ? Math.max(1, table.titles) : table.titles
  let line = titles + 1
  const rows: { line: number; cells: readonly string[] }[] = []
  const texts: string[] = [...titlesOf(titles), rowText(table.headings.map(shown))]
  for (const { cells: whole, odd } of table.rows) {
    const cells = [...whole.map(shown).slice(0, Math.max(1, whole.length + odd)), ...['7', 'Seen'].slice(0, odd)]
    const text = rowText(cells)
    line += 1
    rows.push({ line, cells })
    line += text.match(/\r\n?|\n/g)?.length ?? 0
    texts.push(text)
  }
  const text = texts.join(how.lineEnd) + (how.endsWithLineEnd ? how.lineEnd : '')
  return {
    file: how.delimiter === '\t' ? 'POL.tsv' : 'POL.csv',
    bytes: encoded(text, how.encoding),
    delimiter: how.delimiter,
    headerLine: titles + 1,
    rows,
  }
}

/** A workbook hands out its rows up to the last that holds something. */
export const asWorkbook = (table: AnyTable): WrittenTable => {
  const last = table.rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''))
  return {
    ...rowByRow(table, 'POL.xlsx', (cell) => cell, last + 1),
    bytes: aWorkbook({ sheets: [{ rows: allRows(table) }] }),
  }
}

/** Word keeps line ends as paragraphs and shows no control characters; a tab inside a text is a blank. */
export const asWordDocument = (table: AnyTable): WrittenTable => {
  const shown = (cell: string): string =>
    cell
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- XML cannot hold these
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replaceAll(/\t+/g, ' ')
      .trim()
  return {
    ...rowByRow(table, 'POL.docx', shown),
    bytes: aWordReturn({ rows: allRows(table).map((cells) => cells.map(shown)) }),
  }
}

/** A page shows one blank for many, and none at the ends of its lines. */
export const asPage = (table: AnyTable): WrittenTable => {
  const written = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell).replaceAll(LINE_ENDS, '<br>')}</${tag}>`).join('')}</tr>`
  const shown = (cell: string): string =>
    cell
      .split(LINE_ENDS)
      .map((line) => line.replaceAll(/[ \t\f]+/g, ' ').replaceAll(/^ | $/g, ''))
      .join('\n')
      .trim()
  const rows = allRows(table).map((cells, at) => written(at === table.titles ? 'th' : 'td', cells))
  return {
    ...rowByRow(table, 'POL.html', shown),
    bytes: Buffer.from(`<!doctype html><meta charset="utf-8"><table>${rows.join('\n')}</table>`),
  }
}

const LINE_ENDS = /\r\n|\r|\n/g

const TITLE = 'Contacts at the Café in Mill Lane'

const titlesOf = (titles: number): string[] => Array.from({ length: titles }, () => TITLE)

const allRows = ({ titles, headings, rows }: AnyTable): string[][] => [
  ...titlesOf(titles).map((title) => headings.map((_, at) => (at === 0 ? title : ''))),
  [...headings],
  ...rows.map(({ cells }) => [...cells]),
]

const rowByRow = (
  { titles, rows }: AnyTable,
  file: string,
  shown: (cell: string) => string,
  most = rows.length,
): Omit<WrittenTable, 'bytes'> => ({
  file,
  delimiter: ',',
  headerLine: titles + 1,
  rows: rows.slice(0, most).map(({ cells }, at) => ({ line: titles + 2 + at, cells: cells.map(shown) })),
})

/** What Windows-1252 has no byte for is a question mark in the file. Letters that, before a curly mark, may be UTF-8 that people here write are left out, too. */
const inWindows = (text: string): string =>
  iconv.decode(
    iconv.encode(text.replaceAll(/[\u0080-\u009f\u00c0-\u00de\u00e2\u00f0-\u00f4]/g, '?'), 'windows-1252'),
    'windows-1252',
  )

const encoded = (text: string, encoding: AsText['encoding']): Uint8Array => {
  switch (encoding) {
    case 'UTF-8':
      return Buffer.from(text)
    case 'UTF-8 with BOM':
      return Buffer.from(`\ufeff${text}`)
    case 'UTF-16 LE':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'UTF-16 BE':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    case 'Windows-1252':
      return iconv.encode(text, 'windows-1252')
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
