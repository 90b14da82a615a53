import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Entry } from '../../../shared/model/entry.ts'
import { countCategories } from '../../../shared/patterns/count-categories.ts'
import { entriesOfFigure, figureKey, readFigure, type Figure } from '../../../shared/patterns/figure.ts'
import { intervalsOf } from '../../../shared/patterns/intervals.ts'
import { childrenMet } from '../../../shared/patterns/meetings.ts'
import { basisOf, type PatternPeriod } from '../../../shared/patterns/period.ts'
import { sayFigure } from '../../../shared/patterns/say-figure.ts'
import { silencesOf } from '../../../shared/patterns/silences.ts'
import { countSteps, LEANINGS } from '../../../shared/patterns/time-steps.ts'
import { countVoices } from '../../../shared/patterns/voice.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'
import { anyEntries, aPatternedCase } from '../../builders/a-patterned-case.ts'

const of = aPatternedCase()
const today = IsoDay.parse('2026-05-15')
const anyPeriod = fc.constantFrom<PatternPeriod>('all', 'window')

/** Every number that the page shows, with the number of entries it claims. */
const figuresOf = (entries: readonly Entry[], period: PatternPeriod): readonly (readonly [Figure, number])[] => {
  const basis = basisOf({ of, entries }, period)
  const input = { of, entries: basis.entries, notes: [] }
  const steps = countSteps(basis.entries)
  return [
    [{ what: 'all' }, basis.entries.length],
    ...countCategories(basis.entries).map(
      ({ category, entries: number }) => [{ what: 'category', category }, number] as const,
    ),
    ...[...steps.steps, steps.spread, steps.undated].flatMap((count) => [
      [{ what: 'step', step: count.step, leaning: 'any' }, count.entries] as const,
      ...LEANINGS.map((leaning) => [{ what: 'step', step: count.step, leaning }, count[leaning]] as const),
    ]),
    ...intervalsOf(basis.entries).map(
      ({ category, entries: number }) => [{ what: 'intervals', category }, number] as const,
    ),
    ...countVoices(input).flatMap(({ child, agency, heard, about }) => [
      [{ what: 'heard', child: child.id, agency: agency.id }, heard] as const,
      [{ what: 'about', child: child.id, agency: agency.id }, about] as const,
    ]),
    ...childrenMet(input).flatMap(({ child, meetings, hearings }) => [
      [{ what: 'heard', child: child.id, agency: null }, hearings.length] as const,
      ...(['seen', 'seen alone', 'not seen'] as const).map(
        (as) => [{ what: 'met', child: child.id, as }, meetings.filter((meeting) => meeting.as === as).length] as const,
      ),
    ]),
  ]
}

describe('the entries behind a number', () => {
  it('are as many as the number says, for every number and both periods', () => {
    fc.assert(
      fc.property(anyEntries, anyPeriod, (entries, period) => {
        for (const [figure, number] of figuresOf(entries, period))
          expect([figure, entriesOfFigure(figureKey(period, figure), { of, entries, notes: [] })?.length]).toEqual([
            figure,
            number,
          ])
      }),
      { numRuns: 60 },
    )
  })

  it('stand on either side of a silence', () => {
    const entries = [
      anEntry({ id: 1, when: onDay('2025-06-10') }),
      anEntry({ id: 2, when: onDay('2025-09-10') }),
      anEntry({ id: 3, when: onDay('2025-09-11') }),
      anEntry({ id: 4, agency: 'HCP', when: onDay('2025-06-10') }),
    ]
    const input = { of, entries, notes: [] }
    const gap = silencesOf(input, 'all', today)[0]?.gaps.find(({ kind }) => kind === 'between')
    const agency = of.agencies[0]?.id
    if (gap === undefined || agency === undefined) throw new Error('no gap')
    const key = figureKey('window', { what: 'silence', agency, from: gap.from, to: gap.to })
    expect(entriesOfFigure(key, input)).toEqual([entries[0]?.id, entries[1]?.id])
  })

  it('stand on either side of a silence that begins before the days looked at', () => {
    const entries = [
      anEntry({ id: 1, when: onDay('2026-02-10') }),
      anEntry({ id: 2, when: onDay('2026-03-10') }),
      anEntry({ id: 3, when: onDay('2026-05-12') }),
    ]
    const input = { of, entries, notes: [] }
    const [police] = silencesOf(input, 'window', today)
    const [gap] = police?.gaps ?? []
    if (police === undefined || gap === undefined) throw new Error('no gap')
    const key = figureKey('window', { what: 'silence', agency: police.agency.id, from: gap.from, to: gap.to })
    expect(entriesOfFigure(key, input)).toEqual([entries[1]?.id, entries[2]?.id])
  })

  it('of a key of no figure are unknown, so that an old address hides nothing', () => {
    for (const key of [
      '',
      'all',
      'all~nothing',
      'years~all',
      'all~step~2026-13~any',
      'all~met~x~seen',
      'all~category~%E0%A4',
    ])
      expect(entriesOfFigure(key, { of, entries: [anEntry()], notes: [] })).toBeNull()
  })
})

describe('the key of a figure', () => {
  const anyCategory = fc
    .array(fc.constantFrom('~', '%', '/', '&', '=', '+', ' ', '%7E', 'é', '😀', 'a'), { maxLength: 20 })
    .map((letters) => letters.join(''))

  it('gives the figure back, whatever the agencies call their categories', () => {
    fc.assert(
      fc.property(anyCategory, anyPeriod, (category, period) => {
        const figure: Figure = { what: 'category', category }
        expect(readFigure(figureKey(period, figure))).toEqual({ period, figure })
      }),
    )
  })

  it('is said in words, with the agency’s own spelling', () => {
    const entries = [anEntry({ category: 'Was Not Brought' })]
    const say = (figure: Figure, period: PatternPeriod = 'all') => sayFigure(figureKey(period, figure), { of, entries })
    expect(say({ what: 'category', category: 'was not brought' })).toBe('in the category “Was Not Brought”')
    expect(say({ what: 'step', step: '2026-05', leaning: 'worry' }, 'window')).toBe(
      'marked as a worry of May 2026, strategy meeting to conference',
    )
    expect(sayFigure('nonsense', { of, entries })).toBeNull()
  })
})
