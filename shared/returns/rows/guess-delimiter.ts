import type { Delimiter } from '../../model/return-field.ts'
import { isEmptyRow, ROWS_LOOKED_AT, scoreOfHeadings } from '../headings/find-header.ts'
import { splitRows } from './split-rows.ts'
import type { TableRow } from './table.ts'

/** The character that a delimiter stands for. */
export const characterOf = (delimiter: Delimiter): string => (delimiter === 'tab' ? '\t' : delimiter)

/**
 * Which of comma, semicolon, tab and bar separates the columns.
 * Headings that are known by their names decide; then how steadily the rows have one number of cells, quotation marks honoured; then `usual`.
 */
export const guessDelimiter = (text: string, usual: Delimiter, from = 0): Delimiter => {
  const order = [usual, ...ALL.filter((delimiter) => delimiter !== usual)]
  let best = { delimiter: usual, headings: 0, steadiness: 0 }
  for (const delimiter of order) {
    const rows = firstRows(splitRows(text, { delimiter: characterOf(delimiter), columns: null, from }), ROWS_LOOKED_AT)
    const headings = scoreOfHeadings(rows)
    const steadiness = steadinessOf(rows)
    if (headings > best.headings || (headings === best.headings && steadiness > best.steadiness)) {
      best = { delimiter, headings, steadiness }
    }
  }
  return best.delimiter
}

const ALL: readonly Delimiter[] = [',', ';', 'tab', '|']

/** The first rows that are not empty. */
export const firstRows = (rows: Iterable<TableRow>, wanted: number): TableRow[] => {
  const first: TableRow[] = []
  for (const row of rows) {
    if (!isEmptyRow(row)) first.push(row)
    if (first.length >= wanted) break
  }
  return first
}

/** The share of the rows that have the commonest number of cells, counting rows of one cell for nothing. */
const steadinessOf = (rows: readonly TableRow[]): number => {
  const counts = new Map<number, number>()
  for (const { cells } of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  return rows.length === 0 ? 0 : Math.max(0, ...counts.values()) / rows.length
}
