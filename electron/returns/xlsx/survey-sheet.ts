import { lineNotes } from '../../../shared/returns/line-notes.ts'
import { count } from '../../../shared/returns/say-lines.ts'
import type { InSteps } from '../../../shared/returns/in-steps.ts'
import type { RowPlace } from '../../../shared/returns/say-lines.ts'
import { columnName, MOST_SHEET_COLUMNS } from './cell-reference.ts'
import type { CellRange } from './cell-reference.ts'
import { sheetStretches } from './sheet-rows.ts'
import type { Sheet, SheetRow } from './sheet-rows.ts'
import { damaged, tooManyBetween, tooManyCells, tooManyWords, WorkbookRefused } from './workbook-refused.ts'

/** What must be known of a sheet before its rows are handed out: some of it stands behind the last row. */
export type SheetSurvey = {
  /** How many rows are handed out: those that hold something, and the empty ones between. */
  readonly rowCount: number
  /** The last row that holds something: what follows need not be read again. */
  readonly lastRow: number
  /** The columns that are handed out, from 0, in their order: up to the last that holds something. */
  readonly columns: readonly number[]
  /** Merged cells that go over several rows, by their first row. */
  readonly merges: ReadonlyMap<number, readonly CellRange[]>
  readonly doubts: readonly string[]
}

/** So many rows or columns without a cell are left out, and said: a stray cell at the end of a sheet must not make a million rows. */
export const LONGEST_GAP = 1000
export const WIDEST_GAP = 50

/** What the sheets of a workbook may hold together. It grows less while they are looked through. */
export type RoomForSheets = {
  /** Cells that a sheet writes down, empty ones included. */
  written: number
  /** Cells that are handed out: each row is as wide as the widest. */
  filled: number
  /** Characters that the cells say: a text that many cells share counts for each. */
  said: number
}

/** A hundred columns in each row of the longest return, empty ones included; a GB of words and their tags. */
export const roomForSheets = (): RoomForSheets => ({ written: 25_000_000, filled: 20_000_000, said: 256_000_000 })

/**
 * Looks through a sheet once, to its end, with a step every few milliseconds.
 * @returns null for a sheet that holds no cell
 * @throws WorkbookRefused, ZipRefused or UnreadableXml
 */
