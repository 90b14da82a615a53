import { describe, expect, test } from 'vitest'

import { AS_FOUND } from '../../../shared/model/reading.ts'
import { readRows, type ReadRows } from '../../builders/a-read-return.ts'
import { aWordTable } from '../../builders/a-word-table.ts'
import { aParagraph, aWordFile } from '../../builders/word-file.ts'

const HEADINGS = ['Date', 'What happened', 'Source']
const FIRST = aWordTable({ rows: [HEADINGS, ['13/03/2025', 'Seen at home', 'Record']] })
const REST = aWordTable({
  rows: [
    ['14/03/2026', 'Phoned the school', 'Record'],
    ['15/03/2026', 'Visited, no reply', 'Record'],
  ],
})
const FACTS = aWordTable({
  rows: [
    ['Child', 'Alfie'],
    ['School', 'Mill Lane'],
  ],
})

const read = (...body: string[]): ReadRows => readRows(aWordFile({ body: body.join('') }), { file: 'GP.docx' })
const events = ({ entries }: ReadRows): string[] => entries.map(({ event }) => event)
const aboutHeadings = ({ doubts }: ReadRows): string[] => doubts.filter((said) => said.includes('no headings'))

describe('a table without headings that goes on with a chronology', () => {
  test('is read with the headings of the one before, each row under its own table, and that is said', () => {
    const found = read(FIRST, aParagraph('2026'), REST)
    expect(found.rows.map(({ kind, part, line }) => [kind, part, line])).toEqual([
      ['entry', 'table 1', 2],
      ['entry', 'table 2', 1],
      ['entry', 'table 2', 2],
    ])
    expect(found.entries[2]).toMatchObject({
      when: { start: '2026-03-15' },
      event: 'Visited, no reply',
      source: 'Record',
    })
    expect(found.head.parts?.map(({ name, headerLine }) => [name, headerLine])).toEqual([
      ['table 1', 1],
      ['table 2', null],
    ])
    expect(found.doubts.filter((said) => said.startsWith('Table 2 has no headings'))).toEqual([
      'Table 2 has no headings; it was read as the continuation of table 1. Check it.',
    ])
  })

  test.each([
    ['an empty table lies between', [FIRST, '<w:tbl/>', REST]],
    [
      'several headings and empty tables lie between',
      [FIRST, aParagraph('2026'), aWordTable({ rows: [['', '']] }), aParagraph('Spring'), REST],
    ],
  ])('is read where %s', (_, body) => {
    expect(events(read(...body))).toEqual(['Seen at home', 'Phoned the school', 'Visited, no reply'])
  })

  test('is read where it goes on with one that went on, and the one with the headings is named', () => {
    const found = read(
      FIRST,
      aParagraph('2026'),
      REST,
      aParagraph('Later'),
      aWordTable({ rows: [['16/03/2026', 'Seen', 'Record']] }),
    )
    expect(events(found)).toHaveLength(4)
    expect(found.doubts).toContain('Table 3 has no headings; it was read as the continuation of table 1. Check it.')
  })

  test('is the same entry as under headings of its own', () => {
    const own = aWordTable({ rows: [HEADINGS, ['14/03/2026', 'Phoned the school', 'Record']] })
    const identities = ({ rows }: ReadRows): string[] =>
      rows.flatMap((row) => (row.kind === 'entry' ? [row.identity] : []))
    expect(identities(read(FIRST, aParagraph('2026'), REST))[1]).toBe(
      identities(read(FIRST, aParagraph('2026'), own))[1],
    )
  })

  test('is read in a web page, too', () => {
    const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const page = `<!doctype html><table>${row(HEADINGS)}${row(['13/03/2025', 'Seen', 'Record'])}</table><h2>2026</h2><table>${row(['14/03/2026', 'Phoned', 'Record'])}${row(['15/03/2026', 'Visited', 'Record'])}</table>`
    expect(events(readRows(page, { file: 'GP.html' }))).toEqual(['Seen', 'Phoned', 'Visited'])
  })

  test('is not read where a person chose so', () => {
    const reading = { ...AS_FOUND, tables: [{ table: 1, taken: false, headerLine: null }] }
    const bytes = aWordFile({ body: FIRST + aParagraph('2026') + REST })
    expect(events(readRows(bytes, { file: 'GP.docx', reading }))).toEqual(['Seen at home'])
  })
})

describe('a table without headings that cannot be read, and whose rows begin with dates', () => {
  const narrow = aWordTable({
    rows: [
      ['14/03/2026', 'Phoned the school'],
      ['15/03/2026', 'Visited'],
      ['Signed', 'A. Field'],
    ],
  })

  test('is said to be probably part of the chronology', () => {
    const found = read(FIRST, narrow)
    expect(events(found)).toEqual(['Seen at home'])
    expect(aboutHeadings(found)).toEqual([
      'Table 2 was not read: 2 of its rows begin with a date and it has no headings. Put headings above it, or join it to table 1.',
    ])
  })

  test('is said so where another table lies between, or where the chronology comes after it', () => {
    expect(aboutHeadings(read(FIRST, FACTS, REST))).toEqual([
      'Table 3 was not read: 2 of its rows begin with a date and it has no headings. Put headings above it, or join it to table 1.',
    ])
    expect(aboutHeadings(read(narrow, aParagraph('Chronology'), FIRST))).toEqual([
      'Table 1 was not read: 2 of its rows begin with a date and it has no headings. Put headings above it.',
    ])
  })

  test('is told from tables of facts, which are said together', () => {
    const { doubts } = read(FACTS, aParagraph('Chronology'), FIRST, aParagraph('Signed'), FACTS)
    expect(doubts).toContain(
      'Table 1 and table 3 were not read: no row of them names a column for the date and one for what happened.',
    )
  })
})
