import type { Receipt, Rejection } from '../../model/receipt.ts'
import { characterOf } from '../rows/guess-delimiter.ts'
import { isOurOwnHeading } from '../headings/map-columns.ts'
import { splitRows } from '../rows/split-rows.ts'

/** One cell of a rejected row, as a person is asked to put it right. */
export type CellToMend = {
  /** The sender's heading; null for a cell beyond the last of them. */
  readonly heading: string | null
  readonly cell: string
  /** A column that we added ourselves, when rejected rows were saved: of no interest, but it keeps its place. */
  readonly ours: boolean
}

/**
 * A rejected row cell by cell, under the headings of its sheet or table: as many cells as there are headings, and those that are too many.
 * A row whose quotation marks do not pair is split at every delimiter, the marks kept as text.
 */
export const cellsToMend = (receipt: Receipt, { part, raw }: Pick<Rejection, 'part' | 'raw'>): CellToMend[] => {
  const columns = receipt.parts.find(({ name }) => name === part)?.columns ?? receipt.columns
  const cells = cellsOf(raw, receipt.delimiter === null ? ',' : characterOf(receipt.delimiter), columns.length)
  return Array.from({ length: Math.max(cells.length, columns.length) }, (_, at) => {
    const heading = columns[at]?.heading ?? null
    return { heading, cell: cells[at] ?? '', ours: heading !== null && isOurOwnHeading(heading) }
  })
}

/**
 * The cell a reason speaks of, where it repeats what stands there ("31/04/2026 is not a date"); else the first that is empty and that no entry can do without; else the first.
 * That is where a person begins.
 */
export const cellToBlame = (receipt: Receipt, { part, reason }: Rejection, cells: readonly CellToMend[]): number => {
  const columns = receipt.parts.find(({ name }) => name === part)?.columns ?? receipt.columns
  const quoted = cells.findIndex(({ cell, ours }) => !ours && cell.trim() !== '' && reason.includes(cell.trim()))
  if (quoted >= 0) return quoted
  const lacking = cells.findIndex(
    ({ cell }, at) => cell.trim() === '' && (columns[at]?.field === 'date' || columns[at]?.field === 'event'),
  )
  return Math.max(lacking, 0)
}

/** Blank cells beyond the headings say nothing. */
const cellsOf = (raw: string, delimiter: string, columns: number): readonly string[] => {
  const [row] = splitRows(raw, { delimiter, columns })
  const whole = row !== undefined && row.openQuote === null && row.raw.length === raw.length
  const cells = whole ? row.cells : raw.split(delimiter)
  return cells.slice(0, Math.max(cells.findLastIndex((cell) => cell.trim() !== '') + 1, columns))
}
