import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { agesAlong, shortNames } from '../../../renderer/features/timeline/picture/ages-line.ts'
import { DAY, startOf } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import { IsoDay } from '../../../shared/model/when.ts'

const at = (day: string): number => startOf(IsoDay.parse(day))
const born = IsoDay.parse('2018-03-04')
const FAR = 3 * DAY

describe('ages along the axis', () => {
  test('change on each birthday', () => {
    expect(agesAlong({ born }, { from: at('2025-01-01'), to: at('2026-05-01') }, FAR)).toEqual([
      { from: at('2025-01-01'), to: at('2025-03-04'), words: '6 years' },
      { from: at('2025-03-04'), to: at('2026-03-04'), words: '7 years' },
      { from: at('2026-03-04'), to: at('2026-05-01'), words: '8 years' },
    ])
  })

  test('say that a child was not yet born', () => {
    const [before, after] = agesAlong({ born }, { from: at('2017-12-01'), to: at('2018-12-01') }, FAR)
    expect(before).toEqual({ from: at('2017-12-01'), to: at('2018-03-04'), words: 'not yet born' })
    expect(after?.words).toBe('under 1 year')
  })

  test('go by months for a baby where there is room', () => {
    const said = agesAlong({ born }, { from: at('2018-03-04'), to: at('2018-06-01') }, DAY / 10)
    expect(said.map(({ words }) => words)).toEqual(['under 1 month', '1 month', '2 months'])
  })

  test('say that a date of birth is not recorded', () => {
    const view = { from: at('2026-01-01'), to: at('2026-02-01') }
    expect(agesAlong({ born: null }, view, FAR)).toEqual([{ ...view, words: 'date of birth not recorded' }])
  })

  test('of a child born on 29 February change on 1 March in other years', () => {
    const [, next] = agesAlong(
      { born: IsoDay.parse('2020-02-29') },
      { from: at('2023-01-01'), to: at('2023-12-01') },
      FAR,
    )
    expect(next).toMatchObject({ from: at('2023-03-01'), words: '3 years' })
  })

  test('cover all that is seen, without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 200 }),
        (start, days, pixelsPerDay) => {
          const view = { from: at('2010-01-01') + start * DAY, to: at('2010-01-01') + (start + days) * DAY }
          const ages = agesAlong({ born }, view, DAY / pixelsPerDay)
          expect(ages[0]?.from).toBe(view.from)
          expect(ages.at(-1)?.to).toBe(view.to)
          expect(ages.slice(1).map((age) => age.from)).toEqual(ages.slice(0, -1).map((age) => age.to))
        },
      ),
    )
  })
})

test('children go by their first names unless two share one', () => {
  expect(shortNames([{ name: 'Maya Thorne' }, { name: 'Leo Thorne' }])).toEqual(['Maya', 'Leo'])
  expect(shortNames([{ name: 'Maya Thorne' }, { name: 'Maya Alder' }])).toEqual(['Maya Thorne', 'Maya Alder'])
})
