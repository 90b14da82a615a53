import { audit10, meta10 } from './common-10.ts'
import type { Migration } from './migration.ts'

/**
 * What an agency said. "ends" is null for one day, which is where it starts. People and the agency's other columns are JSON, and null when empty. The words are compared one by one, the usual one first: for IN
 * with a list SQLite builds a table for each row it checks.
 */
const content = `
  precision   TEXT NOT NULL CHECK (precision = 'day' OR precision = 'minute' OR precision = 'month' OR precision = 'range' OR precision = 'week'
    OR precision = 'year' OR precision = 'season' OR precision = 'before' OR precision = 'after' OR precision = 'undated'),
  starts      TEXT,
  ends        TEXT,
  time        TEXT,
  typed       TEXT NOT NULL,
  approximate INTEGER NOT NULL DEFAULT 0 CHECK (approximate = 0 OR approximate = 1),
  uncertain   INTEGER NOT NULL DEFAULT 0 CHECK (uncertain = 0 OR uncertain = 1),
  sequence    INTEGER NOT NULL CHECK (sequence >= 0),
  event       TEXT NOT NULL,
  source      TEXT NOT NULL,
  impact      TEXT,
  voice       TEXT,
  action      TEXT,
  rag         TEXT CHECK (rag = 'red' OR rag = 'amber' OR rag = 'green'),
  balance     TEXT CHECK (balance = 'worry' OR balance = 'strength' OR balance = 'neutral'),
  basis       TEXT CHECK (basis = 'fact' OR basis = 'reported' OR basis = 'opinion'),
  category    TEXT,
  people      TEXT,
  children    INTEGER REFERENCES child_groups (number),
  author      TEXT,
  sharing     TEXT NOT NULL DEFAULT 'undecided' CHECK (sharing = 'undecided' OR sharing = 'shareable' OR sharing = 'third-party' OR sharing = 'restricted'),
  other       TEXT,`

export const agency10: Migration = {
  to: 10,
  sql: `${meta10}${audit10}
CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  file   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

-- How an import was read, whole as JSON and its numbers beside it. Written when the rows are in.
CREATE TABLE receipts (
  import   INTEGER PRIMARY KEY REFERENCES imports (number),
  read     INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  held     INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  blank    INTEGER NOT NULL,
  doubts   INTEGER NOT NULL,
  receipt  TEXT NOT NULL CHECK (json_valid(receipt)),
  CHECK (read = accepted + held + rejected + blank)
) STRICT;

-- Which children an entry concerns, as a JSON list of their ids. A few lists serve all the entries of a file.
CREATE TABLE child_groups (
  number   INTEGER PRIMARY KEY,
  children TEXT NOT NULL UNIQUE CHECK (json_type(children) = 'array')
) STRICT;

-- An entry as it was first recorded: a row of a return, or typed by someone.
CREATE TABLE entries (
  number      INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  code        TEXT NOT NULL,
  identity    BLOB CHECK (length(identity) = 16),
  import      INTEGER REFERENCES imports (number),
  line        INTEGER CHECK (line > 0),
  typed_at    TEXT,
  typed_by    TEXT,${content}
  CHECK ((import IS NULL) = (line IS NULL)),
  CHECK ((import IS NULL) = (identity IS NULL)),
  CHECK ((import IS NULL) = (typed_at IS NOT NULL)),
  CHECK ((import IS NULL) = (typed_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX entries_by_code ON entries (code);
CREATE UNIQUE INDEX entries_by_identity ON entries (identity);

-- What it was revised to since, whole each time: the latest is what counts, the earlier ones stay.
CREATE TABLE revisions (
  entry       INTEGER NOT NULL REFERENCES entries (number),
  revision    INTEGER NOT NULL CHECK (revision > 1),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,${content}
  PRIMARY KEY (entry, revision)
) STRICT;

CREATE TRIGGER imports_are_not_changed BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not changed'); END;
CREATE TRIGGER imports_are_not_deleted BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not deleted'); END;
CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not changed'); END;
CREATE TRIGGER receipts_are_not_deleted BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not deleted'); END;
CREATE TRIGGER child_groups_are_not_changed BEFORE UPDATE ON child_groups BEGIN SELECT RAISE(ABORT, 'child groups are not changed'); END;
CREATE TRIGGER child_groups_are_not_deleted BEFORE DELETE ON child_groups BEGIN SELECT RAISE(ABORT, 'child groups are not deleted'); END;
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not deleted'); END;
CREATE TRIGGER revisions_are_not_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not changed'); END;
CREATE TRIGGER revisions_are_not_deleted BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not deleted'); END;
`,
}
