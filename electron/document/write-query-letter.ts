import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'

import { letterWords, type LetterQuestion, type QueryLetter } from '../../shared/queries/query-letter.ts'
import { fact } from './fact.ts'
import { heading } from './heading.ts'
import { markedDocument } from './marked-document.ts'
import { STYLE, UPRIGHT_PAGE } from './page.ts'
import { withPlainTexts } from './plain-text.ts'

/**
 * The open queries to one agency as a letter that it can answer on, as the bytes of a .docx.
 * @param about for the properties and the foot of each page, without a name of anybody: the agency's code and the case's reference
 */
export const writeQueryLetter = (
  given: QueryLetter,
  about: { readonly code: string; readonly reference: string },
): Promise<Uint8Array> => {
  const { facts, opening, questions } = withPlainTexts(given)
  return markedDocument({
    title: `${letterWords.subject}, ${about.code}, case ${about.reference}`,
    page: UPRIGHT_PAGE,
    foot: `${letterWords.subject} · Case ${about.reference}`,
    children: [
      heading(HeadingLevel.HEADING_1, letterWords.subject),
      ...facts.map(({ name, says }) => fact(name, says)),
      new Paragraph(opening),
      ...questions.flatMap(question),
    ],
  })
}

const question = ({ number, entry, words, source, asks }: LetterQuestion): FileChild[] => [
  heading(HeadingLevel.HEADING_2, number),
  fact(entry.name, entry.says),
  ...lines(words ?? '').map((line) => new Paragraph(line)),
  ...(source === null ? [] : [fact(source.name, lines(source.says).join('; '))]),
  heading(HeadingLevel.HEADING_3, letterWords.weAsk),
  ...lines(asks).map((line) => new Paragraph({ keepNext: true, children: [new TextRun(line)] })),
  heading(HeadingLevel.HEADING_3, letterWords.answer),
  // the lines stay together and with their heading
  ...Array.from(
    { length: LINES_TO_ANSWER },
    (_, line) => new Paragraph({ style: STYLE.ruled, keepNext: line < LINES_TO_ANSWER - 1 }),
  ),
]

const LINES_TO_ANSWER = 4

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
