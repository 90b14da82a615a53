import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { glossaryOf } from '../../../shared/glossary/glossary.ts'
import { nameWordsOf } from '../../../shared/glossary/name-words.ts'
import { tallyShortForms } from '../../../shared/glossary/tally-short-forms.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { anEntry } from '../../builders/an-entry.ts'

const names = nameWordsOf(aFamily())

const formsOf = (events: readonly string[], own: Readonly<Record<string, string>> = {}) => {
  const tally = tallyShortForms(new Set(['POL']), new Map(Object.entries(own)), names)
  // the entry's other texts would add their own
  for (const event of events) tally.add(anEntry({ event, source: 'Record' }))
  return tally.sum()
}

describe('the abbreviations of a case', () => {
  test('are counted by entries, the unexplained first with the sentence they stand in', () => {
    const forms = formsOf(['Seen by GP. Form QZX sent.', 'GP and GP again.', 'The QZX came back. The GP rang.'])
    expect(forms.map(({ short, said, entries }) => [short, said, entries])).toEqual([
      ['QZX', 'by nobody', 2],
      ['GP', 'usual', 3],
    ])
    expect(forms[0]?.first).toMatchObject({ before: 'Form ', word: 'QZX', after: ' sent' })
  })

  test('what the case says goes before what is usual, and is listed even where no entry has it', () => {
    const forms = formsOf(['The GP rang.'], { GP: 'group programme', ZZQ: 'zebra zone query' })
    expect(forms.map(({ short, long, said, entries }) => [short, long, said, entries])).toEqual([
      ['GP', 'group programme', 'by the case', 1],
      ['ZZQ', 'zebra zone query', 'by the case', 0],
    ])
  })

  test('a word written large is none where another entry has it in small letters', () => {
    expect(formsOf(['Went HOME alone.', 'Was at home.'])).toEqual([])
  })

  test('a form of the case that is no row of capitals is counted where it stands', () => {
    const forms = formsOf(['Flag on CP-IS.', 'CP-IS checked, L3 agreed.'], {
      'CP-IS': 'a national flag',
      L3: 'level 3',
    })
    expect(forms.map(({ short, entries, first }) => [short, entries, first?.before])).toEqual([
      ['CP-IS', 2, 'Flag on '],
      ['L3', 1, 'CP-IS checked, '],
    ])
  })

  test('a name of the register in capitals is none', () => {
    expect(formsOf(['MAYA was seen.', 'LEO was not.', 'WALE rang.'])).toEqual([])
  })

  test('the list agrees with the glossary of the document', () => {
    const text = fc.constantFrom(
      'The GP rang QZX.',
      'At home.',
      'Went HOME.',
      'A&E, then SW.',
      'POL told XYZ.',
      'On CP-IS at L3.',
      'MAYA seen by the ELSA.',
      'MUM MADE A DASH FOR THE A&E DOOR.',
      'none',
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.boolean(), (events, isOwn) => {
        const own = isOwn ? { XYZ: 'our own', 'CP-IS': 'a national flag', L3: 'level 3' } : {}
        const { explained, unexplained } = glossaryOf(
          [...events, 'Record'],
          new Set(['POL']),
          new Map(Object.entries(own)),
          names,
        )
        const forms = formsOf(events, own).filter(({ entries }) => entries > 0)
        expect(forms.filter(({ long }) => long !== null).map(({ short, long }) => ({ short, long }))).toEqual(explained)
        expect(forms.filter(({ long }) => long === null).map(({ short }) => short)).toEqual(unexplained)
      }),
    )
  })
})
