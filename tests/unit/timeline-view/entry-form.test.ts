import { describe, expect, test } from 'vitest'

import {
  hintsWhileTyping,
  keyOfHint,
  sayTypingHint,
  stillRaised,
} from '../../../renderer/features/timeline/entry-form/typing-hints.ts'
import {
  emptyEntryForm,
  readEntryForm,
  type EntryForm,
} from '../../../renderer/features/timeline/entry-form/read-entry-form.ts'
import { Case } from '../../../shared/model/case.ts'
import { EntryDraft } from '../../../shared/model/entry.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anId } from '../../builders/an-id.ts'

const TODAY = IsoDay.parse('2026-05-15')
const agency = anId()
const children = [anId(), anId()]
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
  const read = readEntryForm(
    { ...filled, rag: 'amber', people: ['Sam Alder'], otherPeople: 'neighbour; class teacher, ' },
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
  const read = readEntryForm(emptyEntryForm(null, []), TODAY)
  expect(read.ok ? [] : read.error.map(({ at }) => at)).toEqual(['agency', 'when', 'event', 'source', 'children'])
})

test('a date that cannot be says why, in the words of the grammar', () => {
  const read = readEntryForm({ ...filled, when: '31/04/2026' }, TODAY)
  expect(read.ok ? null : read.error).toEqual([{ at: 'when', why: expect.stringContaining('April has 30 days') }])
})

test('"not known" is an answer', () => {
  expect(readEntryForm({ ...filled, when: 'not known' }, TODAY).ok).toBe(true)
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
