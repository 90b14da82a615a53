import { fail, ok, type Result } from '../model/result.ts'
import type { IsoDay } from '../model/when.ts'
import { fullYear, isSoon, sayDays } from './calendar-span.ts'
import {
  endsBeforeItBegins,
  FIRST_YEAR,
  outOfYears,
  quarterOfWhichYear,
  quote,
  twoHalfTerms,
  weekWithoutDay,
  yearToCome,
  type DateProblem,
} from './date-problem.ts'
import { addDays, firstOfMonth, isoDay, lastOfMonth, weekday, yearOf } from './days.ts'
import { easterSunday, FEAST_NAMES, feastDay } from './feast-days.ts'
import { stripQualifiers } from './qualifiers.ts'
import type { Reading, Span, SpanReading } from './span.ts'

/**
 * Periods that have a name of their own: 2021-2023, 2021/22, school year 2022/23, autumn term 2022, Q1 2023/24, 2023-W24, 1990s, half term, Christmas, Mother's Day.
 * What moves from place to place (terms, holidays) comes back as the longest time it can be, approximate and with a note.
 * @param text lower case, tidied
 */
export const namedSpan = (text: string, reading: Reading): SpanReading | null => {
  const { rest, approximate, uncertain, part } = stripQualifiers(text)
  for (const form of FORMS) {
    const found = form(rest, reading)
    if (found === null) continue
    if (!found.ok) return found
    return spanOfPeriod(found.value, { approximate: approximate || part, uncertain }, reading, !/\d{4}/.test(rest))
  }
  return null
}

/** What a name says, before it is known whether its years can be read. */
type Period = {
  readonly start: IsoDay
  readonly end: IsoDay
  readonly week?: true
  /** Its edges differ by place. */
  readonly vague?: true
  /** How it was read is worth a sentence. */
  readonly note?: true
}
type Form = (text: string, reading: Reading) => Result<Period, DateProblem> | null

const spanOfPeriod = (
  { start, end, week, vague, note }: Period,
  said: { readonly approximate: boolean; readonly uncertain: boolean },
  { typed, today }: Reading,
  shortYear: boolean,
): SpanReading => {
  if (shortYear && start > today) return fail(yearToCome(typed, yearOf(start)))
  const last = yearOf(today) + 1
  for (const year of [yearOf(start), yearOf(end)]) {
    if (year < FIRST_YEAR || year > last) return fail(outOfYears(typed, year, last))
  }
  if (end < start) return fail(endsBeforeItBegins(typed))
  const precision: Span['precision'] = start === end ? 'day' : week === true ? 'week' : 'range'
  const stillToCome = shortYear && isSoon(yearOf(start) + 100, today)
  const because = stillToCome ? `, because ${yearOf(start) + 100} is still to come` : ''
  const notes =
    note === true || stillToCome
      ? [`${quote(typed)} was read as${vague === true ? ' about' : ''} ${sayDays(start, end)}${because}.`]
      : []
  return ok({ precision, start, end, time: null, ...said, approximate: said.approximate || vague === true, notes })
}

// ---- years and their parts

const twoYears: Form = (text) => {
  const years = YEARS.exec(text)
  if (years === null) return null
  const from = Number(years[1])
  const to = secondYear(from, years[3])
  // 2023-04 and 2011-12 are months as ISO writes them; 2011/12 is two years, as schools and offices write them.
  const figures = years[3] ?? ''
  const isMonth = figures.length === 2 && Number(figures) <= 12 && (years[2] === '-' || to !== from + 1)
  return isMonth || to === null ? null : ok({ start: isoDay(from, 1, 1), end: isoDay(to, 12, 31) })
}

const schoolOrFinancialYear: Form = (text, { today }) => {
  const found = (YEAR_KIND_BEFORE.exec(text) ?? YEAR_KIND_AFTER.exec(text) ?? YEAR_OF_SCHOOL.exec(text))?.groups
  if (found === undefined) return null
  const from = firstOfTwo(found['years'] ?? '', today)
  if (from === null) return null
  return /^(?:fin|fis|f)/.test(found['kind'] ?? '')
    ? ok({ start: isoDay(from, 4, 1), end: isoDay(from + 1, 3, 31) })
    : ok({ start: isoDay(from, 9, 1), end: isoDay(from + 1, 8, 31) })
}

