import type { TakeAs } from '../../shared/contract.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import type { AgencyId, CaseId } from '../../shared/model/ids.ts'
import { AS_FOUND, type Reading } from '../../shared/model/reading.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import type { LaterVersion } from '../../shared/model/later-version.ts'
import { ProblemError } from '../../shared/problems.ts'
import { laterVersionOf } from '../../shared/returns/versions/compare-versions.ts'
import { londonDay } from '../../shared/time/days.ts'
import type { ReadReturn } from '../returns/return-context.ts'
import type { AgencyFile, IncomingReturn, OpenVault, Pause } from '../store/open-vault.ts'
import { compareReturn } from './compare-return.ts'
import { readReturnOf } from './read-return-of.ts'
import { agencyOf, type ReturnSource } from './return-source.ts'

export type ImportChoices = {
  readonly today: IsoDay
  readonly reading?: Reading
  readonly as?: TakeAs
  /** Where rows are added: the entries that are known to be meant by some of them. */
  readonly meets?: LaterVersion | null
  /** The next return of this agency is read the same way. */
  readonly remember?: boolean
  /** The fingerprint of the file as a person saw it examined; null where nobody did. */
  readonly examined?: Receipt['sha256'] | null
  readonly pause?: Pause
  /** Hears what the return suggests, which is no part of its receipt; the wizard has offered it already. */
  readonly suggest?: (suggestions: readonly string[]) => void
}

/**
 * Reads one file of one agency into that agency's encrypted file and records what the agency has answered.
 * @returns the receipt, in which every row is accounted for
 * @throws ProblemError when the file cannot be read as a return; the store is then as it was
 */
export const importReturn = (
  vault: OpenVault,
  caseId: CaseId,
  agencyId: AgencyId,
  source: ReturnSource,
  choices: ImportChoices,
): Promise<Receipt> =>
  takeReturn(vault, { caseId, agencyId }, readForImport(vault, { caseId, agencyId }, source, choices), choices)

type Place = { readonly caseId: CaseId; readonly agencyId: AgencyId }

const readForImport = async (
  vault: OpenVault,
  { caseId, agencyId }: Place,
  source: ReturnSource,
  { today, reading = AS_FOUND, pause = noPause }: ImportChoices,
): Promise<ReadReturn> => {
  const of = vault.caseById(caseId)
  const agency = agencyOf(of, agencyId)
  return readReturnOf(of, agency, source, { reading, remembered: vault.mapping(agency), today, pause })
}

/** Knows nothing of the file's bytes, which a text is read without: as long as anybody here could ask for them, they would stay in memory. */
const takeReturn = async (
  vault: OpenVault,
  { caseId, agencyId }: Place,
  reads: Promise<ReadReturn>,
  {
    today,
    reading = AS_FOUND,
    as = { kind: 'added' },
    meets = null,
    remember = false,
    examined = null,
    pause = noPause,
    suggest,
  }: ImportChoices,
): Promise<Receipt> => {
  const read = await reads
  if (read.lacks !== null) throw new ProblemError(read.lacks)
  if (examined !== null && read.incoming.head.sha256 !== examined) throw new ProblemError({ kind: 'changed-meanwhile' })
  const store = vault.agencyFile(caseId, agencyId)
  const byNames = { children: reading.childrenByNames, people: reading.peopleByNames }
  const answerBefore = answerOfAPerson(agencyOf(vault.caseById(caseId), agencyId), store)
  const incoming = { ...read.incoming, head: { ...read.incoming.head, byNames, answerBefore } }
  const receipt =
    as.kind === 'added'
      ? await store.importReturn(incoming, pause, meets)
      : await importLaterVersion(store, incoming, as, { reading, pause })
  if (remember && receipt.mapping !== null) {
    const agency = agencyOf(vault.caseById(caseId), agencyId)
    vault.keepMapping(agency, { ...receipt.mapping, dateOrder: reading.mapping?.dateOrder ?? null })
  }
  recordAnswer(vault, caseId, agencyId, receipt, today)
  suggest?.(read.suggestions())
  return receipt
}

type LaterVersionChosen = Extract<TakeAs, { kind: 'later version' }>
type HowToCompare = { readonly reading: Reading; readonly pause: Pause }

