import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { safeCsv as safeCsvInPieces } from '../../../shared/returns/rows/safe-csv.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { tidyText } from '../../../shared/returns/rows/tidy-text.ts'
import { readRows } from '../../builders/a-read-return.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 60_000 })

const tidy = (cell: string): string => tidyText(cell).text

const safeCsv = (rows: readonly (readonly string[])[]): string => [...safeCsvInPieces(rows)].join('')

/** The cells as our own reader has them, before they are tidied. */
const readBack = (csv: string, columns: number): (readonly string[])[] =>
  [...splitRows(csv.replace(/^\ufeff/, ''), { delimiter: ',', columns })].map((row) => row.cells)

describe('a file for a spreadsheet', () => {
  test('is UTF-8 with its mark, and its lines end in CR LF', () => {
    expect(
      safeCsv([
        ['Date', 'Event'],
        ['1 May', 'Seen'],
      ]),
    ).toBe('\ufeffDate,Event\r\n1 May,Seen\r\n')
  })

  test.each([
    ['=HYPERLINK("http://example.invalid")', `"'=HYPERLINK(""http://example.invalid"")"`],
    ['+44 1632 960000', "'+44 1632 960000"],
    ['-3', "'-3"],
    ['- seen at home', "'- seen at home"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r\n=1', "'=1"],
    [' \u0000=1', "'=1"],
  ])('has an apostrophe before %j, which might be run', (cell, written) => {
    expect(safeCsv([[cell, 'x']])).toBe(`\ufeff${written},x\r\n`)
  })

  test('has no tab or line end at the beginning of a cell', () => {
    expect(safeCsv([['\tSeen', '\rSeen', ' Seen']])).toBe('\ufeffSeen,Seen," Seen"\r\n')
  })

  test.each(['Seen at home', '3', '“=”', 'a=b', "'Get out,' he said"])('leaves %j as it is', (cell) => {
    expect(safeCsv([[cell]])).toMatch(new RegExp(`^\ufeff"?${cell}"?\r\n$`))
  })

  test('keeps cells with commas, marks and several lines whole', () => {
    const rows = [
      ['a, b', 'say "no"', 'two\nlines', ' blanks ', 'c;d', ''],
      ['', '', '', '', '', ''],
    ]
    expect(readBack(safeCsv(rows), 6)).toEqual(rows)
  })

  test('has a line for a row whose only cell is empty', () => {
    expect(safeCsv([['a'], [''], ['b']])).toBe('\ufeffa\r\n""\r\nb\r\n')
  })
})

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '|', ' ', '5', 'a', 'é', '’'),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

describe('whatever stands in the cells', () => {
  test('our own reader reads the same texts back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readBack(safeCsv(rows), rows[0]?.length ?? 0)
        expect(read.map((row) => row.map(tidy))).toEqual(rows.map((row) => row.map(tidy)))
      }),
      { numRuns: 5_000 },
    )
  })

  test('another reader has the cells as they were, but for what stands in front', () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
    const front = /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff]*(?:'(?=[=+\-@]))?/
    fc.assert(
      fc.property(table, (rows) => {
        const read: string[][] = parse(safeCsv(rows), { bom: true, record_delimiter: '\r\n' })
        const rest = (cells: readonly string[]) => cells.map((one) => one.replace(front, ''))
        expect(read.map(rest)).toEqual(rows.map(rest))
      }),
      { numRuns: 2_000 },
    )
  })

  test('no cell begins with a character that starts a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readBack(safeCsv(rows), rows[0]?.length ?? 0)
        expect(read.flat().filter((one) => /^[=+\-@\t\r\n]/.test(one))).toEqual([])
      }),
    )
  })
})

test('a return that was written so is read as if it had been sent', () => {
  const events = ['- late\n- no breakfast', '=1+1', '+44 1632 960000', '-5 degrees, no coat', '@home with Nan', '=">"']
  const { entries, rejected } = readRows(safeCsv([['Date', 'Event'], ...events.map((event) => ['13/05/2026', event])]))
  expect(rejected).toEqual([])
  expect(entries.map((entry) => entry.event)).toEqual(events.map(tidy))
})
