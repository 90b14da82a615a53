import { expect, test } from 'vitest'
import { passphraseStrength } from '../../../shared/model/passphrase-strength.ts'

test.each([
  ['', { kind: 'too-short', missing: 12 }],
  ['short one', { kind: 'too-short', missing: 3 }],
  ['😀😀😀😀😀😀', { kind: 'guessable', because: 'repeats' }],
  ['aaaaaaaaaaaa', { kind: 'guessable', because: 'repeats' }],
  ['riverriverriver', { kind: 'guessable', because: 'repeats' }],
  ['Password2026!', { kind: 'guessable', because: 'well-known' }],
  ['Safeguarding1', { kind: 'guessable', because: 'well-known' }],
  ['190845237641', { kind: 'guessable', because: 'digits' }],
  ['Marlowe-2019-x', { kind: 'guessable', because: 'own-name' }],
  ['greenteapots', { kind: 'fair' }],
  ['green teapot lantern', { kind: 'good' }],
  ['Grn7!teapotXy2', { kind: 'good' }],
  ['teapot lantern gravel otter', { kind: 'strong', words: 4 }],
  ['teapot teapot teapot otter', { kind: 'guessable', because: 'repeats' }],
  ['otter-gravel-lantern-teapot-moss', { kind: 'strong', words: 5 }],
])('“%s” is judged by what makes guessing easy', (typed, strength) => {
  expect(passphraseStrength(typed, ['Ines Marlowe'])).toEqual(strength)
})

test('a well-known word inside four others does no harm', () => {
  expect(passphraseStrength('welcome gravel lantern otter moss').kind).toBe('strong')
})
