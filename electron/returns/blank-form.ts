import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import { csvRow } from '../../shared/returns/rows/csv-row.ts'
import { sayDay } from '../../shared/time/say.ts'
import { heading } from '../document/heading.ts'
import { markedDocument } from '../document/marked-document.ts'
import { COLOUR, LANDSCAPE_PAGE, STYLE, TEXT_WIDTH } from '../document/page.ts'
import { withPlainTexts } from '../document/plain-text.ts'
import { smallTable } from '../document/small-table.ts'

/** Whom a blank form is for. No name of a child stands in it: it is sent about before anybody has checked who reads it. */
export type FormFor = {
  readonly case: Pick<Case, 'reference' | 'lookBackFrom'>
  readonly agency: Pick<CaseAgency, 'name' | 'contributor'>
}

/** The headings of the form, each with what to write under it. All are names by which a column is known (known-headings.ts). */
export const FORM_COLUMNS: readonly FormColumn[] = [
  {
    heading: 'Date',
    width: 1450,
    write: 'As exactly as you know it and no more: 14/03/2025, March 2025, spring 2025, 3 to 7 May 2025.',
  },
  { heading: 'Time', width: 850, write: 'For example 18:30, where it is known and matters.' },
  {
    heading: 'What happened',
    width: 2988,
    write: 'The facts in a few plain sentences: who did or said what. Strengths and safety count as much as harm.',
  },
  {
    heading: 'Source of information',
    width: 1620,
    write: 'The record, system or person it comes from, for example: home visit record, call from the school.',
  },
  { heading: 'Impact on the child', width: 1700, write: 'What it was like for the child.' },
  {
    heading: 'Child’s voice',
    width: 1450,
    write: 'What the child said or showed, in their own words where you have them.',
  },
  { heading: 'Action and outcome', width: 1500, write: 'What your agency did, and whether it helped.' },
  {
    heading: 'Rating (red, amber, green)',
    width: 1080,
    write: 'One of the three words, by your agency’s own judgement. Leave it empty if you do not rate.',
  },
  {
    heading: 'Child',
    width: 870,
    write: 'The first name of the child concerned. Leave it empty where it concerns all.',
  },
  { heading: 'Recorded by', width: 1330, write: 'Name and role of the person who wrote the record.' },
]

type FormColumn = { readonly heading: string; readonly width: number; readonly write: string }

/**
 * A form to type into, for an agency that has no export: a Word document with the table that the program reads best.
 * It knows no clock: the same case and agency give the same bytes.
 */
export const blankWordForm = (given: FormFor): Promise<Uint8Array> => {
  const of = withPlainTexts(given)
  return markedDocument({
    title: `${TITLE}, ${of.agency.name}, case ${of.case.reference}`,
    page: LANDSCAPE_PAGE,
    foot: `${TITLE} · Case ${of.case.reference}`,
    children: [
      heading(HeadingLevel.HEADING_1, TITLE),
      new Paragraph({ style: STYLE.subtitle, text: `${of.agency.name}, case ${of.case.reference}` }),
      ...HOW_TO.map((text) => new Paragraph({ text })),
      heading(HeadingLevel.HEADING_2, 'What goes where'),
      smallTable({
        headings: ['Column', 'What to write'],
        widths: [COLUMN_NAMES, TEXT_WIDTH - COLUMN_NAMES],
        rows: FORM_COLUMNS.map((column) => [[[{ text: column.heading, bold: true }]], column.write]),
      }),
      heading(HeadingLevel.HEADING_2, 'About this return', { onNewPage: true }),
      factsTable(of),
      heading(HeadingLevel.HEADING_2, 'Chronology'),
      chronologyTable(),
    ],
  })
}

/** The same headings as a file for a spreadsheet: Excel knows UTF-8 by the mark at its beginning. */
export const blankCsvForm = (): Uint8Array =>
  new TextEncoder().encode(`\ufeff${csvRow(FORM_COLUMNS.map((column) => column.heading))}\r\n`)

const TITLE = 'Chronology return'
const COLUMN_NAMES = 3400
const EMPTY_ROWS = 15
/** Room for two lines, so that the table looks like one to write in. */
const ROW_HEIGHT = 700

// the last one must not itself sound like an answer: "but" tells (nothing-to-report.ts)
const HOW_TO = [
  'Please list what your agency knows of the children in this case: one row of the table for each event, in the order of time where you can. A few facts in plain words are better than a long account.',
  'Write in the table “Chronology” and leave its headings as they are. A cell may stay empty; only the date and what happened are needed. The Tab key in the last cell makes a new row. Send the form back as a Word document (.docx).',
  'If your records hold nothing for this period, leave the table empty but for its first row, and write “Nothing to report” there under “What happened”.',
]

const factsTable = (of: FormFor): Table =>
  new Table({
    ...tableLook([COLUMN_NAMES, FACT_WIDTH]),
    rows: [
      ['Agency', of.agency.name],
      ['Case reference', of.case.reference],
      ['Period asked for', `From ${sayDay(of.case.lookBackFrom, 'plain')} until now`],
      ['Filled in by', of.agency.contributor ?? ''],
      ['Records searched to', ''],
    ].map(
      ([label = '', value = '']) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: COLUMN_NAMES, type: WidthType.DXA },
              shading: HEADING_SHADE,
              children: [new Paragraph({ style: STYLE.cellHead, text: label })],
            }),
            new TableCell({
              width: { size: FACT_WIDTH, type: WidthType.DXA },
              children: [new Paragraph({ style: STYLE.cell, text: value })],
            }),
          ],
        }),
    ),
  })

const FACT_WIDTH = 7200

const chronologyTable = (): Table =>
  new Table({
    ...tableLook(FORM_COLUMNS.map((column) => column.width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: FORM_COLUMNS.map(
          (column) =>
            new TableCell({
              width: { size: column.width, type: WidthType.DXA },
              shading: HEADING_SHADE,
              children: [new Paragraph({ style: STYLE.cellHead, text: column.heading })],
            }),
        ),
      }),
      ...Array.from(
        { length: EMPTY_ROWS },
        () =>
          new TableRow({
            cantSplit: true,
            height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
            children: FORM_COLUMNS.map(
              (column) =>
                new TableCell({
                  width: { size: column.width, type: WidthType.DXA },
                  children: [new Paragraph({ style: STYLE.cell })],
                }),
            ),
          }),
      ),
    ],
  })

const tableLook = (widths: readonly number[]) => ({
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  columnWidths: [...widths],
  layout: TableLayoutType.FIXED,
  margins: { top: 45, bottom: 45, left: 100, right: 100, marginUnitType: WidthType.DXA },
  borders: {
    top: line(8),
    bottom: line(8),
    left: line(4),
    right: line(4),
    insideHorizontal: line(4),
    insideVertical: line(4),
  },
})

const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: COLOUR.line })

const HEADING_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: COLOUR.accentSoft }
