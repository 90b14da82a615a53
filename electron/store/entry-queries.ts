import { CONTENT_COLUMNS } from './entry-row.ts'

/** Columns of what an agency said, in the order of CONTENT_COLUMNS; the children as the list that their number `c` stands for. */
const columnsOf = (table: string): string =>
  CONTENT_COLUMNS.map((column) => (column === 'children' ? 'c.children' : `${table}.${column}`)).join(', ')

const isLapsed = (revision: string): string =>
  `EXISTS (SELECT 1 FROM lapsed_revisions x WHERE x.entry = ${revision}.entry AND x.revision = ${revision}.revision)`

/** A revision counts unless undone imports took it back. */
export const counts = (revision: string): string => `NOT ${isLapsed(revision)}`

/** The number of the revision whose words an entry carries; NULL where these are its first. */
export const shownRevision = (entry: string): string =>
  `(SELECT max(s.revision) FROM revisions s WHERE s.entry = ${entry} AND ${counts('s')})`

/** Entries as first recorded; callers may add a condition on `e`. */
const FIRST = `SELECT e.number, e.id, e.code, i.id AS import, i.file, e.line, e.part, e.typed_by, 1 AS revision, coalesce(e.typed_at, i.at) AS recorded_at,
    ${columnsOf('e')}
  FROM entries e LEFT JOIN imports i ON i.number = e.import LEFT JOIN child_groups c ON c.number = e.children`

/**
 * What they were revised to; callers may add a condition on `e` or `r`. A revision comes from the row `o` that last brought words to it, so that what is
 * read can be found in the file that is named.
 */
const LATER = `SELECT e.number, e.id, e.code, i.id AS import, i.file, CASE WHEN o.import IS NULL THEN e.line ELSE o.line END AS line,
    CASE WHEN o.import IS NULL THEN e.part ELSE o.part END AS part, e.typed_by, r.revision, r.recorded_at, ${columnsOf('r')}
  FROM revisions r JOIN entries e ON e.number = r.entry
    LEFT JOIN revisions o ON o.entry = r.entry AND o.revision = (SELECT max(b.revision) FROM revisions b
      WHERE b.entry = r.entry AND b.revision <= r.revision AND b.import IS NOT NULL AND (b.revision = r.revision OR ${counts('b')}))
    LEFT JOIN imports i ON i.number = coalesce(o.import, e.import) LEFT JOIN child_groups c ON c.number = r.children`

const STANDS = 'e.number NOT IN (SELECT entry FROM gone)'
const SHOWS_FIRST = `e.number NOT IN (SELECT s.entry FROM revisions s WHERE ${counts('s')})`

/** The current revision of every entry that stands, in no order. */
export const SELECT_CURRENT = `${FIRST} WHERE ${STANDS} AND ${SHOWS_FIRST} UNION ALL ${LATER} WHERE ${STANDS} AND r.revision = ${shownRevision('r.entry')}`

/** The current revision of the entry with the id that is bound twice; none where it does not stand. */
export const SELECT_CURRENT_OF_ONE = `${FIRST} WHERE e.id = ? AND ${STANDS} AND ${shownRevision('e.number')} IS NULL
  UNION ALL ${LATER} WHERE e.id = ? AND ${STANDS} AND r.revision = ${shownRevision('e.number')}`

const NUMBERED = 'e.number IN (SELECT value FROM json_each(?))'

/** The current revision of those entries that stand and whose numbers stand in the JSON list that is bound twice, in no order. */
export const SELECT_CURRENT_NUMBERED = `${FIRST} WHERE ${NUMBERED} AND ${STANDS} AND ${shownRevision('e.number')} IS NULL
  UNION ALL ${LATER} WHERE ${NUMBERED} AND ${STANDS} AND r.revision = ${shownRevision('e.number')}`

/** Every revision of the entry with the id that is bound twice, first to last, also what was taken back. */
export const SELECT_REVISIONS = `${FIRST} WHERE e.id = ? UNION ALL ${LATER} WHERE e.id = ? ORDER BY revision`

/** Who brought each revision of the entry with the id that is bound twice, and whether undone imports took it back. */
export const SELECT_REVISION_KEEPERS = `SELECT 1 AS revision, coalesce(e.typed_by, i.by) AS by,
    e.import IN (SELECT import FROM undone_imports) AND NOT EXISTS (SELECT 1 FROM met_rows m
      WHERE m.entry = e.number AND m.identity = e.identity AND m.import NOT IN (SELECT import FROM undone_imports)) AS takenBack
  FROM entries e LEFT JOIN imports i ON i.number = e.import WHERE e.id = ?
  UNION ALL SELECT r.revision, r.recorded_by AS by, ${isLapsed('r')} AS takenBack
  FROM revisions r JOIN entries e ON e.number = r.entry WHERE e.id = ?`

/** What an entry said at first, and at one of its revisions, as columns alone: the entry, then the revision are bound. */
export const SELECT_FIRST_WORDS = `SELECT ${columnsOf('e')} FROM entries e LEFT JOIN child_groups c ON c.number = e.children WHERE e.number = ?`
export const SELECT_LATER_WORDS = `SELECT ${columnsOf('r')} FROM revisions r LEFT JOIN child_groups c ON c.number = r.children
  WHERE r.entry = ? AND r.revision = ?`
