import { describe, expect, test } from 'vitest'

import {
  hintsWhileTyping,
  keyOfHint,
  sayTypingHint,
  stillRaised,
} from '../../../renderer/features/timeline/entry-form/typing-hints.ts'
import { nameToChoose } from '../../../renderer/features/timeline/entry-form/name-in-entry.ts'
import {
  emptyEntryForm,
  readEntryForm,
  standingEntry,
  type EntryForm,
} from '../../../renderer/features/timeline/entry-form/read-entry-form.ts'
import { Case, Person } from '../../../shared/model/case.ts'
import { EntryDraft } from '../../../shared/model/entry.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const TODAY = IsoDay.parse('2026-05-15')
const agency = anId()
const children = [anId(), anId()]
const NOBODY = { people: [] }
const aPerson = (role: string, name = 'John Smith') =>
  Person.parse({ id: anId(), name, role, aliases: [], parentalResponsibility: 'not known' })
const filled: EntryForm = {
  ...emptyEntryForm(agency, children),
  when: ' 5 May 2026 23:40 ',
  event: ' Seen at school. ',
  source: 'School record',
}

test('a new entry concerns all children, and says nothing else of itself', () => {
  expect(emptyEntryForm(null, children)).toMatchObject({ agency: null, children, rag: 'none', people: [] })
})

test('what was typed becomes a draft; what was left open is not said', () => {
  const sam = aPerson('uncle', 'Sam Alder')
  const read = readEntryForm(
    { ...filled, rag: 'amber', people: [sam.id], otherPeople: 'neighbour; class teacher, ' },
    { people: [sam] },
    TODAY,
  )
  if (!read.ok) throw new Error('refused')
  expect(read.value.agency).toBe(agency)
  expect(EntryDraft.parse(read.value.draft)).toEqual(read.value.draft)
  expect(read.value.draft).toMatchObject({
    when: '5 May 2026 23:40',
    event: 'Seen at school.',
    rag: 'amber',
    balance: null,
    impact: null,
    author: null,
    people: ['Sam Alder', 'neighbour', 'class teacher'],
    children,
  })
})

test('an empty form names every answer it needs, in the order of the form', () => {
  const read = readEntryForm(emptyEntryForm(null, []), NOBODY, TODAY)
  expect(read.ok ? [] : read.error.map(({ at }) => at)).toEqual(['agency', 'when', 'event', 'source', 'children'])
})

test('a date that cannot be says why, in the words of the grammar', () => {
  const read = readEntryForm({ ...filled, when: '31/04/2026' }, NOBODY, TODAY)
  expect(read.ok ? null : read.error).toEqual([{ at: 'when', why: expect.stringContaining('April has 30 days') }])
})

test('"not known" is an answer', () => {
  expect(readEntryForm({ ...filled, when: 'not known' }, NOBODY, TODAY).ok).toBe(true)
})

test('a name that is too long for one person is told by its beginning, before anything is sent', () => {
  const long = `the neighbour ${'who lives '.repeat(20)}there`
  const read = readEntryForm({ ...filled, otherPeople: `class teacher, ${long}` }, NOBODY, TODAY)
  expect(read.ok ? null : read.error).toEqual([
    { at: 'otherPeople', why: expect.stringContaining('“the neighbour who lives') },
  ])
  expect(readEntryForm({ ...filled, otherPeople: long.replaceAll(' who', ', who') }, NOBODY, TODAY).ok).toBe(true)
})

describe('two people with one name', () => {
  const father = aPerson('father')
  const grandfather = aPerson('grandfather')
  const mother = aPerson('mother', 'Ann Smith')
  const of = { people: [father, mother, grandfather] }

  test('are two to choose from, and an entry says who is meant', () => {
    expect(of.people.map((person) => nameToChoose(person, of.people))).toEqual([
      'John Smith (father)',
      'Ann Smith, mother',
      'John Smith (grandfather)',
    ])
    const read = readEntryForm({ ...filled, people: [grandfather.id, mother.id] }, of, TODAY)
    expect(read.ok && read.value.draft.people).toEqual(['John Smith (grandfather)', 'Ann Smith'])
  })

  test('are ticked again when the entry is opened; a bare name says neither and stays among the others', () => {
    const entry = anEntry({ id: 1, people: ['John Smith (grandfather)', 'John Smith'] })
    const standing = standingEntry(entry, of)
    expect(standing.form).toMatchObject({ people: [grandfather.id], otherPeople: 'John Smith' })
    const both = { ...standing.form, children, people: [grandfather.id, father.id] }
    const read = readEntryForm(both, of, TODAY, standing)
    expect(read.ok && read.value.draft.people).toEqual([
      'John Smith (grandfather)',
      'John Smith (father)',
      'John Smith',
    ])
  })
})

describe('hints on what is being typed', () => {
  const of = Case.parse({
    id: anId(),
    reference: 'N-2026-0001',
    children: [{ id: children[0], name: 'Robin Alder', born: null, aliases: [] }],
    people: [],
    strategyMeeting: '2026-05-01',
    conference: '2026-05-21',
    lookBackFrom: '2024-05-01',
    late: null,
    agencies: [],
  })
  const form: EntryForm = { ...filled, children: [children[0] ?? ''] }
  const hints = (said: Partial<EntryForm>, left: readonly ('impact' | 'event')[] = []) =>
    hintsWhileTyping({ ...form, ...said }, of, TODAY, new Set(left))
  const kinds = (...said: Parameters<typeof hints>) => hints(...said).map(({ kind }) => kind)

  test('nothing is missed that has not been typed yet', () => {
    expect(hintsWhileTyping(emptyEntryForm(null, []), of, TODAY, new Set())).toEqual([])
  })

  test('the impact is missed once its field was left empty', () => {
    expect(kinds({}, ['event'])).toEqual([])
    expect(kinds({}, ['impact'])).toEqual(['no-impact'])
    expect(kinds({ impact: 'Slept badly.' }, ['impact'])).toEqual([])
  })

  test('the source is asked for by the form; a hint comes for one that says nothing', () => {
    expect(kinds({ source: '' })).toEqual([])
    expect(kinds({ source: 'n/a' })).toEqual(['no-source'])
  })

  test('a date is weighed as it is read, and not before it can be', () => {
    expect(kinds({ when: '5 May 2027' })).toEqual(['future'])
    expect(kinds({ when: '2019' })).toEqual(['outside-look-back'])
    expect(kinds({ when: '31/04/2026' })).toEqual([])
  })

  test('a long event is told its length, from 451 characters on', () => {
    expect(kinds({ event: 'a'.repeat(450) })).toEqual([])
    const long = { ...form, event: 'a'.repeat(463) }
    expect(hints(long).map((hint) => sayTypingHint(hint, long).advice)).toEqual([
      expect.stringMatching(/^463 characters\. Up to 450/),
    ])
  })

  test('an opinion may judge', () => {
    expect(kinds({ event: 'Robin is naughty.' })).toEqual(['opinion'])
    expect(kinds({ event: 'Robin is naughty.', basis: 'opinion' })).toEqual([])
  })

  test('a dismissed hint stays away until its word is gone', () => {
    const dismissed = new Set(hints({ event: 'Robin is naughty.' }).map(keyOfHint))
    expect(stillRaised(dismissed, hints({ event: 'Robin is naughty and rude.' }))).toEqual(dismissed)
    expect(stillRaised(dismissed, hints({ event: 'Robin is rude.' }))).toEqual(new Set())
  })
})
