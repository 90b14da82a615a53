import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLAND_AND_WALES } from '../../../shared/time/bank-holidays.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  OutsideHolidayTable,
  withHoliday,
  workingDaysBetween,
} from '../../../shared/time/working-days.ts'
import { aDay, day } from './when-arbitraries.ts'

const well = aDay('2012-06-01', 5800)
const some = fc.integer({ min: -80, max: 80 })

describe('working days', () => {
  it('are Monday to Friday without bank holidays', () => {
    expect(isWorkingDay(day('2026-05-22'), ENGLAND_AND_WALES)).toBe(true)
    expect(isWorkingDay(day('2026-05-23'), ENGLAND_AND_WALES)).toBe(false)
    expect(isWorkingDay(day('2026-05-24'), ENGLAND_AND_WALES)).toBe(false)
    expect(isWorkingDay(day('2026-05-25'), ENGLAND_AND_WALES)).toBe(false)
    expect(isWorkingDay(day('2022-09-19'), ENGLAND_AND_WALES)).toBe(false)
  })

  it('end on a working day, and between holds exactly so many', () => {
    fc.assert(
      fc.property(well, some, (from, count) => {
        const to = addWorkingDays(from, count, ENGLAND_AND_WALES)
        expect(workingDaysBetween(from, to, ENGLAND_AND_WALES)).toBe(count)
        expect(count === 0 || isWorkingDay(to, ENGLAND_AND_WALES)).toBe(true)
        expect(Math.sign(daysBetween(from, to))).toBe(Math.sign(count))
      }),
    )
  })

  it('are counted back as they were counted on, from a working day', () => {
    fc.assert(
      fc.property(well, some, (from, count) => {
        fc.pre(isWorkingDay(from, ENGLAND_AND_WALES))
        expect(addWorkingDays(addWorkingDays(from, count, ENGLAND_AND_WALES), -count, ENGLAND_AND_WALES)).toBe(from)
      }),
    )
  })

  it('add up', () => {
    fc.assert(
      fc.property(well, fc.integer({ min: 1, max: 40 }), fc.nat(40), (from, a, b) => {
        const inSteps = addWorkingDays(addWorkingDays(from, a, ENGLAND_AND_WALES), b, ENGLAND_AND_WALES)
        expect(inSteps).toBe(addWorkingDays(from, a + b, ENGLAND_AND_WALES))
      }),
    )
  })

  it('are refused outside the years whose bank holidays are known', () => {
    const count = (from: string, days: number) => addWorkingDays(day(from), days, ENGLAND_AND_WALES)
    expect(() => count('2028-12-22', 15)).toThrow(OutsideHolidayTable)
    expect(() => count('2012-01-10', -15)).toThrow(OutsideHolidayTable)
    expect(() => workingDaysBetween(day('2028-12-29'), day('2029-01-02'), ENGLAND_AND_WALES)).toThrow(
      OutsideHolidayTable,
    )
    expect(count('2011-12-31', 1)).toBe('2012-01-03')
    expect(count('2028-12-22', 3)).toBe('2028-12-29')
    expect(new OutsideHolidayTable(2029, 2012, 2028)).toMatchObject({ year: 2029, from: 2012, to: 2028 })
    expect(() => count('2028-12-29', 1)).toThrow(/Bank holidays are known from 2012 to 2028, not for 2029/)
    expect(() => count('2028-12-29', 1)).toThrow(expect.objectContaining({ year: 2029, from: 2012, to: 2028 }))
  })

  it('leave out a day that an administrator adds', () => {
    const closed = withHoliday(ENGLAND_AND_WALES, day('2026-05-22'), 'Offices closed')
    expect(addWorkingDays(day('2026-05-21'), 1, ENGLAND_AND_WALES)).toBe('2026-05-22')
    expect(addWorkingDays(day('2026-05-21'), 1, closed)).toBe('2026-05-26')
    expect(holidaysBetween(day('2026-05-21'), day('2026-05-31'), closed)).toEqual(['2026-05-22', '2026-05-25'])
    expect(ENGLAND_AND_WALES.days.has(day('2026-05-22'))).toBe(false)
  })
})
