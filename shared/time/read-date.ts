import { fail, ok, type Result } from '../model/result.ts'
import type { IsoDay, When } from '../model/when.ts'
import type { DateOrder } from './date-order.ts'
import {
  columnTooNarrow,
  dayNumberOfSpreadsheet,
  emptyDate,
  emptyInSpreadsheet,
  errorOfSpreadsheet,
  figuresWithoutMarks,
  FIRST_YEAR,
  pointsElsewhere,
  quote,
  timeAlone,
  unreadable,
  yearOfOddLength,
  type DateProblem,
} from './date-problem.ts'
import { daysInMonth, isoDay, yearOf } from './days.ts'
import { givenInUtc } from './given-in-utc.ts'
import { mendSlips } from './mend-slips.ts'
import { readOpen, withOpen, type OpenReading, type OpenSpan } from './read-open.ts'
import { readSpan } from './read-span.ts'
import { MIDNIGHT_NOTE, readTime, timeOf } from './read-time.ts'
import { monthName } from './say.ts'
import type { Reading } from './span.ts'
import { undated } from './undated.ts'

export type { DateOrder } from './date-order.ts'
export type { DateProblem } from './date-problem.ts'

export type HowToRead = {
  /** Two-figure years are never later than this day. */
  readonly today: IsoDay
  readonly order: DateOrder
  /** What stands in a time column of its own. */
  readonly time?: string
}

/**
 * Reads what a person or a system wrote for a date, and claims no more than it says. Never throws and never guesses:
 * what has two readings is refused with a sentence, except day and month in figures, whose order the caller decides for the whole file.
 * @param typed as it stands in the cell; it is kept in the result as it is, the time column added
 * @returns words of not knowing ("unknown", "n/k") are `undated`; an empty cell is the problem `empty`
 */
export const readDate = (typed: string, how: HowToRead): Result<When, DateProblem> => {
  const common = readCommon(typed, how)
  if (common !== null) return ok(common)
  const read = readAny(typed, how)
  return read.ok ? ok(read.value.when) : read
}

export type NotedWhen = { readonly when: When; readonly notes: readonly string[] }

/** As `readDate`, with sentences about what a person should look at: a weekday that does not fit, a month misspelt, a time not understood. */
export const readDateWithNotes = (typed: string, how: HowToRead): Result<NotedWhen, DateProblem> => {
  const common = readCommon(typed, how)
  return common === null
    ? readAny(typed, how)
    : ok({ when: common, notes: typed.endsWith('Z') ? givenInUtc(common, typed) : [] })
}

// ---- the common shapes, by the hundred thousand

/**
 * Day, month and year in figures, in ISO or with the month's name, with hours and minutes or without: one anchored expression.
 * Null for all else and for all that is wrong or doubtful, which the grammar below then explains.
 */
const readCommon = (typed: string, { today, order, time: column }: HowToRead): When | null => {
  const found = COMMON.exec(typed)
  if (found === null) return null
  const [, isoYear, isoMonth, isoDayOfMonth, first, second, lastYear, namedDay, name, namedYear, hour, minute, sec] =
    found
  let year: number
  let month: number
  let day: number
  if (first !== undefined) {
    const dayFirst = order === 'day-first'
    day = Number(dayFirst ? first : second)
    month = Number(dayFirst ? second : first)
    year = yearOfFigures(lastYear, month, day, today)
  } else if (isoYear !== undefined) {
    year = Number(isoYear)
    month = Number(isoMonth)
    day = Number(isoDayOfMonth)
  } else {
    day = Number(namedDay)
    month = COMMON_MONTHS.get(name ?? '') ?? 0
    year = yearOfFigures(namedYear, month, day, today)
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  // of 1900 is the day that programs write where nobody gave one
  if (year <= FIRST_YEAR || year > yearOf(today) + 1) return null
  const on = isoDay(year, month, day)

  const hasColumn = column !== undefined && column !== ''
  if (hour === undefined && !hasColumn) {
    return { precision: 'day', start: on, end: on, time: null, typed, approximate: false, uncertain: false }
  }
  if (hour !== undefined && hasColumn) return null
  const clock = hasColumn ? COMMON_TIME.exec(column) : null
  const time = hasColumn ? timeOf(Number(clock?.[1]), Number(clock?.[2])) : timeOf(Number(hour), Number(minute))
  if (time === null || (sec !== undefined && time === '00:00')) return null
  const written = hasColumn ? `${typed} ${column}` : typed
  return { precision: 'minute', start: on, end: on, time, typed: written, approximate: false, uncertain: false }
}

/** Two figures within this century unless that is still to come; then 0, which the grammar looks at. */
const yearOfFigures = (figures: string | undefined, month: number, day: number, today: IsoDay): number => {
  if (figures?.length !== 2) return Number(figures)
  const thisYear = yearOf(today)
  const year = thisYear - (thisYear % 100) + Number(figures)
  return year < thisYear || (year === thisYear && month >= 1 && isoDay(year, month, day) <= today) ? year : 0
}

const COMMON =
  /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)|(\d{1,2})[ -]([A-Z][a-z]{2,8})[ -](\d{4}|\d\d))(?:[ T](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?Z?)?)?$/
