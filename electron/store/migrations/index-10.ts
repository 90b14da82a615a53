import { audit10, meta10 } from './common-10.ts'
import type { Migration } from './migration.ts'

export const index10: Migration = {
  to: 10,
  sql: `${meta10}${audit10}
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

-- the key and salt are those of the case file; the reference is here too, so that two cases cannot share one
CREATE TABLE cases (
  id         TEXT PRIMARY KEY,
  reference  TEXT NOT NULL COLLATE NOCASE UNIQUE,
  key        BLOB NOT NULL CHECK (length(key) = 32),
  salt       BLOB NOT NULL CHECK (length(salt) = 16),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agency_files (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id),
  key        BLOB NOT NULL CHECK (length(key) = 32),
  salt       BLOB NOT NULL CHECK (length(salt) = 16),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_files_of_case ON agency_files (case_id);
`,
}
