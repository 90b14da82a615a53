import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { densityOf, densityOutline } from '../../../renderer/features/timeline/picture/density.ts'
import { DAY, startOf } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import { placeEntries } from '../../../renderer/features/timeline/picture/lane-marks.ts'
import { movedBy, movedByKey, movedTo } from '../../../renderer/features/timeline/picture/mini-map-moves.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { addDays } from '../../../shared/time/days.ts'
import { anEntry, from, onDay } from '../../builders/an-entry.ts'

const FIRST = IsoDay.parse('2026-01-01')
const WHOLE = { from: startOf(FIRST), to: startOf(FIRST) + 100 * DAY }

describe('the map of the whole', () => {
  test('counts each entry once, wherever it lies and however vague it is', () => {
    const day = fc.integer({ min: -20, max: 120 })
    fc.assert(
      fc.property(fc.array(fc.record({ day, length: fc.integer({ min: 0, max: 60 }) }), { maxLength: 40 }), (said) => {
        const entries = said.map(({ day: at, length }) =>
          anEntry({
            when:
              length === 0 ? onDay(addDays(FIRST, at)) : from(addDays(FIRST, at), addDays(FIRST, at + length), 'range'),
          }),
        )
        const sum = densityOf(placeEntries(entries), WHOLE, 50).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(entries.length, 6)
      }),
    )
  })

  test('is highest where most entries are, and shows a single one', () => {
    const many = Array.from({ length: 9 }, () => anEntry({ when: onDay('2026-02-01') }))
    const density = densityOf(placeEntries([...many, anEntry({ when: onDay('2026-03-20') })]), WHOLE, 100)
    expect(density[31]).toBe(9)
    expect(density[78]).toBe(1)
    expect(densityOutline(density)).toBe('M31 1V0H32V1H78V0.667H79V1H100V1Z')
  })

  test('of no entries draws nothing', () => {
    expect(densityOutline(densityOf(new Map(), WHOLE, 10))).toBe('')
  })
})

describe('the frame in the map', () => {
  const view = { from: WHOLE.from + 40 * DAY, to: WHOLE.from + 50 * DAY }

  test('keeps its length and never leaves the map', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
        const moved = movedBy(view, days * DAY, WHOLE)
        expect(moved.to - moved.from).toBe(10 * DAY)
        expect(moved.from).toBeGreaterThanOrEqual(WHOLE.from)
        expect(moved.to).toBeLessThanOrEqual(WHOLE.to)
      }),
    )
  })

  test('goes a tenth of itself by an arrow, nearly all of itself by a page, and to the ends', () => {
    expect(movedByKey(view, 'ArrowRight', WHOLE)).toEqual({ from: view.from + DAY, to: view.to + DAY })
    expect(movedByKey(view, 'PageUp', WHOLE)).toEqual({ from: view.from - 9 * DAY, to: view.to - 9 * DAY })
    expect(movedByKey(view, 'Home', WHOLE)).toEqual({ from: WHOLE.from, to: WHOLE.from + 10 * DAY })
    expect(movedByKey(view, 'End', WHOLE)).toEqual({ from: WHOLE.to - 10 * DAY, to: WHOLE.to })
    expect(movedByKey(view, 'x', WHOLE)).toBeNull()
  })

  test('comes to where the map is pressed', () => {
    const at = WHOLE.from + 70 * DAY
    expect(movedTo(view, at, WHOLE)).toEqual({ from: at - 5 * DAY, to: at + 5 * DAY })
  })
})
