import { expect, test } from 'vitest'

import {
  familyOf,
  NOBODY_YET,
  OTHER,
  readComment,
  wordsOfComment,
} from '../../../renderer/features/timeline/entry-panel/family-words.ts'
import { NoteContent } from '../../../shared/model/case-note.ts'
import { anId } from '../../builders/an-id.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const { of } = thePracticeCase()

test('the family is offered by role, by name where two have the same, and the children by name', () => {
  const [first] = of.people
  if (first === undefined) throw new Error('nobody in the register')
  const two = [
    { ...first, name: 'Ann Alder', role: 'grandmother' },
    { ...first, name: 'Bea Birch', role: 'grandmother' },
    { ...first, name: 'Cy Cole', role: 'father' },
  ]
  expect(familyOf({ children: of.children, people: two })).toEqual([
    'Grandmother, Ann Alder',
    'Grandmother, Bea Birch',
    'Father',
    ...of.children.map(({ name }) => name),
  ])
})

test('two with one role are told apart, however the register writes the role', () => {
  const [first] = of.people
  if (first === undefined) throw new Error('nobody in the register')
  const two = [
    { ...first, name: 'Al Alder', role: 'father' },
    { ...first, name: 'Cy Cole', role: 'Father' },
  ]
  expect(familyOf({ children: [], people: two })).toEqual(['Father, Al Alder', 'Father, Cy Cole'])
})

test('a comment needs somebody who says it, and words', () => {
  expect(readComment(NOBODY_YET)).toEqual({
    ok: false,
    error: { from: 'Say who says it.', says: 'Write what they say.' },
  })
  expect(readComment({ ...NOBODY_YET, from: OTHER, other: ' Aunt ', says: ' It was not so. ' })).toEqual({
    ok: true,
    value: { kind: 'family comment', from: 'Aunt', says: 'It was not so.', disputes: true },
  })
})

test('a comment opens as it was said, also of somebody whom the register does not have any more', () => {
  for (const from of [...familyOf(of), 'A neighbour who has moved']) {
    const said = NoteContent.parse({ kind: 'family comment', entry: anId(1), from, says: 'No.', disputes: false })
    if (said.kind !== 'family comment') throw new Error('another kind')
    const read = readComment(wordsOfComment(said, of))
    expect(read.ok && { ...read.value, entry: said.entry }).toEqual(said)
  }
})
