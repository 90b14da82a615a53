import { weighDateOrder } from '../time/date-order.ts'
import type { DateOrderEvidence } from '../time/date-order.ts'
import type { Header } from './find-header.ts'
import type { Column } from './map-columns.ts'
import { saysNothingToReport } from './nothing-to-report.ts'
import { isPageFurniture } from './page-furniture.ts'
import { FURNITURE_CELLS, isBlankCell, joined } from './read-row.ts'
import type { TableRow } from './table.ts'

/** What can only be known of a file as a whole, before its rows are read one by one. */
export type Survey = {
  /** Rows below the headings, empty ones included; counting stops one above the limit. */
  readonly rows: number
  /** There is a row that is neither empty nor page furniture. */
  readonly tells: boolean
  readonly dateOrder: DateOrderEvidence
  /** The first lines with a date that could be day first or month first, where nothing in the file tells which. */
  readonly ambiguousLines: readonly number[]
  /** The writer of the file leaves out empty cells at the end of a row, so a short row is whole. */
  readonly rowsEndEarly: boolean
  /** All that the rows say is that there is nothing to report, and none says when. */
  readonly nothingToReport: boolean
  /** The same, but with a date: somebody's answer, or an entry like any other. */
  readonly nothingToReportOn: number | null
  /** Columns that are none of ours and hold something. */
  readonly filledUnmapped: ReadonlySet<number>
}

/**
 * Looks through all rows.
 * @param rows gives the rows of the file from its first line; those up to the headings are passed over
 * @param limit how many rows below the headings may be counted
 */
export const surveyRows = (rows: () => Iterable<TableRow>, header: Header, limit: number): Survey => {
  const { columns } = header.map
  const wanted = columns.length
  const dateAt = mainOf(columns, 'date')
  const endAt = columns.findIndex((column) => column.part === 'end')
  const eventAt = mainOf(columns, 'event')
  const unmapped = new Set(columns.flatMap((column, at) => (column.part === null ? [at] : [])))
  const filledUnmapped = new Set<number>()
  let counted = 0
  let short = 0
  let shortOfSense = 0
  let endingEmpty = 0
  let telling = 0
  let nil = true
  let datedAt: number | null = null

  /** @returns whether the row is one of the sender's and no page furniture */
  const look = (row: TableRow): boolean => {
    const { cells } = row
    if (row.openQuote !== null) {
      nil = false
      return false
    }
    // most rows are told by their first cells: what a program added has three at most
    let filled = 0
    for (let at = 0; at < cells.length && filled <= FURNITURE_CELLS; at++) if (!isBlankCell(cells[at])) filled++
    if (filled === 0 || (filled <= FURNITURE_CELLS && isPageFurniture(joined(cells)))) return false
    for (const at of unmapped) {
      if ((cells[at] ?? '').trim() === '') continue
      filledUnmapped.add(at)
      unmapped.delete(at)
    }
    const date = cells[dateAt] ?? ''
    const event = (cells[eventAt] ?? '').trim()
    if (cells.length < wanted) {
      short++
      if (date.trim() === '' || event === '') shortOfSense++
    } else if ((cells[wanted - 1] ?? '').trim() === '') endingEmpty++
    telling++
    if (!nil) return true
    nil = telling <= NIL_ROWS && saysNothingToReport(event === '' ? joined(cells) : event)
    if (nil && /\d/.test(date)) datedAt ??= row.line
    return true
  }

  function* dateCells(): Generator<string> {
    for (const row of rows()) {
      if (row.line <= header.row.line) continue
      if (++counted > limit) return
      if (!look(row)) continue
      const date = row.cells[dateAt]
      if (date !== undefined && date !== '') yield date
      const end = endAt < 0 ? undefined : row.cells[endAt]
      if (end !== undefined && end !== '') yield end
    }
  }

  const dateOrder = weighDateOrder(dateCells())
  return {
    rows: counted,
    tells: telling > 0,
    dateOrder,
    ambiguousLines: dateOrder.verdict === 'ambiguous' ? linesWithEither(rows(), header, dateAt) : [],
    rowsEndEarly: short >= SHORT_ROWS && shortOfSense === 0 && endingEmpty === 0,
    nothingToReport: telling > 0 && nil && datedAt === null,
    nothingToReportOn: nil ? datedAt : null,
    filledUnmapped,
  }
}

/**
 * Whether the first rows settle all that must be known before rows are read, so that a long file need not be looked through first. They do where one date can only be day first
 * (whatever the rest holds is then read day first, too) and one row tells something. What else the rows hold is noticed while they are read.
 */
export const settledEarly = (rows: Iterable<TableRow>, header: Header): boolean => {
  // an unnamed column is a column only if something stands in it, and that can be in the last row
  if (header.headings.some((heading) => heading.trim() === '')) return false
  const first = (function* (): Generator<TableRow> {
    let looked = 0
    for (const row of rows) {
      if (row.line > header.row.line && looked++ >= EARLY_ROWS) return
      yield row
    }
  })()
  const early = surveyRows(() => first, header, EARLY_ROWS)
  const { verdict, dayFirstOnly } = early.dateOrder
  const tells = early.tells && !early.nothingToReport && early.nothingToReportOn === null
  return tells && dayFirstOnly > 0 && (verdict === 'day-first' || verdict === 'mixed')
}

const EARLY_ROWS = 500

const linesWithEither = (rows: Iterable<TableRow>, header: Header, dateAt: number): number[] => {
  const lines: number[] = []
  for (const row of rows) {
    if (row.line > header.row.line && weighDateOrder([row.cells[dateAt] ?? '']).either > 0) lines.push(row.line)
    if (lines.length > LINES_NAMED) break
  }
  return lines
}

/** More lines than these say no more. */
export const LINES_NAMED = 6

/** One line for each child, or for each system that was searched; no more. */
const NIL_ROWS = 12

/**
 * One short row may have lost a cell or a delimiter, and it is not for us to say which. Several, all with a date and an event, in a file in which no whole row ends with an empty cell,
 * come from a program that leaves such cells out.
 */
const SHORT_ROWS = 3

const mainOf = (columns: readonly Column[], field: Column['field']): number =>
  columns.findIndex((column) => column.field === field && column.part === 'main')
