import { Receipt } from '../../shared/model/receipt.ts'
import { anId } from './an-id.ts'
import type { ReadRows } from './a-read-return.ts'

/** The receipt of an import of "POL.csv" by R. Hale, of which nothing was taken unless it is said. */
export const aReceipt = (said: Partial<Receipt> = {}): Receipt => {
  const counts = {
    accepted: said.accepted ?? 0,
    held: said.heldRows?.length ?? 0,
    rejected: said.rejections?.length ?? 0,
    blank: said.blankRows?.length ?? 0,
  }
  return Receipt.parse({
    import: anId(301),
    agency: anId(302),
    agencyCode: 'POL',
    file: 'POL.csv',
    sha256: 'ab'.repeat(32),
    at: '2026-05-15T09:30:00.000Z',
    by: 'R. Hale',
    encoding: 'UTF-8',
    delimiter: ',',
    headerLine: 1,
    columns: [
      { heading: 'Date', field: 'date' },
      { heading: 'Event', field: 'event' },
    ],
    nothingToReport: false,
    ...counts,
    read: counts.accepted + counts.held + counts.rejected + counts.blank,
    rejections: [],
    heldRows: [],
    blankRows: [],
    doubts: [],
    ...said,
  })
}

/** The receipt of a file whose rows were all new to the agency's file. */
export const receiptOfRead = ({ head, rows, doubts }: Pick<ReadRows, 'head' | 'rows' | 'doubts'>): Receipt =>
  aReceipt({
    ...head,
    accepted: rows.filter((row) => row.kind === 'entry').length,
    rejections: rows.flatMap((row) =>
      row.kind === 'rejected' ? [{ line: row.line, part: row.part, reason: row.reason, raw: row.raw }] : [],
    ),
    blankRows: rows.flatMap((row) => (row.kind === 'blank' ? [{ line: row.line, part: row.part, kind: row.as }] : [])),
    doubts: [...doubts],
  })
