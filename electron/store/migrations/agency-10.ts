import { audit10, meta10 } from './common-10.ts'
import type { Migration } from './migration.ts'

export const agency10: Migration = {
  to: 10,
  sql: `${meta10}${audit10}
CREATE TABLE imports (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  file     TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  at       TEXT NOT NULL,
  by       TEXT NOT NULL,
  read     INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  held     INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  blank    INTEGER NOT NULL,
  doubts   INTEGER NOT NULL,
  receipt  TEXT NOT NULL CHECK (json_valid(receipt)),
  CHECK (read = accepted + held + rejected + blank)
) STRICT;

-- What never changes about an entry. Its number is the number of its first revision. Either a row of a return, or typed by someone.
CREATE TABLE entries (
  number   INTEGER PRIMARY KEY,
  id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  code     TEXT NOT NULL UNIQUE,
  identity BLOB UNIQUE CHECK (length(identity) = 32),
  import   INTEGER REFERENCES imports (number) DEFERRABLE INITIALLY DEFERRED,
  line     INTEGER CHECK (line > 0),
  typed_by TEXT,
  CHECK ((import IS NULL) = (line IS NULL)),
  CHECK ((import IS NULL) = (identity IS NULL)),
  CHECK ((import IS NULL) = (typed_by IS NOT NULL))
) STRICT;

-- What an agency said, one row for each time it was recorded. Lists and the agency's other columns are JSON, and null when empty.
-- A row that came with an import was recorded when and by whom the import says; any other says so itself.
CREATE TABLE revisions (
  number      INTEGER PRIMARY KEY,
  entry       INTEGER NOT NULL REFERENCES entries (number),
  revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  recorded_at TEXT,
  recorded_by TEXT,
  precision   TEXT NOT NULL CHECK (precision IN
    ('day', 'minute', 'month', 'range', 'week', 'year', 'season', 'before', 'after', 'undated')),
  starts      TEXT,
  ends        TEXT,
  time        TEXT,
  typed       TEXT NOT NULL,
  approximate INTEGER NOT NULL DEFAULT 0 CHECK (approximate IN (0, 1)),
  uncertain   INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
  sequence    INTEGER NOT NULL CHECK (sequence >= 0),
  event       TEXT NOT NULL,
  source      TEXT NOT NULL,
  impact      TEXT,
  voice       TEXT,
  action      TEXT,
  rag         TEXT CHECK (rag IN ('red', 'amber', 'green')),
  balance     TEXT CHECK (balance IN ('strength', 'worry', 'neutral')),
  basis       TEXT CHECK (basis IN ('fact', 'reported', 'opinion')),
  category    TEXT,
  people      TEXT,
  children    TEXT,
  author      TEXT,
  sharing     TEXT NOT NULL DEFAULT 'undecided' CHECK (sharing IN ('undecided', 'shareable', 'third-party', 'restricted')),
  other       TEXT,
  CHECK ((revision = 1) = (number = entry)),
  CHECK ((recorded_at IS NULL) = (recorded_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX later_revisions ON revisions (entry, revision) WHERE revision > 1;

CREATE TRIGGER imports_are_not_changed BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not changed'); END;
CREATE TRIGGER imports_are_not_deleted BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not deleted'); END;
CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not deleted'); END;
CREATE TRIGGER revisions_are_not_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not changed'); END;
CREATE TRIGGER revisions_are_not_deleted BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not deleted'); END;
`,
}
