import type { Mapping } from '../../model/reading.ts'
import type { ReturnField } from '../../model/return-field.ts'
import type { IsoDay } from '../../model/when.ts'
import { mapColumns } from './map-columns.ts'
import type { ColumnMap } from './map-columns.ts'
import type { TableRow } from '../rows/table.ts'
import { isDate, tellByContent } from './tell-by-content.ts'

export type Header = {
  /** The line with the headings; 0 where the table has none. Rows up to it hold no entries. */
  readonly line: number
  /** How many cells the heading row has, blank ones at its end included. */
  readonly width: number
  /** Headings up to the last that is not empty; below them a row may have as many cells as `width`. */
  readonly headings: readonly string[]
  readonly map: ColumnMap
  /** Rows with words in them that stand above the headings. */
  readonly titles: readonly TableRow[]
}

/** How far down the headings may stand: no report has a longer title than this. */
export const ROWS_LOOKED_AT = 60

const LONGEST_HEADING = 120
/** A wider table is no chronology, and looking at so many columns takes long. */
export const MOST_COLUMNS = 1000

/** What is known before the headings are looked for. */
export type HeaderKnowledge = {
  readonly today: IsoDay
  readonly mapping: Mapping | null
  readonly mappingIs: 'chosen' | 'remembered'
  /** The line a person pointed at; 0: there are no headings; null: to be found. */
  readonly line: number | null
}

/**
 * Finds the row with the column headings, below however many title rows.
 * @param rows the first rows of the table
 * @returns null when no row names both a date and an event
 */
export const findHeader = (rows: readonly TableRow[], known: HeaderKnowledge): Header | null => {
  if (known.line !== null) return headerAt(rows, known.line, known)
  let best: { readonly at: number; readonly headings: readonly string[]; readonly map: ColumnMap } | null = null
  for (const [at, row] of rows.entries()) {
    const headings = headingsOf(row)
    if (headings === null) continue
    const map = mapColumns(headings, known)
    // of two rows that name as much the upper one has the headings, and the lower one repeats them
    if (map.has('date') && map.has('event') && map.score > (best?.map.score ?? 0)) best = { at, headings, map }
  }
  const row = best === null ? undefined : rows[best.at]
  return best === null || row === undefined ? null : madeOf(rows, best.at, row.cells, best.headings, known)
}

/**
 * For a table in which no row names its columns: tells the date and what happened by what stands in them. The first row is taken for the headings when it has no date where the others have theirs;
 * so is one of the next, below titles.
 * @returns null when the columns do not show what they are
 */
export const findHeaderByContent = (rows: readonly TableRow[], known: HeaderKnowledge): Header | null => {
  if (known.line !== null) return null
  const isWhole = (header: Header | null): header is Header =>
    header !== null && header.map.has('date') && header.map.has('event')
  for (const [at, row] of rows.slice(0, HEADINGS_BY_CONTENT).entries()) {
    const headings = headingsOf(row)
    const header = headings === null ? null : madeOf(rows, at, row.cells, headings, known)
    if (!isWhole(header)) continue
    const date = header.map.columns.findIndex((column) => column.field === 'date')
    if (!isDate((row.cells[date] ?? '').trim(), known.today)) return header
  }
  const nameless = rows.length < 2 ? null : headerAt(rows, 0, known)
  return isWhole(nameless) ? nameless : null
}

const HEADINGS_BY_CONTENT = 10

const DATE_AND_EVENT: ReadonlySet<ReturnField> = new Set(['date', 'event'])

const headerAt = (rows: readonly TableRow[], line: number, known: HeaderKnowledge): Header | null => {
  if (line > 0) {
    const at = rows.findIndex((row) => row.line === line)
    const row = rows[at]
    if (row === undefined) return null
    const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
    if (last >= MOST_COLUMNS) return null
    return madeOf(rows, at, row.cells, row.cells.slice(0, last + 1), known)
  }
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  if (width > MOST_COLUMNS) return null
  const nameless = Array.from({ length: width }, () => '')
  return width === 0 ? null : madeOf(rows, -1, nameless, nameless, known)
}

