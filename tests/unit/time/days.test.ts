import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  lastOfMonth,
  londonDay,
  weekday,
} from '../../../shared/time/days.ts'
import { aDay, day } from './when-arbitraries.ts'

const anyDay = aDay('1850-01-01', 100_000)

describe('days of the calendar', () => {
  it('agree with Temporal on distance, weekday and length of month', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [x, y] = [Temporal.PlainDate.from(a), Temporal.PlainDate.from(b)]
        expect(daysBetween(a, b)).toBe(x.until(y, { largestUnit: 'days' }).days)
        expect(weekday(a)).toBe(x.dayOfWeek)
        expect(daysInMonth(x.year, x.month)).toBe(x.daysInMonth)
        expect(lastOfMonth(x.year, x.month)).toBe(x.with({ day: x.daysInMonth }).toString())
      }),
    )
  })

  it('are counted there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(to).toBe(Temporal.PlainDate.from(from).add({ days }).toString())
        expect(daysBetween(from, to)).toBe(days)
        expect(dayFromNumber(dayNumber(from))).toBe(from)
      }),
    )
  })

  it('keep the end of the month when months are added', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2023-11-30'), 3)).toBe('2024-02-29')
    expect(addMonths(day('2026-05-21'), 3)).toBe('2026-08-21')
  })

  it('are England’s at an instant, summer time included', () => {
    expect(londonDay('2026-06-30T23:30:00Z')).toBe('2026-07-01')
    expect(londonDay('2026-01-31T23:30:00Z')).toBe('2026-01-31')
    expect(londonDay('2026-06-30T23:30:00+01:00')).toBe('2026-06-30')
  })
})
