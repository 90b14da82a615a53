import { describe, expect, test } from 'vitest'

import type { OpenedReturn } from '../../../electron/returns/return-reader.ts'
import { xlsxReader } from '../../../electron/returns/xlsx-reader.ts'
import type { TableRow } from '../../../shared/returns/rows/table.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import type { CellSaid, SheetSaid, WorkbookSaid } from '../../builders/a-workbook.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

const opened = (said: WorkbookSaid): OpenedReturn => {
  const result = atOnce(xlsxReader.read(aWorkbook(said), 'SCH.xlsx', { encoding: null, delimiter: null }))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const rowsOf = (said: WorkbookSaid, table = 0): TableRow[] => [...(opened(said).tables[table]?.rows(null) ?? [])]

/** The rows of a workbook of one sheet, and what is said about it once they have been read. */
const sheet = (
  said: SheetSaid,
): { rows: TableRow[]; lines: Record<number, readonly string[]>; doubts: readonly string[] } => {
  const table = opened({ sheets: [said] }).tables[0]
  const rows = [...(table?.rows(null) ?? [])]
  return { rows, lines: Object.fromEntries(rows.map((row) => [row.line, row.cells])), doubts: table?.doubts() ?? [] }
}

/** What one cell says. */
const cell = (value: CellSaid, said: WorkbookSaid = {}): string | undefined =>
  rowsOf({ ...said, sheets: [{ rows: [[value, 'beside it']] }] })[0]?.cells[0]

describe('the sheets of a workbook', () => {
  test('each one that holds a cell is a table, in the order of the workbook', () => {
    const workbook = opened({
      sheets: [
        { name: 'Cover', rows: [['Chronology']] },
        { name: 'Nothing', rows: [[null], { cells: [{ number: 0, format: 0 }], line: 3 }].slice(0, 1) },
        { name: 'Chart', chart: true },
        { name: 'Events & more', rows: [['Date', 'Event']] },
      ],
    })
    expect(workbook).toMatchObject({
      encoding: 'Excel workbook',
      delimiter: null,
      rowWord: 'row',
      words: [],
      doubts: [],
    })
    expect(workbook.tables.map((table) => table.name)).toEqual(['sheet “Cover”', 'sheet “Events & more”'])
  })

  test('a hidden one is read and said', () => {
    const workbook = opened({
      sheets: [
        { name: 'Events', rows: [['Date']] },
        { name: 'Old', state: 'hidden', rows: [['Date']] },
        { name: 'Older', state: 'veryHidden', rows: [['Date']] },
      ],
    })
    expect(workbook.tables).toHaveLength(3)
    expect(workbook.doubts).toEqual([
      'Sheet “Old” is hidden in the workbook; it was looked at like the others.',
      'Sheet “Older” is hidden in the workbook; it was looked at like the others.',
    ])
  })

  test('a workbook without a cell is empty', () => {
    const result = atOnce(
      xlsxReader.read(aWorkbook({ sheets: [{ rows: [] }] }), 'SCH.xlsx', {
        encoding: null,
        delimiter: null,
      }),
    )
    expect(result).toEqual({ ok: false, error: { kind: 'return-empty', file: 'SCH.xlsx' } })
  })

  test.each([
    ['prefixes of its own', { prefix: 'x' }],
    ['the strict namespaces', { strict: true }],
    ['targets from the root', { absolute: true }],
    ['neither rows nor cells numbered', { unnumbered: true }],
  ])('a workbook with %s says the same', (_, said) => {
    const rows = [
      ['Date', null, 'Event'],
      [{ number: 46147, format: 14 }, 7, 'Seen at home'],
    ]
    expect(rowsOf({ ...said, sheets: [{ rows }] }).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'Date', '', 'Event'],
      [2, '2026-05-05', '7', 'Seen at home'],
    ])
  })
})

