import { describe, expect, it } from 'vitest'

import { intervalsOf, isKnownToTheDay, isShortening } from '../../../shared/patterns/intervals.ts'
import { anEntry, atTime, from, onDay, undated } from '../../builders/an-entry.ts'

const on = (days: readonly string[], rest: Parameters<typeof anEntry>[0] = {}) =>
  days.map((day) => anEntry({ category: 'Domestic – damage', when: onDay(day), ...rest }))

describe('the intervals within a category', () => {
  it('that became shorter each time are stated in days', () => {
    const [found] = intervalsOf(on(['2026-01-01', '2026-03-03', '2026-04-12', '2026-04-24']))
    expect(found).toMatchObject({ says: 'Domestic', between: [61, 40, 12], shortening: 3 })
    expect(found !== undefined && isShortening(found)).toBe(true)
  })

  it('are not called shorter for two intervals, nor where the last is longer or as long', () => {
    for (const days of [
      ['2026-01-01', '2026-03-03', '2026-04-12'],
      ['2026-01-01', '2026-03-03', '2026-04-12', '2026-04-24', '2026-05-14'],
      ['2026-01-01', '2026-01-11', '2026-01-21', '2026-01-31'],
    ])
      expect(intervalsOf(on(days)).filter(isShortening)).toEqual([])
  })

  it('count several accounts of one day as one day', () => {
    const [found] = intervalsOf(on(['2026-01-01', '2026-01-01', '2026-01-05', '2026-01-09']))
    expect(found).toMatchObject({ entries: 4, between: [4, 4] })
  })

  it('take the kinds behind a dash or a colon together', () => {
    const [found] = intervalsOf([
      ...on(['2026-01-01']),
      ...on(['2026-02-01'], { category: 'Domestic: assault' }),
      ...on(['2026-03-01'], { category: 'domestic' }),
    ])
    expect(found).toMatchObject({ entries: 3, kinds: 3 })
  })

  it('leave out imprecise dates, strengths and entries without a category', () => {
    expect(
      intervalsOf([
        ...on(['2026-01-01', '2026-02-01']),
        ...on(['2026-03-01'], { when: from('2026-03-01', '2026-03-31', 'month') }),
        ...on(['2026-03-01'], { balance: 'strength' }),
        ...on(['2026-03-01'], { category: null }),
      ]),
    ).toEqual([])
  })
})

describe('a date from which days are counted', () => {
  it('is known to the day, and neither about a day nor doubted', () => {
    const day = onDay('2026-05-05')
    expect(isKnownToTheDay(day)).toBe(true)
    expect(isKnownToTheDay(atTime('2026-05-05', '09:30'))).toBe(true)
    expect(isKnownToTheDay({ ...day, approximate: true })).toBe(false)
    expect(isKnownToTheDay({ ...day, uncertain: true })).toBe(false)
    expect(isKnownToTheDay(from('2026-05-01', '2026-05-31', 'month'))).toBe(false)
    expect(isKnownToTheDay(undated)).toBe(false)
  })
})
