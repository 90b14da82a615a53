import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { blankCsvForm, blankWordForm, FORM_COLUMNS } from '../../../electron/returns/blank-form.ts'
import { docxReader } from '../../../electron/returns/docx-reader.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { csvRow } from '../../../shared/returns/rows/csv-row.ts'
import { scoreOfHeadings } from '../../../shared/returns/headings/find-header.ts'
import { mapColumns } from '../../../shared/returns/headings/map-columns.ts'
import { readRows } from '../../builders/a-read-return.ts'
import { withPart } from '../../builders/word-file.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

const SCHOOL = {
  case: { reference: 'CP-2026-014', lookBackFrom: IsoDay.parse('2024-05-01') },
  agency: { name: 'Riverside Primary School', contributor: null },
}

/** The form with rows typed into its chronology, as Word keeps them. */
const filled = async (rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  withPart(await blankWordForm(SCHOOL), 'word/document.xml', (xml) => {
    const at = xml.lastIndexOf('<w:tbl>')
    const empty = /<w:p><w:pPr><w:pStyle w:val="CellText"\/><\/w:pPr><\/w:p>/
    const table = rows
      .flatMap((row) => FORM_COLUMNS.map((_, column) => row[column] ?? ''))
      .reduce(
        // a cell that stays empty is marked, so that the next text goes into the next cell
        (text, cell) =>
          text.replace(empty, `<w:p><w:pPr><w:pStyle w:val="CellText"/></w:pPr><w:r><w:t>${cell}</w:t></w:r></w:p>`),
        xml.slice(at),
      )
    return xml.slice(0, at) + table
  })

const WHOLE = [
  '14/03/2025',
  '09:10',
  'Alfie came to school without a coat.',
  'Attendance record',
  'He was cold.',
  '“I am cold.”',
  'A coat was lent.',
  'amber',
  'Alfie',
  'A. Field, teacher',
]

describe('the blank form for Word', () => {
  test('filled in is read without a doubt', async () => {
    const rows = [
      WHOLE,
      [
        '3 to 7 May 2025',
        '',
        'Alfie was away from school.',
        'Register',
        'He missed lessons.',
        '“I was tired.”',
        'A call home.',
        'green',
        'Alfie',
        'A. Field, teacher',
      ],
    ]
    const { entries, rejected, blank, doubts, head, nothingToReport } = readRows(await filled(rows), {
      file: 'EDU-1_form.docx',
    })
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({
      when: { precision: 'minute', start: '2025-03-14', time: '09:10' },
      event: 'Alfie came to school without a coat.',
      source: 'Attendance record',
      impact: 'He was cold.',
      voice: '“I am cold.”',
      action: 'A coat was lent.',
      rag: 'amber',
    })
    expect([rejected, nothingToReport, head.encoding]).toEqual([[], false, 'Word document'])
    expect(blank).toHaveLength(13)
    // the two tables that explain the form are said to be none
    expect(
      doubts.filter((said) => !said.startsWith('Table 1 and table 2 were not read: no row of them names a column')),
    ).toEqual([])
  })

  test('sent back empty makes no entry, and is no answer', async () => {
    const { entries, rejected, blank, nothingToReport } = readRows(await blankWordForm(SCHOOL), {
      file: 'EDU-1_form.docx',
    })
    expect([entries, rejected, blank.length, nothingToReport]).toEqual([[], [], 15, false])
  })

  test('with “Nothing to report” in its first row is that answer', async () => {
    const { entries, rejected, nothingToReport } = readRows(await filled([['', '', 'Nothing to report']]), {
      file: 'EDU-1_form.docx',
    })
    expect([entries, rejected, nothingToReport]).toEqual([[], [], true])
  })

  test('has only one table that could be taken for the chronology', async () => {
    const read = atOnce(
      docxReader.read(await blankWordForm(SCHOOL), 'EDU-1_form.docx', { encoding: null, delimiter: null }),
    )
    const scores = read.ok ? read.value.tables.map((table) => scoreOfHeadings([...table.rows(null)])) : []
    expect(scores).toEqual([0, 0, 2 * FORM_COLUMNS.length])
  })

  test('says whose it is, for which case and period, and that it is sensitive', async () => {
    const parts = unzipSync(await blankWordForm(SCHOOL))
    const words = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n')
    for (const said of [
      'Riverside Primary School',
      'CP-2026-014',
      'From 1 May 2024 until now',
      'OFFICIAL-SENSITIVE',
      'en-GB',
    ])
      expect(words).toContain(said)
  })

  test('is the same, byte for byte, whenever it is made', async () => {
    expect(await blankWordForm(SCHOOL)).toEqual(await blankWordForm(SCHOOL))
  })
})

test('all headings of the form are known by name, each for a field of its own', () => {
  const { columns } = mapColumns(FORM_COLUMNS.map((column) => column.heading))
  expect(columns.map(({ field, part, howKnown }) => [field, part, howKnown])).toEqual(
    ['date', 'time', 'event', 'source', 'impact', 'voice', 'action', 'rag', 'child', 'author'].map((field) => [
      field,
      'main',
      'name',
    ]),
  )
})

test('the blank form for a spreadsheet has the headings, and is read when it is filled in', () => {
  const form = Buffer.from(blankCsvForm()).toString('utf8')
  expect(form).toBe(
    `\ufeff${FORM_COLUMNS.map(({ heading }) => (heading.includes(',') ? `"${heading}"` : heading)).join(',')}\r\n`,
  )
  const { entries, rejected, doubts } = readRows(`${form}${csvRow(WHOLE)}\r\n`)
  expect([entries.length, rejected, doubts]).toEqual([1, [], []])
})
