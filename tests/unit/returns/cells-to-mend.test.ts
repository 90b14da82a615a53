import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Receipt } from '../../../shared/model/receipt.ts'
import { cellsToMend, cellToBlame } from '../../../shared/returns/rejected/cells-to-mend.ts'
import { csvRow } from '../../../shared/returns/rows/csv-row.ts'
import { aReceipt as anyReceipt } from '../../builders/a-receipt.ts'

/** With three columns, as a school might send them. */
const aReceipt = (said: Partial<Receipt> = {}): Receipt =>
  anyReceipt({
    columns: [
      { heading: 'Date', field: 'date' },
      { heading: 'Event', field: 'event' },
      { heading: 'Source', field: 'source' },
    ],
    ...said,
  })

const cellsOf = (receipt: Receipt, raw: string, part: string | null = null) =>
  cellsToMend(receipt, { part, raw }).map(({ heading, cell }) => [heading, cell])

describe('a row to be put right', () => {
  test('has a cell for each heading', () => {
    expect(cellsOf(aReceipt(), '31/04/2026,"Absent, no reason",Register')).toEqual([
      ['Date', '31/04/2026'],
      ['Event', 'Absent, no reason'],
      ['Source', 'Register'],
    ])
  })

  test('is split where its file was split', () => {
    expect(cellsOf(aReceipt({ delimiter: ';' }), '31/04/2026;Absent, no reason;')).toEqual([
      ['Date', '31/04/2026'],
      ['Event', 'Absent, no reason'],
      ['Source', ''],
    ])
    expect(cellsOf(aReceipt({ delimiter: 'tab' }), 'a\tb\tc').map(([, cell]) => cell)).toEqual(['a', 'b', 'c'])
  })

  test('has empty cells where it is too short, and shows those that are too many', () => {
    expect(cellsOf(aReceipt(), '06/05/2026').map(([, cell]) => cell)).toEqual(['06/05/2026', '', ''])
    expect(cellsOf(aReceipt(), '06/05/2026,Late,Register,10,,').slice(3)).toEqual([[null, '10']])
  })

  test('keeps every word where a quotation mark never closes', () => {
    expect(cellsOf(aReceipt(), '06/05/2026,"said he was late,Register').map(([, cell]) => cell)).toEqual([
      '06/05/2026',
      '"said he was late',
      'Register',
    ])
  })

  test('of one sheet among several has the headings of that sheet', () => {
    const receipt = aReceipt({
      encoding: 'Excel workbook',
      delimiter: null,
      parts: [
        { name: 'sheet “2025”', headerLine: 1, columns: [{ heading: 'When', field: 'date' }] },
        {
          name: 'sheet “2026”',
          headerLine: 3,
          columns: [
            { heading: 'Day', field: 'date' },
            { heading: 'What happened', field: 'event' },
          ],
        },
      ],
    })
    expect(cellsOf(receipt, '30/02/2026,"Late, again"', 'sheet “2026”')).toEqual([
      ['Day', '30/02/2026'],
      ['What happened', 'Late, again'],
    ])
  })

  test('does not ask about the columns that we added when rejected rows were saved', () => {
    const receipt = aReceipt({
      columns: [
        { heading: 'Date', field: 'date' },
        { heading: 'Tributary: line in the file', field: null },
      ],
    })
    expect(cellsToMend(receipt, { part: null, raw: '31/04/2026,17' }).map(({ ours }) => ours)).toEqual([false, true])
  })

  test('loses no cell, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '’'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 3 }), (cells) => {
        expect(cellsOf(aReceipt({ delimiter: null }), csvRow(cells)).map(([, text]) => text)).toEqual(cells)
      }),
    )
  })
})

describe('putting a row right begins', () => {
  const blamed = (raw: string, reason: string): number => {
    const rejection = { line: 4, part: null, raw, reason }
    const receipt = aReceipt()
    return cellToBlame(receipt, rejection, cellsToMend(receipt, rejection))
  }
  test('at the cell the reason speaks of', () => {
    expect(blamed('31/04/2026,Late,Register', '31/04/2026 is not a date: April has 30 days.')).toBe(0)
    expect(blamed('06/05/2026,Late,Red-ish', '“Red-ish” is no rating.')).toBe(2)
  })
  test('at a cell that no entry can do without and that is empty', () => {
    expect(blamed('06/05/2026,,Register', 'The row does not say what happened.')).toBe(1)
  })
  test('at the first cell otherwise', () => {
    expect(blamed('06/05/2026,Late,Register', 'The row has 4 columns, the headings have 3.')).toBe(0)
  })
})
