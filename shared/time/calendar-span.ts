import { fail, ok, type Result } from '../model/result.ts'
import type { IsoDay, IsoTime } from '../model/when.ts'
import type { Fields } from './date-fields.ts'
import type { DateOrder } from './date-order.ts'
import {
  dayOrYear,
  FIRST_YEAR,
  noDayOfWeek,
  noSuchDay,
  noSuchMonth,
  noYear,
  outOfYears,
  quote,
  timeAlone,
  unreadable,
  yearToCome,
  type DateProblem,
} from './date-problem.ts'
import type { Season } from './date-words.ts'
import {
  addDays,
  dayOfMonth,
  daysInMonth,
  firstOfMonth,
  isoDay,
  lastOfMonth,
  monthOf,
  weekday,
  yearOf,
} from './days.ts'
import { monthName, sayDay, weekdayName } from './say.ts'
import type { Reading, Span, SpanReading } from './span.ts'

export type Single = {
  readonly fields: Fields
  /** `of`: a week without a word for its beginning. */
  readonly week: 'beginning' | 'of' | 'ending' | 'weekend' | null
  readonly weekday: number | null
  readonly time: IsoTime | null
  readonly approximate: boolean
  readonly uncertain: boolean
  /** Sentences about its time. */
  readonly notes: readonly string[]
}

export const spanOf = (single: Single, reading: Reading): SpanReading => {
  const calendar = calendarSpan(single.fields, reading)
  if (!calendar.ok) return calendar
  const { precision, start, end } = calendar.value
  const { approximate, uncertain, time } = single
  const said = { approximate, uncertain, notes: notesOn(single, calendar.value, reading) }
  if (single.week === null) return ok({ precision, start, end, time, ...said })
  // A week is seven days from the day that was named, whatever weekday it is: "week commencing June" names none.
  if (precision !== 'day') return fail(noDayOfWeek(reading.typed))
  switch (single.week) {
    case 'of':
    case 'beginning':
      return ok({ precision: 'week', start, end: addDays(start, 6), time: null, ...said })
    case 'ending':
      return ok({ precision: 'week', start: addDays(start, -6), end: start, time: null, ...said })
    case 'weekend': {
      const saturday = addDays(start, weekday(start) === 7 ? -1 : 6 - weekday(start))
      return ok({ precision: 'range', start: saturday, end: addDays(saturday, 1), time: null, ...said })
    }
  }
}

const notesOn = (
  { fields, weekday: named, week, notes: onTime }: Single,
  span: CalendarSpan,
  { typed, today }: Reading,
): string[] => {
  const notes: string[] = []
  const { precision, start, end } = span
  const said = quote(typed)
  const year = yearOf(start)
  const comesSoon = year + 100
  if (fields.shortYear && isSoon(comesSoon, today)) {
    notes.push(`${said} was read as ${saySpan(span, fields.season)}, because ${comesSoon} is still to come.`)
  } else if (fields.shape === 'name-year') notes.push(`${said} was read as ${saySpan(span, fields.season)}.`)
  else if (fields.season === 'winter' && fields.shape !== 'two-years') {
    notes.push(`${said} was read as December ${year} to February ${yearOf(end)}.`)
  } else if (fields.misspelt) {
    notes.push(`${said} was read as ${fields.month === null ? saySpan(span, fields.season) : monthName(fields.month)}.`)
  }
  if (named !== null && precision === 'day' && weekday(start) !== named) {
    notes.push(`${said}: ${sayDay(start, 'plain')} is a ${weekdayName(weekday(start))}. Check the day.`)
  }
  if (fields.shape === 'year-figures' && fields.month !== null && fields.month === followingYear(fields, year)) {
    notes.push(
      `${said} was read as ${monthName(fields.month)} ${year}. If it means two years, write ${year} to ${year + 1}.`,
    )
  }
  if (week === 'of' && fields.shape !== 'figures' && precision === 'day' && dayOfMonth(start) <= WEEKS_OF_A_MONTH) {
    notes.push(`${said} was read as the seven days from ${sayDay(start, 'plain')}.`)
  }
  if (week === 'weekend' && precision === 'day' && weekday(start) < SATURDAY) {
    notes.push(
      `${said}: ${sayDay(start, 'plain')} is a ${weekdayName(weekday(start))}, so it was read as the weekend after it. Check the day.`,
    )
  }
  return [...notes, ...onTime]
}

/** "2016-17" and "2016/7" may mean the year that follows. */
const followingYear = ({ oneFigure }: Fields, year: number): number => (year + 1) % (oneFigure ? 10 : 100)

/** A year so few years ahead may well be a slip, and the one a hundred years before it was hardly meant. */
export const isSoon = (year: number, today: IsoDay): boolean =>
  year > yearOf(today) && year <= yearOf(today) + YEARS_AHEAD
