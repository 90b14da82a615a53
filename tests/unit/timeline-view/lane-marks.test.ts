import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { DAY, startOf } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import {
  drawLane,
  MARK_WIDTH,
  NARROWEST_SPAN,
  pillWidth,
  placeEntries,
  worse,
  type LaneMark,
} from '../../../renderer/features/timeline/picture/lane-marks.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { IsoDay, When } from '../../../shared/model/when.ts'
import { addDays } from '../../../shared/time/days.ts'
import { anEntry, atTime, from, onDay, undated } from '../../builders/an-entry.ts'

/** 20 CSS pixels a day: a window of six weeks on a laptop. */
const NEAR = DAY / 20
/** A third of a pixel a day: ten years. */
const FAR = DAY * 3

const draw = (entries: readonly Entry[], perPixel: number) => {
  const [[lane, placed] = ['', []]] = placeEntries(entries)
  return drawLane(lane, placed, perPixel)
}

const widthOf = (mark: LaneMark): number => (mark.entries.length === 1 ? MARK_WIDTH : pillWidth(mark.entries.length))

describe('marks of a lane', () => {
  test('an entry of one day stands in the middle of that day, one with a time at its time', () => {
    const { marks, spans } = draw(
      [anEntry({ when: onDay('2026-05-01') }), anEntry({ when: atTime('2026-05-05', '23:40') })],
      NEAR,
    )
    expect(marks.map(({ at }) => at)).toEqual([
      startOf(IsoDay.parse('2026-05-01')) + DAY / 2,
      startOf(IsoDay.parse('2026-05-05')) + (23 * 60 + 40) * 60_000,
    ])
    expect(spans).toEqual([])
  })

  test('two days side by side are two marks near by, and one pill with the worst rating from far away', () => {
    const entries = [
      anEntry({ when: onDay('2026-05-01'), rag: 'green' }),
      anEntry({ when: onDay('2026-05-02'), rag: 'red' }),
      anEntry({ when: onDay('2026-05-03'), rag: null }),
    ]
    expect(draw(entries, NEAR).marks).toHaveLength(3)
    const [pill, ...others] = draw(entries, FAR).marks
    expect(others).toEqual([])
    expect(pill?.entries).toEqual(entries)
    expect(pill?.worst).toBe('red')
    expect([pill?.from, pill?.to]).toEqual(
      [entries[0], entries[2]].map((entry) => startOf(IsoDay.parse(entry?.when.start)) + DAY / 2),
    )
  })

  test('an entry without a date has no place', () => {
    expect(placeEntries([anEntry({ when: undated })]).size).toBe(0)
  })

  test('each agency has its own lane', () => {
    const lanes = placeEntries([anEntry({ agency: 'POL' }), anEntry({ agency: 'GP' }), anEntry({ agency: 'POL' })])
    expect([...lanes.values()].map((placed) => placed.length)).toEqual([2, 1])
  })

  test('"about" and "?" make a mark doubtful', () => {
    const when = When.parse({ ...onDay('2026-05-01'), typed: 'c. 1 May 2026', approximate: true })
    expect(draw([anEntry({ when })], NEAR).marks[0]?.doubtful).toBe(true)
  })

  test('a mark that turns doubtful is another one to draw, and so is each that looks otherwise', () => {
    const about = When.parse({ ...onDay('2026-05-05'), typed: 'c. 5 May 2026', approximate: true })
    const looks = [{}, { when: about }, { rag: 'red' as const }, { balance: 'worry' as const }]
    const keys = looks.map((look) => draw([anEntry({ id: 1, ...look })], NEAR).marks[0]?.key)
    expect(new Set(keys).size).toBe(looks.length)
  })

  const anAgencysDays = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 1200 }), rag: fc.constantFrom('red', 'amber', 'green', null) }),
    {
      minLength: 1,
      maxLength: 200,
    },
  )

  test('every dated entry is drawn once, in order, and no two marks lie on top of each other', () => {
    fc.assert(
      fc.property(anAgencysDays, fc.integer({ min: 1, max: 4000 }), (days, hundredthsOfADay) => {
        const perPixel = (hundredthsOfADay * DAY) / 100
        const first = IsoDay.parse('2023-05-01')
        const entries = days
          .toSorted((a, b) => a.day - b.day)
          .map(({ day, rag }) => anEntry({ when: onDay(addDays(first, day)), rag }))
        const { marks } = draw(entries, perPixel)
        expect(marks.flatMap((mark) => mark.entries)).toEqual(entries)
        for (const [i, mark] of marks.entries()) {
          const next = marks[i + 1]
          if (next === undefined) continue
          const gap = (next.at - mark.at) / perPixel - (widthOf(mark) + widthOf(next)) / 2
          expect(gap).toBeGreaterThanOrEqual(-1e-6)
        }
        // moved aside by half its own width at the most
        for (const mark of marks) {
          const middle = (mark.from + mark.to) / 2
          expect(Math.abs(mark.at - middle) / perPixel).toBeLessThanOrEqual(widthOf(mark) / 2 + MARK_WIDTH)
        }
        for (const mark of marks) expect(mark.worst).toBe(mark.entries.map(({ rag }) => rag).reduce(worse, null))
      }),
    )
  })

  test('keys tell marks apart', () => {
    fc.assert(
      fc.property(anAgencysDays, (days) => {
        const entries = days.map(({ day, rag }) =>
          anEntry({ when: onDay(addDays(IsoDay.parse('2023-05-01'), day)), rag }),
        )
        const { marks } = draw(entries, FAR)
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
      }),
    )
  })
})

