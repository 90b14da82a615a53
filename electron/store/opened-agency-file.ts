import type Database from 'better-sqlite3'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { AgencyId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import { addEntry, entriesIn, reviseEntry, revisionsOf } from './agency-file.ts'
import { basisOf } from './basis.ts'
import { importReturn } from './import-return.ts'
import type { ImportThread } from './import-threads.ts'
import type { AgencyFile } from './open-vault.ts'
import { holdingOf, lookAt, receiptOf, takenRows } from './receipts.ts'
import { saidBy, standingSlices } from './standing-entries.ts'
import type { ImportBeginning } from './take-rows.ts'
import { leavingBy, undoImport, undoingOf } from './undo-import.ts'

/** What the file of an agency needs of the vault it is in. */
export type VaultAround = {
  /** Looked up each time: its code may have been changed since. */
  readonly agency: () => CaseAgency
  readonly by: string
  readonly ports: Ports
  readonly inFile: <T>(work: (database: Database.Database) => T) => T
  readonly begin: (beginning: ImportBeginning) => Promise<ImportThread>
  readonly mustBeOpen: () => void
  /** Remembered for as long as nobody writes. */
  readonly holdings: Map<AgencyId, Holding>
  /** Agencies whose return is being imported just now. */
  readonly importing: Set<AgencyId>
}

/** One agency's file in an unlocked vault. While a return of it is imported, it can be read as it was, and not be written. */
export const openedAgencyFile = (around: VaultAround): AgencyFile => {
  const { agency, by, ports, inFile, begin, mustBeOpen, holdings, importing } = around
  const { id } = agency()

  const reading = <T>(work: (database: Database.Database, of: CaseAgency) => T): T => {
    const of = agency()
    return inFile((database) => work(database, of))
  }
  const mustNotBeImporting = (): void => {
    if (importing.has(id)) throw new ProblemError({ kind: 'import-running' })
  }
  const writing = <T>(work: (database: Database.Database, of: CaseAgency) => T): T => {
    mustNotBeImporting()
    holdings.delete(id)
    return reading(work)
  }

  return {
    entries: () => reading(entriesIn),
    holding: () => {
      mustBeOpen()
      const holding = holdings.get(id) ?? reading((database) => holdingOf(database, id))
      holdings.set(id, holding)
      return holding
    },
    add: (content) => writing((database, of) => addEntry(database, of, content, by, ports)),
    revise: (entry, expected, content) =>
      writing((database, of) => reviseEntry(database, of, { id: entry, expected }, content, by, ports)),
    revisions: (entry) => reading((database, of) => revisionsOf(database, of, entry)),
    receipt: (of) => reading((database) => receiptOf(database, of)),
    lookAt: (of, items, looked) => {
      writing((database) => {
        lookAt(database, of, items, looked, by, ports)
      })
    },
    takenRows: (of) => reading((database) => takenRows(database, of)),
    standing: function* () {
      const slices = standingSlices()
      for (;;) {
        // the file may be closed and opened again between two slices
        const some = reading((database) => slices.next(database))
        if (some.length === 0) return
        yield some
      }
    },
    saidBy: (entries) => reading((database, of) => saidBy(database, of, entries)),
    basis: () => reading(basisOf),
    undoing: (of) => reading((database) => undoingOf(database, of)),
    leavingBy: (of) => reading((database) => leavingBy(database, of)),
    undo: (of) => {
      writing((database) => {
        undoImport(database, of, by, ports)
      })
    },
    importReturn: async (incoming, pause, version = null) => {
      mustNotBeImporting()
      const of = reading((_, found) => found)
      importing.add(id)
      try {
        return await importReturn(incoming, version, { agency: of, by, ports }, begin, async (done) => {
          await pause?.(done)
          mustBeOpen()
        })
      } finally {
        importing.delete(id)
        holdings.delete(id)
      }
    },
  }
}
