import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Entry } from '../../../shared/model/entry.ts'
import { differencesAmong, type DifferenceTopic } from '../../../shared/same-event/differences.ts'
import { saySide } from '../../../renderer/strings/same-event.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const { entries } = thePracticeCase()
const withWords = (agency: string, words: string): Entry => {
  const found = entries.filter(({ agencyCode, event }) => agencyCode === agency && event.includes(words))
  const [only] = found
  if (only === undefined || found.length > 1) throw new Error(`${words}: ${found.length} entries`)
  return only
}
const saidOn = (topic: DifferenceTopic, accounts: readonly Entry[]): string[] =>
  differencesAmong(accounts)
    .filter((difference) => difference.topic === topic)
    .flatMap(({ said }) => said.map((one) => `${one.entry.agencyCode}: ${saySide(one)}`))

describe('the night of 28 April in the practice case', () => {
  const police = withWords('POL', 'Officers there 23:04')
  const school = withWords('EDU-1', 'Elsie came in on her own')
  const housing = withWords('HOU', 'about half past six')
  const father = withWords('CSC', 'had gone by seven')
  const nursery = withWords('EY', 'LEFT cheek')
  const surgery = withWords('GP', 'right cheek')

  test('when it was', () => {
    expect(saidOn('time', [police, housing, father])).toEqual([
      'POL: timed 22:47',
      'POL: “Officers there 23:04.”',
      expect.stringContaining(
        'HOU: “Number 11 telephoned: the children’s father shouting on Tuesday “about half past six”',
      ),
      expect.stringContaining('CSC: “He says he went at about six'),
    ])
  })

  test('who was there', () => {
    const said = saidOn('who was there', [police, school, housing])
    expect(said).toEqual([
      expect.stringContaining('POL: “Mother alone downstairs'),
      expect.stringContaining('EDU-1: “She said that Dad came yesterday after tea, that Craig was there'),
      expect.stringContaining('a man leaving over the back fence'),
    ])
  })

  test('whether the children were awake', () => {
    expect(saidOn('awake', [police, school])).toEqual([
      'POL: “Both children asleep in bed; no injury seen.”',
      expect.stringContaining('EDU-1: “Elsie said she and Theo were awake again later when police came'),
    ])
  })

  test('whether there was an injury, and on which side', () => {
    expect(saidOn('injury', [police, nursery])).toContain('POL: “Both children asleep in bed; no injury seen.”')
    expect(saidOn('injury', [police, nursery])).toContainEqual(
      expect.stringContaining('EY: “Came at 9.20 with a bruise'),
    )
    expect(saidOn('side of the body', [nursery, surgery])).toEqual([
      expect.stringContaining('LEFT cheek'),
      expect.stringContaining('right cheek'),
    ])
  })

  test('on which day', () => {
    expect(saidOn('day', [nursery, surgery])).toEqual(
      expect.arrayContaining([
        'EY: “Mother said he fell against the coffee table on Monday.”',
        'GP: “Mother’s account: fell off the settee on Tuesday afternoon.”',
      ]),
    )
  })

  test('what is denied', () => {
    expect(saidOn('denied', [police, withWords('POL', 'Denied assault'), school])).toEqual([
      'POL: “Denied assault, denied returning.”',
    ])
  })
})

test('the time at which a person wrote it down is not the time of the event', () => {
  const accounts = [
    anEntry({ event: 'Officers there 23:04.' }),
    anEntry({ agency: 'EDU', event: 'Mrs Ives wrote it down at 09:10.' }),
  ]
  expect(saidOn('time', accounts)).toEqual([])
})

describe('nothing is said to differ', () => {
  test('where a report of the next days names the day', () => {
    const accounts = [
      anEntry({ when: onDay('2026-05-02'), event: 'A lamp was broken.' }),
      anEntry({
        agency: 'CSC',
        when: onDay('2026-05-04'),
        event: 'Police notification: a lamp was broken on Saturday.',
      }),
    ]
    expect(differencesAmong(accounts)).toEqual([])
  })

  test('where two tell of one child awake and one asleep', () => {
    const accounts = ['POL', 'CSC'].map((agency) =>
      anEntry({ agency, event: 'Daughter awake on the landing, baby asleep in cot.' }),
    )
    expect(differencesAmong(accounts)).toEqual([])
  })

  test('where a grown-up was asleep and a child awake', () => {
    const accounts = [anEntry({ event: 'Mother was asleep.' }), anEntry({ agency: 'CSC', event: 'Wren was awake.' })]
    expect(differencesAmong(accounts)).toEqual([])
  })

  test('of a single account', () => {
    expect(
      differencesAmong([anEntry({ event: 'No injury. Bruise to the left cheek, right cheek clear. Denied all.' })]),
    ).toEqual([])
  })
})

describe('whatever the accounts say', () => {
  const sentences = [
    'No injury seen.',
    'A bruise to the left cheek.',
    'A mark on the right arm was found at 9.20.',
    'Both children asleep.',
    'Wren was awake at about six.',
    'Seen alone at school.',
    'Father stayed throughout.',
    'He denied it.',
    'It was on Monday.',
    'Officers there 23:04 on 4 May.',
    'Nobody else was in the house.',
    'A man was there.',
  ]
  const anAccount = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((said) => said.join(' '))

  test('each quotation stands in the account word for word', () => {
    fc.assert(
      fc.property(fc.array(anAccount, { minLength: 2, maxLength: 5 }), (all) => {
        const accounts = all.map((event, at) => anEntry({ event, agency: at % 2 === 0 ? 'POL' : 'EDU' }))
        const strange = differencesAmong(accounts)
          .flatMap(({ said }) => said)
          .filter(({ entry, quote }) => quote !== null && !entry.event.includes(quote.replaceAll('…', '')))
        expect(strange).toEqual([])
      }),
    )
  })

  test('a point is told by two accounts at the least, but for what one denies', () => {
    fc.assert(
      fc.property(fc.array(anAccount, { minLength: 2, maxLength: 5 }), (all) => {
        const accounts = all.map((event, at) => anEntry({ event, agency: at % 2 === 0 ? 'POL' : 'EDU' }))
        const byOne = differencesAmong(accounts).filter(
          ({ topic, said }) => topic !== 'denied' && new Set(said.map(({ entry }) => entry.id)).size < 2,
        )
        expect(byOne).toEqual([])
      }),
    )
  })
})
