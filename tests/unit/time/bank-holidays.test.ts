import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import type { IsoDay } from '../../../shared/model/when.ts'
import { ENGLAND_AND_WALES } from '../../../shared/time/bank-holidays.ts'
import { addDays, isoDay, lastOfMonth, weekday } from '../../../shared/time/days.ts'
import { day } from './when-arbitraries.ts'

const years = Array.from({ length: 17 }, (_, index) => 2012 + index)
const inYear = (year: number): IsoDay[] => [...ENGLAND_AND_WALES.days.keys()].filter((on) => on.startsWith(`${year}-`))

/** Easter Sunday (Anonymous Gregorian algorithm). */
const easter = (year: number): IsoDay => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return isoDay(year, Math.floor(n / 31), (n % 31) + 1)
}
const firstMonday = (year: number, month: number): IsoDay => {
  const first = isoDay(year, month, 1)
  return addDays(first, (8 - weekday(first)) % 7)
}
const lastMonday = (year: number, month: number): IsoDay => {
  const last = lastOfMonth(year, month)
  return addDays(last, 1 - weekday(last))
}

/** Banking and Financial Dealings Act 1971, Schedule 1, and the common-law days, with the customary substitutes. */
const byTheRules = (year: number): IsoDay[] => {
  const newYear = isoDay(year, 1, 1)
  const christmas = isoDay(year, 12, 25)
  const [first, second] = { 5: [0, 3], 6: [2, 3], 7: [1, 2] }[weekday(christmas)] ?? [0, 1]
  return [
    addDays(newYear, weekday(newYear) === 6 ? 2 : weekday(newYear) === 7 ? 1 : 0),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    addDays(christmas, first ?? 0),
    addDays(christmas, second ?? 1),
  ]
}

/** Royal proclamations of these years: what they took away and what they gave. */
const PROCLAIMED: Readonly<Record<number, { readonly without: string[]; readonly also: string[] }>> = {
  2012: { without: ['2012-05-28'], also: ['2012-06-04', '2012-06-05'] },
  2020: { without: ['2020-05-04'], also: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], also: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], also: ['2023-05-08'] },
}

describe('the bank holidays of England and Wales', () => {
  it.each(years)('of %i are those of the Act and of the proclamations', (year) => {
    const { without, also } = PROCLAIMED[year] ?? { without: [], also: [] }
    const expected = [...byTheRules(year).filter((on) => !without.includes(on)), ...also]
    expect(inYear(year)).toEqual(expected.toSorted())
  })

  it('cover 2012 to 2028, every one a weekday with a name', () => {
    expect([ENGLAND_AND_WALES.from, ENGLAND_AND_WALES.to]).toEqual([2012, 2028])
    expect(ENGLAND_AND_WALES.days.size).toBe(17 * 8 + 4)
    for (const [on, name] of ENGLAND_AND_WALES.days) {
      expect(weekday(on)).toBeLessThanOrEqual(5)
      expect(name).not.toBe('')
    }
  })

  it('hold the days that were moved or given once', () => {
    expect(ENGLAND_AND_WALES.days.get(day('2012-06-05'))).toBe('Queen’s Diamond Jubilee')
    expect(ENGLAND_AND_WALES.days.get(day('2020-05-08'))).toBe('Early May bank holiday (VE Day)')
    expect(ENGLAND_AND_WALES.days.get(day('2022-06-03'))).toBe('Queen’s Platinum Jubilee')
    expect(ENGLAND_AND_WALES.days.get(day('2022-09-19'))).toBe('State Funeral of Queen Elizabeth II')
    expect(ENGLAND_AND_WALES.days.get(day('2023-05-08'))).toBe('Coronation of King Charles III')
    expect(ENGLAND_AND_WALES.days.get(day('2027-12-28'))).toBe('Boxing Day (substitute day)')
  })

  it('agree with date-holidays but for the spring bank holiday of 2012, which that package does not move to 4 June', () => {
    const oracle = new Holidays('GB', 'ENG')
    const differences = years.flatMap((year) => {
      const theirs = new Set(
        oracle
          .getHolidays(year)
          .filter(({ type, date }) => (type === 'public' || type === 'bank') && weekday(day(date.slice(0, 10))) <= 5)
          .map(({ date }) => date.slice(0, 10)),
      )
      const ours = inYear(year)
      return [
        ...ours.filter((on) => !theirs.has(on)).map((on) => `only ours ${on}`),
        ...[...theirs].filter((on) => !ours.some((our) => our === on)).map((on) => `only theirs ${on}`),
      ]
    })
    expect(differences).toEqual(['only ours 2012-06-04', 'only theirs 2012-05-28'])
  })
})
