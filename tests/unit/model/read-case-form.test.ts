import { describe, expect, test } from 'vitest'
import { numberedCodes, readCaseForm, type CaseForm } from '../../../shared/model/read-case-form.ts'
import { IsoDay } from '../../../shared/model/when.ts'

const today = IsoDay.parse('2026-05-04')
const aForm = (changes: Partial<CaseForm> = {}): CaseForm => ({
  reference: ' T-2026-0001 ',
  children: [{ name: 'Mina Ashworth', born: '4/3/18', aliases: 'Mena, Minnie; Mena' }],
  people: [
    { name: 'Carla Ashworth', role: 'mother', parentalResponsibility: 'yes', aliases: '' },
    { name: '', role: ' ', parentalResponsibility: 'not known', aliases: '' },
  ],
  strategyMeeting: 'Fri 1 May 2026',
  conference: '21/05/2026',
  lookBackFrom: '1 May 2024',
  lateReason: '',
  lateAgreedBy: '',
  agencies: [
    { type: 'POL', name: 'Police' },
    { type: 'EDU', name: 'Hillside Primary' },
    { type: 'EDU', name: 'Riverbank High' },
  ],
  askedOn: '1 May 2026',
  ...changes,
})
const problemsOf = (changes: Partial<CaseForm>): Record<string, string> => {
  const read = readCaseForm(aForm(changes), today)
  return read.ok ? {} : Object.fromEntries(read.error.map(({ at, why }) => [at, why]))
}

test('a form filled in as people write becomes a draft', () => {
  const read = readCaseForm(aForm(), today)
  expect(read).toEqual({
    ok: true,
    value: {
      reference: 'T-2026-0001',
      children: [{ name: 'Mina Ashworth', born: '2018-03-04', aliases: ['Mena', 'Minnie'] }],
      people: [{ name: 'Carla Ashworth', role: 'mother', parentalResponsibility: 'yes', aliases: [] }],
      strategyMeeting: '2026-05-01',
      conference: '2026-05-21',
      lookBackFrom: '2024-05-01',
      late: null,
      agencies: [
        { code: 'POL', name: 'Police', askedOn: '2026-05-01' },
        { code: 'EDU-1', name: 'Hillside Primary', askedOn: '2026-05-01' },
        { code: 'EDU-2', name: 'Riverbank High', askedOn: '2026-05-01' },
      ],
    },
  })
})

describe('what is wrong is said at its place', () => {
  test('every problem at once, in the order of the form', () => {
    const read = readCaseForm(
      aForm({ reference: '', strategyMeeting: '31/04/2026', agencies: [], lookBackFrom: 'c. May 2024' }),
      today,
    )
    expect(read.ok ? [] : read.error.map(({ at }) => at)).toEqual([
      'reference',
      'strategyMeeting',
      'lookBackFrom',
      'agencies',
    ])
  })

  test('an impossible date says why', () => {
    expect(problemsOf({ strategyMeeting: '31/04/2026' })['strategyMeeting']).toContain('April has 30 days')
  })

  test('a conference before the strategy meeting is refused at its field, with the day of the meeting', () => {
    expect(problemsOf({ conference: '30 April 2026' })['conference']).toContain('Fri 1 May 2026')
  })

  test('a look-back that starts after the strategy meeting is refused at its field', () => {
    expect(problemsOf({ lookBackFrom: '2 May 2026' })).toHaveProperty('lookBackFrom')
  })

  test('a conference after day 15 wants a reason and a name, and only then', () => {
    expect(problemsOf({ conference: '26 May 2026' })).toEqual({})
    expect(Object.keys(problemsOf({ conference: '27 May 2026' }))).toEqual(['lateReason', 'lateAgreedBy'])
    const read = readCaseForm(
      aForm({ conference: '27 May 2026', lateReason: 'Father abroad', lateAgreedBy: 'T. Vale' }),
      today,
    )
    expect(read.ok && read.value.late).toEqual({ reason: 'Father abroad', agreedBy: 'T. Vale' })
  })

  test('a conference in a year without known bank holidays is refused at its field', () => {
    expect(
      problemsOf({ strategyMeeting: '1 May 1999', conference: '20 May 1999', lookBackFrom: '1 May 1997' }),
    ).toEqual({ conference: expect.stringContaining('Check the year') })
  })

  test('a person with a name and no role is refused at the role', () => {
    expect(
      problemsOf({ people: [{ name: 'Lee Birch', role: '', parentalResponsibility: 'yes', aliases: '' }] }),
    ).toHaveProperty(['people.0.role'])
  })

  test('a request that lies in the future is refused at its field', () => {
    expect(problemsOf({ askedOn: '5 May 2026' })).toHaveProperty('askedOn')
  })

  test('a name that is too long is refused at its field', () => {
    expect(problemsOf({ children: [{ name: 'x'.repeat(121), born: '', aliases: '' }] })).toHaveProperty([
      'children.0.name',
    ])
  })
})

test('agencies of one type are numbered, single ones are not', () => {
  expect(numberedCodes(['EDU', 'POL', 'EDU', 'EY'])).toEqual(['EDU-1', 'POL', 'EDU-2', 'EY'])
})
