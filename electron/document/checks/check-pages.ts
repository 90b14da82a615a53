import { estimatePages, textOf } from '../estimate-pages.ts'
import type { Finding } from '../finding.ts'
import { PAGES_WITHOUT_CONTENTS } from '../house-rules.ts'
import type { OpenDocument } from '../open-document.ts'
import type { XmlElement } from '../../office/read-xml.ts'
import { childNamed, descendants, elementsIn, isOn, numberOf } from '../../office/xml-query.ts'
import { fieldCodes, fieldName } from './fields.ts'

/** One orientation, the marking at the top and bottom and "page x of y" on each page, and a table of contents over ten pages. */
export const checkPages = (document: OpenDocument): Finding[] => {
  const sections = sectionsOf(document)
  return [...orientation(sections), ...sections.flatMap((section) => marks(section, document)), ...contents(document)]
}

type Kind = 'default' | 'first' | 'even'
type Section = {
  readonly number: number
  readonly properties: XmlElement
  /** Parts shown at the top and bottom of its pages, by the pages they are shown on. */
  readonly headers: ReadonlyMap<Kind, string>
  readonly footers: ReadonlyMap<Kind, string>
}

const sectionsOf = (document: OpenDocument): Section[] => {
  const targets = new Map(document.relationships(document.main).map(({ id, target }) => [id, target]))
  const found: Section[] = []
  let headers: ReadonlyMap<Kind, string> = new Map()
  let footers: ReadonlyMap<Kind, string> = new Map()
  for (const element of descendants(document.body)) {
    if (element.name !== 'w:sectPr') continue
    // a section that names no header shows the one of the section before
    headers = withReferences(element, 'w:headerReference', headers, targets)
    footers = withReferences(element, 'w:footerReference', footers, targets)
    found.push({ number: found.length + 1, properties: element, headers, footers })
  }
  return found.length > 0 ? found : [{ number: 1, properties: NOTHING, headers, footers }]
}

const withReferences = (
  section: XmlElement,
  name: string,
  before: ReadonlyMap<Kind, string>,
  targets: ReadonlyMap<string, string>,
): ReadonlyMap<Kind, string> => {
  const now = new Map(before)
  for (const { name: own, attributes } of elementsIn(section)) {
    const target = targets.get(attributes['r:id'] ?? '')
    if (own !== name || target === undefined) continue
    const type = attributes['w:type']
    now.set(type === 'first' || type === 'even' ? type : 'default', target)
  }
  return now
}

const orientation = (sections: readonly Section[]): Finding[] => {
  const lying = sections.map(({ properties }) => {
    const size = childNamed(properties, 'w:pgSz')?.attributes
    return (numberOf(size?.['w:w']) ?? 11_906) > (numberOf(size?.['w:h']) ?? 16_838)
  })
  const odd = lying.findIndex((lies) => lies !== lying[0])
  return odd === -1
    ? []
    : [
        {
          rule: 'orientation',
          where: `section ${odd + 1}`,
          what: `its pages ${lying[odd] === true ? 'lie on their side' : 'stand upright'} and those before do not; one orientation throughout`,
        },
      ]
}

const marks = (section: Section, document: OpenDocument): Finding[] => {
  const settings = document.related('settings') ?? NOTHING
  const kinds: Kind[] = [
    'default',
    ...(isOn(section.properties, 'w:titlePg') === true ? (['first'] as const) : []),
    ...(isOn(settings, 'w:evenAndOddHeaders') === true ? (['even'] as const) : []),
  ]
  return kinds.flatMap((kind) => {
    const top = partOf(section.headers.get(kind), document)
    const bottom = partOf(section.footers.get(kind), document)
    const where = (edge: string): string =>
      `section ${section.number}, ${edge}${kind === 'default' ? '' : ` of the ${kind} page${kind === 'even' ? 's' : ''}`}`
    const fields = new Set([top, bottom].flatMap((part) => (part === null ? [] : fieldCodes(part).map(fieldName))))
    return [
      ...(isMarked(top) ? [] : [{ rule: 'marking', where: where('header'), what: UNMARKED }]),
      ...(isMarked(bottom) ? [] : [{ rule: 'marking', where: where('footer'), what: UNMARKED }]),
      ...(fields.has('PAGE') && fields.has('NUMPAGES')
        ? []
        : [{ rule: 'page-number', where: where('header and footer'), what: 'there is no “page x of y”' }]),
    ]
  })
}

const partOf = (name: string | undefined, document: OpenDocument): XmlElement | null =>
  name === undefined ? null : document.part(name)

const UNMARKED = 'the marking OFFICIAL-SENSITIVE is missing'

const isMarked = (part: XmlElement | null): boolean => {
  if (part === null) return false
  const text = descendants(part)
    .filter((element) => element.name === 'w:p')
    .map(textOf)
    .join('\n')
  return /\bOFFICIAL[\s‐‑–-]*SENSITIVE\b/i.test(text)
}

const contents = (document: OpenDocument): Finding[] => {
  const stated = statedPages(document)
  const pages = stated ?? estimatePages(document.body, document.styles).pages
  if (pages <= PAGES_WITHOUT_CONTENTS || fieldCodes(document.body).some((code) => fieldName(code) === 'TOC')) return []
  return [
    {
      rule: 'contents',
      where: 'main text',
      what: `there are ${stated === undefined ? 'about ' : ''}${pages} pages and no table of contents; it is due over ${PAGES_WITHOUT_CONTENTS}`,
    },
  ]
}

/** What Word counted when it last saved the document. */
const statedPages = (document: OpenDocument): number | undefined => {
  const properties = document.part('docProps/app.xml')
  const pages = properties === null ? undefined : childNamed(properties, 'Pages')?.children[0]
  const number = typeof pages === 'string' ? numberOf(pages) : undefined
  return number !== undefined && number > 0 ? number : undefined
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }
