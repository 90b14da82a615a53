import { describe, expect, it } from 'vitest'
import { readDate, type DateOrder } from '../../../shared/time/read-date.ts'
import { sayDay, sayList, sayMoment, sayWhen } from '../../../shared/time/say.ts'
import { day } from './when-arbitraries.ts'

const said = (typed: string, order: DateOrder = 'day-first', time?: string): string => {
  const read = readDate(typed, { today: day('2026-11-22'), order, ...(time === undefined ? {} : { time }) })
  return read.ok ? sayWhen(read.value) : read.error.why
}

describe('dates in words', () => {
  it('have four styles', () => {
    const on = day('2023-06-20')
    expect(sayDay(on, 'short')).toBe('Tue 20 Jun')
    expect(sayDay(on, 'medium')).toBe('Tue 20 Jun 2023')
    expect(sayDay(on, 'long')).toBe('Tuesday 20 June 2023')
    expect(sayDay(on, 'plain')).toBe('20 June 2023')
    expect(sayDay(day('2026-05-01'), 'medium')).toBe('Fri 1 May 2026')
  })

  it('say a moment on the clocks of England', () => {
    expect(sayMoment('2026-05-18T13:10:59.999Z')).toBe('Mon 18 May 2026 at 14:10')
    expect(sayMoment('2026-01-18T23:10:00Z')).toBe('Sun 18 Jan 2026 at 23:10')
    expect(sayMoment('2026-06-30T23:30:00Z')).toBe('Wed 1 Jul 2026 at 00:30')
  })

  it('list in plain English', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(sayList)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })
})

describe('what an agency typed', () => {
  it.each([
    ['05/05/2026', 'Tue 5 May 2026'],
    ['5.5.26', 'Tue 5 May 2026'],
    ['2026-05-05T23:40:12Z', 'Tue 5 May 2026, 23:40'],
    ['Tues, 5th of May 2026 at 11.40pm', 'Tue 5 May 2026, 23:40'],
    ['12 Febuary 2023', 'Sun 12 Feb 2023'],
    ["'12/06/2023", 'Mon 12 Jun 2023'],
    ['12/06/2023<br>', 'Mon 12 Jun 2023'],
    ['5 May 2026 - 14:30', 'Tue 5 May 2026, 14:30'],
    ['05/05/2026 12:00:00 AM', 'Tue 5 May 2026'],
  ])('is said in our own form where that says the same: %s', (typed, words) => {
    expect(said(typed)).toBe(words)
  })

  it.each([
    ['c. June 2023', 'c. June 2023'],
    ['?22 May 2016', '?22 May 2016'],
    ['Spring 2022', 'Spring 2022'],
    ['Mar  2024', 'Mar 2024'],
    ['unknown', 'unknown'],
    ['12–14 June 2023', '12–14 June 2023'],
    ['05/05/2026 pm', '5 May 2026 pm'],
    ['evening of 05/05/2026', 'evening of 5 May 2026'],
    ['05/05/2026 14:30-15:00', '5 May 2026 14:30-15:00'],
    ['05/05/2026 1430 – 1500hrs', '5 May 2026 1430 – 1500hrs'],
    ['05/05/2026 2pm-3pm', '5 May 2026 2pm-3pm'],
    ['05/05/2026 2-3pm', '5 May 2026 2-3pm'],
    ['05/05/2026 midnight', '5 May 2026 midnight'],
    ['05/05/2026 half past 3', '5 May 2026 half past 3'],
    ['Christmas Day 2022', 'Christmas Day 2022'],
    ['Wed 5 May 2026', 'Wed 5 May 2026'],
    ['since 12.06.2023', 'since 12 June 2023'],
  ])('keeps its words where ours would say more or less: %s', (typed, words) => {
    expect(said(typed)).toBe(words)
  })

  it.each([
    ['w/c 12/06/2023', 'w/c 12 June 2023'],
    ['w/c12/6/23', 'w/c 12 June 2023'],
    ['w/e 18/06/2023', 'w/e 18 June 2023'],
    ['before 05/06/2023', 'before 5 June 2023'],
    ['approx 05/06/23', 'approx 5 June 2023'],
    ['12/06/2023-14/06/2023', '12 June 2023 – 14 June 2023'],
    ['28/05 - 02/06/2023', '28 May – 2 June 2023'],
    ['2023-06-12 to 2023-06-14', '12 June 2023 to 14 June 2023'],
    ['12/06/2023, 13/06/2023 and 14/06/2023', '12 June 2023, 13 June 2023 and 14 June 2023'],
    ['03/2024', 'March 2024'],
    ['c. 03/2024', 'c. March 2024'],
    ['2024-03', 'March 2024'],
  ])('gets the names of its months: %s', (typed, words) => {
    expect(said(typed)).toBe(words)
  })

  it('gets the month that was read, when the file is month first', () => {
    expect(said('05/13/2026', 'month-first')).toBe('Wed 13 May 2026')
    expect(said('before 05/06/2023', 'month-first')).toBe('before 6 May 2023')
    expect(said('05/06/2023 - 06/05/2023', 'month-first')).toBe('6 May 2023 – 5 June 2023')
    expect(said('w/e 06/05/2023', 'month-first')).toBe('w/e 5 June 2023')
  })

  it('includes a time column that could not be read', () => {
    expect(said('05/05/2026', 'day-first', '23:40')).toBe('Tue 5 May 2026, 23:40')
    expect(said('05/05/2026', 'day-first', 'period 3')).toBe('5 May 2026 period 3')
  })

  it('says so when there is nothing', () => {
    const nothing = { start: null, end: null, time: null, approximate: false, uncertain: false } as const
    expect(sayWhen({ precision: 'undated', typed: ' ', ...nothing })).toBe('Date not known')
  })
})
