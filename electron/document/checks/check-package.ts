import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import { childNamed, descendants, elementsIn } from '../../office/xml-query.ts'
import { fieldCodes, fieldName } from './fields.ts'

/** No macros, nothing that leads or fetches from outside, no comments, tracked changes, embedded files or thumbnails; a title. */
export const checkPackage = (document: OpenDocument): Finding[] => [
  ...macros(document),
  ...external(document),
  ...embedded(document),
  ...comments(document),
  ...trackedChanges(document),
  ...title(document),
]

const macros = ({ parts, part }: OpenDocument): Finding[] => {
  const names = [...parts.keys()].filter((name) => /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|\/activeX\//i.test(name))
  const types = part('[Content_Types].xml')
  const enabled =
    types !== null &&
    elementsIn(types).some(({ attributes }) => /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? ''))
  const found = names.length > 0 ? names : enabled ? ['[Content_Types].xml'] : []
  return found.map((where) => ({ rule: 'macros', where, what: 'the document holds macros' }))
}

const external = (document: OpenDocument): Finding[] => [
  ...[...document.parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const part = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
      const outside = document.relationships(part).filter((relationship) => relationship.external)
      return [...new Set(outside.map(({ kind }) => kind))].map((kind) => ({
        rule: 'external',
        where: part === '' ? 'the package' : part,
        what: LEADS_OUT[kind] ?? `something of the kind “${kind}” leads outside the document`,
      }))
    }),
  ...textParts(document).flatMap(([name, root]) =>
    [...new Set(fieldCodes(root).filter(leadsOut).map(fieldName))].map((field) => ({
      rule: 'external',
      where: name,
      what: `a field of the kind ${field} leads outside the document`,
    })),
  ),
]

/** A link with the switch "\l" alone leads to a bookmark of the document itself. */
const leadsOut = (code: string): boolean =>
  FETCHES.has(fieldName(code)) || (fieldName(code) === 'HYPERLINK' && !/^HYPERLINK\s+\\l/i.test(code))

const LEADS_OUT: Readonly<Record<string, string>> = {
  hyperlink: 'a link leads outside the document',
  image: 'a picture is fetched from outside the document',
  attachedTemplate: 'a template is fetched from outside the document',
  oleObject: 'an object is linked from outside the document',
  frame: 'a frame is fetched from outside the document',
  subDocument: 'a part of the text is fetched from outside the document',
}
/** Fields that read another file or address. */
const FETCHES = new Set('INCLUDEPICTURE INCLUDETEXT INCLUDE IMPORT LINK DDE DDEAUTO DATABASE RD'.split(' '))

const embedded = ({ parts, body }: OpenDocument): Finding[] => [
  ...[...parts.keys()]
    .filter((name) => /\/embeddings\//.test(name))
    .map((where) => ({ rule: 'embedded', where, what: 'another file is embedded in the document' })),
  ...[...parts.keys()]
    .filter((name) => /(^|\/)thumbnail\.[^/]+$/i.test(name))
    .map((where) => ({ rule: 'thumbnail', where, what: 'a small picture of the first page is kept beside the text' })),
  ...(descendants(body).some((element) => element.name === 'w:altChunk')
    ? [{ rule: 'embedded', where: 'main text', what: 'another file is embedded in the document' }]
    : []),
]

const comments = (document: OpenDocument): Finding[] => {
  const root = document.related('comments')
  const count = root === null ? 0 : elementsIn(root).filter((element) => element.name === 'w:comment').length
  return count === 0
    ? []
    : [
        {
          rule: 'comments',
          where: 'comments',
          what: count === 1 ? 'there is a comment' : `there are ${count} comments`,
        },
      ]
}

const trackedChanges = (document: OpenDocument): Finding[] =>
  textParts(document).flatMap(([name, root]) => {
    let count = 0
    for (const element of descendants(root)) if (TRACKED.has(element.name)) count++
    return count === 0
      ? []
      : [
          {
            rule: 'tracked-changes',
            where: name,
            what: `${count === 1 ? 'a tracked change is' : `${count} tracked changes are`} kept; accept or reject ${count === 1 ? 'it' : 'them'}`,
          },
        ]
  })

const TRACKED = new Set(
  'ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange tblGridChange numberingChange cellIns cellDel cellMerge'
    .split(' ')
    .map((name) => `w:${name}`),
)

const title = ({ part }: OpenDocument): Finding[] => {
  const core = part('docProps/core.xml')
  const text = core === null ? undefined : childNamed(core, 'dc:title')?.children[0]
  return typeof text === 'string' && text.trim() !== ''
    ? []
    : [{ rule: 'title', where: 'properties', what: 'the document has no title, by which screen readers announce it' }]
}

const textParts = (document: OpenDocument): [string, NonNullable<ReturnType<OpenDocument['part']>>][] => {
  const names = new Set(
    document
      .relationships(document.main)
      .filter(({ kind, external: outside }) => !outside && ['header', 'footer', 'footnotes', 'endnotes'].includes(kind))
      .map(({ target }) => target),
  )
  return [
    ['main text', document.body],
    ...[...names].flatMap((name) => {
      const root = document.part(name)
      return root === null ? [] : [[name, root] satisfies [string, NonNullable<typeof root>]]
    }),
  ]
}
