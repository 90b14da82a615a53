import { csvRow } from '../../../shared/returns/rows/csv-row.ts'
import type { RowPlace } from '../../../shared/returns/say-lines.ts'
import type { Table, TableRow } from '../../../shared/returns/rows/table.ts'
import { columnName } from './cell-reference.ts'
import type { CellRange } from './cell-reference.ts'
import { sheetStretches } from './sheet-rows.ts'
import type { Sheet, SheetRow } from './sheet-rows.ts'
import { LONGEST_GAP } from './survey-sheet.ts'
import type { SheetSurvey } from './survey-sheet.ts'

/**
 * A sheet as a table: each row as wide as the sheet, up to the last row and column that hold something.
 * @param orThrow turns what goes wrong while rows are read into what `Table.rows` may throw
 */
export const sheetTable = (
  sheet: Sheet,
  survey: SheetSurvey,
  place: RowPlace,
  orThrow: (error: unknown) => Error,
): Table => {
  const shared = new Set<CellRange>()
  return {
    name: sheetLabel(sheet.name),
    rowsAtMost: survey.rowCount,
    *rows() {
      try {
        yield* tableRows(sheet, survey, shared)
      } catch (error) {
        throw orThrow(error)
      }
    },
    doubts: () => [...survey.doubts, ...sayMerges([...shared], place)],
  }
}

export const sheetLabel = (name: string): string => `sheet “${name}”`

function* tableRows(sheet: Sheet, survey: SheetSurvey, shared: Set<CellRange>): Generator<TableRow> {
  const { columns } = survey
  const empty: readonly string[] = columns.map(() => '')
  const emptyRow = { cells: empty, raw: csvRow(empty), openQuote: null, looseQuotes: false }
  const isGapless = columns.at(-1) === columns.length - 1
  const places = new Map(columns.map((column, at) => [column, at]))
  const placeOf = (column: number): number => (isGapless ? column : (places.get(column) ?? -1))
  const fill = mergeFiller(survey.merges, placeOf, shared)
  let last = 0
  for (const row of rowsSaying(sheet)) {
    if (row.line - last - 1 <= LONGEST_GAP) {
      for (let line = last + 1; line < row.line; line++) yield { line, ...emptyRow }
    }
    last = row.line
    const cells = [...empty]
    row.columns.forEach((column, at) => {
      cells[placeOf(column)] = row.texts[at] ?? ''
    })
    fill(row, cells)
    yield {
      line: row.line,
      cells,
      raw: csvRow(cells),
      openQuote: null,
      looseQuotes: false,
      ...(row.hidden ? { hidden: true } : {}),
    }
    // what stands below was looked through once and says nothing
    if (last === survey.lastRow) return
  }
}

function* rowsSaying(sheet: Sheet): Generator<SheetRow> {
  for (const { rows } of sheetStretches(sheet)) for (const row of rows) if (row.texts.length > 0) yield row
}

/**
 * What one merged cell says is said of each row that it goes over: a day written once for three events. A block over several columns is not told apart so easily and is left alone.
 * Rows that hold nothing else stay empty: nobody says that an event belongs to them.
 */
const mergeFiller = (
  merges: SheetSurvey['merges'],
  placeOf: (column: number) => number,
  shared: Set<CellRange>,
): ((row: SheetRow, cells: string[]) => void) => {
  /** By their column; a sheet cannot have two over one cell. */
  const open = new Map<number, { readonly range: CellRange; readonly text: string }>()
  if (merges.size === 0) return () => undefined
  return ({ line }, cells) => {
    for (const [at, { range, text }] of open) {
      if (range.lastRow < line) open.delete(at)
      else if (range.firstColumn < range.lastColumn) shared.add(range)
      else if (cells[at] === '') {
        cells[at] = text
        shared.add(range)
      }
    }
    for (const range of merges.get(line) ?? []) {
      const at = placeOf(range.firstColumn)
      const text = cells[at] ?? ''
      if (text !== '') open.set(at, { range, text })
    }
  }
}

const sayMerges = (ranges: readonly CellRange[], { of }: RowPlace): string[] => {
  const where = of === null ? '' : ` of ${of}`
  const said = ranges
    .slice(0, MERGES_NAMED)
    .map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstColumn === lastColumn
        ? `Rows ${firstRow} to ${lastRow}${where} share one merged cell in column ${columnName(firstColumn)}; what it says was read for each of them.`
        : `Rows ${firstRow} to ${lastRow}${where} share one merged block in columns ${columnName(firstColumn)} to ${columnName(lastColumn)}; what it says was read for row ${firstRow} alone.`,
    )
  const more = ranges.length - said.length
  return more > 0 ? [...said, `${more} more merged cells${where} were read in the same way.`] : said
}

const MERGES_NAMED = 20
