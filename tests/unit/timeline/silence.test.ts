import fc from 'fast-check'
import { expect, test } from 'vitest'

import { IsoDay } from '../../../shared/model/when.ts'
import { addDays } from '../../../shared/time/days.ts'
import { longestSilence } from '../../../shared/timeline/silence.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const on = (...days: string[]) => days.map((day) => anEntry({ when: onDay(day) }))

test('the longest time between two entries, in days that lie strictly between them', () => {
  expect(longestSilence(on('2026-01-01', '2026-01-10', '2026-01-12'))).toEqual({
    after: '2026-01-01',
    until: '2026-01-10',
    days: 8,
  })
})

test('an entry about a month fills the month: it can have happened on any day of it', () => {
  const entries = [...on('2026-01-01', '2026-03-02'), anEntry({ when: from('2026-01-02', '2026-02-27', 'range') })]
  expect(longestSilence(entries)).toEqual({ after: '2026-02-27', until: '2026-03-02', days: 2 })
})

test('a short entry inside a long one does not cut the long one short', () => {
  const entries = [anEntry({ when: from('2026-01-01', '2026-06-30', 'range') }), ...on('2026-02-01', '2026-07-10')]
  expect(longestSilence(entries)?.after).toBe('2026-06-30')
})

test('days that follow one another, one entry, none, or undated ones leave no silence', () => {
  expect(longestSilence(on('2026-01-01', '2026-01-02'))).toBeNull()
  expect(longestSilence(on('2026-01-01'))).toBeNull()
  expect(longestSilence([])).toBeNull()
  expect(longestSilence([anEntry({ when: undated }), ...on('2026-01-01')])).toBeNull()
})

test('no entry lies inside the silence, whatever the order they come in', () => {
  const start = IsoDay.parse('2024-01-01')
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 30 }), (days) => {
      const entries = days.map((day) => anEntry({ when: onDay(addDays(start, day)) }))
      const silence = longestSilence(entries)
      if (silence === null) return
      expect(entries.some(({ when }) => when.start! > silence.after && when.start! < silence.until)).toBe(false)
      expect(longestSilence(entries.toReversed())).toEqual(silence)
    }),
  )
})
