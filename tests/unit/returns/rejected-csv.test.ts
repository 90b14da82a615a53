import { describe, expect, test } from 'vitest'

import type { Receipt } from '../../../shared/model/receipt.ts'
import { rejectedCsv as rejectedInPieces } from '../../../shared/returns/rejected/rejected-csv.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { readRows } from '../../builders/a-read-return.ts'
import { aReceipt, receiptOfRead } from '../../builders/a-receipt.ts'

const LINE = 'Tributary: line in the file'
const MARK = 'Tributary: leave this as it is'
const REASON = 'Tributary: why it was not taken'

const rejectedCsv = (receipt: Receipt): { readonly name: string | null; readonly csv: string }[] =>
  rejectedInPieces(receipt).map(({ name, csv }) => ({ name, csv: [...csv].join('') }))

const cellsIn = (csv = ''): (readonly string[])[] =>
  [...splitRows(csv.slice(1), { delimiter: csv.includes(`;${LINE};`) ? ';' : ',', columns: null })].map((row) =>
    // the mark beside a line is looked at on its own below
    row.cells.map((cell) => cell.replace(/^mark [0-9a-z]+$/, 'mark')),
  )

const columns = (...headings: string[]) => headings.map((heading) => ({ heading, field: null }))
const rejection = (raw: string, line = 2, part: string | null = null) => ({ line, part, reason: 'No event.', raw })

describe('the rejected rows of a return', () => {
  test('stand under the sender’s own headings, with their line and the reason in columns at the end, in a file separated as theirs', () => {
    const [file] = rejectedCsv(
      aReceipt({
        delimiter: ';',
        columns: columns('Datum', 'What happened, in short'),
        rejections: [rejection('31/04/2026;"Seen; well"', 4), rejection('1.5.26;', 9)],
      }),
    )
    expect(file?.name).toBeNull()
    expect(cellsIn(file?.csv)).toEqual([
      ['Datum', 'What happened, in short', LINE, MARK, REASON],
      ['31/04/2026', 'Seen; well', '4', 'mark', 'No event.'],
      ['1.5.26', '', '9', 'mark', 'No event.'],
    ])
  })

  test('keep all their cells, and our own columns stay the last', () => {
    const [file] = rejectedCsv(
      aReceipt({ columns: columns('A', 'B', 'C'), rejections: [rejection('1'), rejection('1,2,3,4,5', 3)] }),
    )
    expect(cellsIn(file?.csv)).toEqual([
      ['A', 'B', 'C', '', '', LINE, MARK, REASON],
      ['1', '', '', '', '', '2', 'mark', 'No event.'],
      ['1', '2', '3', '4', '5', '3', 'mark', 'No event.'],
    ])
  })

  test('are no wider for blank cells beyond the headings', () => {
    const [file] = rejectedCsv(aReceipt({ columns: columns('A', 'B'), rejections: [rejection('1,2, ,,')] }))
    expect(cellsIn(file?.csv)[0]).toEqual(['A', 'B', LINE, MARK, REASON])
  })

  test.each([
    ['13/05/2026,"Mum rang,Log', ['13/05/2026', '"Mum rang', 'Log']],
    ['13/05/2026,"Mum\nrang,"Log', ['13/05/2026', '"Mum\nrang', '"Log']],
    ['13/05/2026,"two\nlines",Log', ['13/05/2026', 'two\nlines', 'Log']],
    ['13/05/2026,"The "big" dog",Log', ['13/05/2026', 'The "big" dog', 'Log']],
  ])('with quotation marks, paired or not, lose nothing: %j', (raw, cells) => {
    const [file] = rejectedCsv(aReceipt({ columns: columns('Date', 'Event', 'Source'), rejections: [rejection(raw)] }))
    expect(cellsIn(file?.csv)[1]).toEqual([...cells, '2', 'mark', 'No event.'])
  })

  test('of a workbook are split at commas, as its rows are written', () => {
    const [file] = rejectedCsv(
      aReceipt({
        encoding: 'Excel workbook',
        delimiter: null,
        columns: columns('A', 'B'),
        rejections: [rejection('"1,5",b')],
      }),
    )
    expect(cellsIn(file?.csv)[1]?.slice(0, 2)).toEqual(['1,5', 'b'])
  })

  test('of sheets with the same columns are one file that says the sheet', () => {
    const files = rejectedCsv(
      aReceipt({
        delimiter: null,
        columns: columns('A', 'B'),
        parts: [
          { name: 'sheet “2025”', headerLine: 1, columns: columns('A', 'B') },
          { name: 'sheet “2026”', headerLine: 1, columns: columns('A', 'B') },
        ],
        rejections: [rejection('1,', 4, 'sheet “2025”'), rejection('2,', 4, 'sheet “2026”')],
      }),
    )
    expect(files.map(({ name }) => name)).toEqual([null])
    expect(cellsIn(files[0]?.csv).map((row) => row[2])).toEqual([LINE, 'sheet “2025”, 4', 'sheet “2026”, 4'])
  })

  test('of sheets with different columns are a file each, but for sheets without any', () => {
    const files = rejectedCsv(
      aReceipt({
        delimiter: null,
        columns: columns('A', 'B'),
        parts: [
          { name: 'sheet “2025”', headerLine: 1, columns: columns('A', 'B') },
          { name: 'sheet “2026”', headerLine: 1, columns: columns('A', 'B', 'C') },
          { name: 'sheet “2027”', headerLine: 1, columns: columns('X', 'Y') },
        ],
        rejections: [rejection('1,', 4, 'sheet “2025”'), rejection('2,,3', 4, 'sheet “2026”')],
      }),
    )
    expect(files.map(({ name, csv }) => [name, cellsIn(csv)[0]?.slice(0, -3)])).toEqual([
      ['sheet “2025”', ['A', 'B']],
      ['sheet “2026”', ['A', 'B', 'C']],
    ])
  })

  test('are those alone that wait', () => {
    const receipt = aReceipt({ columns: columns('A', 'B'), rejections: [rejection('1,', 4), rejection('2,', 5)] })
    const [file] = rejectedInPieces(receipt, receipt.rejections.slice(1))
    expect(cellsIn([...(file?.csv ?? [])].join('')).map((row) => row[2])).toEqual([LINE, '5'])
    expect(rejectedInPieces(receipt, [])).toEqual([])
  })

  test('are no file where no row was rejected', () => {
    expect(rejectedCsv(aReceipt())).toEqual([])
  })

  test('of such a file itself have our columns once, and the new reason', () => {
    const [file] = rejectedCsv(
      aReceipt({
        columns: columns('Date', 'Event', LINE, REASON),
        rejections: [rejection('31/04/2026,Seen,12,An older reason.', 2)],
      }),
    )
    expect(cellsIn(file?.csv)).toEqual([
      ['Date', 'Event', LINE, MARK, REASON],
      ['31/04/2026', 'Seen', '2', 'mark', 'No event.'],
    ])
  })
})

