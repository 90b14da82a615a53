import { ProblemError } from '../../shared/problems.ts'
import { decodeXml, readXml, UnreadableXml, type XmlElement } from '../office/read-xml.ts'
import { isOldContainer } from '../office/old-container.ts'
import { readZip, type ZipFiles } from '../office/read-zip.ts'
import { resolveStyles, type Styles } from './resolve-styles.ts'
import { elementsIn } from '../office/xml-query.ts'
import { ZipRefused } from '../office/zip-directory.ts'

export type Relationship = {
  readonly id: string
  /** Last word of its type: "header", "image", "hyperlink". */
  readonly kind: string
  /** Name of the part it leads to; for an external one what it says. */
  readonly target: string
  readonly external: boolean
}

/** A Word document as its checks see it. */
export type OpenDocument = {
  readonly parts: ZipFiles
  /** Name of the main part. */
  readonly main: string
  readonly body: XmlElement
  /** Root of a part; null when there is no such part. */
  readonly part: (name: string) => XmlElement | null
  /** The part to which the main part has a relationship of that kind. */
  readonly related: (kind: string) => XmlElement | null
  readonly relationships: (part: string) => readonly Relationship[]
  readonly styles: Styles
}

/**
 * Opens any .docx, whoever made it, without trusting it.
 * @throws ProblemError not-a-document, with a sentence that says why
 */
export const openDocument = (bytes: Uint8Array): OpenDocument => {
  if (bytes.length === 0) throw notADocument('it is empty.')
  if (isOldContainer(bytes)) {
    throw notADocument('it is an old .doc or is protected with a password. Save it as .docx without one.')
  }
  try {
    return opened(readZip(bytes))
  } catch (error) {
    if (error instanceof ZipRefused) throw notADocument(whyRefused(error))
    throw error
  }
}

export const notADocument = (why: string): ProblemError =>
  new ProblemError({ kind: 'not-a-document', file: 'The document', why })

const whyRefused = ({ trouble, megabytes }: ZipRefused): string => {
  switch (trouble) {
    case 'not-a-zip':
      return 'it is not a Word document (.docx).'
    case 'cut-short':
      return 'it is damaged or cut short. Ask for it again, or open it in Word and save it anew.'
    case 'damaged':
      return 'it is damaged. Ask for it again, or open it in Word and save it anew.'
    case 'doubled':
      return 'two of its parts have the same name, so nobody can say which one counts. Open it in Word and save it anew.'
    case 'too-many-parts':
      return 'it holds more files than any Word document. Open it in Word and save it anew.'
    case 'password':
      return 'it is protected with a password. Save it without one.'
    case 'packing':
      return 'it is packed in a way that Word does not use. Open it in Word and save it anew.'
    case 'too-large':
      return `it would unpack to more than ${megabytes} MB, which no chronology does. Make it shorter, or its pictures smaller.`
  }
}

const opened = (parts: ZipFiles): OpenDocument => {
  // Word tells no capitals apart
  const byName = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), bytes]))
  const roots = new Map<string, XmlElement>()
  const part = (name: string): XmlElement | null => {
    const bytes = byName.get(name.toLowerCase())
    if (bytes === undefined) return null
    const before = roots.get(name)
    if (before !== undefined) return before
    try {
      const root = readXml(decodeXml(bytes))
      roots.set(name, root)
      return root
    } catch (error) {
      if (error instanceof UnreadableXml) throw notADocument(`its part ${name} ${error.message}.`)
      throw error
    }
  }
  const relationships = (name: string): readonly Relationship[] => relationshipsOf(name, part)
  const main =
    relationships('').find((relationship) => relationship.kind === 'officeDocument' && !relationship.external)
      ?.target ?? 'word/document.xml'
  const root = part(main)
  const body = root === null ? undefined : elementsIn(root).find((element) => element.name === 'w:body')
  if (body === undefined) throw notADocument('there is no Word text in it. Save it from Word as .docx.')
  const related = (kind: string): XmlElement | null => {
    const found = relationships(main).find((relationship) => relationship.kind === kind && !relationship.external)
    return found === undefined ? null : part(found.target)
  }
  return { parts, main, body, part, related, relationships, styles: resolveStyles(related('styles'), related('theme')) }
}

const relationshipsOf = (name: string, part: (name: string) => XmlElement | null): readonly Relationship[] => {
  const slash = name.lastIndexOf('/')
  const folder = name.slice(0, slash + 1)
  const root = part(`${folder}_rels/${name.slice(slash + 1)}.rels`)
  if (root === null) return []
  return elementsIn(root).map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    return {
      id: attributes['Id'] ?? '',
      kind: attributes['Type']?.split('/').at(-1) ?? '',
      target: external ? target : resolved(folder, target),
      external,
    }
  })
}

/** Name of a part from where it is named: "../media/image1.png" seen from "word/charts/". */
const resolved = (folder: string, target: string): string => {
  const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
