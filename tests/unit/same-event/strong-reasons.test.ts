import { expect, test } from 'vitest'

import { countStrong, STRONG_REASONS } from '../../../renderer/features/same-event/strong-reasons.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { sameEventCandidates } from '../../../shared/same-event/find-candidates.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'
import { EITHER, LABELLED_EVENTS } from '../../fixtures/same-event/labelled-accounts.ts'

const { of, entries } = thePracticeCase()
const labelled = (label: string): Entry => {
  const [agency = '', day = '', ...words] = label.split(' ')
  return entries.find(
    ({ agencyCode, when, event }) => agencyCode === agency && when.start === day && event.includes(words.join(' ')),
  )!
}
const pairOf = (a: Entry, b: Entry): string => [a.id, b.id].toSorted().join(' ')
const same = new Set(
  LABELLED_EVENTS.flatMap(({ accounts }) =>
    accounts.flatMap((one, at) => accounts.slice(at + 1).map((other) => pairOf(labelled(one), labelled(other)))),
  ),
)
const either = new Set(EITHER.flatMap(([one, others]) => others.map((other) => pairOf(labelled(one), labelled(other)))))
const proposed = sameEventCandidates(entries, of, [])

test('of the pairs with strong reasons, labels made by hand call nine in ten of one event, and clearly fewer of the rest', () => {
  const strong = countStrong(proposed)
  const precision = (pairs: typeof proposed): number => {
    const counted = pairs.filter(({ a, b }) => same.has(pairOf(a, b)) || !either.has(pairOf(a, b)))
    return counted.filter(({ a, b }) => same.has(pairOf(a, b))).length / counted.length
  }
  expect(strong).toBeGreaterThan(30)
  expect(precision(proposed.slice(0, strong))).toBeGreaterThan(0.9)
  expect(precision(proposed.slice(strong))).toBeLessThan(0.8)
})

test('the strong ones come first', () => {
  expect(countStrong([])).toBe(0)
  expect(countStrong([{ weight: STRONG_REASONS }, { weight: STRONG_REASONS - 0.1 }])).toBe(1)
  expect(countStrong([{ weight: STRONG_REASONS }])).toBe(1)
})
