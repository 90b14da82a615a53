import type { AgencyCode } from '../../shared/model/agency.ts'
import type { Balance, Basis, Entry, EntryContent, Rag, Sharing } from '../../shared/model/entry.ts'
import type { AgencyId, ChildId, EntryId, ImportId } from '../../shared/model/ids.ts'
import type { IsoDay, IsoTime, Precision, When } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { uuidText } from './uuid-v7.ts'

/** The columns of a revision that hold what an agency said, in the order of `contentValues`. */
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

export type ColumnValue = string | number | Buffer | null

/** Null stands for a column's default as well, so that an import need not write it. */
export const contentValues = (content: EntryContent): ColumnValue[] => [
  content.when.precision,
  content.when.start,
  content.when.end,
  content.when.time,
  content.when.typed,
  content.when.approximate ? 1 : null,
  content.when.uncertain ? 1 : null,
  content.sequence,
  content.event,
  content.source,
  content.impact,
  content.voice,
  content.action,
  content.rag,
  content.balance,
  content.basis,
  content.category,
  content.people.length === 0 ? null : JSON.stringify(content.people),
  content.children.length === 0 ? null : JSON.stringify(content.children),
  content.author,
  content.sharing === 'undecided' ? null : content.sharing,
  jsonOf(content.other),
]

/** An entry with one of its revisions, as the query below reads them. */
export type EntryRow = {
  readonly id: Buffer
  readonly code: string
  readonly import: ImportId | null
  readonly file: string | null
  readonly line: number | null
  readonly typed_by: string | null
  readonly revision: number
  readonly recorded_at: string
  readonly precision: Precision
  readonly starts: IsoDay | null
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

/** Every revision with its entry and import; callers add which revisions they want. */
export const SELECT_ENTRY_ROWS = `
  SELECT e.id, e.code, i.id AS import, i.file, e.line, e.typed_by,
    r.revision, coalesce(r.recorded_at, i.at) AS recorded_at, ${CONTENT_COLUMNS.map((column) => `r.${column}`).join(', ')}
  FROM entries e
  LEFT JOIN imports i ON i.number = e.import
  JOIN revisions r ON`

/** The latest revision of an entry: a later one where there is any, else the first, which has the entry's own number. */
export const CURRENT = `r.number = coalesce((SELECT max(l.number) FROM revisions l WHERE l.entry = e.number AND l.revision > 1), e.number)`

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
      ? { kind: 'return', import: row.import, file: row.file, line: row.line }
      : { kind: 'typed', by: there(row.typed_by) },
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

const whenOf = (row: EntryRow): When => {
  const said = { typed: row.typed, approximate: row.approximate === 1, uncertain: row.uncertain === 1 }
  switch (row.precision) {
    case 'minute':
      return { precision: 'minute', start: there(row.starts), end: there(row.ends), time: there(row.time), ...said }
    case 'day':
      return { precision: 'day', start: there(row.starts), end: there(row.ends), time: null, ...said }
    case 'before':
      return { precision: 'before', start: null, end: there(row.ends), time: null, ...said }
    case 'after':
      return { precision: 'after', start: there(row.starts), end: null, time: null, ...said }
    case 'undated':
      return { precision: 'undated', start: null, end: null, time: null, ...said }
    default:
      return { precision: row.precision, start: there(row.starts), end: there(row.ends), time: null, ...said }
  }
}

const there = <T>(value: T | null): T => {
  if (value === null) throw new ProblemError({ kind: 'file-damaged', what: 'agency' })
  return value
}

const jsonOf = (other: Readonly<Record<string, string>>): string | null => {
  // a loop, not Object.keys: this runs once for each row of an import
  for (const _ in other) return JSON.stringify(other)
  return null
}
