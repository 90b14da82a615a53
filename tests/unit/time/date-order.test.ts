import { describe, expect, it } from 'vitest'
import { sayDateOrder, weighDateOrder } from '../../../shared/time/date-order.ts'

describe('the order of day and month in a file', () => {
  it.each([
    ['day-first', ['13/05/2026', '01/02/2023', '05/05/2023'], [1, 0, 1]],
    ['month-first', ['05/13/2026', '1-2-23', '01.02.2023'], [0, 1, 2]],
    ['ambiguous', ['01/02/2023', '3/4/23 14:30'], [0, 0, 2]],
    ['mixed', ['13/05/2026', '05/13/2026', '01/02/2023'], [1, 1, 1]],
    [
      'no-matter',
      ['05/05/2023', '2023-02-01', '2023-06-12T10:15:00', '1 Feb 2023', '03/2024', 'unknown', ''],
      [0, 0, 0],
    ],
  ] as const)('is %s', (verdict, typed, [dayFirstOnly, monthFirstOnly, either]) => {
    expect(weighDateOrder(typed)).toEqual({ dayFirstOnly, monthFirstOnly, either, verdict })
  })

  it('is found inside a cell, at both ends of a range', () => {
    expect(weighDateOrder(['w/c 12/06/2023', '?13/06/2023', '12/06/2023-14/06/2023'])).toEqual({
      dayFirstOnly: 2,
      monthFirstOnly: 0,
      either: 2,
      verdict: 'day-first',
    })
  })

  it('does not rest on figures that are no date either way', () => {
    expect(weighDateOrder(['32/01/2023', '13/13/2023', '00/05/2023', '112/06/2023', '12/06/20234'])).toMatchObject({
      verdict: 'no-matter',
    })
  })

  it('is said in words that tell how many dates speak for it', () => {
    expect(sayDateOrder(weighDateOrder(['13/05/2026', '14/05/2026']))).toBe(
      'Dates are written day first: 2 dates can be read in no other way, and none only month first.',
    )
    expect(sayDateOrder(weighDateOrder(['01/02/2023']))).toBe(
      '1 date such as 01/02/2023 could be day first or month first, and nothing in the file tells which. Check one against the record.',
    )
    expect(sayDateOrder(weighDateOrder(['13/05/2026', '05/13/2026']))).toContain(
      'mixes two orders: 1 date can only be day first',
    )
    expect(sayDateOrder(weighDateOrder(['05/13/2026']))).toContain('month first')
    expect(sayDateOrder(weighDateOrder([]))).toBe('No date in the file depends on the order of day and month.')
  })
})
