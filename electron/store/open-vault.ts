import type { Keeper } from '../../shared/contract.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case, CaseDraft, Child, Person } from '../../shared/model/case.ts'
import type { CaseNote, NoteChange } from '../../shared/model/case-note.ts'
import type { UndoingOfFile } from '../../shared/model/comparison.ts'
import type { Entry, EntryContent, Revision } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { AgencyId, CaseId, ChildId, EntryId, ImportId, PersonId } from '../../shared/model/ids.ts'
import type { LaterVersion } from '../../shared/model/later-version.ts'
import type { Mapping } from '../../shared/model/reading.ts'
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
  readonly caseFile: (id: CaseId) => OpenCaseFile
  readonly agencyFile: (id: CaseId, agency: AgencyId) => AgencyFile
  /** How the last return of an agency of that name was read, where a person wanted it remembered. */
  readonly mapping: (agency: CaseAgency) => Mapping | null
  readonly keepMapping: (agency: CaseAgency, mapping: Mapping) => void
  /** Closes every file and zeroes the keys. */
  readonly close: () => void
}

/** The encrypted file of one case: who is in it, and what people added beside the entries. */
export type OpenCaseFile = {
  /** Adds somebody to the people register (without an id), or says anew who they are. */
  readonly keepPerson: (id: PersonId | null, said: Omit<Person, 'id'>) => Person
  readonly removePerson: (id: PersonId) => void
  readonly keepChild: (id: ChildId, said: Omit<Child, 'id'>) => Child
  /** As they stand, in the order in which they were first made. */
  readonly notes: () => CaseNote[]
  /** All of the changes or none; the earlier revisions stay. @returns the notes that were added or changed, in that order */
  readonly changeNotes: (changes: readonly NoteChange[]) => CaseNote[]
}

/** The encrypted file with one agency's entries for one case. */
export type AgencyFile = {
  /** Current revisions in the order of the timeline (`compareEntries`). */
  readonly entries: () => Entry[]
  readonly holding: () => Holding
  readonly add: (content: EntryContent) => Entry
  /** Appends a revision; the earlier one stays. `changed-meanwhile` when `expected` is not the current revision. */
  readonly revise: (id: EntryId, expected: number, content: EntryContent) => Entry
  readonly revisions: (id: EntryId) => Revision[]
  readonly receipt: (id: ImportId) => KeptReceipt
  /** Ticks items of a receipt off ("doubt:0", "hint:dna"), or takes the tick back. */
  readonly lookAt: (id: ImportId, items: readonly string[], looked: boolean) => void
  /** Rows of an import that made, changed or brought back an entry. With the receipt's other lists: every row. */
  readonly takenRows: (id: ImportId) => TakenRow[]
  /** Entries that stand and came from returns, in the order in which they came, some at a time; what is written between two slices may be in the later one alone. */
  readonly standing: () => Generator<StandingEntry[], void>
  /** What some of them say now, one for one. `changed-meanwhile` when one does not stand any longer. */
  readonly saidBy: (entries: readonly Pick<StandingEntry, 'number'>[]) => Entry[]
  /** Changes whenever anything in the file does that a comparison depends on. */
  readonly basis: () => string
  readonly undoing: (id: ImportId) => UndoingOfFile
  /** The entries that undoing an import would take out of the timeline. */
  readonly leavingBy: (id: ImportId) => EntryId[]
  /** Takes an import back: what it alone brought leaves the timeline, what it changed reads as before, what it withdrew comes back. Nothing is deleted. */
  readonly undo: (id: ImportId) => void
  /**
   * One transaction with its receipt. `slice` rows are taken between two calls of `pause`, which may throw to cancel.
   * @param version null adds the rows; else the return takes the place of earlier ones. `changed-meanwhile` when its basis is no longer the file's
   */
  readonly importReturn: (incoming: IncomingReturn, pause?: Pause, version?: LaterVersion | null) => Promise<Receipt>
}

/** A receipt with what became of it since. */
export type KeptReceipt = {
  readonly receipt: Receipt
  readonly lookedAt: string[]
  readonly undone: { readonly at: string; readonly by: string } | null
}

export type TakenRow = {
  readonly line: number
  readonly part: string | null
  readonly as: string
  readonly what: 'added' | 'changed' | 'restored'
}

/** An entry from a return, with the identities of the rows it was read from. Those are all the rows that would be held if they came again. */
export type StandingEntry = {
  /** By which its file knows it. */
  readonly number: number
  readonly id: EntryId
  /** Identity of the row whose words it carries (32 hexadecimal figures, as `identityKey` cuts it). */
  readonly identity: string
  /** Identities of rows it carried before a later version changed it. */
  readonly earlier: readonly string[]
  /** Imports, not undone, in which a row of it stood. */
  readonly heldBy: readonly ImportId[]
  /** A person revised it here since its words last came from a return. */
  readonly editedHere: boolean
}

/** The part of a row's SHA-256 that is kept: enough to tell all the rows there are apart, and half the work to keep. */
export const identityKey = (sha256: string): string => sha256.slice(0, 32)

export type Pause = (rowsDone: number) => Promise<void> | void

/** A return as the readers hand it over: how the file was read, then its rows one by one. */
export type IncomingReturn = {
  readonly head: Pick<Receipt, 'file' | 'sha256' | 'encoding' | 'delimiter' | 'headerLine' | 'columns' | 'parts'> &
    Partial<Pick<Receipt, 'mapping' | 'byNames' | 'replaces' | 'answerBefore'>>
  readonly rows: Iterable<IncomingRow>
  /** Called once the rows are spent: what a person should look at, and whether the file says "nothing to report". */
  readonly tail: () => Pick<Receipt, 'doubts' | 'nothingToReport' | 'dates' | 'hints'>
}

type Place = {
  readonly line: number
  /** The sheet or table, one of `head.parts`; null where the file is one table. */
  readonly part: string | null
}

export type IncomingRow =
  | (Place & {
      readonly kind: 'entry'
      /** SHA-256 (hex) of the row's headings and cells: the same row twice is held, not added. */
      readonly identity: string
      readonly content: EntryContent
      /** The row as it stands in the file, for the receipt of a row that a person refuses. */
      readonly raw?: string
    })
  | (Place & { readonly kind: 'rejected'; readonly reason: string; readonly raw: string })
  | (Place & { readonly kind: 'blank'; readonly as: 'empty' | 'header' | 'footer'; readonly says?: string })

export type CreateVault = (
  folder: string,
  passphrase: string,
  keeper: Keeper,
  ports: Ports,
) => Promise<Result<OpenVault, Problem>>
export type UnlockVault = (folder: string, passphrase: string, ports: Ports) => Promise<Result<OpenVault, Problem>>
