import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Child, Person } from '../../../shared/model/case.ts'
import { findMentions } from '../../../shared/people/find-mentions.ts'
import { nameOf, type Register } from '../../../shared/people/register.ts'
import { anId } from '../../builders/an-id.ts'

const aPerson = (name: string, role: string, aliases: string[] = []): Person =>
  Person.parse({ id: anId(), name, role, aliases, parentalResponsibility: 'not known' })
const aChild = (name: string, aliases: string[] = []): Child => Child.parse({ id: anId(), name, born: null, aliases })

const kayleigh = aChild('Kayleigh Orme', ['Kay'])
const register: Register = {
  children: [kayleigh],
  people: [
    aPerson('Gwen Orme', 'mother'),
    aPerson('Miles Treadwell', 'father', ['Milo']),
    aPerson('Will Hask', 'mother’s partner'),
    aPerson('Ada Orme', 'maternal grandmother'),
  ],
}
const named = (text: string): readonly (readonly [word: string, sure: string, ...names: string[]])[] =>
  findMentions(text, register).map(({ from, to, sure, of }) => [
    text.slice(from, to),
    sure,
    ...of.map((one) => nameOf(one)),
  ])

describe('a full name or a recorded spelling is certain', () => {
  test.each([
    ['Kayleigh Orme was seen.', [['Kayleigh Orme', 'certain', 'Kayleigh Orme']]],
    ['ORME, Kayleigh', [['ORME, Kayleigh', 'certain', 'Kayleigh Orme']]],
    ['Milo’s flat', [['Milo', 'certain', 'Miles Treadwell']]],
    ['Miles\nTreadwell came.', [['Miles\nTreadwell', 'certain', 'Miles Treadwell']]],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('a first name, a surname, a title or a word for a role is a suggestion', () => {
  test.each([
    ['Kayleigh was seen.', [['Kayleigh', 'suggested', 'Kayleigh Orme']]],
    ['Mr Treadwell rang.', [['Mr Treadwell', 'suggested', 'Miles Treadwell']]],
    ['TREADWELL arrested.', [['TREADWELL', 'suggested', 'Miles Treadwell']]],
    ['Her dads house', [['dad', 'suggested', 'Miles Treadwell']]],
    ['Mum’s boyfriend opened.', [['Mum’s boyfriend', 'suggested', 'Will Hask']]],
    ['MGM collected her.', [['MGM', 'suggested', 'Ada Orme']]],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test('what fits several may be each of them', () => {
    expect(named('Orme family')).toEqual([])
    expect(named('Spoke to Ms Orme.')).toEqual([['Ms Orme', 'suggested', 'Gwen Orme', 'Ada Orme']])
  })
})

describe('what is somebody else’s or no name at all', () => {
  test.each([
    'He will come tomorrow.',
    'The foster father came.',
    'Her godmother came.',
    'PC Treadwell attended.',
    'Maya Treadwell was there.',
    'PGM collected her.',
    'Treadwell-Smith was there.',
    'Milestones were met.',
  ])('%s', (text) => {
    expect(named(text)).toEqual([])
  })
})

test('mentions stand in the order of the text, do not overlap, and are whole words of it', () => {
  const pieces = [
    'Kayleigh',
    'Orme',
    'Milo',
    'mum',
    'Mr',
    'Treadwell',
    ' ',
    ' ',
    '’s',
    '-',
    'Will',
    'will',
    '. ',
    'é',
    'ß',
    '\n',
    'MGM',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
      const text = words.join('')
      let last = 0
      for (const { from, to, of } of findMentions(text, register)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(of.length).toBeGreaterThan(0)
        expect(text.slice(0, from)).not.toMatch(/[\p{L}\p{N}]$/u)
        last = to
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('whatever the register says, any text can be searched', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((name) => name.trim() !== ''),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (name, text) => {
        const odd: Register = { children: [], people: [aPerson(name, 'friend')] }
        for (const { from, to } of findMentions(`${text} ${name} ${text}`, odd)) expect(to).toBeGreaterThan(from)
      },
    ),
    // a pattern of letters from every script takes a while to compile, and each register has its own
    { numRuns: 12 },
  )
}, 30_000)
