import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { Scope } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import { ProblemError } from '../../shared/problems.ts'
import { receiptCsv, type TakenInto } from '../../shared/returns/receipt-csv.ts'
import { rejectedCsv } from '../../shared/returns/rejected/rejected-csv.ts'
import { buildDocument } from '../document/build-document.ts'
import { checkDocument } from '../document/check-document.ts'
import type { Ports } from '../ports.ts'
import { allEntries } from '../services/all-entries.ts'
import { mustHaveClock } from '../services/case-services.ts'
import { mergedText } from '../services/merged-file.ts'
import { readCaseFile } from '../services/read-case-file.ts'
import { takenWithNotes } from '../services/return-exports.ts'
import { importFolder } from '../services/returns-folder.ts'
import { writeWhole } from '../services/write-whole.ts'
import { createVault } from '../store/vault-store.ts'
import { makeFolder } from './make-folder.ts'

export type BuiltCase = {
  readonly case: Case
  readonly receipts: readonly Receipt[]
  /** Folders inside the folder of returns, in which nothing was read. */
  readonly folders: readonly string[]
  readonly holdings: readonly Holding[]
  /** In the order of the timeline. */
  readonly entries: readonly Entry[]
  readonly takenRows: (receipt: Receipt) => readonly TakenInto[]
  /** What a return suggests: people whom its texts name. Nothing was done about it. */
  readonly suggestions: (receipt: Receipt) => readonly string[]
}

/**
 * Reads a case and its returns into a vault that lives as long as the work does. Its passphrase is chance and kept nowhere, so what a power cut
 * leaves behind is unreadable.
 */
export const withTemporaryCase = async <T>(
  caseFile: string,
  returnsFolder: string,
  ports: Ports,
  work: (built: BuiltCase) => Promise<T>,
): Promise<T> => {
  const draft = await readCaseFile(caseFile)
  mustHaveClock(draft.strategyMeeting, draft.conference)
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'))
  const leaveNothing = tidyWhenStopped(folder)
  try {
    const made = await createVault(
      join(folder, 'vault'),
      ports.randomBytes(32).toString('hex'),
      { name: 'Command line', role: 'build' },
      ports,
    )
    if (!made.ok) throw new ProblemError(made.error)
    const vault = made.value
    try {
      const { id } = vault.createCase(draft)
      const { receipts, suggestions: suggested, folders } = await importFolder(vault, id, returnsFolder, ports.today())
      const of = vault.caseById(id)
      const holdings = of.agencies.map((agency) => vault.agencyFile(id, agency.id).holding())
      const suggestions = (receipt: Receipt) => suggested.get(receipt.import) ?? []
      const entries = allEntries(vault, id)
      const takenRows = (receipt: Receipt) => takenWithNotes(vault.agencyFile(id, receipt.agency), receipt.import)
      return await work({ case: of, receipts, folders, holdings, entries, takenRows, suggestions })
    } finally {
      vault.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    leaveNothing()
  }
}

/**
 * Takes the folder away when the person stops the command with Ctrl+C, too.
 * @returns a function that ends the watch
 */
const tidyWhenStopped = (folder: string): (() => void) => {
  const stop = (): void => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

export type Wanted = {
  readonly documents: ReadonlyArray<{ readonly path: string; readonly scope: Scope }>
  readonly json: string | null
  /** A folder for the receipt of each return and for its rejected rows, as CSV. */
  readonly receipts: string | null
}

export type Written = {
  readonly files: ReadonlyArray<{ readonly path: string; readonly says: string }>
  readonly findings: number
}

/** Writes the documents, each checked against the document's own rules, and the merged JSON. */
export const writeOutputs = async (built: BuiltCase, wanted: Wanted, ports: Ports): Promise<Written> => {
  const files: { path: string; says: string }[] = []
  let findings = 0
  for (const { path, scope } of wanted.documents) {
    const bytes = await buildDocument({
      case: built.case,
      holdings: built.holdings,
      entries: built.entries,
      notes: [],
      scope,
      edition: 'professionals',
      madeAt: ports.now(),
    })
    const broken = checkDocument(bytes)
    findings += broken.length
    await writeInto(path, bytes)
    const what = scope === 'all' ? 'the whole look-back' : 'the window, strategy meeting to conference'
    const checked =
      broken.length === 0
        ? 'keeps every rule of the document check'
        : `breaks ${broken.length} rules of the document check`
    files.push({ path, says: `${what}; ${checked}` })
  }
  if (wanted.json !== null) {
    await writeInto(wanted.json, mergedText(built.case, built.receipts, built.entries))
    files.push({ path: wanted.json, says: `${built.entries.length} merged entries as JSON` })
  }
  if (wanted.receipts !== null) files.push(...(await writeReceipts(built, wanted.receipts)))
  return { files, findings }
}

/** The receipt of each return, and its rejected rows in the sender's own columns, to be put right and imported again. */
const writeReceipts = async (built: BuiltCase, folder: string): Promise<{ path: string; says: string }[]> => {
  const files: { path: string; says: string }[] = []
  const taken = new Set<string>()
  for (const receipt of built.receipts) {
    const name = ownName(receipt.file, taken)
    const path = join(folder, `${name}_receipt.csv`)
    await writeInto(path, receiptCsv(receipt, built.takenRows(receipt), null))
    files.push({ path, says: `${receipt.read} ${receipt.read === 1 ? 'row' : 'rows'} accounted for` })
    for (const [at, { csv }] of rejectedCsv(receipt).entries()) {
      const rows = join(folder, `${name}_rows-to-put-right${at === 0 ? '' : `-${at + 1}`}.csv`)
      await writeInto(rows, csv)
      files.push({ path: rows, says: 'rows that were not taken: put them right and import the file' })
    }
  }
  return files
}

/** A return's name without its ending, where no other has it: POL.csv and POL.xlsx each have a receipt. */
const ownName = (file: string, taken: Set<string>): string => {
  const short = file.replace(/\.[^.]*$/, '')
  let name = short
  // Windows and macOS take capital and small letters for the same
  for (let more = 1; taken.has(name.toLowerCase()); more++) name = more === 1 ? file : `${file}-${more}`
  taken.add(name.toLowerCase())
  return name
}

/** Makes the folder where it is missing. Where that cannot be, writing says so. */
const writeInto = async (path: string, bytes: Uint8Array | string | Iterable<string>): Promise<void> => {
  await makeFolder(dirname(path)).catch(() => undefined)
  await writeWhole(path, bytes)
}
