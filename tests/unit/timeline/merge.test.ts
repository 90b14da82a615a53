import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Entry } from '../../../shared/model/entry.ts'
import { compareEntries } from '../../../shared/timeline/compare-entries.ts'
import { mergeTimelines, timelineOf, withEntry } from '../../../shared/timeline/merge.ts'
import { anEntry, atTime, from, onDay, undated } from '../../builders/an-entry.ts'

const AGENCIES = ['CSC', 'POL', 'HCP', 'GP', 'EDU-1', 'EDU-2', 'HOU', 'PRO', 'MH', 'ACU', 'DA', 'EY']

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`)
const when = fc.oneof(
  day.map(onDay),
  day.map((d) => atTime(d, '14:30')),
  day.map((d) => atTime(d, '09:05')),
  day.map((d) => from(d, '2024-02-28', 'range')),
  fc.constant(from('2024-02-01', '2024-02-29', 'month')),
  fc.constant(undated),
)
const entry = fc
  .record({ when, agency: fc.constantFrom(...AGENCIES), sequence: fc.integer({ min: 0, max: 5 }) })
  .map((said) => anEntry(said))
const entries = fc.array(entry, { maxLength: 120 })

const byAgency = (all: readonly Entry[]): Entry[][] =>
  AGENCIES.map((code) => all.filter((one) => one.agencyCode === code).toSorted(compareEntries))

describe('the merge of the agencies’ lists', () => {
  test('is the sort of all entries, whatever the lists hold', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(mergeTimelines(byAgency(all))).toEqual(all.toSorted(compareEntries))
      }),
    )
  })

  test('does not depend on the order in which the agencies’ files are opened', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (all, chance) => {
        const shuffled = byAgency(all)
          .map((list) => ({ list, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ list }) => list)
        expect(mergeTimelines(shuffled)).toEqual(mergeTimelines(byAgency(all)))
      }),
    )
  })

  test('keeps every entry as the object it was: a view, never a copy', () => {
    const lists = byAgency([anEntry(), anEntry({ agency: 'GP' }), anEntry({ when: undated })])
    const merged = mergeTimelines(lists)
    expect(new Set(merged)).toEqual(new Set(lists.flat()))
  })

  test('of nothing is nothing, and of one list is that list', () => {
    expect(mergeTimelines([])).toEqual([])
    expect(mergeTimelines([[], []])).toEqual([])
    const only = anEntry()
    expect(mergeTimelines([[], [only]])).toEqual([only])
  })

  test('puts a month after the exact days of its first day, and undated entries last', () => {
    const month = anEntry({ when: from('2024-02-01', '2024-02-29', 'month') })
    const first = anEntry({ when: onDay('2024-02-01') })
    const morning = anEntry({ when: atTime('2024-02-01', '08:10') })
    const second = anEntry({ when: onDay('2024-02-02') })
    const never = anEntry({ when: undated })
    expect(timelineOf([never, month, second, first, morning])).toEqual([morning, first, month, second, never])
  })
})

describe('one edit', () => {
  test('of an entry gives the timeline that merging everything again would give', () => {
    fc.assert(
      fc.property(entries, entry, (all, added) => {
        expect(withEntry(timelineOf(all), added)).toEqual(timelineOf([...all, added]))
      }),
    )
  })

  test('that moves an entry to another day leaves it in the timeline once', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 60 }), when, fc.nat(), (all, moved, which) => {
        const earlier = all[which % all.length]!
        const edited: Entry = { ...earlier, when: moved, revision: 2 }
        expect(withEntry(timelineOf(all), edited, earlier)).toEqual(
          timelineOf(all.map((one) => (one === earlier ? edited : one))),
        )
      }),
    )
  })
})

test('two different entries never compare as equal, so no merge depends on chance', () => {
  fc.assert(
    fc.property(entry, entry, (a, b) => {
      expect(Math.sign(compareEntries(a, b))).toBe(-Math.sign(compareEntries(b, a)))
      expect(compareEntries(a, b)).not.toBe(0)
      expect(compareEntries(a, a)).toBe(0)
    }),
  )
})
