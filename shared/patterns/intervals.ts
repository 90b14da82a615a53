import type { Entry } from '../model/entry.ts'
import type { IsoDay, When } from '../model/when.ts'
import { daysBetween } from '../time/days.ts'
import { countCategories } from './count-categories.ts'
import { foldCategory } from '../filter/fold-category.ts'
import { groupedBy } from './grouped-by.ts'

/** How far apart the entries of one category lie. */
export type Intervals = {
  readonly category: string
  readonly says: string
  /** How many categories it stands for: "Domestic – damage" and "Domestic – assault" are two kinds of one. */
  readonly kinds: number
  /** Entries that are known to the day and are not marked as strengths. */
  readonly entries: number
  /** Different days, in order: two accounts of one day are one day here. */
  readonly days: readonly IsoDay[]
  /** Days from each to the next; one fewer than `days`. */
  readonly between: readonly number[]
  /** How many of the last intervals are each shorter than the one before; 0 where the last is not. */
  readonly shortening: number
}

/** Fewer intervals than this say nothing about a direction. */
export const LEAST_SHORTENING = 3

/**
 * The intervals of every category with three days or more, those that have become shorter each time first. What was, and nothing about what will be.
 */
export const intervalsOf = (entries: readonly Entry[]): readonly Intervals[] => {
  const counted = entries.filter(countsForIntervals)
  const byCategory = groupedBy(counted, ({ category }) => foldCategory(headOf(category)))
  return [...byCategory]
    .filter(([category]) => category !== '')
    .map(([category, incidents]) => {
      const kinds = countCategories(incidents)
      const says = headOf(kinds[0]?.says ?? category) ?? category
      const days = [...new Set(incidents.map(({ when }) => when.start))].filter((day) => day !== null).toSorted()
      const between = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day))
      return {
        category,
        says,
        kinds: kinds.length,
        entries: incidents.length,
        days,
        between,
        shortening: shorteningOf(between),
      }
    })
    .filter(({ days }) => days.length >= LEAST_SHORTENING)
    .toSorted((a, b) => Number(isShortening(b)) - Number(isShortening(a)) || b.days.length - a.days.length)
}

export const isShortening = ({ shortening }: Intervals): boolean => shortening >= LEAST_SHORTENING

/** Imprecise dates make no interval; what an agency marked as a strength is no incident. */
export const countsForIntervals = ({ when, balance, category }: Entry): boolean =>
  isKnownToTheDay(when) && balance !== 'strength' && foldCategory(category) !== ''

/** From any other date nobody can count days: the agency gave a longer time, said "about", or doubted it. */
export const isKnownToTheDay = ({ precision, approximate, uncertain }: When): boolean =>
  (precision === 'day' || precision === 'minute') && !approximate && !uncertain

/** What stands before a dash or a colon: agencies put the kind of an incident behind it. */
export const headOf = (category: string | null): string | null =>
  category === null ? null : (/^(.{3,}?)(?:\s+[-\u2010-\u2015]|:)\s+\S/u.exec(category.trim())?.[1] ?? category.trim())

const shorteningOf = (between: readonly number[]): number => {
  let run = 1
  for (let at = between.length - 1; at > 0; at--) {
    const [before, after] = [between[at - 1], between[at]]
    if (before === undefined || after === undefined || after >= before) break
    run++
  }
  return run > 1 ? run : 0
}
