import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { When } from '../../../shared/model/when.ts'
import { compareWhen, ORDER_RULE, sortDay } from '../../../shared/time/order.ts'
import { readDate } from '../../../shared/time/read-date.ts'
import { aWhen, day } from './when-arbitraries.ts'

const read = (typed: string): When => {
  const result = readDate(typed, { today: day('2026-05-01'), order: 'day-first' })
  if (!result.ok) throw new Error(result.error.why)
  return result.value
}

const inOrder = [
  'before June 2023',
  '1 June 2023 00:00',
  '1 June 2023 09:05',
  '1 June 2023 23:59',
  '1 June 2023',
  'w/c 1 June 2023',
  'June 2023',
  'Summer 2023',
  '1 to 3 June 2023',
  '1 June to 5 September 2023',
  'after 1 June 2023',
  'before 2 June 2023',
  '2 June 2023',
  '?3 June 2023',
  'after June 2023',
  'unknown',
]

describe('the order of dates', () => {
  it('is the rule that the document prints', () => {
    const shuffled = [...inOrder.slice(8), ...inOrder.slice(0, 8)].toReversed()
    expect(
      shuffled
        .map(read)
        .toSorted(compareWhen)
        .map((when) => when.typed),
    ).toEqual(inOrder)
    expect(ORDER_RULE).toContain('“June 2023” stands after everything known to have happened on 1 June 2023')
  })

  it('puts a year after the month and season that begin with it', () => {
    const typed = ['1 January 2023', 'January 2023', '2023', '2023 to 2024', '2 January 2023']
    expect(
      typed
        .toReversed()
        .map(read)
        .toSorted(compareWhen)
        .map((when) => when.typed),
    ).toEqual(typed)
  })

  it('is total: it compares any two, the same way round', () => {
    fc.assert(
      fc.property(aWhen, aWhen, (a, b) => {
        expect(Math.sign(compareWhen(a, b)) + Math.sign(compareWhen(b, a))).toBe(0)
        expect(compareWhen(a, a)).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('is transitive, also where dates tie', () => {
    fc.assert(
      fc.property(aWhen, aWhen, aWhen, (a, b, c) => {
        const [ab, bc, ac] = [compareWhen(a, b), compareWhen(b, c), compareWhen(a, c)]
        expect(ab <= 0 && bc <= 0 && ac > 0).toBe(false)
        expect(ab === 0 && Math.sign(ac) !== Math.sign(bc)).toBe(false)
      }),
      { numRuns: 5000 },
    )
  })

  it('does not depend on the order in which entries came, but for ties', () => {
    fc.assert(
      fc.property(fc.array(aWhen, { maxLength: 30 }), (whens) => {
        const key = (when: When) => JSON.stringify([when.precision, when.start, when.end, when.time])
        const once = whens.toSorted(compareWhen).map(key)
        expect(whens.toReversed().toSorted(compareWhen).map(key)).toEqual(once)
      }),
    )
  })

  it('ties exactly where precision and days and time are the same', () => {
    fc.assert(
      fc.property(aWhen, aWhen, (a, b) => {
        const same = a.precision === b.precision && sortDay(a) === sortDay(b) && a.end === b.end && a.time === b.time
        expect(compareWhen(a, b) === 0).toBe(same)
      }),
      { numRuns: 2000 },
    )
  })
})
