import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { When } from '../../../shared/model/when.ts'
import { ageOn, sayAge, sayAgeWhen } from '../../../shared/time/age.ts'
import { from, onDay, undated } from '../../builders/an-entry.ts'
import { aDay, day } from './when-arbitraries.ts'

describe('the age of a child', () => {
  it.each([
    ['2018-03-04', '2026-03-03', { years: 7, months: 11 }, '7 years'],
    ['2018-03-04', '2026-03-04', { years: 8, months: 0 }, '8 years'],
    ['2025-06-20', '2026-05-21', { years: 0, months: 11 }, '11 months'],
    ['2025-03-20', '2026-05-21', { years: 1, months: 2 }, '14 months'],
    ['2026-05-01', '2026-05-21', { years: 0, months: 0 }, 'under 1 month'],
    ['2026-04-21', '2026-05-21', { years: 0, months: 1 }, '1 month'],
    ['2026-01-31', '2026-02-28', { years: 0, months: 0 }, 'under 1 month'],
    ['2024-05-21', '2026-05-21', { years: 2, months: 0 }, '2 years'],
  ])('born %s, on %s', (born, on, age, said) => {
    expect(ageOn(day(born), day(on))).toEqual(age)
    expect(sayAge(ageOn(day(born), day(on)))).toBe(said)
  })

  it('of one born on 29 February rises on 1 March in other years', () => {
    expect(ageOn(day('2020-02-29'), day('2025-02-28'))).toEqual({ years: 4, months: 11 })
    expect(ageOn(day('2020-02-29'), day('2025-03-01'))).toEqual({ years: 5, months: 0 })
    expect(ageOn(day('2020-02-29'), day('2024-02-29'))).toEqual({ years: 4, months: 0 })
  })

  it('is "not yet born" before birth', () => {
    expect(sayAge(ageOn(day('2026-05-02'), day('2026-05-01')))).toBe('not yet born')
  })

  it('is never negative and never falls', () => {
    fc.assert(
      fc.property(aDay(), aDay(), aDay(), (born, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        const [first, second] = [ageOn(born, earlier), ageOn(born, later)]
        expect(first === null).toBe(earlier < born)
        if (first === null) return
        expect(first.years).toBeGreaterThanOrEqual(0)
        expect(first.months).toBeGreaterThanOrEqual(0)
        expect(first.months).toBeLessThan(12)
        expect((second?.years ?? 0) * 12 + (second?.months ?? 0)).toBeGreaterThanOrEqual(
          first.years * 12 + first.months,
        )
      }),
    )
  })
})

describe('the age of a child when something happened', () => {
  const born = day('2018-03-04')
  const open = (precision: 'before' | 'after', bound: string): When =>
    When.parse({
      precision,
      start: precision === 'after' ? bound : null,
      end: precision === 'before' ? bound : null,
      time: null,
      typed: '',
      approximate: false,
      uncertain: false,
    })

  it.each([
    ['on a day', onDay('2026-03-03'), '7 years'],
    ['on the birthday', onDay('2026-03-04'), '8 years'],
    ['in a month without a birthday', from('2026-05-01', '2026-05-31', 'month'), '8 years'],
    ['in a year with one', from('2026-01-01', '2026-12-31', 'year'), '7 to 8 years'],
    ['between two years', from('2020-03-04', '2025-03-04', 'range'), '2 to 7 years'],
    ['in a month of the first years', from('2018-06-01', '2018-07-31', 'range'), '2 to 4 months'],
    ['over the second birthday', from('2020-01-01', '2020-12-31', 'year'), '21 months to 2 years'],
    ['before birth', onDay('2018-01-01'), 'not yet born'],
    ['over the birth', from('2018-01-01', '2018-06-30', 'range'), 'not yet born to 3 months'],
    ['before a day', open('before', '2026-05-01'), '8 years or younger'],
    ['before a day soon after birth', open('before', '2018-03-20'), 'under 1 month or not yet born'],
    ['before a day before birth', open('before', '2018-01-01'), 'not yet born'],
    ['after a day', open('after', '2026-05-01'), '8 years or older'],
    ['after the day of birth', open('after', '2018-03-04'), 'under 1 month or older'],
    ['after a day before birth', open('after', '2018-01-01'), 'age not known'],
    ['without a date', undated, 'age not known'],
  ])('%s', (_, when, said) => {
    expect(sayAgeWhen(born, when)).toBe(said)
  })

  it('is not known without a date of birth', () => {
    expect(sayAgeWhen(null, onDay('2026-05-01'))).toBe('age not known')
  })
})
