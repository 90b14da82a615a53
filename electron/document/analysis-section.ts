import { HeadingLevel, Paragraph, Tab, TextRun, type FileChild } from 'docx'

import type { DocumentFacts } from './document-facts.ts'
import { heading } from './heading.ts'
import { STYLE } from './page.ts'
import { smallTable } from './small-table.ts'

/** With the lines to write on: two questions fill a page, the last has one of its own. */
const QUESTIONS = [
  { question: 'What are we worried about?', lines: 7 },
  { question: 'What’s working well?', lines: 6 },
  { question: 'What needs to happen?', lines: 14 },
] as const
const TO_COMPLETE = 'To be completed'
const OTHERS = 4

/** Room for what people make of it. The entries say what happened; what it means is theirs, under the Signs of Safety headings. */
export const analysisSection = ({ document }: DocumentFacts): FileChild[] => [
  heading(HeadingLevel.HEADING_2, 'Room for analysis', { bookmark: 'analysis', onNewPage: true }),
  new Paragraph(
    'To be filled in by the people at the conference. The entries say what agencies wrote down; what it means for the children is for people to say.',
  ),
  ...QUESTIONS.flatMap(({ question, lines }, number) => [
    heading(HeadingLevel.HEADING_3, question, { bookmark: `question-${number + 1}` }),
    ...Array.from({ length: lines }, writingLine),
  ]),
  heading(HeadingLevel.HEADING_3, 'How safe is it, from 0 to 10?', { bookmark: 'scale', onNewPage: true }),
  new Paragraph(
    '0 means that the children are certain to be harmed as things are. 10 means that they are safe enough for everyone to step back. ' +
      'Each person gives a number of their own and a reason. The numbers are not added up and not averaged.',
  ),
  smallTable({
    headings: ['Name and role', 'Number from 0 to 10', 'Reason'],
    widths: [6_200, 2_600, 6_038],
    rows: [
      ...document.case.agencies.map((agency) => [
        `For ${agency.name}: name ${TO_COMPLETE.toLowerCase()}`,
        TO_COMPLETE,
        TO_COMPLETE,
      ]),
      ...Array.from({ length: OTHERS }, () => [`Name and role ${TO_COMPLETE.toLowerCase()}`, TO_COMPLETE, TO_COMPLETE]),
    ],
  }),
]

/** A ruled line that is no empty table cell: one can write on it by hand, or click and type. */
const writingLine = (): Paragraph =>
  new Paragraph({ style: STYLE.ruled, children: [new TextRun({ children: [new Tab()] })] })
