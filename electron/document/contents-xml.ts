import type { HeadingPlace } from './estimate-pages.ts'
import { STYLE, TEXT_WIDTH } from './page.ts'
import { escapeXml } from './plain-text.ts'

/**
 * A table of contents as a real field that is filled in already. A field that is to be filled in on opening makes Word ask "This document contains fields
 * that may refer to other files", which frightens people; so it carries estimated page numbers, and says that they are.
 */
export const contentsXml = (headings: readonly HeadingPlace[]): string => {
  const lines = headings.filter((heading) => heading.level > 1 && heading.bookmark !== null)
  return [
    `<w:p><w:pPr><w:pStyle w:val="${STYLE.contents}"/><w:pageBreakBefore/></w:pPr>${run('Contents')}</w:p>`,
    `<w:p>${run(
      'The page numbers were worked out before the pages were laid out and may be a page out. In Word, right-click the list and choose Update Field.',
    )}</w:p>`,
    ...lines.map((line, number) => contentsLine(line, number === 0, number === lines.length - 1)),
  ].join('')
}

const contentsLine = ({ level, text, bookmark, page }: HeadingPlace, first: boolean, last: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs></w:pPr>` +
  (first ? `${fieldMark('begin')}${instruction(String.raw` TOC \o "2-4" \h \z \u `)}${fieldMark('separate')}` : '') +
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(text)}<w:r><w:tab/></w:r>` +
  `${fieldMark('begin')}${instruction(String.raw` PAGEREF ${bookmark} \h `)}${fieldMark('separate')}${run(`${page}`)}${fieldMark('end')}</w:hyperlink>` +
  `${last ? fieldMark('end') : ''}</w:p>`

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
const fieldMark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (code: string): string =>
  `<w:r><w:instrText xml:space="preserve">${escapeXml(code)}</w:instrText></w:r>`
