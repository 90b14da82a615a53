import { describe, expect, test } from 'vitest'

import { Person } from '../../../shared/model/case.ts'
import { neverMentioned } from '../../../shared/timeline/mentions.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const aPerson = (name: string, role: string, aliases: string[] = []): Person =>
  Person.parse({ id: anId(), name, role, aliases, parentalResponsibility: 'not known' })
const isMissing = (person: Person, ...said: Parameters<typeof anEntry>[0][]) =>
  neverMentioned(
    [person],
    said.map((each) => anEntry(each)),
  ).length === 1

const darren = aPerson('Darren Pike', 'father', ['Daz'])

describe('a person stands in an entry', () => {
  test.each([
    ['by the full name', 'Darren Pike was there.'],
    ['by the given name', 'Darren was there.'],
    ['by another spelling', 'Daz came.'],
    ['by title and surname', 'Mr Pike came.'],
    ['by role', 'The father came.'],
    ['by the everyday word for the role', 'Her dad came.'],
    ['whatever the capitals', 'DAD CAME'],
    ['in the genitive', 'At her father’s house'],
    ['with the apostrophe left out', 'At her dads house'],
    ['over a line break', 'Darren\nPike'],
    ['by surname alone, as police write it', 'Officers arrested PIKE at the scene.'],
    ['by surname at the start', 'Pike left before officers came.'],
  ])('%s', (_, event) => {
    expect(isMissing(darren, { event })).toBe(false)
  })

  test('in any field that says what happened, and in the list of people', () => {
    expect(isMissing(darren, { event: 'x', impact: 'Afraid of Darren.' })).toBe(false)
    expect(isMissing(darren, { event: 'x', voice: '“Is dad coming?”' })).toBe(false)
    expect(isMissing(darren, { event: 'x', action: 'Letter to father.' })).toBe(false)
    expect(isMissing(darren, { event: 'x', people: ['Father'] })).toBe(false)
  })
})

test('a father of named children is spoken of as the father', () => {
  expect(isMissing(aPerson('Dean Pike', 'non-resident father of both children'), { event: 'Father came.' })).toBe(false)
})

describe('a person stands in an entry by a role that the register says at length', () => {
  test.each([
    'father (non-resident)',
    'Father, non-resident',
    'father - lives elsewhere',
    'Father – lives elsewhere',
    'Father/PR',
    'Father and carer',
    'Carer and father of Theo',
    'Partner of mother, father of Theo',
    'father.',
    'Father; PR not known',
    'Father (in prison)',
    'Father who lives in Leeds',
    'Birth father',
    'biological Dad',
    'natural father',
    'dad',
    'Daddy',
    'Theo’s dad',
  ])('%s', (role) => {
    for (const event of ['Father came.', 'Her dad came.', 'FATHER’S HOUSE'])
      expect(isMissing(aPerson('Dean Pike', role), { event })).toBe(false)
    for (const event of ['Mother came.', 'Grandad came.', 'Foster father came.', 'Carer came.'])
      expect(isMissing(aPerson('Dean Pike', role), { event })).toBe(true)
  })

  test.each([
    ['Birth mother (in prison)', 'Mum came.'],
    ['mum', 'Mother came.'],
    ['Mam', 'Mother came.'],
    ['mummy', 'Her mom came.'],
    ['Stepdad', 'Dad came.'],
    ['Stepdad', 'Stepfather came.'],
    ['Step mum', 'Step-mother came.'],
    ['nan', 'Grandmother came.'],
    ['Nanny (paternal)', 'PGM came.'],
    ['MGM', 'Nan came.'],
    ['PGF', 'Grandfather came.'],
    ['mat. grandmother', 'MGM came.'],
    ['Carer (maternal grandmother)', 'Nan came.'],
    ['mother’s father', 'Grandad came.'],
    ['Mother’s partner (lives with her)', 'Partner came.'],
    ['Live-in partner', 'Her boyfriend came.'],
    ['Aunt, sees mother often', 'Auntie came.'],
    ['Neighbour (number 9)', 'A neighbour rang.'],
    ['Foster mum', 'Foster carer rang.'],
  ])('%s: “%s”', (role, event) => {
    expect(isMissing(aPerson('Sam Pike', role), { event })).toBe(false)
  })

  test.each([
    ['Stepdad', 'Father came.'],
    ['stepmother', 'Mother came.'],
    ['Foster carer', 'Mum came.'],
    ['Foster mother', 'Mother came.'],
    ['godfather', 'Dad came.'],
    ['mother’s father', 'Father came.'],
    ['partner’s mother', 'Mother came.'],
    ['grandmother’s partner', 'Nan came.'],
    ['Partner (sees mother)', 'Mother came.'],
    ['friend of mother and father', 'Father came.'],
    ['Lives with mother', 'She lives there with Mother.'],
    ['MGM', 'PGM came.'],
    ['Other (neighbour)', 'Other things.'],
  ])('but not %s: “%s”', (role, event) => {
    expect(isMissing(aPerson('Sam Pike', role), { event })).toBe(true)
  })
})

describe('a person stands in none', () => {
  test.each([
    ['a grandfather is not the father', 'Grandfather came.'],
    ['a name inside a longer word', 'Darrenton Road was closed.'],
    ['a surname behind another name is somebody else’s', 'Maya Pike was seen.'],
  ])('%s', (_, event) => {
    expect(isMissing(darren, { event })).toBe(true)
  })

  test('a worker of the same name who wrote the entry is not the person', () => {
    expect(isMissing(darren, { event: 'x', author: 'Darren Smith' })).toBe(true)
  })

  test('characters with a meaning in patterns are plain characters in a name', () => {
    expect(isMissing(aPerson('A. (B) C*', 'friend'), { event: 'A. (B) C* called' })).toBe(false)
    expect(isMissing(aPerson('X.Y', 'friend'), { event: 'XaY called' })).toBe(true)
  })
})

test('without entries everybody is missing; the order is that of the register', () => {
  const jean = aPerson('Jean Thorne', 'grandmother')
  expect(neverMentioned([darren, jean], [])).toEqual([darren, jean])
  expect(neverMentioned([darren, jean], [anEntry({ event: 'Nan collected her.' })])).toEqual([darren])
})