/** Terms move with Easter and differ by authority, so their edges are not exact. */
const term: Form = (text, { today }) => {
  const found = TERM_FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  if (found === undefined) return null
  const name = TERM_NAMES[found['name'] ?? ''] ?? 'autumn'
  const years = found['years'] ?? ''
  const one = /^'?\d+$/.test(years)
  const first = one ? yearWritten(years, today) : firstOfTwo(years, today)
  if (first === null) return null
  const year = one || name === 'autumn' ? first : first + 1
  if (name === 'autumn') return ok({ start: isoDay(year, 9, 1), end: isoDay(year, 12, 31), vague: true })
  return name === 'spring'
    ? ok({ start: isoDay(year, 1, 1), end: isoDay(year, 4, 30), vague: true })
    : ok({ start: isoDay(year, 4, 1), end: isoDay(year, 7, 31), vague: true })
}

const quarter: Form = (text, { typed, today }) => {
  const found = (QUARTER.exec(text) ?? QUARTER_AFTER.exec(text))?.groups
  if (found === undefined) return null
  const from = firstOfTwo(found['years'] ?? '', today)
  // one year alone may be the calendar's or the office's, which are three months apart
  if (from === null) return fail(quarterOfWhichYear(typed))
  const month = 3 * Number(found['quarter']) + 1
  const [year, inYear] = month > 12 ? [from + 1, month - 12] : [from, month]
  return ok({ start: firstOfMonth(year, inYear), end: lastOfMonth(year, inYear + 2) })
}

const week: Form = (text, { typed }) => {
  if (NUMBERED_WEEK.test(text)) return fail(weekWithoutDay(typed))
  const found = ISO_WEEK.exec(text)
  if (found === null) return null
  const [year, number, day] = [Number(found[1]), Number(found[2]), found[3]]
  const fourth = isoDay(year, 1, 4)
  const monday = addDays(fourth, 1 - weekday(fourth) + 7 * (number - 1))
  // the week that holds the 4th of next January is next year's first
  if (number < 1 || addDays(monday, 3) > isoDay(year, 12, 31)) return null
  if (day === undefined) return ok({ start: monday, end: addDays(monday, 6), week: true })
  const on = addDays(monday, Number(day) - 1)
  return ok({ start: on, end: on })
}

const decade: Form = (text, { today }) => {
  const found = DECADE.exec(text)?.[1]
  if (found === undefined) return null
  const from = found.length === 4 ? Number(found) : 1900 + Number(found)
  const last = yearOf(today) + 1
  // of a decade that is not over, only the years that can be read
  return ok({ start: isoDay(from, 1, 1), end: isoDay(from <= last ? Math.min(from + 9, last) : from + 9, 12, 31) })
}

// ---- feasts and holidays

const feast: Form = (text, { today, typed }) => {
  const found = FEAST.exec(text)?.groups
  if (found === undefined) return null
  const name = (found['name'] ?? '').replaceAll("'", '').replace(/^x-?mas/, 'christmas')
  const year = fullYear(found['year'] ?? '', today, typed, (full) => feastDay(name, full) ?? isoDay(full, 1, 1))
  if (!year.ok) return year
  const on = feastDay(name, year.value)
  return on === null ? null : ok({ start: on, end: on })
}

