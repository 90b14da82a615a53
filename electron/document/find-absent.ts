import { asPattern } from '../../shared/as-pattern.ts'
import type { Finding } from './finding.ts'
import { openDocument, type OpenDocument } from './open-document.ts'
import { decodeXml, readXml, UnreadableXml, type XmlElement } from '../office/read-xml.ts'
import { outsideFiles, readZip, type ZipFiles } from '../office/read-zip.ts'
import { ZipRefused } from '../office/zip-directory.ts'
import { mainParagraphs, sayPlace } from './walk-document.ts'

/**
 * The leak test: opens a document again and looks for texts that must not be in it, in every part of it and in its properties: the text as it reads across
 * the runs it is cut into, hidden and deleted text, field codes, attributes such as alternative text, comments inside the XML, file names, pictures,
 * files embedded in it, and the bytes between.
 * Capitals, white space, invisible characters and the kind of quotation mark or dash make no difference. A short text is found as a whole word only,
 * so that "Ann" is not found in "planned", and a very short one is not looked for among bytes, where chance writes it.
 * @returns a finding for each text and place, and one for each file inside that cannot be searched, because what could not be opened must not pass. A finding names the text by its number, because a finding must not repeat what is secret
 * @throws ProblemError not-a-document when the bytes are no Word document, or one that cannot be opened safely
 */
export const findAbsent = (bytes: Uint8Array, texts: readonly string[]): Finding[] => {
  const document = openDocument(bytes)
  const needles = texts.flatMap((text, index) => needleFor(text, index))
  if (needles.length === 0) return []
  const findings: Finding[] = []
  const places = [
    ...mainText(document),
    ...placesIn(document.parts, (where) => findings.push({ rule: 'absent', where, what: SEALED })),
    ...archive(bytes, document.parts),
  ]
  const foundInPart = new Set<string>()
  for (const { where, part, text, exactly, bytes: isBytes } of places) {
    const folded = fold(text)
    const compact = folded.replaceAll(' ', '')
    for (const { number, pattern, amongBytes, run } of needles) {
      // the same part is searched in several ways; the first that finds it says best where
      const key = `${number} ${part}`
      if (
        foundInPart.has(key) ||
        !(run === null ? (isBytes === true ? amongBytes : pattern).test(folded) : compact.includes(run))
      )
        continue
      foundInPart.add(key)
      findings.push({
        rule: 'absent',
        where: exactly?.(pattern, run) ?? where,
        what: `text ${number} of the ${texts.length} that must not be in the document is in it`,
      })
    }
  }
  return findings
}

type Needle = {
  /** 1 for the first text. */
  readonly number: number
  readonly pattern: RegExp
  /** The same among bytes, where what stands beside it may look like a letter of another alphabet and is none. */
  readonly amongBytes: RegExp
  /** Its letters without white space, where it is long enough to be looked for without regard to words. */
  readonly run: string | null
}

/** So many letters in a row are no accident. */
const LONG = 12

/** Fewer letters are found in a picture or a font by chance. */
const NO_CHANCE = 5

const needleFor = (text: string, index: number): Needle[] => {
  const folded = fold(text).trim()
  const run = folded.replaceAll(' ', '')
  if (run === '') return []
  const words = folded.split(' ').map(asPattern)
  const within = (letter: string): RegExp => new RegExp(`(?<!${letter})${words.join(' ?')}(?!${letter})`, 'u')
  return [
    {
      number: index + 1,
      pattern: within(String.raw`[\p{L}\p{N}]`),
      amongBytes: run.length < NO_CHANCE ? NEVER : within('[a-z0-9]'),
      run: run.length >= LONG ? run : null,
    },
  ]
}

const NEVER = /(?!)/

/** One spelling for what reads the same. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}\u00AD]/gu, '')
    .replaceAll(/[‘’‚‛`´ʼ]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')

type Searched = {
  readonly part: string
  readonly where: string
  readonly text: string
  readonly bytes?: true
  /** Narrows a hit down to a paragraph, where that can be said. */
  readonly exactly?: (pattern: RegExp, run: string | null) => string | null
}

/** The text people read, with the paragraph where it stands. */
const mainText = (document: OpenDocument): Searched[] => {
  const paragraphs = mainParagraphs(document).map(({ element, place }) => ({
    text: everyText(element),
    where: sayPlace(place),
  }))
  return [
    {
      part: document.main,
      where: document.main,
      text: paragraphs.map(({ text }) => text).join('\n'),
      exactly: (pattern, run) =>
        paragraphs.find(({ text }) => {
          const folded = fold(text)
          return run === null ? pattern.test(folded) : folded.replaceAll(' ', '').includes(run)
        })?.where ?? null,
    },
  ]
}

