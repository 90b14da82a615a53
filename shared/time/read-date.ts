import { fail, ok, type Result } from '../model/result.ts'
import type { IsoDay, When } from '../model/when.ts'
import type { DateOrder } from './date-order.ts'
import {
  dayNumberOfSpreadsheet,
  emptyDate,
  figuresWithoutMarks,
  FIRST_YEAR,
  quote,
  timeAlone,
  unreadable,
  type DateProblem,
} from './date-problem.ts'
import { daysInMonth, isoDay, yearOf } from './days.ts'
import { readRange, readSpan, stripQualifiers, type Reading, type Span, type SpanReading } from './read-span.ts'
import { readTime, timeOf } from './read-time.ts'
import { monthName } from './say.ts'

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
  return common === null ? readAny(typed, how) : ok({ when: common, notes: [] })
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
  if (year < FIRST_YEAR || year > yearOf(today) + 1) return null
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
  if (BLANK.test(text)) return fail(emptyDate())
  if (text.length > LONGEST) return fail(unreadable(typed))
  if (NOT_KNOWN.test(text)) return ok({ when: undated(written), notes: [] })
  const read = readText(text, { typed, today: how.today, order: how.order })
  if (read === null) return fail(whyUnreadable(text, typed))
  if (!read.ok) return read
  const timed = withTimeColumn(read.value, column)
  return timed.ok ? ok({ when: bind(timed.value, written), notes: timed.value.notes }) : timed
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
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replaceAll(/["\u201C\u201D]/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim()
  const bare = plain.replace(/^' ?/, '').replace(/[\s.,;:']+$/, '')
  return /^[([][^()[\]]*[)\]]$/.test(bare) ? bare.slice(1, -1).trim() : bare
}

const BLANK = /^[-_./,\s]*$/
const UNKNOWN = String.raw`(?:un(?:known|dated|clear|sure|certain|specified|recorded)|not (?:known|recorded|stated|given|available|specified|clear|dated|documented|sure|certain)|n[/.]?k|n[/.]?a|none|tbc|don'?t know|can(?:no|')?t (?:recall|remember))`
const SUBJECT = String.raw`(?:the )?(?:exact |precise |actual )?(?:dates?|days?|when)(?: of (?:incident|event|contact))?(?: is| was|:)? `
const NOT_KNOWN = new RegExp(
  String.raw`^(?:\?+|no date(?: given| recorded| known)?|(?:${SUBJECT})?${UNKNOWN}(?: date)?)$`,
)
const PART_NOT_KNOWN = new RegExp(
  String.raw`[ ,;-]+\(?${SUBJECT}${UNKNOWN}\)?$|^\(?${SUBJECT}${UNKNOWN}\)?[ ,:;-]+(?=\S)`,
)

const undated = (typed: string): When => ({
  precision: 'undated',
  start: null,
  end: null,
  time: null,
  typed,
  approximate: false,
  uncertain: false,
})

/** A span that may be open at one end. */
type OpenSpan = Span & { readonly open: 'before' | 'after' | null }
type OpenReading = Result<OpenSpan, DateProblem>

const readText = (text: string, reading: Reading): OpenReading | null => {
  const known = text.replace(PART_NOT_KNOWN, '')
  const read = readOpen(known, reading) ?? withOpen(readSpan(known, reading), null)
  // "June 2023, day not known" is as good as "June 2023"; of a full day it says that the day is in doubt.
  return read?.ok === true && known !== text && read.value.precision === 'day'
    ? ok({ ...read.value, uncertain: true })
    : read
}

/** "before june 2023", "by 5 june 2023", "since 2021", "from june 2023 onwards", "2019 to present"; and "between" or "from" with two ends. */
const readOpen = (text: string, reading: Reading): OpenReading | null => {
  const { rest, approximate, uncertain } = stripQualifiers(text)
  const read = openForm(rest, reading)
  if (read?.ok !== true) return read
  const span = read.value
  return ok({ ...span, approximate: approximate || span.approximate, uncertain: uncertain || span.uncertain })
}

