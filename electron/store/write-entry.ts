import type Database from 'better-sqlite3'

import type { EntryContent } from '../../shared/model/entry.ts'
import { CHILDREN, type ColumnValue, CONTENT_COLUMNS, fillColumns } from './entry-row.ts'

/** Appends an entry that someone typed: number, id, code, typed_at, typed_by, and what it says. */
export const writeTypedEntry = (
  database: Database.Database,
  beside: readonly ColumnValue[],
  content: EntryContent,
): void => {
  writeContent(rowWriter(database, 'entries', ['number', 'id', 'code', 'typed_at', 'typed_by']), beside, content)
}

/** Appends a revision: entry, revision, recorded_at, recorded_by, and what it says. */
export const writeRevision = (
  database: Database.Database,
  beside: readonly ColumnValue[],
  content: EntryContent,
): void => {
  writeContent(rowWriter(database, 'revisions', ['entry', 'revision', 'recorded_at', 'recorded_by']), beside, content)
}

/** The number of the next entry of a file. */
export const nextNumber = (database: Database.Database): number =>
  (database.prepare<[], number>('SELECT max(number) FROM entries').pluck().get() ?? 0) + 1

/** @returns a function that gives the number of an entry's next revision. No number is given twice, so one that was taken back keeps its own */
export const nextRevision = (database: Database.Database): ((entry: number) => number) => {
  const last = database.prepare<[number], number | null>('SELECT max(revision) FROM revisions WHERE entry = ?').pluck()
  return (entry) => (last.get(entry) ?? 1) + 1
}

/** @param values those of the columns beside the content, then those of its columns that are filled (see `fillColumns`) */
export type RowWriter = (filled: number, values: ColumnValue[]) => void

/**
 * Appends rows that hold what an agency said beside other columns. There is one statement for each set of filled columns, made when it is first needed.
 */
export const rowWriter = (
  database: Database.Database,
  table: 'entries' | 'revisions',
  beside: readonly string[],
): RowWriter => {
  const statements = new Map<number, Database.Statement<ColumnValue[]>>()
  const prepare = (filled: number): Database.Statement<ColumnValue[]> => {
    const columns = [...beside, ...CONTENT_COLUMNS.filter((_, i) => (filled >> i) & 1)]
    const statement = database.prepare<ColumnValue[]>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    statements.set(filled, statement)
    return statement
  }
  const childGroup = childGroups(database)
  return (filled, values) => {
    if ((filled >> CHILDREN) & 1) {
      const place = beside.length + ones(filled & ((1 << CHILDREN) - 1))
      values[place] = childGroup(values[place])
    }
    const statement = statements.get(filled) ?? prepare(filled)
    statement.run(...values)
  }
}

const writeContent = (write: RowWriter, beside: readonly ColumnValue[], content: EntryContent): void => {
  const values = [...beside]
  write(fillColumns(content, values), values)
}

/** How many bits are set. */
export const ones = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** @returns a function that gives the number of a list of children, and keeps a list that is new */
const childGroups = (database: Database.Database): ((list: ColumnValue | undefined) => number) => {
  const find = database.prepare<[string], number>('SELECT number FROM child_groups WHERE children = ?').pluck()
  const keep = database.prepare<[string]>('INSERT INTO child_groups (children) VALUES (?)')
  const known = new Map<string, number>()
  return (list) => {
    if (typeof list !== 'string') throw new TypeError('a list of children is text')
    const number = known.get(list) ?? find.get(list) ?? Number(keep.run(list).lastInsertRowid)
    known.set(list, number)
    return number
  }
}
