import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Child, Person } from '../../../shared/model/case.ts'
import { childrenNamedIn, peopleNamedIn, type NamedContent } from '../../../shared/returns/names/find-names.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'

const aChild = (name: string, aliases: string[] = []): Child => Child.parse({ id: anId(), name, born: null, aliases })
const aPerson = (name: string, role: string, aliases: string[] = []): Person =>
  Person.parse({ id: anId(), name, role, aliases, parentalResponsibility: 'not known' })

const elsie = aChild('Elsie-Mae Tarrow', ['Elsie', 'Elsie Ruddick'])
const theo = aChild('Theo Tarrow')
const will = aChild('Will Tarrow')
const three = [elsie, theo, will]
const kirsty = aPerson('Kirsty Tarrow', 'mother', ['Kirstie'])
const dean = aPerson('Dean Ruddick', 'non-resident father of both children')
const maureen = aPerson('Maureen Tarrow', 'maternal grandmother', ['Nan'])
const craig = aPerson('Craig Sewell', 'mother’s partner')
const renee = aPerson('Renée Orton', 'father’s partner')
const register = [kirsty, dean, maureen, craig, renee]

const content = (said: string | Partial<NamedContent>) =>
  anEntryContent(typeof said === 'string' ? { event: said } : { event: 'x', ...said })
const namesOf = (said: string | Partial<NamedContent>, children = three, people = register) =>
  childrenNamedIn(content(said), children, people).map((id) => children.find((child) => child.id === id)?.name)
const peopleOf = (said: string | Partial<NamedContent>, people = register) =>
  peopleNamedIn(content(said), people).map(({ name }) => name)

describe('the children whom a text names', () => {
  test.each([
    ['Theo was weighed.', ['Theo Tarrow']],
    ['Theo’s coat was wet.', ['Theo Tarrow']],
    ['THEO seen.', ['Theo Tarrow']],
    ['Theo Tarrow, asleep', ['Theo Tarrow']],
    ['Elsie drew a house.', ['Elsie-Mae Tarrow']],
    ['Elsie-Mae TARROW present.', ['Elsie-Mae Tarrow']],
    ['Theo and Elsie were fed.', ['Elsie-Mae Tarrow', 'Theo Tarrow']],
    ['Will Tarrow was seen.', ['Will Tarrow']],
    ['Theo discussed with Children’s Services.', ['Theo Tarrow']],
  ])('%s', (event, named) => {
    expect(namesOf(event)).toEqual(named)
  })

  test('wherever it says what happened, and in the list of people', () => {
    expect(namesOf({ impact: 'Theo cried.' })).toEqual(['Theo Tarrow'])
    expect(namesOf({ voice: 'Where is Theo?' })).toEqual(['Theo Tarrow'])
    expect(namesOf({ action: 'Theo to be seen.' })).toEqual(['Theo Tarrow'])
    expect(namesOf({ people: ['Kirsty TARROW', 'Theo TARROW'] })).toEqual(['Theo Tarrow'])
  })
})

describe('no child is suggested', () => {
  test.each([
    ['nobody is named', 'Officers attended.'],
    ['all are', 'Theo, Elsie and Will Tarrow were fed.'],
    ['by initials', 'TT seen.'],
    ['by the surname alone', 'Tarrow family at home.'],
    ['inside a longer word', 'Theodore Street; pantheon; Elsieville.'],
    ['an ordinary word that is a first name, too', 'Will ring back.'],
    ['small letters', 'theo'],
    ['as the owner of somebody else', 'Theo’s mother rang.'],
    ['others may be meant, without a name', 'Theo asleep; both children fed.'],
    ['a sister may be', 'Theo hit his sister.'],
  ])('%s', (_, event) => {
    expect(namesOf(event)).toEqual([])
  })

  test('for a case with one child', () => {
    expect(namesOf('Theo was weighed.', [theo])).toEqual([])
  })

  test('by a first name that two children share, or a grown-up has', () => {
    expect(namesOf('Theo was weighed.', [theo, aChild('Theo Brown'), elsie])).toEqual([])
    expect(namesOf('Theo Brown was weighed.', [theo, aChild('Theo Brown'), elsie])).toEqual(['Theo Brown'])
    expect(namesOf('Dean left.', [aChild('Dean Tarrow'), elsie])).toEqual([])
  })
})

describe('the people of whom a text speaks', () => {
  test.each([
    ['Kirsty was there.', ['Kirsty Tarrow']],
    ['Kirstie’s phone', ['Kirsty Tarrow']],
    ['Mum and Dad argued.', ['Kirsty Tarrow', 'Dean Ruddick']],
    ['FATHER ARRESTED', ['Dean Ruddick']],
    ['Mr Ruddick rang.', ['Dean Ruddick']],
    ['Officers arrested RUDDICK.', ['Dean Ruddick']],
    ['Nan collected; MGM was calm.', ['Maureen Tarrow']],
    ['Mother’s partner opened.', ['Craig Sewell']],
    ["Father's partner rang.", ['Renée Orton']],
    ['Renée ORTON came in.', ['Renée Orton']],
  ])('%s', (event, named) => {
    expect(peopleOf(event)).toEqual(named)
  })

  test.each([
    ['a role that two share', 'Her partner opened the door.'],
    ['a surname that two share', 'TARROW at home.'],
    ['a surname behind another name', 'Maya Ruddick was seen.'],
    ['a longer word', 'Motherwell; grandfather; Deanery.'],
    ['the other grandmother', 'PGM rang.'],
    ['small letters of a name', 'the dean of studies'],
  ])('not by %s', (_, event) => {
    expect(peopleOf(event)).toEqual([])
  })

  test.each([
    ['Stepfather rang.', ['father'], []],
    ['Her stepdad came.', ['mother’s partner', 'father'], []],
    ['Father rang.', ['stepfather'], []],
    ['Stepdad rang.', ['father', 'stepfather'], ['stepfather']],
    ['Dad rang.', ['father', 'stepfather'], ['father']],
    ['The foster mother rang.', ['mother'], []],
    ['The foster-mother and step mother rang.', ['mother'], []],
    ['Foster mother rang.', ['mother', 'foster mother'], ['foster mother']],
    ['Mother rang the foster carer.', ['mother'], ['mother']],
    ['Birth father rang.', ['father'], []],
  ])('“%s” names nobody else of a family of %j', (event, roles, named) => {
    const family = roles.map((role) => aPerson(`Pip ${role.replaceAll(/[^a-z]/g, '')}`, role))
    expect(peopleNamedIn(content(event), family).map(({ role }) => role)).toEqual(named)
  })

  test('characters with a meaning in patterns are plain characters in a name', () => {
    const odd = aPerson('A. (B) C*', 'friend of the family')
    expect(peopleOf('A. (B) C* called', [odd])).toEqual(['A. (B) C*'])
    expect(peopleOf('XaY called', [aPerson('X.Y', 'friend')])).toEqual([])
  })

  test('without a register there is nobody', () => {
    expect(peopleOf('Mother was there.', [])).toEqual([])
  })
})

test('a full name between any other words is found, whatever the name', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'x', 'é', 'Ł', 'ø'), minLength: 3, maxLength: 8 })
  const name = letters.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  fc.assert(
    fc.property(name, name, fc.string(), fc.string(), (given, surname, before, after) => {
      const person = aPerson(`${given} ${surname}`, 'neighbour')
      expect(peopleOf(`${before} ; ${given} ${surname} ; ${after}`, [person])).toHaveLength(1)
    }),
  )
})
