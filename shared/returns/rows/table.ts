/** People find a row of a text by its line, and one of a sheet or a Word table by its row. */
export type RowWord = 'line' | 'row'

/** A row of a return, whatever kind of file it stood in. */
export type TableRow = {
  /** 1-based line of the sender's file (or row of its sheet or table) on which the record starts. */
  readonly line: number
  readonly cells: readonly string[]
  /** The row as it stands in the file; of a workbook or a Word table, its cells as one row of CSV. Every character of `cells` occurs in it. */
  readonly raw: string
  /** A quotation mark that opens and never closes: where the text ends cannot be told, so the row has no cells. */
  readonly openQuote: { readonly line: number; readonly column: number } | null
  /** Quotation marks inside a quoted cell were not doubled, and the row was read as its columns suggest. */
  readonly looseQuotes: boolean
  /** The workbook does not show the row. It is read all the same, and said. */
  readonly hidden?: boolean
}

/** One table of a file: its rows, from the first line to the last, none left out. */
export type Table = {
  /** "sheet “Events”", "table 2"; null where the file is one table. */
  readonly name: string | null
  /** How many rows there are at most: cheaper to know than how many there are. */
  readonly rowsAtMost: number
  /**
   * Reads the rows lazily, from the first one each time it is called: a long file is looked through once for its dates and once for its entries.
   * May throw a ProblemError where a later part of the file turns out to be damaged.
   * @param columns how many cells a whole row has, once that is known: it tells a broken quotation from a cell of many lines
   */
  readonly rows: (columns: number | null) => Iterable<TableRow>
  /** What a person should know about how the table was decoded and split, once its rows have been read. */
  readonly doubts: () => readonly string[]
}

export const isBlankCell = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || cell.trim() === ''

/** The words of a row, without the blanks between its cells. */
export const joined = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')
