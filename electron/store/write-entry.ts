import type Database from 'better-sqlite3'

import type { EntryContent } from '../../shared/model/entry.ts'
import type { ChildId } from '../../shared/model/ids.ts'
import { type ColumnValue, CONTENT_COLUMNS, contentValues } from './entry-row.ts'

/** Appends rows that hold what an agency said, each beside the values of the columns it was made for. */
type ContentWriter = (beside: readonly ColumnValue[], content: EntryContent) => void

/** A row of a return: number, id, code, identity, import, line. */
export const importedEntryWriter = (database: Database.Database): ContentWriter =>
  contentWriter(database, 'entries', ['number', 'id', 'code', 'identity', 'import', 'line'])

/** An entry that someone typed: number, id, code, typed_at, typed_by. */
export const typedEntryWriter = (database: Database.Database): ContentWriter =>
  contentWriter(database, 'entries', ['number', 'id', 'code', 'typed_at', 'typed_by'])

/** entry, revision, recorded_at, recorded_by. */
export const revisionWriter = (database: Database.Database): ContentWriter =>
  contentWriter(database, 'revisions', ['entry', 'revision', 'recorded_at', 'recorded_by'])

/** The number of the next entry of a file. */
export const nextNumber = (database: Database.Database): number =>
  (database.prepare<[], number>('SELECT max(number) FROM entries').pluck().get() ?? 0) + 1

/**
 * Most rows of a return leave the same columns empty, and to bind a null costs as much as to bind a word; so there is one statement for each set of filled
 * columns, made when it is first needed.
 */
const contentWriter = (
  database: Database.Database,
  table: 'entries' | 'revisions',
  columns: readonly string[],
): ContentWriter => {
  const statements = new Map<number, Database.Statement<ColumnValue[]>>()
  const prepare = (filled: number): Database.Statement<ColumnValue[]> => {
    const all = [...columns, ...CONTENT_COLUMNS.filter((_, i) => (filled >> i) & 1)]
    const statement = database.prepare<ColumnValue[]>(
      `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
    )
    statements.set(filled, statement)
    return statement
  }
  const childGroup = childGroups(database)
  // one list for all rows: a hundred thousand of them are a burden
  const values: ColumnValue[] = []
  return (beside, content) => {
    values.length = 0
    values.push(...beside)
    const said = contentValues(content, childGroup)
    let filled = 0
    for (let i = 0; i < said.length; i++) {
      const value = said[i]
      if (value === null || value === undefined) continue
      filled |= 1 << i
      values.push(value)
    }
    const statement = statements.get(filled) ?? prepare(filled)
    statement.run(...values)
  }
}

/** @returns a function that gives the number of a list of children, null for none, and keeps a list that is new */
const childGroups = (database: Database.Database): ((children: readonly ChildId[]) => number | null) => {
  const find = database.prepare<[string], number>('SELECT number FROM child_groups WHERE children = ?').pluck()
  const keep = database.prepare<[string]>('INSERT INTO child_groups (children) VALUES (?)')
  const known = new Map<string, number>()
  return (children) => {
    if (children.length === 0) return null
    const list = children.join('","')
    const number = known.get(list) ?? find.get(`["${list}"]`) ?? Number(keep.run(`["${list}"]`).lastInsertRowid)
    known.set(list, number)
    return number
  }
}
