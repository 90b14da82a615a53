import { createHash } from 'node:crypto'

import type Database from 'better-sqlite3'

/** What is done to a file, in the order it was done. `detail` says to what, before and after; it lies in the encrypted file alone. */
export type Deed = {
  readonly at: string
  readonly who: string
  readonly what: AuditedDeed
  readonly detail: Readonly<Record<string, unknown>>
}

export type AuditedDeed =
  | 'vault created'
  | 'vault opened'
  | 'case created'
  | 'person added'
  | 'person changed'
  | 'person removed'
  | 'child changed'
  | 'notes changed'
  | 'agency added'
  | 'agency changed'
  | 'file created'
  | 'entry added'
  | 'entry revised'
  | 'return imported'
  | 'import undone'
  | 'receipt item looked at'
  | 'mapping kept'

/** Call it in the transaction of the deed itself: neither happens without the other. */
export const recordDeed = (database: Database.Database, { at, who, what, detail }: Deed): void => {
  const last = database.prepare<[], Link>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get()
  const seq = (last?.seq ?? 0) + 1
  const previous = last?.hash ?? beginning(database)
  const said = JSON.stringify(detail)
  database
    .prepare('INSERT INTO audit (seq, at, who, what, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(seq, at, who, what, said, previous, hashOf({ seq, at, who, what, detail: said, previous }))
}

/** Whether each row follows from the one before and none was changed. Reads the audit alone: some microseconds for each deed. */
export const isAuditWhole = (database: Database.Database): boolean => {
  let previous = beginning(database)
  let seq = 0
  for (const row of database.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY seq').iterate()) {
    seq++
    if (row.seq !== seq || row.previous !== previous || row.hash !== hashOf(row)) return false
    previous = row.hash
  }
  return true
}

type Link = { readonly seq: number; readonly hash: string }
type AuditRow = Link & {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly detail: string
  readonly previous: string
}

const hashOf = ({ seq, at, who, what, detail, previous }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([seq, at, who, what, detail, previous]))
    .digest('hex')

/** The chain begins with the file's own name, so that one file's chain cannot stand in another. */
const beginning = (database: Database.Database): string => {
  const name = database.prepare<[], { vault: string; file: string }>('SELECT vault, file FROM meta').get()
  return createHash('sha256')
    .update(JSON.stringify([name?.vault, name?.file]))
    .digest('hex')
}