/**
 * Every part, whatever it is: XML as its text, its attributes and as it stands; anything else as its bytes.
 * @param sealed hears of files inside that are archives and cannot be opened: nobody can say what is packed in them
 */
const placesIn = (parts: ZipFiles, sealed: (where: string) => void, before = '', depth = 0): Searched[] =>
  [...parts].flatMap(([name, bytes]): Searched[] => {
    const where = `${before}${name}`
    const inner = innerFiles(bytes)
    if (inner === 'sealed' || (inner !== null && depth >= DEEPEST)) sealed(where)
    else if (inner !== null)
      return [...placesIn(inner, sealed, `${where} / `, depth + 1), ...archive(bytes, inner, `${where} / `)]
    const xml = /\.(xml|rels|vml)$/i.test(name) ? textOfXml(bytes) : null
    if (xml === null) return rawTexts(bytes).map((text) => ({ part: where, where, text, bytes: true }))
    const root = rootOf(xml)
    return [
      ...(root === null
        ? []
        : [
            { part: where, where, text: everyText(root) },
            { part: where, where: `${where}, in an attribute`, text: everyAttribute(root) },
          ]),
      { part: where, where, text: xml },
    ]
  })

/** An archive may hold itself; Word puts one into another, and that may hold one more. */
const DEEPEST = 3

/** The names of the parts, and what lies around and between them. */
const archive = (bytes: Uint8Array, parts: ZipFiles, before = ''): Searched[] => {
  const names = `${before}names of parts`
  const around = `${before}the file around its parts`
  return [
    { part: names, where: names, text: [...parts.keys()].join('\n') },
    ...rawTexts(outsideFiles(bytes)).map((text) => ({ part: around, where: around, text, bytes: true as const })),
  ]
}

const SEALED =
  'it is a packed file that cannot be opened, so it was not searched. Take it out, or save it anew without a password'

/** The files of an archive; null for what is none. */
const innerFiles = (bytes: Uint8Array): ZipFiles | 'sealed' | null => {
  try {
    return readZip(bytes)
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    return error.trouble === 'not-a-zip' ? null : 'sealed'
  }
}

const textOfXml = (bytes: Uint8Array): string | null => {
  try {
    return decodeXml(bytes)
  } catch (error) {
    if (error instanceof UnreadableXml) return null
    throw error
  }
}

const rootOf = (xml: string): XmlElement | null => {
  try {
    return readXml(xml)
  } catch (error) {
    if (error instanceof UnreadableXml) return null
    throw error
  }
}

/** All text below an element, joined across the pieces of a paragraph and kept apart between paragraphs and other things. */
const everyText = (element: XmlElement): string => {
  const parts: string[] = []
  const gather = ({ name, children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') parts.push(child)
      else gather(child)
    }
    if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') parts.push(' ')
    else if (name === 'w:noBreakHyphen') parts.push('-')
    else if (!WITHIN_A_LINE.has(name)) parts.push('\n')
  }
  gather(element)
  return parts.join('')
}

const WITHIN_A_LINE = new Set([
  ...[
    'r',
    'rPr',
    't',
    'delText',
    'instrText',
    'delInstrText',
    'hyperlink',
    'smartTag',
    'customXml',
    'ins',
    'del',
    'moveTo',
    'moveFrom',
    'fldSimple',
  ].map((name) => `w:${name}`),
  ...[
    'proofErr',
    'bookmarkStart',
    'bookmarkEnd',
    'commentRangeStart',
    'commentRangeEnd',
    'lastRenderedPageBreak',
    'softHyphen',
  ].map((name) => `w:${name}`),
  ...[
    'lang',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'u',
    'color',
    'sz',
    'szCs',
    'highlight',
    'shd',
    'vanish',
    'rStyle',
    'noProof',
    'fldChar',
  ].map((name) => `w:${name}`),
  'a:r',
  'a:rPr',
  'a:t',
])

const everyAttribute = (element: XmlElement): string => {
  const values: string[] = []
  const gather = ({ attributes, children }: XmlElement): void => {
    for (const value of Object.values(attributes)) {
      // short values are widths, colours and switches, a million of them
      if (value.length < 2 || /^[\d.-]+$/.test(value)) continue
      values.push(value)
      if (value.includes('%')) values.push(percentDecoded(value))
    }
    for (const child of children) if (typeof child !== 'string') gather(child)
  }
  gather(element)
  return values.join('\n')
}

/** An address may carry a name as %20-separated words. */
const percentDecoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Bytes as the texts they may hold: single bytes, UTF-8, and UTF-16 from either byte on. */
const rawTexts = (bytes: Uint8Array): string[] => [
  new TextDecoder('latin1').decode(bytes),
  new TextDecoder('utf-8').decode(bytes),
  new TextDecoder('utf-16le').decode(bytes),
  new TextDecoder('utf-16le').decode(bytes.subarray(1)),
]
