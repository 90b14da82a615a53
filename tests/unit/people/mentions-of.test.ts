import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Child, Person } from '../../../shared/model/case.ts'
import { membersNeverMentioned, mentionsOf } from '../../../shared/people/mentions-of.ts'
import { idOf, nameOf } from '../../../shared/people/register.ts'
import { neverMentioned } from '../../../shared/timeline/mentions.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const aPerson = (name: string, role: string, more: Partial<Person> = {}): Person =>
  Person.parse({ id: anId(), name, role, aliases: [], parentalResponsibility: 'not known', ...more })

const maya = Child.parse({ id: anId(), name: 'Maya Thorne', born: null, aliases: [] })
const dean = aPerson('Dean Ruddick', 'father')
const register = { children: [maya], people: [dean] }

describe('in how many entries somebody stands', () => {
  test('a person: by names and by role words, with how many of them by name, by agency with most first', () => {
    const [, found] = mentionsOf(register, [
      anEntry({ agency: 'POL', event: 'Dean Ruddick was there. Dean Ruddick left.' }),
      anEntry({ agency: 'EDU-1', event: 'Her father came.' }),
      anEntry({ agency: 'EDU-1', event: 'x', people: ['Dean Ruddick'] }),
      anEntry({ agency: 'POL', event: 'Nobody was there.' }),
    ])
    expect(found).toMatchObject({ entries: 3, byName: 2 })
    expect(found?.agencies.map(({ code, entries }) => [code, entries])).toEqual([
      ['EDU-1', 2],
      ['POL', 1],
    ])
  })

  test('a child: in the entries about the child, whatever they call it', () => {
    const [found] = mentionsOf(register, [
      anEntry({ children: [maya.id], event: 'She slept.' }),
      anEntry({ event: 'Maya Thorne was seen.' }),
    ])
    expect(found).toMatchObject({ entries: 1, byName: 0 })
  })

  test('the author of an entry is not taken for a person of that name', () => {
    expect(mentionsOf(register, [anEntry({ author: 'Dean Ruddick, constable' })])[1]?.entries).toBe(0)
  })
})

describe('who is never mentioned', () => {
  test('fathers first, then who holds parental responsibility, then other carers, then the others; children before them', () => {
    const people = [
      aPerson('Una Neame', 'neighbour'),
      aPerson('Vi Orde', 'maternal grandmother'),
      aPerson('Wren Pask', 'guardian', { parentalResponsibility: 'yes' }),
      aPerson('Xan Quill', 'non-resident father'),
      aPerson('Yve Rook', 'father’s partner'),
    ]
    const missing = membersNeverMentioned(mentionsOf({ children: [maya], people }, [anEntry()]))
    expect(missing.map(nameOf)).toEqual(['Maya Thorne', 'Xan Quill', 'Wren Pask', 'Vi Orde', 'Yve Rook', 'Una Neame'])
  })

  test('it agrees with the document, whatever the entries say', () => {
    const people = [dean, aPerson('Kirsty Thorne', 'mother'), aPerson('Joan Ruddick', 'paternal grandmother')]
    const text = fc.constantFrom(
      'Dean came.',
      'Nan came.',
      'Her mum.',
      'PGM said so.',
      'Mr Ruddick',
      'grandfather',
      'x',
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const entries = texts.map((event) => anEntry({ event }))
        const ours = membersNeverMentioned(mentionsOf({ children: [], people }, entries)).map(idOf)
        expect(ours.toSorted()).toEqual(
          neverMentioned(people, entries)
            .map(({ id }) => id as string)
            .toSorted(),
        )
      }),
    )
  })
})
