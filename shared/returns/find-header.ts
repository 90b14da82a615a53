import type { ReturnField } from '../model/receipt.ts'
import { mapColumns } from './map-columns.ts'
import type { ColumnMap } from './map-columns.ts'
import type { TableRow } from './table.ts'

export type Header = {
  readonly row: TableRow
  /** Headings up to the last that is not empty; below them a row may have as many cells as `row` has. */
  readonly headings: readonly string[]
  readonly map: ColumnMap
  /** Rows with words in them that stand above the headings. */
  readonly titles: readonly TableRow[]
}

/** How far down the headings may stand: no report has a longer title than this. */
export const ROWS_LOOKED_AT = 60

const LONGEST_HEADING = 120

/**
 * Finds the row with the column headings, below however many title rows.
 * @param rows the first rows of the file
 * @returns null when no row names both a date and an event
 */
export const findHeader = (rows: readonly TableRow[]): Header | null => {
  let best: { readonly at: number; readonly headings: readonly string[]; readonly map: ColumnMap } | null = null
  for (const [at, row] of rows.entries()) {
    const headings = headingsOf(row)
    if (headings === null) continue
    const map = mapColumns(headings)
    // of two rows that name as much the upper one has the headings, and the lower one repeats them
    if (map.has('date') && map.has('event') && map.score > (best?.map.score ?? 0)) best = { at, headings, map }
  }
  const row = best === null ? undefined : rows[best.at]
  if (best === null || row === undefined) return null
  const below = rows.slice(best.at + 1)
  const map = mapColumns(best.headings, (column) => below.map((one) => one.cells[column] ?? ''))
  return { row, headings: best.headings, map, titles: rows.slice(0, best.at).filter((one) => !isEmptyRow(one)) }
}

/**
 * What the most likely row lacks to be the headings, as part of a sentence. Names fields and never what stands in the file.
 * @param rows the first rows of the file, in which `findHeader` found nothing
 */
export const whatLacks = (rows: readonly TableRow[]): string => {
  let best: { readonly line: number; readonly map: ColumnMap } | null = null
  for (const row of rows) {
    const headings = headingsOf(row)
    if (headings === null) continue
    const map = mapColumns(headings)
    if (map.score > (best?.map.score ?? 0)) best = { line: row.line, map }
  }
  if (best === null) return 'no row names its columns'
  const found = best.map.columns.flatMap((column) =>
    column.part === 'main' && column.field !== null ? [FIELD_WORDS[column.field]] : [],
  )
  const lacks = [...(best.map.has('date') ? [] : ['the date']), ...(best.map.has('event') ? [] : ['what happened'])]
  return `line ${best.line} names ${found.join(', ')}, but no column for ${lacks.join(' and none for ')}`
}

/** True when no cell of the row says anything. */
export const isEmptyRow = (row: TableRow): boolean =>
  row.openQuote === null && row.cells.every((cell) => cell.trim() === '')

const headingsOf = (row: TableRow): readonly string[] | null => {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
  if (last < 1) return null
  const headings = row.cells.slice(0, last + 1)
  return headings.some((heading) => heading.length > LONGEST_HEADING || LOOKS_LIKE_A_DATE.test(heading))
    ? null
    : headings
}

/** A row with a date in it is an entry or a title, whatever its other cells are called. */
const LOOKS_LIKE_A_DATE = /^\s*'?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

const FIELD_WORDS: Readonly<Record<ReturnField, string>> = {
  date: 'a date',
  time: 'a time',
  event: 'an event',
  source: 'a source',
  impact: 'an impact',
  voice: 'a voice',
  action: 'an action',
  rag: 'a rating',
  balance: 'strengths and worries',
  basis: 'fact or opinion',
  category: 'a category',
  people: 'people',
  child: 'a child',
  author: 'an author',
}