describe('rejected rows, saved and mended', () => {
  const sent =
    'Date;Event;Source;Ward\n13/05/2026;Seen;Log;1\n31/04/2026;"Late; no coat";Log;2\n14/05/2026;;Log;\n15/05/2026;- quiet\n16/05/2026;"Mum rang;Log;4\n'
  const read = readRows(sent)
  const csv = rejectedCsv(receiptOfRead(read))[0]?.csv ?? ''

  test('hold every row that was not taken', () => {
    expect(read.rejected.map(([line]) => line)).toEqual([3, 4, 5, 6])
    expect(cellsIn(csv).map((row) => row.at(-3))).toEqual([LINE, '3', '4', '5', '6'])
  })

  test('become the entries that they would have been, and nothing of ours is kept with them', () => {
    const mended = csv.replace('31/04/2026', '30/04/2026')
    const again = readRows(mended)
    const asSent = readRows(sent.replace('31/04/2026', '30/04/2026'))
    const [entry] = again.entries
    expect(entry).toEqual({ ...asSent.entries[1], sequence: 0 })
    expect(again.rows[0]).toMatchObject({ kind: 'entry', identity: (asSent.rows[1] as { identity: string }).identity })
    expect(again.doubts.join(' ')).not.toContain('Tributary')
  })

  test('that lacked a cell or closed no quotation are rejected again as they stand, although they have their shape now', () => {
    const again = readRows(csv)
    expect(again.rejected.map(([line]) => line)).toEqual([2, 3, 4, 5])
    expect(again.rejected[2]?.[1]).toMatch(/^The row stands as it was: The row has 2 columns/)
    // and once more, without saying it twice
    const third = rejectedCsv(receiptOfRead(again))[0]?.csv ?? ''
    expect(readRows(third).rejected[2]?.[1]).toBe(again.rejected[2]?.[1])
  })

  test('that were saved before the mark had a column of its own are known as they stand, too', () => {
    const earlier = csv.replace(`;${MARK}`, '').replaceAll(/;(\d+);mark ([0-9a-z]+);/g, ';$1 ($2);')
    expect(earlier).not.toContain(';mark ')
    expect(readRows(earlier).rejected[2]?.[1]).toMatch(/^The row stands as it was/)
  })

  test('are taken once they were put right, whatever still stands beside them', () => {
    const again = readRows(csv.replace('- quiet', '- quiet all day'))
    expect(again.entries.map(({ event }) => event)).toContain('- quiet all day')
  })

  test('that were not mended are rejected again for the same reason', () => {
    const again = readRows(csv)
    expect(again.rejected).toEqual(
      expect.arrayContaining([
        [2, read.rejected[0]?.[1]],
        [3, read.rejected[1]?.[1]],
      ]),
    )
  })
})
