import { describe, expect, test } from 'vitest'

import { checkDocument } from '../../../electron/document/check-document.ts'
import { textOf } from '../../../electron/document/estimate-pages.ts'
import { openDocument } from '../../../electron/document/open-document.ts'
import { mainParagraphs } from '../../../electron/document/walk-document.ts'
import { writeQueryLetter } from '../../../electron/document/write-query-letter.ts'
import type { QueryLetter } from '../../../shared/queries/query-letter.ts'

const LETTER: QueryLetter = {
  facts: [
    { name: 'To', says: 'Wensum Valley Police' },
    { name: 'Answer by', says: 'Tuesday 19 May 2026' },
  ],
  opening: 'There are 2 questions about its entries.',
  questions: [
    {
      number: 'Question 1 of 2',
      entry: { name: 'Your entry', says: 'POL-7K, Tue 5 May 2026' },
      words: 'Officers attended.\nA child was upstairs.',
      source: { name: 'Its source', says: 'Log 14' },
      asks: 'Which child was upstairs?\nWho saw the child?',
    },
    {
      number: 'Question 2 of 2',
      entry: { name: 'Your entry', says: 'It no longer stands in the timeline.' },
      words: null,
      source: null,
      asks: 'Was there a second call?',
    },
  ],
}
const write = (said: Partial<QueryLetter> = {}) =>
  writeQueryLetter({ ...LETTER, ...said }, { code: 'POL', reference: 'N-2026-0173' })

describe('the letter to an agency in Word', () => {
  test('says all that the letter says, each line a paragraph, in its order', async () => {
    const text = mainParagraphs(openDocument(await write())).map(({ element }) => textOf(element))
    const said = [
      'Questions about your chronology',
      'To\tWensum Valley Police',
      'Answer by\tTuesday 19 May 2026',
      'There are 2 questions about its entries.',
      'Question 1 of 2',
      'Officers attended.',
      'A child was upstairs.',
      'We ask',
      'Which child was upstairs?',
      'Who saw the child?',
      'Your answer',
      'Question 2 of 2',
      'Was there a second call?',
    ].map((part) => part.replaceAll('\t', ' '))
    const printed = text.map((line) => line.replaceAll(/\s+/g, ' ').trim())
    const places = said.map((part) => printed.indexOf(part))
    expect(places.filter((place) => place < 0)).toEqual([])
    const once = places.filter((_, at) => !['We ask', 'Your answer'].includes(said[at] ?? ''))
    expect(once).toEqual(once.toSorted((a, b) => a - b))
  })

  test('keeps every rule of the document check, whatever an agency wrote', async () => {
    expect(checkDocument(await write())).toEqual([])
    const [one] = LETTER.questions
    const ugly = {
      ...one!,
      words: '<w:t>\u0000 & "x" ]]>\n\n\n{0}',
      source: { name: 'Its source', says: ' ' },
      asks: '…',
    }
    expect(checkDocument(await write({ questions: [ugly] }))).toEqual([])
  })

  test('is the same, byte for byte, for the same questions', async () => {
    expect(await write()).toEqual(await write())
  })
})
