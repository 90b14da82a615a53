CREATE TABLE agencies (
  id            TEXT PRIMARY KEY,
  place         INTEGER NOT NULL UNIQUE,
  code          TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  asked_on      TEXT,
  answer        TEXT NOT NULL CHECK (answer IN ('not-asked', 'asked', 'received', 'nothing-to-report', 'declined')),
  answer_on     TEXT,
  answer_reason TEXT,
  contributor   TEXT,
  records_to    TEXT, ours INTEGER NOT NULL DEFAULT 0 CHECK (ours = 0 OR ours = 1),
  CHECK ((answer = 'not-asked') = (answer_on IS NULL)),
  CHECK ((answer = 'declined') = (answer_reason IS NOT NULL))
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

CREATE TABLE "case" (
  id              TEXT PRIMARY KEY,
  reference       TEXT NOT NULL,
  strategy_meeting TEXT NOT NULL,
  conference      TEXT NOT NULL,
  look_back_from  TEXT NOT NULL,
  late_reason     TEXT,
  late_agreed_by  TEXT,
  CHECK ((late_reason IS NULL) = (late_agreed_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE children (
  id      TEXT PRIMARY KEY,
  place   INTEGER NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  born    TEXT,
  aliases TEXT NOT NULL CHECK (json_type(aliases) = 'array')
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  kind  TEXT NOT NULL CHECK (kind IN ('index', 'case', 'agency')),
  vault TEXT NOT NULL,
  file  TEXT NOT NULL
) STRICT;

CREATE TABLE notes (
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  said     TEXT CHECK (said IS NULL OR json_type(said) = 'object'),
  at       TEXT NOT NULL,
  by       TEXT NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id                      TEXT PRIMARY KEY,
  place                   INTEGER NOT NULL UNIQUE,
  name                    TEXT NOT NULL,
  role                    TEXT NOT NULL,
  aliases                 TEXT NOT NULL CHECK (json_type(aliases) = 'array'),
  parental_responsibility TEXT NOT NULL CHECK (parental_responsibility IN ('yes', 'no', 'not known'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_follows_on BEFORE INSERT ON audit
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), NEW.previous)
  BEGIN SELECT RAISE(ABORT, 'audit follows on'); END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not changed'); END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is not deleted'); END;

CREATE TRIGGER case_stands_alone BEFORE INSERT ON "case" WHEN EXISTS (SELECT 1 FROM "case")
  BEGIN SELECT RAISE(ABORT, 'a file holds one case'); END;

CREATE TRIGGER meta_is_not_changed BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not changed'); END;

CREATE TRIGGER meta_is_not_deleted BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is not deleted'); END;

CREATE TRIGGER meta_is_written_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
  BEGIN SELECT RAISE(ABORT, 'meta is written once'); END;

CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'notes are not changed'); END;

CREATE TRIGGER notes_are_not_deleted BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'notes are not deleted'); END;

CREATE TRIGGER notes_follow_on BEFORE INSERT ON notes
  WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM notes WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'notes follow on'); END;
