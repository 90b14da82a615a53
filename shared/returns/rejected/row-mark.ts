/**
 * A short mark of what a row says, letters and figures alone: it tells whether a rejected row that comes back in our own file was put right or stands as it was.
 * A spreadsheet may quote, trim or guard cells on the way; that changes nothing. It is no secret and no identity: a few letters that two rows may share.
 */
export const rowMark = (cells: readonly string[]): string => {
  let hash = 0x811c9dc5
  for (const cell of cells) {
    for (const character of cell.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')) {
      hash ^= character.codePointAt(0) ?? 0
      hash = Math.imul(hash, 0x01000193) >>> 0
    }
    // where a text stands counts: one that was moved to its own column was put right
    hash = Math.imul(hash ^ 0x1f, 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/** As it stands in a column of its own in our file: "mark k3x9f2". The word keeps a spreadsheet from taking one of figures alone for a number. */
export const sayMark = (cells: readonly string[]): string => `mark ${rowMark(cells)}`

/** The mark that such a cell holds, also beside the line, where it stood before: "17 (k3x9f2)". Null where it holds none. */
export const markIn = (cell: string): string | null =>
  /^\s*mark ([0-9a-z]+)\s*$/i.exec(cell)?.[1] ?? /\(([0-9a-z]+)\)\s*$/.exec(cell)?.[1] ?? null
