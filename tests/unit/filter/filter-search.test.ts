import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { NO_FILTER, type EntryFilter } from '../../../shared/filter/entry-filter.ts'
import { EVERY_ONLY, FILTER_KEYS, filterOf, filterPairs, searchOf } from '../../../shared/filter/filter-search.ts'
import { AgencyId, ChildId, PersonId } from '../../../shared/model/ids.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anId } from '../../builders/an-id.ts'

const some = <T>(values: readonly T[]) => fc.subarray([...values])
const days = fc.option(
  fc.constantFrom('2024-02-29', '2026-05-01').map((day) => IsoDay.parse(day)),
  { nil: null },
)
const anyFilter: fc.Arbitrary<EntryFilter> = fc.record({
  scope: fc.constantFrom('window', 'all'),
  agencies: some([1, 2].map((id) => AgencyId.parse(anId(id)))),
  children: some([3].map((id) => ChildId.parse(anId(id)))),
  people: some([4, 5].map((id) => PersonId.parse(anId(id)))),
  categories: some(['Call-out', 'A&E', 'a=b', 'Weiß + gelb', '?#']),
  ratings: some(['red', 'amber', 'green', 'none'] as const),
  balances: some(['strength', 'worry', 'neutral', 'none'] as const),
  from: days,
  to: days,
  only: some(EVERY_ONLY),
  text: fc.string({ unit: 'grapheme' }),
  figure: fc.option(fc.constantFrom('month 2026-05', 'seen+alone'), { nil: null }),
})

describe('a filter in the address', () => {
  test('comes back as it went, whatever stands in it', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter)
        expect(filterPairs(filter).every(([key]) => FILTER_KEYS.includes(key))).toBe(true)
      }),
    )
  })

  test('that asks for nothing leaves the address bare', () => {
    expect(searchOf(NO_FILTER)).toBe('')
    expect(filterOf(new URLSearchParams(''))).toEqual(NO_FILTER)
  })

  test('is short and readable', () => {
    expect(searchOf({ ...NO_FILTER, ratings: ['red'], only: ['with the child’s voice'], text: 'raised voices' })).toBe(
      'rag=red&only=voice&q=raised+voices',
    )
  })

  test('that is old or broken shows more, never nothing, and never fails', () => {
    const broken = 'scope=some&agency=7&agency=&rag=purple&balance=&from=31/04/2026&only=gossip&figure=&constructor=1'
    expect(filterOf(new URLSearchParams(broken))).toEqual(NO_FILTER)
    fc.assert(
      fc.property(fc.string(), (anything) => {
        expect(() => searchOf(filterOf(new URLSearchParams(anything)))).not.toThrow()
      }),
    )
  })
})
