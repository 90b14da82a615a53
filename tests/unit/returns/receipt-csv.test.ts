import { describe, expect, test } from 'vitest'

import { receiptCsv as receiptInPieces } from '../../../shared/returns/receipt-csv.ts'
import type { TakenInto } from '../../../shared/returns/receipt-csv.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { aReceipt } from '../../builders/a-receipt.ts'

const receiptCsv = (...said: Parameters<typeof receiptInPieces>): string => [...receiptInPieces(...said)].join('')

const rowsIn = (csv: string): (readonly string[])[] =>
  [...splitRows(csv.slice(1), { delimiter: ',', columns: null })].map((row) => row.cells)

/** The rows above the empty line, without the headings, up to the last cell that is not empty. */
const fates = (csv: string): string[][] => {
  const rows = rowsIn(csv)
  return rows
    .slice(
      1,
      rows.findIndex((row) => row.every((cell) => cell === '')),
    )
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
}

const facts = (csv: string): ReadonlyMap<string, string> => {
  const rows = rowsIn(csv)
  return new Map(
    rows
      .slice(rows.findIndex((row) => row.every((cell) => cell === '')) + 1)
      .map(([name = '', said = '']) => [name, said]),
  )
}

const columns = [
  { heading: 'Date', field: 'date' as const },
  { heading: 'Event', field: 'event' as const },
]

const taken: readonly TakenInto[] = [
  { line: 2, part: null, as: 'POL-7KD', what: 'added' },
  { line: 9, part: null, as: 'POL-4RT', what: 'changed' },
  { line: 3, part: null, as: 'POL-9XB', what: 'restored' },
]

const receipt = aReceipt({
  accepted: 3,
  rejections: [
    { line: 4, part: null, reason: '31/04/2026 is not a date: April has 30 days.', raw: '31/04/2026,"Seen, at home"' },
  ],
  heldRows: [{ line: 8, part: null, as: 'POL-2CC' }],
  blankRows: [
    { line: 5, part: null, kind: 'empty' },
    { line: 6, part: null, kind: 'header' },
    { line: 7, part: null, kind: 'footer' },
  ],
  doubts: ['Line 9 is dated after the day of import.'],
})

describe('a receipt as a table', () => {
  test('has one line for every row of the file, in its order, with what became of it', () => {
    expect(fates(receiptCsv(receipt, taken, null))).toEqual([
      ['2', 'new entry', 'POL-7KD'],
      ['3', 'back again', 'POL-9XB'],
      ['4', 'not taken', '', '31/04/2026 is not a date: April has 30 days.', '31/04/2026,"Seen, at home"'],
      ['5', 'blank: empty'],
      ['6', 'blank: headings again'],
      ['7', 'blank: about the report'],
      ['8', 'already held', 'POL-2CC'],
      ['9', 'changed', 'POL-4RT'],
    ])
    expect(receipt.read).toBe(8)
  })

  test('begins with its headings, and every line is as wide as they are', () => {
    const rows = rowsIn(receiptCsv(receipt, taken, null))
    expect(rows[0]).toEqual(['Line', 'What became of it', 'Entry', 'Reason', 'What the file says'])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]))
  })

  test('says below which file it was, when and by whom it was imported, and the sums', () => {
    const said = facts(receiptCsv(receipt, taken, null))
    expect(Object.fromEntries(said)).toMatchObject({
      File: 'POL.csv',
      'SHA-256': 'ab'.repeat(32),
      Imported: 'Fri 15 May 2026 at 10:30, R. Hale',
      'Rows read': '8',
      Accepted: '3',
      'Already held': '1',
      'Not taken': '1',
      Blank: '3',
      'To look at': 'Line 9 is dated after the day of import.',
    })
    expect(said.has('Undone')).toBe(false)
  })

  test('says when the import was taken back', () => {
    const csv = receiptCsv(receipt, taken, { at: '2026-05-18T13:10:00.000Z', by: 'A. Okonkwo' })
    expect(facts(csv).get('Undone')).toBe('Mon 18 May 2026 at 14:10, A. Okonkwo')
  })

  test('of several sheets says which, in the order in which they were read', () => {
    const csv = receiptCsv(
      aReceipt({
        encoding: 'Excel workbook',
        delimiter: null,
        parts: [
          { name: 'sheet “Visits”', headerLine: 1, columns },
          { name: 'sheet “Calls”', headerLine: 3, columns },
        ],
        accepted: 2,
        blankRows: [{ line: 4, part: 'sheet “Calls”', kind: 'empty' }],
      }),
      [
        { line: 9, part: 'sheet “Calls”', as: 'POL-4RT', what: 'added' },
        { line: 12, part: 'sheet “Visits”', as: 'POL-7KD', what: 'added' },
      ],
      null,
    )
    expect(rowsIn(csv)[0]?.slice(0, 2)).toEqual(['Sheet or table', 'Row'])
    expect(fates(csv)).toEqual([
      ['sheet “Visits”', '12', 'new entry', 'POL-7KD'],
      ['sheet “Calls”', '4', 'blank: empty'],
      ['sheet “Calls”', '9', 'new entry', 'POL-4RT'],
    ])
  })

  test('of a later version ends with the entries that it leaves out, and says what a person kept', () => {
    const csv = receiptCsv(
      aReceipt({
        takenAs: 'later version',
        accepted: 1,
        heldRows: [{ line: 3, part: null, as: 'POL-2CC' }],
        withdrawn: ['POL-8FF'],
        refused: [
          { what: 'changed', line: 3, part: null, as: 'POL-2CC' },
          { what: 'withdrawn', line: null, part: null, as: 'POL-5GG' },
        ],
      }),
      [{ line: 2, part: null, as: 'POL-7KD', what: 'added' }],
      null,
    )
    expect(fates(csv)).toEqual([
      ['2', 'new entry', 'POL-7KD'],
      ['3', 'already held', 'POL-2CC', 'This version says something else; the entry was kept as it was.'],
      ['', 'withdrawn', 'POL-8FF', 'This version leaves it out; it no longer stands.'],
      ['', 'kept', 'POL-5GG', 'This version leaves it out; the entry was kept as it was.'],
    ])
    expect(facts(csv).get('Taken as')).toBe('a later version')
  })

  test('runs nothing that a sender wrote', () => {
    const csv = receiptCsv(
      aReceipt({ rejections: [{ line: 2, part: null, reason: 'No event.', raw: '=HYPERLINK("x"),' }] }),
      [],
      null,
    )
    expect(fates(csv)[0]?.at(-1)).toBe(`'=HYPERLINK("x"),`)
  })
})
