import type Database from 'better-sqlite3'

import type { StoreFile } from '../../shared/problems.ts'
import { agency10 } from './migrations/agency-10.ts'
import { agency20 } from './migrations/agency-20.ts'
import { case10 } from './migrations/case-10.ts'
import { case20 } from './migrations/case-20.ts'
import { index10 } from './migrations/index-10.ts'
import { index20 } from './migrations/index-20.ts'
import type { Migration } from './migrations/migration.ts'

/** Every step each kind of file has taken, oldest first. A step that was released is never edited. */
export const migrations: Readonly<Record<StoreFile, readonly Migration[]>> = {
  index: [index10, index20],
  case: [case10, case20],
  agency: [agency10, agency20],
}

export const latestVersion = (what: StoreFile): number => migrations[what].at(-1)?.to ?? 0

/** Takes a file to the latest version, each step in a transaction of its own: a file is at one version or the next, never between. */
export const migrate = (database: Database.Database, what: StoreFile, upTo: number = latestVersion(what)): void => {
  const version = Number(database.pragma('user_version', { simple: true }))
  for (const step of migrations[what].filter(({ to }) => to > version && to <= upTo)) {
    database
      .transaction(() => {
        database.exec(step.sql)
        database.pragma(`user_version = ${step.to}`)
      })
      .immediate()
  }
}
