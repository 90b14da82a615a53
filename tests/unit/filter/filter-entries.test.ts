import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { NO_FILTER, type EntryFilter } from '../../../shared/filter/entry-filter.ts'
import { filterEntries } from '../../../shared/filter/filter-entries.ts'
import { filterParts, withoutPart } from '../../../shared/filter/filter-part.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import { PersonId } from '../../../shared/model/ids.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { aFamily, manyEntries, theEntries } from '../../builders/a-conference-document.ts'
import { aNote } from '../../builders/a-note.ts'
import { anId } from '../../builders/an-id.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const of = aFamily()
const [maya] = of.children
const [kelly, darren] = of.people
const police = of.agencies.find(({ code }) => code === 'POL')!

const entries = theEntries()
const find = (said: Partial<EntryFilter>, notes: readonly CaseNote[] = [], all = entries) =>
  filterEntries(all, { ...NO_FILTER, scope: 'all', ...said }, { of, notes, behindFigure: null })

describe('filtering', () => {
  test('by nothing shows all of the look-back, and of the window what can have happened in it and what nobody dated', () => {
    const dated = [
      anEntry({ when: onDay('2026-04-30') }),
      anEntry({ when: onDay('2026-05-05') }),
      anEntry({ when: from('2026-05-01', '2026-05-31', 'month') }),
      anEntry({ when: onDay('2026-05-22') }),
      anEntry({ when: undated }),
    ]
    const found = find({ scope: 'window' }, [], dated)
    expect(found.shown).toEqual([dated[1], dated[2], dated[4]])
    expect(found).toMatchObject({ total: 5, undated: 1, hidden: { byFilters: 0, before: 1, after: 1 } })
    expect(find({}, [], dated).shown).toEqual(dated)
  })

  test('joins several of one list by or, and the lists by and', () => {
    const one = find({ agencies: [police.id], ratings: ['red', 'amber'], children: [maya!.id] }).shown
    expect(one.length).toBeGreaterThan(3)
    expect(
      one.every(
        ({ agencyCode, rag, children }) =>
          agencyCode === 'POL' && ['red', 'amber'].includes(rag ?? '') && children.includes(maya!.id),
      ),
    ).toBe(true)
    expect(find({ agencies: [police.id, of.agencies[0]!.id] }).shown.length).toBe(
      find({ agencies: [police.id] }).shown.length + find({ agencies: [of.agencies[0]!.id] }).shown.length,
    )
  })

  test('finds people by name, other spellings and role, and texts without regard to capitals and accents', () => {
    expect(find({ people: [darren!.id] }).shown.length).toBeGreaterThan(5)
    expect(find({ people: [kelly!.id] }).shown.length).toBeGreaterThan(10)
    const cafe = anEntry({ event: 'Met at Zoë’s café.' })
    expect(find({ text: 'CAFE zoe' }, [], [cafe]).shown).toEqual([cafe])
    expect(find({ text: '"cafe zoe"' }, [], [cafe]).shown).toEqual([])
  })

  test('by somebody who is in the register no longer hides nothing, and spellings of one category are one', () => {
    const nobody = PersonId.parse(anId(4711))
    expect(find({ people: [nobody] }).shown).toEqual(entries)
    const spelt = ['Was Not Brought', 'was not-brought', 'Visit'].map((category) => anEntry({ category }))
    expect(find({ categories: ['WAS NOT BROUGHT'] }, [], spelt).shown).toEqual(spelt.slice(0, 2))
  })

  test('asks the notes for what people added', () => {
    const [a, b, c, d] = entries.map(({ id }) => id)
    const notes = [
      aNote({ kind: 'family comment', entry: a!, from: 'Mother', says: 'No.', disputes: true }),
      aNote({ kind: 'family comment', entry: b!, from: 'Mother', says: 'And more.', disputes: false }),
      aNote({ kind: 'query', entry: b!, agency: police.id, asks: 'Who?', answer: null }),
      aNote({
        kind: 'query',
        entry: c!,
        agency: police.id,
        asks: 'Who?',
        answer: { says: 'She.', on: IsoDay.parse('2026-05-10') },
      }),
      aNote({ kind: 'same event', entries: [c!, d!] }),
      aNote({ kind: 'conference rating', entry: d!, rag: 'red', why: null }),
    ]
    const shown = (those: EntryFilter['only'][number]) => find({ only: [those] }, notes).shown.map(({ id }) => id)
    expect(shown('disputed')).toEqual([a])
    expect(shown('with an open query')).toEqual([b])
    expect(shown('in a same-event group')).toEqual([c, d])
    expect(shown('rated by the conference')).toEqual([d])
    expect(
      find({ only: ['in a same-event group', 'rated by the conference'] }, notes).shown.map(({ id }) => id),
    ).toEqual([d])
  })

  test('by the figure of a pattern shows what is behind it; a figure nobody knows hides nothing', () => {
    const behind = new Set([entries[3]!.id])
    const filter = { ...NO_FILTER, scope: 'all', figure: 'x' } as const
    expect(filterEntries(entries, filter, { of, notes: [], behindFigure: behind }).shown).toEqual([entries[3]])
    expect(filterEntries(entries, filter, { of, notes: [], behindFigure: null }).shown).toEqual(entries)
  })

  test('between days keeps what can have happened on any of them, and what has no date', () => {
    const may = anEntry({ when: from('2026-05-01', '2026-05-31', 'month') })
    const later = anEntry({ when: onDay('2026-06-02') })
    const nobodyKnows = anEntry({ when: undated })
    const filter = { from: IsoDay.parse('2026-05-10'), to: IsoDay.parse('2026-05-11') }
    expect(find(filter, [], [may, later, nobodyKnows]).shown).toEqual([may, nobodyKnows])
  })
})

