/** Which figure of 01/02/2023 is the day. */
export type DateOrder = 'day-first' | 'month-first'

/** What the all-figure dates of a file say about the order of day and month. */
export type DateOrderEvidence = {
  /** Dates such as 13/05/2026 and 05/13/2026, which have one reading only. */
  readonly dayFirstOnly: number
  readonly monthFirstOnly: number
  /** Dates such as 05/06/2026, which have two. 05/05/2026 has one either way and is not counted. */
  readonly either: number
  readonly verdict: 'day-first' | 'month-first' | 'ambiguous' | 'mixed' | 'no-matter'
}

/**
 * Weighs all date cells of a file together, because one cell alone cannot tell. Only shapes like 05/06/2026, 5-6-26 and 05.06.2026 count,
 * wherever they stand in the cell; ISO dates and dates with a named month have no order to find.
 */
export const weighDateOrder = (typed: Iterable<string>): DateOrderEvidence => {
  let dayFirstOnly = 0
  let monthFirstOnly = 0
  let either = 0
  for (const cell of typed) {
    for (const [, first, second] of cell.matchAll(FIGURES)) {
      const a = Number(first)
      const b = Number(second)
      if (a < 1 || b < 1 || a > 31 || b > 31) continue
      if (a > 12 && b <= 12) dayFirstOnly++
      else if (b > 12 && a <= 12) monthFirstOnly++
      else if (a <= 12 && b <= 12 && a !== b) either++
    }
  }
  return { dayFirstOnly, monthFirstOnly, either, verdict: verdictOf(dayFirstOnly, monthFirstOnly, either) }
}

/** What a person should know of it before they trust the dates. */
export const sayDateOrder = ({ dayFirstOnly, monthFirstOnly, either, verdict }: DateOrderEvidence): string => {
  switch (verdict) {
    case 'day-first':
      return `Dates are written day first: ${dates(dayFirstOnly)} can be read in no other way, and none only month first.`
    case 'month-first':
      return `Dates are written month first: ${dates(monthFirstOnly)} can be read in no other way, and none only day first. Check one against the record.`
    case 'ambiguous':
      return `${dates(either)} such as 01/02/2023 could be day first or month first, and nothing in the file tells which. Check one against the record.`
    case 'mixed':
      return `The file mixes two orders: ${dates(dayFirstOnly)} can only be day first and ${dates(monthFirstOnly)} only month first; ${dates(either)} could be either. Ask the sender.`
    case 'no-matter':
      return 'No date in the file depends on the order of day and month.'
  }
}

const verdictOf = (dayFirstOnly: number, monthFirstOnly: number, either: number): DateOrderEvidence['verdict'] => {
  if (dayFirstOnly > 0 && monthFirstOnly > 0) return 'mixed'
  if (dayFirstOnly > 0) return 'day-first'
  if (monthFirstOnly > 0) return 'month-first'
  return either > 0 ? 'ambiguous' : 'no-matter'
}

const FIGURES = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/g

const dates = (count: number): string => (count === 1 ? '1 date' : `${count} dates`)
