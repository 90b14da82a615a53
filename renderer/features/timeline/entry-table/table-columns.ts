/** What the list can show of an entry, in the order in which the columns stand. */
export const COLUMNS = [
  'when',
  'agency',
  'event',
  'impact',
  'rating',
  'conference',
  'ages',
  'source',
  'voice',
  'action',
  'category',
  'people',
  'balance',
  'basis',
  'sharing',
  'code',
] as const
export type ColumnId = (typeof COLUMNS)[number]

/** What is shown until a person chooses otherwise. */
export const USUAL_COLUMNS: readonly ColumnId[] = ['when', 'agency', 'event', 'impact', 'rating']

/** Without these two a row is no entry any more. */
export const LASTING_COLUMNS: readonly ColumnId[] = ['when', 'event']

/** By the ages nobody can sort: each child of a family has one. They follow the order of time anyway. */
export type SortableColumn = Exclude<ColumnId, 'ages'>
export const isSortable = (column: ColumnId): column is SortableColumn => column !== 'ages'

/** Chosen columns in the order of the list, the lasting ones among them whatever was asked for. */
export const orderedColumns = (asked: readonly string[]): readonly ColumnId[] =>
  COLUMNS.filter((column) => asked.includes(column) || LASTING_COLUMNS.includes(column))
