import { csvRow } from '../../shared/returns/rows/csv-row.ts'
import { sayLines, type RowPlace } from '../../shared/returns/say-lines.ts'
import type { Table, TableRow } from '../../shared/returns/rows/table.ts'
import { sayUnread, type Unread } from './say-unread.ts'

/** A cell of a table that somebody drew: it may reach over several columns, or belong to the cell above. */
export type DrawnCell = {
  readonly text: string
  /** How many columns of the table's grid it reaches over. */
  readonly span: number
  /** It is the lower part of a merged cell, which says what the cell above says. */
  readonly continues: boolean
}

export type DrawnRow = {
  /** Columns of the grid that are left out before the first cell. */
  readonly before: number
  readonly cells: readonly DrawnCell[]
  readonly hidden: boolean
}

/** A drawn table as rows that all have the same columns. */
export type StraightTable = {
  readonly rows: readonly StraightRow[]
  readonly columns: number
  /** Merged cells that say something for more than one row. Rows and columns count from 1. */
  readonly merged: readonly { readonly column: number; readonly rows: readonly number[] }[]
}
type StraightRow = { readonly cells: readonly string[]; readonly hidden: boolean }

/** Word has 63 columns at most. What stands beyond is kept in the last one. */
const MOST_COLUMNS = 256
/** All rows of the longest return in twenty columns, twice over. */
const MOST_CELLS = 8_000_000

/**
 * Gives every cell its column. In tables that people have dragged about, the borders of the rows miss each other by a hair, and the grid has more columns than anybody sees;
 * so the rows with the most cells tell the columns, and the cells of the others go to the column that begins nearest.
 * @param widths of the grid's columns, where they are known
 * @returns null for a table with more cells than can be read
 */
export const straighten = (drawn: readonly DrawnRow[], widths: readonly number[]): StraightTable | null => {
  const rows = drawn.map(atMostColumns)
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  if (columns * rows.length > MOST_CELLS) return null
  const edge = edgesOf(widths)
  const columnStarts = typicalStarts(
    rows.filter((row) => row.cells.length === columns).map((row) => startsOf(row).map(edge)),
    columns,
  )
  const merged = new Map<Origin, { readonly column: number; readonly rows: number[] }>()
  let above = new Map<number, Origin>()
  const straight = rows.map((row, at): StraightRow => {
    const starts = startsOf(row)
    const places = row.cells.length === columns ? null : nearest(starts.map(edge), columnStarts)
    const saysSomething = row.cells.some((cell) => !cell.continues && cell.text !== '')
    const cells = Array.from({ length: columns }, () => '')
    const here = new Map<number, Origin>()
    for (const [index, cell] of row.cells.entries()) {
      const column = places === null ? index : (places[index] ?? index)
      const start = starts[index] ?? index
      const from = cell.continues ? above.get(start) : undefined
      here.set(start, from ?? { text: cell.text, row: at + 1 })
      if (from === undefined) cells[column] = cell.text
      // a row in which nothing else stands is a row that was merged away, and no second event
      else if (saysSomething && from.text !== '') {
        cells[column] = from.text
        const group = merged.get(from) ?? { column: column + 1, rows: [from.row] }
        group.rows.push(at + 1)
        merged.set(from, group)
      }
    }
    above = here
    return { cells, hidden: row.hidden }
  })
  return { rows: straight, columns, merged: [...merged.values()] }
}

/** A table with what a person should know about it. */
export type ToldTable = {
  readonly name: string
  readonly straight: StraightTable
  /** For each row what it holds that was not read. */
  readonly unread: readonly ReadonlySet<Unread>[]
  readonly doubts: readonly string[]
}

/**
 * The tables as the readers hand them over.
 * @param told all the tables of a file: where there are several, each sentence says which one it is about
 */
export const tablesOf = (told: readonly ToldTable[]): Table[] =>
  told.map(({ name, straight, unread, doubts }) => {
    const place: RowPlace = { word: 'row', of: told.length > 1 ? name : null }
    return {
      name,
      rowsAtMost: straight.rows.length,
      rows: () => rowsOf(straight),
      doubts: () => [...doubts, ...sayUnread(unread, place), ...sayMerged(straight.merged, place)],
    }
  })

/** The rows of a table, numbered from 1. */
export function* rowsOf({ rows }: StraightTable): Generator<TableRow> {
  for (const [at, { cells, hidden }] of rows.entries()) {
    const row = { line: at + 1, cells, raw: csvRow(cells), openQuote: null, looseQuotes: false }
    yield hidden ? { ...row, hidden } : row
  }
}

type Origin = { readonly text: string; readonly row: number }

const atMostColumns = (row: DrawnRow): DrawnRow => {
  if (row.cells.length <= MOST_COLUMNS) return row
  const rest = row.cells.slice(MOST_COLUMNS - 1)
  const last = {
    text: rest
      .map((cell) => cell.text)
      .join('\t')
      .trim(),
    span: 1,
    continues: false,
  }
  return { ...row, cells: [...row.cells.slice(0, MOST_COLUMNS - 1), last] }
}

/** Where the cells begin, counted in columns of the grid. */
const startsOf = (row: DrawnRow): number[] => {
  let at = Math.min(row.before, MOST_COLUMNS)
  return row.cells.map((cell) => {
    const start = at
    at += Math.min(Math.max(cell.span, 1), MOST_COLUMNS)
    return start
  })
}

/** Turns a column of the grid into a place on the page; without widths all columns are equally wide. */
const edgesOf = (widths: readonly number[]): ((column: number) => number) => {
  if (widths.length === 0 || !widths.every((width) => width > 0)) return (column) => column
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const end = edges.at(-1) ?? 0
  const mean = end / widths.length
  return (column) => edges[column] ?? end + (column - widths.length) * mean
}

/** Where each column usually begins. */
const typicalStarts = (rows: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => {
    const starts = rows.map((row) => row[column] ?? 0).toSorted((a, b) => a - b)
    return starts[starts.length >> 1] ?? 0
  })

/** For each cell the column that begins nearest to it, no two in one and none out of order. */
const nearest = (starts: readonly number[], columnStarts: readonly number[]): number[] => {
  let next = 0
  return starts.map((start, index) => {
    const last = columnStarts.length - (starts.length - index)
    let best = next
    for (let column = next + 1; column <= last; column++) {
      const distance = (at: number): number => Math.abs((columnStarts[at] ?? 0) - start)
      if (distance(column) < distance(best)) best = column
    }
    next = best + 1
    return best
  })
}

const SAID_ONE_BY_ONE = 6

const sayMerged = (merged: StraightTable['merged'], place: RowPlace): string[] => {
  if (merged.length <= SAID_ONE_BY_ONE) {
    return merged.map(
      ({ column, rows }) =>
        `${sayLines(rows, place)} share one merged cell in column ${column}; what it says was read for ${rows.length === 2 ? 'both' : 'all of them'}.`,
    )
  }
  const rows = [...new Set(merged.flatMap((group) => group.rows))].toSorted((a, b) => a - b)
  return [
    `${sayLines(rows, place)} share ${merged.length} merged cells among them; what a merged cell says was read for each of its rows.`,
  ]
}
