import { createHash } from 'node:crypto'

import type { IncomingReturn, IncomingRow } from '../../electron/store/open-vault.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import { anEntryContent } from './an-entry-content.ts'

export type ReturnSaid = {
  readonly file?: string
  readonly rows?: Iterable<IncomingRow>
  readonly doubts?: string[]
  readonly nothingToReport?: boolean
}

/** A return as the readers hand it over. */
export const aReturn = ({
  file = 'POL.csv',
  rows = [aRow('row 1')],
  doubts = [],
  nothingToReport = false,
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
  },
  rows,
  tail: () => ({ doubts, nothingToReport }),
})

/** @param cells what the row says in the sender's file: the same cells are the same row */
export const aRow = (cells: string, content: Partial<EntryContent> = {}, line: number = 2): IncomingRow => ({
  kind: 'entry',
  line,
  identity: sha256(cells),
  content: anEntryContent({ event: cells, ...content }),
})

/** Made one by one, as a reader makes them: "row 0", "row 1" … */
export const rowsOf = function* (
  count: number,
  content: Partial<EntryContent> = {},
  name: string = 'row',
): Generator<IncomingRow> {
  for (let i = 0; i < count; i++) yield aRow(`${name} ${i}`, { sequence: i, ...content }, i + 2)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
