import { isPageFurniture, isSurelyFurniture } from '../rows/page-furniture.ts'
import { excerpt } from '../say-lines.ts'
import { isBlankCell, joined } from '../rows/table.ts'
import type { Places } from './columns-by-field.ts'
import type { RowCells } from './row-cells.ts'
import type { RowContext } from './row-context.ts'
import type { RowDates } from './row-dates.ts'
import { FOOTERS_QUOTED, type RowNotes } from './row-notes.ts'

/** What a row is that holds no entry: empty, repeated headings or titles, words of the program that wrote the file. */
export type NoEntry = 'empty' | 'header' | 'footer'

/** @returns what the row being read is when it holds no entry, asked with the number of cells that say something; null where it may hold one */
export const noEntryIn = (
  context: RowContext,
  place: Places,
  { row, cell }: RowCells,
  dates: RowDates,
  notes: RowNotes,
): ((filled: number) => NoEntry | null) => {
  const headerKey = keyOf(context.headings)
  const headerStart = (context.headings[0] ?? '').trim().toLowerCase()
  const titleKeys = new Set(context.titles.map((title) => keyOf([title])))

  // asked of every row, and nearly always answered by its first letter
  const startsLikeHeader = (cells: readonly string[]): boolean => {
    const first = cells[0] ?? ''
    return (
      (isBlankAt(first, 0) || sameLetter(first, headerStart)) &&
      first.length < 200 &&
      first.trim().toLowerCase() === headerStart
    )
  }

  const saysAnEvent = (): boolean => !isBlankCell(row().cells[place.event.main])

  return (filled) => {
    if (filled === 0) return 'empty'
    const { cells, line } = row()
    if (filled > 1 && startsLikeHeader(cells) && keyOf(cells) === headerKey) return 'header'
    if (filled > FURNITURE_CELLS) return null
    const said = joined(cells)
    if (titleKeys.has(keyOf([said]))) return 'header'
    if (
      !isPageFurniture(said) ||
      (saysAnEvent() && !isSurelyFurniture(said)) ||
      (place.date.main >= 0 && dates.read(cell(place.date.main), '').ok)
    )
      return null
    notes.lines.footers.note(line)
    if (notes.footers.length < FOOTERS_QUOTED) notes.footers.push(`“${excerpt(said)}”`)
    return 'footer'
  }
}

/** A line that a program added has few words in few cells; a row with more is somebody's record. */
export const FURNITURE_CELLS = 3

const isBlankAt = (text: string, at: number): boolean => !(text.charCodeAt(at) > 32)
/** Whether two texts begin with the same letter, great or small; for other characters it may say yes where they differ. */
const sameLetter = (a: string, b: string): boolean => (a.charCodeAt(0) | 32) === (b.charCodeAt(0) | 32)

/** What of two rows must agree for one to repeat the other. */
const keyOf = (cells: readonly string[]): string =>
  cells
    .slice(0, cells.findLastIndex((cell) => !isBlankCell(cell)) + 1)
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .join('\u001f')