const holidays: Form = (text, { today, typed }) => {
  const found = (HOLIDAYS.exec(text) ?? HOLIDAYS_AFTER.exec(text))?.groups
  if (found === undefined) return null
  const name = HOLIDAY_NAMES[(found['name'] ?? '').replace(/^x-?mas$/, 'christmas')] ?? 'summer'
  if (name === 'summer' && found['word'] === undefined && found['weeks'] === undefined) return null
  const written = found['year'] ?? ''
  const both = /^(.+)[/-](.+)$/.exec(written)
  if (both !== null && (name !== 'christmas' || firstOfTwo(written, today) === null)) return null
  const year = fullYear(both?.[1] ?? written, today, typed, (full) => HOLIDAY_SPANS[name](full)[0])
  if (!year.ok) return year
  const [start, end] = HOLIDAY_SPANS[name](year.value)
  return ok({ start, end, vague: true, note: true })
}

const HOLIDAY_NAMES: Readonly<Record<string, keyof typeof HOLIDAY_SPANS>> = {
  christmas: 'christmas',
  'new year': 'newYear',
  easter: 'easter',
  summer: 'summer',
}
/** As long as they are anywhere in England. */
const HOLIDAY_SPANS = {
  christmas: (year: number) => [isoDay(year, 12, 18), isoDay(year + 1, 1, 6)],
  newYear: (year: number) => [isoDay(year - 1, 12, 31), isoDay(year, 1, 2)],
  easter: (year: number) => [addDays(easterSunday(year), -17), addDays(easterSunday(year), 17)],
  summer: (year: number) => [isoDay(year, 7, 8), isoDay(year, 9, 8)],
} satisfies Record<string, (year: number) => readonly [IsoDay, IsoDay]>

const halfTerm: Form = (text, { typed, today }) => {
  const found = HALF_TERM_FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  if (found === undefined) return null
  const name = found['name'] ?? ''
  const year = yearWritten(found['year'] ?? '', today)
  // the half term of the spring term is in February, the one at the spring bank holiday in May
  if (name === 'spring') return fail(twoHalfTerms(typed))
  if (name.startsWith('feb'))
    return ok({ start: firstOfMonth(year, 2), end: lastOfMonth(year, 2), vague: true, note: true })
  return /^(?:oct|aut)/.test(name)
    ? ok({ start: isoDay(year, 10, 14), end: isoDay(year, 11, 6), vague: true, note: true })
    : ok({ start: isoDay(year, 5, 22), end: isoDay(year, 6, 8), vague: true, note: true })
}

const FORMS: readonly Form[] = [twoYears, schoolOrFinancialYear, term, quarter, week, decade, feast, halfTerm, holidays]

// ---- years as they are written

const secondYear = (first: number, written: string | undefined): number | null => {
  if (written?.length === 4) return Number(written)
  const year = first - (first % 100) + Number(written)
  const later = year < first ? year + 100 : year
  return later > first && later - first < 50 ? later : null
}

/** The first of "2021/22", "21-22", "2021/2022"; null when the second does not follow it. */
const firstOfTwo = (written: string, today: IsoDay): number | null => {
  const [from, to] = written.split(/ ?[-/] ?/)
  if (from === undefined || to === undefined) return null
  const first = yearWritten(from, today)
  return Number(to) === (to.length === 4 ? first + 1 : (first + 1) % 100) ? first : null
}

/** Two figures are the latest such year that is no later than next year. */
const yearWritten = (written: string, today: IsoDay): number => {
  const figures = written.replace("'", '')
  if (figures.length !== 2) return Number(figures)
  const last = yearOf(today) + 1
  const year = last - (last % 100) + Number(figures)
  return year > last ? year - 100 : year
}

