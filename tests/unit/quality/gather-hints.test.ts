import { expect, test } from 'vitest'

import { HintKind } from '../../../shared/model/hint-kind.ts'
import { HintsOfKind } from '../../../shared/model/receipt.ts'
import { gatherHints } from '../../../shared/quality/gather-hints.ts'
import type { Hint } from '../../../shared/quality/hint.ts'
import { sayHint, sayHints } from '../../../shared/quality/say-hint.ts'

const opinion = (word: string): Hint => ({ kind: 'opinion', field: 'event', word })
const noImpact: Hint = { kind: 'no-impact', field: 'impact', word: null }

test('without hints there is nothing to say', () => {
  const gathered = gatherHints()
  gathered.add(2, null, [])
  expect(gathered.result()).toEqual([])
})

test('an entry counts once for a kind, however many of its words raise it; kinds stand in their own order', () => {
  const gathered = gatherHints()
  gathered.add(2, 'Sheet1', [opinion('rude'), opinion('lazy')])
  gathered.add(7, 'Sheet1', [noImpact, opinion('rude')])
  expect(gathered.result()).toEqual([
    { kind: 'no-impact', count: 1, rows: [{ line: 7, part: 'Sheet1' }], words: [] },
    {
      kind: 'opinion',
      count: 2,
      rows: [
        { line: 2, part: 'Sheet1' },
        { line: 7, part: 'Sheet1' },
      ],
      words: ['rude', 'lazy'],
    },
  ])
})

test('the number is whole; of lines the first fifty are kept, of words the first twelve', () => {
  const gathered = gatherHints()
  for (let line = 1; line <= 1000; line++) gathered.add(line, null, [opinion(`word ${line}`)])
  const [of] = gathered.result()
  expect(HintsOfKind.parse(of)).toEqual(of)
  expect(of).toMatchObject({ count: 1000, rows: { length: 50 }, words: { length: 12 } })
})

test('what was handed out does not change when more is gathered', () => {
  const gathered = gatherHints()
  gathered.add(2, null, [opinion('rude')])
  const before = gathered.result()
  gathered.add(3, null, [opinion('lazy')])
  expect(before).toEqual([{ kind: 'opinion', count: 1, rows: [{ line: 2, part: null }], words: ['rude'] }])
})

test('the words for a child’s appointment', () => {
  expect(sayHint({ kind: 'dna', word: 'DNA' }).advice).toBe(
    '“DNA” is said of a child. Children are brought: write Was Not Brought.',
  )
  expect(sayHints({ kind: 'dna', count: 7, words: ['DNA', 'did not attend'] }).advice).toBe(
    'In 7 entries “DNA” or “did not attend” is said of a child. Children are brought: write Was Not Brought.',
  )
})

const ABOUT_A_WORD = new Set<HintKind>(['opinion', 'dna', 'abbreviation', 'phone', 'address', 'other-child'])

test.each(HintKind.options)('%s is said of one entry and of a return in whole sentences', (kind) => {
  const has = ABOUT_A_WORD.has(kind)
  const one = sayHint({ kind, word: has ? 'Xyz' : null })
  const many = sayHints({ kind, count: 1200, words: has ? ['Xyz', 'A', 'B', 'C', 'D', 'E'] : [] })
  expect(one.heading).toBe(many.heading)
  expect(one.heading).toMatch(/^[A-Z][^.]*[^.]$/)
  expect(one.advice).toMatch(/^[“A-Z].*\.$/)
  expect(many.advice).toMatch(/^In 1,200 entries .*\.$/)
  expect(sayHints({ kind, count: 1, words: has ? ['Xyz'] : [] }).advice).toMatch(/^In one entry .*\.$/)
  expect([one.advice.includes('“Xyz”'), many.advice.includes('“Xyz”'), many.advice.includes('2 others')]).toEqual([
    has,
    has,
    has,
  ])
})
