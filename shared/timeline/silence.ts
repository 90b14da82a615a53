import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import { daysBetween } from '../time/days.ts'

/** A time between two dated entries in which no entry can have happened. It says nothing about contact: only that none was written down here. */
export type Silence = {
  /** Last day of what came before. */
  readonly after: IsoDay
  /** First day of what came next. */
  readonly until: IsoDay
  /** Days strictly between the two. */
  readonly days: number
}

/**
 * The longest time without an entry, between the first and the last of them; the earlier one where two are as long.
 * An entry dated by a period fills its whole period, because it can have happened on any day of it.
 * @param entries of one agency, in any order; undated ones are left out
 * @returns null when there are not two entries with a day between them
 */
export const longestSilence = (entries: readonly Entry[]): Silence | null => {
  const spans = entries
    .map(({ when }) => ({ first: when.start ?? when.end, last: when.end ?? when.start }))
    .filter((span): span is { first: IsoDay; last: IsoDay } => span.first !== null && span.last !== null)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  let longest: Silence | null = null
  let reached = spans[0]?.last
  for (const { first, last } of spans) {
    if (reached === undefined) break
    const days = daysBetween(reached, first) - 1
    if (days > (longest?.days ?? 0)) longest = { after: reached, until: first, days }
    if (last > reached) reached = last
  }
  return longest
}
