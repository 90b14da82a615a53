import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { foldedEntry, foldText, soughtIn } from '../../../shared/filter/fold-text.ts'
import { anEntry } from '../../builders/an-entry.ts'

describe('a text as it is searched', () => {
  test.each([
    ['Zoë’s  CAFÉ', "zoe's cafe"],
    ['“Straße”', '"strasse"'],
    ['12–14 May', '12-14 may'],
    ['Łódź\n\tØre', 'lodz ore'],
    ['ﬁve\u00ADfold', 'fivefold'],
  ])('%j is %j', (typed, folded) => {
    expect(foldText(typed)).toBe(folded)
  })

  test('is folded once for all: doing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('what is searched for', () => {
  test.each([
    ['mum front', ['mum', 'front']],
    ['mum "front  door"', ['mum', 'front door']],
    ['“front door', ['front door']],
    ['mum MUM', ['mum']],
    [' " " ', []],
  ])('%j is %j', (typed, pieces) => {
    expect(soughtIn(typed)).toEqual(pieces)
  })
})

test('an entry is searched in all that its agency said, by its code, and in no phrase that reaches from one field into the next', () => {
  const folded = foldedEntry(
    anEntry({
      event: 'Seen at home',
      impact: 'Cried',
      voice: '“Nan”',
      action: 'Told the GP',
      category: 'Visit',
      people: ['Ash'],
      author: 'PC Lark',
      other: { Ward: 'Seven' },
    }),
  )
  for (const said of [
    'pol-7k',
    'seen at home',
    'record',
    'cried',
    '"nan"',
    'told the gp',
    'visit',
    'ash',
    'pc lark',
    'seven',
  ])
    expect(folded).toContain(said)
  expect(folded).not.toContain('home record')
  expect(folded).not.toContain('ward')
})
