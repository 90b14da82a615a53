/** The row that a key leads to from the focused one; null for keys that are none of the list's. */
export const rowAfterKey = (key: string, row: number, rows: number, page: number): number | null => {
  if (rows === 0) return null
  const to = target(key, row, rows, Math.max(1, page))
  return to === null ? null : Math.min(Math.max(to, 0), rows - 1)
}

const target = (key: string, row: number, rows: number, page: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return row + 1
    case 'ArrowUp':
      return row - 1
    case 'PageDown':
      return row + page
    case 'PageUp':
      return row - page
    case 'Home':
      return 0
    case 'End':
      return rows - 1
    default:
      return null
  }
}
