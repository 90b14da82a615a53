import type { Migration } from './migration.ts'

const onlyAppended = (table: string): string => {
  const name = table.replaceAll('_', ' ')
  return `CREATE TRIGGER ${table}_are_not_changed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${name} are not changed'); END;
CREATE TRIGGER ${table}_are_not_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${name} are not deleted'); END;
`
}

/**
 * Later versions, undone imports and ticked doubts. An import has a number, one more than the one before; of two that speak of an entry, the later one
 * counts. What an import did stays whatever becomes of it: undoing it only says that it no longer counts.
 */
export const agency20: Migration = {
  to: 20,
  sql: `
-- the sheet or table in which a row stood
ALTER TABLE entries ADD COLUMN part TEXT;

-- where a revision comes from that a return brought, and the identity of its row; all empty for one that a person made
ALTER TABLE revisions ADD COLUMN import INTEGER REFERENCES imports (number);
ALTER TABLE revisions ADD COLUMN line INTEGER CHECK (line > 0) CHECK ((line IS NULL) = (import IS NULL));
ALTER TABLE revisions ADD COLUMN part TEXT CHECK (part IS NULL OR import IS NOT NULL);
ALTER TABLE revisions ADD COLUMN identity BLOB CHECK (length(identity) = 16) CHECK ((identity IS NULL) = (import IS NULL));

-- Rows of an import that met an entry instead of making one: held as it was; changed it; brought it back; or refused, so that it stayed as it was.
-- The same row twice in one import is here once.
CREATE TABLE met_rows (
  entry    INTEGER NOT NULL REFERENCES entries (number),
  import   INTEGER NOT NULL REFERENCES imports (number),
  identity BLOB NOT NULL CHECK (length(identity) = 16),
  what     TEXT NOT NULL CHECK (what = 'held' OR what = 'changed' OR what = 'restored' OR what = 'refused'),
  line     INTEGER NOT NULL CHECK (line > 0),
  part     TEXT,
  PRIMARY KEY (entry, import, identity)
) STRICT, WITHOUT ROWID;

-- Entries that a later version left out.
CREATE TABLE withdrawals (
  entry  INTEGER NOT NULL REFERENCES entries (number),
  import INTEGER NOT NULL REFERENCES imports (number),
  PRIMARY KEY (entry, import)
) STRICT, WITHOUT ROWID;

CREATE TABLE undone_imports (
  import INTEGER PRIMARY KEY REFERENCES imports (number),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;

-- Revisions that no longer count, because every import in which their row stood is undone; and the undone import that was the last.
CREATE TABLE lapsed_revisions (
  entry    INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  import   INTEGER NOT NULL REFERENCES undone_imports (import),
  PRIMARY KEY (entry, revision),
  FOREIGN KEY (entry, revision) REFERENCES revisions (entry, revision)
) STRICT, WITHOUT ROWID;

-- Ticks against the items of a receipt ("doubt:0", "hint:dna"): the latest for an item counts.
CREATE TABLE ticks (
  number INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES receipts (import),
  item   TEXT NOT NULL,
  looked INTEGER NOT NULL CHECK (looked = 0 OR looked = 1),
  at     TEXT NOT NULL,
  by     TEXT NOT NULL
) STRICT;
CREATE INDEX ticks_of_import ON ticks (import, item);

-- Entries that do not stand: they came from returns alone, and the last import that speaks of them and is not undone left them out, or there is none.
-- Only a shorter way to what the tables above say, kept so that reading is quick; it alone is written anew.
CREATE TABLE gone (entry INTEGER PRIMARY KEY REFERENCES entries (number)) STRICT;

${['met_rows', 'withdrawals', 'undone_imports', 'lapsed_revisions', 'ticks'].map(onlyAppended).join('')}`,
}