describe('what a cell says', () => {
  test('text, with runs of different looks joined and without how it is pronounced', () => {
    const strings = [
      '<si><r><t>Seen </t></r><r><rPr><b/></rPr><t xml:space="preserve">at home</t></r><rPh sb="0" eb="1"><t>never</t></rPh><phoneticPr fontId="1"/></si>',
    ]
    expect(cell({ xml: '<v>0</v>', attributes: 't="s"' }, { strings })).toBe('Seen at home')
  })

  test('text that stands in the cell itself', () => {
    const xml = '<is><r><t>Seen </t></r><r><t>alone</t></r><rPh><t>never</t></rPh></is>'
    expect(cell({ xml, attributes: 't="inlineStr"' })).toBe('Seen alone')
    expect(cell({ xml: '<is><t> Seen </t></is>', attributes: 't="inlineStr"' })).toBe(' Seen ')
  })

  test('yes and no', () => {
    expect(cell(true)).toBe('TRUE')
    expect(cell(false)).toBe('FALSE')
  })

  test('an error stays as it is shown', () => {
    expect(cell({ xml: '<f>VLOOKUP(A1,B:B,1)</f><v>#N/A</v>', attributes: 't="e"' })).toBe('#N/A')
  })

  test('the rows with errors are said', () => {
    const error = { xml: '<v>#REF!</v>', attributes: 't="e"' }
    expect(sheet({ rows: [['Event'], [error]] }).doubts).toEqual([
      'Row 2 holds an error of the workbook (such as #N/A); it was read as it stands. Ask for the value.',
    ])
    expect(sheet({ rows: [['Event'], [error], ['#N/A'], [error]] }).doubts).toEqual([
      'Rows 2 and 4 hold errors of the workbook (such as #N/A); they were read as they stand. Ask for the values.',
    ])
  })

  test('numbers without the noise of binary fractions', () => {
    expect(cell(0.1 + 0.2)).toBe('0.3')
    expect(cell(9434765919)).toBe('9434765919')
  })

  test('what a formula came to when the workbook was saved', () => {
    expect(cell({ xml: '<f>A2&amp;B2</f><v>Police &amp; school</v>', attributes: 't="str"' })).toBe('Police & school')
    expect(cell({ xml: '<f>1+1</f><v>2</v>' })).toBe('2')
    expect(cell({ xml: '<f>IF(A1,"","")</f><v></v>', attributes: 't="str"' })).toBe('')
  })

  test('a result that a program left blank is none either', () => {
    const blank = { xml: '<f>TODAY()</f><v></v>' }
    expect(
      sheet({
        rows: [
          ['Date', 'Event'],
          [blank, 'Seen'],
          [blank, 'Heard'],
        ],
      }).doubts,
    ).toEqual([
      'Rows 2 and 3 have formulas whose results are not saved in the file, so those cells were read as empty. Open the file in Excel, save it and import it again.',
    ])
    const nothing = { xml: '<f>IF(A1,"","")</f><v></v>', attributes: 't="str"' }
    expect(
      sheet({
        rows: [
          ['Date', 'Event'],
          [nothing, 'Seen'],
        ],
      }).doubts,
    ).toEqual([])
  })

  test('a formula that was never worked out is empty, and said', () => {
    const { rows, doubts } = sheet({
      rows: [
        ['Date', 'Event'],
        [{ xml: '<f>TODAY()</f>' }, 'Seen'],
      ],
    })
    expect(rows[1]?.cells).toEqual(['', 'Seen'])
    expect(doubts).toEqual([
      'Row 2 has a formula whose result is not saved in the file, so that cell was read as empty. Open the file in Excel, save it and import it again.',
    ])
  })

  test('nothing where there is nothing', () => {
    expect(cell(null)).toBe('')
    expect(cell({ xml: '' })).toBe('')
    expect(cell({ xml: '<v/>', attributes: 't="s"' })).toBe('')
  })

  test('characters that a workbook spells out, and text that only looks so', () => {
    const strings = ['<si><t>one_x000D_\ntwo _x005F_x000D_ three_x00e9_</t></si>']
    expect(cell({ xml: '<v>0</v>', attributes: 't="s"' }, { strings })).toBe('one\r\ntwo _x000D_ threeé')
  })

  test('text that is struck out is read and said', () => {
    const struck = { xml: '<is><r><rPr><strike/></rPr><t>Not so</t></r></is>', attributes: 't="inlineStr"' }
    const { rows, doubts } = sheet({ rows: [['Event'], [struck], ['So']] })
    expect(rows[1]?.cells).toEqual(['Not so'])
    expect(doubts).toEqual(['Row 2 has text that is struck out; it was read like any other.'])
  })

  test('a whole cell may be struck out by its font', () => {
    const styles =
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
    const table = opened({
      sheets: [{ rows: [['Event'], [{ xml: '<v>7</v>', attributes: 's="1"' }], [8]] }],
      more: { 'xl/styles.xml': styles },
    }).tables[0]
    expect(table?.doubts()).toEqual(['Row 2 has text that is struck out; it was read like any other.'])
  })
})

