import type { Child, Person } from '../../model/case.ts'
import type { ChildId } from '../../model/ids.ts'
import type { Constants } from '../../model/reading.ts'
import type { IsoDay } from '../../model/when.ts'
import type { DateOrder } from '../../time/date-order.ts'
import type { Column } from '../headings/map-columns.ts'
import type { RowPlace } from '../say-lines.ts'

export type RowContext = {
  readonly file: string
  readonly place: RowPlace
  readonly agencyName: string
  readonly agencyCode: string
  readonly today: IsoDay
  readonly order: DateOrder
  readonly children: readonly Child[]
  readonly people: readonly Person[]
  /** Given to an entry whose row says nothing. */
  readonly constants: Constants
  /** Names found in a text decide whose an entry is, or are only counted. */
  readonly childrenByNames: boolean
  readonly peopleByNames: boolean
  /** The child after whom the sheet is named (see `childOfSheet`); it counts as a name in each text would, where no column gives the child. */
  readonly childOfSheet: ChildId | null
  /** The place of the first entry in the agency's own order. */
  readonly sequenceFrom: number
  readonly columns: readonly Column[]
  /** The heading row's cells, and the titles above it: what is repeated at page breaks. */
  readonly headings: readonly string[]
  readonly titles: readonly string[]
  /** How many cells the heading row has, blank ones at its end included. */
  readonly width: number
  /** What keeps the cells apart, in words; null where the file does so itself. */
  readonly delimiter: string | null
  /** The file's writer leaves out empty cells at the end of a row. */
  readonly rowsEndEarly: () => boolean
  /** Every time of the file is 00:00, which stands where none was recorded. Asked at the first of them. */
  readonly midnightIsNoTime: () => boolean
}
