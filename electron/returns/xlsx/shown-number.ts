import type { IsoDay } from '../../../shared/model/when.ts'
import { dayFromNumber, isoDay, dayNumber } from '../../../shared/time/days.ts'
import type { NumberFormat } from './number-formats.ts'

/**
 * What a person sees in a cell that holds a number: days in ISO, the rest without the noise of binary fractions.
 * A number that is no day (below the calendar, or beyond its end) stays the number.
 * @param written as the workbook has it
 * @param from1904 days are counted from 1 January 1904, as Excel for Mac once did
 */
export const shownNumber = (written: string, format: NumberFormat, from1904: boolean): string => {
  const value = Number(written)
  if (written === '' || !Number.isFinite(value)) return written
  switch (format.kind) {
    case 'plain':
      return plainNumber(written, value)
    case 'figures':
      return figures(value, format) ?? plainNumber(written, value)
    case 'elapsed':
      return value >= 0 && value <= LAST_SERIAL ? elapsed(value) : plainNumber(written, value)
    case 'date':
    case 'time':
      return shownDate(value, format, from1904) ?? plainNumber(written, value)
  }
}

/** A day that a workbook writes in ISO instead of counting it: "2026-05-05T00:00:00". What is none stays as it is. */
export const shownIsoDate = (written: string): string => {
  const found = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/.exec(written.trim())
  if (found === null) return written
  const [, day, hour, minute, second = '00'] = found
  const time = hour === undefined ? '' : `${hour}:${minute}${second === '00' ? '' : `:${second}`}`
  if (day === undefined) return time === '' ? written : time
  return time === '' || time === '00:00' ? day : `${day} ${time}`
}

const shownDate = (
  value: number,
  format: Extract<NumberFormat, { kind: 'date' | 'time' }>,
  from1904: boolean,
): string | null => {
  if (value < 0 || value > LAST_SERIAL - (from1904 ? DAYS_BEFORE_1904 : 0)) return null
  // to the nearest second: 23:59:59.9999 is noise of a midnight
  const seconds = Math.round(value * DAY)
  const days = Math.floor(seconds / DAY)
  const time = clock(seconds - days * DAY)
  if (value < 1 && (format.kind === 'time' || !from1904)) {
    return format.kind === 'time' || format.hasTime ? time : null
  }
  const day = dayOf(days, from1904)
  if (time !== '00:00') return `${day} ${time}`
  if (format.kind === 'date' && format.precise === 'month' && day.endsWith('-01')) return day.slice(0, 7)
  if (format.kind === 'date' && format.precise === 'year' && day.endsWith('-01-01')) return day.slice(0, 4)
  return day
}

const dayOf = (days: number, from1904: boolean): IsoDay => {
  if (from1904) return dayFromNumber(FIRST_OF_1904 + days)
  // Excel counts a 29 February 1900, because Lotus 1-2-3 did. It is shown as the day that it says, and is refused as one that no calendar has
  if (days === 60) return isoDay(1900, 2, 29)
  return dayFromNumber(LAST_OF_1899 + (days < 60 ? days : days - 1))
}

const clock = (seconds: number): string => {
  const rest = seconds % 60
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

const elapsed = (value: number): string => clock(Math.round(value * DAY))

/** Null for what is not shown so: parts of a whole, and numbers that another section of the format is for. */
const figures = (value: number, format: Extract<NumberFormat, { kind: 'figures' }>): string | null => {
  if (!Number.isInteger(value) || Math.abs(value) >= MOST_FIGURES || (format.aboveZeroOnly && value <= 0)) return null
  // Excel keeps fifteen figures and shows zeros in the place of the others
  let left = value === 0 ? '' : BigInt(Number(Math.abs(value).toPrecision(15))).toString()
  let shown = ''
  const first = format.places.findIndex((place) => place.figure !== null)
  for (let at = format.places.length - 1; at >= 0; at--) {
    const place = format.places[at]
    if (place === undefined) continue
    if (place.figure === null) shown = place.text + shown
    else {
      // what is longer than the format stands before its first figure
      const take = at === first ? left.length : 1
      shown = (left === '' ? (place.figure === '0' ? '0' : '') : left.slice(-take)) + shown
      left = left.slice(0, -take)
    }
  }
  if (!/\d/.test(shown)) return null
  return value < 0 ? `-${shown}` : shown
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Excel keeps fifteen figures: 0.1 + 0.2 is 0.3. A whole number stays as it is written, however long it is. */
const plainNumber = (written: string, value: number): string =>
  /^-?\d+$/.test(written) ? written : String(Number(value.toPrecision(15)))

const DAY = 86_400
const MOST_FIGURES = 1e21
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465.999_99
const FIRST_OF_1904 = dayNumber(isoDay(1904, 1, 1))
const LAST_OF_1899 = dayNumber(isoDay(1899, 12, 31))
const DAYS_BEFORE_1904 = 1_462
