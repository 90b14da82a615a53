import fc from 'fast-check'

import { Case } from '../../shared/model/case.ts'
import { Balance, type Entry } from '../../shared/model/entry.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { dayFromNumber, dayNumber } from '../../shared/time/days.ts'
import { anEntry, from, onDay, undated } from './an-entry.ts'
import { anId } from './an-id.ts'

/** Two children, three agencies, from May 2025 to the conference on 21 May 2026. */
export const aPatternedCase = (): Case =>
  Case.parse({
    id: anId(1),
    reference: 'N-2026-0001',
    children: [
      { id: anId(101), name: 'Elsie-Mae Tarrow', born: '2017-11-08', aliases: ['Elsie', 'Elsie-Mae'] },
      { id: anId(102), name: 'Theo Tarrow', born: '2023-01-14', aliases: ['Theo'] },
    ],
    people: [
      { id: anId(201), name: 'Kirsty Tarrow', role: 'mother', aliases: [], parentalResponsibility: 'yes' },
      { id: anId(202), name: 'Dean Ruddick', role: 'father', aliases: [], parentalResponsibility: 'yes' },
      {
        id: anId(203),
        name: 'Maureen Tarrow',
        role: 'maternal grandmother',
        aliases: [],
        parentalResponsibility: 'no',
      },
    ],
    strategyMeeting: '2026-05-01',
    conference: '2026-05-21',
    lookBackFrom: '2025-05-01',
    late: null,
    agencies: ['POL', 'HCP', 'EDU'].map((code) => ({
      id: anEntry({ agency: code }).agency,
      code,
      name: NAMES[code],
      askedOn: null,
      answer: { kind: 'not-asked' },
      contributor: null,
      recordsTo: null,
      ours: false,
    })),
  })

const NAMES: Readonly<Record<string, string>> = {
  POL: 'Eastmere Constabulary',
  HCP: 'Health visiting',
  EDU: 'Withy Lane Primary School',
}

export const ELSIE = anId(101)
export const THEO = anId(102)

/** Entries as they come: of any agency and month, dated to the day, by a period, or not at all. */
export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      agency: fc.constantFrom('POL', 'HCP', 'EDU'),
      day: fc.integer({ min: 0, max: 500 }),
      dated: fc.constantFrom('day', 'day', 'day', 'period', 'undated'),
      long: fc.integer({ min: 1, max: 200 }),
      balance: fc.option(fc.constantFrom(...Balance.options)),
      category: fc.option(
        fc.constantFrom(
          'Was Not Brought',
          'was not brought',
          'A&E',
          'Domestic – damage',
          'Domestic – assault',
          '~odd/one%',
        ),
      ),
      children: fc.subarray([ELSIE, THEO]),
      voice: fc.option(fc.constantFrom('“I counted.”', 'Theo: “My bed.”', 'Elsie: “I hid.”', ' ')),
      event: fc.constantFrom('Elsie seen alone.', 'Both children seen asleep.', 'Theo was not seen.', 'Letter sent.'),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ day, dated, long, children, ...said }, at) => {
      const first = dayFromNumber(dayNumber(IsoDay.parse('2025-04-01')) + day)
      const last = dayFromNumber(dayNumber(first) + long)
      return anEntry({
        ...said,
        id: 1000 + at,
        children: aPatternedCase()
          .children.map(({ id }) => id)
          .filter((id) => children.includes(id)),
        when: dated === 'day' ? onDay(first) : dated === 'period' ? from(first, last, 'range') : undated,
      })
    }),
  )
