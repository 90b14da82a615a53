CREATE UNIQUE INDEX entries_by_code ON entries (code);

CREATE UNIQUE INDEX entries_by_identity ON entries (identity);

CREATE TABLE audit (
  seq      INTEGER PRIMARY KEY CHECK (seq > 0),
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  what     TEXT NOT NULL,
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE child_groups (
  number   INTEGER PRIMARY KEY,
  children TEXT NOT NULL UNIQUE CHECK (json_type(children) = 'array')
) STRICT;

CREATE TABLE entries (
  number      INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  code        TEXT NOT NULL,
  identity    BLOB CHECK (length(identity) = 16),
  import      INTEGER REFERENCES imports (number),
  line        INTEGER CHECK (line > 0),
  typed_at    TEXT,
  typed_by    TEXT,
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
  other       TEXT,
  CHECK ((import IS NULL) = (line IS NULL)),
  CHECK ((import IS NULL) = (identity IS NULL)),
  CHECK ((import IS NULL) = (typed_at IS NOT NULL)),
  CHECK ((import IS NULL) = (typed_by IS NOT NULL))
) STRICT;

CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  file   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  kind  TEXT NOT NULL CHECK (kind IN ('index', 'case', 'agency')),
  vault TEXT NOT NULL,
  file  TEXT NOT NULL
) STRICT;

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

CREATE TABLE revisions (
  entry       INTEGER NOT NULL REFERENCES entries (number),
  revision    INTEGER NOT NULL CHECK (revision > 1),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
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
  other       TEXT,
  PRIMARY KEY (entry, revision)
) STRICT;

CREATE TRIGGER audit_follows_on BEFORE INSERT ON audit
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), NEW.previous)
  BEGIN SELECT RAISE(ABORT, 'audit follows on'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not changed'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not deleted'); END;

CREATE TRIGGER child_groups_are_not_changed BEFORE UPDATE ON child_groups BEGIN SELECT RAISE(ABORT, 'child groups are not changed'); END;

CREATE TRIGGER child_groups_are_not_deleted BEFORE DELETE ON child_groups BEGIN SELECT RAISE(ABORT, 'child groups are not deleted'); END;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END;

CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are not deleted'); END;

CREATE TRIGGER imports_are_not_changed BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not changed'); END;

CREATE TRIGGER imports_are_not_deleted BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are not deleted'); END;

CREATE TRIGGER meta_is_not_changed BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not changed'); END;

CREATE TRIGGER meta_is_not_deleted BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not deleted'); END;

CREATE TRIGGER meta_is_written_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
  BEGIN SELECT RAISE(ABORT, 'meta is written once'); END;

CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not changed'); END;

CREATE TRIGGER receipts_are_not_deleted BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not deleted'); END;

CREATE TRIGGER revisions_are_not_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not changed'); END;

CREATE TRIGGER revisions_are_not_deleted BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not deleted'); END;