const madeOf = (
  rows: readonly TableRow[],
  at: number,
  cells: readonly string[],
  headings: readonly string[],
  known: HeaderKnowledge,
): Header => {
  const below = rows.slice(at + 1)
  const sample = (column: number): readonly string[] => below.map((one) => one.cells[column] ?? '')
  const named = mapColumns(headings, { ...known, sample })
  // by content only where a name is missing: an unknown name may mean anything, but a date and a story are needed
  const nameless = named.columns.flatMap((column, place) =>
    column.howKnown === 'unknown' && column.normalised === '' ? [place] : [],
  )
  const needed = [...DATE_AND_EVENT].filter((field) => !named.has(field))
  const unknown = named.columns.flatMap((column, place) => (column.howKnown === 'unknown' ? [place] : []))
  const wanted = new Set<ReturnField>([...needed, ...(named.has('rag') ? [] : (['rag'] as const))])
  const byContent = tellByContent(
    below.filter((row) => row.openQuote === null && !isEmptyRow(row)).map((row) => row.cells),
    needed.length > 0 ? unknown : nameless,
    wanted,
    known.today,
  )
  return {
    line: rows[at]?.line ?? 0,
    width: cells.length,
    headings,
    map: byContent.size === 0 ? named : mapColumns(headings, { ...known, sample, byContent }),
    titles: rows.slice(0, Math.max(at, 0)).filter((one) => !isEmptyRow(one)),
  }
}

/**
 * What the most likely row lacks to be the headings, as part of a sentence. Names fields and never what stands in the file.
 * @param rows the first rows of the file, in which `findHeader` found nothing
 */
export const whatLacks = (rows: readonly TableRow[]): string => {
  let best: { readonly line: number; readonly map: ColumnMap } | null = null
  for (const row of rows) {
    const headings = headingsOf(row)
    if (headings === null) continue
    const map = mapColumns(headings)
    if (map.score > (best?.map.score ?? 0)) best = { line: row.line, map }
  }
  if (best === null) return 'no row names its columns'
  const found = best.map.columns.flatMap((column) =>
    column.part === 'main' && column.field !== null ? [FIELD_WORDS[column.field]] : [],
  )
  const lacks = [...(best.map.has('date') ? [] : ['the date']), ...(best.map.has('event') ? [] : ['what happened'])]
  return `line ${best.line} names ${found.join(', ')}, but no column for ${lacks.join(' and none for ')}`
}

/** How sure the best row of headings is, by names alone; 0 when none names both a date and an event. */
export const scoreOfHeadings = (rows: readonly TableRow[]): number =>
  rows.reduce((best, row) => {
    const headings = headingsOf(row)
    const map = headings === null ? null : mapColumns(headings)
    return map?.has('date') === true && map.has('event') ? Math.max(best, map.score) : best
  }, 0)

/** True when no cell of the row says anything. */
export const isEmptyRow = (row: TableRow): boolean =>
  row.openQuote === null && row.cells.every((cell) => cell.trim() === '')

const headingsOf = (row: TableRow): readonly string[] | null => {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
  if (last < 1 || last >= MOST_COLUMNS) return null
  const headings = row.cells.slice(0, last + 1)
  return headings.some((heading) => heading.length > LONGEST_HEADING || LOOKS_LIKE_A_DATE.test(heading))
    ? null
    : headings
}

/** A row with a date in it is an entry or a title, whatever its other cells are called. */
const LOOKS_LIKE_A_DATE = /^\s*'?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

const FIELD_WORDS: Readonly<Record<ReturnField, string>> = {
  date: 'a date',
  time: 'a time',
  event: 'an event',
  source: 'a source',
  impact: 'an impact',
  voice: 'a voice',
  action: 'an action',
  rag: 'a rating',
  balance: 'strengths and worries',
  basis: 'fact or opinion',
  category: 'a category',
  people: 'people',
  child: 'a child',
  author: 'an author',
}