const lists = { agencies: of.agencies, children: of.children, people: of.people }
const anyFilter: fc.Arbitrary<EntryFilter> = fc.record({
  scope: fc.constantFrom('window', 'all'),
  agencies: fc.subarray(
    lists.agencies.map(({ id }) => id),
    { maxLength: 3 },
  ),
  children: fc.subarray(
    lists.children.map(({ id }) => id),
    { maxLength: 1 },
  ),
  people: fc.subarray(
    lists.people.map(({ id }) => id),
    { maxLength: 1 },
  ),
  categories: fc.subarray(['Home visit', 'Concern'], { maxLength: 1 }),
  ratings: fc.subarray(['red', 'none'] as const),
  balances: fc.subarray(['strength', 'worry'] as const),
  from: fc.constantFrom(null, IsoDay.parse('2025-01-01')),
  to: fc.constantFrom(null, IsoDay.parse('2026-05-06')),
  only: fc.subarray(['with the child’s voice', 'undated'] as const, { maxLength: 1 }),
  text: fc.constantFrom('', 'darren', 'school', 'zz'),
  figure: fc.constant(null),
})

test('nothing is left out without a number that says so, and taking a part away shows as many more as was said', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const found = filterEntries(entries, filter, { of, notes: [], behindFigure: null })
      const { byFilters, before, after } = found.hidden
      expect(found.shown.length + byFilters + before + after).toBe(entries.length)
      expect(found.matching.length).toBe(entries.length - byFilters)
      for (const part of filterParts(filter)) {
        const without = filterEntries(entries, withoutPart(filter, part), { of, notes: [], behindFigure: null })
        expect(without.matching.length - found.matching.length).toBe(found.without.get(part) ?? 0)
        expect(filterParts(withoutPart(filter, part))).not.toContain(part)
      }
    }),
  )
})

test('whatever is asked for besides, no entry comes to what matches', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const around = { of, notes: [], behindFigure: null }
      const { matching, shown } = filterEntries(entries, filter, around)
      const withMore = filterEntries(
        entries,
        { ...filter, only: [...filter.only, 'sharing undecided'], text: `${filter.text} the` },
        around,
      )
      expect(matching).toEqual(expect.arrayContaining([...withMore.matching]))
      expect(shown).toEqual(expect.arrayContaining([...withMore.shown]))
    }),
    { numRuns: 40 },
  )
})

test('the entries of a long case keep their order', () => {
  const many = manyEntries(2000)
  const { shown } = filterEntries(
    many,
    { ...NO_FILTER, scope: 'all', text: 'darren' },
    { of, notes: [], behindFigure: null },
  )
  const places = new Map(many.map((entry, at) => [entry, at]))
  expect(shown.length).toBeGreaterThan(20)
  expect(shown.every((entry, at) => at === 0 || places.get(shown[at - 1]!)! < places.get(entry)!)).toBe(true)
})
