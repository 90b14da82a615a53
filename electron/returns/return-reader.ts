import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import type { Table } from '../../shared/returns/table.ts'
import type { FileKind } from './file-kind.ts'

/** Reads one kind of file into a table. What the table means is decided elsewhere, in one way for all kinds. */
export type ReturnReader = {
  readonly reads: readonly FileKind[]
  /** @returns the table, or a Problem when the file as a whole cannot be read. Never throws, whatever the bytes. */
  readonly read: (bytes: Uint8Array, fileName: string) => Result<Table, Problem>
}
