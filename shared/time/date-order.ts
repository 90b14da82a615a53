import { figuresIn, sawFigures, writtenDifferently, type FiguresSeen } from './figures-seen.ts'
import { monthName, sayList } from './say.ts'

export type { DateOrder } from './figures-seen.ts'

/** What the all-figure dates of a file say about the order of day and month. */
export type DateOrderEvidence = {
  /** Dates such as 13/05/2026 and 05/13/2026, which have one reading only. */
  readonly dayFirstOnly: number
  readonly monthFirstOnly: number
  /** Dates such as 05/06/2026, which have two. 05/05/2026 has one either way and is not counted. */
  readonly either: number
  /** All dates in figures, 05/05/2026 included. */
  readonly of: number
  /** `turned`: day first, and a spreadsheet may have exchanged day and month where both are 12 or less. */
  readonly verdict: 'day-first' | 'month-first' | 'ambiguous' | 'mixed' | 'no-matter' | 'turned'
  /** Where they were `turned`: a date that may have been exchanged, and one that cannot have been, as they are written. */
  readonly beside: readonly [low: string, high: string] | null
  /**
   * Where they were `turned`: in a `workbook` those that may have been exchanged are dates of the sheet and read as 2026-03-05, on which the order
   * has no bearing; in a `text` they are figures as all the others.
   */
  readonly turnedIn: 'workbook' | 'text' | null
  /** The first date that has two readings, and the first that is month first only, as they are written: figures and marks, ten at most. */
  readonly example: string | null
  readonly monthFirstExample: string | null
}

/**
 * Weighs all date cells of a file together, because one cell alone cannot tell. Only shapes like 05/06/2026, 5-6-26 and 05.06.2026 count,
 * wherever they stand in the cell; ISO dates and dates with a named month have no order to find. How the dates are written is weighed, too:
 * a program that takes a day-first file for a month-first one rewrites the dates it could read and leaves the others as they were.
 */
export const weighDateOrder = (typed: Iterable<string>): DateOrderEvidence => {
  const seen = sawFigures()
  for (const cell of typed) figuresIn(cell, seen)
  const { dayFirstOnly, monthFirstOnly, either, of, firstEither, firstMonthFirst } = seen
  const beside = dayFirstOnly > 0 && monthFirstOnly === 0 ? writtenDifferently(seen) : null
  return {
    dayFirstOnly,
    monthFirstOnly,
    either,
    of,
    verdict: beside === null ? verdictOf(seen) : 'turned',
    beside,
    turnedIn: beside === null ? null : seen.low.ways.length === 0 ? 'workbook' : 'text',
    example: firstEither === '' ? null : firstEither,
    monthFirstExample: firstMonthFirst === '' ? null : firstMonthFirst,
  }
}

/** Whether it makes a difference that a person says which figure is the day. Of dates that a workbook holds as dates it makes none. */
export const mayBeChosen = ({ verdict, turnedIn }: DateOrderEvidence): boolean =>
  verdict === 'ambiguous' || verdict === 'mixed' || (verdict === 'turned' && turnedIn !== 'workbook')

/** What a person should know of it before they trust the dates. */
export const sayDateOrder = (evidence: DateOrderEvidence): string => {
  const { dayFirstOnly, monthFirstOnly, of } = evidence
  switch (evidence.verdict) {
    case 'day-first':
      return `${dates(dayFirstOnly, of)} can only have the day first.`
    case 'month-first':
      return `${dates(monthFirstOnly, of)} can only have the month first. Check one against the record.`
    case 'ambiguous':
      return sayAmbiguous(evidence)
    case 'mixed':
      return sayMixed(evidence)
    case 'turned':
      return sayTurned(evidence)
    case 'no-matter':
      return 'No date in the file depends on the order of day and month.'
  }
}

const sayAmbiguous = ({ example, either, of }: DateOrderEvidence): string => {
  const [first, second] = figuresOf(example ?? '')
  const both = `${first} ${monthName(second)} or ${second} ${monthName(first)}`
  return either === 1
    ? `${example} could be ${both}, and nothing in the file tells which (it is the only such date). Check it against the record.`
    : `${example} could be ${both}, and nothing in the file tells which order its dates are in (${howMany(either, of)} dates could be either). Check one against the record.`
}

const howMany = (some: number, of: number): string => (some < of ? `${some} of ${of}` : of === 2 ? 'both' : `all ${of}`)

const sayMixed = ({ dayFirstOnly, monthFirstOnly, either, of, monthFirstExample }: DateOrderEvidence): string => {
  const same = of - dayFirstOnly - monthFirstOnly - either
  const counts = sayList([
    `${dayFirstOnly} can only be day first`,
    `${monthFirstOnly} only month first (${monthFirstOnly === 1 ? '' : 'such as '}${monthFirstExample})`,
    ...(either === 0 ? [] : [`${either} could be either`]),
    ...(same === 0 ? [] : [`${same} ${same === 1 ? 'reads' : 'read'} the same either way`]),
  ])
  return `The file mixes two orders: of ${of} dates, ${counts}. Ask the sender.`
}

const sayTurned = ({ beside, turnedIn }: DateOrderEvidence): string => {
  const [low, high] = beside ?? ['', '']
  if (turnedIn !== 'workbook')
    return `The dates up to the 12th are written in another way than the later ones, as when a spreadsheet has exchanged day and month: ${low} beside ${high}. Check one of them against the record.`
  const [, month, day] = figuresOf(low)
  return `Dates up to the 12th may have day and month exchanged by a spreadsheet, which left later ones such as ${high} as they were: ${low} may be ${month} ${monthName(day)}. Check one against the record.`
}

/** The figures of a date: 5, 3 and 2026 of 05/03/2026. */
const figuresOf = (date: string): readonly [number, number, number] => {
  const [first, second, third] = date.split(/[/.-]/).map(Number)
  return [first ?? 0, second ?? 0, third ?? 0]
}

const verdictOf = ({ dayFirstOnly, monthFirstOnly, either }: FiguresSeen): DateOrderEvidence['verdict'] => {
  if (dayFirstOnly > 0 && monthFirstOnly > 0) return 'mixed'
  if (dayFirstOnly > 0) return 'day-first'
  if (monthFirstOnly > 0) return 'month-first'
  return either > 0 ? 'ambiguous' : 'no-matter'
}

const dates = (some: number, of: number): string =>
  `${some.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${of === 1 ? 'date' : 'dates'}`
