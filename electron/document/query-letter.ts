import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { sayDay, sayWhen } from '../../shared/time/say.ts'
import { fact } from './fact.ts'
import { heading } from './heading.ts'
import { markedDocument } from './marked-document.ts'
import { STYLE, UPRIGHT_PAGE } from './page.ts'
import { withPlainTexts } from './plain-text.ts'

export type QueryLetter = {
  /** No name of a child stands on the letter but in the agency's own words. */
  readonly case: Pick<Case, 'reference' | 'conference'>
  readonly agency: Pick<CaseAgency, 'code' | 'name' | 'contributor'>
  /** Who asks: the keeper of the vault. */
  readonly from: string
  /** By when an answer still helps; null where the case has no clock. */
  readonly answerBy: IsoDay | null
  readonly on: IsoDay
  /** In the order of the timeline. */
  readonly queries: readonly Asked[]
}

export type Asked = {
  /** Null: the entry no longer stands, and the agency is asked all the same. */
  readonly entry: Entry | null
  readonly asks: string
}

/** The open queries to one agency as a letter that it can answer on, as the bytes of a .docx. */
export const queryLetter = (given: QueryLetter): Promise<Uint8Array> => {
  const letter = withPlainTexts(given)
  return markedDocument({
    title: `${TITLE}, ${letter.agency.code}, case ${letter.case.reference}`,
    page: UPRIGHT_PAGE,
    foot: `${TITLE} · Case ${letter.case.reference}`,
    children: [...beginning(letter), ...letter.queries.flatMap((asked, at) => query(asked, at, letter.queries.length))],
  })
}

const TITLE = 'Questions about your chronology'

const beginning = ({ case: of, agency, from, answerBy, on, queries }: QueryLetter): FileChild[] => [
  heading(HeadingLevel.HEADING_1, TITLE),
  new Paragraph({
    style: STYLE.subtitle,
    text: agency.contributor === null ? `To ${agency.name}` : `To ${agency.contributor}, ${agency.name}`,
  }),
  fact('Case', of.reference),
  fact('Conference', sayDay(of.conference, 'long')),
  fact('From', from),
  fact('Date', sayDay(on, 'long')),
  ...(answerBy === null ? [] : [fact('Answer by', sayDay(answerBy, 'long'))]),
  new Paragraph(
    `Thank you for your chronology. ${queries.length === 1 ? 'One entry of it leaves a question' : `There are ${queries.length} questions about its entries`}. Your entries stay in your own words; nobody rewrites them. Please write under each question and send this letter back, or send a corrected return.`,
  ),
]

const query = ({ entry, asks }: Asked, at: number, all: number): FileChild[] => [
  heading(HeadingLevel.HEADING_2, `Question ${at + 1} of ${all}`),
  ...(entry === null
    ? [fact('Your entry', 'It no longer stands in the timeline.')]
    : [
        fact('Your entry', `${entry.code}, ${sayWhen(entry.when)}`),
        ...lines(entry.event).map((line) => new Paragraph(line)),
        fact('Its source', lines(entry.source).join('; ')),
      ]),
  heading(HeadingLevel.HEADING_3, 'We ask'),
  ...lines(asks).map((line) => new Paragraph({ keepNext: true, children: [new TextRun(line)] })),
  heading(HeadingLevel.HEADING_3, 'Your answer'),
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
