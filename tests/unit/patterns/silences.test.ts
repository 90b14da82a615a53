import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { IsoDay } from '../../../shared/model/when.ts'
import { silencesOf } from '../../../shared/patterns/silences.ts'
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