const openForm = (text: string, reading: Reading): OpenReading | null => {
  const between = BETWEEN.exec(text)?.[1]
  const range = between === undefined ? null : readRange(between, reading)
  if (range?.ok === true) return withOpen(range, null)
  for (const [form, open] of OPEN_FORMS) {
    const date = form.exec(text)?.[1]
    if (date !== undefined) return withOpen(readSpan(date, reading), open)
  }
  return null
}

type Opening = { readonly side: 'before' | 'after'; readonly edge: 'start' | 'end' }

/** The bound is the edge of what was named: "before june 2023" ends on 1 June, "by june 2023" on 30 June, "after 2021" starts on 31 December 2021. */
const withOpen = (read: SpanReading | null, opening: Opening | null): OpenReading | null => {
  if (read?.ok !== true) return read
  if (opening === null) return ok({ ...read.value, open: null })
  const bound = read.value[opening.edge]
  return ok({ ...read.value, start: bound, end: bound, open: opening.side })
}

const BETWEEN = /^(?:between|from|between the dates of) (.+)$/
const OPEN_FORMS: ReadonlyArray<readonly [form: RegExp, opening: Opening]> = [
  [
    /^(?:by|until|till|up (?:to|until)|on or before|(?:no|not) later than|not after)(?: the end of)? (.+)$/,
    { side: 'before', edge: 'end' },
  ],
  [/^(.+?)(?: and| or) (?:before|earlier|previously)$/, { side: 'before', edge: 'end' }],
  [
    /^(?:(?:some ?time |any ?time )?(?:before|prior to|earlier than|ahead of|leading up to)|pre)[ -]+(.+)$/,
    { side: 'before', edge: 'start' },
  ],
  [/^(?:from |since )?(.+?)(?: |-)onwards?$/, { side: 'after', edge: 'start' }],
  [
    /^(?:from |since )?(.+?)(?: to | ?- ?| until | and |, ?| )(?:(?:the )?present(?: day| time)?|date|now|ongoing|on-going|continuing|current(?:ly)?|today)$/,
    { side: 'after', edge: 'start' },
  ],
  [/^(.+?)(?: and| or) (?:after|later|since)$/, { side: 'after', edge: 'start' }],
  [
    /^(?:since|from|as of|as from|on or after|(?:no|not) earlier than|not before|starting(?: from| in| on)?|with effect from|w\.?e\.?f\.?) (.+)$/,
    { side: 'after', edge: 'start' },
  ],
  [
    /^(?:(?:some ?time |any ?time |shortly |soon )?(?:after|later than|following|subsequent to)|post)[ -]+(.+)$/,
    { side: 'after', edge: 'end' },
  ],
]

/** The time column beside the date. One that is no time ("period 3", "pm") leaves the day as exact as it was; one that cannot be is an error. */
const withTimeColumn = (span: OpenSpan, column: string): OpenReading => {
  const text = tidy(column).replace(DATE_IN_TIME_COLUMN, '')
  if (BLANK.test(text) || NOT_KNOWN.test(text) || PART_OF_DAY.test(text)) return ok(span)
  const note = (why: string): OpenReading => ok({ ...span, notes: [...span.notes, why] })
  const read = readTime(text)
  if (read === null) return note(`The time ${quote(column)} cannot be read, so the entry has its day alone.`)
  if (!read.ok) return read
  const { time, approximate } = read.value
  if (time === null) return ok(span)
  if (span.precision !== 'day' || span.open !== null) {
    return note(`The time ${quote(column)} was left aside, because the date names no single day.`)
  }
  const timed = { ...span, time, approximate: span.approximate || approximate }
  return span.time === null || span.time === time || span.time === '00:00'
    ? ok(timed)
    : ok({
        ...timed,
        notes: [...span.notes, `The date says ${span.time} and the time column ${time}; ${time} was taken.`],
      })
}

/** Databases that have no times put the day on which their counting begins before them. */
const DATE_IN_TIME_COLUMN = /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d\d-\d\d)[t ]+/
const PART_OF_DAY =
  /^(?:in the |at |during the |during )?(?:early |late |mid-?)?(?:[ap]\.?m|morning|afternoon|evening|night|overnight|midnight|lunch ?time|daytime|all day|various|hours(?: of the morning)?)$/

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
  const time = readTime(text)
  return time === null ? unreadable(typed) : time.ok ? timeAlone(typed) : time.error
}
