import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { lettersApart } from '../../../shared/people/letters-apart.ts'

describe('letters apart', () => {
  test.each([
    ['thorn', 'thorne', 1],
    ['ruddick', 'rudick', 1],
    ['kaylee', 'kayle', 1],
    ['brain', 'brian', 1],
    ['kaylee', 'kayleigh', 3],
    ['same', 'same', 0],
    ['', 'abc', 3],
  ])('%s and %s', (a, b, apart) => {
    expect(lettersApart(a, b, 9)).toBe(apart)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

  test('it is the same both ways, nothing for the same word, and never more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const apart = lettersApart(a, b, 99)
        expect(apart).toBe(lettersApart(b, a, 99))
        expect(apart === 0).toBe(a === b)
        expect(apart).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  test('counting stops at the most that is asked, and says one more', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(lettersApart(a, b, most)).toBe(Math.min(lettersApart(a, b, 99), most + 1))
      }),
    )
  })
})
