import type Database from 'better-sqlite3'

/**
 * The statement for an SQL text, prepared once for each open file. For what is asked hundreds of times: preparing takes longer than answering, and what a statement takes of memory
 * is given back only when V8 next looks, of which it knows nothing.
 */
export const preparedOnce = <Bound extends unknown[], Row>(
  database: Database.Database,
  sql: string,
): Database.Statement<Bound, Row> => {
  const known = statements.get(database) ?? new Map<string, Database.Statement>()
  statements.set(database, known)
  const statement = known.get(sql) ?? database.prepare(sql)
  known.set(sql, statement)
  return statement as Database.Statement<Bound, Row>
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()
