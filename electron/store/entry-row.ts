import type { AgencyCode } from '../../shared/model/agency.ts'
import type { Balance, Basis, Entry, EntryContent, Rag, Sharing } from '../../shared/model/entry.ts'
import type { AgencyId, ChildId, EntryId, ImportId } from '../../shared/model/ids.ts'
import type { IsoDay, IsoTime, Precision, When } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { uuidText } from './uuid-v7.ts'

/** The columns that hold what an agency said, in the order of `fillColumns`. */
export const CONTENT_COLUMNS = [
  'precision',
  'starts',
  'ends',
  'time',
  'typed',
  'approximate',
  'uncertain',
  'sequence',
  'event',
  'source',
  'impact',
  'voice',
  'action',
  'rag',
  'balance',
  'basis',
  'category',
  'people',
  'children',
  'author',
  'sharing',
  'other',
] as const

/** Where some of them stand. */
export const CHILDREN = CONTENT_COLUMNS.indexOf('children')
export const SEQUENCE = CONTENT_COLUMNS.indexOf('sequence')
export const SHARING = CONTENT_COLUMNS.indexOf('sharing')

export type ColumnValue = string | number | Buffer | null

/**
 * Adds to `values` what is not empty, in the order of CONTENT_COLUMNS. Most rows of a return leave the same columns empty, and an empty one costs as
 * much to write as a full one. The children are given as a JSON list here and stand in the file as its number.
 * @returns which columns have a value
 */
export const fillColumns = (content: EntryContent, values: ColumnValue[]): number => {
  let filled = 0
  const add = (column: number, value: string | number | null): void => {
    if (value === null) return
    filled |= 1 << column
    values.push(value)
  }
  const { when } = content
  add(0, when.precision)
  add(1, when.start)
  // one day is written once
  add(2, when.end === when.start ? null : when.end)
  add(3, when.time)
  add(4, when.typed)
  add(5, when.approximate ? 1 : null)
  add(6, when.uncertain ? 1 : null)
  add(7, content.sequence)
  add(8, content.event)
  add(9, content.source)
  add(10, content.impact)
  add(11, content.voice)
  add(12, content.action)
  add(13, content.rag)
  add(14, content.balance)
  add(15, content.basis)
  add(16, content.category)
  add(17, content.people.length === 0 ? null : JSON.stringify(content.people))
  add(CHILDREN, content.children.length === 0 ? null : JSON.stringify(content.children))
  add(19, content.author)
  add(20, content.sharing === 'undecided' ? null : content.sharing)
  add(21, jsonOf(content.other))
  return filled
}

/** What an entry says, a value for each of CONTENT_COLUMNS; the children as a list. */
export type Words = readonly ColumnValue[]

/** What a column that is not filled stands for. */
export const USUAL: Words = CONTENT_COLUMNS.map((column) =>
  column === 'approximate' || column === 'uncertain' ? 0 : column === 'sharing' ? 'undecided' : null,
)

/** What `fillColumns` left out, put back. */
export const allColumns = (filled: number, values: Words): Words => {
  let next = 0
  return USUAL.map((usual, column) => ((filled >> column) & 1 ? (values[next++] ?? null) : usual))
}

/** An entry at one of its revisions, as `entry-queries.ts` reads it. */
export type EntryRow = ContentRow & {
  readonly number: number
  readonly id: Buffer
  readonly code: string
  readonly import: ImportId | null
  readonly file: string | null
  readonly line: number | null
  readonly part: string | null
  readonly typed_by: string | null
  readonly revision: number
  readonly recorded_at: string
}

/** What it says, the children as a JSON list. */
export type ContentRow = {
  readonly precision: Precision
  readonly starts: IsoDay | null
  /** Null for one day: it is where it starts. */
  readonly ends: IsoDay | null
  readonly time: IsoTime | null
  readonly typed: string
  readonly approximate: 0 | 1
  readonly uncertain: 0 | 1
  readonly sequence: number
  readonly event: string
  readonly source: string
  readonly impact: string | null
  readonly voice: string | null
  readonly action: string | null
  readonly rag: Rag | null
  readonly balance: Balance | null
  readonly basis: Basis | null
  readonly category: string | null
  readonly people: string | null
  readonly children: string | null
  readonly author: string | null
  readonly sharing: Sharing
  readonly other: string | null
}

/**
 * A row as an entry. It is not parsed again: every page carries an authentication code under a key that only this vault has, the schema is STRICT with
 * its words checked, and the router parses what leaves for the window. What cannot be an entry all the same is damage.
 */
export const entryOf = (row: EntryRow, agency: { readonly id: AgencyId; readonly code: AgencyCode }): Entry => ({
  id: uuidText(row.id) as EntryId,
  agency: agency.id,
  agencyCode: agency.code,
  code: row.code,
  revision: row.revision,
  recordedAt: row.recorded_at,
  origin:
    row.import !== null && row.file !== null && row.line !== null
      ? { kind: 'return', import: row.import, file: row.file, line: row.line, part: row.part }
      : { kind: 'typed', by: there(row.typed_by) },
  ...contentOf(row),
})

export const contentOf = (row: ContentRow): EntryContent => ({
  when: whenOf(row),
  sequence: row.sequence,
  event: row.event,
  source: row.source,
  impact: row.impact,
  voice: row.voice,
  action: row.action,
  rag: row.rag,
  balance: row.balance,
  basis: row.basis,
  category: row.category,
  people: row.people === null ? [] : (JSON.parse(row.people) as string[]),
  children: row.children === null ? [] : (JSON.parse(row.children) as ChildId[]),
  author: row.author,
  sharing: row.sharing,
  other: row.other === null ? {} : (JSON.parse(row.other) as Record<string, string>),
})

const whenOf = (row: ContentRow): When => {
  const said = { typed: row.typed, approximate: row.approximate === 1, uncertain: row.uncertain === 1 }
  switch (row.precision) {
    case 'minute':
      return { precision: 'minute', ...span(row), time: there(row.time), ...said }
    case 'day':
      return { precision: 'day', ...span(row), time: null, ...said }
    case 'before':
      return { precision: 'before', start: null, end: there(row.ends), time: null, ...said }
    case 'after':
      return { precision: 'after', start: there(row.starts), end: null, time: null, ...said }
    case 'undated':
      return { precision: 'undated', start: null, end: null, time: null, ...said }
    default:
      return { precision: row.precision, ...span(row), time: null, ...said }
  }
}

const span = ({ starts, ends }: ContentRow): { readonly start: IsoDay; readonly end: IsoDay } => ({
  start: there(starts),
  end: ends ?? there(starts),
})

const there = <T>(value: T | null): T => {
  if (value === null) throw new ProblemError({ kind: 'file-damaged', what: 'agency' })
  return value
}

const jsonOf = (other: Readonly<Record<string, string>>): string | null => {
  // a loop, not Object.keys: this runs once for each row of an import
  for (const _ in other) return JSON.stringify(other)
  return null
}
