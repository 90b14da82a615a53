import { daysInMonth } from './days.ts'
import { monthName } from './say.ts'

/** Why a date was not taken. `why` is one or two whole sentences for the person who typed it. */
export type DateProblem = {
  readonly kind: 'empty' | 'impossible' | 'unreadable' | 'out-of-years'
  readonly why: string
}

export const emptyDate = (): DateProblem => ({ kind: 'empty', why: 'The date is empty.' })

export const unreadable = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} cannot be read as a date. Write it like 5 June 2023, June 2023, Spring 2023, c. June 2023 or 12–14 June 2023.`,
})

export const noYear = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} has no year. Add the year with four figures.`,
})

/** "March 24", "Mar 24": people mean either, and to guess would invent a day or a year. */
export const dayOrYear = (typed: string, month: number, figures: number): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} may be ${figures} ${monthName(month)} without a year, or ${monthName(month)} ’${twoFigures(figures)}. Write the year with four figures.`,
})

export const timeAlone = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} is a time without a date. Add the day.`,
})

export const dayNumberOfSpreadsheet = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} looks like a spreadsheet’s day number and not a date. Format the column as a date, save the file again and send that.`,
})

export const figuresWithoutMarks = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} has no marks between day, month and year. Write it like 05/06/2023.`,
})

export const noSuchDay = (typed: string, day: number, month: number, year: number): DateProblem => ({
  kind: 'impossible',
  why:
    day === 0
      ? `${quote(typed)} is not a date: there is no day 0. Where the day is not known, write ${monthName(month)} ${year}.`
      : `${quote(typed)} is not a date: ${month === 2 ? `February ${year}` : monthName(month)} has ${daysInMonth(year, month)} days.`,
})

/** @param hint how it would read the other way round, where that is a date */
export const noSuchMonth = (typed: string, month: number, hint: string | null): DateProblem => ({
  kind: 'impossible',
  why: `${quote(typed)} is not a date: there is no month ${month}.${hint === null ? '' : ` ${hint}`}`,
})

export const noSuchTime = (typed: string, hour: number, minute: number): DateProblem => ({
  kind: 'impossible',
  why:
    hour === 24 && minute === 0
      ? `${quote(typed)} is not a time: write 00:00 and the day that begins then.`
      : `${quote(typed)} is not a time: there is no ${hour > 23 ? `hour ${hour}` : `minute ${minute}`}.`,
})

export const endsBeforeItBegins = (typed: string): DateProblem => ({
  kind: 'impossible',
  why: `${quote(typed)} ends before it begins. Check both dates.`,
})

export const outOfYears = (typed: string, year: number, last: number): DateProblem => ({
  kind: 'out-of-years',
  why: `${quote(typed)} lies in the year ${year}; years from ${FIRST_YEAR} to ${last} can be read. Check the year.`,
})

/** "12/06/26" typed before that day: one century is still to come, the other is beyond belief. */
export const yearToCome = (typed: string, year: number): DateProblem => ({
  kind: 'out-of-years',
  why: `${quote(typed)} is still to come in ${year}, and ${year - 100} is long past. Write the year with four figures.`,
})

/** "12/06/20023", "12/06/202" */
export const yearOfOddLength = (typed: string, figures: number): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} has a year of ${figures} figures. Check the year.`,
})

/** "Q1 2024" begins in January, or in April where years are those of offices. */
export const quarterOfWhichYear = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} may count from January or from April. Write the months, like January to March 2024.`,
})

export const twoHalfTerms = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} may be in February or in May. Write the month, like half term February 2024.`,
})

/** Weeks are numbered by schools, by offices and by ISO, each in their own way. */
export const weekWithoutDay = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} numbers a week, and weeks are counted in several ways. Write it like w/c 12/06/2023.`,
})

/** "ditto", "as above": no row borrows another's date. */
export const pointsElsewhere = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} points to another date, and no entry borrows one. Write the date itself.`,
})

export const columnTooNarrow = (): DateProblem => ({
  kind: 'unreadable',
  why: 'The cell shows only ####, because its column was too narrow when the file was saved. Widen the column, save the file again and send that.',
})

export const errorOfSpreadsheet = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} is an error of the spreadsheet and not a date. Look at the cell in the spreadsheet.`,
})

/** 00/01/1900 */
export const emptyInSpreadsheet = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} is what a spreadsheet shows for a date that was left empty.`,
})

export const noDayOfWeek = (typed: string): DateProblem => ({
  kind: 'unreadable',
  why: `${quote(typed)} names a week but not the day on which it begins. Write it like w/c 12/06/2023.`,
})

export const FIRST_YEAR = 1900

/** Enough of what was typed to know it again; a misplaced narrative is not repeated in full. */
export const quote = (typed: string): string => {
  const tidy = typed.replaceAll(/\s+/g, ' ').trim()
  const short = tidy.length > 40 ? `${tidy.slice(0, 39)}…` : tidy
  return /^[\d/.: -]+$/.test(short) ? short : `“${short}”`
}

const twoFigures = (number: number): string => `${number}`.padStart(2, '0')