describe('days in a sheet', () => {
  test.each([
    [46147, 14, '2026-05-05'],
    [46147, 'dd/mm/yyyy', '2026-05-05'],
    [46147.604166666664, 22, '2026-05-05 14:30'],
    [0.604166666666667, 20, '14:30'],
    [46147, 30, '2026-05-05'],
    [46147, 57, '2026-05-05'],
    [1.5, 46, '36:00'],
    [45352, 17, '2024-03'],
    [46147, '0.00', '46147'],
    [173, '00000', '00173'],
  ])('%d in the format %s is %s', (number, format, text) => {
    expect(cell({ number, format })).toBe(text)
  })

  test('a workbook that counts from 1904', () => {
    expect(cell({ number: 44685, format: 14 }, { date1904: true })).toBe('2026-05-05')
  })

  test('a day written in ISO', () => {
    expect(cell({ xml: '<v>2026-05-05T14:30:00</v>', attributes: 't="d"' })).toBe('2026-05-05 14:30')
  })

  test('a number without the format of a day stays one, whatever stands around it', () => {
    const day = { number: 46147, format: 14 }
    expect(sheet({ rows: [['Date'], [day], [46148], [day]] }).rows.map((row) => row.cells[0])).toEqual([
      'Date',
      '2026-05-05',
      '46148',
      '2026-05-05',
    ])
  })
})

