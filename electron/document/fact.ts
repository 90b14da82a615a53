import { Paragraph, Tab, TextRun } from 'docx'

import { STYLE } from './page.ts'

/** A label with what belongs to it, on lines of their own and not in a table: a table without a header row is no table. */
export const fact = (label: string, text: string): Paragraph =>
  new Paragraph({
    style: STYLE.fact,
    children: [new TextRun({ text: label, bold: true }), new TextRun({ children: [new Tab(), text] })],
  })
