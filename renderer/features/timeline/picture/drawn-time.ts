import type { IsoDay, IsoTime, When } from '../../../../shared/model/when.ts'
import { dayFromNumber, dayNumber } from '../../../../shared/time/days.ts'

/**
 * The line the lanes are drawn along: milliseconds from 1 January 1970 on a calendar of days that all have 24 hours. It knows no time zone and no change
 * of the clocks, so a day is equally wide everywhere and an entry stands on the day that was typed, wherever the computer is.
 */
export const DAY = 86_400_000

export const startOf = (day: IsoDay): number => dayNumber(day) * DAY

/** The first moment after a day. */
export const endOf = (day: IsoDay): number => startOf(day) + DAY

export const dayAt = (moment: number): IsoDay => dayFromNumber(Math.floor(moment / DAY))

/** A day without a time stands at noon, in the middle of its column. */
export const momentOf = (day: IsoDay, time: IsoTime | null): number =>
  startOf(day) + (time === null ? DAY / 2 : (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000)

/** A stretch of the line, `from` before `to`. */
export type Stretch = { readonly from: number; readonly to: number }

export const lengthOf = (stretch: Stretch): number => stretch.to - stretch.from

/** How much of the line an entry claims; null when it has no date. */
export type Claim =
  | {
      readonly kind: 'moment'
      readonly at: number
      /** "c. 5 May" or "?5 May": one day is named, and not quite meant. */
      readonly doubtful: boolean
    }
  | { readonly kind: 'stretch'; readonly from: number; readonly to: number }
  | { readonly kind: 'before'; readonly until: number }
  | { readonly kind: 'after'; readonly from: number }

export const claimOf = (when: When): Claim | null => {
  switch (when.precision) {
    case 'minute':
    case 'day':
      return {
        kind: 'moment',
        at: momentOf(when.start, when.time),
        doubtful: when.approximate || when.uncertain,
      }
    case 'week':
    case 'month':
    case 'season':
    case 'year':
    case 'range':
      return { kind: 'stretch', from: startOf(when.start), to: endOf(when.end) }
    case 'before':
      return { kind: 'before', until: endOf(when.end) }
    case 'after':
      return { kind: 'after', from: startOf(when.start) }
    case 'undated':
      return null
  }
}
