import type { IsoDay } from '../../../../shared/model/when.ts'
import { dayOfMonth, monthOf, yearOf } from '../../../../shared/time/days.ts'
import { monthName, sayDay } from '../../../../shared/time/say.ts'
import { DAY } from './drawn-time.ts'

/** How far apart the lines of the calendar stand. Weeks begin on Monday. */
export type AxisScale =
  | { readonly scale: 'day'; readonly step: 1 }
  | { readonly scale: 'week'; readonly step: 1 | 2 }
  | { readonly scale: 'month'; readonly step: 1 | 3 }
  | { readonly scale: 'year'; readonly step: 1 | 5 | 10 }

/** Room that one date needs, in CSS pixels. */
const LABEL = 72

/**
 * The finest calendar whose dates do not touch.
 * @param perPixel length of one CSS pixel on the line, in milliseconds
 */
export const axisScale = (perPixel: number): AxisScale => {
  const days = (LABEL * perPixel) / DAY
  return SCALES.find(({ length }) => length >= days)?.axis ?? { scale: 'year', step: 10 }
}

const SCALES: readonly { readonly length: number; readonly axis: AxisScale }[] = [
  { length: 1, axis: { scale: 'day', step: 1 } },
  { length: 7, axis: { scale: 'week', step: 1 } },
  { length: 14, axis: { scale: 'week', step: 2 } },
  { length: 30, axis: { scale: 'month', step: 1 } },
  { length: 90, axis: { scale: 'month', step: 3 } },
  { length: 365, axis: { scale: 'year', step: 1 } },
  { length: 1826, axis: { scale: 'year', step: 5 } },
  { length: 3652, axis: { scale: 'year', step: 10 } },
]

/** "Mon 4 May", "4 May", "May 2026", "2026". */
export const sayTick = (day: IsoDay, scale: AxisScale['scale']): string => {
  switch (scale) {
    case 'day':
      return sayDay(day, 'short')
    case 'week':
      return `${dayOfMonth(day)} ${monthName(monthOf(day)).slice(0, 3)}`
    case 'month':
      return `${monthName(monthOf(day)).slice(0, 3)} ${yearOf(day)}`
    case 'year':
      return `${yearOf(day)}`
  }
}

/** Room for such a date, in CSS pixels. */
export const tickWidth = (scale: AxisScale['scale']): number => ({ day: 72, week: 48, month: 62, year: 40 })[scale]
