import type { Scope } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { CaseNote } from '../../shared/model/case-note.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { Holding } from '../../shared/model/holding.ts'

/** All that a conference document is made of. Plain values: it crosses to the worker thread as it is. */
export type ConferenceDocument = {
  readonly case: Case
  readonly holdings: readonly Holding[]
  /** Every entry of the case in the order of the timeline; `scope` decides which are printed, and the rest are counted. */
  readonly entries: readonly Entry[]
  /** What people added: comments and ratings print beside their entries, abbreviations among the others. */
  readonly notes: readonly CaseNote[]
  readonly scope: Scope
  readonly edition: 'professionals'
  /** The first edition unless said otherwise; a later one replaces it. */
  readonly editionNumber?: number
  /** The moment it is made, ISO date-time with Z: the only clock, so the same input gives the same bytes. */
  readonly madeAt: string
}
