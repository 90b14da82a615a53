import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Child, Person } from '../../../shared/model/case.ts'
import { nameOf } from '../../../shared/people/register.ts'
import { soundOf } from '../../../shared/people/sound-of.ts'
import { unknownNames, type NamesAround } from '../../../shared/people/unknown-names.ts'
import { anEntry, type EntrySaid } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const around: NamesAround = {
  children: [Child.parse({ id: anId(), name: 'Kayleigh Orme', born: null, aliases: [] })],
  people: [
    Person.parse({ id: anId(), name: 'Miles Thorne', role: 'father', aliases: [], parentalResponsibility: 'yes' }),
  ],
  agencies: [{ name: 'Withy Lane Primary School', contributor: 'A. Mallory, safeguarding lead' }],
}
const found = (...said: readonly EntrySaid[]) =>
  unknownNames(
    around,
    said.map((each) => anEntry(each)),
  )
const names = (...texts: readonly string[]) => found(...texts.map((event) => ({ event }))).map(({ name }) => name)

describe('a name nearly like one of the register is suggested as its spelling', () => {
  test('with the sentence it stands in, its entries and its agencies', () => {
    const [one, ...more] = found(
      { event: 'At home. Saw Kaylee with her aunt; all well.', agency: 'EDU', code: 'EDU-4PX' },
      { event: 'Mother said Kaylee slept.', agency: 'POL' },
      { event: 'Nothing of note.', agency: 'HCP' },
    )
    expect(more).toEqual([])
    expect(one).toMatchObject({
      name: 'Kaylee',
      entries: 2,
      agencies: [
        { code: 'EDU', entries: 1 },
        { code: 'POL', entries: 1 },
      ],
      example: { code: 'EDU-4PX', before: 'Saw ', word: 'Kaylee', after: ' with her aunt' },
      worker: false,
    })
    expect(one?.like.map((member) => nameOf(member))).toEqual(['Kayleigh Orme'])
  })

  test.each([
    ['a surname', 'Spoke to Mr Thorn about it.', 'Thorn', 'Miles Thorne'],
    ['a full name', 'Then Miles Thorn left.', 'Miles Thorn', 'Miles Thorne'],
    ['letters changed about', 'Then Kayliegh cried.', 'Kayliegh', 'Kayleigh Orme'],
  ])('%s', (_, event, name, whose) => {
    expect(found({ event }).map((one) => [one.name, ...one.like.map((member) => nameOf(member))])).toEqual([
      [name, whose],
    ])
  })

  test('not where only the accents or the apostrophe are written in another way', () => {
    const abroad = {
      ...around,
      people: ['Łukasz Wójcik', 'Renée Orton', 'Ann O’Neill', 'Jo Pike'].map((name) =>
        Person.parse({ id: anId(), name, role: 'friend', aliases: [], parentalResponsibility: 'no' }),
      ),
    }
    const event = 'Saw Lukasz Wojcik, Lukasz, then Rene\u0301e, Mr O´Neill, Ann O`Neill and Jo with Rene\u0301e Orton.'
    expect(unknownNames(abroad, [anEntry({ event })])).toEqual([])
  })

  test('not where the first letter is another: Dean and Sean are two people', () => {
    expect(names('Then Bayleigh cried.')).toEqual([])
  })

  test('nor once it is recorded as a spelling', () => {
    const recorded = { ...around, children: around.children.map((child) => ({ ...child, aliases: ['Kaylee'] })) }
    expect(unknownNames(recorded, [anEntry({ event: 'Saw Kaylee at home.' })])).toEqual([])
  })
})

describe('names that nobody has in the register', () => {
  test.each([
    ['two words with capitals', 'Neighbours say Perry Lomas stays there.', 'Perry Lomas'],
    ['a title and a surname', 'Heard that Mr Lomas stays there.', 'Lomas'],
  ])('%s', (_, event, name) => {
    expect(names(event)).toEqual([name])
  })

  test('names in the list of people, without roles and posts', () => {
    expect(
      found({ event: 'Visit.', people: ['Mother; Perry Lomas (friend)', 'Health visitor'] }).map(({ name }) => name),
    ).toEqual(['Perry Lomas'])
  })

  test.each([
    ['places', 'Seen at 9 Sorrel Walk and in Osier Road.'],
    ['the register’s own people', 'Kayleigh Orme and Miles Thorne came; Kayleigh smiled at Miles.'],
    ['days, months and agencies', 'On Monday in March, Withy Lane Primary School rang.'],
    ['words that stand in small letters elsewhere', 'The Warm Room was open. A warm room is good.'],
    ['a single word by itself', 'Then Bramley cried.'],
  ])('but not %s', (_, event) => {
    expect(names(event)).toEqual([])
  })

  test('workers are told apart by who wrote entries, by who answered and by their title', () => {
    const workers = found({
      event: 'Sat with Mrs Mallory. PC Dunmore attended. Then Mr Kellett rang.',
      author: 'S. Kellett, social worker',
    })
    expect(workers.map(({ name, worker }) => [name, worker])).toEqual([
      ['Dunmore', true],
      ['Kellett', true],
      ['Mallory', true],
    ])
  })

  test('names like the register’s come first, then those of most entries', () => {
    expect(names('Saw Perry Lomas.', 'Then Perry Lomas left.', 'With Ivo Grist.', 'Then Kaylee cried.')).toEqual([
      'Kaylee',
      'Perry Lomas',
      'Ivo Grist',
    ])
  })
})

test('of the practice case, in which the family has all its names in the register, one man of whom nobody says who he is', () => {
  const { of, entries } = thePracticeCase()
  expect(
    unknownNames(of, entries)
      .filter(({ worker }) => !worker)
      .map(({ name }) => name),
  ).toEqual(['Rafferty'])
})

test('any texts: a name stands in its sentence, and in no more entries than there are', () => {
  const pieces = ['Perry', 'Lomas', 'Kaylee', 'kaylee', 'Mr', ' ', ' ', '. ', ';', '’s', '-', 'PC', 'saw', '9', '\n']
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), { maxLength: 5 }), (texts) => {
      const entries = texts.map((words, at) => anEntry({ event: `x ${words.join('')}`, id: at }))
      for (const { name, entries: number, example, agencies } of unknownNames(around, entries)) {
        expect(number).toBeLessThanOrEqual(entries.length)
        expect(agencies.reduce((sum, one) => sum + one.entries, 0)).toBe(number)
        const entry = entries.find(({ id }) => id === example.entry)
        expect(example.word).toBe(name)
        expect(entry?.event).toContain(example.before + name + example.after)
      }
    }),
  )
})

describe('names that sound the same are near', () => {
  test.each([
    ['Kaylee', 'Kayleigh'],
    ['Kayley', 'Kayleigh'],
    ['Caitlin', 'Kaitlyn'],
    ['Sophie', 'Sofie'],
    ['Hannah', 'Hanna'],
  ])('%s and %s', (a, b) => {
    expect(soundOf(a.toLowerCase())).toBe(soundOf(b.toLowerCase()))
  })

  test.each([
    ['Dean', 'Sean'],
    ['Marcus', 'Martin'],
    ['Theo', 'Leo'],
  ])('but not %s and %s', (a, b) => {
    expect(soundOf(a.toLowerCase())).not.toBe(soundOf(b.toLowerCase()))
  })
})
