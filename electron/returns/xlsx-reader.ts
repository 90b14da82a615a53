import { fail, ok } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { RowPlace } from '../../shared/returns/say-lines.ts'
import { count } from '../../shared/returns/say-lines.ts'
import type { Table } from '../../shared/returns/rows/table.ts'
import { UnreadableXml } from '../office/read-xml.ts'
import { isOldContainer } from '../office/old-container.ts'
import { ZipRefused } from '../office/zip-directory.ts'
import type { ReturnReader } from './return-reader.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'
import type { SheetOfWorkbook } from './xlsx/open-workbook.ts'
import { sheetLabel, sheetTable } from './xlsx/sheet-table.ts'
import { roomForSheets, surveySheet } from './xlsx/survey-sheet.ts'
import { DAMAGED, WorkbookRefused } from './xlsx/workbook-refused.ts'

/**
 * Excel workbooks (.xlsx): every sheet that holds a cell is a table, its cells what a person sees in them.
 * Each sheet is looked through to its end before any row is handed out, so that a damaged file is refused before anything is imported.
 */
export const xlsxReader: ReturnReader = {
  reads: ['excel'],
  *read(bytes, fileName) {
    if (isOldContainer(bytes)) return fail({ kind: 'return-unreadable', file: fileName, why: OLD_WORKBOOK })
    const problemOf = (error: unknown): Problem => ({
      kind: 'return-unreadable',
      file: fileName,
      why: whyUnreadable(error),
    })
    try {
      const sheets = yield* openWorkbook(bytes)
      // with one sheet, a row is found by its number alone
      const isOne = sheets.length === 1
      const tables: Table[] = []
      const room = roomForSheets()
      for (const sheet of sheets) {
        const place: RowPlace = { word: 'row', of: isOne ? null : sheetLabel(sheet.name) }
        const survey = yield* surveySheet(sheet, place, room)
        if (survey === null) continue
        tables.push(sheetTable(sheet, survey, place, (error) => new ProblemError(problemOf(error))))
      }
      if (tables.length === 0) {
        // "nothing to report" would be a wrong answer to a picture of a table
        return sheets.some((sheet) => sheet.pictures > 0 || sheet.comments > 0)
          ? fail({ kind: 'return-unreadable', file: fileName, why: NO_CELLS })
          : fail({ kind: 'return-empty', file: fileName })
      }
      return ok({
        encoding: 'Excel workbook',
        delimiter: null,
        rowWord: 'row',
        tables,
        words: [],
        doubts: sheets.flatMap(aboutSheet),
      })
    } catch (error) {
      return fail(problemOf(error))
    }
  },
}

const aboutSheet = (sheet: SheetOfWorkbook): string[] => {
  const label = sheetLabel(sheet.name)
  const capital = label.charAt(0).toUpperCase() + label.slice(1)
  return [
    ...(sheet.hidden ? [`${capital} is hidden in the workbook; it was looked at like the others.`] : []),
    ...(sheet.comments === 0
      ? []
      : [
          sheet.comments === 1
            ? `One cell of ${label} has a comment, which was not read. See whether it belongs to the chronology.`
            : `${count(sheet.comments)} cells of ${label} have comments, which were not read. See whether they belong to the chronology.`,
        ]),
    ...(sheet.pictures === 0
      ? []
      : [
          sheet.pictures === 1
            ? `There is a picture or a text box over ${label}, which was not read. See whether it belongs to the chronology.`
            : `There are ${count(sheet.pictures)} pictures and text boxes over ${label}, which were not read. See whether they belong to the chronology.`,
        ]),
  ]
}

/** What is expected of files becomes its sentence; anything else is a mistake of ours and is thrown on. */
const whyUnreadable = (error: unknown): string => {
  if (error instanceof WorkbookRefused) return error.message
  if (error instanceof UnreadableXml) return DAMAGED
  if (error instanceof ZipRefused) return whyNotUnpacked(error)
  throw error
}

const whyNotUnpacked = ({ trouble, megabytes }: ZipRefused): string => {
  switch (trouble) {
    case 'not-a-zip':
    case 'cut-short':
    case 'damaged':
    case 'doubled':
    case 'too-many-parts':
      return DAMAGED
    case 'password':
      return 'it is protected with a password. Ask the sender for it without one.'
    case 'packing':
      return 'it is packed in a way that Excel does not use. Open it in Excel, save it as an Excel workbook (.xlsx) and import that.'
    case 'too-large':
      return `it would unpack to more than ${count(megabytes)} MB. Ask the sender for this family alone, or for a shorter period.`
  }
}

const NO_CELLS =
  'its sheets hold pictures, text boxes or comments and nothing in their cells. Ask the sender for the chronology as a table of cells.'

const OLD_WORKBOOK =
  'it is an Excel workbook from before 2007 (.xls) or protected with a password. Open it in Excel, choose Save As and “Excel Workbook (*.xlsx)” without a password, and import the file that makes.'
