import type { AgencyId, CaseId, ImportId } from '../../shared/model/ids.ts'
import { AS_FOUND, type Reading } from '../../shared/model/reading.ts'
import type { LaterVersion } from '../../shared/model/later-version.ts'
import type { Receipt, Rejection } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { csvRow } from '../../shared/returns/rows/csv-row.ts'
import { atOnce } from '../../shared/returns/in-steps.ts'
import { mendedName } from '../../shared/returns/rejected/mended-name.ts'
import { findingIn } from '../../shared/returns/versions/unread-rows.ts'
import {
  identityKey,
  type AgencyFile,
  type IncomingRow,
  type OpenVault,
  type StandingEntry,
} from '../store/open-vault.ts'
import { importReturn } from './import-return.ts'
import { saysNoTimeRecorded } from '../returns/about-return.ts'
import { readReturnOf } from './read-return-of.ts'
import { agencyOf, type ReturnSource } from './return-source.ts'

export type MendedRow = {
  readonly line: number
  readonly part: string | null
  /** In the sender's own columns, as a person has put them right. */
  readonly cells: readonly string[]
}

/**
 * Takes one rejected row of an import again: as a little return of its own, read in the way the whole was, so that it has its own receipt and can be undone alone.
 * @throws ProblemError `row-not-taken` with the reason, when it is still not right, and `changed-meanwhile` when the import was undone or the row is in already; nothing is kept then
 */
export const mendRow = async (
  vault: OpenVault,
  caseId: CaseId,
  agencyId: AgencyId,
  importId: ImportId,
  row: MendedRow,
  today: IsoDay,
): Promise<Receipt> => {
  const store = vault.agencyFile(caseId, agencyId)
  const { receipt, undone } = store.receipt(importId)
  if (undone !== null || isMended(store, receipt, row)) throw new ProblemError({ kind: 'changed-meanwhile' })
  const rejected = receipt.rejections.find(({ line, part }) => line === row.line && part === row.part)
  if (rejected === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
  const source = littleReturn(receipt, row)
  const reading = readAs(receipt, row)
  const of = vault.caseById(caseId)
  const agency = agencyOf(of, agencyId)
  const read = await readReturnOf(of, agency, source, {
    reading,
    remembered: vault.mapping(agency),
    today,
    pause: () => undefined,
  })
  if (read.lacks !== null) throw new ProblemError(read.lacks)
  let meets: LaterVersion | null = null
  for (const one of read.incoming.rows) {
    if (one.kind === 'rejected') throw new ProblemError({ kind: 'row-not-taken', why: one.reason })
    if (one.kind === 'blank')
      throw new ProblemError({ kind: 'row-not-taken', why: 'The row says nothing that could be an entry. Fill it in.' })
    if (one.kind === 'entry') meets = meeting(store, entryKeptFor(store, receipt, rejected, one), one)
  }
  return importReturn(vault, caseId, agencyId, source, { today, reading, meets })
}

type EntryRow = Extract<IncomingRow, { kind: 'entry' }>

/**
 * A later version keeps an entry whose words stand in a row that could not be read. Put right, the row is that entry's new words, and no second entry.
 * @returns null where there is none, where several could be meant, and where the row says what the entry said before, by which the store knows it
 */
const entryKeptFor = (
  store: AgencyFile,
  { replaces }: Receipt,
  { raw }: Rejection,
  row: EntryRow,
): StandingEntry | null => {
  if (replaces.length === 0) return null
  const replaced = new Set(replaces)
  const standsInRow = atOnce(findingIn([raw]))
  const kept: { readonly one: StandingEntry; readonly event: string }[] = []
  for (const some of store.standing()) {
    // an entry that the later version itself has met is some other row's
    const left = some.filter(({ heldBy }) => heldBy.length > 0 && heldBy.every((id) => replaced.has(id)))
    const said = store.saidBy(left)
    for (const [at, one] of left.entries()) {
      const event = said[at]?.event ?? ''
      if (standsInRow(event)) kept.push({ one, event })
    }
  }
  const alike = kept.length > 1 ? kept.filter(({ event }) => event === row.content.event) : kept
  const one = alike.length === 1 ? alike[0]?.one : undefined
  const identity = identityKey(row.identity)
  return one === undefined || one.identity === identity || one.earlier.includes(identity) ? null : one
}

const meeting = (store: AgencyFile, one: StandingEntry | null, row: EntryRow): LaterVersion | null =>
  one === null
    ? null
    : {
        basis: store.basis(),
        changes: new Map([[identityKey(row.identity), one.id]]),
        alike: new Map(),
        withdrawn: [],
        refused: { added: new Set(), changed: new Map(), withdrawn: [] },
      }

/** A second mend with other words would be a second entry of one row. */
const isMended = (store: AgencyFile, receipt: Receipt, row: MendedRow): boolean => {
  const { imports } = store.holding()
  const name = mendedName(receipt, row)
  const at = imports.findIndex((one) => one.import === receipt.import)
  return imports.slice(at + 1).some(({ file, undone }) => !undone && file === name)
}

type Place = Pick<MendedRow, 'part'>

const columnsOf = (receipt: Receipt, { part }: Place): Pick<Receipt, 'headerLine' | 'columns'> =>
  receipt.parts.find(({ name }) => name === part) ?? receipt

/** A table without headings has no line for them in its little return, either. */
const headingsOf = (receipt: Receipt, row: Place): readonly string[] | null => {
  const { headerLine, columns } = columnsOf(receipt, row)
  return headerLine === null ? null : columns.map(({ heading }, at) => (heading === `Column ${at + 1}` ? '' : heading))
}

const littleReturn = (receipt: Receipt, row: MendedRow): ReturnSource => {
  const headings = headingsOf(receipt, row)
  const width = headings?.length ?? columnsOf(receipt, row).columns.length
  const cells = row.cells.slice(0, Math.max(width, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1))
  while (cells.length < width) cells.push('')
  const text = [...(headings === null ? [] : [headings]), cells].map((line) => `${csvRow(line)}\r\n`).join('')
  const stoodIn = {
    sheet: row.part ?? receipt.parts[0]?.name ?? null,
    noTimeRecorded: receipt.doubts.some(saysNoTimeRecorded),
  }
  return { name: mendedName(receipt, row), bytes: Buffer.from(`\ufeff${text}`), stoodIn }
}

const readAs = (receipt: Receipt, row: Place): Reading => ({
  ...AS_FOUND,
  delimiter: ',',
  tables: [{ table: 0, taken: true, headerLine: headingsOf(receipt, row) === null ? 0 : 1 }],
  mapping: receipt.mapping,
  childrenByNames: receipt.byNames.children,
  peopleByNames: receipt.byNames.people,
})
