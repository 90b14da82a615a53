CREATE UNIQUE INDEX entries_by_code ON entries (code);

CREATE UNIQUE INDEX entries_by_identity ON entries (identity);

CREATE INDEX ticks_of_import ON ticks (import, item);

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
  other       TEXT, part TEXT,
  CHECK ((import IS NULL) = (line IS NULL)),
  CHECK ((import IS NULL) = (identity IS NULL)),
  CHECK ((import IS NULL) = (typed_at IS NOT NULL)),
  CHECK ((import IS NULL) = (typed_by IS NOT NULL))
) STRICT;

CREATE TABLE gone (entry INTEGER PRIMARY KEY REFERENCES entries (number)) STRICT;

CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  file   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

CREATE TABLE lapsed_revisions (
  entry    INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  import   INTEGER NOT NULL REFERENCES undone_imports (import),
  PRIMARY KEY (entry, revision),
  FOREIGN KEY (entry, revision) REFERENCES revisions (entry, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE met_rows (
  entry    INTEGER NOT NULL REFERENCES entries (number),
  import   INTEGER NOT NULL REFERENCES imports (number),
  identity BLOB NOT NULL CHECK (length(identity) = 16),
  what     TEXT NOT NULL CHECK (what = 'held' OR what = 'changed' OR what = 'restored' OR what = 'refused'),
  line     INTEGER NOT NULL CHECK (line > 0),
  part     TEXT,
  PRIMARY KEY (entry, import, identity)
) STRICT, WITHOUT ROWID;

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
  other       TEXT, import INTEGER REFERENCES imports (number), line INTEGER CHECK (line > 0) CHECK ((line IS NULL) = (import IS NULL)), part TEXT CHECK (part IS NULL OR import IS NOT NULL), identity BLOB CHECK (length(identity) = 16) CHECK ((identity IS NULL) = (import IS NULL)),
  PRIMARY KEY (entry, revision)
) STRICT;

CREATE TABLE ticks (
  number INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES receipts (import),
  item   TEXT NOT NULL,
  looked INTEGER NOT NULL CHECK (looked = 0 OR looked = 1),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

CREATE TABLE undone_imports (
  import INTEGER PRIMARY KEY REFERENCES imports (number),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

CREATE TABLE withdrawals (
  entry  INTEGER NOT NULL REFERENCES entries (number),
  import INTEGER NOT NULL REFERENCES imports (number),
  PRIMARY KEY (entry, import)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER lapsed_revisions_are_not_changed BEFORE UPDATE ON lapsed_revisions BEGIN SELECT RAISE(ABORT, 'lapsed revisions are not changed'); END;

CREATE TRIGGER lapsed_revisions_are_not_deleted BEFORE DELETE ON lapsed_revisions BEGIN SELECT RAISE(ABORT, 'lapsed revisions are not deleted'); END;

CREATE TRIGGER met_rows_are_not_changed BEFORE UPDATE ON met_rows BEGIN SELECT RAISE(ABORT, 'met rows are not changed'); END;

CREATE TRIGGER met_rows_are_not_deleted BEFORE DELETE ON met_rows BEGIN SELECT RAISE(ABORT, 'met rows are not deleted'); END;

CREATE TRIGGER meta_is_not_changed BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not changed'); END;

CREATE TRIGGER meta_is_not_deleted BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not deleted'); END;

CREATE TRIGGER meta_is_written_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
  BEGIN SELECT RAISE(ABORT, 'meta is written once'); END;

CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not changed'); END;

CREATE TRIGGER receipts_are_not_deleted BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts are not deleted'); END;

CREATE TRIGGER revisions_are_not_changed BEFORE UPDATE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not changed'); END;

CREATE TRIGGER revisions_are_not_deleted BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'revisions are not deleted'); END;

CREATE TRIGGER ticks_are_not_changed BEFORE UPDATE ON ticks BEGIN SELECT RAISE(ABORT, 'ticks are not changed'); END;

CREATE TRIGGER ticks_are_not_deleted BEFORE DELETE ON ticks BEGIN SELECT RAISE(ABORT, 'ticks are not deleted'); END;

CREATE TRIGGER undone_imports_are_not_changed BEFORE UPDATE ON undone_imports BEGIN SELECT RAISE(ABORT, 'undone imports are not changed'); END;

CREATE TRIGGER undone_imports_are_not_deleted BEFORE DELETE ON undone_imports BEGIN SELECT RAISE(ABORT, 'undone imports are not deleted'); END;

CREATE TRIGGER withdrawals_are_not_changed BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are not changed'); END;

CREATE TRIGGER withdrawals_are_not_deleted BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are not deleted'); END;
