import { describe, expect, test } from 'vitest'

import {
  columnsShown,
  isWanted,
  knownBefore,
  mappingOf,
  whatIsMissing,
  withConstant,
  withOrder,
  withTable,
  withUse,
  type Choices,
} from '../../../renderer/features/returns/import-wizard/wizard-reading.ts'
import type { ExaminedTable, Examination } from '../../../shared/model/examination.ts'
import { AS_FOUND, NO_CONSTANTS } from '../../../shared/model/reading.ts'

const untouched: Choices = { reading: AS_FOUND, byPerson: new Set(), fromFile: false }

const aColumn = (
  heading: string,
  use: ExaminedTable['columns'][number]['use'],
  howKnown: ExaminedTable['columns'][number]['howKnown'] = 'name',
): ExaminedTable['columns'][number] => ({ heading, use, howKnown, samples: [] })

const aTable = (part: Partial<ExaminedTable> = {}): ExaminedTable => ({
  table: 0,
  name: null,
  taken: true,
  why: null,
  headerLine: 3,
  columns: [
    aColumn('Date', 'date'),
    aColumn('Notes', 'event'),
    aColumn('Notes', 'event'),
    aColumn('Ward', 'kept', 'unknown'),
  ],
  firstRows: [],
  ...part,
})

const anExamination = (part: Partial<Examination> = {}): Examination => ({
  file: 'POL.csv',
  sha256: '0'.repeat(64),
  encoding: 'UTF-8',
  delimiter: ',',
  tables: [aTable()],
  constants: NO_CONSTANTS,
  remembered: false,
  dates: { dayFirstOnly: 0, monthFirstOnly: 0, either: 0, order: 'day-first', asks: false, says: '', examples: [] },
  namesChildren: 0,
  sheetsOfChildren: [],
  namesPeople: 0,
  nothingToReport: false,
  read: 0,
  entries: 0,
  rejected: 0,
  blank: 0,
  held: 0,
  rejections: [],
  doubts: [],
  hints: [],
  earlier: [],
  seemsLaterVersionOf: [],
  ...part,
})

const keyOf = (found: Examination, column: number): string =>
  columnsShown(found.tables[0] ?? aTable(), untouched, new Map())[column]?.key ?? ''

describe('what a person chooses about the columns', () => {
  test('a choice tells the whole mapping, so that nothing else is guessed anew', () => {
    const found = anExamination()
    const { reading } = withUse(untouched, found, keyOf(found, 3), 'source')
    expect(reading.mapping?.columns).toEqual([
      { heading: 'Date', use: 'date' },
      { heading: 'Notes', use: 'event' },
      { heading: 'Notes', use: 'event' },
      { heading: 'Ward', use: 'source' },
    ])
  })

  test('of two columns with one heading, the chosen one is changed', () => {
    const found = anExamination()
    const { reading } = withUse(untouched, found, keyOf(found, 2), 'impact')
    expect(reading.mapping?.columns.map(({ use }) => use)).toEqual(['date', 'event', 'impact', 'kept'])
  })

  test('the headings stay where they were found, or a table without its date column would lose its columns', () => {
    const found = anExamination()
    const { reading } = withUse(untouched, found, keyOf(found, 0), 'kept')
    expect(reading.tables).toEqual([{ table: 0, taken: true, headerLine: 3 }])
  })

  test('a choice is shown before it is examined, and only the chosen column says that a person chose it', () => {
    const found = anExamination()
    const chosen = withUse(untouched, found, keyOf(found, 3), 'source')
    const shown = columnsShown(aTable(), chosen, knownBefore(found))
    expect(shown.map(({ use, howKnown }) => [use, howKnown])).toEqual([
      ['date', 'name'],
      ['event', 'name'],
      ['event', 'name'],
      ['source', 'chosen'],
    ])
  })

  test('constants and the order of dates keep what was chosen for the columns', () => {
    const found = anExamination()
    const column = withUse(untouched, found, keyOf(found, 3), 'left out')
    const both = withOrder(withConstant(column, found, 'rag', 'amber'), found, 'month-first')
    expect(both.reading.mapping).toMatchObject({
      constants: { ...NO_CONSTANTS, rag: 'amber' },
      dateOrder: 'month-first',
      columns: [{}, {}, {}, { heading: 'Ward', use: 'left out' }],
    })
  })

  test('columns of several sheets are one mapping, each heading once', () => {
    const found = anExamination({ tables: [aTable(), aTable({ table: 1, name: 'sheet “2025”' })] })
    expect(mappingOf(found, AS_FOUND).columns).toHaveLength(4)
  })
})

describe('whether the file can go on as it is read', () => {
  const lacking = aTable({ table: 1, taken: false, why: 'It has no column for the date.' })

  test('it can with one chronology among other tables, which are left alone', () => {
    expect(whatIsMissing(anExamination({ tables: [aTable(), lacking] }), AS_FOUND)).toEqual([])
  })

  test('it cannot when a table that a person chose lacks something', () => {
    const { reading } = withTable(untouched, lacking, { taken: true })
    expect(isWanted(lacking, reading)).toBe(true)
    expect(whatIsMissing(anExamination({ tables: [aTable(), lacking] }), reading)).toEqual([
      { table: lacking, why: 'It has no column for the date.' },
    ])
  })

  test('it cannot when no table is a chronology, and each says why', () => {
    expect(whatIsMissing(anExamination({ tables: [lacking] }), AS_FOUND)).toHaveLength(1)
  })

  test('it can when the file says that there is nothing to report', () => {
    expect(whatIsMissing(anExamination({ tables: [lacking], nothingToReport: true }), AS_FOUND)).toEqual([])
  })
})