const TWO_YEARS = String.raw`(?:\d{4} ?[-/] ?(?:\d{4}|\d{2})|\d{2}[-/]\d{2})`
const ONE_YEAR = String.raw`(?:\d{4}|'\d{2})`
const YEARS = /^(\d{4}) ?([-/]) ?(\d{4}|\d{2})$/
const YEAR_KIND_BEFORE = new RegExp(
  String.raw`^(?<kind>(?:academic|school|financial|fiscal) (?:year|yr)|f/?y|a/?y),? *(?<years>${TWO_YEARS})$`,
)
const YEAR_KIND_AFTER = new RegExp(
  String.raw`^(?<years>${TWO_YEARS}) (?<kind>(?:academic|school|financial|fiscal) (?:year|yr)|f/?y|a/?y)$`,
)
const YEAR_OF_SCHOOL = new RegExp(
  String.raw`^(?:(?:year|yr|y) ?(?:[1-9]|1[0-4])|reception|nursery)[ ,:-]*\(?(?<years>${TWO_YEARS})\)?$`,
)
const TERM_NAMES: Readonly<Record<string, 'autumn' | 'spring' | 'summer'>> = {
  autumn: 'autumn',
  aut: 'autumn',
  christmas: 'autumn',
  michaelmas: 'autumn',
  spring: 'spring',
  spr: 'spring',
  lent: 'spring',
  summer: 'summer',
  sum: 'summer',
  trinity: 'summer',
}
const TERM_NAME = `(?<name>${Object.keys(TERM_NAMES).join('|')})`
const TERM_YEARS = String.raw`(?<years>${TWO_YEARS}|\d{4}|'?\d{2})`
/** "autumn term 2023", "autumn 2023 term", and of the half of a term that schools number ("autumn 1 2023") the whole. */
const TERM_FORMS = [
  new RegExp(String.raw`^${TERM_NAME} term(?: ?[12](?!\d))?[, ]+${TERM_YEARS}$`),
  new RegExp(String.raw`^${TERM_NAME} ?[12][, ]+${TERM_YEARS}$`),
  new RegExp(String.raw`^${TERM_NAME},? ${TERM_YEARS} term$`),
]
const QUARTER = new RegExp(
  String.raw`^(?:q|qtr |quarter )(?<quarter>[1-4])(?: of)?[ ,/-]*(?<years>${TWO_YEARS}|\d{4}|'?\d{2})$`,
)
const QUARTER_AFTER = new RegExp(String.raw`^(?<years>${TWO_YEARS}|\d{4})[ ,/-]*(?:q|qtr |quarter )(?<quarter>[1-4])$`)
const ISO_WEEK = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/
const NUMBERED_WEEK = /^(?:week|wk)\.? ?(?:no\.? ?|number )?\d{1,2}[, /-]+(?:of )?\d{4}$/
const DECADE = /^((?:19|20)\d0|[3-9]0)'?s$/
const FEAST = new RegExp(String.raw`^(?<name>${FEAST_NAMES}),? *(?<year>\d{4}|'?\d{2})$`)
const HOLIDAY = String.raw`(?:school )?(?:holidays?|hols?|break|vacation|period)`
const HOLIDAY_YEAR = String.raw`(?<year>\d{4}(?: ?[/-] ?\d{2,4})?|'?\d{2}(?:[/-]\d{2})?)`
const HOLIDAYS = new RegExp(
  String.raw`^(?:school )?(?:(?<name>christmas|x-?mas|new year|easter|summer)(?: (?<word>${HOLIDAY}))?|(?<weeks>(?:six|6)[ -]weeks?'? ${HOLIDAY}))[, ]+${HOLIDAY_YEAR}$`,
)
const HOLIDAYS_AFTER = new RegExp(
  String.raw`^(?:school )?(?<name>christmas|x-?mas|easter|summer),? ${HOLIDAY_YEAR} (?<word>${HOLIDAY})(?<weeks>!)?$`,
)
const HALF_NAME = String.raw`(?<name>feb(?:ruary)?|may|june|whit(?:sun)?|spring bank|spring|summer|oct(?:ober)?|autumn)`
const HALF = String.raw`half[ -]?term(?: (?:${HOLIDAY}|week))?`
const HALF_TERM_FORMS = [
  new RegExp(String.raw`^${HALF_NAME}[ -]+${HALF}[, ]+(?<year>${ONE_YEAR})$`),
  new RegExp(String.raw`^${HALF},?(?: in| of)? \(?${HALF_NAME},? (?<year>${ONE_YEAR})\)?$`),
  new RegExp(String.raw`^${HALF_NAME},? (?<year>${ONE_YEAR}),? ${HALF}$`),
]
