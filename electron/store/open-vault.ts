import type { Keeper } from '../../shared/contract.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case, CaseDraft } from '../../shared/model/case.ts'
import type { Entry, EntryContent } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { AgencyId, CaseId, EntryId, ImportId } from '../../shared/model/ids.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'

/** An unlocked vault. Everything throws ProblemError for what can be expected; nothing else is thrown but for bugs. */
export type OpenVault = {
  readonly keeper: Keeper
  /** Throws when the file of any case cannot be read. */
  readonly cases: () => Case[]
  /** Every case by the index alone, so that a damaged file of one case does not hide the others. */
  readonly references: () => { readonly id: CaseId; readonly reference: string }[]
  readonly caseById: (id: CaseId) => Case
  /** Gives ids to the case, its children, people and agencies, and makes their files. All or nothing. */
  readonly createCase: (draft: CaseDraft) => Case
  readonly saveAgency: (id: CaseId, agency: CaseAgency) => void
  readonly agencyFile: (id: CaseId, agency: AgencyId) => AgencyFile
  /** Closes every file and zeroes the keys. */
  readonly close: () => void
}

/** The encrypted file with one agency's entries for one case. */
export type AgencyFile = {
  /** Current revisions in the order of the timeline (`compareEntries`). */
  readonly entries: () => Entry[]
  readonly holding: () => Holding
  readonly add: (content: EntryContent) => Entry
  /** Appends a revision; the earlier one stays. `changed-meanwhile` when `expected` is not the current revision. */
  readonly revise: (id: EntryId, expected: number, content: EntryContent) => Entry
  readonly revisions: (id: EntryId) => Entry[]
  readonly receipt: (id: ImportId) => Receipt
  /** One transaction with its receipt. `slice` rows are taken between two calls of `pause`, which may throw to cancel. */
  readonly importReturn: (incoming: IncomingReturn, pause?: Pause) => Promise<Receipt>
}

export type Pause = (rowsDone: number) => Promise<void> | void

/** A return as the readers hand it over: how the file was read, then its rows one by one. */
export type IncomingReturn = {
  readonly head: Pick<Receipt, 'file' | 'sha256' | 'encoding' | 'delimiter' | 'headerLine' | 'columns'>
  readonly rows: Iterable<IncomingRow>
  /** Called once the rows are spent: what a person should look at, and whether the file says "nothing to report". */
  readonly tail: () => Pick<Receipt, 'doubts' | 'nothingToReport'>
}

export type IncomingRow =
  | {
      readonly kind: 'entry'
      readonly line: number
      /** SHA-256 (hex) of the row's headings and cells: the same row twice is held, not added. */
      readonly identity: string
      readonly content: EntryContent
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly reason: string; readonly raw: string }
  | { readonly kind: 'blank'; readonly line: number; readonly as: 'empty' | 'header' | 'footer' }

export type CreateVault = (
  folder: string,
  passphrase: string,
  keeper: Keeper,
  ports: Ports,
) => Promise<Result<OpenVault, Problem>>
export type UnlockVault = (folder: string, passphrase: string, ports: Ports) => Promise<Result<OpenVault, Problem>>
