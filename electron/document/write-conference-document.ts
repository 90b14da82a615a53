import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'

import type { Entry } from '../../shared/model/entry.ts'
import { MARKING } from '../../shared/marking.ts'
import { sayMoment } from '../../shared/time/say.ts'
import { abbreviationsSection } from './abbreviations-section.ts'
import { agencyCounts } from './agency-counts.ts'
import { analysisSection } from './analysis-section.ts'
import { chronologySection } from './chronology-section.ts'
import { chronologyTable } from './chronology-xml.ts'
import type { ConferenceDocument } from './conference-document.ts'
import { contentsXml } from './contents-xml.ts'
import { documentFacts, type DocumentFacts } from './document-facts.ts'
import { caseWords, entryWords, type Cell } from './entry-words.ts'
import { estimatePages, type Layout } from './estimate-pages.ts'
import { FRONT_PAGE_HEADINGS, frontPage } from './front-page.ts'
import { goneEntriesSection } from './gone-entries-section.ts'
import { bookmarkName } from './heading.ts'
import { PAGES_WITHOUT_CONTENTS } from './house-rules.ts'
import { NOT_SCREENED } from './marking.ts'
import { packParts } from './pack-parts.ts'
import { houseStyles, LANDSCAPE_PAGE, STYLE } from './page.ts'
import { escapeXml, withPlainTexts } from './plain-text.ts'
import { readXml } from '../office/read-xml.ts'
import { resolveStyles, type Styles } from './resolve-styles.ts'
import { childNamed } from '../office/xml-query.ts'

/** Told how many of the entries to be printed are written. */
export type OnProgress = (done: number, total: number) => void

/**
 * The conference document as the bytes of a .docx. It knows no clock but `madeAt` and no chance: the same document gives the same bytes on every machine.
 * @throws ProblemError outside-holidays when the clock of the case runs beyond the known bank holidays
 */
export const writeConferenceDocument = async (
  given: ConferenceDocument,
  onProgress: OnProgress = () => undefined,
): Promise<Uint8Array> => {
  const facts = documentFacts(withPlainTexts(given))
  const chronology = chronologySection(facts)
  const parts = await surroundings(facts, [
    ...frontPage(facts),
    new Paragraph({ style: STYLE.splice, text: CONTENTS }),
    ...agencyCounts(facts),
    ...abbreviationsSection(facts),
    ...chronology.children,
    ...goneEntriesSection(facts),
    ...analysisSection(facts),
  ])
  const frame = withOwnBookmarkIds(textOf(parts, 'word/document.xml'))
  const tables = tablesOf(facts, chronology.tables, onProgress)
  const styles = resolveStyles(readXml(textOf(parts, 'word/styles.xml')), null)
  parts.set('word/document.xml', strToU8(withContents(frame, tables, styles)))
  parts.set('docProps/core.xml', strToU8(coreProperties(facts)))
  return packParts(parts)
}

/** Marks the place of the table of contents; the other marks are the numbers of the chronology's tables. */
const CONTENTS = 'contents'

/** All that surrounds the chronology's tables, made by the library and taken apart again into its parts. */
const surroundings = async (facts: DocumentFacts, children: FileChild[]): Promise<Map<string, Uint8Array>> => {
  const document = new Document({
    title: TITLE,
    creator: PROGRAM,
    lastModifiedBy: PROGRAM,
    styles: houseStyles,
    sections: [
      {
        properties: { page: LANDSCAPE_PAGE },
        headers: { default: new Header({ children: headerLines(facts) }) },
        footers: { default: new Footer({ children: [footerLine(facts)] }) },
        children,
      },
    ],
  })
  return new Map(Object.entries(unzipSync(await Packer.toBuffer(document))))
}

const TITLE = 'Multi-agency chronology'
const PROGRAM = 'Tributary'

const headerLines = ({ unscreened }: DocumentFacts): Paragraph[] => [
  new Paragraph({
    style: STYLE.marking,
    children: [new TextRun({ text: MARKING, bold: true }), ...(unscreened ? [new TextRun(` · ${NOT_SCREENED}`)] : [])],
  }),
]

