import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { countCategories } from '../../../shared/patterns/count-categories.ts'
import { basisOf } from '../../../shared/patterns/period.ts'
import { countSteps, sayStep } from '../../../shared/patterns/time-steps.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'
import { anyEntries, aPatternedCase } from '../../builders/a-patterned-case.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

describe('entries by category', () => {
  it('count every entry once', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(sum(countCategories(entries).map((count) => count.entries))).toBe(entries.length)
      }),
    )
  })

  it('take two spellings for one, most used first and without a category last', () => {
    const categories = ['Was Not Brought', 'was not-brought', 'Was Not Brought', 'A&E', null, null, null, null]
    expect(countCategories(categories.map((category) => anEntry({ category })))).toEqual([
      { category: 'was not brought', says: 'Was Not Brought', entries: 3 },
      { category: 'a&e', says: 'A&E', entries: 1 },
      { category: '', says: '', entries: 4 },
    ])
  })

  it('of no entries are none', () => expect(countCategories([])).toEqual([]))
})

describe('entries by month', () => {
  it('count every entry once: in its month, as spread over several, or without a date', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { steps, spread, undated: none } = countSteps(entries)
        const all = [...steps, spread, none]
        expect(sum(all.map((step) => step.entries))).toBe(entries.length)
        for (const leaning of ['strength', 'worry', 'neutral'] as const)
          expect(sum(all.map((step) => step[leaning]))).toBe(
            entries.filter(({ balance }) => balance === leaning).length,
          )
      }),
    )
  })

  it('show the months between that have none', () => {
    const {
      steps,
      spread,
      undated: none,
    } = countSteps([
      anEntry({ when: onDay('2025-12-31'), balance: 'worry' }),
      anEntry({ when: from('2026-02-01', '2026-02-28', 'month') }),
      anEntry({ when: from('2026-02-25', '2026-03-03', 'week') }),
      anEntry({ when: undated }),
    ])
    expect(steps.map(({ step, entries }) => [step, entries])).toEqual([
      ['2025-12', 1],
      ['2026-01', 0],
      ['2026-02', 1],
    ])
    expect([steps[0]?.worry, spread.entries, none.entries]).toEqual([1, 1, 1])
  })

  it('become quarters and then years in a long history', () => {
    const over = (first: string, last: string) =>
      countSteps([anEntry({ when: onDay(first) }), anEntry({ when: onDay(last) })])
    expect(over('2020-01-05', '2026-05-01')).toMatchObject({ length: 'quarter' })
    expect(over('2020-01-05', '2026-05-01').steps.at(-1)).toMatchObject({ step: '2026-Q2', entries: 1 })
    expect(over('2010-01-05', '2026-05-01').steps).toHaveLength(17)
    expect(sayStep('2026-Q2')).toBe('April to June 2026')
  })

  it('of no entries have no month', () => expect(countSteps([]).steps).toEqual([]))
})

describe('what figures are based on', () => {
  it('is every entry, or those of the window and those without a date; the rest is counted', () => {
    const of = aPatternedCase()
    const entries = [
      anEntry({ when: onDay('2026-04-30') }),
      anEntry({ when: onDay('2026-05-01') }),
      anEntry({ when: undated }),
    ]
    expect(basisOf({ of, entries }, 'all')).toMatchObject({ supplied: 3, outside: 0, undated: 1 })
    expect(basisOf({ of, entries }, 'window')).toEqual({
      entries: entries.slice(1),
      supplied: 3,
      outside: 1,
      undated: 1,
    })
  })
})
