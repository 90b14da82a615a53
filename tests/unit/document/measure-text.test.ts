import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { linesNeeded } from '../../../electron/document/measure-text.ts'

const lines = (text: string, width: number, bold = false) => linesNeeded([{ text, bold, size: 24 }], width)

describe('lines of Arial at 12 point', () => {
  test('an empty paragraph has a line', () => {
    expect(lines('', 1_000)).toBe(1)
  })

  test('figures are as wide as each other: ten of them take 66.7 points', () => {
    expect(lines('1234567890', 1_335)).toBe(1)
    expect(lines('1234567890', 1_330)).toBe(2)
  })

  test('words go to the next line whole, and the space at the end takes no room', () => {
    expect(lines('11111 11111 11111', 680)).toBe(3)
    expect(lines('11111 11111   ', 680)).toBe(2)
  })

  test('a word wider than the line is broken', () => {
    expect(lines('1'.repeat(50), 1_335)).toBe(5)
  })

  test('a line may end behind a hyphen', () => {
    expect(lines('11111-11111', 760)).toBe(2)
  })

  test('bold is wider', () => {
    const text = 'Entries by the agency that wrote them down at the time'
    expect(lines(text, 5_900)).toBe(1)
    expect(lines(text, 5_900, true)).toBe(2)
  })

  test('line breaks and a hanging indent count', () => {
    expect(lines('a\nb\nc', 5_000)).toBe(3)
    expect(linesNeeded([{ text: 'Label\t11111', bold: false, size: 24 }], 700, { first: -2_000 })).toBe(1)
  })

  test('more text never takes fewer lines, and more room never more', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 40 }),
        fc.lorem({ maxCount: 5 }),
        fc.integer({ min: 700, max: 9_000 }),
        (text, more, width) => {
          expect(lines(`${text} ${more}`, width)).toBeGreaterThanOrEqual(lines(text, width))
          expect(lines(text, width + 500)).toBeLessThanOrEqual(lines(text, width))
        },
      ),
    )
  })
})
