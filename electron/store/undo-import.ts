import type Database from 'better-sqlite3'

import type { UndoingOfFile } from '../../shared/model/comparison.ts'
import { EntryId, type ImportId } from '../../shared/model/ids.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { counts, shownRevision } from './entry-queries.ts'
import { importNumber } from './receipts.ts'
import { uuidText } from './uuid-v7.ts'

/** What undoing an import would do. Of one that is undone already: nothing. */
export const undoingOf = (database: Database.Database, id: ImportId): UndoingOfFile => {
  const number = importNumber(database, id)
  return sayUndoing(isUndone(database, number) ? [] : entriesAfterUndo(database, number))
}

/** The entries that undoing an import would take out of the timeline. */
export const leavingBy = (database: Database.Database, id: ImportId): EntryId[] => {
  const number = importNumber(database, id)
  if (isUndone(database, number)) return []
  const idOf = database.prepare<[number], Buffer>('SELECT id FROM entries WHERE number = ?').pluck()
  return entriesAfterUndo(database, number)
    .filter(isLeaving)
    .flatMap(({ entry }) => idOf.get(entry) ?? [])
    .map((bytes) => EntryId.parse(uuidText(bytes)))
}

/**
 * Marks an import as undone, so that nothing it did counts any longer: what it alone brought leaves the timeline, what it changed reads as before, what
 * it withdrew comes back. Nothing is deleted, and what people typed or edited is not touched. A second time it does nothing.
 */
export const undoImport = (database: Database.Database, id: ImportId, by: string, ports: Ports): void => {
  const at = ports.now()
  database
    .transaction(() => {
      const number = importNumber(database, id)
      if (isUndone(database, number)) return
      const entries = entriesAfterUndo(database, number)
      database.prepare('INSERT INTO undone_imports (import, at, by) VALUES (?, ?, ?)').run(number, at, by)
      database.prepare(TAKE_REVISIONS_BACK).run({ import: number })
      const go = database.prepare('INSERT INTO gone (entry) VALUES (?)')
      const comeBack = database.prepare('DELETE FROM gone WHERE entry = ?')
      for (const { entry, standsNow, standsThen } of entries) {
        if (isLeaving({ standsNow, standsThen })) go.run(entry)
        if (!standsNow && standsThen) comeBack.run(entry)
      }
      recordDeed(database, { at, who: by, what: 'import undone', detail: { import: id, ...sayUndoing(entries) } })
    })
    .immediate()
}

const isUndone = (database: Database.Database, number: number): boolean =>
  database.prepare<[number], 1>('SELECT 1 FROM undone_imports WHERE import = ?').get(number) !== undefined

const sayUndoing = (entries: readonly AfterUndo[]): UndoingOfFile => {
  const leave = entries.filter(isLeaving)
  const both = entries.filter(({ standsNow, standsThen }) => standsNow && standsThen)
  const revert = both.filter(({ showsNow, showsThen }) => showsNow !== showsThen)
  return {
    leave: leave.length,
    stay: both.length - revert.length,
    revert: revert.length,
    comeBack: entries.filter(({ standsNow, standsThen }) => !standsNow && standsThen).length,
    touched: leave.filter(({ decided }) => decided).length,
  }
}

/** An entry of which an import speaks, as it is and as it would be without that import. */
type AfterUndo = {
  readonly entry: number
  readonly standsNow: 0 | 1
  readonly standsThen: 0 | 1
  /** The revision whose words it carries; null for its first. */
  readonly showsNow: number | null
  readonly showsThen: number | null
  /** A person edited it, or decided who may read it. */
  readonly decided: 0 | 1
}

const isLeaving = ({ standsNow, standsThen }: Pick<AfterUndo, 'standsNow' | 'standsThen'>): boolean =>
  standsNow === 1 && standsThen === 0

const entriesAfterUndo = (database: Database.Database, number: number): AfterUndo[] =>
  database.prepare<[{ readonly import: number }], AfterUndo>(SELECT_AFTER_UNDO).all({ import: number })

const ALREADY = '(SELECT import FROM undone_imports)'
const isUndoneThen = (number: string): string => `(${number} = :import OR ${number} IN ${ALREADY})`

/** The last import that is not undone and in which a row of `e` stood; 0 for none. */
const LAST_HELD = `max(CASE WHEN e.import IS NULL OR ${isUndoneThen('e.import')} THEN 0 ELSE e.import END,
  coalesce((SELECT max(m.import) FROM met_rows m WHERE m.entry = e.number AND NOT ${isUndoneThen('m.import')}), 0))`
const LAST_WITHDRAWN = `coalesce((SELECT max(w.import) FROM withdrawals w WHERE w.entry = e.number AND NOT ${isUndoneThen('w.import')}), 0)`

/** The words of a revision stay as long as their row stood in an import that is not undone: the one that brought them, or a later one. */
const isStillSaid = (revision: string): string => `(${revision}.import IS NULL OR EXISTS (SELECT 1 FROM met_rows m
  WHERE m.entry = ${revision}.entry AND m.import >= ${revision}.import AND m.identity = ${revision}.identity AND m.what <> 'refused'
    AND NOT ${isUndoneThen('m.import')}))`

const SELECT_AFTER_UNDO = `
  WITH spoken_of (entry) AS (
    SELECT number FROM entries WHERE import = :import
    UNION SELECT entry FROM met_rows WHERE import = :import
    UNION SELECT entry FROM withdrawals WHERE import = :import
  ), now AS (SELECT entry, ${shownRevision('spoken_of.entry')} AS shows FROM spoken_of)
  SELECT e.number AS entry,
    e.number NOT IN (SELECT entry FROM gone) AS standsNow,
    e.import IS NULL OR ${LAST_HELD} > ${LAST_WITHDRAWN} AS standsThen,
    now.shows AS showsNow,
    (SELECT max(t.revision) FROM revisions t WHERE t.entry = e.number AND ${counts('t')} AND ${isStillSaid('t')}) AS showsThen,
    (now.shows IS NOT NULL AND r.import IS NULL) OR coalesce(r.sharing, e.sharing) <> 'undecided' AS decided
  FROM now JOIN entries e ON e.number = now.entry LEFT JOIN revisions r ON r.entry = now.entry AND r.revision = now.shows`

/** To be run once the import is marked. */
const TAKE_REVISIONS_BACK = `INSERT INTO lapsed_revisions (entry, revision, import)
  SELECT t.entry, t.revision, :import FROM revisions t
  WHERE t.entry IN (SELECT entry FROM met_rows WHERE import = :import) AND ${counts('t')} AND NOT ${isStillSaid('t')}`