export function* surveySheet(sheet: Sheet, place: RowPlace, room: RoomForSheets): InSteps<SheetSurvey | null> {
  const hidden = new Uint8Array(MOST_SHEET_COLUMNS)
  const merges = new Map<number, CellRange[]>()
  const gaps: string[] = []
  const openFormulas = lineNotes(place)
  const struckOut = lineNotes(place)
  const errors = lineNotes(place)
  /** In how many rows a column holds words, and in how many a colour alone. */
  const worded = new Uint32Array(MOST_SHEET_COLUMNS)
  const coloured = new Uint32Array(MOST_SHEET_COLUMNS)
  let merged = 0
  let rowCount = 0
  let lastLine = 0
  const notes = {
    hiddenColumns: (first: number, last: number) => {
      hidden.fill(1, Math.max(0, first), Math.max(0, last + 1))
    },
    merged: (range: CellRange) => {
      if (range.lastRow === range.firstRow) return
      if (++merged > MOST_NOTES) throw damaged()
      const sameRow = merges.get(range.firstRow)
      if (sameRow === undefined) merges.set(range.firstRow, [range])
      else sameRow.push(range)
    },
  }
  const look = (row: SheetRow): void => {
    if (row.hasOpenFormula) openFormulas.note(row.line)
    if (row.texts.length === 0) return
    if (row.struckOut) struckOut.note(row.line)
    if (row.hasError) errors.note(row.line)
    for (const column of row.columns) worded[column] = (worded[column] ?? 0) + 1
    for (const column of row.coloured) coloured[column] = (coloured[column] ?? 0) + 1
    const gap = row.line - lastLine - 1
    if (gap > LONGEST_GAP) {
      if (gaps.length < GAPS_NAMED) gaps.push(sayGap(lastLine + 1, row.line - 1, place))
    } else rowCount += gap
    rowCount++
    lastLine = row.line
  }
  let sinceStep = 0
  /** What it takes to read the rows that say something one by one, beyond what they may take. */
  let waited = 0
  for (const { rows, length, cells, said } of sheetStretches(sheet, notes)) {
    room.written -= cells
    room.said -= said
    if (room.written < 0) throw tooManyCells()
    if (room.said < 0) throw tooManyWords()
    for (const row of rows) look(row)
    const saying = rows.filter((row) => row.texts.length > 0).length
    if (saying > 0 && waited > LONGEST_WAIT) throw isTooWide(worded) ? tooManyColumns() : tooManyBetween()
    waited = Math.max(0, waited + length + cells * CELL - saying * WAIT_FOR_ROW - said * WAIT_FOR_WORDS)
    sinceStep += length + said
    if (sinceStep > STEP) {
      yield 0
      sinceStep = 0
    }
  }
  if (rowCount === 0) return null
  const used = usedIn(worded)
  const columns = columnsRead(used)
  if (columns.length > MOST_COLUMNS) throw tooManyColumns()
  room.filled -= columns.length * rowCount
  if (room.filled < 0) throw tooManyCells()
  return {
    rowCount,
    lastRow: lastLine,
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

const usedIn = (worded: Uint32Array): number[] => [...worded.keys()].filter((column) => worded[column] !== 0)

const isTooWide = (worded: Uint32Array): boolean => columnsRead(usedIn(worded)).length > MOST_COLUMNS

// without the sheet's name, which may be a child's
const tooManyColumns = (): WorkbookRefused =>
  new WorkbookRefused(
    `one of its sheets uses more than ${count(MOST_COLUMNS)} columns. Open the file in Excel, delete that sheet or the columns that are no part of the chronology, save it and import it again.`,
  )

/** A column with a heading and otherwise with colours alone: a rating that somebody painted. */
const colourColumns = (worded: Uint32Array, coloured: Uint32Array, { of }: RowPlace): string[] => {
  const where = of === null ? '' : ` of ${of}`
  return [...coloured.keys()]
    .filter((column) => (coloured[column] ?? 0) >= COLOURS_OF_A_RATING && worded[column] === 1)
    .slice(0, GAPS_NAMED)
    .map(
      (column) =>
        `The cells of column ${columnName(column)}${where} are coloured and hold no words; colours are not read. Ask the agency to type them.`,
    )
}

const COLOURS_OF_A_RATING = 3

/** All columns up to the last that holds something, but for wide gaps. */
const columnsRead = (used: readonly number[]): number[] => {
  const columns: number[] = []
  let next = 0
  for (const column of used) {
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

const hiddenColumns = (hidden: Uint8Array, used: readonly number[], { of }: RowPlace): string[] => {
  const names = used.filter((column) => hidden[column] === 1).map(columnName)
  if (names.length === 0) return []
  const where = of === null ? '' : ` of ${of}`
  return names.length === 1
    ? [`Column ${names[0]}${where} is hidden in the workbook; it was read like the others.`]
    : [
        `Columns ${names.slice(0, -1).join(', ')} and ${names.at(-1)}${where} are hidden in the workbook; they were read like the others.`,
      ]
}

/** Characters of a sheet between two steps, and those its cells say: some ten milliseconds. */
const STEP = 1_000_000
/**
 * Rows are handed out one by one, some hundreds between two steps of whoever takes them, so what stands between those that say something must not take long to pass over: at most a
 * million or so empty cells. In characters; a cell takes as long as its tags and ten more.
 */
const LONGEST_WAIT = 25_000_000
const CELL = 10
const WAIT_FOR_ROW = 64_000
/** A long text takes its time, and with it the tags by which its words are bold. */
const WAIT_FOR_WORDS = 4
const GAPS_NAMED = 20
const MOST_NOTES = 100_000
/** Far beyond any chronology; every row is filled up to the last column. */
const MOST_COLUMNS = 1000
