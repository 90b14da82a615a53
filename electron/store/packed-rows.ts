import type { EntryContent } from '../../shared/model/entry.ts'
import { type ColumnValue, fillColumns } from './entry-row.ts'

/**
 * Rows of a return on their way to the import's thread: a few flat lists, because an object a row takes longer to hand over than to write. Ids and
 * identities lie one after the other in buffers; `values` holds what is filled of the first row, then of the second …
 */
export type PackedRows = {
  readonly count: number
  readonly lines: Uint32Array
  readonly ids: Uint8Array<ArrayBuffer>
  readonly identities: Uint8Array<ArrayBuffer>
  readonly codes: readonly string[]
  readonly filled: Uint32Array
  readonly values: readonly ColumnValue[]
}

export const ID = 16

/** The first half of the SHA-256 of a row: enough to tell all the rows there are apart, and half the work to keep. */
export const IDENTITY = 16

export type NewRow = {
  readonly line: number
  /** The part of it that is kept, in hexadecimal. */
  readonly identity: string
  readonly code: string
  readonly content: EntryContent
}

export type RowPacker = {
  readonly add: (row: NewRow) => void
  /** What was added since the last call. */
  readonly pack: () => PackedRows
}

/**
 * @param most how many rows are added at most between two calls of `pack`
 * @param newId writes an id into a buffer from a place on
 */
export const rowPacker = (most: number, newId: (into: Buffer, at: number) => Buffer): RowPacker => {
  const fresh = () => ({
    lines: new Uint32Array(most),
    ids: Buffer.from(new ArrayBuffer(most * ID)),
    identities: Buffer.from(new ArrayBuffer(most * IDENTITY)),
    codes: new Array<string>(),
    filled: new Uint32Array(most),
    values: new Array<ColumnValue>(),
  })
  let rows = fresh()
  let count = 0
  return {
    add: ({ line, identity, code, content }) => {
      rows.lines[count] = line
      newId(rows.ids, count * ID)
      rows.identities.write(identity, count * IDENTITY, IDENTITY, 'hex')
      rows.codes.push(code)
      rows.filled[count] = fillColumns(content, rows.values)
      count++
    },
    pack: () => {
      const packed = { count, ...rows }
      rows = fresh()
      count = 0
      return packed
    },
  }
}