describe('the rows of a sheet', () => {
  test('are numbered as in the sheet, the empty ones between them included', () => {
    const { lines } = sheet({
      rows: [
        { line: 2, cells: ['Date', 'Event'] },
        { line: 5, cells: [null, 'Seen'] },
      ],
    })
    expect(lines).toEqual({ 1: ['', ''], 2: ['Date', 'Event'], 3: ['', ''], 4: ['', ''], 5: ['', 'Seen'] })
  })

  test('end with the last row and the last column that hold something, whatever is coloured beyond', () => {
    const coloured = { xml: '', attributes: 's="0"' }
    const rows = [['Date', 'Event', coloured], ['', 'Seen', '', coloured], [coloured], { line: 90, cells: [] }]
    const found = sheet({ rows })
    expect(found.lines).toEqual({ 1: ['Date', 'Event'], 2: ['', 'Seen'] })
  })

  test('are as many as is said beforehand', () => {
    const table = opened({
      sheets: [
        {
          rows: [
            { line: 3, cells: ['Date'] },
            { line: 7, cells: ['x'] },
          ],
        },
      ],
    }).tables[0]
    expect(table?.rowsAtMost).toBe(7)
    expect([...(table?.rows(null) ?? [])]).toHaveLength(7)
  })

  test('can be asked for again, and left before the end', () => {
    const table = opened({ sheets: [{ rows: Array.from({ length: 5000 }, (_, at) => [`event ${at}`]) }] }).tables[0]
    const first = table?.rows(null)[Symbol.iterator]().next().value
    expect(first).toMatchObject({ line: 1, cells: ['event 0'] })
    const all = [...(table?.rows(4) ?? [])]
    expect(all).toHaveLength(5000)
    expect([...(table?.rows(null) ?? [])]).toEqual(all)
  })

  test('a stray cell at the end of the sheet does not make a million rows', () => {
    const found = sheet({ rows: [['Date'], { line: 1_048_576, cells: ['.'] }] })
    expect(found.rows.map((row) => row.line)).toEqual([1, 1_048_576])
    expect(found.doubts).toEqual(['Rows 2 to 1048575 hold nothing and were passed over; they are not counted.'])
  })

  test('a thousand empty rows are counted, one more is passed over', () => {
    const after = (gap: number): number => sheet({ rows: [['Date'], { line: 2 + gap, cells: ['x'] }] }).rows.length
    expect(after(1000)).toBe(1002)
    expect(after(1001)).toBe(2)
  })

  test('a stray cell in the last column does not make sixteen thousand columns', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData></worksheet>'
    const table = opened({ more: { 'xl/sheets/of1.xml': xml } }).tables[0]
    expect([...(table?.rows(null) ?? [])].map((row) => row.cells)).toEqual([['1', '2']])
    expect(table?.doubts()).toEqual(['Columns B to XFC hold nothing and were passed over.'])
  })

  test('hidden ones are read and marked', () => {
    const { rows } = sheet({ rows: [['Date'], { hidden: true, cells: ['x'] }, ['y']] })
    expect(rows.map((row) => row.hidden)).toEqual([undefined, true, undefined])
  })

  test('hidden columns are read and said, if they hold something', () => {
    const { lines, doubts } = sheet({
      rows: [['Date', 'Event', 'Note', 'Who']],
      hiddenColumns: [
        [2, 3],
        [9, 16384],
      ],
    })
    expect(lines[1]).toEqual(['Date', 'Event', 'Note', 'Who'])
    expect(doubts).toEqual(['Columns B and C are hidden in the workbook; they were read like the others.'])
  })

  test('keep their cells as a row of CSV', () => {
    expect(sheet({ rows: [['2026-05-05', 'Seen, "well"', null, 'x']] }).rows[0]).toEqual({
      line: 1,
      cells: ['2026-05-05', 'Seen, "well"', '', 'x'],
      raw: '2026-05-05,"Seen, ""well""",,x',
      openQuote: null,
      looseQuotes: false,
    })
  })

  test('with several sheets, what is said names the sheet', () => {
    const table = opened({
      sheets: [
        { name: 'A', rows: [['x']] },
        { name: 'B', rows: [['x'], { line: 3000, cells: ['y'] }] },
      ],
    }).tables[1]
    expect(table?.doubts()).toEqual([
      'Rows 2 to 2999 of sheet “B” hold nothing and were passed over; they are not counted.',
    ])
  })
})

