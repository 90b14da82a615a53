import { mapColumns } from '../headings/map-columns.ts'
import { sayLines } from '../say-lines.ts'
import type { TableRow } from '../rows/table.ts'
import type { Places } from './columns-by-field.ts'
import type { RowContext } from './row-context.ts'
import type { RowNotes } from './row-notes.ts'

/** Says why a row does not fit the columns; null where it does. Rows are asked about in the order of the file. */
export type RowShape = {
  /** @param last where the last cell stands that says something */
  readonly whyUnfit: (row: TableRow, last: number) => string | null
}

export const rowShape = (context: RowContext, place: Places, { lines }: RowNotes): RowShape => {
  const wanted = context.columns.length
  let otherHeadings: number | null = null

  /** A second table below the first, whose columns have other headings: its rows are not to be read with these. */
  const namesOtherColumns = (row: TableRow): boolean => {
    const date = row.cells[place.date.main] ?? ''
    if (!(date.charCodeAt(0) > 57) || row.raw.length > LONGEST_HEADINGS || /\d/.test(row.raw)) return false
    const map = mapColumns(row.cells)
    return map.has('date') && map.has('event') && map.score >= 3
  }

  const sayOtherHeadings = (line: number): string =>
    otherHeadings === null || otherHeadings === line
      ? 'The row names columns in another way than the headings above. Put the table that begins here into a file or on a sheet of its own.'
      : `The row stands below other headings (${sayLines([otherHeadings], context.place).toLowerCase()}). Put that table into a file or on a sheet of its own.`

  const sayTooMany = (last: number): string =>
    context.delimiter === null
      ? `The row has ${last + 1} columns, the header has ${wanted}. Give the column a heading, or move the text into one that has.`
      : `The row has ${last + 1} columns, the header has ${wanted}. A ${context.delimiter} inside a text is the usual reason: put the text in quotation marks.`

  return {
    whyUnfit: (row, last) => {
      if (otherHeadings === null && namesOtherColumns(row)) otherHeadings = row.line
      if (otherHeadings !== null) return sayOtherHeadings(row.line)
      if (last >= context.width) return sayTooMany(last)
      if (row.cells.length >= wanted) return null
      if (!context.rowsEndEarly()) {
        return `The row has ${row.cells.length} ${row.cells.length === 1 ? 'column' : 'columns'}, the header has ${wanted}. Add the missing cells, empty ones too.`
      }
      lines.earlyEnds.note(row.line)
      return null
    },
  }
}

export const sayOpenQuote = (
  row: TableRow,
  { line, column }: { readonly line: number; readonly column: number },
): string =>
  `A quotation mark opens at ${line === row.line ? '' : `line ${line}, `}column ${column} and never closes, so where the text ends cannot be told. Close it and import the row again.`

const LONGEST_HEADINGS = 400