describe('bars of a lane', () => {
  const june = from('2023-06-01', '2023-06-30', 'month')

  test('a month is hatched from its first to its last day, with its mark just inside', () => {
    const { marks, spans } = draw([anEntry({ when: june, rag: 'amber' })], NEAR)
    expect(spans).toMatchObject([
      {
        from: startOf(IsoDay.parse('2023-06-01')),
        to: startOf(IsoDay.parse('2023-07-01')),
        open: null,
        worst: 'amber',
      },
    ])
    const [{ at } = { at: 0 }] = marks
    expect(at).toBeGreaterThan(spans[0]?.from ?? 0)
    expect(at).toBeLessThan((spans[0]?.from ?? 0) + 20 * NEAR)
  })

  test('a month too narrow to hatch is a doubtful mark in its middle', () => {
    const perPixel = (30 * DAY) / (NARROWEST_SPAN - 1)
    const { marks, spans } = draw([anEntry({ when: june })], perPixel)
    expect(spans).toEqual([])
    expect(marks).toMatchObject([{ doubtful: true, at: startOf(IsoDay.parse('2023-06-16')) }])
  })

  test('entries of the same month share one bar', () => {
    const { spans } = draw([anEntry({ when: june, rag: 'green' }), anEntry({ when: june, rag: 'red' })], NEAR)
    expect(spans.map(({ entries, worst }) => [entries.length, worst])).toEqual([[2, 'red']])
  })

  test('"before" fades out to the left of its day, "after" to the right', () => {
    const before = When.parse({
      precision: 'before',
      start: null,
      end: '2025-06-05',
      time: null,
      typed: 'before 5 June 2025',
      approximate: false,
      uncertain: false,
    })
    const after = When.parse({
      precision: 'after',
      start: '2025-06-05',
      end: null,
      time: null,
      typed: 'after 5 June 2025',
      approximate: false,
      uncertain: false,
    })
    const fifth = startOf(IsoDay.parse('2025-06-05'))
    expect(draw([anEntry({ when: before })], NEAR).spans).toMatchObject([{ to: fifth + DAY, open: 'start' }])
    expect(draw([anEntry({ when: after })], NEAR).spans).toMatchObject([{ from: fifth, open: 'end' }])
  })
})
