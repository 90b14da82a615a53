import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { notesOf } from '../../../shared/model/case-note.ts'
import { Child } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { findCandidates, sameEventCandidates } from '../../../shared/same-event/find-candidates.ts'
import { sayReason } from '../../../renderer/strings/same-event.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, atTime, from, onDay, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const wren = Child.parse({ id: anId(1), name: 'Wren Holloway', born: null, aliases: ['Wren'] })
const jude = Child.parse({ id: anId(2), name: 'Jude Holloway', born: null, aliases: ['Jude'] })
const family = { children: [wren, jude] }

const POLICE = anEntry({
  id: 10,
  agency: 'POL',
  when: atTime('2026-05-02', '21:40'),
  event: 'Neighbour reported shouting. A lamp was broken.',
  children: [wren.id, jude.id],
})
const SCHOOL = anEntry({
  id: 11,
  agency: 'EDU',
  when: onDay('2026-05-05'),
  event: 'Wren said that there was shouting on Saturday night and the lamp was broken.',
  children: [wren.id],
})
/** What makes the rest of a case: words are rare or common among others only. */
const OTHERS = Array.from({ length: 30 }, (_, at) =>
  anEntry({
    id: 100 + at,
    agency: 'GP',
    when: from('2025-01-01', '2025-12-31', 'year'),
    event: `Consultation about asthma, the inhaler number ${at} was prescribed.`,
    children: [wren.id],
  }),
)

const pairsOf = (entries: readonly Entry[]): string[] =>
  sameEventCandidates(entries, family, []).map(({ a, b }) => `${a.agencyCode} ${b.agencyCode}`)
const reasonsOf = (entries: readonly Entry[]): string[] => {
  const [first] = sameEventCandidates(entries, family, [])
  const agencies = entries.map(({ agency, agencyCode }) => ({ id: agency, code: agencyCode }))
  return (first?.reasons ?? []).map((reason) =>
    sayReason(
      reason,
      {
        ...family,
        agencies: agencies.map((each) => ({
          ...each,
          name: each.code,
          askedOn: null,
          answer: { kind: 'not-asked' },
          contributor: null,
          recordsTo: null,
          ours: false,
        })),
      },
      (id) => entries.find((entry) => entry.id === id),
    ),
  )
}

describe('two accounts may be of one event', () => {
  test('when one tells of the other’s day, child and things, in words of its own', () => {
    expect(pairsOf([POLICE, SCHOOL, ...OTHERS])).toEqual(['POL EDU'])
    expect(reasonsOf([POLICE, SCHOOL, ...OTHERS])).toEqual([
      'EDU speaks of 2 May 2026, the day of the other account.',
      'Both tell of violence or shouting.',
      expect.stringContaining('Both use words that are rare in this case: “shouting'),
      'Both are about Wren Holloway.',
    ])
  })

  test('when both speak of a day that is neither’s own', () => {
    const housing = anEntry({
      id: 12,
      agency: 'HOU',
      when: onDay('2026-05-06'),
      event: 'Next door complained of a row on 2 May.',
      children: [wren.id, jude.id],
    })
    expect(pairsOf([SCHOOL, housing, ...OTHERS])).toEqual(['EDU HOU'])
    expect(reasonsOf([SCHOOL, housing, ...OTHERS])[0]).toBe('Both speak of 2 May 2026.')
  })

  test('when the number of the record is the same', () => {
    const [police, social] = ['POL', 'CSC'].map((agency, at) =>
      anEntry({ agency, when: onDay(`2026-05-0${2 + at}`), event: `Told of the matter, EC/0502/118.`, id: 20 + at }),
    )
    if (police === undefined || social === undefined) throw new Error('two entries')
    expect(reasonsOf([police, social, ...OTHERS])).toContain('Both carry the number EC/0502/118.')
  })

  test('when one agency tells a thing twice in nearly the same words', () => {
    const again = { ...POLICE, id: anEntry({ id: 13 }).id, event: 'Neighbour reported shouting. A lamp broken.' }
    expect(reasonsOf([POLICE, again, ...OTHERS])[0]).toBe('One agency tells it twice in nearly the same words.')
  })
})

describe('two accounts are not laid side by side', () => {
  test('for a day and a child alone', () => {
    const nursery = anEntry({
      agency: 'EY',
      when: onDay('2026-05-02'),
      event: 'Painted all morning.',
      children: [wren.id],
    })
    expect(pairsOf([POLICE, nursery, ...OTHERS])).toEqual([])
  })

  test('when one has no date', () => {
    expect(pairsOf([POLICE, { ...SCHOOL, when: undated }, ...OTHERS])).toEqual([])
  })

  test('when one may have been at any time of a year', () => {
    expect(pairsOf([POLICE, { ...SCHOOL, when: from('2026-01-01', '2026-12-31', 'year') }, ...OTHERS])).toEqual([])
  })

  test('when they are linked already, in either order', () => {
    const notes = [aNote({ kind: 'same event', entries: [SCHOOL.id, POLICE.id] })]
    expect(sameEventCandidates([POLICE, SCHOOL, ...OTHERS], family, notes)).toEqual([])
  })

  test('when a person found them not to be of one event', () => {
    const notes = [aNote({ kind: 'not the same event', entries: [SCHOOL.id, POLICE.id] })]
    expect(sameEventCandidates([POLICE, SCHOOL, ...OTHERS], family, notes)).toEqual([])
  })

  test('when one was found not to be of one event with an account that the other is linked with', () => {
    const third = anEntry({ id: 14, agency: 'CSC', when: onDay('2026-05-05') })
    const notes = [
      aNote({ kind: 'same event', entries: [POLICE.id, third.id] }),
      aNote({ kind: 'not the same event', entries: [SCHOOL.id, third.id] }),
    ]
    expect(sameEventCandidates([POLICE, SCHOOL, third, ...OTHERS], family, notes)).toEqual([])
    expect(notesOf(notes, 'same event')).toHaveLength(1)
  })
})

describe('the search', () => {
  const { of, entries } = thePracticeCase()
  const found = sameEventCandidates(entries, of, [])
  const pairs = (all: typeof found): string[] => all.map(({ a, b }) => `${a.id} ${b.id}`)

  test('lets go after each entry, so that it can be done in slices', () => {
    let steps = 0
    for (const search = findCandidates(entries, of); search.next().done !== true;) steps++
    expect(steps).toBeGreaterThan(3 * entries.length)
  })

  test('finds the same pairs in whatever order the entries come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(pairs(sameEventCandidates(shuffled, of, []))).toEqual(pairs(found))
      }),
      { numRuns: 5 },
    )
  })

  test('names each pair once, the earlier account first, never an entry with itself', () => {
    const unordered = found.map(({ a, b }) => [a.id, b.id].toSorted().join(' '))
    expect(new Set(unordered).size).toBe(found.length)
    for (const { a, b } of found) expect((a.when.start ?? '') <= (b.when.start ?? '~')).toBe(true)
  })

  test('gives each pair a reason that is more than the day and the children', () => {
    for (const { reasons } of found)
      expect(reasons.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/about|words|number|heard from|time told|same day told|nearly the same words/),
        ]),
      )
  })
})
