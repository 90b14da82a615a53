import { describe, expect, test } from 'vitest'
import { caseTitle, sayChildren } from '../../../shared/model/case-title.ts'
import { IsoDay } from '../../../shared/model/when.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name }))
const born = (...days: readonly (string | null)[]) =>
  days.map((day) => ({ born: day === null ? null : IsoDay.parse(day) }))
const on = IsoDay.parse('2026-05-15')

describe('the title of a case', () => {
  test.each([
    ['one child', named('Mina Ashworth'), 'Child A'],
    ['brothers and sisters of one surname', named('Mina Ashworth', 'Joel Ashworth'), 'The A children'],
    ['two surnames with one initial', named('Mina Ashworth', 'Joel Archer'), 'The A children'],
    ['two surnames', named('Joel Birch', 'Mina Ashworth'), 'Children A and B'],
    ['three surnames', named('A Cole', 'B Ash', 'C Birch'), 'Children A, B and C'],
    ['a double-barrelled surname', named('Mina Ash-Brown'), 'Child A'],
    ['an apostrophe', named('Mina O’Neil'), 'Child O'],
    ['a remark in brackets', named('Baby Ash (unborn)'), 'Child A'],
    ['a small letter', named('mina ashworth'), 'Child A'],
    ['a letter outside English', named('Ela Özdemir'), 'Child Ö'],
    ['a first name alone', named('Mina'), 'Child M'],
    ['no letters at all', named('?'), 'One child'],
  ])('%s', (_, children, title) => {
    expect(caseTitle(children)).toBe(title)
  })

  test('never holds more of a name than one letter', () => {
    expect(caseTitle(named('Mina Ashworth', 'Joel Birch'))).not.toMatch(/Mina|Ashworth|Joel|Birch/)
  })
})

describe('the children of a case in words', () => {
  test.each([
    [born('2018-03-04', '2015-09-20'), 'two children, 8 and 10'],
    [born('2015-09-20', '2018-03-04'), 'two children, 8 and 10'],
    [born('2025-03-01'), 'one child, 14 months'],
    [born('2026-08-01'), 'one child, not yet born'],
    [born(null, '2023-01-01'), 'two children, 3 and age not known'],
  ])('youngest first', (children, said) => {
    expect(sayChildren(children, on)).toBe(said)
  })
})
