export type XmlNode = XmlElement | string
export type XmlElement = {
  /** With the prefix we know its namespace by, whatever prefix the file uses: "w:p". */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** A part that is not XML as Word writes it. The message is a half sentence without a word of what the part holds. */
export class UnreadableXml extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'UnreadableXml'
  }
}

/**
 * Reads one part of a Word package. A small reader of our own: a document of 5,000 entries has a million elements, for which a full DOM takes seconds
 * and most of a gigabyte, and a reader that knows no document types cannot be talked into expanding entities or fetching anything.
 * @throws UnreadableXml for what is not well-formed, declares a document type, or is nested beyond sense
 */
export const readXml = (text: string): XmlElement => {
  const top: Open = { name: '', attributes: NONE, children: [] }
  // what is open, from the outermost in: the element, its name as the file spells it, and the prefixes known in it
  const open: Open[] = [top]
  const tags: string[] = ['']
  const known: Names[] = [KNOWN_FROM_START]
  let inner = top
  let at = 0
  for (;;) {
    const tag = text.indexOf('<', at)
    if (tag === -1) break
    if (tag > at) addText(inner, text.slice(at, tag))
    const next = text.charCodeAt(tag + 1)
    if (next === SLASH) {
      const end = endOf(text, '>', tag)
      const name = text.slice(tag + 2, end).trimEnd()
      if (name === '' || name !== tags.at(-1)) throw new UnreadableXml('is not well-formed XML')
      open.pop()
      tags.pop()
      known.pop()
      inner = open.at(-1) ?? top
      at = end + 1
    } else if (next === QUESTION) {
      at = endOf(text, '?>', tag) + 2
    } else if (next === EXCLAMATION) {
      if (text.startsWith('<!--', tag)) at = endOf(text, '-->', tag + 4) + 3
      else if (text.startsWith('<![CDATA[', tag)) {
        const end = endOf(text, ']]>', tag)
        pushText(inner, text.slice(tag + 9, end))
        at = end + 3
      } else throw new UnreadableXml('declares a document type, which no Word document does')
    } else {
      const end = endOfTag(text, tag)
      const selfClosed = text.charCodeAt(end - 1) === SLASH
      const inside = text.slice(tag + 1, selfClosed ? end - 1 : end)
      const space = inside.search(/\s/)
      const spelt = space === -1 ? inside : inside.slice(0, space)
      const attributes = space === -1 ? [] : attributesIn(inside.slice(space))
      const names = withDeclared(attributes, known.at(-1) ?? KNOWN_FROM_START)
      const element: Open = { name: nameIn(names, spelt), attributes: named(attributes, names), children: [] }
      inner.children.push(element)
      if (!selfClosed) {
        if (open.length > DEEPEST) throw new UnreadableXml('is nested deeper than any Word document')
        open.push(element)
        tags.push(spelt)
        known.push(names)
        inner = element
      }
      at = end + 1
    }
  }
  if (at < text.length) addText(inner, text.slice(at))
  const [root, ...others] = top.children.filter((child) => typeof child !== 'string')
  if (inner !== top || root === undefined || others.length > 0) throw new UnreadableXml('is not well-formed XML')
  if (top.children.some((child) => typeof child === 'string' && child.trim() !== '' && child !== '\uFEFF')) {
    throw new UnreadableXml('is not well-formed XML')
  }
  return root
}

/** The text of a part: UTF-8 or UTF-16, as the XML of Word is. */
export const decodeXml = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes[0] === 0x3c && bytes[1] === 0
          ? 'utf-16le'
          : bytes[0] === 0 && bytes[1] === 0x3c
            ? 'utf-16be'
            : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]?.toLowerCase()
    if (declared !== undefined && !/^(utf-?8|us-ascii|utf-16(le|be)?)$/.test(declared)) {
      throw new UnreadableXml('is in an encoding that Word does not write')
    }
    return text
  } catch (error) {
    if (error instanceof UnreadableXml) throw error
    throw new UnreadableXml('is not in the encoding it says')
  }
}

