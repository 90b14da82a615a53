import type { ReturnField } from '../../model/return-field.ts'
import type { IsoDay } from '../../model/when.ts'
import { readDate } from '../../time/read-date.ts'
import { readRag } from './read-words.ts'

/**
 * Which columns are the date, what happened and the rating, by what stands in them: for files whose columns have no names, or names nobody knows.
 * Dates show themselves; what happened is the column with the longest words. Other fields look too much alike to be told so.
 * @param rows cells of rows below the headings
 * @param free columns that no name tells
 * @param wanted the fields that no name tells
 */
export const tellByContent = (
  rows: readonly (readonly string[])[],
  free: readonly number[],
  wanted: ReadonlySet<ReturnField>,
  today: IsoDay,
): ReadonlyMap<number, ReturnField> => {
  const told = new Map<number, ReturnField>()
  const filled = (column: number): string[] =>
    rows.flatMap((cells) => {
      const cell = (cells[column] ?? '').trim()
      return cell === '' ? [] : [cell]
    })
  const columns = free.map((column) => ({ column, cells: filled(column) })).filter(({ cells }) => cells.length > 0)
  const take = (field: ReturnField, isIt: (cells: readonly string[]) => boolean): void => {
    if (!wanted.has(field)) return
    const found = columns.find(({ column, cells }) => !told.has(column) && isIt(cells))
    if (found !== undefined) told.set(found.column, field)
  }
  take('date', (cells) => cells.length * 2 >= rows.length && mostly(cells, (cell) => isDate(cell, today)))
  take('rag', (cells) => cells.length >= 2 && cells.every((cell) => readRag(cell) !== null))
  if (wanted.has('event')) {
    const longest = columns
      .filter(({ column, cells }) => !told.has(column) && cells.length * 2 >= rows.length)
      .map(({ column, cells }) => ({
        column,
        length: cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
        cells,
      }))
      .toSorted((a, b) => b.length - a.length)[0]
    if (longest !== undefined && longest.length >= SHORTEST_STORY && mostly(longest.cells, (cell) => /\s/.test(cell)))
      told.set(longest.column, 'event')
  }
  return told
}

/** A column of shorter texts holds names, places or kinds of events. */
const SHORTEST_STORY = 15

const mostly = (cells: readonly string[], isIt: (cell: string) => boolean): boolean =>
  cells.filter(isIt).length * 10 >= cells.length * 8

/** Whether a cell shows itself to be a date, also one that no calendar has. */
export const isDate = (cell: string, today: IsoDay): boolean => {
  if (cell.length > 60) return false
  const read = readDate(cell, { today, order: 'day-first' })
  return read.ok ? read.value.precision !== 'undated' : read.error.kind === 'impossible'
}
