import type { AgencyCode } from '../../shared/model/agency.ts'
import type { AgencyId } from '../../shared/model/ids.ts'
import { type Blank, type Held, Receipt, type Rejection } from '../../shared/model/receipt.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import type { ImportThread } from './import-threads.ts'
import type { IncomingReturn, Pause } from './open-vault.ts'
import { IDENTITY, rowPacker } from './packed-rows.ts'
import type { HeldEntries, ImportBeginning } from './take-rows.ts'
import { takenCodes } from './taken-codes.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'

/** Some milliseconds of work: the window is answered between two slices. */
const SLICE = 500

/** Slices that may be on their way at once: one being written, one to follow it. */
const ON_THEIR_WAY = 2

export type ImportContext = {
  readonly agency: { readonly id: AgencyId; readonly code: AgencyCode }
  readonly by: string
  readonly ports: Ports
}

/**
 * Takes a return into an agency's file: reads its rows and hands them to the thread that writes them, all of them with their receipt or none.
 * @param pause called after each slice; what it throws ends the import and takes every row back
 */
export const importReturn = async (
  incoming: IncomingReturn,
  { agency, by, ports }: ImportContext,
  begin: (beginning: ImportBeginning) => Promise<ImportThread>,
  pause: (rowsDone: number) => ReturnType<Pause>,
): Promise<Receipt> => {
  const { file, sha256 } = incoming.head
  const at = ports.now()
  const newId = uuidMaker(ports)
  const id = uuidText(newId())
  const thread = await begin({ id, file, sha256, at, by })
  try {
    const packer = rowPacker(SLICE, newId)
    const held = heldRows(thread.held)
    const codes = takenCodes(agency.code, thread.held.codes)
    const heldAgain: Held[] = []
    const rejections: Rejection[] = []
    const blankRows: Blank[] = []
    let read = 0
    const onTheirWay: Promise<void>[] = []
    const send = async (): Promise<void> => {
      const taking = thread.take(packer.pack())
      // its failure is met when it is awaited, a slice or two later
      taking.catch(() => {})
      onTheirWay.push(taking)
      if (onTheirWay.length > ON_THEIR_WAY) await onTheirWay.shift()
    }
    for (const row of incoming.rows) {
      if (row.kind === 'entry') {
        const { line, content } = row
        const identity = row.identity.slice(0, 2 * IDENTITY)
        const as = held.get(identity)
        if (as === undefined) {
          const code = referenceCode(agency.code, row.identity, codes.has)
          codes.add(code)
          held.set(identity, code)
          packer.add({ line, identity, code, content })
        } else heldAgain.push({ line, as })
      } else if (row.kind === 'rejected') rejections.push({ line: row.line, reason: row.reason, raw: row.raw })
      else blankRows.push({ line: row.line, kind: row.as })
      read++
      if (read % SLICE === 0) {
        await send()
        await pause(read)
      }
    }
    await send()
    await Promise.all(onTheirWay)
    const receipt = Receipt.parse({
      ...incoming.head,
      ...incoming.tail(),
      import: id,
      agency: agency.id,
      agencyCode: agency.code,
      at,
      by,
      read,
      accepted: read - heldAgain.length - rejections.length - blankRows.length,
      held: heldAgain.length,
      rejected: rejections.length,
      blank: blankRows.length,
      heldRows: heldAgain,
      rejections,
      blankRows,
    })
    await thread.keep(receipt)
    return receipt
  } finally {
    await thread.end()
  }
}

/** Which rows the file holds, and under which code. */
const heldRows = ({ codes, identities }: HeldEntries): Map<string, string> => {
  const bytes = Buffer.from(identities.buffer)
  return new Map(codes.map((code, i) => [bytes.toString('hex', i * IDENTITY, (i + 1) * IDENTITY), code]))
}
