import type { IsoDay, Precision, When } from '../model/when.ts'

/** The order of the timeline in plain words; the conference document prints it. */
export const ORDER_RULE =
  'Entries stand in the order of the first day on which they can have happened. Among entries with the same first day, one dated “before” that day ' +
  'comes first, then those with a time in order of time, then those with the day alone, then those dated by a week, a month, a season and a year, ' +
  'then those that run from one day to another (the earlier end first), and last those dated “after” that day. So “June 2023” stands after everything ' +
  'known to have happened on 1 June 2023 and before 2 June 2023. Entries without a date come at the end and are never given one.'

/**
 * The order of ORDER_RULE. Zero for two entries that say the same of their date; the timeline then goes on to agency and sequence.
 * Days and times are compared as the texts they are: this runs millions of times in a merge.
 */
export const compareWhen = (a: When, b: When): number => {
  const dayA = sortDay(a)
  const dayB = sortDay(b)
  if (dayA !== dayB) {
    if (dayA === null) return 1
    if (dayB === null) return -1
    return dayA < dayB ? -1 : 1
  }
  if (a.precision !== b.precision) return RANK[a.precision] - RANK[b.precision]
  if (a.precision === 'minute' && b.precision === 'minute') return compareText(a.time, b.time)
  return compareText(a.end ?? '', b.end ?? '')
}

/** The day at which an entry stands: the first on which it can have happened; for "before X", X itself. Null when undated. */
export const sortDay = (when: When): IsoDay | null => (when.precision === 'before' ? when.end : when.start)

const RANK: Readonly<Record<Precision, number>> = {
  before: 0,
  minute: 1,
  day: 2,
  week: 3,
  month: 4,
  season: 5,
  year: 6,
  range: 7,
  after: 8,
  undated: 9,
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
