import { audit10, meta10 } from './common-10.ts'
import type { Migration } from './migration.ts'

export const case10: Migration = {
  to: 10,
  sql: `${meta10}${audit10}
-- one row: a file holds one case
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
CREATE TRIGGER case_stands_alone BEFORE INSERT ON "case" WHEN EXISTS (SELECT 1 FROM "case")
  BEGIN SELECT RAISE(ABORT, 'a file holds one case'); END;

CREATE TABLE children (
  id      TEXT PRIMARY KEY,
  place   INTEGER NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  born    TEXT,
  aliases TEXT NOT NULL CHECK (json_type(aliases) = 'array')
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id                      TEXT PRIMARY KEY,
  place                   INTEGER NOT NULL UNIQUE,
  name                    TEXT NOT NULL,
  role                    TEXT NOT NULL,
  aliases                 TEXT NOT NULL CHECK (json_type(aliases) = 'array'),
  parental_responsibility TEXT NOT NULL CHECK (parental_responsibility IN ('yes', 'no', 'not known'))
) STRICT, WITHOUT ROWID;

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
  records_to    TEXT,
  CHECK ((answer = 'not-asked') = (answer_on IS NULL)),
  CHECK ((answer = 'declined') = (answer_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
`,
}
