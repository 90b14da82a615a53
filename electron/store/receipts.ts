import type Database from 'better-sqlite3'

import type { Holding } from '../../shared/model/holding.ts'
import { ImportId, type AgencyId } from '../../shared/model/ids.ts'
import { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { LINE_HEADING } from '../../shared/returns/headings/map-columns.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { SELECT_CURRENT } from './entry-queries.ts'
import type { KeptReceipt, TakenRow } from './open-vault.ts'

/** Ticks that count: the latest for each item, where it was not taken back. */
const TICKED = `SELECT t.item FROM ticks t WHERE t.looked = 1 AND NOT EXISTS
  (SELECT 1 FROM ticks l WHERE l.import = t.import AND l.item = t.item AND l.number > t.number)`

type KeptImport = Omit<Holding['imports'][number], 'undone' | 'replaces' | 'ofRejectedRows'> & {
  readonly undone: 0 | 1
  readonly replaces: string
  readonly ofRejectedRows: 0 | 1
}

/**
 * Found by their place in the text, for a receipt can be many megabytes and reading it as JSON takes several times that. Quotation marks inside a cell are escaped, so that
 * none can be taken for these. With one import alone there is nothing to be told apart.
 */
const REPLACES = '"replaces":['
const SEVERAL = '(SELECT count(*) FROM imports) > 1'
const LENGTH_OF_IMPORT_ID = 39

/** What the file holds, in numbers. An entry "before" or "after" a day counts with that day. */
export const holdingOf = (database: Database.Database, agency: AgencyId): Holding => {
  const { entries, first, last } = database
    .prepare<[], { entries: number; first: IsoDay | null; last: IsoDay | null }>(
      `SELECT count(*) AS entries, min(coalesce(starts, ends)) AS first, max(coalesce(ends, starts)) AS last FROM (${SELECT_CURRENT})`,
    )
    .get() ?? { entries: 0, first: null, last: null }
  const imports = database
    .prepare<[], KeptImport>(
      `SELECT i.id AS import, i.file, i.at, i.by, r.read, r.accepted, r.held, r.rejected, r.blank,
         r.doubts - (SELECT count(*) FROM (${TICKED} AND t.import = i.number AND t.item GLOB 'doubt:*')) AS doubts,
         i.number IN (SELECT import FROM undone_imports) AS undone,
         CASE WHEN ${SEVERAL} THEN substr(r.receipt, instr(r.receipt, '${REPLACES}') + ${REPLACES.length},
           ${LENGTH_OF_IMPORT_ID} * (SELECT count(*) FROM imports)) ELSE '' END AS replaces,
         ${SEVERAL} AND instr(r.receipt, '"heading":"${LINE_HEADING}"') > 0 AS ofRejectedRows
       FROM imports i JOIN receipts r ON r.import = i.number ORDER BY i.number`,
    )
    .all()
  return {
    agency,
    entries,
    from: first,
    to: last,
    imports: imports.map((one) => ({
      ...one,
      undone: one.undone === 1,
      replaces: idsIn(one.replaces),
      ofRejectedRows: one.ofRejectedRows === 1,
    })),
  }
}

/** What stands in a list of ids up to its end; nothing in a receipt from before it was kept. */
const idsIn = (list: string): ImportId[] =>
  [...(/^("[^"\]]*",?)*\]/.exec(list)?.[0] ?? '').matchAll(/"([^"]*)"/g)].flatMap(([, id]) => {
    const parsed = ImportId.safeParse(id)
    return parsed.success ? [parsed.data] : []
  })

export const receiptOf = (database: Database.Database, id: ImportId): KeptReceipt => {
  const number = importNumber(database, id)
  const undone = database.prepare<[number], { at: string; by: string }>(
    'SELECT at, by FROM undone_imports WHERE import = ?',
  )
  return {
    receipt: receiptNumbered(database, number),
    lookedAt: tickedOff(database, number),
    undone: undone.get(number) ?? null,
  }
}

/** The number by which the file knows an import; `not-found` where it never took it. */
export const importNumber = (database: Database.Database, id: ImportId): number => {
  const number = database
    .prepare<[string], number>('SELECT number FROM imports JOIN receipts ON import = number WHERE id = ?')
    .pluck()
    .get(id)
  if (number === undefined) throw new ProblemError({ kind: 'not-found', what: 'receipt' })
  return number
}

/** Ticks items of a receipt off, or takes the tick back. Only what changes by it is written. */
export const lookAt = (
  database: Database.Database,
  id: ImportId,
  items: readonly string[],
  looked: boolean,
  by: string,
  ports: Ports,
): void => {
  database
    .transaction(() => {
      const number = importNumber(database, id)
      const onReceipt = itemsOf(receiptNumbered(database, number))
      if (!items.every((item) => onReceipt.has(item)))
        throw new ProblemError({ kind: 'bad-request', fields: ['items'] })
      const ticked = new Set(tickedOff(database, number))
      const changed = [...new Set(items)].filter((item) => ticked.has(item) !== looked)
      if (changed.length === 0) return
      const at = ports.now()
      const tick = database.prepare('INSERT INTO ticks (import, item, looked, at, by) VALUES (?, ?, ?, ?, ?)')
      for (const item of changed) tick.run(number, item, looked ? 1 : 0, at, by)
      recordDeed(database, {
        at,
        who: by,
        what: 'receipt item looked at',
        detail: { import: id, items: changed, looked },
      })
    })
    .immediate()
}

/** Rows of an import that made, changed or brought back an entry, in the order of its file. */
export const takenRows = (database: Database.Database, id: ImportId): TakenRow[] => {
  const number = importNumber(database, id)
  const rows = database
    .prepare<[number, number], TakenRow>(
      `SELECT line, part, code AS "as", 'added' AS what FROM entries WHERE import = ?
       UNION ALL SELECT m.line, m.part, e.code, m.what FROM met_rows m JOIN entries e ON e.number = m.entry
         WHERE m.import = ? AND (m.what = 'changed' OR m.what = 'restored')`,
    )
    .all(number, number)
  const parts = receiptNumbered(database, number).parts.map(({ name }) => name)
  const place = ({ part }: TakenRow): number => (part === null ? -1 : parts.indexOf(part))
  return rows.toSorted((a, b) => place(a) - place(b) || a.line - b.line)
}

const receiptNumbered = (database: Database.Database, number: number): Receipt =>
  Receipt.parse(
    JSON.parse(
      database.prepare<[number], string>('SELECT receipt FROM receipts WHERE import = ?').pluck().get(number) ?? '',
    ),
  )

const itemsOf = ({ doubts, hints }: Receipt): Set<string> =>
  new Set([...doubts.map((_, at) => `doubt:${at}`), ...hints.map(({ kind }) => `hint:${kind}`)])

const tickedOff = (database: Database.Database, number: number): string[] =>
  database.prepare<[number], string>(`${TICKED} AND t.import = ? ORDER BY t.item`).pluck().all(number)
