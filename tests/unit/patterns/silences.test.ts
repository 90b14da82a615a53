import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { IsoDay } from '../../../shared/model/when.ts'
import { entriesBeside, silencesOf, withoutReason, type Gap } from '../../../shared/patterns/silences.ts'
import { addDays, daysBetween } from '../../../shared/time/days.ts'
import { longestSilence } from '../../../shared/timeline/silence.ts'
import { NoteContent } from '../../../shared/model/case-note.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'
import { anyEntries, aPatternedCase } from '../../builders/a-patterned-case.ts'

const of = aPatternedCase()
const today = IsoDay.parse('2026-05-15')
const police = (entries: ReturnType<typeof anEntry>[], notes: ReturnType<typeof aNote>[] = []) => {
  const found = silencesOf({ of, entries, notes }, 'all', today)[0]
  if (found === undefined) throw new Error('no agency')
  return found
}

describe('the silences of an agency', () => {
  it('lie before its first entry, between two, and after its last', () => {
    const { gaps } = police([anEntry({ when: onDay('2025-07-01') }), anEntry({ when: onDay('2025-12-01') })])
    expect(gaps.map(({ kind, from: first, to, days }) => [kind, first, to, days])).toEqual([
      ['before the first', '2025-05-01', '2025-06-30', 61],
      ['between', '2025-07-02', '2025-11-30', 152],
      ['after the last', '2025-12-02', '2026-05-15', 165],
    ])
  })

  it('do not reach into a period in which an entry may lie', () => {
    const { gaps } = police([anEntry({ when: from('2025-05-01', '2025-12-31', 'range') })])
    expect(gaps.map(({ from: first }) => first)).toEqual(['2026-01-01'])
  })

  it('are the whole time where it has no dated entry, and undated ones are counted', () => {
    expect(police([anEntry({ when: undated })])).toMatchObject({
      undated: 1,
      gaps: [{ kind: 'throughout', from: '2025-05-01', to: '2026-05-15' }],
    })
  })

  it('end with the days to which its records were searched', () => {
    const searched = {
      ...of,
      agencies: of.agencies.map((agency) => ({ ...agency, recordsTo: IsoDay.parse('2025-08-31') })),
    }
    expect(silencesOf({ of: searched, entries: [], notes: [] }, 'all', today)[0]?.gaps[0]?.to).toBe('2025-08-31')
  })

  it('that are short are counted and not listed', () => {
    const entries = ['2025-05-01', '2025-05-11', '2025-05-21', '2026-05-15'].map((day) => anEntry({ when: onDay(day) }))
    expect(police(entries)).toMatchObject({ shorter: 2, gaps: [{ from: '2025-05-22' }] })
  })

  it('carry the reasons that people gave, and a reason for days with entries is kept in sight', () => {
    const reason = (first: string, to: string) =>
      aNote(
        NoteContent.parse({
          kind: 'silence',
          agency: of.agencies[0]?.id,
          from: first,
          to,
          because: 'records missing',
          says: null,
        }),
      )
    const entries = [anEntry({ when: from('2025-05-01', '2025-12-31', 'range') })]
    const [fits, old] = [reason('2026-01-01', '2026-05-15'), reason('2025-06-01', '2025-06-30')]
    const found = police(entries, [fits, old])
    expect(found.gaps[0]?.reasons.map(({ id }) => id)).toEqual([fits.id])
    expect(found.otherReasons.map(({ id }) => id)).toEqual([old.id])
  })

  it('have a reason for all of their days, or the first days without one are told', () => {
    const [agency] = of.agencies
    const reasons = (...days: readonly (readonly [string, string])[]) =>
      days.map(([first, to]) =>
        aNote(
          NoteContent.parse({ kind: 'silence', agency: agency?.id, from: first, to, because: 'not asked', says: null }),
        ),
      )
    const open = (...days: readonly (readonly [string, string])[]) => {
      const [gap] = police([anEntry({ when: onDay('2025-05-01') })], reasons(...days)).gaps
      return gap === undefined ? undefined : withoutReason(gap)
    }
    expect(open()).toEqual({ from: '2025-05-02', to: '2026-05-15' })
    expect(open(['2025-01-01', '2026-05-15'])).toBeNull()
    expect(open(['2026-05-01', '2026-05-15'])).toEqual({ from: '2025-05-02', to: '2026-04-30' })
    expect(open(['2025-05-02', '2025-12-31'])).toEqual({ from: '2026-01-01', to: '2026-05-15' })
    expect(open(['2026-02-01', '2026-05-15'], ['2025-05-02', '2025-12-31'])).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
    })
    expect(open(['2025-05-02', '2026-03-01'], ['2025-06-01', '2025-07-01'], ['2026-03-02', '2026-06-01'])).toBeNull()
  })

  it('and its entries never share a day, and together fill the days looked at', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const { from: first, to, spans, gaps } of silencesOf({ of, entries, notes: [] }, 'all', today, 1)) {
          const days = Array.from({ length: daysBetween(first, to) + 1 }, (_, at) => addDays(first, at))
          const silent = days.filter((day) => spans.every((span) => day < span.first || day > span.last))
          expect(days.filter((day) => gaps.some((gap) => day >= gap.from && day <= gap.to))).toEqual(silent)
          expect(gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(silent.length)
        }
      }),
    )
  })

  it('between two entries agree with the longest silence of the document', () => {
    fc.assert(
      fc.property(anyEntries, (all) => {
        const entries = all.filter(
          ({ agencyCode, when }) =>
            agencyCode === 'POL' && (when.start ?? '9') >= of.lookBackFrom && (when.end ?? '9') <= today,
        )
        const between = (silencesOf({ of, entries, notes: [] }, 'all', today, 1)[0]?.gaps ?? []).filter(
          ({ kind }) => kind === 'between',
        )
        expect(Math.max(0, ...between.map(({ days }) => days))).toBe(longestSilence(entries)?.days ?? 0)
      }),
    )
  })
})

