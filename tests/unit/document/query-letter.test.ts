import { describe, expect, test } from 'vitest'

import { checkDocument } from '../../../electron/document/check-document.ts'
import { textOf } from '../../../electron/document/estimate-pages.ts'
import { openDocument } from '../../../electron/document/open-document.ts'
import { queryLetter, type QueryLetter } from '../../../electron/document/query-letter.ts'
import { mainParagraphs } from '../../../electron/document/walk-document.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { anEntry } from '../../builders/an-entry.ts'

const family = aFamily()
const [, police] = family.agencies
const entry = anEntry({ agency: 'POL', event: 'Officers attended.\nA child was upstairs.', source: 'Log 14' })

const aLetter = (said: Partial<QueryLetter> = {}): QueryLetter => ({
  case: family,
  agency: police!,
  from: 'Jo Marsh',
  answerBy: IsoDay.parse('2026-05-19'),
  on: IsoDay.parse('2026-05-15'),
  queries: [
    { entry, asks: 'Which child was upstairs?\nWho saw the child?' },
    { entry: null, asks: 'Was there a second call?' },
  ],
  ...said,
})
const linesOf = async (said: Partial<QueryLetter> = {}) =>
  mainParagraphs(openDocument(await queryLetter(aLetter(said)))).map(({ element }) => textOf(element))

describe('a letter with the queries to an agency', () => {
  test('says whom it asks, for which conference, by when, and each question with the agency’s own words whole', async () => {
    const text = (await linesOf()).join('\n')
    for (const part of [
      'To Wensum Valley Police',
      'N-2026-0173',
      '19 May 2026',
      'Question 1 of 2',
      'Tue 5 May 2026',
      'POL-7K',
      'Officers attended.\nA child was upstairs.',
      'Log 14',
      'Which child was upstairs?\nWho saw the child?',
      'Question 2 of 2',
      'It no longer stands in the timeline.',
      'Was there a second call?',
    ])
      expect(text).toContain(part)
  })

  test('names no child and nobody of the family of its own accord', async () => {
    const text = (await linesOf()).join('\n')
    const names = [...family.children, ...family.people].flatMap(({ name }) => name.split(' '))
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })

  test('asks for no day when there is none to ask for', async () => {
    expect((await linesOf({ answerBy: null })).join('\n')).not.toContain('Answer by')
  })

  test('keeps every rule of the document check, whatever an agency wrote', async () => {
    expect(checkDocument(await queryLetter(aLetter()))).toEqual([])
    const ugly = anEntry({ event: '<w:t>\u0000 & "x" ]]>\n\n\n{0}', source: ' ' })
    expect(checkDocument(await queryLetter(aLetter({ queries: [{ entry: ugly, asks: '…' }] })))).toEqual([])
  })

  test('is the same, byte for byte, for the same questions', async () => {
    expect(await queryLetter(aLetter())).toEqual(await queryLetter(aLetter()))
  })
})
