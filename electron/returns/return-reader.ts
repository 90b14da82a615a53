import type { Receipt } from '../../shared/model/receipt.ts'
import type { Delimiter, TextEncoding } from '../../shared/model/return-field.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import type { InSteps } from '../../shared/returns/in-steps.ts'
import type { RowWord, Table } from '../../shared/returns/rows/table.ts'
import type { FileKind } from './file-kind.ts'

/** What a person chose in the wizard; null: as it is found. Only text files have these choices. */
export type HowToDecode = { readonly encoding: TextEncoding | null; readonly delimiter: Delimiter | null }

/** What a reader makes of a file. */
export type OpenedReturn = {
  readonly encoding: Receipt['encoding']
  readonly delimiter: Delimiter | null
  /** Whether people find a row by its line or by its row number. */
  readonly rowWord: RowWord
  /** Every table there is, in the order of the file: which of them hold a chronology is decided elsewhere. One for a text file. */
  readonly tables: readonly Table[]
  /** Words outside the tables, a paragraph each, the first few: a letter that says "nothing to report" has no more. Empty for a text file. */
  readonly words: readonly string[]
  /** What a person should know about the file as a whole: text that was struck out, a sheet that is hidden … */
  readonly doubts: readonly string[]
}

/** Reads one kind of file. What its tables mean is decided elsewhere, in one way for all kinds. */
export type ReturnReader = {
  readonly reads: readonly FileKind[]
  /**
   * In steps, so that a request to stop is heard while a long file is opened.
   * @returns the file, or a Problem when it cannot be read as a whole. Never throws, whatever the bytes.
   */
  readonly read: (bytes: Uint8Array, fileName: string, how: HowToDecode) => InSteps<Result<OpenedReturn, Problem>>
}
