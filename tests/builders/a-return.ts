import { createHash } from 'node:crypto'

import { identityKey, type IncomingReturn, type IncomingRow } from '../../electron/store/open-vault.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import { anEntryContent } from './an-entry-content.ts'

export type ReturnSaid = {
  readonly file?: string
  readonly rows?: Iterable<IncomingRow>
  readonly doubts?: string[]
  readonly nothingToReport?: boolean
  readonly parts?: Receipt['parts']
  readonly dates?: string | null
  readonly hints?: Receipt['hints']
}

/** A return as the readers hand it over. */
export const aReturn = ({
  file = 'POL.csv',
  rows = [aRow('row 1')],
  doubts = [],
  nothingToReport = false,
  parts = [],
  dates = null,
  hints = [],
}: ReturnSaid = {}): IncomingReturn => ({
  head: {
    file,
    sha256: sha256(file),
    encoding: 'UTF-8',
    delimiter: ',',
    headerLine: 1,
    columns: [
      { heading: 'Date', field: 'date' },
      { heading: 'Event', field: 'event' },
      { heading: 'URN', field: null },
    ],
    parts,
  },
  rows,
  tail: () => ({ doubts, nothingToReport, dates, hints }),
})

/** @param cells what the row says in the sender's file: the same cells are the same row */
export const aRow = (
  cells: string,
  content: Partial<EntryContent> = {},
  line: number = 2,
  part: string | null = null,
): IncomingRow => ({
  kind: 'entry',
  line,
  part,
  identity: sha256(cells),
  content: anEntryContent({ event: cells, ...content }),
  raw: cells,
})

/** What is kept of the identity of the row with these cells. */
export const identityOf = (cells: string): string => identityKey(sha256(cells))

/** Made one by one, as a reader makes them: "row 0", "row 1" … */
export const rowsOf = function* (
  count: number,
  content: Partial<EntryContent> = {},
  name: string = 'row',
): Generator<IncomingRow> {
  for (let i = 0; i < count; i++) yield aRow(`${name} ${i}`, { sequence: i, ...content }, i + 2)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
