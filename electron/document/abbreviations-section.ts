import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import type { Entry } from '../../shared/model/entry.ts'
import { glossaryOf } from '../../shared/glossary/glossary.ts'
import type { DocumentFacts } from './document-facts.ts'
import { fact } from './fact.ts'
import { heading } from './heading.ts'

/**
 * What the abbreviations of the printed entries stand for. It stands before them: so each is expanded before its first use, and nobody has rewritten
 * an agency's words.
 */
export const abbreviationsSection = ({ document, printed }: DocumentFacts): FileChild[] => {
  const codes = new Set<string>(document.case.agencies.map((agency) => agency.code))
  const { explained, unexplained } = glossaryOf(printed.flatMap(textsOf), codes)
  if (explained.length + unexplained.length === 0) return []
  return [
    heading(HeadingLevel.HEADING_2, 'Abbreviations in the entries', { bookmark: 'abbreviations' }),
    new Paragraph('The entries are printed in each agency’s own words. These are the short forms that occur in them.'),
    ...explained.map(({ short, long }) => fact(short, long)),
    ...unexplained.map((short) => fact(short, 'Not explained by the agency; please ask at the conference')),
  ]
}

const textsOf = ({ event, source, impact, voice, action, category, people }: Entry): string[] =>
  [event, source, impact, voice, action, category, ...people].filter((text) => text !== null)