describe('merged cells', () => {
  test('one over several rows is said of each that holds something more', () => {
    const { lines, doubts } = sheet({
      rows: [
        ['Date', 'Event'],
        ['5 May', 'Seen'],
        [null, 'Heard'],
        [null, null],
        [null, 'Gone'],
      ],
      merged: ['A2:A4'],
    })
    expect(lines).toEqual({
      1: ['Date', 'Event'],
      2: ['5 May', 'Seen'],
      3: ['5 May', 'Heard'],
      4: ['', ''],
      5: ['', 'Gone'],
    })
    expect(doubts).toEqual(['Rows 2 to 4 share one merged cell in column A; what it says was read for each of them.'])
  })

  test('one over several columns is read once', () => {
    const { lines, doubts } = sheet({
      rows: [
        ['Chronology', null],
        ['Date', 'Event'],
      ],
      merged: ['A1:B1'],
    })
    expect(lines[1]).toEqual(['Chronology', ''])
    expect(doubts).toEqual([])
  })

  test('a block is read once, and said', () => {
    const { lines, doubts } = sheet({
      rows: [
        ['Date', 'Event', 'Who'],
        ['x', null, 'y'],
        [null, null, 'z'],
      ],
      merged: ['A2:B3'],
    })
    expect(lines[3]).toEqual(['', '', 'z'])
    expect(doubts).toEqual([
      'Rows 2 to 3 share one merged block in columns A to B; what it says was read for row 2 alone.',
    ])
  })

  test('nothing is said of one that says nothing', () => {
    expect(
      sheet({
        rows: [
          ['Date', 'x'],
          [null, 'y'],
          [null, 'z'],
        ],
        merged: ['A2:A3'],
      }).doubts,
    ).toEqual([])
  })

  test('a hundred of them are not said one by one', () => {
    const rows = Array.from({ length: 200 }, (_, at) => [at % 2 === 0 ? `day ${at}` : null, 'x'])
    const merged = Array.from({ length: 100 }, (_, at) => `A${at * 2 + 1}:A${at * 2 + 2}`)
    const { doubts } = sheet({ rows, merged })
    expect(doubts).toHaveLength(21)
    expect(doubts.at(-1)).toBe('80 more merged cells were read in the same way.')
  })
})

describe('a column of colours', () => {
  const solid = (rgb: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
  const styles =
    `<styleSheet><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `${solid('FFFF0000')}${solid('FF00FF00')}</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>`
  const said = (heading: string, rating: number, words: number): readonly string[] => {
    const row = [
      { xml: '<is><t>Seen</t></is>', attributes: `t="inlineStr" s="${words}"` },
      { xml: '', attributes: `s="${rating}"` },
    ]
    const table = opened({
      sheets: [{ rows: [['Event', heading], row, row, row] }],
      more: { 'xl/styles.xml': styles },
    }).tables[0]
    return table?.doubts() ?? []
  }

  test('is said, because colours are not read', () => {
    expect(said('RAG', 2, 0)).toEqual([
      'The cells of column B are coloured and hold no words; colours are not read. Ask the agency to type them.',
    ])
  })

  test('is none where whole rows are coloured, where no heading stands or where there is a mere pattern', () => {
    expect(said('RAG', 2, 2)).toEqual([])
    expect(said('', 2, 0)).toEqual([])
    expect(said('RAG', 1, 0)).toEqual([])
    expect(said('RAG', 2, 3)).toHaveLength(1)
  })
})

describe('what lies beside the cells', () => {
  test('comments are not read, and that is said', () => {
    const comments = '<comments><authors/><commentList><comment ref="A1"/><comment ref="B1"/></commentList></comments>'
    const threads =
      '<ThreadedComments><threadedComment id="1"/><threadedComment id="2" parentId="1"/></ThreadedComments>'
    const said = (beside: NonNullable<SheetSaid['beside']>): readonly string[] =>
      opened({ sheets: [{ name: 'Events', rows: [['Date']], beside }] }).doubts
    expect(said([{ kind: 'comments', xml: comments }])).toEqual([
      '2 cells of sheet “Events” have comments, which were not read. See whether they belong to the chronology.',
    ])
    expect(said([{ kind: 'threadedComment', xml: threads }])).toEqual([
      'One cell of sheet “Events” has a comment, which was not read. See whether it belongs to the chronology.',
    ])
  })

  test('so are pictures and text boxes', () => {
    const xml = '<wsDr><twoCellAnchor><pic/></twoCellAnchor><twoCellAnchor><sp><txBody/></sp></twoCellAnchor></wsDr>'
    const sheets = [{ name: 'Events', rows: [['Date']], beside: [{ kind: 'drawing', xml }] }]
    expect(opened({ sheets }).doubts).toEqual([
      'There are 2 pictures and text boxes over sheet “Events”, which were not read. See whether they belong to the chronology.',
    ])
  })
})