type Names = ReadonlyMap<string, string>
type Open = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const GREATER = 0x3e
const NONE: Readonly<Record<string, string>> = Object.freeze({})
/** Word nests to some dozens; beyond this somebody tries to exhaust the stack. */
const DEEPEST = 400
const MOST_ATTRIBUTES = 500
/** Each element that declares one copies those it knows: a few dozen are usual. */
const MOST_PREFIXES = 300

/** Namespaces by the prefix that the rest of this room knows them by, the strict variants of ISO 29500 included. */
const PREFIX: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
])
const OURS = new Set(PREFIX.values())
const KNOWN_FROM_START: Names = new Map([['xml', 'xml']])

type Attributes = ReadonlyArray<readonly [string, string]>

const named = (attributes: Attributes, names: Names): Readonly<Record<string, string>> => {
  if (attributes.length === 0) return NONE
  const found: Record<string, string> = {}
  for (const [name, value] of attributes) {
    if (!isDeclaration(name)) found[name.includes(':') ? nameIn(names, name) : name] = value
  }
  return found
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:')

const withDeclared = (attributes: Attributes, names: Names): Names => {
  if (!attributes.some(([name]) => isDeclaration(name))) return names
  const declared = new Map(names)
  for (const [name, uri] of attributes) {
    if (!isDeclaration(name)) continue
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    // a stranger's namespace must not pass for one of ours by its prefix
    declared.set(prefix, PREFIX.get(uri) ?? (OURS.has(prefix) ? `other-${prefix}` : prefix))
  }
  if (declared.size > MOST_PREFIXES) throw new UnreadableXml('declares more namespaces than any Word document')
  return declared
}

const nameIn = (names: Names, tag: string): string => {
  const colon = tag.indexOf(':')
  const prefix = colon === -1 ? '' : tag.slice(0, colon)
  const ours = names.get(prefix)
  if (ours === undefined) {
    if (prefix === '' && tag !== '') return tag
    throw new UnreadableXml('is not well-formed XML')
  }
  return ours === prefix ? tag : ours === '' ? tag.slice(colon + 1) : `${ours}:${tag.slice(colon + 1)}`
}

const attributesIn = (text: string): [string, string][] => {
  const found: [string, string][] = []
  ATTRIBUTE.lastIndex = 0
  let reached = 0
  for (;;) {
    const match = ATTRIBUTE.exec(text)
    if (match === null) break
    reached = ATTRIBUTE.lastIndex
    const name = match[1] ?? ''
    if (found.length > MOST_ATTRIBUTES || found.some(([other]) => other === name))
      throw new UnreadableXml('is not well-formed XML')
    found.push([name, unescaped(match[2] ?? match[3] ?? '')])
  }
  if (text.slice(reached).trim() !== '') throw new UnreadableXml('is not well-formed XML')
  return found
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

const addText = (open: Open, raw: string): void => {
  pushText(open, raw.includes('&') ? unescaped(raw) : raw)
}

const pushText = (open: Open, text: string): void => {
  const last = open.children.length - 1
  const before = open.children[last]
  if (typeof before === 'string') open.children[last] = before + text
  else if (text !== '') open.children.push(text)
}

const unescaped = (raw: string): string =>
  raw.includes('&')
    ? raw.replaceAll(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
        const character = whole.endsWith(';') ? characterNamed(name) : undefined
        if (character === undefined) throw new UnreadableXml('is not well-formed XML')
        return character
      })
    : raw

const characterNamed = (name: string): string | undefined => {
  if (Object.hasOwn(NAMED, name)) return NAMED[name]
  const code = /^#(\d+)$/.test(name)
    ? Number(name.slice(1))
    : /^#x[\da-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : -1
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const endOf = (text: string, mark: string, from: number): number => {
  const end = text.indexOf(mark, from)
  if (end === -1) throw new UnreadableXml('is not well-formed XML')
  return end
}

/** A ">" may stand inside the quotes of an attribute. */
const endOfTag = (text: string, from: number): number => {
  let quote = 0
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code
    else if (code === GREATER) return at
  }
  throw new UnreadableXml('is not well-formed XML')
}
