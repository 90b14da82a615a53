import type Database from 'better-sqlite3'

import type { EntryContent } from '../../shared/model/entry.ts'
import { type ColumnValue, CONTENT_COLUMNS, contentValues } from './entry-row.ts'

export type NewRevision = {
  readonly number: number
  readonly entry: number
  readonly revision: number
  /** Null when the import says it. */
  readonly recorded: { readonly at: string; readonly by: string } | null
}

/**
 * Appends revisions. Most rows of a return leave the same columns empty, and to bind a null costs as much as to bind a word; so there is one statement
 * for each set of filled columns, made when it is first needed.
 */
export const revisionWriter = (database: Database.Database): ((of: NewRevision, content: EntryContent) => void) => {
  const statements = new Map<number, Database.Statement<ColumnValue[]>>()
  return ({ number, entry, revision, recorded }, content) => {
    const all = contentValues(content)
    const values: ColumnValue[] = [number, entry]
    let filled = 0
    for (let i = 0; i < all.length; i++) {
      const value = all[i]
      if (value === null || value === undefined) continue
      filled |= 1 << i
      values.push(value)
    }
    // a first revision that came with an import needs neither its own number nor who recorded it
    if (revision > 1 || recorded !== null) {
      filled |= 1 << CONTENT_COLUMNS.length
      values.push(revision, recorded?.at ?? null, recorded?.by ?? null)
    }
    let statement = statements.get(filled)
    if (statement === undefined) {
      statement = database.prepare(insertOf(filled))
      statements.set(filled, statement)
    }
    statement.run(...values)
  }
}

const insertOf = (filled: number): string => {
  const columns = ['number', 'entry', ...CONTENT_COLUMNS.filter((_, i) => (filled >> i) & 1)]
  if ((filled >> CONTENT_COLUMNS.length) & 1) columns.push('revision', 'recorded_at', 'recorded_by')
  return `INSERT INTO revisions (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

export type NewEntry = {
  readonly number: number
  readonly id: Buffer
  readonly code: string
  readonly origin:
    { readonly import: number; readonly line: number; readonly identity: Buffer } | { readonly typedBy: string }
}

/** @returns a function that appends an entry and says whether it did: a row that the file holds already is left out */
export const entryWriter = (database: Database.Database): ((entry: NewEntry) => boolean) => {
  const imported = database.prepare(
    'INSERT INTO entries (number, id, code, identity, import, line) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING',
  )
  const typed = database.prepare('INSERT INTO entries (number, id, code, typed_by) VALUES (?, ?, ?, ?)')
  return ({ number, id, code, origin }) =>
    ('typedBy' in origin
      ? typed.run(number, id, code, origin.typedBy)
      : imported.run(number, id, code, origin.identity, origin.import, origin.line)
    ).changes === 1
}

/** The number of the next revision in a file, and of the entry when it is the first of one. */
export const nextNumber = (database: Database.Database): number =>
  (database.prepare<[], number>('SELECT max(number) FROM revisions').pluck().get() ?? 0) + 1
