import {
  COLUMNS,
  isSortable,
  orderedColumns,
  USUAL_COLUMNS,
  type ColumnId,
  type SortableColumn,
} from './table-columns.ts'

export type SortDirection = 'ascending' | 'descending'

/** By which column the list is sorted. `when` ascending is the order of the timeline, and is said by null instead. */
export type TableSort = { readonly column: SortableColumn; readonly direction: SortDirection }

export const GROUPINGS = ['agency', 'month', 'category', 'child'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How the list shows the entries it is given; which they are, the filters say. */
export type TableView = {
  /** Null is the order of the timeline. */
  readonly sort: TableSort | null
  readonly group: Grouping | null
  /** In the order of the list. */
  readonly columns: readonly ColumnId[]
}

export const USUAL_VIEW: TableView = { sort: null, group: null, columns: USUAL_COLUMNS }

/** Read from the address; what is none of ours there is passed over, and so is what makes no sense. */
export const tableViewOf = (address: URLSearchParams): TableView => {
  const columns = columnsOf(address.get('columns'))
  return {
    sort: sortOf(address.get('sort'), columns),
    group: GROUPINGS.find((grouping) => grouping === address.get('group')) ?? null,
    columns,
  }
}

/** The address with this view in it; every other parameter stays as it is. What is usual needs no words there. */
export const withTableView = (address: URLSearchParams, { sort, group, columns }: TableView): URLSearchParams => {
  const next = new URLSearchParams(address)
  put(next, 'sort', sort === null || isTimelineOrder(sort) || !columns.includes(sort.column) ? null : saySort(sort))
  put(next, 'group', group)
  put(next, 'columns', isUsual(columns) ? null : orderedColumns(columns).join(','))
  return next
}

/**
 * What pressing a heading does: first one way, then the other, then back to the order of the timeline. Pressing “When”, whose first way that is, goes
 * between the two.
 */
export const sortAfterPress = (sort: TableSort | null, column: SortableColumn): TableSort | null => {
  const way = directionOf(sort, column)
  if (way === 'ascending') return { column, direction: 'descending' }
  if (way === 'descending' || column === 'when') return null
  return { column, direction: 'ascending' }
}

/** How the list is sorted by this column; null where it is not. */
export const directionOf = (sort: TableSort | null, column: ColumnId): SortDirection | null => {
  if (sort === null) return column === 'when' ? 'ascending' : null
  return sort.column === column ? sort.direction : null
}

/** A leading minus turns the order round. */
const saySort = ({ column, direction }: TableSort): string => (direction === 'descending' ? `-${column}` : column)

/** A column that is not shown sorts nothing: no heading would say so. */
const sortOf = (said: string | null, columns: readonly ColumnId[]): TableSort | null => {
  if (said === null) return null
  const direction = said.startsWith('-') ? 'descending' : 'ascending'
  const column = COLUMNS.filter(isSortable).find((known) => known === said.replace(/^-/, ''))
  if (column === undefined || !columns.includes(column)) return null
  const sort: TableSort = { column, direction }
  return isTimelineOrder(sort) ? null : sort
}

const columnsOf = (said: string | null): readonly ColumnId[] =>
  said === null ? USUAL_COLUMNS : orderedColumns(said.split(','))

const isTimelineOrder = ({ column, direction }: TableSort): boolean => column === 'when' && direction === 'ascending'

const isUsual = (columns: readonly ColumnId[]): boolean =>
  orderedColumns(columns).join(',') === orderedColumns(USUAL_COLUMNS).join(',')

const put = (address: URLSearchParams, name: string, value: string | null): void => {
  if (value === null) address.delete(name)
  else address.set(name, value)
}
