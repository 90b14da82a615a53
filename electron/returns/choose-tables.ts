import type { Mapping, Reading } from '../../shared/model/reading.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import {
  findHeader,
  findHeaderByContent,
  isEmptyRow,
  ROWS_LOOKED_AT,
} from '../../shared/returns/headings/find-header.ts'
import type { Header, HeaderKnowledge } from '../../shared/returns/headings/find-header.ts'
import { firstRows } from '../../shared/returns/rows/guess-delimiter.ts'
import { readsAsLetter } from '../../shared/returns/nothing-to-report/nothing-to-report.ts'
import type { Table, TableRow } from '../../shared/returns/rows/table.ts'
import { isDate } from '../../shared/returns/headings/tell-by-content.ts'
import type { OpenedReturn } from './return-reader.ts'

/** A table of a file, and whether it is read as a chronology. */
export type TableFound = {
  /** Its place in the file, from 0. */
  readonly at: number
  readonly table: Table
  /** Its first rows that are not empty. */
  readonly top: readonly TableRow[]
  readonly header: Header | null
  /** The name of the chronology before it, where it has no headings and is read with those: "table 2". */
  readonly goesOnFrom: string | null
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
 * Where no table names them, what stands in the columns may show them. A table without headings goes on with the chronology before it. What a person chose comes first.
 */
export const chooseTables = (opened: OpenedReturn, known: TableKnowledge): TableFound[] => {
  const found = opened.tables.map((table, at) => ({
    at,
    table,
    top: firstRows(table.rows(null), ROWS_LOOKED_AT),
    goesOnFrom: null,
  }))
  const byName = found.map((one) => choose(one, known, findHeader))
  const chosen = byName.some(isTaken)
    ? byName
    : found.map((one) => choose(one, known, (top, how) => findHeader(top, how) ?? findHeaderByContent(top, how)))
  return withRest(chosen, known)
}

/**
 * A chronology is often cut by a heading such as "2026", and its headings are not repeated: what follows with as many columns, and dates where it has them, is read with the headings above.
 * Other tables whose rows begin with dates are probably part of it, too, and nobody is to find out too late.
 */
const withRest = (tables: readonly TableFound[], { today, reading }: TableKnowledge): TableFound[] => {
  if (!tables.some(isTaken)) return [...tables]
  let before: TableTaken | null = null
  let follows = false
  return tables.map((one): TableFound => {
    if (isTaken(one)) {
      before = one
      follows = true
      return one
    }
    if (one.top.every(isEmptyRow)) return one
    const told = reading.tables.find(({ table }) => table === one.at)
    const isNameless = one.header === null && told?.taken !== false
    if (isNameless && follows && before !== null && goesOn(one.top, before, today)) {
      before = {
        ...one,
        header: { ...before.header, line: 0, titles: [] },
        goesOnFrom: nameOf(before),
        taken: true,
        why: null,
      }
      return before
    }
    follows = false
    return isNameless ? { ...one, why: whyDated(one, before, today) ?? one.why } : one
  })
}

const goesOn = (top: readonly TableRow[], { header }: TableTaken, today: IsoDay): boolean => {
  const rows = top.filter((row) => !isEmptyRow(row))
  const date = header.map.columns.findIndex((column) => column.field === 'date')
  const dated = rows.filter((row) => isDate((row.cells[date] ?? '').trim(), today))
  return rows.every((row) => row.cells.length === header.width) && dated.length * 2 > rows.length
}

const whyDated = ({ top }: TableFound, before: TableTaken | null, today: IsoDay): string | null => {
  const dated = top.filter((row) => isDate((row.cells.find((cell) => cell.trim() !== '') ?? '').trim(), today)).length
  if (dated === 0) return null
  const rows = dated === 1 ? 'one of its rows begins' : `${dated} of its rows begin`
  const join = before === null ? '' : `, or join it to ${nameOf(before)}`
  return capital(`${rows} with a date and it has no headings. Put headings above it${join}.`)
}

/** The table that a person would join the rest to: the one with the headings. */
const nameOf = ({ table, goesOnFrom }: TableFound): string => goesOnFrom ?? table.name ?? 'the table before it'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Looked = Pick<TableFound, 'at' | 'table' | 'top' | 'goesOnFrom'>

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
  if (header === null && readsAsLetter(top.map(({ cells }) => cells.join(', '))))
    return 'It reads as a letter and not as a table. If it says that there is nothing to report, record that as the agency’s answer.'
  if (header === null) return 'No row of it names a column for the date and one for what happened.'
  if (header.map.has('date')) return 'It has no column for what happened. Choose which one that is.'
  return header.map.has('event')
    ? 'It has no column for the date. Choose which one that is.'
    : 'It has no column for the date and none for what happened. Choose which ones they are.'
}
