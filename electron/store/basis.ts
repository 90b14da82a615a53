import { createHash } from 'node:crypto'

import type Database from 'better-sqlite3'

/** Stands for the state of a file in everything that a comparison depends on. Nothing is ever deleted, so the numbers only rise. */
export const basisOf = (database: Database.Database): string => {
  const state = database
    .prepare<[], Readonly<Record<string, string | number | null>>>(
      `SELECT file, (SELECT max(number) FROM imports) AS imports, (SELECT count(*) FROM undone_imports) AS undone,
         (SELECT max(number) FROM entries) AS entries, (SELECT max(rowid) FROM revisions) AS revisions FROM meta`,
    )
    .get()
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)
}
