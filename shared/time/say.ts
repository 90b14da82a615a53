import { Temporal } from 'temporal-polyfill'
import type { IsoDay, When } from '../model/when.ts'
import { monthOfWord, weekdayOfWord } from './date-words.ts'
import { dayOfMonth, isoDay, monthOf, weekday, yearOf } from './days.ts'
import type { DateOrder } from './figures-seen.ts'

export type DayStyle = 'short' | 'medium' | 'long' | 'plain'

/** The one date formatter: "Tue 20 Jun", "Tue 20 Jun 2023", "Tuesday 20 June 2023", "20 June 2023". */
export const sayDay = (day: IsoDay, style: DayStyle): string => {
  const date = dayOfMonth(day)
  const month = monthName(monthOf(day))
  const dayName = weekdayName(weekday(day))
  switch (style) {
    case 'short':
      return `${dayName.slice(0, 3)} ${date} ${month.slice(0, 3)}`
    case 'medium':
      return `${dayName.slice(0, 3)} ${date} ${month.slice(0, 3)} ${yearOf(day)}`
    case 'long':
      return `${dayName} ${date} ${month} ${yearOf(day)}`
    case 'plain':
      return `${date} ${month} ${yearOf(day)}`
  }
}

/**
 * When something happened, for people: a day or time that was written plainly in our own form, everything else as the agency typed it, with
 * nothing made more exact and no word lost. All-figure dates within it get their month's name, so that nobody has to ask which figure was the day.
 */
export const sayWhen = (when: When): string => {
  const typed = tidySpaces(when.typed)
  if (when.precision === 'undated') return typed === '' ? 'Date not known' : typed
  if (when.approximate || when.uncertain) return nameMonths(typed, when)
  if (when.precision === 'day' && saysNoMore(typed, when.start, DATE_WORDS)) return sayDay(when.start, 'medium')
  if (when.precision === 'minute' && saysNoMore(typed, when.start, TIME_WORDS) && !TIME_SPAN.test(typed)) {
    return `${sayDay(when.start, 'medium')}, ${when.time}`
  }
  if (when.precision === 'month' && /^\d{4}[/.-]\d{1,2}$/.test(typed)) {
    return `${monthName(monthOf(when.start))} ${yearOf(when.start)}`
  }
  return nameMonths(typed, when)
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
    .replaceAll(/<[^<>]*>|&nbsp;|[\s\u200B\uFEFF"“”]+/gi, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^ ?['‘’] ?/, '')
    .trim()

/** Whether the text is a date, and perhaps a time, and not a word beyond ("pm", "after school"), and names no other weekday. */
const saysNoMore = (typed: string, day: IsoDay, words: ReadonlySet<string>): boolean =>
  (
    typed
      .toLowerCase()
      .replace(/ 12:00:00 am$/, '')
      .match(/[^\d\s/.,:;'’+()\u2010-\u2015-]+/g) ?? []
  ).every((word) => {
    const named = weekdayOfWord(word)
    return named === null ? words.has(word) || monthOfWord(word) !== null : named === weekday(day)
  })

const DATE_WORDS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'of', 'on', 'the', 't', 'z'])
const CLOCK_WORDS = ['at', 'am', 'pm', 'a', 'p', 'm', 'h', 'hr', 'hrs', 'hours', 'noon', 'midday', 'gmt', 'utc', 'bst']
const TIME_WORDS: ReadonlySet<string> = new Set([...DATE_WORDS, ...CLOCK_WORDS])
/** "14:30-15:00", "1430 - 1500", "2-3pm": a time that lasted. */
const TIME_SPAN =
  /\d{1,2}[:.]\d\d(?: ?[ap]m| ?h(?:ou)?rs?)? ?[-\u2010-\u2015] ?\d{1,2}(?:[:.]\d\d| ?[ap]m)|(?<!\d)\d{4}(?: ?h(?:ou)?rs?)? ?[-\u2010-\u2015] ?\d{4}(?!\d)|[ap]m ?[-\u2010-\u2015] ?\d|\d{1,2} ?[-\u2010-\u2015] ?\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m/i

/** What was typed, its all-figure dates with the name of their month. The days of `when` tell which figure was read as the day. */
const nameMonths = (typed: string, when: When): string => {
  const bounds = [when.start, when.end].filter((bound) => bound !== null)
  const order = figuresOrder(typed, bounds)
  const say = (figures: string, first: string, second: string, year: string | undefined): string => {
    if (order === null) return figures
    const [day, month] = order === 'day-first' ? [Number(first), Number(second)] : [Number(second), Number(first)]
    const century = bounds[0]?.slice(0, 2) ?? ''
    return `${day} ${monthName(month)}${year === undefined ? '' : ` ${year.length === 2 ? century : ''}${year}`}`
  }
  const named = typed
    .replaceAll(FIGURES, (figures, isoYear, isoMonth, isoDayOfMonth, first, second, year, shortFirst, shortSecond) =>
      typeof isoYear === 'string'
        ? `${Number(isoDayOfMonth)} ${monthName(Number(isoMonth))} ${isoYear}`
        : say(figures, first ?? shortFirst, second ?? shortSecond, year),
    )
    .replaceAll(MONTH_AND_YEAR, (_, month: string, year: string) => `${monthName(Number(month))} ${year}`)
  return named === typed
    ? typed
    : named
        .replaceAll(/(?<=[a-z]|\d{4}) ?[-\u2013] ?(?=\d{1,2} [A-Z])/g, ' – ')
        .replaceAll(/(?<=[a-z])(?=\d{1,2} [A-Z])/g, ' ')
}

/** The order that makes the first all-figure date one of the bounds, the start before the end. */
const figuresOrder = (typed: string, bounds: readonly IsoDay[]): DateOrder | null => {
  for (const bound of bounds) {
    for (const found of typed.matchAll(FIGURES)) {
      const [first, second] = [Number(found[4] ?? found[7]), Number(found[5] ?? found[8])]
      if (first === dayOfMonth(bound) && second === monthOf(bound)) return 'day-first'
      if (second === dayOfMonth(bound) && first === monthOf(bound)) return 'month-first'
    }
  }
  return null
}

/** 2023-06-12, 12/06/2023 and 12/06, wherever they stand. */
const FIGURES =
  /(?<!\d)(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?![\d/])|(?<![/.-])(\d{1,2})\/(\d{1,2})(?![\d/]))(?!\d)/g
const MONTH_AND_YEAR = /(?<![\d/.-])(0?[1-9]|1[0-2])\/(\d{4})(?![\d/.-])/g
