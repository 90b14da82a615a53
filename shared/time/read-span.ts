import type { IsoDay, IsoTime } from '../model/when.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { addDays, daysInMonth, firstOfMonth, isoDay, lastOfMonth, weekday, yearOf } from './days.ts'
import type { DateOrder } from './date-order.ts'
import {
  dayOrYear,
  endsBeforeItBegins,
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
import { monthOfWord, seasonOfWord, weekdayOfWord, type Season } from './date-words.ts'
import { splitTime } from './read-time.ts'
import { monthName, sayDay, weekdayName } from './say.ts'

/** What the grammar needs to know beside the text. */
export type Reading = {
  /** As it stands in the cell, for sentences about it. */
  readonly typed: string
  readonly today: IsoDay
  readonly order: DateOrder
}

/** The days in which something happened, before it is bound to what was typed. */
export type Span = {
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'range'
  readonly start: IsoDay
  readonly end: IsoDay
  readonly time: IsoTime | null
  readonly approximate: boolean
  readonly uncertain: boolean
  /** Sentences about what a person should look at. */
  readonly notes: readonly string[]
}

export type SpanReading = Result<Span, DateProblem>

/**
 * Reads one date or a range of two.
 * @param text lower case, tidied by `tidy`
 * @returns null when the text has none of the grammar's forms
 */
export const readSpan = (text: string, reading: Reading): SpanReading | null =>
  namedSpan(text, reading) ?? readSingle(text, reading) ?? readRange(text, reading)

/** Reads the first and last of "12-14 june 2023", "28 may to 2 june 2023", "june-august 2023", "12/06/2023 - 14/06/2023", "22 or 23 may 2016", "12, 13 and 14 june 2023". */
export const readRange = (text: string, reading: Reading): SpanReading | null => {
  const american = AMERICAN_RANGE.exec(text)
  if (american !== null) {
    return readRange(`${american[2]}${american[3]}${american[4]} ${american[1]} ${american[5]}`, reading)
  }
  const list = text.split(LIST)
  const kinds = new Set(list.map((part) => kindOf(singleOf(part, reading.order))))
  if (list.length > 1 && kinds.size === 1 && !kinds.has(null)) {
    return rangeOf(list[0] ?? '', list.at(-1) ?? '', reading)
  }
  // A word or a dash with spaces around it parts the ends; only without one may a hyphen or stroke inside a date do so.
  const spaced = [...text.matchAll(SPACED)]
  const cuts = spaced.length > 0 ? spaced : [...text.matchAll(TIGHT)]
  let problem: SpanReading | null = null
  for (const cut of cuts) {
    const range = rangeOf(text.slice(0, cut.index), text.slice(cut.index + cut[0].length), reading)
    if (range?.ok === true) return cut[0] === ' or ' ? ok({ ...range.value, uncertain: true }) : range
    problem ??= range
  }
  return problem
}

const LIST = /, ?| and | ?& ?/
const SPACED = / to | until | till | through | - | or | and | ?& ?/g
// "2023-06-12-05" is nobody's range: a year alone is parted from a year alone, and `namedSpan` does that.
const TIGHT = /(?<!^\d{4})[-/](?!\d{4}$)/g

/** A list is of days or of months or of years: "june 5, 2023" is none. */
const kindOf = (single: Result<Single, DateProblem> | null): 'day' | 'month' | 'year' | null => {
  if (single?.ok !== true) return null
  const { day, month, season } = single.value.fields
  return day !== null ? 'day' : month !== null || season !== null ? 'month' : 'year'
}

/** "c.", "about", "early", "?", "on the" and their like, taken off both ends. */
export const stripQualifiers = (
  text: string,
): { readonly rest: string; readonly approximate: boolean; readonly uncertain: boolean; readonly part: boolean } => {
  let rest = text
  let approximate = false
  let uncertain = false
  let part = false
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(DOUBT_MARK, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(DOUBT_BEFORE, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(DOUBT_AFTER, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(ABOUT_BEFORE, () => {
      approximate = true
      return ''
    })
    rest = rest.replace(ABOUT_AFTER, () => {
      approximate = true
      return ''
    })
    rest = rest.replace(LEAD_IN, '')
    rest = rest.replace(PART_BEFORE, () => {
      part = true
      return ''
    })
    rest = rest.trim()
  }
  return { rest, approximate, uncertain, part }
}

/** "june 12-14, 2023" */
const AMERICAN_RANGE =
  /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?( ?- ?| to | and | & )(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/

const DOUBT_MARK = /^\(?\?+\)?(?=[\s\da-z])|(?<=[\da-z.)] ?)\(?\?+\)?$|(?<=[\da-z.])\?+(?=\s)/
const DOUBT_BEFORE =
  /^(?:possibly|probably|maybe|perhaps|poss|prob|likely|believed(?: to be)?|thought to be|reportedly|unconfirmed|uncertain|unsure)\b[.:,]? */
const DOUBT_AFTER = /[ ,-]+\(?(?:unconfirmed|uncertain|unsure|not certain|not sure|tbc|to be confirmed)\)?$/
const ABOUT_BEFORE =
  /^(?:~|(?:circa|about|abt|approx|approximately|approximate(?: date)?|around|roughly|estimated|est|on or (?:about|around))\b[.:,]? *|ca?(?:\.\s*|\s+|(?=\d)))/
const ABOUT_AFTER = /(?:[ ,-]*\(?\b(?:approx|approximately|circa|or thereabouts|estimated|est)\b\.?\)?|[ -]?\(?ish\)?)$/
const LEAD_IN =
  /^(?:(?:date|dated|date of (?:incident|event|contact))\b:? +|on +(?!or )|in +|during +|over +|throughout +|(?:some ?time|at some point|some point)(?: in| during| around| over)? +|at +(?=the )|the +|(?:month|year) of +|year +(?=\d)|(?:early |late )?(?:morning|afternoon|evening|night|hours) (?:of|on) +|overnight(?: on)? +|[ap]m(?: on)? +(?=\d))/
const PARTS = String.raw`(?:very )?(?:early|mid|middle|late|later|latter|beginning|start|end)(?: part| half)?|(?:first|second|last|final) (?:half|part)|(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final) week`
const PART_BEFORE = new RegExp(
  String.raw`^(?:${PARTS})(?:(?: to (?:the )?| or |[ /-]+)(?:${PARTS}))*(?:(?: of| in)(?: the)?)?[ -]+(?=[a-z\d])`,
)

// ---- one date

/** The figures and names of one date, before it is known which day of the calendar they are. */
type Fields = {
  readonly day: number | null
  readonly month: number | null
  readonly season: Season | null
  readonly year: number | null
  /** The year was written with two figures. */
  readonly shortYear: boolean
  /**
   * What a sentence about it depends on. `figures`: day and month whose order is a matter of habit; `name-figures`: "march 24";
   * `name-year`: "mar-24"; `year-figures`: "2023-04"; `two-years`: "winter 2023/24".
   */
  readonly shape: 'figures' | 'name-figures' | 'name-year' | 'year-figures' | 'two-years' | 'plain'
  readonly misspelt: boolean
}

type Single = {
  readonly fields: Fields
  readonly week: 'beginning' | 'ending' | 'weekend' | null
  readonly weekday: number | null
  readonly time: IsoTime | null
  readonly approximate: boolean
  readonly uncertain: boolean
}

const readSingle = (text: string, reading: Reading): SpanReading | null => {
  const single = singleOf(text, reading.order)
  if (single === null) return null
  if (!single.ok) return single
  return spanOf(single.value, reading)
}

const singleOf = (text: string, order: DateOrder): Result<Single, DateProblem> | null => {
  const { rest, approximate, uncertain, part } = stripQualifiers(text)
  const week = WEEK.exec(rest)
  const date = week === null ? rest : rest.slice(week[0].length)
  const kind = week?.groups === undefined ? null : weekKind(week.groups)
  const flags = { week: kind, approximate, uncertain }

  const plain = fieldsOf(date, order)
  if (plain !== null) {
    const coarse = plain.fields.day === null
    return ok({ ...flags, ...plain, time: null, approximate: approximate || (part && coarse) })
  }

  for (const split of kind === null ? splitTime(date) : []) {
    const dated = fieldsOf(split.rest, order)
    if (dated === null || dated.fields.day === null || dated.fields.year === null) continue
    if (!split.reading.ok) return split.reading
    const { time, approximate: aboutTime } = split.reading.value
    return ok({ ...flags, ...dated, time, approximate: approximate || aboutTime })
  }

  const withoutPartOfDay = date.replace(PART_OF_DAY, '')
  const inPart = withoutPartOfDay === date ? null : fieldsOf(withoutPartOfDay, order)
  return inPart === null || inPart.fields.day === null ? null : ok({ ...flags, ...inPart, time: null })
}

const WEEK =
  /^(?:(?<ending>w ?[/.\\]? ?e(?![a-z])\.?|(?:week|wk)[ -]end(?:ing)?(?![a-z]))|(?<weekend>weekend(?: of| commencing| beginning)?(?![a-z]))|w ?[/.\\]? ?[cb](?![a-z])\.?|(?:week|wk)\.?(?:[ -]?(?:commencing|comm|com|beginning|beg|starting|of|from)\.?)?(?![a-z]))[:, -]*(?:on |the )*/
const weekKind = (groups: Record<string, string | undefined>): Single['week'] =>
  groups['ending'] !== undefined ? 'ending' : groups['weekend'] !== undefined ? 'weekend' : 'beginning'

const PART_OF_DAY =
  /[ ,-]+(?:\(|in the |at |during the )?(?:early |late |mid-?)?(?:[ap]\.?m\.?|morning|afternoon|evening|night|overnight|midnight|lunch ?time|daytime|hours)\)?$/

/** The fields of a date without its weekday. */
const fieldsOf = (
  text: string,
  order: DateOrder,
): { readonly fields: Fields; readonly weekday: number | null } | null => {
  const before = WEEKDAY_BEFORE.exec(text)
  const after = before === null ? WEEKDAY_AFTER.exec(text) : null
  const named = before?.[1] ?? after?.[1]
  const number = named === undefined ? null : weekdayOfWord(named)
  const date = number === null ? text : before === null ? text.slice(0, after?.index) : text.slice(before[0].length)
  const fields = figureFields(date, order) ?? namedFields(date)
  return fields === null || (number !== null && fields.day === null) ? null : { fields, weekday: number }
}

const WEEKDAY_BEFORE = /^([a-z]{3,9})\b[.,-]* *(?:the )?(?=[\da-z])/
const WEEKDAY_AFTER = /[ ,]+\(?([a-z]{3,9})\)?$/

const NONE: Fields = {
  day: null,
  month: null,
  season: null,
  year: null,
  shortYear: false,
  shape: 'plain',
  misspelt: false,
}

/** 5/6/2026, 05.06.26, 22.05/16, 2026-06-05, 20260605, 06/2026, 2026-06, 2026, and without a year 5/6 and 5. */
const figureFields = (text: string, order: DateOrder): Fields | null => {
  const full = FIGURES.exec(text)
  if (full !== null) {
    const [first, second] = [Number(full[1]), Number(full[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { ...NONE, day, month, shape: 'figures', ...yearFields(full[3]) }
  }
  const iso = ISO.exec(text) ?? COMPACT_ISO.exec(text)
  if (iso !== null) return { ...NONE, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const [first, second] = [Number(compact[1]), Number(compact[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { ...NONE, day, month, shape: 'figures', year: Number(compact[3]) }
  }
  const monthAndYear = MONTH_YEAR.exec(text)
  if (monthAndYear !== null) return { ...NONE, month: Number(monthAndYear[1]), year: Number(monthAndYear[2]) }
  const yearAndMonth = YEAR_MONTH.exec(text)
  if (yearAndMonth !== null) {
    return { ...NONE, year: Number(yearAndMonth[1]), month: Number(yearAndMonth[2]), shape: 'year-figures' }
  }
  if (YEAR.test(text)) return { ...NONE, year: Number(text) }
  const dayAndMonth = DAY_MONTH.exec(text)
  if (dayAndMonth !== null) {
    const [first, second] = [Number(dayAndMonth[1]), Number(dayAndMonth[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return { ...NONE, day, month, shape: 'figures' }
  }
  const alone = DAY.exec(text)
  return alone === null ? null : { ...NONE, day: Number(alone[1]) }
}

const FIGURES = /^(\d{1,2}) ?[/.\\ -] ?(\d{1,2}) ?[/.\\ -] ?(\d{4}|'?\d{2})$/
const ISO = /^(\d{4}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{1,2})$/
const COMPACT_ISO = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/
const COMPACT = /^(\d{2})(\d{2})((?:19|20)\d{2})$/
const MONTH_YEAR = /^(?:[?x_]{1,2}[/.-])?(\d{1,2}) ?[/.\\ -] ?(\d{4})$/
const YEAR_MONTH = /^(\d{4}) ?[/.-] ?(\d{1,2})(?:-[?x_]{1,2})?$/
const YEAR = /^\d{4}$/
const DAY_MONTH = /^(\d{1,2})[/.](\d{1,2})$/
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/

/** 5 may 2026, 5th of may '26, 05-may-26, may 5th 2026, 2026 may 5, may 2026, spring 2022, winter 2023/24, and without a year 5 may, may, spring. */
const namedFields = (text: string): Fields | null => {
  const dayFirst = DAY_NAME_YEAR.exec(text)
  if (dayFirst !== null) return withMonth(dayFirst[2], { day: Number(dayFirst[1]), ...yearFields(dayFirst[3]) })
  const nameFirst = NAME_DAY_YEAR.exec(text)
  if (nameFirst !== null) return withMonth(nameFirst[1], { day: Number(nameFirst[2]), year: Number(nameFirst[3]) })
  const yearFirst = YEAR_NAME_DAY.exec(text)
  if (yearFirst !== null) {
    const year = Number(yearFirst[1])
    const [, , word, day] = yearFirst
    return day === undefined
      ? (withSeason(word, { year }) ?? withMonth(word, { year }))
      : withMonth(word, { year, day: Number(day) })
  }
  const winter = WINTER_OF_TWO_YEARS.exec(text)
  if (winter !== null) {
    const year = yearFields(winter[1])
    const follows = year.year !== null && Number(winter[2]) % 100 === (year.year + 1) % 100
    return follows ? { ...NONE, season: 'winter', shape: 'two-years', ...year } : null
  }
  const nameAndYear = NAME_YEAR.exec(text)
  if (nameAndYear !== null) {
    const season = withSeason(nameAndYear[1], yearFields(nameAndYear[3]))
    if (season !== null) return season
    if (nameAndYear[3]?.length !== 2) return withMonth(nameAndYear[1], yearFields(nameAndYear[3]))
    // "march 24" may be a day without a year. With a mark between them it is how spreadsheets write a month.
    return nameAndYear[2] === '-' || nameAndYear[2] === '/'
      ? withMonth(nameAndYear[1], { ...yearFields(nameAndYear[3]), shape: 'name-year' })
      : withMonth(nameAndYear[1], { day: Number(nameAndYear[3]), shape: 'name-figures' })
  }
  const dayAndName = DAY_NAME.exec(text)
  if (dayAndName !== null) return withMonth(dayAndName[2], { day: Number(dayAndName[1]) })
  const nameAndDay = NAME_DAY.exec(text)
  if (nameAndDay !== null) return withMonth(nameAndDay[1], { day: Number(nameAndDay[2]) })
  return withSeason(text, {}) ?? withMonth(text, {})
}

const DAY_NAME_YEAR = /^(\d{1,2}) ?(?:st|nd|rd|th)?[ ./-]*(?:of )?([a-z]+)\.?[ ,./-]*(\d{4}|'?\d{2})$/
const NAME_DAY_YEAR = /^([a-z]+)\.?[ ./-]*(\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+|[/-])(\d{4})$/
const YEAR_NAME_DAY = /^(\d{4})[ ,./-]*([a-z]+)\.?(?:[ ./-]*(\d{1,2})(?:st|nd|rd|th)?)?$/
const WINTER_OF_TWO_YEARS = /^winter(?: of)? ((?:\d{2})?\d{2}) ?[/-] ?((?:\d{2})?\d{2})$/
const NAME_YEAR = /^([a-z]+)\.?(?: of)?( |, ?|\.|-|\/|)(\d{4}|'?\d{2})$/
const DAY_NAME = /^(\d{1,2}) ?(?:st|nd|rd|th)?[ ./-]*(?:of )?([a-z]+)\.?$/
const NAME_DAY = /^([a-z]+)\.? +(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/

const yearFields = (written: string | undefined): Pick<Fields, 'year' | 'shortYear'> => {
  const figures = (written ?? '').replace("'", '')
  return figures === '' ? { year: null, shortYear: false } : { year: Number(figures), shortYear: figures.length === 2 }
}

const withMonth = (word: string | undefined, fields: Partial<Fields>): Fields | null => {
  const found = monthOfWord(word ?? '')
  return found === null ? null : { ...NONE, ...fields, ...found }
}

const withSeason = (word: string | undefined, fields: Partial<Fields>): Fields | null => {
  const season = seasonOfWord(word ?? '')
  return season === null ? null : { ...NONE, ...fields, season }
}

// ---- from fields to days

const spanOf = (single: Single, reading: Reading): SpanReading => {
  const calendar = calendarSpan(single.fields, reading)
  if (!calendar.ok) return calendar
  const { precision, start, end } = calendar.value
  const { approximate, uncertain, time } = single
  const said = { approximate, uncertain, notes: notesOn(single, calendar.value, reading.typed) }
  if (single.week === null) return ok({ precision, start, end, time, ...said })
  // A week is seven days from the day that was named, whatever weekday it is: "week commencing June" names none.
  if (precision !== 'day') return fail(noDayOfWeek(reading.typed))
  switch (single.week) {
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
  { fields, weekday: named }: Single,
  { precision, start, end }: CalendarSpan,
  typed: string,
): string[] => {
  const notes: string[] = []
  if (fields.misspelt && fields.month !== null) notes.push(`${quote(typed)} was read as ${monthName(fields.month)}.`)
  else if (fields.shape === 'name-year' && fields.month !== null) {
    notes.push(`${quote(typed)} was read as ${monthName(fields.month)} ${yearOf(start)}.`)
  }
  if (named !== null && precision === 'day' && weekday(start) !== named) {
    notes.push(`${quote(typed)}: ${sayDay(start, 'plain')} is a ${weekdayName(weekday(start))}. Check the day.`)
  }
  if (fields.shape === 'year-figures' && fields.month === (yearOf(start) + 1) % 100) {
    const year = yearOf(start)
    notes.push(
      `${quote(typed)} was read as ${monthName(fields.month)} ${year}. If it means two years, write ${year} to ${year + 1}.`,
    )
  }
  if (fields.season === 'winter' && fields.shape !== 'two-years') {
    notes.push(`${quote(typed)} was read as December ${yearOf(start)} to February ${yearOf(end)}.`)
  }
  return notes
}

type CalendarSpan = Pick<Span, 'precision' | 'start' | 'end'>

const calendarSpan = (fields: Fields, { typed, today, order }: Reading): Result<CalendarSpan, DateProblem> => {
  if (fields.year === null) return fail(withoutYear(fields, typed))
  if (fields.season === null && fields.month !== null && (fields.month < 1 || fields.month > 12)) {
    return fail(noSuchMonth(typed, fields.month, otherOrder(fields, order)))
  }
  const last = yearOf(today) + 1
  const year = fields.shortYear ? fullYear(fields.year, fields, today) : fields.year
  if (fields.shortYear && year <= last && startsOn(year, fields) > today) return fail(yearToCome(typed, year))
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

/** Two figures are the latest such year that is not still to come; one that comes within the next year is left to the person. */
const fullYear = (figures: number, fields: Fields, today: IsoDay): number => {
  const thisYear = yearOf(today)
  const year = thisYear - (thisYear % 100) + figures
  return startsOn(year, fields) > today && year > thisYear + 1 ? year - 100 : year
}

/** The first day the fields can mean in a year, whether or not the month is so long. */
const startsOn = (year: number, { day, month, season }: Fields): IsoDay =>
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

// ---- two dates

const rangeOf = (left: string, right: string, reading: Reading): SpanReading | null => {
  const first = singleOf(left.replace(/[.,]$/, ''), reading.order)
  const last = singleOf(right, reading.order)
  if (first === null || last === null) return null
  if (!first.ok) return first
  if (!last.ok) return last
  const whole = completeEachOther(first.value, last.value, reading)
  return whole === null || !whole.ok ? whole : join(whole.value[0], whole.value[1], reading)
}

/** "12" of "12-14 june 2023" and "june" of "june-august 2023" take what they lack from the other end. */
const completeEachOther = (
  first: Single,
  last: Single,
  reading: Reading,
): Result<readonly [Span, Span], DateProblem> | null => {
  const namesMonth = ({ fields }: Single): boolean => fields.month !== null || fields.season !== null
  if (first.fields.year === null && last.fields.year === null) {
    return namesMonth(first) || namesMonth(last) ? fail(noYear(reading.typed)) : null
  }
  if (first.fields.year !== null && last.fields.year !== null) {
    return both(spanOf(first, reading), spanOf(last, reading))
  }
  if (last.fields.year === null) {
    if (!namesMonth(first) || !namesMonth(last)) return null
    const begin = spanOf(first, reading)
    if (!begin.ok) return begin
    const year = yearOf(begin.value.start)
    const end = spanOf(inYear(last, year), reading)
    return end.ok && end.value.end < begin.value.start
      ? both(begin, spanOf(inYear(last, year + 1), reading))
      : both(begin, end)
  }
  if (!namesMonth(last) || (!namesMonth(first) && last.fields.day === null)) return null
  const end = spanOf(last, reading)
  if (!end.ok) return end
  const year = yearOf(end.value.start)
  if (!namesMonth(first)) {
    return both(spanOf({ ...first, fields: { ...first.fields, month: last.fields.month, year } }, reading), end)
  }
  const begin = spanOf(inYear(first, year), reading)
  return begin.ok && begin.value.start > end.value.end
    ? both(spanOf(inYear(first, year - 1), reading), end)
    : both(begin, end)
}

const inYear = (single: Single, year: number): Single => ({
  ...single,
  fields: { ...single.fields, year, shortYear: false },
})

const both = (first: SpanReading, last: SpanReading): Result<readonly [Span, Span], DateProblem> =>
  !first.ok ? first : !last.ok ? last : ok([first.value, last.value])

const join = (first: Span, last: Span, reading: Reading): SpanReading => {
  if (last.end < first.start || last.start < first.start) return fail(endsBeforeItBegins(reading.typed))
  const oneDay = first.precision === 'day' && last.precision === 'day' && first.start === last.start
  return ok({
    precision: oneDay ? 'day' : 'range',
    start: first.start,
    end: last.end > first.end ? last.end : first.end,
    time: oneDay ? first.time : null,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
    notes: [...new Set([...first.notes, ...last.notes])],
  })
}

// ---- what has a name of its own

/** 2021-2023, 2021/22, school year 2022/23, autumn term 2022, 1990s, christmas day 2023. */
const namedSpan = (text: string, reading: Reading): SpanReading | null => {
  const { rest, approximate, uncertain, part } = stripQualifiers(text)
  const span = (start: IsoDay, end: IsoDay, vague = false): SpanReading => {
    const last = yearOf(reading.today) + 1
    for (const year of [yearOf(start), yearOf(end)]) {
      if (year < FIRST_YEAR || year > last) return fail(outOfYears(reading.typed, year, last))
    }
    if (end < start) return fail(endsBeforeItBegins(reading.typed))
    const precision = start === end ? 'day' : 'range'
    return ok({ precision, start, end, time: null, approximate: approximate || part || vague, uncertain, notes: [] })
  }

  const years = YEARS.exec(rest)
  if (years?.groups !== undefined) {
    const from = Number(years.groups['from'])
    const to = secondYear(from, years.groups['to'])
    const kind = years.groups['before'] ?? years.groups['after']
    if (kind === undefined) {
      // 2023-04 and 2011-12 are months as ISO writes them; 2011/12 is two years, as schools and offices write them.
      const figures = years.groups['to'] ?? ''
      const isMonth = figures.length === 2 && Number(figures) <= 12 && (years.groups['mark'] === '-' || to !== from + 1)
      if (isMonth) return null
      return to === null ? null : span(isoDay(from, 1, 1), isoDay(to, 12, 31))
    }
    if (to !== from + 1) return null
    return kind.startsWith('fin') || kind === 'fy'
      ? span(isoDay(from, 4, 1), isoDay(to, 3, 31))
      : span(isoDay(from, 9, 1), isoDay(to, 8, 31))
  }
  const term = TERM.exec(rest)
  if (term !== null) {
    const schoolYear = term[3] === undefined ? null : Number(term[2])
    const year = schoolYear === null || term[1] === 'autumn' ? Number(term[2]) : schoolYear + 1
    // Terms move with Easter and differ by authority, so their edges are not exact.
    if (term[1] === 'autumn') return span(isoDay(year, 9, 1), isoDay(year, 12, 31), true)
    return term[1] === 'spring'
      ? span(isoDay(year, 1, 1), isoDay(year, 4, 30), true)
      : span(isoDay(year, 4, 1), isoDay(year, 7, 31), true)
  }
  const decade = DECADE.exec(rest)
  if (decade !== null) return span(isoDay(Number(decade[1]), 1, 1), isoDay(Number(decade[1]) + 9, 12, 31))
  const feast = FEAST.exec(rest)
  if (feast === null) return null
  const [month, day] = FEASTS[(feast[1] ?? '').replace("'", '')] ?? [12, 25]
  const on = isoDay(Number(feast[2]), month, day)
  return span(on, on)
}

const secondYear = (first: number, written: string | undefined): number | null => {
  if (written?.length === 4) return Number(written)
  const year = first - (first % 100) + Number(written)
  const later = year < first ? year + 100 : year
  return later > first && later - first < 50 ? later : null
}

const YEARS =
  /^(?:(?<before>(?:academic|school|financial)(?= year)|fy)(?: year)?,? *)?(?<from>\d{4}) ?(?<mark>[-/]) ?(?<to>\d{4}|\d{2})(?: (?<after>academic|school|financial) year)?$/
const TERM = /^(autumn|spring|summer) term,? *(\d{4})(?:[-/](\d{4}|\d{2}))?$/
const DECADE = /^((?:19|20)\d0)'?s$/
const FEAST = /^(christmas day|christmas eve|boxing day|new year'?s day|new year'?s eve),? *(\d{4})$/
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  'new years day': [1, 1],
  'new years eve': [12, 31],
}
