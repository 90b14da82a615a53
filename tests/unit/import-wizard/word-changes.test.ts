import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { wordChanges, type WordChange } from '../../../renderer/features/returns/import-wizard/word-changes.ts'

const marked = (parts: readonly WordChange[]): string =>
  parts
    .map((part) =>
      part.kind === 'same' ? part.after : part.kind === 'gone' ? `[-${part.before}-]` : `[+${part.after}+]`,
    )
    .join('')

describe('what changed between two versions of a text', () => {
  test.each([
    ['Seen at home.', 'Seen at home.', 'Seen at home.'],
    ['Seen at home.', 'Not seen at home.', '[-Seen -][+Not seen +]at home.'],
    ['He was late for school', 'He was very late for school', 'He was [+very +]late for school'],
    ['He was very late', 'He was late', 'He was [-very -]late'],
    ['', 'Worried', '[+Worried+]'],
    ['Worried', '', '[-Worried-]'],
    ['one two three four', 'one 2 three 4', 'one [-two -][+2 +]three [-four-][+4+]'],
  ])('from “%s” to “%s”', (before, after, expected) => {
    expect(marked(wordChanges(before, after))).toBe(expected)
  })

  test('where only white space differs, that is what has changed', () => {
    expect(wordChanges('a b', 'a\nb')).toEqual([
      { kind: 'gone', before: 'a b', after: '' },
      { kind: 'new', before: '', after: 'a\nb' },
    ])
  })

  test('both texts can be read from the parts, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('seen', 'not', 'at', 'home', ' ', '\n', '  '), { maxLength: 30 })
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after)
        expect(parts.map((part) => part.before).join('')).toBe(before)
        expect(parts.map((part) => part.after).join('')).toBe(after)
        // nothing is said twice in a row in the same way
        expect(parts.some((part, i) => i > 0 && parts[i - 1]?.kind === part.kind)).toBe(false)
      }),
    )
  })

  test('two long texts with nothing in common are told apart at once', () => {
    const long = (word: string): string => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ')
    expect(wordChanges(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
  })
})
