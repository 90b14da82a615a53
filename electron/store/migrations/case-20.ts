import type { Migration } from './migration.ts'

/** For whom the keepers of the vault speak, and what people add beside the agencies' entries. */
export const case20: Migration = {
  to: 20,
  sql: `
-- the keepers of the vault speak for the agency, and may edit its entries
ALTER TABLE agencies ADD COLUMN ours INTEGER NOT NULL DEFAULT 0 CHECK (ours = 0 OR ours = 1);

-- A change of a note is a further revision, and taking it away is one without words: the latest counts.
CREATE TABLE notes (
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  said     TEXT CHECK (said IS NULL OR json_type(said) = 'object'),
  at       TEXT NOT NULL,
  by       TEXT NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER notes_follow_on BEFORE INSERT ON notes
  WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM notes WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'notes follow on'); END;
CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'notes are not changed'); END;
CREATE TRIGGER notes_are_not_deleted BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'notes are not deleted'); END;
`,
}
