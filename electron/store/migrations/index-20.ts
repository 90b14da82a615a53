import type { Migration } from './migration.ts'

export const index20: Migration = {
  to: 20,
  sql: `
-- How the last return of an agency was read, for the next one: by the agency's code and its name in small letters, whatever the case.
CREATE TABLE mappings (
  code    TEXT NOT NULL,
  name    TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  at      TEXT NOT NULL,
  PRIMARY KEY (code, name)
) STRICT, WITHOUT ROWID;
`,
}
