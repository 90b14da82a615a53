import { expect, test } from 'vitest'

import { readBalance, readBasis, readRag } from '../../../shared/returns/headings/read-words.ts'

test.each([
  ['Red', 'red'],
  ['AMBER', 'amber'],
  ['g', 'green'],
  ['1 - Red', 'red'],
  ['Amber (medium)', 'amber'],
  ['High', null],
  ['Level 3', null],
  ['Red/Amber', null],
  ['Red or amber', null],
  ['not red', null],
  ['Yellow', null],
  ['constructor', null],
])('under RAG “%s” is %s', (said, colour) => {
  expect(readRag(said)).toBe(colour)
})

test.each([
  ['Strength', 'strength'],
  ['protective factor', 'strength'],
  ['Worry', 'worry'],
  ['Concern', 'worry'],
  ['Neutral', 'neutral'],
  ['maybe', null],
])('“%s” is %s', (said, balance) => {
  expect(readBalance(said)).toBe(balance)
})

test.each([
  ['Fact', 'fact'],
  ['Observed', 'fact'],
  ['Reported by others', 'reported'],
  ['Allegation', 'reported'],
  ['Professional opinion', 'opinion'],
  ['rumour', null],
])('“%s” is %s', (said, basis) => {
  expect(readBasis(said)).toBe(basis)
})
