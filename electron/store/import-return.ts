import type { AgencyCode } from '../../shared/model/agency.ts'
import type { AgencyId } from '../../shared/model/ids.ts'
import type { LaterVersion } from '../../shared/model/later-version.ts'
import { type Blank, type Held, Receipt, type Refused, type Rejection } from '../../shared/model/receipt.ts'
import { referenceCode } from '../../shared/timeline/reference-code.ts'
import type { Ports } from '../ports.ts'
import type { ImportThread } from './import-threads.ts'
import { entriesOf, type KnownRows, knownRows } from './known-rows.ts'
import { identityKey, type IncomingReturn, type IncomingRow, type Pause } from './open-vault.ts'
import { metRowPacker, type PackedMetRows, type PackedRows, rowPacker } from './packed-rows.ts'
import type { ImportBeginning } from './take-rows.ts'
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
  version: LaterVersion | null,
  { agency, by, ports }: ImportContext,
  begin: (beginning: ImportBeginning) => Promise<ImportThread>,
  pause: (rowsDone: number) => ReturnType<Pause>,
): Promise<Receipt> => {
  const { file, sha256 } = incoming.head
  const at = ports.now()
  const newId = uuidMaker(ports)
  const id = uuidText(newId())
  const compared = version === null ? null : { basis: version.basis, entries: entriesOf(version) }
  const thread = await begin({ id, file, sha256, at, by, version: compared })
  try {
    const known = knownRows(thread.held, version)
    const sorting = sortingRows(thread, known, agency.code, newId)
    const onTheirWay: Promise<void>[] = []
    const send = async (): Promise<void> => {
      const taking = thread.take(...sorting.pack())
      // its failure is met when it is awaited, a slice or two later
      taking.catch(() => {})
      onTheirWay.push(taking)
      if (onTheirWay.length > ON_THEIR_WAY) await onTheirWay.shift()
    }
    let read = 0
    for (const row of incoming.rows) {
      sorting.sort(row)
      read++
      if (read % SLICE === 0) {
        await send()
        await pause(read)
      }
    }
    await send()
    await Promise.all(onTheirWay)
    const { heldRows, rejections, blankRows, changedRows, restoredRows, refused, hasMet, codeOf } = sorting
    const withdrawn = (version?.withdrawn ?? []).map(known.numberOf).filter((entry) => !hasMet(entry))
    const receipt = Receipt.parse({
      ...incoming.head,
      ...incoming.tail(),
      import: id,
      agency: agency.id,
      agencyCode: agency.code,
      at,
      by,
      takenAs: version === null ? 'added' : 'later version',
      read,
      accepted: read - heldRows.length - rejections.length - blankRows.length,
      held: heldRows.length,
      rejected: rejections.length,
      blank: blankRows.length,
      heldRows,
      rejections,
      blankRows,
      changedRows,
      restoredRows,
      withdrawn: withdrawn.map(codeOf),
      refused: [
        ...refused,
        ...(version?.refused.withdrawn ?? []).map((entry): Refused => ({
          what: 'withdrawn',
          line: null,
          part: null,
          as: codeOf(known.numberOf(entry)),
        })),
      ],
    })
    await thread.keep(receipt, withdrawn)
    return receipt
  } finally {
    await thread.end()
  }
}

/** Says what becomes of each row, and packs those that are written. */
const sortingRows = (
  { held }: ImportThread,
  known: KnownRows,
  agency: AgencyCode,
  newId: (into?: Buffer, at?: number) => Buffer,
) => {
  const newRows = rowPacker(SLICE, newId)
  const metRows = metRowPacker(2 * SLICE)
  const codes = takenCodes(agency, held.codes)
  const codesByNumber = held.codes
  const firstNew = codesByNumber.length + 1
  const codeOf = (entry: number): string => codesByNumber[entry - 1] ?? ''
  const met = new Set<number>()
  const heldRows: Held[] = []
  const changedRows: Held[] = []
  const restoredRows: Held[] = []
  const rejections: Rejection[] = []
  const blankRows: Blank[] = []
  const refused: Refused[] = []

  const takeNew = (row: EntryRowOfReturn, identity: string): void => {
    const code = referenceCode(agency, row.identity, codes.has)
    codes.add(code)
    codesByNumber.push(code)
    known.add(identity, codesByNumber.length)
    newRows.add({ line: row.line, part: row.part, identity, code, content: row.content })
  }

  const sortEntry = (row: EntryRowOfReturn): void => {
    const { line, part } = row
    const identity = identityKey(row.identity)
    const fate = known.fateOf(identity)
    if (fate.kind === 'new') {
      takeNew(row, identity)
      return
    }
    if (fate.kind === 'not taken') {
      rejections.push({ line, part, reason: NOT_TAKEN, raw: row.raw ?? '' })
      refused.push({ what: 'added', line, part, as: null })
      return
    }
    const { kind: what, entry } = fate
    const place = { line, part, as: codeOf(entry) }
    if (what === 'changed') changedRows.push(place)
    else if (what === 'restored') restoredRows.push(place)
    else heldRows.push(place)
    if (what === 'refused') refused.push({ what: 'changed', ...place })
    // an entry that this import made needs no other proof that it was in it
    if (entry >= firstNew) return
    met.add(entry)
    metRows.add({ line, part, entry, identity, what, content: bringsWords(what) ? row.content : null })
    if (fate.also !== undefined) metRows.add({ line, part, entry, identity: fate.also, what, content: null })
  }

  return {
    heldRows,
    changedRows,
    restoredRows,
    rejections,
    blankRows,
    refused,
    codeOf,
    hasMet: (entry: number): boolean => met.has(entry),
    sort: (row: IncomingRow): void => {
      if (row.kind === 'entry') sortEntry(row)
      else if (row.kind === 'rejected')
        rejections.push({ line: row.line, part: row.part, reason: row.reason, raw: row.raw })
      else blankRows.push({ line: row.line, part: row.part, kind: row.as, ...(row.says ? { raw: row.says } : {}) })
    },
    pack: (): [PackedRows, PackedMetRows | null] => [newRows.pack(), metRows.pack()],
  }
}

type EntryRowOfReturn = Extract<IncomingRow, { readonly kind: 'entry' }>

const bringsWords = (what: 'held' | 'changed' | 'restored' | 'refused'): boolean =>
  what === 'changed' || what === 'restored'

const NOT_TAKEN = 'You chose not to take this entry.'
