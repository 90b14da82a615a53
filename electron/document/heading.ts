import { Bookmark, Paragraph, TextRun, type HeadingLevel } from 'docx'

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]

export type HeadingWish = {
  /** Name by which the table of contents leads to it. */
  readonly bookmark?: string
  readonly onNewPage?: boolean
}

/** A real heading: Word's navigation, screen readers and the table of contents find it by its style. */
export const heading = (level: Level, text: string, { bookmark, onNewPage = false }: HeadingWish = {}): Paragraph =>
  new Paragraph({
    heading: level,
    pageBreakBefore: onNewPage,
    children:
      bookmark === undefined
        ? [new TextRun(text)]
        : [new Bookmark({ id: bookmarkName(bookmark), children: [new TextRun(text)] })],
  })

/** As Word names the places its tables of contents lead to: hidden from the list of bookmarks, without a hyphen. */
export const bookmarkName = (name: string): string => `_Toc_${name.replaceAll('-', '_')}`
