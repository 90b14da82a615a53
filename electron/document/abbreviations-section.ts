import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import type { Case } from '../../shared/model/case.ts'
import { notesOf } from '../../shared/model/case-note.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { glossaryOf } from '../../shared/glossary/glossary.ts'
import type { DocumentFacts } from './document-facts.ts'
import { caseWords, entryWords, type CaseWords } from './entry-words.ts'
import { fact } from './fact.ts'
import { heading } from './heading.ts'

/**
 * What the abbreviations of the printed entries stand for. It stands before them: so each is expanded before its first use, and nobody has rewritten
 * an agency's words.
 */
export const abbreviationsSection = ({ document, printed }: DocumentFacts): FileChild[] => {
  const words = caseWords(document.case, document.notes)
  const codes = new Set<string>(document.case.agencies.map((agency) => agency.code))
  const { explained, unexplained } = glossaryOf(
    [...givenTexts(document.case), ...printed.flatMap((entry) => linesOf(entry, words))],
    codes,
    new Map(notesOf(document.notes, 'abbreviation').map(({ said }) => [said.short, said.long])),
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
const linesOf = (entry: Entry, of: CaseWords): string[] =>
  entryWords(entry, of)
    .flat()
    .map((line) => line.map(({ text }) => text).join(''))
