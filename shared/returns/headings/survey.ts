import { weighDateOrder } from '../../time/date-order.ts'
import type { DateOrderEvidence } from '../../time/date-order.ts'
import type { Header } from './find-header.ts'
import type { Column } from './map-columns.ts'
import { LONGEST_ANSWER, saysNothingToReport } from '../nothing-to-report/nothing-to-report.ts'
import { isPageFurniture } from '../rows/page-furniture.ts'
import { FURNITURE_CELLS } from '../read-row/no-entry.ts'
import { isBlankCell, joined, type TableRow } from '../rows/table.ts'
import { timeSeen } from './time-seen.ts'

/** What can only be known of a file as a whole, before its rows are read one by one. */
export type Survey = {
  /** Rows below the headings, empty ones included; counting stops one above the limit. */
  readonly rows: number
  readonly dateOrder: DateOrderEvidence
  /** Some dates that could be day first or month first, as typed. */
  readonly eitherDates: readonly string[]
  readonly times: TimesOfFile
  /** In the order of the tables. */
  readonly tables: readonly TableSurvey[]
}

/** Of the rows that say a time: how many say 00:00, and whether one says another. */
export type TimesOfFile = { readonly midnight: number; readonly others: boolean }

/**
 * Many programs write 00:00 where nobody gave a time. Where every row of a file that says a time says this one, none was recorded; one real time beside them, and midnight is midnight.
 * Fewer than three rows may be chance.
 */
export const noTimeRecorded = ({ midnight, others }: TimesOfFile): boolean => !others && midnight >= MIDNIGHTS

const MIDNIGHTS = 3

export type TableSurvey = {
  /** There is a row that is neither empty nor page furniture. */
  readonly tells: boolean
  /** The first lines with a date that could be day first or month first, where nothing in the file tells which. */
  readonly ambiguousLines: readonly number[]
  /** The first lines whose time is 00:00. */
  readonly midnightLines: readonly number[]
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

/** Rows between two pauses, and cells: a row may have a thousand. */
const SLICE = 1000
const CELLS = 50_000

/**
 * Looks through all rows of all tables, stopping now and then for whoever wants to do something else meanwhile (see `inSteps`): it yields how many rows it has seen.
 * @param limit how many rows below the headings may be counted
 */
export function* surveyTables(tables: readonly SurveyedTable[], limit: number): Generator<number, Survey> {
  const dates: string[] = []
  const looks = tables.map(({ header }) => lookThrough(header, dates))
  let counted = 0
  let cells = 0
  for (const [at, { rows, header }] of tables.entries()) {
    for (const row of rows()) {
      if (row.line <= header.line) continue
      if (++counted > limit) break
      looks[at]?.look(row)
      cells += row.cells.length
      if (counted % SLICE === 0 || cells > CELLS) {
        yield counted
        cells = 0
      }
    }
    if (counted > limit) break
  }
  const dateOrder = weighDateOrder(dates)
  const times = timesOfAll(looks)
  const surveys: TableSurvey[] = []
  for (const [at, { rows, header }] of tables.entries()) {
    const found = looks[at]?.found()
    if (found === undefined) continue
    const asks = dateOrder.verdict === 'ambiguous' && counted <= limit
    surveys.push({ ...found, ambiguousLines: asks ? yield* linesWithEither(rows(), header, counted) : [] })
  }
  return { rows: counted, dateOrder, eitherDates: eitherIn(dates), times, tables: surveys }
}

type Looking = {
  readonly look: (row: TableRow) => void
  readonly times: () => TimesOfFile
  readonly found: () => Omit<TableSurvey, 'ambiguousLines'>
}

const timesOfAll = (looks: readonly Looking[]): TimesOfFile => {
  const times = looks.map((one) => one.times())
  return { midnight: times.reduce((sum, one) => sum + one.midnight, 0), others: times.some((one) => one.others) }
}

/** @param dates where the cells with dates are put, those of all tables together */
const lookThrough = (header: Header, dates: string[]): Looking => {
  const { columns } = header.map
  const wanted = columns.length
  const dateAt = mainOf(columns, 'date')
  const endAt = columns.findIndex((column) => column.part === 'end')
  const eventAt = mainOf(columns, 'event')
  const timeAt = mainOf(columns, 'time')
  const unmapped = new Set(columns.flatMap((column, at) => (column.part === null ? [at] : [])))
  const filledUnmapped = new Set<number>()
  let short = 0
  let shortOfSense = 0
  let endingEmpty = 0
  let telling = 0
  let nil = true
  let datedAt: number | null = null
  let midnight = 0
  let otherTimes = false
  const midnightLines: number[] = []

  const lookForTime = ({ line, cells }: TableRow): void => {
    // once one row has a time of its own, the others cannot change what that means
    if (otherTimes) return
    const seen = timeSeen(cells[dateAt] ?? '', cells[timeAt] ?? '')
    otherTimes = seen === 'time' || (endAt >= 0 && timeSeen(cells[endAt] ?? '', '') === 'time')
    if (seen !== 'midnight') return
    midnight++
    if (midnightLines.length < LINES_NAMED) midnightLines.push(line)
  }

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
      lookForTime(row)
    },
    times: () => ({ midnight, others: otherTimes }),
    found: () => ({
      tells: telling > 0,
      rowsEndEarly: short >= SHORT_ROWS && shortOfSense === 0 && endingEmpty === 0,
      nothingToReport: telling > 0 && nil && datedAt === null,
      nothingToReportOn: nil ? datedAt : null,
      midnightLines,
      filledUnmapped,
    }),
  }
}

/** What the first rows of a long file settled. Where they hold no time at all, a later 00:00 asks for the whole file to be looked through. */
export type SettledEarly = { readonly timesRecorded: boolean }

/**
 * Whether the first rows settle all that must be known before rows are read, so that a long file need not be looked through first. They do where one date can only be day first
 * (whatever the rest holds is then read day first, too), one row tells something, and 00:00 does not stand alone. What else the rows hold is noticed while they are read.
 * @returns null where they do not
 */
export function* settledEarly(table: SurveyedTable): Generator<number, SettledEarly | null> {
  const { rows, header } = table
  // an unnamed column is a column only if something stands in it, and that can be in the last row
  if (header.headings.some((heading) => heading.trim() === '')) return null
  const first = (function* (): Generator<TableRow> {
    let looked = 0
    for (const row of rows()) {
      if (row.line > header.line && looked++ >= EARLY_ROWS) return
      yield row
    }
  })()
  const { dateOrder, times, tables } = yield* surveyTables([{ rows: () => first, header }], EARLY_ROWS)
  const { verdict, dayFirstOnly } = dateOrder
  const early = tables[0]
  const tells = early !== undefined && early.tells && !early.nothingToReport && early.nothingToReportOn === null
  const timesTell = times.others || times.midnight === 0
  return tells && timesTell && dayFirstOnly > 0 && (verdict === 'day-first' || verdict === 'mixed')
    ? { timesRecorded: times.others }
    : null
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

function* linesWithEither(rows: Iterable<TableRow>, header: Header, counted: number): Generator<number, number[]> {
  let looked = 0
  const dateAt = mainOf(header.map.columns, 'date')
  const lines: number[] = []
  for (const row of rows) {
    if (row.line > header.line && weighDateOrder([row.cells[dateAt] ?? '']).either > 0) lines.push(row.line)
    if (lines.length > LINES_NAMED) break
    if (++looked % SLICE === 0) yield counted
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
