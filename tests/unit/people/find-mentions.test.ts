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

describe('names as agencies write them who have no such letters', () => {
  const inRegister = (name: string, text: string, role = 'friend'): string[] =>
    findMentions(text, { children: [], people: [aPerson(name, role)] }).map(({ from, to }) => text.slice(from, to))

  test.each([
    ['Łukasz Wójcik', 'Lukasz Wojcik came.', 'Lukasz Wojcik'],
    ['Lukasz Wojcik', 'Łukasz Wójcik came.', 'Łukasz Wójcik'],
    ['Đorđe Ilić', 'Dorde was there.', 'Dorde'],
    ['Søren Bach', 'SOREN BACH', 'SOREN BACH'],
    ['Işıl Kaya', 'Isil came.', 'Isil'],
    ['Jörg Weiß', 'Saw Jorg Weiss there.', 'Jorg Weiss'],
    ['Jorg Weiss', 'Saw Jörg Weiß there.', 'Jörg Weiß'],
    ['Ælfric Orme', 'Then Aelfric left.', 'Aelfric'],
    ['Zoe Pike', 'Met Zoe\u0308; Zoe\u0308 slept.', 'Zoe\u0308'],
    ['Zoe\u0308 Pike', 'Met Zo\u00EB.', 'Zo\u00EB'],
    ['Griffith Orme', 'Saw Gri\uFB03th.', 'Gri\uFB03th'],
    ['Lena Tarrow', 'Saw Lena Tar\u00ADrow.', 'Lena Tar\u00ADrow'],
  ])('%s: “%s”', (name, text, found) => {
    expect(inRegister(name, text)[0]).toBe(found)
  })

  test.each(["'", '’', '‘', '´', '`', 'ʼ', '′', ''])('an apostrophe may be written as %s, or not at all', (mark) => {
    for (const name of ["Ann O'Neill", 'Ann O´Neill', 'Ann O’Neill']) {
      expect(inRegister(name, `MR O${mark}NEILL came.`)).toEqual([`MR O${mark}NEILL`])
      expect(inRegister(name, `Ann O${mark}Neill’s house`)).toEqual([`Ann O${mark}Neill`])
    }
    expect(inRegister('Will Hask', `Mum${mark}s boyfriend came.`, 'mother’s partner')).toEqual([
      `Mum${mark}s boyfriend`,
    ])
  })

  test('what stands behind letters that vanish or grow is still found where it stands', () => {
    const text = 'Rene\u0301e, A. Weiß and \u00C6lla met Zoe\u0308 Pike’s aunt.'
    expect(inRegister('Zoë Pike', text)).toEqual(['Zoe\u0308 Pike'])
    expect(inRegister('Renée Orton', text)).toEqual(['Rene\u0301e'])
  })
})

describe('given names of two letters', () => {
  const jo: Register = {
    children: [aChild('Al Tarrow')],
    people: ['Jo Pike', 'Bo Hask', 'Mo Orme', 'Ed Neame', 'Is Quill', 'On Rook', 'No Pask'].map((name) =>
      aPerson(name, 'friend'),
    ),
  }
  const foundIn = (text: string): string[] => findMentions(text, jo).map(({ from, to }) => text.slice(from, to))

  test.each([
    ['Jo came.', ['Jo']],
    ['Al, Bo and MO slept.', ['Al', 'Bo', 'MO']],
    ['Jo-Ann came.', []],
    ['Also, Joan and Boris.', []],
    ['et al; bo, mo, jo', []],
    ['Is he on? No. On Monday.', []],
    ['Taken to ED. Ed came.', ['Ed']],
  ])('“%s”', (text, found) => {
    expect(foundIn(text)).toEqual(found)
  })

  test('an initial is no given name', () => {
    expect(findMentions('A. came', { children: [], people: [aPerson('A. Orme', 'friend')] })).toEqual([])
  })
})

describe('a title and a surname', () => {
  const whose = (text: string, ...roles: string[]): string[] =>
    findMentions(text, { children: [], people: roles.map((role) => aPerson('Sam Tarrow', role)) }).flatMap(({ of }) =>
      of.map((one) => (one.kind === 'person' ? one.person.role : 'child')),
    )

  test.each([
    'mum',
    'Mam',
    'Birth mother (in prison)',
    'nan',
    'MGM',
    'Theo’s mother',
    'step-mum',
    'mother’s mother',
    'aunt',
  ])('%s is no Mr', (role) => {
    expect(whose('Mr Tarrow rang.', role, 'dad')).toEqual(['dad'])
    expect(whose('Ms Tarrow rang.', role)).toEqual([role])
  })

  test.each(['dad', 'Father (non-resident)', 'Stepdad', 'PGF', 'mother’s boyfriend', 'Father (mother’s ex-partner)'])(
    '%s is no Ms',
    (role) => {
      expect(whose('Ms Tarrow rang.', role, 'mum')).toEqual(['mum'])
      expect(whose('Mr Tarrow rang.', role)).toEqual([role])
    },
  )

  test.each(['friend of mother', 'mother’s partner', 'grandparent', 'lodger'])('%s may be either', (role) => {
    expect([...whose('Ms Tarrow rang.', role), ...whose('Mr Tarrow rang.', role)]).toEqual([role, role])
  })
})

test('a step-parent is kept apart from the parent', () => {
  const both: Register = { children: [], people: [aPerson('Gil Orme', 'Father/PR'), aPerson('Ned Rook', 'Stepdad')] }
  const whom = (text: string): string[] => findMentions(text, both).flatMap(({ of }) => of.map((one) => nameOf(one)))
  expect(whom('Stepfather came.')).toEqual(['Ned Rook'])
  expect(whom('Her step dad came.')).toEqual(['Ned Rook'])
  expect(whom('Father came.')).toEqual(['Gil Orme'])
  expect(whom('Dad came.')).toEqual(['Gil Orme', 'Ned Rook'])
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
    'e\u0301',
    '\u0308',
    '\u00AD',
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
        expect(text.slice(from, to)).toMatch(/^\p{L}/u)
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