describe('the silences of the days from strategy meeting to conference', () => {
  const inWindow = (...days: readonly string[]) => {
    const entries = days.map((day, at) => anEntry({ id: at + 1, when: onDay(day) }))
    const found = silencesOf({ of, entries, notes: [] }, 'window', today)[0]
    if (found === undefined) throw new Error('no agency')
    return { ...found, entries }
  }

  it('last throughout where no entry lies in them, whatever lies before and after', () => {
    expect(inWindow('2026-03-10').gaps).toMatchObject([
      { kind: 'throughout', from: '2026-05-01', to: '2026-05-15', lastBefore: '2026-03-10', firstAfter: null },
    ])
    expect(inWindow('2026-03-10', '2026-05-18').gaps).toMatchObject([
      { kind: 'throughout', lastBefore: '2026-03-10', firstAfter: '2026-05-18' },
    ])
    expect(inWindow('2026-04-30', '2026-05-16').gaps).toMatchObject([{ kind: 'throughout' }])
  })

  it('that begin before them are not called a time between two entries', () => {
    expect(inWindow('2026-03-10', '2026-05-12').gaps).toMatchObject([
      {
        kind: 'since before',
        from: '2026-05-01',
        to: '2026-05-11',
        lastBefore: '2026-03-10',
        firstAfter: '2026-05-12',
      },
    ])
  })

  it('that go on after them are not called one either', () => {
    expect(inWindow('2026-05-02', '2026-05-20').gaps).toMatchObject([
      { kind: 'until after', from: '2026-05-03', to: '2026-05-15', lastBefore: '2026-05-02', firstAfter: '2026-05-20' },
    ])
  })

  it('lie between two entries where both are as near as they can be', () => {
    expect(inWindow('2026-04-30', '2026-05-12').gaps).toMatchObject([{ kind: 'between', from: '2026-05-01' }])
    expect(inWindow('2026-05-12').gaps).toMatchObject([{ kind: 'before the first' }])
  })

  it('have the entries on either side, at whatever distance, and all of them on one day', () => {
    const { gaps, agency, entries } = inWindow('2026-02-01', '2026-03-10', '2026-03-10', '2026-05-12', '2026-05-13')
    const [gap] = gaps
    if (gap === undefined) throw new Error('no gap')
    expect(entriesBeside(entries, { ...gap, agency: agency.id }).map(({ when }) => when.start)).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-05-12',
    ])
  })

  it('are unknown where its records end before them or the days are still to come', () => {
    const ended = of.agencies.map((agency) => ({ ...agency, recordsTo: IsoDay.parse('2026-04-30') }))
    const entries = [anEntry({ when: onDay('2026-03-10') })]
    expect(silencesOf({ of: { ...of, agencies: ended }, entries, notes: [] }, 'window', today)[0]).toMatchObject({
      looked: 'records end before',
      gaps: [],
    })
    const early = IsoDay.parse('2026-04-20')
    expect(silencesOf({ of, entries, notes: [] }, 'window', early)[0]).toMatchObject({ looked: 'still to come' })
    expect(inWindow('2026-03-10').looked).toBe('at')
  })

  /** On which sides the entry beside a silence may lie further away than the day next to it. */
  const REACHES: Record<Gap['kind'], readonly (readonly string[])[]> = {
    'before the first': [[]],
    between: [[]],
    'after the last': [[]],
    'since before': [['before']],
    'until after': [['after']],
    throughout: [[], ['before'], ['after'], ['before', 'after']],
  }

  it('reach beyond them only where their words say so', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const { gaps } of silencesOf({ of, entries, notes: [] }, 'window', today, 1))
          for (const gap of gaps) {
            expect(gap.lastBefore === null || gap.lastBefore < gap.from).toBe(true)
            expect(gap.firstAfter === null || gap.firstAfter > gap.to).toBe(true)
            const reaches = [
              ...(gap.lastBefore === null || gap.lastBefore === addDays(gap.from, -1) ? [] : ['before']),
              ...(gap.firstAfter === null || gap.firstAfter === addDays(gap.to, 1) ? [] : ['after']),
            ]
            expect(REACHES[gap.kind]).toContainEqual(reaches)
          }
      }),
    )
  })
})
