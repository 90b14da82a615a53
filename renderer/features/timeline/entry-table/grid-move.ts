/** Where the focus is: on a row as a whole, or on one of its cells. */
export type GridPlace = {
  readonly row: number
  /** Null is the row itself, which a screen reader reads from end to end. */
  readonly cell: number | null
}

export type GridShape = {
  readonly rows: number
  /** Cells of an entry's row; a heading of a group has none to go through. */
  readonly cells: number
  /** Rows that are in sight at once. */
  readonly page: number
}

/**
 * The place that a key leads to; null for keys that are none of the grid's.
 * Rows first, as in a tree grid of the ARIA practices: up and down go by rows, right goes from the row into its cells and left from the first cell back.
 */
export const gridMove = (
  key: string,
  withControl: boolean,
  { row, cell }: GridPlace,
  { rows, cells, page }: GridShape,
): GridPlace | null => {
  if (rows === 0) return null
  const toRow = (to: number): GridPlace => ({ row: Math.min(Math.max(to, 0), rows - 1), cell })
  const toCell = (to: number | null): GridPlace => ({ row, cell: to })
  if (withControl) {
    if (key === 'Home') return { row: 0, cell: cell === null ? null : 0 }
    if (key === 'End') return { row: rows - 1, cell: cell === null ? null : cells - 1 }
    return null
  }
  switch (key) {
    case 'ArrowDown':
      return toRow(row + 1)
    case 'ArrowUp':
      return toRow(row - 1)
    case 'PageDown':
      return toRow(row + Math.max(1, page))
    case 'PageUp':
      return toRow(row - Math.max(1, page))
    case 'ArrowRight':
      return toCell(cell === null ? 0 : Math.min(cell + 1, cells - 1))
    case 'ArrowLeft':
      return toCell(cell === null || cell === 0 ? null : cell - 1)
    case 'Home':
      return cell === null ? toRow(0) : toCell(0)
    case 'End':
      return cell === null ? toRow(rows - 1) : toCell(cells - 1)
    default:
      return null
  }
}