const YEARS_AHEAD = 15
const SATURDAY = 6
/** "Week 2 June" may be the second week of June. */
const WEEKS_OF_A_MONTH = 5

const saySpan = ({ precision, start, end }: CalendarSpan, season: Season | null): string => {
  if (season !== null) return `${season} ${yearOf(start)}`
  if (precision === 'year') return `${yearOf(start)}`
  return precision === 'month' ? `${monthName(monthOf(start))} ${yearOf(start)}` : sayDays(start, end)
}

/** "12 June 1928", "1 to 29 February 2024", "18 December 2023 to 6 January 2024". */
export const sayDays = (start: IsoDay, end: IsoDay): string => {
  if (start === end) return sayDay(start, 'plain')
  const first =
    yearOf(start) !== yearOf(end)
      ? sayDay(start, 'plain')
      : monthOf(start) === monthOf(end)
        ? `${dayOfMonth(start)}`
        : `${dayOfMonth(start)} ${monthName(monthOf(start))}`
  return `${first} to ${sayDay(end, 'plain')}`
}

type CalendarSpan = Pick<Span, 'precision' | 'start' | 'end'>

const calendarSpan = (fields: Fields, { typed, today, order }: Reading): Result<CalendarSpan, DateProblem> => {
  if (fields.year === null) return fail(withoutYear(fields, typed))
  if (fields.season === null && fields.month !== null && (fields.month < 1 || fields.month > 12)) {
    return fail(noSuchMonth(typed, fields.month, otherOrder(fields, order)))
  }
  const last = yearOf(today) + 1
  const read = fields.shortYear ? fullYear(twoFigures(fields.year), today, typed, firstDay(fields)) : ok(fields.year)
  if (!read.ok) return read
  const year = read.value
  if (year < FIRST_YEAR || year > last) return fail(outOfYears(typed, year, last))
  if (fields.season !== null) return ok(seasonSpan(fields.season, year))
  if (fields.month === null) return ok({ precision: 'year', start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) })
  if (fields.day === null) {
    return ok({ precision: 'month', start: firstOfMonth(year, fields.month), end: lastOfMonth(year, fields.month) })
  }
  if (fields.day < 1 || fields.day > daysInMonth(year, fields.month)) {
    return fail(noSuchDay(typed, fields.day, fields.month, year))
  }
  const day = isoDay(year, fields.month, fields.day)
  return ok({ precision: 'day', start: day, end: day })
}

/**
 * Two figures are the latest such year that is not still to come; one that comes within the next year is left to the person.
 * @param written "2023", "23", "'23"
 * @param startsOn the first day of what was written, in a year
 */
export const fullYear = (
  written: string,
  today: IsoDay,
  typed: string,
  startsOn: (year: number) => IsoDay,
): Result<number, DateProblem> => {
  const figures = written.replace("'", '')
  if (figures.length !== 2) return ok(Number(figures))
  const thisYear = yearOf(today)
  const year = thisYear - (thisYear % 100) + Number(figures)
  if (startsOn(year) <= today) return ok(year)
  return year > thisYear + 1 ? ok(year - 100) : fail(yearToCome(typed, year))
}

/** The first day the fields can mean in a year, whether or not the month is so long. */
const firstDay =
  ({ day, month, season }: Fields) =>
  (year: number): IsoDay =>
    isoDay(year, season === null ? (month ?? 1) : SEASON_BEGINS[season], day === null || day < 1 ? 1 : day)

/** Meteorological seasons: whole months, spring from March. A winter is named for the year of its December. */
const seasonSpan = (season: Season, year: number): CalendarSpan => {
  const first = SEASON_BEGINS[season]
  const end = season === 'winter' ? lastOfMonth(year + 1, 2) : lastOfMonth(year, first + 2)
  return { precision: 'season', start: firstOfMonth(year, first), end }
}

const SEASON_BEGINS: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

const withoutYear = (fields: Fields, typed: string): DateProblem => {
  const { day, month, shape } = fields
  if (month === null && fields.season === null) return unreadable(typed)
  if (shape === 'name-figures' && day !== null && month !== null) return dayOrYear(typed, month, day)
  if (shape === 'figures' && month !== null && month > 12 && /^\s*\d{1,2}\.\d\d\s*$/.test(typed))
    return timeAlone(typed)
  return noYear(typed)
}

/** A hint for 05/13/2026 in a file that is read day first. */
const otherOrder = ({ day, month, year, shape }: Fields, order: DateOrder): string | null => {
  if (shape !== 'figures' || day === null || month === null || year === null) return null
  const full = year < 100 ? 2000 + year : year
  if (day < 1 || day > 12 || month < 1 || month > daysInMonth(full, day)) return null
  const other = order === 'day-first' ? 'Month first' : 'Day first'
  return `${other}, it would be ${month} ${monthName(day)}${year < 100 ? '' : ` ${year}`}.`
}

const twoFigures = (number: number): string => `${number}`.padStart(2, '0')
