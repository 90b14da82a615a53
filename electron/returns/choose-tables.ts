import type { Mapping, Reading } from '../../shared/model/reading.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { findHeader, findHeaderByContent, isEmptyRow, ROWS_LOOKED_AT } from '../../shared/returns/find-header.ts'
import type { Header, HeaderKnowledge } from '../../shared/returns/find-header.ts'
import { firstRows } from '../../shared/returns/guess-delimiter.ts'
import type { Table, TableRow } from '../../shared/returns/table.ts'
import type { OpenedReturn } from './return-reader.ts'

/** A table of a file, and whether it is read as a chronology. */
export type TableFound = {
  /** Its place in the file, from 0. */
  readonly at: number
  readonly table: Table
  /** Its first rows that are not empty. */
  readonly top: readonly TableRow[]
  readonly header: Header | null
  readonly taken: boolean
  /** Why it is not taken, as a sentence; null where it is. */
  readonly why: string | null
}

export type TableTaken = TableFound & { readonly header: Header; readonly taken: true }

export const isTaken = (found: TableFound): found is TableTaken => found.taken

/** The rows of a table, split as its headings are. */
export const rowsOf =
  ({ table, header }: TableTaken): (() => Iterable<TableRow>) =>
  () =>
    table.rows(header.width)

export type TableKnowledge = {
  readonly today: IsoDay
  readonly reading: Reading
  /** How the agency's last return was read; it counts where the person has chosen nothing. */
  readonly remembered: Mapping | null
}

/**
 * Finds the chronology among the tables of a file: each one that names a column for the date and one for what happened. Facts tables, contents and covers are left alone.
 * Where no table names them, what stands in the columns may show them. What a person chose comes first.
 */
export const chooseTables = (opened: OpenedReturn, known: TableKnowledge): TableFound[] => {
  const found = opened.tables.map((table, at) => ({ at, table, top: firstRows(table.rows(null), ROWS_LOOKED_AT) }))
  const byName = found.map((one) => choose(one, known, findHeader))
  if (byName.some(isTaken)) return byName
  return found.map((one) => choose(one, known, (top, how) => findHeader(top, how) ?? findHeaderByContent(top, how)))
}

type Looked = Pick<TableFound, 'at' | 'table' | 'top'>

const choose = (
  looked: Looked,
  { today, reading, remembered }: TableKnowledge,
  find: (top: readonly TableRow[], known: HeaderKnowledge) => Header | null,
): TableFound => {
  const told = reading.tables.find(({ table }) => table === looked.at)
  const header = find(looked.top, {
    today,
    mapping: reading.mapping ?? remembered,
    mappingIs: reading.mapping === null ? 'remembered' : 'chosen',
    line: told?.headerLine ?? null,
  })
  if (told?.taken === false) return { ...looked, header, taken: false, why: 'You chose not to take it.' }
  if (header === null) return { ...looked, header, taken: false, why: whyNot(looked.top, null) }
  if (!header.map.has('date') || !header.map.has('event'))
    return { ...looked, header, taken: false, why: whyNot(looked.top, header) }
  return { ...looked, header, taken: true, why: null }
}

const whyNot = (top: readonly TableRow[], header: Header | null): string => {
  if (top.every(isEmptyRow)) return 'It is empty.'
  if (header === null) return 'No row there names a column for the date and one for what happened.'
  if (header.map.has('date')) return 'It has no column for what happened. Choose which one that is.'
  return header.map.has('event')
    ? 'It has no column for the date. Choose which one that is.'
    : 'It has no column for the date and none for what happened. Choose which ones they are.'
}
