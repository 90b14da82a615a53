import { lineNotes } from '../../../shared/returns/doubts.ts'
import { count } from '../../../shared/returns/say-lines.ts'
import type { RowPlace } from '../../../shared/returns/say-lines.ts'
import { columnName } from './cell-reference.ts'
import type { CellRange } from './cell-reference.ts'
import { sheetRows } from './sheet-rows.ts'
import type { Sheet } from './sheet-rows.ts'
import { damaged, WorkbookRefused } from './workbook-refused.ts'

/** What must be known of a sheet before its rows are handed out: some of it stands behind the last row. */
export type SheetSurvey = {
  /** How many rows are handed out: those that hold something, and the empty ones between. */
  readonly rowCount: number
  /** The columns that are handed out, from 0, in their order: up to the last that holds something. */
  readonly columns: readonly number[]
  /** Merged cells that go over several rows, by their first row. */
  readonly merges: ReadonlyMap<number, readonly CellRange[]>
  readonly doubts: readonly string[]
}

/** So many rows or columns without a cell are left out, and said: a stray cell at the end of a sheet must not make a million rows. */
export const LONGEST_GAP = 1000
export const WIDEST_GAP = 50

/**
 * Looks through a sheet once, to its end.
 * @returns null for a sheet that holds no cell
 * @throws WorkbookRefused, ZipRefused or UnreadableXml
 */
export const surveySheet = (sheet: Sheet, place: RowPlace): SheetSurvey | null => {
  const hidden: (readonly [number, number])[] = []
  const merges = new Map<number, CellRange[]>()
  const gaps: string[] = []
  const openFormulas = lineNotes(place)
  const struckOut = lineNotes(place)
  const errors = lineNotes(place)
  /** In how many rows a column holds words, and in how many a colour alone. */
  const worded = new Map<number, number>()
  const coloured = new Map<number, number>()
  let merged = 0
  let rowCount = 0
  let lastLine = 0
  const rows = sheetRows(sheet, {
    hiddenColumns: (first, last) => {
      if (hidden.length < MOST_NOTES) hidden.push([first, last])
    },
    merged: (range) => {
      if (range.lastRow === range.firstRow) return
      if (++merged > MOST_NOTES) throw damaged()
      const sameRow = merges.get(range.firstRow)
      if (sameRow === undefined) merges.set(range.firstRow, [range])
      else sameRow.push(range)
    },
  })
  for (const row of rows) {
    if (row.hasOpenFormula) openFormulas.note(row.line)
    if (row.texts.length === 0) continue
    if (row.struckOut) struckOut.note(row.line)
    if (row.hasError) errors.note(row.line)
    for (const column of row.columns) worded.set(column, (worded.get(column) ?? 0) + 1)
    for (const column of row.coloured) coloured.set(column, (coloured.get(column) ?? 0) + 1)
    const gap = row.line - lastLine - 1
    if (gap > LONGEST_GAP) {
      if (gaps.length < GAPS_NAMED) gaps.push(sayGap(lastLine + 1, row.line - 1, place))
    } else rowCount += gap
    rowCount++
    lastLine = row.line
  }
  if (rowCount === 0) return null
  const used = new Set(worded.keys())
  const columns = columnsRead(used)
  if (columns.length > MOST_COLUMNS) {
    // without the sheet's name, which may be a child's
    throw new WorkbookRefused(
      `one of its sheets uses more than ${count(MOST_COLUMNS)} columns. Open the file in Excel, delete that sheet or the columns that are no part of the chronology, save it and import it again.`,
    )
  }
  return {
    rowCount,
    columns,
    merges,
    doubts: [
      ...gaps,
      ...columnGaps(columns, place),
      ...hiddenColumns(hidden, used, place),
      ...openFormulas.say(
        'has a formula whose result is not saved in the file, so that cell was read as empty. Open the file in Excel, save it and import it again.',
        'have formulas whose results are not saved in the file, so those cells were read as empty. Open the file in Excel, save it and import it again.',
      ),
      ...errors.say(
        'holds an error of the workbook (such as #N/A); it was read as it stands. Ask for the value.',
        'hold errors of the workbook (such as #N/A); they were read as they stand. Ask for the values.',
      ),
      ...colourColumns(worded, coloured, place),
      ...struckOut.say(
        'has text that is struck out; it was read like any other.',
        'have text that is struck out; it was read like any other.',
      ),
    ],
  }
}

/** A column with a heading and otherwise with colours alone: a rating that somebody painted. */
const colourColumns = (
  worded: ReadonlyMap<number, number>,
  coloured: ReadonlyMap<number, number>,
  { of }: RowPlace,
): string[] => {
  const where = of === null ? '' : ` of ${of}`
  return [...coloured]
    .filter(([column, rows]) => rows >= COLOURS_OF_A_RATING && worded.get(column) === 1)
    .toSorted(([a], [b]) => a - b)
    .slice(0, GAPS_NAMED)
    .map(
      ([column]) =>
        `The cells of column ${columnName(column)}${where} are coloured and hold no words; colours are not read. Ask the agency to type them.`,
    )
}

const COLOURS_OF_A_RATING = 3

/** All columns up to the last that holds something, but for wide gaps. */
const columnsRead = (used: ReadonlySet<number>): number[] => {
  const columns: number[] = []
  let next = 0
  for (const column of [...used].toSorted((a, b) => a - b)) {
    if (column - next > WIDEST_GAP) next = column
    for (; next <= column; next++) columns.push(next)
  }
  return columns
}

const sayGap = (first: number, last: number, { of }: RowPlace): string =>
  `Rows ${first} to ${last}${of === null ? '' : ` of ${of}`} hold nothing and were passed over; they are not counted.`

const columnGaps = (columns: readonly number[], { of }: RowPlace): string[] =>
  columns.flatMap((column, at) => {
    const before = columns[at - 1] ?? -1
    return column === before + 1
      ? []
      : [
          `Columns ${columnName(before + 1)} to ${columnName(column - 1)}${of === null ? '' : ` of ${of}`} hold nothing and were passed over.`,
        ]
  })

const hiddenColumns = (
  hidden: readonly (readonly [number, number])[],
  used: ReadonlySet<number>,
  { of }: RowPlace,
): string[] => {
  const names = [...used]
    .filter((column) => hidden.some(([first, last]) => column >= first && column <= last))
    .toSorted((a, b) => a - b)
    .map(columnName)
  if (names.length === 0) return []
  const where = of === null ? '' : ` of ${of}`
  return names.length === 1
    ? [`Column ${names[0]}${where} is hidden in the workbook; it was read like the others.`]
    : [
        `Columns ${names.slice(0, -1).join(', ')} and ${names.at(-1)}${where} are hidden in the workbook; they were read like the others.`,
      ]
}

const GAPS_NAMED = 20
const MOST_NOTES = 100_000
/** Far beyond any chronology; every row is filled up to the last column. */
const MOST_COLUMNS = 1000
