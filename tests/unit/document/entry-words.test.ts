import { describe, expect, test } from 'vitest'

import { caseWords, entryWords, type Cell } from '../../../electron/document/entry-words.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, onDay, type EntrySaid } from '../../builders/an-entry.ts'

const family = aFamily()
const [maya, leo] = family.children
const cells = (said: EntrySaid) => entryWords(anEntry({ agency: 'POL', ...said }), caseWords(family, [])).map(lines)
const lines = (cell: Cell) => cell.map((line) => line.map(({ text }) => text).join(''))

describe('what an entry says in five cells', () => {
  test('all of it, in the agency’s own words', () => {
    expect(
      cells({
        when: onDay('2026-05-05'),
        event: 'Officers attended.\n\nMaya was awake.',
        category: 'Call-out',
        voice: '“Is he gone?”',
        people: ['Mother', 'Father', 'Nan'],
        source: 'Log 14',
        author: 'PC 1',
        basis: 'reported',
        impact: 'Frightened.',
        action: 'Arrest.',
        rag: 'red',
        balance: 'worry',
        children: [maya!.id, leo!.id],
      }),
    ).toEqual([
      ['Tue 5 May 2026', 'POL', 'POL-7K', 'Maya: 8 years', 'Leo: 17 months'],
      [
        'Call-out',
        'Officers attended.',
        'Maya was awake.',
        'What the child said or showed: “Is he gone?”',
        'People: Mother, Father and Nan. Source: Log 14. Recorded by: PC 1. Kind: Reported by others.',
      ],
      ['Frightened.'],
      ['Arrest.'],
      ['▲ Red', 'Worry'],
    ])
  })

  test('what an agency left out is said to be not recorded; no cell is empty', () => {
    const bare = cells({ impact: '  ', action: null })
    expect(bare[0]).toContain('Child: not recorded')
    expect(bare.slice(2)).toEqual([['Not recorded'], ['Not recorded'], ['Not rated']])
    expect(bare.flat().every((line) => line.trim() !== '')).toBe(true)
  })

  test.each([
    ['amber', '◆ Amber'],
    ['green', '● Green'],
  ] as const)('%s has its word and its shape', (rag, said) => {
    expect(cells({ rag })[4]).toEqual([said])
  })

  test('third-party and restricted information are named as such', () => {
    expect(cells({ sharing: 'restricted' })[1]?.at(-1)).toContain('Sharing: Restricted.')
    expect(cells({ sharing: 'third-party' })[1]?.at(-1)).toContain('Sharing: Third-party information.')
  })

  test('what the family says of it and how the conference rates it stand beside the agency’s words, never in their place', () => {
    const entry = anEntry({ agency: 'POL', event: 'Kelly was in drink.', rag: 'green', balance: 'worry' })
    const comment = (whose: string, says: string, disputes: boolean) =>
      aNote({ kind: 'family comment', entry: entry.id, from: whose, says, disputes })
    const notes = [
      comment('Mother', 'I had one glass.\nIt was my birthday.', true),
      comment('Grandmother', 'I was there.', false),
      aNote({ kind: 'family comment', entry: anEntry().id, from: 'Father', says: 'Another entry.', disputes: true }),
      aNote({ kind: 'conference rating', entry: entry.id, rag: 'amber', why: 'Third time this year.' }),
    ]
    const said = entryWords(entry, caseWords(family, notes)).map(lines)
    expect(said[1]).toEqual([
      'Kelly was in drink.',
      'Source: Record.',
      'Mother disputes this: I had one glass.',
      'It was my birthday.',
      'Grandmother adds: I was there.',
      'The conference’s rating: ◆ Amber. Third time this year.',
    ])
    expect(said[4]).toEqual(['● Green', 'Worry'])
    expect(
      entryWords(anEntry(), caseWords(family, notes))
        .flat()
        .flat()
        .some(({ text }) => text.includes('glass')),
    ).toBe(false)
  })

  test('children of the same given name are told apart', () => {
    const twins = aFamily({ children: [maya, { ...leo, name: 'Maya Wale' }] })
    const said = entryWords(anEntry({ children: [maya!.id, leo!.id] }), caseWords(twins, [])).map(lines)
    expect(said[0]?.slice(3)).toEqual(['Maya Thorne: 8 years', 'Maya Wale: 17 months'])
  })
})
