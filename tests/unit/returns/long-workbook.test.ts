import { describe, expect, test } from 'vitest'

import { readReturnInSteps } from '../../../electron/returns/read-return.ts'
import type { OpenedReturn } from '../../../electron/returns/return-reader.ts'
import { xlsxReader } from '../../../electron/returns/xlsx-reader.ts'
import { openWorkbook } from '../../../electron/returns/xlsx/open-workbook.ts'
import { roomForSheets, surveySheet } from '../../../electron/returns/xlsx/survey-sheet.ts'
import type { RoomForSheets } from '../../../electron/returns/xlsx/survey-sheet.ts'
import { ProblemError, sayProblem } from '../../../shared/problems.ts'
import { atOnce, withPauses } from '../../../shared/returns/in-steps.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { workbookParts, zipOf } from '../../builders/a-workbook.ts'

const AS_FOUND = { encoding: null, delimiter: null }

/** A workbook of one sheet with these rows, stored as they are, which takes no time. */
const workbookOf = (rows: string, strings: readonly string[] = []): Uint8Array =>
  zipOf(
    {
      ...workbookParts({ strings: strings.map((text) => `<si><t>${text}</t></si>`) }),
      'xl/sheets/of1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    },
    0,
  )

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`
const HEADINGS = rowOf(cell('Date'), cell('Event'))
const ENTRY = rowOf(cell('14/03/2025'), cell('Seen at home'))
const EMPTY_ROW = rowOf('<c/>'.repeat(1000))

const opened = (bytes: Uint8Array): OpenedReturn => {
  const read = atOnce(xlsxReader.read(bytes, 'SCH.xlsx', AS_FOUND))
  if (!read.ok) throw new Error(sayProblem(read.error))
  return read.value
}

const cellsOf = (bytes: Uint8Array): (readonly string[])[] =>
  [...(opened(bytes).tables[0]?.rows(null) ?? [])].map((row) => row.cells)

const whyNot = (bytes: Uint8Array): string => {
  const read = atOnce(xlsxReader.read(bytes, 'SCH.xlsx', AS_FOUND))
  return read.ok ? 'it was read' : sayProblem(read.error)
}

describe('a workbook with many empty cells', () => {
  test('is read by what its cells say, wherever the empty ones stand', () => {
    const styled = Array.from({ length: 300 }, (_, at) => `<c r="${at < 26 ? '' : 'A'}X${at + 1}" s="1"/>`).join('')
    const rows = HEADINGS + `<row><c r="B2" t="inlineStr"><is><t>Seen</t></is></c>${'<c/>'.repeat(500)}</row>` + ENTRY
    expect(cellsOf(workbookOf(rows))).toEqual([
      ['Date', 'Event'],
      ['', 'Seen'],
      ['14/03/2025', 'Seen at home'],
    ])
    expect(whyNot(workbookOf(`${HEADINGS}<row>${styled.replace('X1"', '"')}</row>`))).toContain('it is damaged')
  })

  test('is read where they stand below the last row, and they are not read again for the rows', () => {
    const bytes = workbookOf(HEADINGS + ENTRY + EMPTY_ROW.repeat(4000))
    const { tables } = opened(bytes)
    expect(tables[0]?.rowsAtMost).toBe(2)
    const before = performance.now()
    for (let again = 0; again < 20; again++) expect([...(tables[0]?.rows(null) ?? [])]).toHaveLength(2)
    // twenty times four million cells
    expect(performance.now() - before).toBeLessThan(2000)
  })

  test('is refused where so many stand between two rows that nothing would be heard meanwhile', () => {
    expect(cellsOf(workbookOf(HEADINGS + EMPTY_ROW.repeat(500) + ENTRY))).toHaveLength(502)
    expect(whyNot(workbookOf(HEADINGS + EMPTY_ROW.repeat(2500) + ENTRY))).toBe(
      'SCH.xlsx could not be read: very many empty cells stand between its rows. Open it in Excel, copy the table alone into a new workbook, save that and import it.',
    )
    // a few rows between do not make it shorter for who takes rows by the hundred
    const some = EMPTY_ROW.repeat(700) + ENTRY
    expect(whyNot(workbookOf(HEADINGS + some.repeat(5)))).toContain('very many empty cells')
  })

  test('is read whatever the length of its texts', () => {
    const long = `<c t="inlineStr"><is>${`<r><rPr><b/></rPr><t>${'Seen at home, calm. '.repeat(10)}</t></r>`.repeat(800)}</is></c>`
    expect(cellsOf(workbookOf(HEADINGS + rowOf(cell('14/03/2025'), long).repeat(200)))).toHaveLength(201)
  })

  test.each<[string, Partial<RoomForSheets>, string]>([
    ['with more cells than any chronology', { written: 5 }, 'its sheets have more cells than any chronology'],
    ['as wide and long together', { filled: 5 }, 'its sheets have more cells than any chronology'],
    ['whose cells say more than any', { said: 30 }, 'its cells say more than any chronology does'],
  ])('%s is refused with what to do', (_, less, why) => {
    const [sheet] = atOnce(openWorkbook(workbookOf(HEADINGS + ENTRY + ENTRY)))
    if (sheet === undefined) throw new Error('there is no sheet')
    const survey = (room: RoomForSheets) => atOnce(surveySheet(sheet, { word: 'row', of: null }, room))
    expect(survey({ written: 6, filled: 6, said: 53 })?.rowCount).toBe(3)
    expect(() => survey({ ...roomForSheets(), ...less })).toThrow(why)
  })

  test('whose cells name one long text over and over is refused before it fills the memory', () => {
    const names = rowOf('<c t="s"><v>0</v></c>', '<c t="s"><v>0</v></c>')
    const bytes = workbookOf(HEADINGS + names.repeat(2000), ['words '.repeat(100_000)])
    expect(whyNot(bytes)).toContain('its cells say more than any chronology does')
  })

  test('whose sheets are all one part is refused', () => {
    const parts = workbookParts({ sheets: [{ rows: [['Date']] }, { rows: [['Date']] }] })
    const rels = 'xl/_rels/workbook.xml.rels'
    expect(whyNot(zipOf({ ...parts, [rels]: String(parts[rels]).replace('of2.xml', 'of1.xml') }))).toContain('damaged')
  })
})

describe('cells in any order', () => {
  test('are read in their columns', () => {
    const row = '<row><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    expect(cellsOf(workbookOf(row))).toEqual([['1', '2', '3']])
  })

  test('are refused where one stands twice', () => {
    const row = '<row><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>'
    expect(whyNot(workbookOf(row))).toContain('it is damaged')
  })

  test('from the last to the first take no longer than from the first to the last', () => {
    const columns = Array.from({ length: 16_000 }, (_, at) => letters(at))
    const timeOf = (order: readonly string[]): number => {
      const rows = Array.from(
        { length: 60 },
        (_, at) => `<row>${order.map((column) => `<c r="${column}${at + 1}"><v>1</v></c>`).join('')}</row>`,
      )
      const bytes = workbookOf(rows.join(''))
      const before = performance.now()
      expect(whyNot(bytes)).toContain('more than 1,000 columns')
      return performance.now() - before
    }
    const inOrder = timeOf(columns)
    // twice; where each cell is held against all before it, twenty times
    expect(timeOf(columns.toReversed())).toBeLessThan(inOrder * 4 + 500)
  }, 30_000)
})

describe('while a long workbook is opened', () => {
  const longRows = HEADINGS + ENTRY.repeat(60_000)

  test('there is a step every few milliseconds', () => {
    const steps = [...xlsxReader.read(workbookOf(longRows), 'SCH.xlsx', AS_FOUND)]
    expect(steps.length).toBeGreaterThanOrEqual(Math.floor(longRows.length / 1_100_000))
    expect(longRows.length).toBeGreaterThan(4_000_000)
  })

  test('and while its shared texts, its styles and its comments are read', () => {
    const many = { ...workbookParts({ strings: ['<si><t>words</t></si>'.repeat(100_000)] }) }
    const steps = [...xlsxReader.read(zipOf(many, 0), 'SCH.xlsx', AS_FOUND)]
    expect(steps.length).toBeGreaterThan(100)
    const styles = { ...workbookParts({}), 'xl/styles.xml': `<styleSheet>${'<a/>'.repeat(200_000)}</styleSheet>` }
    expect([...xlsxReader.read(zipOf(styles, 0), 'SCH.xlsx', AS_FOUND)].length).toBeGreaterThan(40)
  })

  test('a request to stop is heard before it is open', async () => {
    let asked = 0
    const stop = (): void => {
      if (++asked === 3) throw new ProblemError({ kind: 'cancelled' })
    }
    const reading = readReturnInSteps(workbookOf(longRows), 'SCH.xlsx', {
      agencyCode: 'EDU',
      agencyName: 'Withy Lane School',
      today: IsoDay.parse('2026-05-05'),
      children: [],
      people: [],
      lookBackFrom: IsoDay.parse('2019-01-01'),
    })
    await expect(withPauses(reading, stop)).rejects.toThrow(ProblemError)
    expect(asked).toBe(3)
    expect(reading.next()).toEqual({ done: false, value: 0 })
  })
})

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
