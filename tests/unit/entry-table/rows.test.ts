import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { entryAsText } from '../../../renderer/features/timeline/entry-table/entry-as-text.ts'
import { entryGroups, underSeveral } from '../../../renderer/features/timeline/entry-table/entry-groups.ts'
import { entryMarks, NO_MARKS } from '../../../renderer/features/timeline/entry-table/entry-marks.ts'
import { sortedEntries } from '../../../renderer/features/timeline/entry-table/sorted-entries.ts'
import { COLUMNS, isSortable } from '../../../renderer/features/timeline/entry-table/table-columns.ts'
import { rowPlaces, tableRows } from '../../../renderer/features/timeline/entry-table/table-rows.ts'
import { GROUPINGS } from '../../../renderer/features/timeline/entry-table/table-view.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { aFamily, theEntries } from '../../builders/a-conference-document.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const of = aFamily()
const entries = theEntries()
const by = { agencies: of.agencies, marks: new Map() }
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('sorting', () => {
  test('by any column loses nobody, keeps those alike in the order of the timeline, and puts who says nothing last either way', () => {
    const places = new Map(entries.map((entry, at) => [entry.id, at]))
    fc.assert(
      fc.property(
        fc.constantFrom(...COLUMNS.filter(isSortable)),
        fc.constantFrom('ascending', 'descending'),
        (column, direction) => {
          const sorted = sortedEntries(entries, { column, direction }, by)
          expect(ids(sorted).toSorted()).toEqual(ids(entries).toSorted())
          if (column !== 'rating') return
          const ratings = sorted.map(({ rag }) => rag)
          const silent = ratings.indexOf(null)
          expect(silent < 0 || ratings.slice(silent).every((rag) => rag === null)).toBe(true)
          for (const rag of ['red', 'amber', 'green'])
            expect(
              sorted
                .filter((entry) => entry.rag === rag)
                .every((entry, at, same) => at === 0 || places.get(same[at - 1]!.id)! < places.get(entry.id)!),
            ).toBe(true)
        },
      ),
    )
  })

  test('by rating begins with red; by agency, EDU-2 stands before EDU-10', () => {
    expect(sortedEntries(entries, { column: 'rating', direction: 'ascending' }, by)[0]?.rag).toBe('red')
    const schools = ['EDU-10', 'EDU-2'].map((code) => anEntry({ agency: code }))
    const agencies = schools.map(({ agency, agencyCode }) => ({ ...of.agencies[0]!, id: agency, code: agencyCode }))
    const sorted = sortedEntries(schools, { column: 'agency', direction: 'ascending' }, { ...by, agencies })
    expect(sorted.map(({ agencyCode }) => agencyCode)).toEqual(['EDU-2', 'EDU-10'])
  })
})

describe('groups', () => {
  test('hold every entry, in the order of the list, and count those that stand under several', () => {
    for (const grouping of GROUPINGS) {
      const groups = entryGroups(entries, grouping, of)
      expect(new Set(groups.flatMap((group) => ids(group.entries))).size).toBe(entries.length)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      const places = new Map(entries.map((entry, at) => [entry.id, at]))
      for (const group of groups)
        expect(
          group.entries.every((entry, at, all) => at === 0 || places.get(all[at - 1]!.id)! < places.get(entry.id)!),
        ).toBe(true)
    }
    const both = entries.filter(({ children }) => children.length > 1).length
    expect(underSeveral(entryGroups(entries, 'child', of))).toEqual({ entries: both, rows: entries.length + both })
    expect(underSeveral(entryGroups(entries, 'agency', of))).toEqual({ entries: 0, rows: entries.length })
  })

  test('of months put an entry under one only where all of its days lie in it', () => {
    const dated = [
      anEntry({ when: onDay('2026-05-05'), rag: 'amber' }),
      anEntry({ when: from('2026-05-01', '2026-05-31', 'month'), rag: 'red' }),
      anEntry({ when: from('2026-03-01', '2026-05-31', 'season') }),
      anEntry({ when: from('2025-12-01', '2026-02-28', 'season') }),
      anEntry({ when: undated }),
    ]
    expect(entryGroups(dated, 'month', of).map(({ name, entries: own, worst }) => [name, own.length, worst])).toEqual([
      ['May 2026', 2, 'red'],
      ['2026, month not exact', 1, null],
      ['Over more than one year', 1, null],
      ['Without a date', 1, null],
    ])
  })

  test('that are closed take their entries out of the rows and stay countable', () => {
    const groups = entryGroups(entries, 'agency', of)
    const [first] = groups
    const rows = tableRows(entries, groups, new Set([first!.key]))
    expect(rows.length).toBe(groups.length + entries.length - first!.entries.length)
    expect(rows[0]).toMatchObject({ kind: 'group', open: false })
    const { ofEntry, ofRow } = rowPlaces(rows)
    expect(ofRow.size).toBe(rows.length)
    expect(first!.entries.every(({ id }) => !ofEntry.has(id))).toBe(true)
  })
})

