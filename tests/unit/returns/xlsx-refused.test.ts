import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { xlsxReader } from '../../../electron/returns/xlsx-reader.ts'
import { readSharedStrings } from '../../../electron/returns/xlsx/shared-strings.ts'
import { WorkbookRefused } from '../../../electron/returns/xlsx/workbook-refused.ts'
import type { Problem } from '../../../shared/problems.ts'
import { ProblemError } from '../../../shared/problems.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import type { TableRow } from '../../../shared/returns/rows/table.ts'
import { aWorkbook, workbookParts, zipOf } from '../../builders/a-workbook.ts'
import type { WorkbookSaid } from '../../builders/a-workbook.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

/** Every row of every sheet, or what is wrong with the file, whenever that is found. */
const readAll = (bytes: Uint8Array): readonly TableRow[] | Problem => {
  const result = atOnce(xlsxReader.read(bytes, 'SCH.xlsx', { encoding: null, delimiter: null }))
  if (!result.ok) return result.error
  try {
    return result.value.tables.flatMap((table) => [...table.rows(null)])
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

const rowsIn = (bytes: Uint8Array): readonly TableRow[] => {
  const all = readAll(bytes)
  if ('kind' in all) throw new Error(all.kind)
  return all
}

const whyNot = (bytes: Uint8Array): string => {
  const result = atOnce(xlsxReader.read(bytes, 'SCH.xlsx', { encoding: null, delimiter: null }))
  if (result.ok || result.error.kind !== 'return-unreadable') return 'it was read'
  expect(result.error.file).toBe('SCH.xlsx')
  return result.error.why
}

const DAMAGED =
  'it is damaged. Ask the sender for it again, or open it in Excel, save it as an Excel workbook (.xlsx) and import that.'

const sheetOf = (rows: string, after = ''): WorkbookSaid => ({
  more: { 'xl/sheets/of1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>` },
})

describe('a workbook that cannot be read is refused with what to do', () => {
  test('one with macros, by any of its marks', () => {
    const why =
      'it is a workbook with macros (.xlsm). Ask the sender for it without them, or open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and import the file that makes.'
    expect(whyNot(aWorkbook({ more: { 'xl/vbaProject.bin': 'x' } }))).toBe(why)
    expect(whyNot(aWorkbook({ contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }))).toBe(why)
  })

  test('a binary one', () => {
    const parts = workbookParts({})
    const rels = String(parts['_rels/.rels']).replace('workbook.xml', 'workbook.bin')
    expect(whyNot(zipOf({ ...parts, '_rels/.rels': rels }))).toBe(
      'it is a binary workbook (.xlsb). Open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and import the file that makes.',
    )
  })

  test('one from before 2007 or with a password', () => {
    expect(whyNot(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe(
      'it is an Excel workbook from before 2007 (.xls) or protected with a password. Open it in Excel, choose Save As and “Excel Workbook (*.xlsx)” without a password, and import the file that makes.',
    )
  })

  test('one that was packed with a password', () => {
    const bytes = Buffer.from(aWorkbook())
    bytes.writeUInt16LE(1, bytes.readUInt32LE(bytes.length - 22 + 16) + 8)
    expect(whyNot(bytes)).toBe('it is protected with a password. Ask the sender for it without one.')
  })

  test('one that would fill the memory', () => {
    const bytes = Buffer.from(aWorkbook())
    bytes.writeUInt32LE(0xfffffff0, bytes.readUInt32LE(bytes.length - 22 + 16) + 24)
    expect(whyNot(bytes)).toBe(
      'it would unpack to more than 1,024 MB. Ask the sender for this family alone, or for a shorter period.',
    )
  })

  test('one with more text than any chronology', () => {
    const text = `<sst>${'<si><t>word</t></si>'.repeat(10)}</sst>`
    const pieces = [new TextEncoder().encode(text)]
    expect(atOnce(readSharedStrings(pieces)).count).toBe(10)
    expect(() => atOnce(readSharedStrings(pieces, 0))).toThrow(WorkbookRefused)
    expect(() => atOnce(readSharedStrings(manyTexts(17, 4_000_000)))).toThrow(
      'its texts come to more than 64 MB. Ask the sender for this family alone, or for a shorter period.',
    )
    expect(atOnce(readSharedStrings(manyTexts(15, 4_000_000))).count).toBe(60)
  })

  test.each([
    ['drawing', '<wsDr><pic/></wsDr>'],
    ['comments', '<comments><commentList><comment ref="A1"/></commentList></comments>'],
  ])('one with nothing but a %s', (kind, xml) => {
    expect(whyNot(aWorkbook({ sheets: [{ rows: [], beside: [{ kind, xml }] }] }))).toBe(
      'its sheets hold pictures, text boxes or comments and nothing in their cells. Ask the sender for the chronology as a table of cells.',
    )
  })

  test('one with more columns than anybody reads', () => {
    const cells = Array.from({ length: 1001 }, (_, at) => `column ${at}`)
    expect(whyNot(aWorkbook({ sheets: [{ name: 'Lookup', rows: [cells] }] }))).toMatch(
      /^one of its sheets uses more than 1,000 columns\. /,
    )
  })

  test.each([
    ['a row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
    ['a row before an earlier one', '<row r="2"/><row r="1"/>'],
  ])('one with %s', (_, rows) => {
    expect(whyNot(aWorkbook(sheetOf(rows)))).toBe(
      'its rows are not in order. Ask the sender to open it in Excel and save it again.',
    )
  })

  test('one with more rows than a sheet has', () => {
    expect(whyNot(aWorkbook(sheetOf('<row/>'.repeat(1_048_577))))).toBe(
      'it has more than 200,000 rows. Ask the sender for this family alone, or for a shorter period.',
    )
  }, 20_000)

  test('but not for a picture that is never looked at, however large', () => {
    const bytes = Buffer.from(zipOf({ 'xl/media/image1.png': 'x', ...workbookParts({}) }))
    bytes.writeUInt32LE(0xfffffff0, bytes.readUInt32LE(bytes.length - 22 + 16) + 24)
    expect(rowsIn(bytes)).toHaveLength(1)
  })

  test.each<[string, Uint8Array]>([
    ['no archive', new TextEncoder().encode('Date,Event')],
    ['an archive of something else', zipSync({ 'a.txt': new Uint8Array(3) })],
    ['a sheet that is missing', withoutPart('xl/sheets/of1.xml')],
    ['shared texts that are missing', withoutPart('xl/sharedStrings.xml')],
    ['relationships that are missing', withoutPart('xl/_rels/workbook.xml.rels')],
    ['a text that there is none of', aWorkbook(sheetOf('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))],
    ['a row beyond the sheet', aWorkbook(sheetOf('<row r="1048577"/>'))],
    ['a row that is no number', aWorkbook(sheetOf('<row r="x"/>'))],
    ['a cell twice', aWorkbook(sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))],
    ['a cell beyond the sheet', aWorkbook(sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'))],
    ['a document type', aWorkbook({ more: { 'xl/workbook.xml': '<!DOCTYPE workbook [<!ENTITY a "b">]><workbook/>' } })],
    ['a sheet that ends early', aWorkbook({ more: { 'xl/sheets/of1.xml': '<worksheet><sheetData><row>' } })],
  ])('%s is said to be damaged', (_, bytes) => {
    expect(whyNot(bytes)).toBe(DAMAGED)
  })
})

/** Texts of a million characters, so many bytes four times over. */
function* manyTexts(times: number, bytes: number): Generator<Uint8Array> {
  const text = new TextEncoder().encode(`<si><t>${'x'.repeat(bytes / 4)}</t></si>`.repeat(4))
  yield new TextEncoder().encode('<sst>')
  for (let time = 0; time < times; time++) yield text
  yield new TextEncoder().encode('</sst>')
}

function withoutPart(name: string): Uint8Array {
  return zipOf(Object.fromEntries(Object.entries(workbookParts({})).filter(([part]) => part !== name)))
}

describe('whatever is written is read again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 10 }).filter((binary) => !/\p{Cs}/u.test(binary)),
    fc.constantFrom('_x000D_', '_x005F_', '&amp;', '<b>', ' ', '\r\n', '=1+1', "'"),
  )
  const table = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
    .chain(([width, height]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )

  test('any table of texts comes back, cell by cell, and from its row of CSV', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('', 'x'), fc.boolean(), fc.boolean(), (cells, prefix, strict, unnumbered) => {
        // what is empty at the right and the bottom is no part of a sheet
        const height = cells.findLastIndex((row) => row.some((one) => one !== '')) + 1
        const width = Math.max(...cells.map((row) => row.findLastIndex((one) => one !== '') + 1))
        fc.pre(height > 0)
        const rows = rowsIn(aWorkbook({ sheets: [{ rows: cells }], prefix, strict, unnumbered }))
        const written = cells.slice(0, height).map((row) => row.slice(0, width))
        expect(rows.map((row) => row.cells)).toEqual(written)
        expect(rows.map((row) => row.line)).toEqual(written.map((_, at) => at + 1))
        expect(
          rows.flatMap(({ raw }) => [...splitRows(raw, { delimiter: ',', columns: width })].map((row) => row.cells)),
        ).toEqual(written)
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

describe('whatever the bytes, there are rows or a sentence', () => {
  const isAnswer = (answer: readonly TableRow[] | Problem): boolean =>
    'kind' in answer ? answer.kind === 'return-unreadable' || answer.kind === 'return-empty' : true
  const parts = workbookParts({
    sheets: [
      {
        name: 'Events',
        rows: [
          ['Date', 'Event'],
          [{ number: 46147, format: 'dd/mm/yyyy' }, 'Seen & heard'],
          [null, 7, true],
        ],
        merged: ['A2:A3'],
        hiddenColumns: [[2, 2]],
        beside: [{ kind: 'comments', xml: '<comments><commentList><comment ref="A1"/></commentList></comments>' }],
      },
      { rows: [[{ xml: '<is><r><t>x</t></r></is>', attributes: 't="inlineStr"' }]] },
    ],
  })
  const whole = zipOf(parts)
  const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000)

  test('any bytes', () => {
    const start = fc.constantFrom('', 'PK\u0003\u0004', 'PK\u0005\u0006', '\u00d0\u00cf\u0011\u00e0')
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        expect(isAnswer(readAll(Buffer.concat([Buffer.from(head, 'latin1'), rest])))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a workbook cut off anywhere', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(isAnswer(readAll(whole.subarray(0, length)))).toBe(true)
    }
  })

  test('a workbook with any bits turned round', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        (flips) => {
          const bytes = whole.slice()
          for (const [at, bits] of flips) bytes[at] = (bytes[at] ?? 0) ^ bits
          expect(isAnswer(readAll(bytes))).toBe(true)
        },
      ),
      { numRuns: RUNS },
    )
  }, 60_000)

  test('a workbook whose parts say anything else', () => {
    const names = Object.keys(parts)
    const bits = [
      '<',
      '>',
      '/',
      '"',
      '&',
      ';',
      '=',
      '\u0000',
      '9',
      '-',
      '</row>',
      '<c>',
      '<row r="7">',
      'r="A1"',
      'A1:XFD9',
    ]
    const change = fc.tuple(fc.nat(5000), fc.nat(40), fc.constantFrom('', ...bits))
    let readWhole = 0
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 3 }), (name, changes) => {
        let spoilt = String(parts[name])
        for (const [place, gone, put] of changes) {
          const at = place % (spoilt.length + 1)
          spoilt = spoilt.slice(0, at) + put + spoilt.slice(at + gone)
        }
        const answer = readAll(zipOf({ ...parts, [name]: spoilt }, 0))
        if (!('kind' in answer)) readWhole++
        expect(isAnswer(answer)).toBe(true)
      }),
      { numRuns: RUNS },
    )
    // some changes do no harm: the test would prove nothing if all were refused at the door
    expect(readWhole).toBeGreaterThan(0)
  }, 60_000)
})
