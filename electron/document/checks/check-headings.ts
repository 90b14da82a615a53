import { headingLevel, textOf } from '../estimate-pages.ts'
import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import type { XmlElement } from '../../office/read-xml.ts'
import { mainParagraphs, sayPlace, type PlacedParagraph } from '../walk-document.ts'
import { childNamed, shownIn } from '../../office/xml-query.ts'

/** Real headings, from level 1 on and no level left out, and nothing that only looks like one. */
export const checkHeadings = (document: OpenDocument): Finding[] => {
  const paragraphs = mainParagraphs(document)
  const headings = paragraphs.flatMap((placed) => {
    const level = levelOf(placed, document)
    return level === null || textOf(placed.element).trim() === '' ? [] : [{ level, placed }]
  })
  return [...levels(headings), ...lookAlikes(paragraphs, document)]
}

type Heading = { readonly level: number; readonly placed: PlacedParagraph }

const levels = (headings: readonly Heading[]): Finding[] => {
  if (headings.length === 0) {
    return [
      {
        rule: 'headings',
        where: 'main text',
        what: 'there are no real headings; use Word’s styles Heading 1, Heading 2 …',
      },
    ]
  }
  const findings: Finding[] = []
  let before = 0
  for (const { level, placed } of headings) {
    if (level > before + 1) {
      findings.push({
        rule: 'headings',
        where: sayPlace(placed.place),
        what:
          before === 0
            ? `the first heading is of level ${level}; it has to be of level 1`
            : `a heading of level ${level} follows one of level ${before}; a level is left out`,
      })
    }
    before = level
  }
  return findings
}

/** 1 for a heading of the first level. */
const levelOf = ({ element }: PlacedParagraph, { styles }: OpenDocument): number | null => {
  const properties = childNamed(element, 'w:pPr')
  const level = styles.paragraph(properties).outline ?? headingLevel(styles.nameOf(properties))
  return level === null ? null : level + 1
}

/** A short line in bold, followed by text: a heading to the eye and nothing to a screen reader. */
const lookAlikes = (paragraphs: readonly PlacedParagraph[], document: OpenDocument): Finding[] =>
  paragraphs.flatMap((placed, index) => {
    const { element, place } = placed
    const next = paragraphs[index + 1]
    if (place.kind !== 'text' || next === undefined || levelOf(placed, document) !== null) return []
    const properties = childNamed(element, 'w:pPr')
    if (/title|heading|caption|^toc /.test(document.styles.nameOf(properties))) return []
    const text = textOf(element).trim()
    if (text === '' || text.length > 80 || /[.,;:!?…]$/.test(text) || textOf(next.element).trim() === '') return []
    return isAllBold(element, properties, document)
      ? [
          {
            rule: 'headings',
            where: sayPlace(place),
            what: 'a line in bold looks like a heading and is none; give it a heading style',
          },
        ]
      : []
  })

const isAllBold = (paragraph: XmlElement, properties: XmlElement | undefined, { styles }: OpenDocument): boolean =>
  shownIn(paragraph)
    .filter(
      (run) => run.name === 'w:r' && run.children.some((child) => typeof child !== 'string' && child.name === 'w:t'),
    )
    .every((run) => styles.text(properties, childNamed(run, 'w:rPr')).bold)
