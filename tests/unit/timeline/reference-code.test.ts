import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { referenceCode } from '../../../shared/timeline/reference-code.ts'

const identity = (n: number): string => createHash('sha256').update(String(n)).digest('hex')
const free = (): boolean => false

test('the same row gets the same code, in a vault made anew too', () => {
  expect(referenceCode('POL', identity(1), free)).toBe(referenceCode('POL', identity(1), free))
})

test('a code is the agency and three symbols while there is room', () => {
  expect(referenceCode('EDU-1', identity(1), free)).toMatch(/^EDU-1-[2-9B-DF-HJKMNP-TV-Z]{3}$/)
})

test('5,000 entries of one agency get 5,000 codes, most of three symbols and none of more than five', () => {
  const taken = new Set<string>()
  for (let n = 0; n < 5_000; n++) taken.add(referenceCode('POL', identity(n), (code) => taken.has(code)))
  const lengths = [...taken].map((code) => code.length - 'POL-'.length)
  expect(taken.size).toBe(5_000)
  expect(lengths.filter((length) => length <= 3).length).toBeGreaterThan(4_000)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(5)
})

test('a row keeps its code when twenty new rows stand before it in a longer return', () => {
  const codesOf = (rows: readonly number[]): Map<number, string> => {
    const taken = new Set<string>()
    return new Map(
      rows.map((row) => {
        const code = referenceCode('POL', identity(row), (used) => taken.has(used))
        taken.add(code)
        return [row, code]
      }),
    )
  }
  const rows = Array.from({ length: 150 }, (_, n) => n)
  const first = codesOf(rows)
  const later = codesOf([...Array.from({ length: 20 }, (_, n) => 1_000 + n), ...rows])
  expect(rows.filter((row) => first.get(row) !== later.get(row))).toEqual([])
})

test('codes are no count: those of consecutive rows do not follow one another', () => {
  const codes = Array.from({ length: 50 }, (_, n) => referenceCode('POL', identity(n), free))
  expect(codes).not.toEqual(codes.toSorted())
})

test('no code spells a word or holds a symbol that is misheard', () => {
  const symbols = Array.from({ length: 500 }, (_, n) => referenceCode('POL', identity(n), free).slice(4)).join('')
  expect(symbols).not.toMatch(/[AEIOUL01]/)
})

test('when every short code is taken a longer one is given, and never one that is taken', () => {
  const longest = referenceCode('POL', identity(7), (code) => code.length < 'POL-'.length + 8)
  expect(longest).toMatch(/^POL-.{8}$/)
  expect(referenceCode('POL', identity(7), (code) => code.length < 12 || code === longest)).not.toBe(longest)
})
