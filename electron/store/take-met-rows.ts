import type Database from 'better-sqlite3'

import type { Sharing } from '../../shared/model/entry.ts'
import { counts, SELECT_FIRST_WORDS, SELECT_LATER_WORDS, shownRevision } from './entry-queries.ts'
import { allColumns, type ColumnValue, SEQUENCE, SHARING, USUAL, type Words } from './entry-row.ts'
import { IDENTITY, type PackedMetRows } from './packed-rows.ts'
import { nextRevision, ones, rowWriter } from './write-entry.ts'

/**
 * Writes the rows of an import that met an entry of the file. A row that changed its entry brings a revision; so does one that brought its entry back
 * with other words than a return last said. The same row twice is written once.
 */
export const takingMetRows = (
  database: Database.Database,
  { number, at, by }: { readonly number: number; readonly at: string; readonly by: string },
): ((rows: PackedMetRows) => void) => {
  const meet = database.prepare<ColumnValue[]>(
    `INSERT INTO met_rows (entry, import, identity, what, line, part) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (entry, import, identity) DO NOTHING`,
  )
  const comeBack = database.prepare('DELETE FROM gone WHERE entry = ?')
  const write = rowWriter(database, 'revisions', [
    'entry',
    'revision',
    'recorded_at',
    'recorded_by',
    'import',
    'line',
    'part',
    'identity',
  ])
  const next = nextRevision(database)
  const words = wordsIn(database)

  const revise = (entry: number, said: Words, beside: readonly ColumnValue[]): void => {
    const values = [entry, next(entry), at, by, number, ...beside]
    const filled = fill(withSharing(said, words.shown(entry)), values)
    write(filled, values)
  }

  return (rows) => {
    const identities = Buffer.from(rows.identities.buffer)
    let from = 0
    for (let row = 0; row < rows.count; row++) {
      const entry = rows.entries[row] ?? 0
      const line = rows.lines[row] ?? 0
      const part = rows.parts?.[row] ?? null
      const what = rows.whats[row] ?? 'held'
      const identity = identities.subarray(row * IDENTITY, (row + 1) * IDENTITY)
      const filled = rows.filled[row] ?? 0
      const to = from + ones(filled)
      if (what === 'changed' || what === 'restored') {
        const said = allColumns(filled, rows.values.slice(from, to))
        if (what === 'changed' || !isSame(said, words.ofReturn(entry))) revise(entry, said, [line, part, identity])
      }
      from = to
      meet.run(entry, number, identity, what, line, part)
      if (what === 'restored') comeBack.run(entry)
    }
  }
}

/** Adds what is not as usual to `values`. */
const fill = (said: Words, values: ColumnValue[]): number => {
  let filled = 0
  said.forEach((value, column) => {
    if (value === (USUAL[column] ?? null)) return
    filled |= 1 << column
    values.push(value)
  })
  return filled
}

/** The place in the file and who may read it are no words of the agency. */
const isSame = (one: Words, other: Words): boolean =>
  one.every((value, column) => column === SEQUENCE || column === SHARING || value === other[column])

/**
 * Who may read the new words. A decision to share was made on the words as they were, so where they changed it has to be made again; what was kept from
 * readers stays kept from them, because sharing it by mistake could not be taken back.
 */
const withSharing = (said: Words, shown: Words): Words => {
  const decided = shown[SHARING] as Sharing
  const stays = decided === 'restricted' || decided === 'third-party' || isSame(said, shown)
  return stays && decided !== 'undecided' ? said.with(SHARING, decided) : said
}

/** What the entries of a file say now, and what a return last said in them. */
const wordsIn = (
  database: Database.Database,
): { readonly shown: (entry: number) => Words; readonly ofReturn: (entry: number) => Words } => {
  const first = database.prepare<[number], ColumnValue[]>(SELECT_FIRST_WORDS).raw()
  const later = database.prepare<[number, number], ColumnValue[]>(SELECT_LATER_WORDS).raw()
  const shown = database.prepare<[number], number | null>(`SELECT ${shownRevision('?')}`).pluck()
  const ofReturn = database
    .prepare<[number], number | null>(
      `SELECT max(r.revision) FROM revisions r WHERE r.entry = ? AND r.import IS NOT NULL AND ${counts('r')}`,
    )
    .pluck()
  const at = (entry: number, revision: number | null | undefined): Words =>
    (revision == null ? first.get(entry) : later.get(entry, revision)) ?? USUAL
  return {
    shown: (entry) => at(entry, shown.get(entry)),
    ofReturn: (entry) => at(entry, ofReturn.get(entry)),
  }
}