const COMMON_TIME = /^(\d{1,2}):(\d\d)$/
const COMMON_MONTHS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 12 }, (_, index) => monthName(index + 1)).flatMap((name, index) => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
)

// ---- everything else

const readAny = (typed: string, how: HowToRead): Result<NotedWhen, DateProblem> => {
  const text = tidy(typed)
  const column = how.time?.trim() ?? ''
  const written = column === '' ? typed : `${typed} ${column}`
  if (DITTO.test(text === '' ? typed.trim() : text)) return fail(pointsElsewhere(typed))
  if (BLANK.test(text)) return fail(emptyDate())
  if (text.length > LONGEST) return fail(unreadable(typed))
  if (NOT_KNOWN.test(text)) return ok({ when: undated(written), notes: [] })
  if (EMPTY_IN_SPREADSHEET.test(text)) return fail(emptyInSpreadsheet(typed))
  const read = readWritten(text, { typed, today: how.today, order: how.order })
  if (read === null) return fail(whyUnreadable(text, typed))
  if (!read.ok) return read
  const timed = withTimeColumn(read.value, column)
  if (!timed.ok) return timed
  const { notes, start, end } = timed.value
  const when = bind(timed.value, written)
  const noted = [...notes, ...givenInUtc(when, `${text} ${tidy(column)}`)]
  return ok({ when, notes: start === FIRST_DAY && end === start ? [...noted, placeholder(typed)] : noted })
}

/** Many programs write their first day where nobody gave one. */
const FIRST_DAY = `${FIRST_YEAR}-01-01`
const placeholder = (typed: string): string =>
  `${quote(typed)} is what programs write where nobody gave a date. Check the date.`

/** As it stands, and where that is nothing, with its slips mended. */
const readWritten = (text: string, reading: Reading): OpenReading | null => {
  const read = readText(text, reading)
  if (read !== null) return read
  const mended = mendSlips(text)
  const again = mended === null ? null : readText(mended, reading)
  if (again?.ok !== true) return null
  const note = `${quote(reading.typed)} was read as ${mended}.`
  return ok({ ...again.value, notes: [note, ...again.value.notes] })
}

/** Longer than any date; a narrative in the date column is not taken apart. */
const LONGEST = 120

