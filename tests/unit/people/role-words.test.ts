import fc from 'fast-check'
import { expect, test } from 'vitest'

import { kinIn, roleWordsFor, sideOf } from '../../../shared/people/role-words.ts'

test.each([
  ['Father (non-resident)', ['father']],
  ['Father/PR', ['father']],
  ['Carer (maternal grandmother), lives with mother', ['carer', 'maternal grandmother']],
  ['mother’s partner', ['partner']],
  ['mum´s dad', ['granddad']],
])('“%s” says %j', (role, kin) => {
  expect(kinIn(role)).toEqual(expect.arrayContaining(kin))
  expect(kinIn(role)).not.toContain('mother')
})

test('the shortest way to say a role comes first: it is what the page gives as an example', () => {
  const first = ['Father (non-resident)', 'Father/PR', 'uncle', 'Birth mother (in prison)', 'PGM'].map((role) =>
    roleWordsFor({ role }).find((word) => !word.includes(' ')),
  )
  expect(first).toEqual(['father', 'father', 'uncle', 'mother', 'pgm'])
})

test('the letters of the other side of the family are left out', () => {
  expect(roleWordsFor({ role: 'MGM' })).not.toContain('PGM')
  expect(roleWordsFor({ role: 'paternal grandfather' })).not.toContain('MGF')
  expect(['mat. gran', 'Pat grandfather', 'nan'].map(sideOf)).toEqual(['maternal', 'paternal', null])
})

test('whatever the role says, its words are words, and the role without its full stop is one of them', () => {
  const pieces = [
    'father',
    'mum',
    '’s ',
    'step',
    '-',
    ' ',
    '(',
    ')',
    ',',
    '/',
    ' and ',
    ' of ',
    '.',
    'PGM',
    'partner',
    '–',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (said) => {
      const role = said.join('')
      const words = roleWordsFor({ role })
      expect(words).not.toContain('')
      expect(['', ...words]).toContain(role.toLowerCase().replace(/[\s.,]+$/, ''))
    }),
  )
})
