import type { EntryContent } from '../../shared/model/entry.ts'
import { type ColumnValue, fillColumns } from './entry-row.ts'

/**
 * Rows of a return on their way to the import's thread: a few flat lists, because an object a row takes longer to hand over than to write. Ids and
 * identities lie one after the other in buffers; `values` holds what is filled of the first row, then of the second …
 */
export type PackedRows = {
  readonly count: number
  readonly lines: Uint32Array
  /** Their sheets or tables; null where none of them has one. */
  readonly parts: readonly (string | null)[] | null
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
  readonly part: string | null
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
    parts: null as (string | null)[] | null,
    ids: Buffer.from(new ArrayBuffer(most * ID)),
    identities: Buffer.from(new ArrayBuffer(most * IDENTITY)),
    codes: new Array<string>(),
    filled: new Uint32Array(most),
    values: new Array<ColumnValue>(),
  })
  let rows = fresh()
  let count = 0
  return {
    add: ({ line, part, identity, code, content }) => {
      rows.lines[count] = line
      if (part !== null) rows.parts = withPart(rows.parts, count, part)
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

/** Rows that met an entry, in the same manner. Those that brought no words have nothing filled. */
export type PackedMetRows = {
  readonly count: number
  readonly lines: Uint32Array
  readonly parts: readonly (string | null)[] | null
  /** The number of the entry each of them met. */
  readonly entries: Uint32Array
  readonly identities: Uint8Array<ArrayBuffer>
  readonly whats: readonly MetAs[]
  readonly filled: Uint32Array
  readonly values: readonly ColumnValue[]
}

/** What became of a row that met an entry. */
export type MetAs = 'held' | 'changed' | 'restored' | 'refused'

export type MetRow = {
  readonly line: number
  readonly part: string | null
  readonly entry: number
  readonly identity: string
  readonly what: MetAs
  /** Null for a row that changes nothing. */
  readonly content: EntryContent | null
}

/** @returns what `rowPacker` does; `pack` gives null where nothing was added */
export const metRowPacker = (
  most: number,
): { readonly add: (row: MetRow) => void; readonly pack: () => PackedMetRows | null } => {
  const fresh = () => ({
    lines: new Uint32Array(most),
    parts: null as (string | null)[] | null,
    entries: new Uint32Array(most),
    identities: Buffer.from(new ArrayBuffer(most * IDENTITY)),
    whats: new Array<MetAs>(),
    filled: new Uint32Array(most),
    values: new Array<ColumnValue>(),
  })
  // a first import meets nothing
  let rows: ReturnType<typeof fresh> | null = null
  let count = 0
  return {
    add: ({ line, part, entry, identity, what, content }) => {
      rows ??= fresh()
      rows.lines[count] = line
      if (part !== null) rows.parts = withPart(rows.parts, count, part)
      rows.entries[count] = entry
      rows.identities.write(identity, count * IDENTITY, IDENTITY, 'hex')
      rows.whats.push(what)
      rows.filled[count] = content === null ? 0 : fillColumns(content, rows.values)
      count++
    },
    pack: () => {
      const packed = rows === null ? null : { count, ...rows }
      rows = null
      count = 0
      return packed
    },
  }
}

const withPart = (parts: (string | null)[] | null, at: number, part: string): (string | null)[] => {
  const list = parts ?? []
  // rows before it that have none
  while (list.length < at) list.push(null)
  list[at] = part
  return list
}
