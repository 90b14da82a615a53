import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { atOnce, slicesOf, sortedInSteps, withPauses } from '../../../shared/returns/in-steps.ts'

type Card = { readonly suit: number; readonly place: number }
const bySuit = (a: Card, b: Card): number => a.suit - b.suit

/** Lists around the length that is sorted at once, and several times as long. */
const anyCards = fc
  .tuple(fc.constantFrom(0, 1, 3, 1_999, 2_000, 2_001, 4_000, 9_500), fc.integer({ min: 1, max: 50 }))
  .chain(([length, suits]) =>
    fc
      .infiniteStream(fc.nat(suits))
      .map((stream) => Array.from(stream.take(length), (suit, place): Card => ({ suit, place }))),
  )

describe('a list that is sorted in steps', () => {
  test('is in the order in which it would be at once, equals in the order in which they stood', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        expect(atOnce(sortedInSteps(cards, bySuit))).toEqual(cards.toSorted(bySuit))
      }),
      { numRuns: 40 },
    )
  })

  test('is left alone by whatever a pause throws', async () => {
    const cards = Array.from({ length: 9_000 }, (_, place): Card => ({ suit: place % 7, place }))
    let pauses = 0
    const stopped = withPauses(sortedInSteps(cards, bySuit), () => {
      if (++pauses === 6) throw new Error('stopped')
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(pauses).toBe(6)
  })
})

test('slices of a list are the list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, most) => {
      const slices = [...slicesOf(list, most)]
      expect(slices.flat()).toEqual(list)
      expect(slices.every(({ length }) => length > 0 && length <= most)).toBe(true)
    }),
  )
})
