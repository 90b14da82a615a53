import { Temporal } from 'temporal-polyfill'
import type { IsoDay, When } from '../model/when.ts'
import { daysInMonth, dayOfMonth, isoDay, monthOf, weekday, yearOf } from './days.ts'

export type DayStyle = 'short' | 'medium' | 'long' | 'plain'

/** The one date formatter: "Fri 1 May", "Fri 1 May 2026", "Friday 1 May 2026", "1 May 2026". */
export const sayDay = (day: IsoDay, style: DayStyle): string => {
  const dayName = WEEKDAYS[weekday(day) - 1] ?? ''
  const dayAndMonth = `${dayOfMonth(day)} ${monthName(monthOf(day))}`
  switch (style) {
    case 'short':
      return `${dayName.slice(0, 3)} ${dayAndMonth}`
    case 'medium':
      return `${dayName.slice(0, 3)} ${dayAndMonth} ${yearOf(day)}`
    case 'long':
      return `${dayName} ${dayAndMonth} ${yearOf(day)}`
    case 'plain':
      return `${dayAndMonth} ${yearOf(day)}`
  }
}

/**
 * When something happened, for people: an exact day in our own form, everything else as the agency typed it, with spaces and
 * figures tidied and nothing made more exact. "05/06/2023" within it becomes "5 June 2023", so that nobody has to ask which came first.
 */
export const sayWhen = (when: When): string => {
  if (when.precision === 'undated') return tidySpaces(when.typed) === '' ? 'Date not known' : tidySpaces(when.typed)
  const exact = when.precision === 'day' || when.precision === 'minute'
  if (exact && !when.approximate && !when.uncertain && !contradictsWeekday(when.typed, when.start)) {
    return when.precision === 'minute' ? `${sayDay(when.start, 'medium')}, ${when.time}` : sayDay(when.start, 'medium')
  }
  return nameMonths(when)
}

/**
 * A moment on the clocks of England: "Mon 18 May 2026 at 14:10".
 * @param moment ISO date-time with Z or an offset
 */
export const sayMoment = (moment: string): string => {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London')
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${sayDay(isoDay(there.year, there.month, there.day), 'medium')} at ${time}`
}

/** @param month 1 for January */
export const monthName = (month: number): string => MONTHS[month - 1] ?? ''

/** @param number 1 for Monday */
export const weekdayName = (number: number): string => WEEKDAYS[number - 1] ?? ''

/** "Monday", "Monday and Tuesday", "Monday, Tuesday and Wednesday". */
export const sayList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const tidySpaces = (typed: string): string =>
  typed
    .replaceAll(/[\s\u200B\uFEFF]+/g, ' ')
    .replace(/^ ?['‘’] ?/, '')
    .trim()

/** Somebody typed "Mon 5 May 2026", and the 5th is a Tuesday: a person has to see what was typed. */
const contradictsWeekday = (typed: string, day: IsoDay): boolean => {
  const named = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i.exec(typed)?.[1]
  return named !== undefined && !weekdayName(weekday(day)).toLowerCase().startsWith(named.toLowerCase())
}

/** What was typed, its all-figure dates in words. The days of `when` tell which figure was read as the month. */
const nameMonths = (when: When): string =>
  tidySpaces(when.typed)
    .replaceAll(
      /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/g,
      (figures, first: string, second: string, year: string) => {
        const readings = [
          { day: Number(first), month: Number(second) },
          { day: Number(second), month: Number(first) },
        ]
        const read = readings.find(({ day, month }) =>
          [when.start, when.end].some(
            (bound) =>
              bound !== null &&
              dayOfMonth(bound) === day &&
              monthOf(bound) === month &&
              `${yearOf(bound)}`.endsWith(year),
          ),
        )
        const bound = [when.start, when.end].find((it) => it !== null && `${yearOf(it)}`.endsWith(year))
        return read === undefined || bound === undefined || bound === null
          ? figures
          : `${read.day} ${monthName(read.month)} ${yearOf(bound)}`
      },
    )
    .replaceAll(/(?<![\d/.-])(0?[1-9]|1[0-2])\/(\d{4})\b/g, (_, month: string, year: string) =>
      daysInMonth(Number(year), Number(month)) > 0 ? `${monthName(Number(month))} ${year}` : _,
    )
