/**
 * Rows as a CSV file that a spreadsheet opens without running anything in it, and that our own reader reads back word for word: UTF-8 with its mark, lines ended by CR LF.
 * A cell that a spreadsheet could take for a formula gets an apostrophe in front, the mark for "this is text"; `tidyText` takes it away again. Bullets ("- seen at home"), negative numbers
 * and telephone numbers ("+44 …") get one, too: nobody can tell what a spreadsheet makes of them.
 * @param rows of one width each, so that every row is seen to be whole
 * @param separator what the sender's own file has, where a spreadsheet opens it as well
 * @returns the mark, then line after line: as one text, those of 200,000 rows take several times the memory of the file
 */
export function* safeCsv(rows: Iterable<readonly string[]>, separator: ',' | ';' = ','): Generator<string> {
  yield BYTE_ORDER_MARK
  for (const row of rows) yield `${line(row, separator)}\r\n`
}

const BYTE_ORDER_MARK = '\ufeff'

/** An only cell that is empty is written as one: an empty line would be no row. */
const line = (row: readonly string[], separator: string): string =>
  row.length === 1 && row[0] === '' ? '""' : row.map((cell) => quoted(guarded(cell))).join(separator)

/** Blanks and control characters in front hide the sign from us and not from every spreadsheet. They say nothing, and `tidyText` takes them away as well. */
const guarded = (cell: string): string => {
  const begins = cell.replace(UNSEEN, '')
  if (/^[=+\-@]/.test(begins)) return `'${begins}`
  return begins.length < cell.length && cell.charCodeAt(0) < SPACE ? begins : cell
}

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSEEN = /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff]+/
const SPACE = 32

/** Semicolon, tab and bar are marked, too: where they are the list separator of a computer, a spreadsheet splits at them. */
const quoted = (cell: string): string => (/[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
