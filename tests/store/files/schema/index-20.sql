CREATE INDEX agency_files_of_case ON agency_files (case_id);

CREATE TABLE agency_files (
  id         TEXT PRIMARY KEY,
  case_id    TEXT NOT NULL REFERENCES cases (id),
  key        BLOB NOT NULL CHECK (length(key) = 32),
  salt       BLOB NOT NULL CHECK (length(salt) = 16),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq      INTEGER PRIMARY KEY CHECK (seq > 0),
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  what     TEXT NOT NULL,
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE cases (
  id         TEXT PRIMARY KEY,
  reference  TEXT NOT NULL COLLATE NOCASE UNIQUE,
  key        BLOB NOT NULL CHECK (length(key) = 32),
  salt       BLOB NOT NULL CHECK (length(salt) = 16),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mappings (
  code    TEXT NOT NULL,
  name    TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  at      TEXT NOT NULL,
  PRIMARY KEY (code, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  kind  TEXT NOT NULL CHECK (kind IN ('index', 'case', 'agency')),
  vault TEXT NOT NULL,
  file  TEXT NOT NULL
) STRICT;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_follows_on BEFORE INSERT ON audit
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), NEW.previous)
  BEGIN SELECT RAISE(ABORT, 'audit follows on'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not changed'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not deleted'); END;

CREATE TRIGGER meta_is_not_changed BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not changed'); END;

CREATE TRIGGER meta_is_not_deleted BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not deleted'); END;

CREATE TRIGGER meta_is_written_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
  BEGIN SELECT RAISE(ABORT, 'meta is written once'); END;
