import type { Column } from '../headings/map-columns.ts'
import type { TableRow } from '../rows/table.ts'
import { isPlain, tidyPlainText, tidyText } from '../rows/tidy-text.ts'
import type { RowNotes } from './row-notes.ts'
import { isTooLong, sayTooLong } from './too-long.ts'

/** The row being read, tidied cell by cell as fields ask for it. What changes from row to row is held here. */
export type RowCells = {
  readonly start: (row: TableRow) => void
  readonly row: () => TableRow
  readonly isPlain: () => boolean
  readonly cell: (at: number) => string
  /** Keeps a text beside the entry, under the heading of its column. */
  readonly keep: (at: number, text: string) => void
  readonly kept: () => Record<string, string>
  /** The sentence about a kept text that is too long to be kept; null where all fit. */
  readonly keptTooLong: () => string | null
}

export const rowCells = (columns: readonly Column[], { lines }: RowNotes): RowCells => {
  let row: TableRow
  let typedCells: TableRow['cells'] = []
  let plain = true
  let other: Record<string, string> = {}
  let keptTooLong: string | null = null

  const cell = (at: number): string => {
    const typed = typedCells[at]
    if (typed === undefined || typed === '') return ''
    if (plain) {
      const text = tidyPlainText(typed)
      return text === 'NULL' ? nothing() : text
    }
    const tidied = tidyText(typed)
    if (tidied.controls) lines.controls.note(row.line)
    if (tidied.html) lines.html.note(row.line)
    return tidied.text === 'NULL' ? nothing() : tidied.text
  }

  const nothing = (): string => {
    lines.nulls.note(row.line)
    return ''
  }

  const keep = (at: number, text: string): void => {
    if (text === '') return
    const heading = columns[at]?.heading ?? `Column ${at + 1}`
    // a column may be called "constructor", which every object has
    const held = Object.hasOwn(other, heading) ? other[heading] : undefined
    const kept = held === undefined ? text : `${held}\n${text}`
    other[heading] = kept
    if (isTooLong(kept)) keptTooLong = sayTooLong(heading, kept.length)
  }

  return {
    start: (next) => {
      row = next
      typedCells = next.cells
      plain = isPlain(next.raw)
      other = {}
      keptTooLong = null
    },
    row: () => row,
    isPlain: () => plain,
    cell,
    keep,
    kept: () => other,
    keptTooLong: () => keptTooLong,
  }
}