test('a row carries what people added beside its entry', () => {
  const [a, b, c] = entries.map(({ id }) => id)
  const notes = [
    aNote({ kind: 'same event', entries: [a!, b!] }),
    aNote({ kind: 'family comment', entry: a!, from: 'Mother', says: 'Yes.', disputes: false }),
    aNote({ kind: 'family comment', entry: a!, from: 'Father', says: 'No.', disputes: true }),
    aNote({ kind: 'query', entry: a!, agency: of.agencies[0]!.id, asks: 'Who?', answer: null }),
    aNote({
      kind: 'query',
      entry: a!,
      agency: of.agencies[0]!.id,
      asks: 'When?',
      answer: { says: 'Then.', on: IsoDay.parse('2026-05-12') },
    }),
    aNote({ kind: 'conference rating', entry: a!, rag: 'amber', why: null }),
    aNote({ kind: 'day order', day: IsoDay.parse('2026-05-05'), entries: [c!, b!] }),
  ]
  const ofThatDay = entries.slice(0, 3).map((entry) => ({ ...entry, when: onDay('2026-05-05') }))
  const marks = entryMarks(ofThatDay, notes)
  expect(marks.get(a!)).toEqual({
    accounts: 2,
    disputed: true,
    comments: 2,
    openQueries: 1,
    conference: 'amber',
    orderedByHand: false,
  })
  expect(marks.get(b!)).toMatchObject({ accounts: 2, comments: 0, conference: null, orderedByHand: true })
  expect(marks.get(c!)).toEqual({ ...NO_MARKS, orderedByHand: true })
  expect(marks.size).toBe(3)
})

test('an entry that a later version moved to another day is not ordered by hand there', () => {
  const [stays, moved] = [anEntry({ id: 1 }), anEntry({ id: 2, when: onDay('2026-05-06') })]
  const notes = [aNote({ kind: 'day order', day: IsoDay.parse('2026-05-05'), entries: [stays.id, moved.id] })]
  const marks = entryMarks([stays, moved], notes)
  expect(marks.get(stays.id)?.orderedByHand).toBe(true)
  expect(marks.has(moved.id)).toBe(false)
})

test('an entry as text says all of it in one paragraph, and of a gap that it is one', () => {
  const police = of.agencies.find(({ code }) => code === 'POL')!
  const entry = {
    ...anEntry({ event: 'Officers attended.\nA child was awake', source: 'Log 4', impact: '“Scared.”' }),
    agency: police.id,
  }
  expect(entryAsText(entry, of)).toBe(
    'Tue 5 May 2026 (as written: “2026-05-05”). Wensum Valley Police (POL). Officers attended. A child was awake. Impact on the child: “Scared.” Action and outcome: not recorded. Source: Log 4. Reference: POL-7K.',
  )
})
