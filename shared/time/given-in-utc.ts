import type { IsoDay, IsoTime, When } from '../model/when.ts'
import { addDays, dayOfMonth, lastOfMonth, monthOf, weekday, yearOf } from './days.ts'
import { monthName } from './say.ts'
import { timeOf } from './read-time.ts'

/**
 * A sentence where a time is marked as UTC (Z, UTC, +00:00) and the clocks of Britain then showed another: it was read as it is written,
 * which may be an hour too early, late in the evening also the day before.
 * @param written the date, and the time column where there is one
 */
export const givenInUtc = (when: When, written: string): string[] => {
  if (when.precision !== 'minute' || !isSummerTime(when.start, when.time)) return []
  const marked = [...written.matchAll(IN_UTC)].some(
    ([, hour, minute]) => timeOf(Number(hour), Number(minute)) === when.time,
  )
  if (!marked) return []
  const hour = (Number(when.time.slice(0, 2)) + 1) % 24
  const there = timeOf(hour, Number(when.time.slice(3, 5)))
  const next = addDays(when.start, 1)
  return [
    `${when.time} was given in UTC; in Britain it was ${there}${hour === 0 ? ` on ${dayOfMonth(next)} ${monthName(monthOf(next))}` : ''}.`,
  ]
}

/**
 * British Summer Time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
 * The Summer Time Order 2002 and the one of 1997 before it; some earlier years ended on other Sundays, so of those nothing is said.
 */
const isSummerTime = (on: IsoDay, time: IsoTime): boolean => {
  const year = yearOf(on)
  if (year < 1998) return false
  const month = monthOf(on)
  if (month !== 3 && month !== 10) return month > 3 && month < 10
  const change = lastSunday(year, month)
  const changed = on > change || (on === change && time >= CHANGE)
  return changed === (month === 3)
}

const CHANGE = '01:00'

const lastSunday = (year: number, month: number): IsoDay => {
  const last = lastOfMonth(year, month)
  return addDays(last, -(weekday(last) % 7))
}

const IN_UTC = /(?<!\d)(\d{1,2})[:.](\d\d)(?:[:.]\d\d(?:[.,]\d{1,9})?)? ?(?:(?:z|utc)(?![a-z])|\+00:?00(?!\d))/gi