/** Takes the return as a person has seen and chosen it. */
const importLaterVersion = async (
  store: AgencyFile,
  incoming: IncomingReturn,
  as: LaterVersionChosen,
  how: HowToCompare,
): Promise<Receipt> => {
  const { version, replaces } = await versionAsSeen(store, incoming, as, how)
  return store.importReturn({ ...incoming, head: { ...incoming.head, replaces: [...replaces] } }, how.pause, version)
}

/** The comparison is made again, and must be the one that they saw. What it shows is no longer needed then. */
const versionAsSeen = async (
  store: AgencyFile,
  incoming: IncomingReturn,
  as: LaterVersionChosen,
  { reading, pause }: HowToCompare,
) => {
  const compared = await compareReturn(store, incoming, { asked: as.replaces, reading, pause })
  const { replaces, held, comparison } = compared
  if (comparison.basis !== as.basis) throw new ProblemError({ kind: 'changed-meanwhile' })
  return { version: laterVersionOf(compared, new Set(as.refused), held), replaces }
}

/** Takes an import back, and with it the answer that it gave. A second time it does nothing. */
export const undoImport = (vault: OpenVault, caseId: CaseId, agencyId: AgencyId, id: Receipt['import']): void => {
  const store = vault.agencyFile(caseId, agencyId)
  const { receipt, undone } = store.receipt(id)
  if (undone !== null) return
  const before = store.holding().entries
  store.undo(id)
  const agency = agencyOf(vault.caseById(caseId), agencyId)
  const { entries } = store.holding()
  const onThatDay = 'on' in agency.answer && agency.answer.on === londonDay(receipt.at)
  const gave =
    (agency.answer.kind === 'received' && before > 0 && entries === 0) ||
    // an answer of another day was recorded by a person
    (agency.answer.kind === 'nothing-to-report' && ((receipt.nothingToReport && onThatDay) || entries > 0))
  if (gave) vault.saveAgency(caseId, { ...agency, answer: answerLeft(agency, store) })
}

/** What the agency has answered by the returns that still stand, or else as a person had recorded it last. */
const answerLeft = (agency: CaseAgency, store: AgencyFile): CaseAgency['answer'] => {
  const { imports, entries } = store.holding()
  const standing = imports.filter(({ undone }) => !undone)
  const latest = standing.at(-1)
  if (entries > 0 && latest !== undefined) return { kind: 'received', on: londonDay(latest.at) }
  const nil = standing.findLast((one) => store.receipt(one.import).receipt.nothingToReport)
  if (nil !== undefined) return { kind: 'nothing-to-report', on: londonDay(nil.at) }
  for (const { import: id } of imports.toReversed()) {
    const { answerBefore } = store.receipt(id).receipt
    if (answerBefore?.kind === 'declined' || answerBefore?.kind === 'nothing-to-report') return answerBefore
    if (answerBefore !== null) break
  }
  return agency.askedOn === null ? { kind: 'not-asked' } : { kind: 'asked', on: agency.askedOn }
}

const answerOfAPerson = ({ answer }: CaseAgency, store: AgencyFile): CaseAgency['answer'] | null => {
  if (answer.kind === 'received') return null
  const isOfAReturn =
    answer.kind === 'nothing-to-report' &&
    store
      .holding()
      .imports.some(
        ({ import: id, undone, at }) =>
          !undone && londonDay(at) === answer.on && store.receipt(id).receipt.nothingToReport,
      )
  return isOfAReturn ? null : answer
}

const recordAnswer = (vault: OpenVault, caseId: CaseId, agencyId: AgencyId, receipt: Receipt, today: IsoDay): void => {
  const agency = agencyOf(vault.caseById(caseId), agencyId)
  const answered = answerAfter(agency, vault.agencyFile(caseId, agencyId).holding().entries, receipt, today)
  if (answered !== agency) vault.saveAgency(caseId, answered)
}

/** Entries mean a return was received; words such as "nothing to report" are an answer too; headings with no rows under them are not. */
const answerAfter = (agency: CaseAgency, entries: number, receipt: Receipt, today: IsoDay): CaseAgency => {
  if (entries > 0)
    return agency.answer.kind === 'received' ? agency : { ...agency, answer: { kind: 'received', on: today } }
  return receipt.nothingToReport ? { ...agency, answer: { kind: 'nothing-to-report', on: today } } : agency
}

const noPause = (): void => undefined
