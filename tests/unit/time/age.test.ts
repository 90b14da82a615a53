import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, sayAge } from '../../../shared/time/age.ts'
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
