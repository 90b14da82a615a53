import type Database from 'better-sqlite3'

/** A case has a dozen files and a vault hundreds of cases: only so many stay open, or the system runs out of file handles. */
const MOST_OPEN = 48

/** The files of a vault that are open, the ones not used for longest closed first. */
export type OpenFiles = {
  /** Opens the file unless it is open. What it returns is good until the next call. */
  readonly use: (path: string, open: () => Database.Database) => Database.Database
  readonly close: (path: string) => void
  readonly closeAll: () => void
}

export const openFiles = (most: number = MOST_OPEN): OpenFiles => {
  const byPath = new Map<string, Database.Database>()
  const close = (path: string): void => {
    const database = byPath.get(path)
    byPath.delete(path)
    database?.close()
  }
  return {
    close,
    use: (path, open) => {
      const database = byPath.get(path) ?? open()
      // a Map remembers the order in which its keys were put in
      byPath.delete(path)
      byPath.set(path, database)
      const oldest = byPath.keys().next().value
      if (byPath.size > most && oldest !== undefined) close(oldest)
      return database
    },
    closeAll: () => {
      for (const path of byPath.keys()) close(path)
    },
  }
}
