/**
 * Cells as one row of CSV: what a row of a sheet or a Word table is kept as when it is rejected. `splitRows` with a comma gives the cells back.
 */
export const csvRow = (cells: readonly string[]): string =>
  // one empty cell is not the same as none
  cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(',')

const quoted = (cell: string): string => (NEEDS_MARKS.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const NEEDS_MARKS = /[",\r\n]/
