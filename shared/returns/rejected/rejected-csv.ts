import type { Receipt, Rejection } from '../../model/receipt.ts'
import { cellsToMend } from './cells-to-mend.ts'
import { isOurOwnHeading, LINE_HEADING, MARK_HEADING, WHY_HEADING } from '../headings/map-columns.ts'
import { sayMark } from './row-mark.ts'
import { safeCsv } from '../rows/safe-csv.ts'

/** The rejected rows of a return, or of those of its sheets or tables that have the same columns. */
export type RejectedRows = {
  /** The sheet or table, where the rows of a return do not fit into one file; else null. */
  readonly name: string | null
  /** Piece by piece, to be taken once. */
  readonly csv: Iterable<string>
}

/**
 * The rejected rows in the sender's own columns, to be mended and imported again. Three columns at the end say where a row stood and why it was not taken, and mark what it says; when such a
 * file is read, they are none of the sender's (`isOurOwnHeading`).
 * @param waiting those of them that were not put right since
 * @returns one file, or one for each sheet or table where their columns differ; none when no row was rejected
 */
export const rejectedCsv = (receipt: Receipt, waiting: readonly Rejection[] = receipt.rejections): RejectedRows[] => {
  const tables = tablesOf(receipt, waiting)
  const alike = tables.every(({ headings }) => headings.join('\u001f') === tables[0]?.headings.join('\u001f'))
  const together: Table = {
    name: null,
    headings: tables[0]?.headings ?? [],
    rejections: tables.flatMap((one) => one.rejections),
  }
  return (alike ? [together] : tables)
    .filter(({ rejections }) => rejections.length > 0)
    .map((table) => ({ name: table.name, csv: csvOf(receipt, table) }))
}

type Table = {
  readonly name: string | null
  readonly headings: readonly string[]
  readonly rejections: readonly Rejection[]
}

/** Tables with rejected rows, in the order of the file. */
const tablesOf = ({ parts, columns }: Receipt, rejections: readonly Rejection[]): Table[] => {
  const headings = columns.map(({ heading }) => heading)
  if (parts.length < 2) return [{ name: null, headings, rejections }]
  return parts
    .map((part) => ({
      name: part.name,
      headings: part.columns.map(({ heading }) => heading),
      rejections: rejections.filter((one) => one.part === part.name),
    }))
    .filter((table) => table.rejections.length > 0)
}

const csvOf = (receipt: Receipt, { headings, rejections }: Table): Iterable<string> => {
  // a file of rejected rows that was mended in part has our columns already
  const theirs = headings.filter((heading) => !isOurOwnHeading(heading))
  const cellsOf = (rejection: Rejection): string[] =>
    cellsToMend(receipt, rejection).flatMap(({ cell, ours }) => (ours ? [] : [cell]))
  const width = rejections.reduce((widest, one) => Math.max(widest, cellsOf(one).length), theirs.length)
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  function* rows(): Generator<readonly string[]> {
    yield [...padded(theirs), LINE_HEADING, MARK_HEADING, WHY_HEADING]
    for (const rejection of rejections) {
      const cells = padded(cellsOf(rejection))
      const where = rejection.part === null ? String(rejection.line) : `${rejection.part}, ${rejection.line}`
      yield [...cells, where, sayMark(cells), rejection.reason]
    }
  }
  return safeCsv(rows(), receipt.delimiter === ';' ? ';' : ',')
}
