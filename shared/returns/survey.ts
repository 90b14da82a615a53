import { weighDateOrder } from '../time/date-order.ts'
import type { DateOrderEvidence } from '../time/date-order.ts'
import type { Header } from './find-header.ts'
import type { Column } from './map-columns.ts'
import { LONGEST_ANSWER, saysNothingToReport } from './nothing-to-report.ts'
import { atOnce } from './in-steps.ts'
import { isPageFurniture } from './page-furniture.ts'
import { FURNITURE_CELLS, isBlankCell, joined } from './read-row.ts'
import type { TableRow } from './table.ts'

/** What can only be known of a file as a whole, before its rows are read one by one. */
export type Survey = {
  /** Rows below the headings, empty ones included; counting stops one above the limit. */
  readonly rows: number
  readonly dateOrder: DateOrderEvidence
  /** Some dates that could be day first or month first, as typed. */
  readonly eitherDates: readonly string[]
  /** In the order of the tables. */
  readonly tables: readonly TableSurvey[]
}

export type TableSurvey = {
  /** There is a row that is neither empty nor page furniture. */
  readonly tells: boolean
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

/** A table that is read as a chronology. `rows` gives its rows from the first line; those up to the headings are passed over. */
export type SurveyedTable = { readonly rows: () => Iterable<TableRow>; readonly header: Header }

/** Rows between two pauses. */
const SLICE = 1000

/**
 * Looks through all rows of all tables, stopping now and then for whoever wants to do something else meanwhile (see `inSteps`): it yields how many rows it has seen.
 * @param limit how many rows below the headings may be counted
 */
export function* surveyTables(tables: readonly SurveyedTable[], limit: number): Generator<number, Survey> {
  const dates: string[] = []
  const looks = tables.map(({ header }) => lookThrough(header, dates))
  let counted = 0
  for (const [at, { rows, header }] of tables.entries()) {
    for (const row of rows()) {
      if (row.line <= header.line) continue
      if (++counted > limit) break
      looks[at]?.look(row)
      if (counted % SLICE === 0) yield counted
    }
    if (counted > limit) break
  }
  const dateOrder = weighDateOrder(dates)
  const surveys: TableSurvey[] = []
  for (const [at, { rows, header }] of tables.entries()) {
    const found = looks[at]?.found()
    if (found === undefined) continue
    const asks = dateOrder.verdict === 'ambiguous' && counted <= limit
    surveys.push({ ...found, ambiguousLines: asks ? linesWithEither(rows(), header) : [] })
  }
  return { rows: counted, dateOrder, eitherDates: eitherIn(dates), tables: surveys }
}

type Looking = {
  readonly look: (row: TableRow) => void
  readonly found: () => Omit<TableSurvey, 'ambiguousLines'>
}

/** @param dates where the cells with dates are put, those of all tables together */
const lookThrough = (header: Header, dates: string[]): Looking => {
  const { columns } = header.map
  const wanted = columns.length
  const dateAt = mainOf(columns, 'date')
  const endAt = columns.findIndex((column) => column.part === 'end')
  const eventAt = mainOf(columns, 'event')
  const unmapped = new Set(columns.flatMap((column, at) => (column.part === null ? [at] : [])))
  const filledUnmapped = new Set<number>()
  let short = 0
  let shortOfSense = 0
  let endingEmpty = 0
  let telling = 0
  let nil = true
  let datedAt: number | null = null

  /** @returns whether the row is one of the sender's and no page furniture */
  const tells = (row: TableRow): boolean => {
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
    const said = joined(cells)
    // the receipt quotes the whole row, which is kept nowhere else
    nil = telling <= NIL_ROWS && said.length <= LONGEST_ANSWER && saysNothingToReport(event === '' ? said : event)
    if (nil && /\d/.test(date)) datedAt ??= row.line
    return true
  }

  return {
    look: (row) => {
      if (!tells(row)) return
      const date = row.cells[dateAt]
      if (date !== undefined && date !== '') dates.push(date)
      const end = endAt < 0 ? undefined : row.cells[endAt]
      if (end !== undefined && end !== '') dates.push(end)
    },
    found: () => ({
      tells: telling > 0,
      rowsEndEarly: short >= SHORT_ROWS && shortOfSense === 0 && endingEmpty === 0,
      nothingToReport: telling > 0 && nil && datedAt === null,
      nothingToReportOn: nil ? datedAt : null,
      filledUnmapped,
    }),
  }
}

/**
 * Whether the first rows settle all that must be known before rows are read, so that a long file need not be looked through first. They do where one date can only be day first
 * (whatever the rest holds is then read day first, too) and one row tells something. What else the rows hold is noticed while they are read.
 */
export const settledEarly = (table: SurveyedTable): boolean => {
  const { rows, header } = table
  // an unnamed column is a column only if something stands in it, and that can be in the last row
  if (header.headings.some((heading) => heading.trim() === '')) return false
  const first = (function* (): Generator<TableRow> {
    let looked = 0
    for (const row of rows()) {
      if (row.line > header.line && looked++ >= EARLY_ROWS) return
      yield row
    }
  })()
  const { dateOrder, tables } = atOnce(surveyTables([{ rows: () => first, header }], EARLY_ROWS))
  const { verdict, dayFirstOnly } = dateOrder
  const early = tables[0]
  const tells = early !== undefined && early.tells && !early.nothingToReport && early.nothingToReportOn === null
  return tells && dayFirstOnly > 0 && (verdict === 'day-first' || verdict === 'mixed')
}

const EARLY_ROWS = 500

/** A few different ones. */
const eitherIn = (dates: readonly string[]): string[] => {
  const found = new Set<string>()
  for (const date of dates) {
    if (date.length < 40 && weighDateOrder([date]).either > 0) found.add(date.trim())
    if (found.size >= DATES_SHOWN) break
  }
  return [...found]
}

const DATES_SHOWN = 6

const linesWithEither = (rows: Iterable<TableRow>, header: Header): number[] => {
  const dateAt = mainOf(header.map.columns, 'date')
  const lines: number[] = []
  for (const row of rows) {
    if (row.line > header.line && weighDateOrder([row.cells[dateAt] ?? '']).either > 0) lines.push(row.line)
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
