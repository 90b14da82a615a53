import type { IsoDay } from '../model/when.ts'
import { addDays, isoDay, weekday } from './days.ts'

/**
 * The day of a feast that people date by, where it is one day.
 * @param name lower case, without apostrophes
 * @returns null when the name is none, or is of more than one day ("easter", "christmas")
 */
export const feastDay = (name: string, year: number): IsoDay | null => {
  const fixed = FIXED[name]
  if (fixed !== undefined) return isoDay(year, fixed[0], fixed[1])
  const afterEaster = AFTER_EASTER[name]
  if (afterEaster !== undefined) return addDays(easterSunday(year), afterEaster)
  if (name === 'fathers day') return nthSunday(year, 6, 3)
  return name === 'remembrance sunday' ? nthSunday(year, 11, 2) : null
}

/** The names of `feastDay` as an alternative of an expression, with or without the apostrophe. */
export const FEAST_NAMES = String.raw`(?:christmas|x-?mas) (?:day|eve)|boxing day|new year'?s (?:day|eve)|nye|hallowe'?en|bonfire night|guy fawkes(?: night)?|valentine'?s(?: day)?|easter (?:sunday|monday|saturday)|good friday|maundy thursday|palm sunday|mother'?s'? day|mothering sunday|father'?s'? day|remembrance sunday`

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export const easterSunday = (year: number): IsoDay => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const number = moon + sunday - 7 * late + 114
  return isoDay(year, Math.floor(number / 31), (number % 31) + 1)
}

const nthSunday = (year: number, month: number, nth: number): IsoDay => {
  const first = isoDay(year, month, 1)
  return addDays(first, 7 - weekday(first) + 7 * (nth - 1))
}

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  'new years day': [1, 1],
  'new years eve': [12, 31],
  nye: [12, 31],
  halloween: [10, 31],
  'bonfire night': [11, 5],
  'guy fawkes': [11, 5],
  'guy fawkes night': [11, 5],
  valentines: [2, 14],
  'valentines day': [2, 14],
}
const AFTER_EASTER: Readonly<Record<string, number>> = {
  'mothers day': -21,
  'mothering sunday': -21,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  'easter saturday': -1,
  'easter sunday': 0,
  'easter monday': 1,
}
