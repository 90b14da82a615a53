import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  COLUMNS,
  isSortable,
  LASTING_COLUMNS,
  orderedColumns,
  USUAL_COLUMNS,
} from '../../../renderer/features/timeline/entry-table/table-columns.ts'
import {
  GROUPINGS,
  sortAfterPress,
  tableViewOf,
  USUAL_VIEW,
  withTableView,
  type TableView,
} from '../../../renderer/features/timeline/entry-table/table-view.ts'
import { columnLayout } from '../../../renderer/features/timeline/entry-table/column-layout.ts'

const anyView: fc.Arbitrary<TableView> = fc.record({
  sort: fc.option(
    fc
      .record({
        column: fc.constantFrom(...COLUMNS.filter(isSortable)),
        direction: fc.constantFrom('ascending', 'descending'),
      })
      .filter(({ column, direction }) => column !== 'when' || direction === 'descending'),
    { nil: null },
  ),
  group: fc.option(fc.constantFrom(...GROUPINGS), { nil: null }),
  columns: fc.subarray([...COLUMNS]).map(orderedColumns),
})

describe('how the list shows its entries, in the address', () => {
  test('comes back as it went, and leaves alone what else stands there', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const address = withTableView(new URLSearchParams('agency=1&q=a+b&sort=code'), view)
        const isShown = view.sort !== null && view.columns.includes(view.sort.column)
        expect(tableViewOf(address)).toEqual({ ...view, sort: isShown ? view.sort : null })
        expect([address.get('agency'), address.get('q')]).toEqual(['1', 'a b'])
      }),
    )
  })

  test('a column that is taken away sorts no longer, also in an address that was kept', () => {
    expect(tableViewOf(new URLSearchParams('sort=sharing')).sort).toBeNull()
    const shown = tableViewOf(new URLSearchParams('sort=-sharing&columns=when,agency,event,sharing'))
    expect(shown.sort).toEqual({ column: 'sharing', direction: 'descending' })
    const taken = withTableView(new URLSearchParams('sort=-sharing'), { ...shown, columns: USUAL_COLUMNS })
    expect(taken.toString()).toBe('')
  })

  test('is bare for what is usual, and usual for what is broken', () => {
    expect(withTableView(new URLSearchParams(), USUAL_VIEW).toString()).toBe('')
    for (const broken of ['', 'sort=&group=&columns=no', 'sort=ages', 'sort=--code&group=Agency', 'sort=when'])
      expect(tableViewOf(new URLSearchParams(broken))).toMatchObject({ sort: null, group: null })
    expect(tableViewOf(new URLSearchParams('columns=x')).columns).toEqual(LASTING_COLUMNS)
  })

  test('pressing a heading turns the order round, and then gives the order of the timeline back', () => {
    const first = sortAfterPress(null, 'rating')
    const second = sortAfterPress(first, 'rating')
    expect([first, second, sortAfterPress(second, 'rating')]).toEqual([
      { column: 'rating', direction: 'ascending' },
      { column: 'rating', direction: 'descending' },
      null,
    ])
    expect(sortAfterPress(null, 'when')).toEqual({ column: 'when', direction: 'descending' })
    expect(sortAfterPress({ column: 'when', direction: 'descending' }, 'when')).toBeNull()
    expect(sortAfterPress(second, 'code')).toEqual({ column: 'code', direction: 'ascending' })
  })
})

test('every chosen column has a place, beside or beneath, however narrow the list', () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 0, max: 160 }), ({ columns }, width) => {
      const { kind, beside, beneath } = columnLayout(columns, width)
      expect([...beside, ...beneath].toSorted()).toEqual([...columns].toSorted())
      expect(kind === 'cards').toBe(width > 0 && width < 30)
    }),
  )
  expect(columnLayout(USUAL_COLUMNS, 72).beside).toEqual(USUAL_COLUMNS)
})
