import type { IsoDay } from '../model/when.ts'
import { addDays, weekday, yearOf } from './days.ts'

/** The bank holidays of some years, all of them: a year that is not covered is an error and not a year without holidays. */
export type HolidayTable = {
  /** First and last year covered. */
  readonly from: number
  readonly to: number
  /** Bank holidays with their names. */
  readonly days: ReadonlyMap<IsoDay, string>
}

/** Working days were to be counted in a year whose bank holidays are not known. */
export class OutsideHolidayTable extends Error {
  readonly year: number
  readonly from: number
  readonly to: number
  constructor(year: number, from: number, to: number) {
    super(`Bank holidays are known from ${from} to ${to}, not for ${year}`)
    this.name = 'OutsideHolidayTable'
    this.year = year
    this.from = from
    this.to = to
  }
}

/**
 * Monday to Friday and not a bank holiday.
 * @throws OutsideHolidayTable
 */
export const isWorkingDay = (day: IsoDay, holidays: HolidayTable): boolean => {
  const year = yearOf(day)
  if (year < holidays.from || year > holidays.to) throw new OutsideHolidayTable(year, holidays.from, holidays.to)
  return weekday(day) <= 5 && !holidays.days.has(day)
}

/**
 * The so-manieth working day after a day, or before it when `count` is negative; the day itself, working or not, when it is 0.
 * The day counted from need not be a working day and is never counted.
 * @throws OutsideHolidayTable when it cannot be reached within the table
 */
export const addWorkingDays = (from: IsoDay, count: number, holidays: HolidayTable): IsoDay => {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day, holidays)) left--
  }
  return day
}

/**
 * How many working days lie after `from`, up to and including `to`; for an earlier `to`, minus those before `from` down to and including `to`.
 * So the strategy meeting's own day is 0, and `addWorkingDays` is undone.
 * @throws OutsideHolidayTable
 */
export const workingDaysBetween = (from: IsoDay, to: IsoDay, holidays: HolidayTable): number => {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to;) {
    day = addDays(day, step)
    if (isWorkingDay(day, holidays)) count += step
  }
  return count
}

/** The bank holidays that fall on Monday to Friday after `from` and up to `to`, both years within the table or left out. */
export const holidaysBetween = (from: IsoDay, to: IsoDay, holidays: HolidayTable): IsoDay[] =>
  [...holidays.days.keys()].filter((day) => day > from && day <= to && weekday(day) <= 5).toSorted()

/** The table with one more day: a royal occasion, or a day on which the partnership's offices are closed. */
export const withHoliday = (holidays: HolidayTable, day: IsoDay, name: string): HolidayTable => ({
  ...holidays,
  days: new Map(holidays.days).set(day, name),
})
