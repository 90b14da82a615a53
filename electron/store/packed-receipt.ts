import type { Receipt } from '../../shared/model/receipt.ts'
import { slicesOf } from '../../shared/returns/in-steps.ts'

/** A receipt on its way to the import's thread, as it is kept: one with 200,000 rejected rows, handed over as it is, would be there three times. */
export type PackedReceipt = {
  /** What stands beside it in its table and in the audit. */
  readonly about: Pick<
    Receipt,
    'import' | 'file' | 'sha256' | 'at' | 'by' | 'takenAs' | 'read' | 'accepted' | 'held' | 'rejected' | 'blank'
  > & { readonly doubts: number }
  readonly changes: Readonly<Record<'changed' | 'restored' | 'withdrawn' | 'refused', number>>
  /** The whole of it as JSON, in UTF-8. */
  readonly json: Uint8Array<ArrayBuffer>
}

export const packedReceipt = (receipt: Receipt): PackedReceipt => {
  const { import: id, file, sha256, at, by, takenAs, read, accepted, held, rejected, blank, doubts } = receipt
  return {
    about: {
      import: id,
      file,
      sha256,
      at,
      by,
      takenAs,
      read,
      accepted,
      held,
      rejected,
      blank,
      doubts: doubts.length,
    },
    changes: {
      changed: receipt.changedRows.length,
      restored: receipt.restoredRows.length,
      withdrawn: receipt.withdrawn.length,
      refused: receipt.refused.length,
    },
    json: jsonOf(receipt),
  }
}

/** Measured first and written then, piece by piece: nowhere is there a second copy of the whole. */
const jsonOf = (receipt: Receipt): Uint8Array<ArrayBuffer> => {
  let size = 0
  for (const piece of piecesOf(receipt)) size += Buffer.byteLength(piece)
  const json = Buffer.from(new ArrayBuffer(size))
  let at = 0
  for (const piece of piecesOf(receipt)) at += json.write(piece, at)
  return json
}

function* piecesOf(receipt: Receipt): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(receipt)) {
    yield `${before}${JSON.stringify(name)}:`
    before = ','
    if (!Array.isArray(value)) {
      yield JSON.stringify(value)
      continue
    }
    let begin = '['
    const items: readonly unknown[] = value
    for (const some of slicesOf(items, ITEMS_IN_A_PIECE)) {
      yield `${begin}${JSON.stringify(some).slice(1, -1)}`
      begin = ','
    }
    yield items.length === 0 ? '[]' : ']'
  }
  yield '}'
}

const ITEMS_IN_A_PIECE = 100
