import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import type { Case } from '../../shared/model/case.ts'
import { glossaryOf } from '../../shared/glossary/glossary.ts'
import { nameWordsOf } from '../../shared/glossary/name-words.ts'
import { ownAbbreviations } from '../../shared/glossary/own-abbreviations.ts'
import type { DocumentFacts } from './document-facts.ts'
import { caseWords, entryWords, type Line } from './entry-words.ts'
import { fact } from './fact.ts'
import { saidOfGoneEntries } from './gone-entries-section.ts'
import { heading } from './heading.ts'

/**
 * What the abbreviations of the printed entries stand for. It stands before them: so each is expanded before its first use, and nobody has rewritten
 * an agency's words.
 */
export const abbreviationsSection = ({ document, printed }: DocumentFacts): FileChild[] => {
  const words = caseWords(document.case, document.notes)
  const codes = new Set<string>(document.case.agencies.map((agency) => agency.code))
  const { explained, unexplained } = glossaryOf(
    [
      ...givenTexts(document.case),
      ...printed.flatMap((entry) => entryWords(entry, words).flat().map(textOf)),
      ...saidOfGoneEntries(document).map(textOf),
    ],
    codes,
    ownAbbreviations(document.notes),
    nameWordsOf(document.case),
  )
  if (explained.length + unexplained.length === 0) return []
  return [
    heading(HeadingLevel.HEADING_2, 'Abbreviations in the entries', { bookmark: 'abbreviations' }),
    new Paragraph('The entries are printed in each agency’s own words. These are the short forms that occur in them.'),
    ...explained.map(({ short, long }) => fact(short, long)),
    ...unexplained.map((short) => fact(short, 'Not explained by the agency; please ask at the conference')),
  ]
}

/** What the front page prints that we did not word. */
const givenTexts = ({ agencies, people, children, late }: Case): string[] => [
  ...agencies.map((agency) => agency.name),
  ...agencies.map((agency) => agency.contributor ?? ''),
  ...agencies.map(({ answer }) => (answer.kind === 'declined' ? answer.reason : '')),
  ...[...people, ...children].map((person) => person.name),
  ...people.map((person) => person.role),
  ...(late === null ? [] : [late.reason, late.agreedBy]),
]

/** Paragraph by paragraph as they are printed, because that is how the checks read them. */
const textOf = (line: Line): string => line.map(({ text }) => text).join('')