const footerLine = ({ document }: DocumentFacts): Paragraph =>
  new Paragraph({
    style: STYLE.marking,
    children: [
      new TextRun({ text: MARKING, bold: true }),
      new TextRun({
        children: [
          ` · Copy for professionals · Edition ${document.editionNumber ?? 1} · Made ${sayMoment(document.madeAt)} · Page `,
          PageNumber.CURRENT,
          ' of ',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  })

const tablesOf = (
  facts: DocumentFacts,
  tables: ReadonlyArray<readonly Entry[]>,
  onProgress: OnProgress,
): readonly string[] => {
  const words = caseWords(facts.document.case, facts.document.notes)
  const total = facts.printed.length
  let done = 0
  function* rows(entries: readonly Entry[]): Generator<readonly Cell[]> {
    for (const entry of entries) {
      yield entryWords(entry, words)
      done++
      if (done % PROGRESS_EVERY === 0 && done < total) onProgress(done, total)
    }
  }
  onProgress(0, total)
  const written = tables.map((entries) => chronologyTable(rows(entries)))
  onProgress(total, total)
  return written
}

const PROGRESS_EVERY = 100

/** Puts the tables in their places, and a table of contents where the pages are too many without one. */
const withContents = (frame: string, tables: readonly string[], styles: Styles): string => {
  const without = splice(frame, (mark) => (mark === CONTENTS ? '' : tables[Number(mark)]))
  const layout = layoutOf(without, styles)
  if (layout.pages <= PAGES_WITHOUT_CONTENTS) return without
  const shifted = contentsMoveOn(frame, layout, styles)
  return splice(frame, (mark) => (mark === CONTENTS ? contentsXml(shifted) : tables[Number(mark)]))
}

/** The table of contents stands on pages of its own behind the front page, so it moves on whatever follows by as many pages as it fills. */
const contentsMoveOn = (frame: string, layout: Layout, styles: Styles): Layout['headings'] => {
  const pagesOf = (contents: string): number =>
    layoutOf(
      splice(frame, (mark) => (mark === CONTENTS ? contents : '')),
      styles,
    ).pages
  const pages = pagesOf(contentsXml(layout.headings)) - pagesOf('')
  const stays = new Set<string | null>(FRONT_PAGE_HEADINGS.map(bookmarkName))
  return layout.headings.map((heading) =>
    stays.has(heading.bookmark) ? heading : { ...heading, page: heading.page + pages },
  )
}

const layoutOf = (xml: string, styles: Styles): Layout => {
  const body = childNamed(readXml(xml), 'w:body')
  return body === undefined ? { pages: 0, headings: [] } : estimatePages(body, styles)
}

/** Paragraphs of our own style, so nothing that a person typed can be taken for a mark. */
const splice = (frame: string, xmlFor: (mark: string) => string | undefined): string =>
  frame.replaceAll(MARK, (_, mark: string) => xmlFor(mark) ?? '')

const MARK = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${STYLE.splice}"/></w:pPr><w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r></w:p>`,
  'g',
)

/** The library counts bookmarks through the life of the program; here each document counts its own. */
const withOwnBookmarkIds = (xml: string): string => {
  const ids = new Map<string, number>()
  return xml.replaceAll(
    /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => {
      if (!ids.has(id)) ids.set(id, ids.size)
      return `${before}${ids.get(id)}${after}`
    },
  )
}

/** Written here, because the library stamps the time it runs and knows no language. */
const coreProperties = ({ document }: DocumentFacts): string => {
  const made = `${document.madeAt.slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${TITLE}, ${escapeXml(document.case.reference)}</dc:title>`,
    `<dc:subject>${MARKING}. Copy for professionals, edition ${document.editionNumber ?? 1}</dc:subject>`,
    `<dc:creator>${PROGRAM}</dc:creator><cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${made}</dcterms:modified>`,
    '<dc:language>en-GB</dc:language></cp:coreProperties>',
  ].join('')
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  strFromU8(parts.get(name) ?? new Uint8Array())
