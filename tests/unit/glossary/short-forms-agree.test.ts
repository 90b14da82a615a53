import { expect, test } from 'vitest'

import { markedSpans } from '../../../renderer/features/timeline/entry-panel/marked-spans.ts'
import { glossaryOf } from '../../../shared/glossary/glossary.ts'
import { nameWordsOf } from '../../../shared/glossary/name-words.ts'
import { tallyShortForms } from '../../../shared/glossary/tally-short-forms.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { anEntry } from '../../builders/an-entry.ts'

const family = aFamily({ children: [{ ...aFamily().children[0], name: 'Elsa Tarrow' }] })
const own = new Map([
  ['CP-IS', 'a national flag'],
  ['EHaP', 'early help assessment and plan'],
])

test.each([
  ['Flag on CP-IS; the EHaP was closed by the GP.', ['CP-IS', 'EHaP', 'GP']],
  ['ELSA TARROW was seen in A&E.', ['A&E']],
  ['MUM MADE A DASH FOR THE DOOR, SALT WAS THROWN AND PIP CRIED. EHaP AGREED.', ['EHaP']],
  ['CiN plan, S.17.', ['CiN', 's17']],
])('document, list and marks explain the same short forms of “%s”', (text, shorts) => {
  const names = nameWordsOf(family)
  const { explained } = glossaryOf([text], new Set(), own, names)
  const tally = tallyShortForms(new Set(), own, names)
  tally.add(anEntry({ event: text, source: 'x' }))
  const listed = tally.sum().filter(({ entries }) => entries > 0)
  const marked = markedSpans(text, family, own).filter(({ as }) => as === 'abbreviation')
  expect(explained.map(({ short }) => short)).toEqual(shorts)
  expect(listed.map(({ short, long }) => ({ short, long }))).toEqual(explained)
  expect(marked.map(({ says }) => says)).toEqual(explained.map(({ long }) => long))
})
