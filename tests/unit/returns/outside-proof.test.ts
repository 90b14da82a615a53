import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { readRows, tryReturn, type ReadRows } from '../../builders/a-read-return.ts'
import {
  asPage,
  asText,
  asWordDocument,
  asWorkbook,
  type AsText,
  type WrittenTable,
} from '../../builders/a-written-table.ts'
import { anyTable, plainTable, tableWithout, type AnyTable } from '../../builders/any-table.ts'
import { lostInReading } from '../../builders/lost-in-reading.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 120_000 })

/** How many tables are tried in one run; those in four kinds of file are four files each. */
const TRIED = { texts: 1500, workbooks: 400, documents: 400, pages: 400, inAllKinds: 150, withoutHeadings: 300 }

const PLAIN: AsText = {
  delimiter: ',',
  lineEnd: '\n',
  encoding: 'UTF-8',
  alwaysQuoted: false,
  endsWithLineEnd: true,
}

describe('the acid test of csv-spectrum', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')))
  const cases = readdirSync(join(folder, 'csvs')).map((file) => file.replace(/\.csv$/, ''))

  /** What the rows must be, as the package says it: an object for each row. */
  const saidBy = (name: string): string[][] => {
    const said: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'))
    // one of them holds its one row by itself, with another telephone number than its own file
    const rows = Array.isArray(said) ? said : [{ ...Object(said), 'Contact Phone Number': '2095257564' }]
    return rows.map((row) => Object.values(row).map(String))
  }

  test('has its twelve cases', () => {
    expect(cases).toHaveLength(12)
  })

  test.each(cases)('%s gives exactly its cells', (name) => {
    const text = readFileSync(join(folder, 'csvs', `${name}.csv`), 'utf8')
    const [header = [], ...rows] = cellsOf(text, null)
    expect(rows).toEqual(saidBy(name))
    expect(cellsOf(text, header.length)).toEqual([header, ...rows])
  })

  const cellsOf = (text: string, columns: number | null): (readonly string[])[] =>
    [...splitRows(text, { delimiter: ',', columns })].map(({ cells }) => cells)
})

describe('any table that is written and read again loses no row and no word', () => {
  const lostOf = (table: AnyTable, written: WrittenTable): string[] =>
    lostInReading(written, table.headings, readRows(written.bytes, { file: written.file }))

  // each of them lost something once
  test.each([
    ['the time of an event without a date', ['Date', 'Time', 'Event'], ['', '14:30', 'Seen']],
    ['what stands in brackets behind a child’s name', ['Date', 'Event', 'Child'], ['2019', 'Seen', 'Alfie (aged 8)']],
    ['an end date of another century', ['Date', 'End date', 'Event'], ['13/05/2026', '01/01/1850', 'Seen']],
    ['a column with a name of JavaScript’s own', ['Date', 'Event', '__proto__'], ['2019', 'Seen', 'Ward 7']],
    [
      'what stands beside “nothing to report”',
      ['Date', 'Event', 'Outcome', 'Ward'],
      ['', 'Nothing to report', 'Mother was seen at the hospital with her sister', 'and asked for a bed for the night'],
    ],
    ['a letter of which half is a control character in UTF-16', ['Date', 'Event'], ['2019', 'āāāāāāāā']],
  ])('such as %s', (_, headings, cells) => {
    for (const encoding of ['UTF-8', 'UTF-16 LE', 'UTF-16 BE'] as const) {
      const table = { titles: 0, headings, rows: [{ cells, odd: 0 }] }
      expect(lostOf(table, asText(table, { ...PLAIN, encoding }))).toEqual([])
    }
  })

  test('and adds nothing of its own: a column may be called “constructor”', () => {
    const { entries } = readRows('Date,Event,constructor\n2019,Seen,Ward 7\n')
    expect(entries[0]?.other).toEqual({ constructor: 'Ward 7' })
  })

  test('as delimited text', () => {
    fc.assert(
      fc.property(anyTable(), howWritten, (table, how) => {
        expect(lostOf(table, asText(table, how))).toEqual([])
      }),
      { numRuns: TRIED.texts },
    )
  })

  test('as an Excel workbook', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        expect(lostOf(table, asWorkbook(table))).toEqual([])
      }),
      { numRuns: TRIED.workbooks },
    )
  })

  test('as a Word document', () => {
    fc.assert(
      fc.property(anyTable(), (table) => {
        expect(lostOf(table, asWordDocument(table))).toEqual([])
      }),
      { numRuns: TRIED.documents },
    )
  })

  test('as a web page', () => {
    fc.assert(
      // a row by itself is no table of a page
      fc.property(anyTable(), (table) => {
        fc.pre(table.rows.length > 0 || table.titles > 0)
        expect(lostOf(table, asPage(table))).toEqual([])
      }),
      { numRuns: TRIED.pages },
    )
  })

  test('and one whose headings name no date or no event is read row by row, or a problem says so', () => {
    fc.assert(
      fc.property(tableWithout(), howWritten, (table, how) => {
        expect(wrongWithout(asText(table, how))).toBeNull()
      }),
      { numRuns: TRIED.withoutHeadings },
    )
  })

  const wrongWithout = ({ bytes, file }: WrittenTable): string | null => {
    const read = tryReturn(bytes, { file })
    if (!read.ok) return /^return-(no-header|empty)$/.test(read.error.kind) ? null : read.error.kind
    let before = read.value.head.headerLine ?? 0
    for (const { line } of read.value.rows) {
      if (line <= before) return `line ${line} comes after line ${before}`
      before = line
    }
    return null
  }

  const howWritten: fc.Arbitrary<AsText> = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('UTF-8', 'UTF-8 with BOM', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'),
    alwaysQuoted: fc.boolean(),
    endsWithLineEnd: fc.boolean(),
  })
})

describe('one table', () => {
  test('gives the same entries, rejections and blanks in all four kinds of file', () => {
    fc.assert(
      fc.property(plainTable(), (table) => {
        const trimmed = { ...table, rows: withoutEmptyEnd(table.rows) }
        // a row by itself is no table of a page
        fc.pre(trimmed.rows.length > 0)
        const [text, ...others] = [
          asText(trimmed, PLAIN),
          asWorkbook(trimmed),
          asWordDocument(trimmed),
          asPage(trimmed),
        ].map((written) => toldOf(readRows(written.bytes, { file: written.file })))
        for (const other of others) expect(other).toEqual(text)
      }),
      { numRuns: TRIED.inAllKinds },
    )
  })

  /** A workbook ends with the last row that says something. */
  const withoutEmptyEnd = (rows: AnyTable['rows']): AnyTable['rows'] =>
    rows.slice(0, rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== '')) + 1)

  /** All that is read but where it stood: lines and file names differ. */
  const toldOf = ({ rows, nothingToReport }: ReadRows) => ({
    nothingToReport,
    rows: rows.map((row) => {
      if (row.kind === 'blank') return row.as
      if (row.kind === 'rejected') return row.reason
      const { source, ...content } = row.content
      return { ...content, source: source.replace(/^return of .*$/, 'ours'), identity: row.identity }
    }),
  })
})
