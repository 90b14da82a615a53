import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DAY, endOf, lengthOf, startOf } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import {
  apart,
  broughtIntoView,
  limitsOf,
  wholeView,
  windowView,
  zoomed,
} from '../../../renderer/features/timeline/picture/drawn-view.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const day = (text: string): IsoDay => IsoDay.parse(text)
const DAYS = {
  strategyMeeting: day('2026-05-01'),
  conference: day('2026-05-21'),
  due: day('2026-05-26'),
  today: day('2026-05-15'),
}
const LIMITS = { from: startOf(day('2023-05-01')), to: endOf(day('2026-06-30')) }

test('the window is seen whole, with the weeks before it and the last day allowed', () => {
  const view = windowView(DAYS)
  expect(view.from).toBeLessThan(startOf(DAYS.strategyMeeting) - 14 * DAY)
  expect(view.to).toBeGreaterThan(endOf(DAYS.due))
})

test('a conference after the last day allowed is seen too', () => {
  expect(windowView({ ...DAYS, conference: day('2026-06-15') }).to).toBeGreaterThan(endOf(day('2026-06-15')))
})

test('the whole look-back holds its start, every dated entry and the window', () => {
  const early = anEntry({ when: onDay('2019-03-04') })
  const late = anEntry({ when: from('2026-12-01', '2026-12-31', 'month') })
  const view = wholeView(day('2024-05-01'), DAYS, [early, late, anEntry({ when: undated })])
  expect(view.from).toBeLessThan(startOf(day('2019-03-04')))
  expect(view.to).toBeGreaterThan(endOf(day('2026-12-31')))
  expect(wholeView(day('2024-05-01'), DAYS, []).from).toBeLessThan(startOf(day('2024-05-01')))
})

test('zooming keeps the middle and never leaves what there is', () => {
  const view = { from: startOf(day('2025-05-01')), to: startOf(day('2025-07-01')) }
  const nearer = zoomed(view, 0.5, LIMITS)
  expect(lengthOf(nearer)).toBe(lengthOf(view) / 2)
  expect(nearer.from + nearer.to).toBe(view.from + view.to)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0.6, 1 / 0.6), { maxLength: 40 }), (factors) => {
      const end = factors.reduce((now, factor) => zoomed(now, factor, LIMITS), view)
      expect(end.from).toBeGreaterThanOrEqual(LIMITS.from)
      expect(end.to).toBeLessThanOrEqual(LIMITS.to)
      expect(lengthOf(end)).toBeGreaterThanOrEqual(3 * DAY - 1)
    }),
  )
})

test('a view moves to an entry it does not show, and stays where it shows part of it', () => {
  const view = windowView(DAYS)
  const limits = limitsOf(LIMITS)
  expect(broughtIntoView(view, onDay('2026-05-05'), limits)).toBe(view)
  expect(broughtIntoView(view, from('2026-01-01', '2026-12-31', 'year'), limits)).toBe(view)
  expect(broughtIntoView(view, undated, limits)).toBe(view)
  const moved = broughtIntoView(view, onDay('2024-02-10'), limits)
  expect(lengthOf(moved)).toBe(lengthOf(view))
  expect(moved.from).toBeLessThan(startOf(day('2024-02-10')))
  expect(moved.to).toBeGreaterThan(endOf(day('2024-02-10')))
})

test('a pill of several days opens up; one of a single hour cannot', () => {
  const view = LIMITS
  const week = { from: startOf(day('2025-05-01')), to: startOf(day('2025-05-08')) }
  const opened = apart(week, view, LIMITS)
  expect(opened?.from).toBeLessThan(week.from)
  expect(opened?.to).toBeGreaterThan(week.to)
  expect(apart({ from: week.from, to: week.from + 3_600_000 }, view, LIMITS)).toBeNull()
})
