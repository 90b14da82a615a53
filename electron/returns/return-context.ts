import type { Child, Person } from '../../shared/model/case.ts'
import type { Mapping, Reading } from '../../shared/model/reading.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import type { Problem } from '../../shared/problems.ts'
import type { Survey } from '../../shared/returns/headings/survey.ts'
import type { DateOrder } from '../../shared/time/date-order.ts'
import type { IncomingReturn } from '../store/open-vault.ts'
import type { TableFound } from './choose-tables.ts'
import type { OpenedReturn } from './return-reader.ts'

/** Whose return it is, and what it is read against. */
export type ReturnContext = {
  readonly agencyCode: string
  readonly agencyName: string
  /** The day of the import: two-figure years are never later. */
  readonly today: IsoDay
  readonly children: readonly Child[]
  readonly people?: readonly Person[]
  readonly lookBackFrom?: IsoDay | null
  /** What a person chose; all as found where nobody did. */
  readonly reading?: Reading
  /** How the agency's last return was read. */
  readonly remembered?: Mapping | null
  /** What one row that was put right does not show any more of the return it stood in; null for a return of its own. */
  readonly stoodIn?: { readonly sheet: string | null; readonly noTimeRecorded: boolean } | null
}

/** A return that is ready to be taken, with what was found out on the way. */
export type ReadReturn = {
  readonly incoming: IncomingReturn
  /** Why nothing of it can be taken as it is read now: no table names the columns that an entry needs. The wizard shows the tables all the same. */
  readonly lacks: Problem | null
  readonly opened: OpenedReturn
  readonly tables: readonly TableFound[]
  /** Looks through the whole file, once, when it is first asked. */
  readonly survey: () => Survey
  readonly order: DateOrder
  /** The sheets that are named after a child, and that child's name: a suggestion, where no column gives the child. */
  readonly sheetsOfChildren: readonly { readonly sheet: string; readonly child: string }[]
  /** Once the rows are spent: entries whose texts (or sheets) name children or people (see `RowReader`). */
  readonly namesChildren: () => number
  readonly namesPeople: () => number
  /** Once the rows are spent: what a person might want to have done and nobody has asked for, as sentences; the receipt does not hold them. */
  readonly suggestions: () => readonly string[]
}
