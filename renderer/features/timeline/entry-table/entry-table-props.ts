import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Room } from '../use-room.ts'
import type { TableViewInAddress } from './use-table-view.ts'

export type EntryTableProps = TableViewInAddress & {
  readonly of: Case
  /** In the order of the timeline. */
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly selected: string | null
  /** Dates of this year go without it. */
  readonly plainYear: number | null
  readonly room: Room
  readonly onSelect: (entry: Entry) => void
  /** @param takesFocus by a key, so that the reading goes on in the panel */
  readonly onOpen: (entry: Entry, takesFocus: boolean) => void
  readonly onClose: () => void
  /** Said to everybody once: what was copied. */
  readonly onSay: (says: string) => void
}
