import { figuresIn, sawFigures, writtenDifferently, type FiguresSeen } from './figures-seen.ts'

/** Which figure of 01/02/2023 is the day. */
export type DateOrder = 'day-first' | 'month-first'

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
}

/**
 * Weighs all date cells of a file together, because one cell alone cannot tell. Only shapes like 05/06/2026, 5-6-26 and 05.06.2026 count,
 * wherever they stand in the cell; ISO dates and dates with a named month have no order to find. How the dates are written is weighed, too:
 * a program that takes a day-first file for a month-first one rewrites the dates it could read and leaves the others as they were.
 */
export const weighDateOrder = (typed: Iterable<string>): DateOrderEvidence => {
  const seen = sawFigures()
  for (const cell of typed) figuresIn(cell, seen)
  const { dayFirstOnly, monthFirstOnly, either, of } = seen
  const beside = dayFirstOnly > 0 && monthFirstOnly === 0 ? writtenDifferently(seen) : null
  return { dayFirstOnly, monthFirstOnly, either, of, verdict: beside === null ? verdictOf(seen) : 'turned', beside }
}

/** What a person should know of it before they trust the dates. */
export const sayDateOrder = ({
  dayFirstOnly,
  monthFirstOnly,
  either,
  of,
  verdict,
  beside,
}: DateOrderEvidence): string => {
  switch (verdict) {
    case 'day-first':
      return `${dates(dayFirstOnly, of)} can only be day first, and none only month first.`
    case 'month-first':
      return `${dates(monthFirstOnly, of)} can only be month first, and none only day first. Check one against the record.`
    case 'ambiguous':
      return `${dates(either, of)} such as 01/02/2023 could be day first or month first, and nothing in the file tells which. Check one against the record.`
    case 'mixed':
      return `The file mixes two orders: of ${of} dates, ${dayFirstOnly} can only be day first, ${monthFirstOnly} only month first${either === 0 ? '' : `, and ${either} could be either`}. Ask the sender.`
    case 'turned':
      return `The dates up to the 12th are written in another way than the later ones, as when a spreadsheet has exchanged day and month${beside === null ? '' : `: ${beside[0]} beside ${beside[1]}`}. Check one of them against the record.`
    case 'no-matter':
      return 'No date in the file depends on the order of day and month.'
  }
}

const verdictOf = ({ dayFirstOnly, monthFirstOnly, either }: FiguresSeen): DateOrderEvidence['verdict'] => {
  if (dayFirstOnly > 0 && monthFirstOnly > 0) return 'mixed'
  if (dayFirstOnly > 0) return 'day-first'
  if (monthFirstOnly > 0) return 'month-first'
  return either > 0 ? 'ambiguous' : 'no-matter'
}

const dates = (count: number, of: number): string => `${count} of ${of} ${of === 1 ? 'date' : 'dates'}`
