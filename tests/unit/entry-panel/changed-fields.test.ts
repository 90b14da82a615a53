import { describe, expect, test } from 'vitest'

import { changedFields, fieldsOf, heldAgainst } from '../../../renderer/features/timeline/entry-panel/say-entry.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const { of, entries } = thePracticeCase()

describe('what a version says differently', () => {
  test('is named field by field, in the order in which an entry is read', () => {
    const before = anEntry({ id: 1, event: 'Door was locked.', rag: 'amber', sequence: 3 })
    const after = { ...before, event: 'Door was open.', rag: null, author: 'A. Writer' }
    expect(changedFields(before, after, of)).toEqual([
      { key: 'event', name: 'What happened', before: 'Door was locked.', after: 'Door was open.' },
      { key: 'rag', name: 'Agency’s rating', before: 'Amber', after: 'Not rated' },
      { key: 'author', name: 'Written by', before: 'Not recorded', after: 'A. Writer' },
    ])
  })

  test('counts a date that was only written in another way', () => {
    const before = anEntry({ id: 1, when: onDay('2026-05-05') })
    const after = { ...before, when: { ...before.when, typed: '5 May 26' } }
    expect(changedFields(before, after, of).map(({ key }) => key)).toEqual(['when'])
  })

  test('counts a column of the sender that came or went', () => {
    const before = anEntry({ id: 1, other: { Ward: '3' } })
    const after = { ...before, other: { 'Log number': '77' } }
    expect(changedFields(before, after, of)).toEqual([
      { key: 'other Ward', name: 'Column “Ward”', before: '3', after: 'Not recorded' },
      { key: 'other Log number', name: 'Column “Log number”', before: 'Not recorded', after: '77' },
    ])
  })

  test('is nothing where only the number of the version differs', () => {
    for (const entry of entries) expect(changedFields(entry, { ...entry, revision: 2 }, of)).toEqual([])
  })

  test('names the children and never an id', () => {
    const [child] = of.children
    const entry = anEntry({ id: 1, children: child === undefined ? [] : [child.id] })
    expect(fieldsOf(entry, of).find(({ key }) => key === 'children')?.says).toBe(child?.name)
    expect(JSON.stringify(fieldsOf(entry, of))).not.toContain(child?.id)
  })
})

describe('a version is held against', () => {
  const versions = ['first', 'taken back', 'third'].map((event, at) => ({
    said: anEntry({ id: 1, event, revision: at + 1 }),
    by: 'A Keeper',
    takenBack: at === 1,
  }))

  test('the last before it that counts, so that what was taken back explains nothing', () => {
    expect([0, 1, 2].map((at) => heldAgainst(versions, at)?.event)).toEqual([undefined, 'first', 'first'])
  })

  test('the one just before it where none before it counts', () => {
    const gone = versions.map((version) => ({ ...version, takenBack: true }))
    expect(heldAgainst(gone, 2)?.event).toBe('taken back')
  })
})