/** One form of dash, quote and space, lower case, nothing around it: people paste from everywhere. */
const tidy = (typed: string): string => {
  const plain = typed
    .slice(0, 4 * LONGEST)
    .normalize('NFKC')
    .replaceAll(/<[^<>]*>|&nbsp;|[\u200B-\u200F\u2060\uFEFF\u00AD]/gi, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/ ?(?:[-=]+>|\u2192) ?| > /g, ' - ')
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replaceAll(/["\u201C\u201D]/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim()
  const bare = plain.replace(/^' ?/, '').replace(/[\s.,;:']+$/, '')
  return /^[([][^()[\]]*[)\]]$/.test(bare) ? bare.slice(1, -1).trim() : bare
}

/** Nothing, or what a form shows where a date is to be typed. */
const BLANK =
  /^[-_./,\s]*$|^d{1,2}[/. -]?m{1,3}[/. -]?y{2,4}$|^(?:(?:click|tap)(?: or tap)? (?:here )?to )?(?:enter|choose|select|add|insert) (?:a |the )?date$/
/** Marks and words that repeat the row above. */
const DITTO =
  /^(?:["“”„]|''|\u3003|,,|-+ ?["“”] ?-+|ditto|-?do-?|as above|see above|as before|(?:later )?(?:the )?same (?:day|date)(?: as above)?)$/
/** The day before the first of a spreadsheet's counting. */
const EMPTY_IN_SPREADSHEET =
  /^(?:0{1,2}[/.-]0?1[/.-](?:19)?00|0{1,2}[ -]jan[ -](?:19)?00|1900-01-00)(?:[t ]0{1,2}:00(?::00)?)?$/
const UNKNOWN = String.raw`(?:un(?:known|dated|clear|sure|certain|specified|recorded)|not (?:known|recorded|stated|given|available|specified|clear|dated|documented|sure|certain)|n[/.]?k|n[/.]?a|none|tbc|don'?t know|can(?:no|')?t (?:recall|remember))`
const SUBJECT = String.raw`(?:the )?(?:exact |precise |actual )?(?:dates?|days?|when)(?: of (?:incident|event|contact))?(?: is| was|:)? `
/** What goes on, came again or lies far back has no date, and says so. */
const NO_ONE_DAY = String.raw`(?:historic(?:al(?:ly)?)?|history|background)(?: information| info)?|ongoing|on-going|continuing|continuous|(?:various|multiple|several|numerous|many|different)(?: dates?| days?| occasions?| times?)?`
const NOT_KNOWN = new RegExp(
  String.raw`^(?:\?+|no date(?: given| recorded| known)?|(?:${SUBJECT})?${UNKNOWN}(?: date)?|(?:${NO_ONE_DAY})(?: ?[-,(]? ?(?:${SUBJECT})?${UNKNOWN}\)?)?)$`,
)
const PART_NOT_KNOWN = new RegExp(
  String.raw`[ ,;-]+\(?${SUBJECT}${UNKNOWN}\)?$|^\(?${SUBJECT}${UNKNOWN}\)?[ ,:;-]+(?=\S)`,
)
const TIME_NOT_KNOWN = new RegExp(
  String.raw`[ ,;-]+\(?(?:the |exact )*times?(?: is| was|:)? ${UNKNOWN}\)?$|[ ,;-]+\(?(?:unknown time|no time(?: given| recorded)?)\)?$`,
)

const readText = (text: string, reading: Reading): OpenReading | null => {
  const timed = text.replace(TIME_NOT_KNOWN, '')
  const known = timed.replace(PART_NOT_KNOWN, '')
  const read = readOpen(known, reading) ?? withOpen(readSpan(known, reading), null)
  // "June 2023, day not known" is as good as "June 2023"; of a full day it says that the day is in doubt.
  return read?.ok === true && known !== timed && read.value.precision === 'day'
    ? ok({ ...read.value, uncertain: true })
    : read
}

/** The time column beside the date. One that is no time ("period 3", "pm") leaves the day as exact as it was; one that cannot be is an error. */
const withTimeColumn = (span: OpenSpan, column: string): OpenReading => {
  const text = tidy(column).replace(DATE_IN_TIME_COLUMN, '')
  const note = (why: string): OpenReading => ok({ ...span, notes: [...span.notes, why] })
  if (MIDNIGHT.test(text)) return note(MIDNIGHT_NOTE)
  if (BLANK.test(text) || NOT_KNOWN.test(text) || PART_OF_DAY.test(text)) return ok(span)
  const read = readTime(text)
  if (read === null) return note(`The time ${quote(column)} cannot be read, so the entry has its day alone.`)
  if (!read.ok) return read
  const { time, approximate, note: onTime } = read.value
  if (time === null) return ok(span)
  if (span.precision !== 'day' || span.open !== null) {
    return note(`The time ${quote(column)} was left aside, because the date names no single day.`)
  }
  const timed = {
    ...span,
    time,
    approximate: span.approximate || approximate,
    notes: onTime === null ? span.notes : [...span.notes, onTime],
  }
  return span.time === null || span.time === time || span.time === '00:00'
    ? ok(timed)
    : ok({
        ...timed,
        notes: [...timed.notes, `The date says ${span.time} and the time column ${time}; ${time} was taken.`],
      })
}

/** Databases that have no times put the day on which their counting begins before them. */
const DATE_IN_TIME_COLUMN = /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d\d-\d\d)[t ]+/
const PART_OF_DAY =
  /^(?:in the |at |during the |during )?(?:early |late |mid-?)?(?:[ap]\.?m|morning|afternoon|evening|night|overnight|lunch(?: ?time)?|daytime|all day|various|(?:before|after|during) school|break(?: ?time)?|bed ?time|tea ?time|hours(?: of the morning)?)$/
const MIDNIGHT = /^(?:at )?(?:12 ?|12[:.]00 ?|00[:.]00 ?)?midnight$/

const bind = ({ precision, start, end, time, open, approximate, uncertain }: OpenSpan, typed: string): When => {
  const said = { typed, approximate, uncertain }
  if (open === 'before') return { precision: 'before', start: null, end, time: null, ...said }
  if (open === 'after') return { precision: 'after', start, end: null, time: null, ...said }
  if (precision !== 'day') return { precision, start, end, time: null, ...said }
  return time === null
    ? { precision: 'day', start, end, time: null, ...said }
    : { precision: 'minute', start, end, time, ...said }
}

const whyUnreadable = (text: string, typed: string): DateProblem => {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return dayNumberOfSpreadsheet(typed)
  if (/^\d{6,8}$/.test(text)) return figuresWithoutMarks(typed)
  if (/^#{2,}$/.test(text)) return columnTooNarrow()
  if (/^#(?:value|n\/a|ref|num|name|null|div\/0)[!?]?$/.test(text)) return errorOfSpreadsheet(typed)
  const year = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{3}|\d{5,6})$/.exec(text)?.[1]
  if (year !== undefined) return yearOfOddLength(typed, year.length)
  const time = readTime(text)
  return time === null ? unreadable(typed) : time.ok ? timeAlone(typed) : time.error
}
