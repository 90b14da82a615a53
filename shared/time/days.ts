import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from '../model/when.ts'

/**
 * Calendar arithmetic on days written as YYYY-MM-DD. A day has no hour and no zone here; only `londonDay` knows of an instant.
 * Days are counted in whole numbers, because lists of thousands of entries are measured in days; months and zones are Temporal's.
 */

/**
 * The day of three numbers that are known to be a date of the calendar (`daysInMonth` tells). The one place that makes an `IsoDay` of numbers.
 * @param year 0 to 9999, @param month 1 to 12, @param dayOfMonth 1 to the last of the month
 */
export const isoDay = (year: number, month: number, dayOfMonth: number): IsoDay =>
  // A schema here would cost more than the whole reading of a date; the callers have just checked the three numbers.
  `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as IsoDay

export const yearOf = (day: IsoDay): number => digits(day, 0, 4)
/** 1 for January. */
export const monthOf = (day: IsoDay): number => digits(day, 5, 7)
export const dayOfMonth = (day: IsoDay): number => digits(day, 8, 10)

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

export const firstOfMonth = (year: number, month: number): IsoDay => isoDay(year, month, 1)
export const lastOfMonth = (year: number, month: number): IsoDay => isoDay(year, month, daysInMonth(year, month))

/** Days since 1 January 1970, negative before it: what distances are drawn and compared with. */
export const dayNumber = (day: IsoDay): number => {
  // Years are counted from March, so that the leap day is the last of its year.
  const month = monthOf(day)
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth(day) - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH
}

/** The day with this number: the inverse of `dayNumber`. */
export const dayFromNumber = (number: number): IsoDay => {
  const fromZero = number + EPOCH
  const era = Math.floor(fromZero / DAYS_IN_400_YEARS)
  const dayOfEra = fromZero - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonthNumber = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
  return isoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonthNumber)
}

const DAYS_IN_400_YEARS = 146_097
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468

/** @param days negative for earlier days */
export const addDays = (day: IsoDay, days: number): IsoDay => dayFromNumber(dayNumber(day) + days)

/** The same day of the month so many months on; where the month is too short, its last day (31 January and one month is 28 or 29 February). */
export const addMonths = (day: IsoDay, months: number): IsoDay => {
  const moved = Temporal.PlainDate.from(day).add({ months })
  return isoDay(moved.year, moved.month, moved.day)
}

/** How many days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: IsoDay, b: IsoDay): number => dayNumber(b) - dayNumber(a)

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: IsoDay): number => mod(dayNumber(day) + 3, 7) + 1

/**
 * The calendar day in England at an instant.
 * @param moment ISO date-time with Z or an offset
 */
export const londonDay = (moment: string): IsoDay => {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London')
  return isoDay(there.year, there.month, there.day)
}

const mod = (number: number, by: number): number => ((number % by) + by) % by
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`)
const fourDigits = (number: number): string => `${number}`.padStart(4, '0')
const digits = (day: IsoDay, from: number, to: number): number => {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + day.charCodeAt(at) - 48
  return number
}
