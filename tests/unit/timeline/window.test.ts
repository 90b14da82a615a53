import { describe, expect, test } from 'vitest'

import { IsoDay, When } from '../../../shared/model/when.ts'
import { placeOf } from '../../../shared/timeline/window.ts'
import { from, onDay, undated } from '../../builders/an-entry.ts'

const window = { from: IsoDay.parse('2026-05-01'), to: IsoDay.parse('2026-05-21') }
const open = (precision: 'before' | 'after', day: string): When =>
  When.parse({
    precision,
    start: precision === 'after' ? day : null,
    end: precision === 'before' ? day : null,
    time: null,
    typed: `${precision} ${day}`,
    approximate: false,
    uncertain: false,
  })

describe('the window from strategy meeting to conference', () => {
  test.each([
    ['the day before the meeting', onDay('2026-04-30'), 'before'],
    ['the day of the meeting', onDay('2026-05-01'), 'in'],
    ['the day of the conference', onDay('2026-05-21'), 'in'],
    ['the day after the conference', onDay('2026-05-22'), 'after'],
    ['a month that begins with the window', from('2026-05-01', '2026-05-31', 'month'), 'in'],
    ['a week that reaches into the window', from('2026-04-27', '2026-05-03', 'week'), 'in'],
    ['a season that ended before it', from('2025-12-01', '2026-02-28', 'season'), 'before'],
    ['"before 1 May" is placed by that day', open('before', '2026-05-01'), 'in'],
    ['"before 30 April"', open('before', '2026-04-30'), 'before'],
    ['"after 3 March 2024" is not drawn into the window by having no end', open('after', '2024-03-03'), 'before'],
    ['an undated entry is nowhere', undated, 'undated'],
  ])('%s', (_, when, place) => {
    expect(placeOf(when, window)).toBe(place)
  })
})
