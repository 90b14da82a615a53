import { expect, test } from 'vitest'

import { agencyCodeOf } from '../../../electron/returns/agency-code-of.ts'
import { count, excerpt, sayLines, sayNames } from '../../../shared/returns/say-lines.ts'

test('lines are said one by one, and many by their number', () => {
  expect(sayLines([4])).toBe('Line 4')
  expect(sayLines([4, 9])).toBe('Lines 4 and 9')
  expect(sayLines([4, 9, 12])).toBe('Lines 4, 9 and 12')
  expect(sayLines(Array.from({ length: 1012 }, (_, at) => at + 1))).toBe(
    'Lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1,000 others',
  )
})

test('numbers are written as people write them', () => {
  expect([0, 999, 1000, 20_000, 1_234_567].map(count)).toEqual(['0', '999', '1,000', '20,000', '1,234,567'])
})

test('names stand in quotation marks', () => {
  expect(sayNames(['Ward'])).toBe('“Ward”')
  expect(sayNames(['Ward', 'Team', 'Bed'])).toBe('“Ward”, “Team” and “Bed”')
})

test('a long text is cut to fit a sentence', () => {
  expect(excerpt('short\n text')).toBe('short text')
  expect(excerpt('x'.repeat(100))).toHaveLength(80)
})

test.each([
  ['POL.csv', 'POL'],
  ['EDU-1_march.xlsx', 'EDU-1'],
  ['pol.csv', 'POL'],
  ['HCP_return_2026.05.tsv', 'HCP'],
  ['POL (1).csv', 'POL'],
  ['POL - Copy.csv', 'POL'],
  ['POL - Copy (2).csv', 'POL'],
  ['.csv', ''],
])('the agency of %s is %s', (file, code) => {
  expect(agencyCodeOf(file)).toBe(code)
})
