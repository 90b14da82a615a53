import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvRow } from '../../../shared/returns/rows/csv-row.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'

describe('a row of a sheet, written as a row of CSV', () => {
  test('marks stand only where they are needed', () => {
    expect(csvRow(['2026-05-05', 'Home visit, seen', 'said “no”', 'said "no"', ' x '])).toBe(
      '2026-05-05,"Home visit, seen",said “no”,"said ""no""", x ',
    )
  })

  test('one empty cell is not the same as none', () => {
    expect(csvRow([])).toBe('')
    expect(csvRow([''])).toBe('""')
  })

  test('any cells come back when the row is split, and every character of them occurs in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a') }),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const raw = csvRow(cells)
        const rows = [...splitRows(raw, { delimiter: ',', columns: cells.length })]
        expect(rows.map((row) => row.cells)).toEqual([cells])
        expect(cells.every((text) => Array.from(text).every((character) => raw.includes(character)))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
