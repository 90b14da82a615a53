/** The largest sheet there is. */
export const MOST_SHEET_ROWS = 1_048_576
export const MOST_SHEET_COLUMNS = 16_384

/**
 * The column of a cell, from 0: 27 for "AB12". -1 where the reference names none that exists.
 * @param from where in a text the reference begins
 */
export const columnOf = (reference: string, from = 0): number => {
  let column = 0
  let at = from
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < A || letter > Z) break
    column = column * 26 + letter - A + 1
    if (column > MOST_SHEET_COLUMNS) return -1
  }
  return at < reference.length ? column - 1 : -1
}

/** The letters of a column, as people call it: "AB" for 27. */
export const columnName = (column: number): string => {
  let name = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(A + ((left - 1) % 26)) + name
  }
  return name
}

export type CellRange = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** "A4:B6"; null for what is no range of a sheet. */
export const rangeOf = (reference: string): CellRange | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim())
  if (found === null) return null
  const [firstColumn, lastColumn] = [columnOf(`${found[1]}1`), columnOf(`${found[3]}1`)]
  const [firstRow, lastRow] = [Number(found[2]), Number(found[4])]
  const isRange = firstColumn >= 0 && lastColumn >= firstColumn && firstRow >= 1 && lastRow >= firstRow
  return isRange && lastRow <= MOST_SHEET_ROWS ? { firstRow, lastRow, firstColumn, lastColumn } : null
}

const A = 65
const Z = 90
