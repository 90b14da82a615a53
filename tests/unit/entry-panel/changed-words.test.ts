import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changedWords } from '../../../renderer/features/timeline/entry-panel/changed-words.ts'

test('the change is found between what stayed before and after it', () => {
  const { before, after } = changedWords('She was seen at home.', 'She was heard at home.')
  expect(before).toEqual({ begins: 'She was ', own: 'seen', ends: ' at home.' })
  expect(after.own).toBe('heard')
})

test('what was only added or taken out is one’s alone, and the other has nothing', () => {
  const { before, after } = changedWords('Seen.', 'Seen. Again in May.')
  expect([before.own, after.own]).toEqual(['', ' Again in May.'])
})

test('put together again, both are whole', () => {
  const text = fc.array(fc.constantFrom('a', 'bee', ' ', '\n', '  '), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = changedWords(a, b)
      expect(before.begins + before.own + before.ends).toBe(a)
      expect(after.begins + after.own + after.ends).toBe(b)
      expect([before.begins, before.ends]).toEqual([after.begins, after.ends])
    }),
  )
})
