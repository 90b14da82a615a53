import { expect, test } from 'vitest'

import { emptyEntryForm, readEntryForm, type EntryForm } from '../../../renderer/features/timeline/read-entry-form.ts'
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
