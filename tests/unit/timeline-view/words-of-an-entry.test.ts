import { expect, test } from 'vitest'

import { agencyLanes } from '../../../renderer/features/timeline/picture/agency-lanes.ts'
import { axisScale, sayTick } from '../../../renderer/features/timeline/picture/lane-axis.ts'
import { DAY } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import { sayAgeAt, sayReading, sayStretch } from '../../../renderer/features/timeline/say-reading.ts'
import { sayWhenBriefly } from '../../../renderer/features/timeline/say-when-briefly.ts'
import { CaseAgency, type Answer } from '../../../shared/model/agency.ts'
import { IsoDay, type When } from '../../../shared/model/when.ts'
import { readDate } from '../../../shared/time/read-date.ts'
import { anEntry, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const day = (text: string): IsoDay => IsoDay.parse(text)
const TODAY = day('2026-05-15')
const typed = (text: string): When => {
  const read = readDate(text, { today: TODAY, order: 'day-first' })
  if (!read.ok) throw new Error(read.error.why)
  return read.value
}

test.each([
  ['05/05/2026 23:40', 'Tue 5 May 2026, 23:40'],
  ['5 May 2026', 'Tue 5 May 2026'],
  ['c. June 2023', 'about 1–30 June 2023'],
  ['12-14 June 2023', '12–14 June 2023'],
  ['Spring 2024', '1 March – 31 May 2024'],
  ['before 5 June 2023', 'Mon 5 Jun 2023 or earlier'],
  ['after 5 June 2023', 'Mon 5 Jun 2023 or later'],
  ['?22 May 2016', 'perhaps Sun 22 May 2016'],
  ['not known', 'no date; it stands at the end and is never given one'],
])('%s is read as %s', (text, said) => {
  expect(sayReading(typed(text))).toBe(said)
})

test('a stretch over the turn of a year names both years', () => {
  expect(sayStretch(day('2023-12-01'), day('2024-02-29'))).toBe('1 December 2023 – 29 February 2024')
})

test('in a narrow column an exact date has its time beneath, and its year where years differ', () => {
  expect(sayWhenBriefly(typed('05/05/2026 23:40'), 2026)).toEqual({ day: 'Tue 5 May', beneath: '23:40' })
  expect(sayWhenBriefly(typed('05/05/2026 23:40'), null)).toEqual({ day: 'Tue 5 May', beneath: '2026, 23:40' })
  expect(sayWhenBriefly(typed('5 May 2026'), 2026)).toEqual({ day: 'Tue 5 May', beneath: null })
  expect(sayWhenBriefly(typed('c. June 2023'), 2026)).toEqual({ day: 'c. June 2023', beneath: null })
})

test('an age is as exact as the date, in the words of the document; where it cannot be said, the reason', () => {
  const born = day('2018-03-04')
  expect(sayAgeAt({ born }, typed('5 May 2026'))).toBe('8 years')
  expect(sayAgeAt({ born }, typed('March 2026'))).toBe('7 to 8 years')
  expect(sayAgeAt({ born }, typed('between 2021 and 2024'))).toBe('2 to 6 years')
  expect(sayAgeAt({ born }, typed('before 5 June 2025'))).toBe('7 years or younger')
  expect(sayAgeAt({ born }, typed('after 5 June 2025'))).toBe('7 years or older')
  expect(sayAgeAt({ born: day('2026-05-06') }, typed('before 5 June 2025'))).toBe('not yet born')
  expect(sayAgeAt({ born: null }, typed('March 2026'))).toBe('date of birth not recorded')
  expect(sayAgeAt({ born }, undated)).toBe('age not known without a date')
})

const anAgency = (answer: Answer): CaseAgency =>
  CaseAgency.parse({
    id: anId(),
    code: 'PRO',
    name: 'Probation',
    askedOn: null,
    answer,
    contributor: null,
    recordsTo: null,
    ours: false,
  })

test.each<[Answer, string, string]>([
  [{ kind: 'not-asked' }, '2026-05-14', 'Not asked yet'],
  [{ kind: 'asked', on: day('2026-05-01') }, '2026-05-14', 'No return yet: asked 1 May, due Fri 15 May'],
  [{ kind: 'asked', on: day('2026-05-01') }, '2026-05-15', 'No return yet: asked 1 May, due today'],
  [{ kind: 'asked', on: day('2026-05-01') }, '2026-05-18', 'No return yet: asked 1 May, was due Fri 15 May'],
  [{ kind: 'nothing-to-report', on: day('2026-05-08') }, '2026-05-18', 'Nothing to report, answered 8 May'],
  [
    { kind: 'declined', on: day('2026-05-08'), reason: 'no record of the family' },
    '2026-05-18',
    'Declined on 8 May: no record of the family',
  ],
])('an empty lane says why it is empty: %o', (answer, today, words) => {
  expect(agencyLanes([anAgency(answer)], [], day('2026-05-15'), day(today))).toMatchObject([{ entries: 0, words }])
})

test('a lane whose entries have no date says so, one with dated entries needs no words', () => {
  const agency = anAgency({ kind: 'received', on: day('2026-05-11') })
  const lane = (when?: When) =>
    agencyLanes([agency], [{ ...anEntry(when === undefined ? {} : { when }), agency: agency.id }], null, TODAY)
  expect(lane(undated)).toMatchObject([{ entries: 1, words: '1 entry without a date' }])
  expect(lane()).toMatchObject([{ entries: 1, words: null }])
  const owing = anAgency({ kind: 'asked', on: day('2026-05-01') })
  const typedHere = { ...anEntry({ when: undated }), agency: owing.id }
  expect(agencyLanes([owing], [typedHere], day('2026-05-15'), day('2026-05-15'))).toMatchObject([
    { words: '1 entry without a date. No return yet: asked 1 May, due today' },
  ])
})

test('the calendar gets coarser as the view gets wider', () => {
  const scaleAt = (pixelsPerDay: number) => axisScale(DAY / pixelsPerDay)
  expect(scaleAt(100)).toEqual({ scale: 'day', step: 1 })
  expect(scaleAt(20)).toEqual({ scale: 'week', step: 1 })
  expect(scaleAt(7)).toEqual({ scale: 'week', step: 2 })
  expect(scaleAt(3)).toEqual({ scale: 'month', step: 1 })
  expect(scaleAt(1)).toEqual({ scale: 'month', step: 3 })
  expect(scaleAt(0.01)).toEqual({ scale: 'year', step: 10 })
  expect(['day', 'week', 'month', 'year'].map((scale) => sayTick(day('2026-05-04'), scale as 'day'))).toEqual([
    'Mon 4 May',
    '4 May',
    'May 2026',
    '2026',
  ])
})
