import { Paragraph, TextRun } from 'docx'

import type { Line } from './entry-words.ts'

/** Each line of words as a paragraph of the library. */
export const paragraphsOf = (lines: readonly Line[], style?: string): Paragraph[] =>
  lines.map(
    (words) =>
      new Paragraph({
        ...(style === undefined ? {} : { style }),
        children: words.map(
          ({ text, bold, colour }) =>
            new TextRun({
              text,
              ...(bold === true ? { bold } : {}),
              ...(colour === undefined ? {} : { color: colour }),
            }),
        ),
      }),
  )
