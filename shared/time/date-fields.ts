import type { DateOrder } from './date-order.ts'
import { monthOfWord, seasonOfWord, weekdayOfWord, type Season } from './date-words.ts'

/** The figures and names of one date, before it is known which day of the calendar they are. */
export type Fields = {
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
  /** The month was written with one figure behind the year: 2016/7. */
  readonly oneFigure: boolean
}

/** The fields of a date without its weekday. */
export const fieldsOf = (
  text: string,
  order: DateOrder,
): { readonly fields: Fields; readonly weekday: number | null } | null => {
  const before = WEEKDAY_BEFORE.exec(text)
  const after = before === null ? WEEKDAY_AFTER.exec(text) : null
  const named = before?.[1] ?? after?.[1]
  const number = named === undefined ? null : weekdayOfWord(named, before === null ? 3 : 2)
  const date = number === null ? text : before === null ? text.slice(0, after?.index) : text.slice(before[0].length)
  const fields = figureFields(date, order) ?? namedFields(date)
  return fields === null || (number !== null && fields.day === null) ? null : { fields, weekday: number }
}

const WEEKDAY_BEFORE = /^([a-z]{2,10})\b[.,-]* *(?:the )?(?=[\da-z])/
const WEEKDAY_AFTER = /[ ,]+\(?([a-z]{2,10})\)?$/

const NONE: Fields = {
  day: null,
  month: null,
  season: null,
  year: null,
  shortYear: false,
  shape: 'plain',
  misspelt: false,
  oneFigure: false,
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
    return {
      ...NONE,
      year: Number(yearAndMonth[1]),
      month: Number(yearAndMonth[2]),
      shape: 'year-figures',
      oneFigure: yearAndMonth[2]?.length === 1,
    }
  }
  const alone = NO_DAY_NO_MONTH.exec(text)
  if (alone !== null) return { ...NONE, year: Number(alone[1] ?? alone[2]) }
  if (YEAR.test(text)) return { ...NONE, year: Number(text) }
  const dayAndMonth = DAY_MONTH.exec(text)
  if (dayAndMonth !== null) {
    const [first, second] = [Number(dayAndMonth[1]), Number(dayAndMonth[2])]
    const [dayOf, month] = order === 'day-first' ? [first, second] : [second, first]
    return { ...NONE, day: dayOf, month, shape: 'figures' }
  }
  const day = DAY.exec(text)
  return day === null ? null : { ...NONE, day: Number(day[1]) }
}

const FIGURES = /^(\d{1,2}) ?[/.\\ -] ?(\d{1,2}) ?[/.\\ -] ?(\d{4}|'?\d{2})$/
const ISO = /^(\d{4}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{1,2})$/
const COMPACT_ISO = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/
const COMPACT = /^(\d{2})(\d{2})((?:19|20)\d{2})$/
const MONTH_YEAR = /^(?:[?x_-]{1,2}[/.-])?(\d{1,2}) ?[/.\\ -] ?(\d{4})$/
const YEAR_MONTH = /^(\d{4}) ?[/.-] ?(\d{1,2})(?:-[?x_]{1,2})?$/
/** What people and forms write for figures that are not known: xx/xx/2023, ??/??/2023, 2023-xx-xx. */
const NO_DAY_NO_MONTH = /^(?:(?:[?x_-]{1,2}[/.-]){2}(\d{4})|(\d{4})(?:-[?x_]{1,2}){1,2})$/
const YEAR = /^\d{4}$/
const DAY_MONTH = /^(\d{1,2})[/.](\d{1,2})$/
const DAY = /^(\d{1,2})(?:st|nd|rd|the?|ts|dn|dr|ht)?$/

/** 5 may 2026, 5th of may '26, 05-may-26, may 5th 2026, 2026 may 5, may 2026, spring 2022, winter 2023/24, and without a year 5 may, may, spring. */
const namedFields = (text: string): Fields | null => {
  const dayFirst = DAY_NAME_YEAR.exec(text)
  // "16, june 11" may be a list of two days
  const isList = COMMA_BEHIND_DAY.test(text) && /^\d\d$/.test(dayFirst?.[3] ?? '')
  if (dayFirst !== null && !isList)
    return withMonth(dayFirst[2], { day: Number(dayFirst[1]), ...yearFields(dayFirst[3]) })
  const nameFirst = NAME_DAY_YEAR.exec(text)
  if (nameFirst !== null) return withMonth(nameFirst[1], { day: Number(nameFirst[2]), ...yearFields(nameFirst[3]) })
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

const COMMA_BEHIND_DAY = /^\d{1,2}[a-z]*,/
const DAY_NAME_YEAR = /^(\d{1,2}) ?(?:st|nd|rd|the?|ts|dn|dr|ht)?[ ,./-]*(?:of )?([a-z]+)\.?[ ,./-]*(\d{4}|'?\d{2})$/
const NAME_DAY_YEAR = /^([a-z]+)\.?[ ./-]*(\d{1,2})(?:st|nd|rd|the?|ts|dn|dr|ht)?(?:[ ,]+|[/-])(\d{4}|'\d{2})$/
const YEAR_NAME_DAY = /^(\d{4})[ ,./-]*([a-z]+)\.?(?:[ ./-]*(\d{1,2})(?:st|nd|rd|the?|ts|dn|dr|ht)?)?$/
const WINTER_OF_TWO_YEARS = /^winter(?: of)? ((?:\d{2})?\d{2}) ?[/-] ?((?:\d{2})?\d{2})$/
const NAME_YEAR = /^([a-z]+)\.?(?: of)?( |, ?|\.|-|\/|)(\d{4}|'?\d{2})$/
const DAY_NAME = /^(\d{1,2}) ?(?:st|nd|rd|the?|ts|dn|dr|ht)?[ ./-]*(?:of )?([a-z]+)\.?$/
const NAME_DAY = /^([a-z]+)\.? +(?:the )?(\d{1,2})(?:st|nd|rd|the?|ts|dn|dr|ht)?$/

const yearFields = (written: string | undefined): Pick<Fields, 'year' | 'shortYear'> => {
  const figures = (written ?? '').replace("'", '')
  return figures === '' ? { year: null, shortYear: false } : { year: Number(figures), shortYear: figures.length === 2 }
}

const withMonth = (word: string | undefined, fields: Partial<Fields>): Fields | null => {
  const found = monthOfWord(word ?? '')
  return found === null ? null : { ...NONE, ...fields, ...found }
}

const withSeason = (word: string | undefined, fields: Partial<Fields>): Fields | null => {
  const found = seasonOfWord(word ?? '')
  return found === null ? null : { ...NONE, ...fields, ...found }
}
