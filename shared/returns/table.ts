import type { Receipt } from '../model/receipt.ts'

/** A row of a return, whatever kind of file it stood in. */
export type TableRow = {
  /** 1-based line of the sender's file (or row of its sheet or table) on which the record starts. */
  readonly line: number
  readonly cells: readonly string[]
  /** The row as it stands in the file. Every character of `cells` occurs in it. */
  readonly raw: string
  /** A quotation mark that opens and never closes: where the text ends cannot be told, so the row has no cells. */
  readonly openQuote: { readonly line: number; readonly column: number } | null
  /** Quotation marks inside a quoted cell were not doubled, and the row was read as its columns suggest. */
  readonly looseQuotes: boolean
}

/** What a reader makes of a file: its rows, from the first line to the last, none left out. */
export type Table = {
  readonly encoding: Receipt['encoding']
  readonly delimiter: Receipt['delimiter']
  /** How many rows there are at most: cheaper to know than how many there are. */
  readonly rowsAtMost: number
  /**
   * Reads the rows lazily, from the first one each time it is called: a long file is looked through once for its dates and once for its entries.
   * @param columns how many cells a whole row has, once that is known: it tells a broken quotation from a cell of many lines
   */
  readonly rows: (columns: number | null) => Iterable<TableRow>
  /** What a person should know about how the file was decoded and split. */
  readonly doubts: readonly string[]
}
