import { expect, test } from 'vitest'

import { peopleIn } from '../../../shared/returns/read-row/people-in.ts'

test.each([
  ['Mother, MGM', ['Mother', 'MGM']],
  ['Mother, Father and MGM', ['Mother', 'Father', 'MGM']],
  ['Mother & Mrs Ives', ['Mother', 'Mrs Ives']],
  ['Alder, Ives and Marsh', ['Alder', 'Ives', 'Marsh']],
  ['Mrs Ives | Mr Hale', ['Mrs Ives', 'Mr Hale']],
  ['Mother;\nMGM;', ['Mother', 'MGM']],
])('a list such as %j is taken apart', (said, people) => {
  expect(peopleIn(said)).toEqual(people)
})

test.each([
  ['Hale, Robert', ['Hale, Robert']],
  ['Hale, Robert and Ives, Jane', ['Hale, Robert', 'Ives, Jane']],
  ['Hale, Robert & Ives, Jane & Mother', ['Hale, Robert', 'Ives, Jane', 'Mother']],
  ['Hale, Robert; Ives, Jane', ['Hale, Robert', 'Ives, Jane']],
])('a surname before the first name is one person in %j', (said, people) => {
  expect(peopleIn(said)).toEqual(people)
})

test('what somebody is stays with the name where semicolons keep people apart', () => {
  expect(peopleIn('Mr Hale, social worker; Mrs Ives and her partner')).toEqual([
    'Mr Hale, social worker',
    'Mrs Ives and her partner',
  ])
})
