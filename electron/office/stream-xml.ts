import { TextDecoder } from 'node:util'

import type { InSteps } from '../../shared/returns/in-steps.ts'
import { UnreadableXml } from './read-xml.ts'

/** What is met in a part, in its order. */
export type XmlEvents = {
  /**
   * @param name without its prefix: programs choose their own, and what stands where tells enough
   * @param attributes as they stand; `attributeOf` finds one
   * @param depth 1 for the root
   */
  readonly open: (name: string, attributes: string, depth: number) => void
  /** A text may come in several pieces. `depth` is that of the element it stands in. */
  readonly text?: (text: string, depth: number) => void
  readonly close?: (name: string, depth: number) => void
}

/**
 * Reads a part as it is unpacked, holding no more of it than the piece at hand. As strict as `readXml`: no document type, so that no entity is expanded and
 * nothing is fetched; no references but the five and the numeric; every element closed where it should be; no nesting beyond sense.
 * @throws UnreadableXml
 */
export const xmlFeed = (events: XmlEvents): { readonly push: (piece: string) => void; readonly end: () => void } => {
  const open: string[] = []
  const names: string[] = []
  let roots = 0
  let rest = ''
  /** The end of the comment, instruction or CDATA that is being passed over. */
  let until: Until | null = null

  const characters = (text: string): void => {
    if (open.length > 0) {
      if (text !== '') events.text?.(text, open.length)
    } else if (text.trim() !== '') throw notXml()
  }

  const openTag = (text: string, from: number, end: number): void => {
    const selfClosed = text.charCodeAt(end - 1) === SLASH
    let nameEnds = from
    let nameBegins = from
    for (; nameEnds < end; nameEnds++) {
      const code = text.charCodeAt(nameEnds)
      if (endsName(code)) break
      if (code === COLON && nameBegins === from) nameBegins = nameEnds + 1
    }
    if (nameEnds === from || (open.length === 0 && ++roots > 1) || open.length >= DEEPEST) throw notXml()
    const spelt = text.slice(from, nameEnds)
    const name = nameBegins === from ? spelt : text.slice(nameBegins, nameEnds)
    const ends = selfClosed ? end - 1 : end
    events.open(name, ends > nameEnds ? text.slice(nameEnds, ends) : '', open.length + 1)
    if (selfClosed) events.close?.(name, open.length + 1)
    else {
      open.push(spelt)
      names.push(name)
    }
  }

  const closeTag = (spelt: string): void => {
    if (open.length === 0 || spelt !== open.at(-1)) throw notXml()
    events.close?.(names.at(-1) ?? '', open.length)
    open.pop()
    names.pop()
  }

  /** @returns where reading must go on when there is more */
  const read = (text: string): number => {
    let at = 0
    for (;;) {
      if (until !== null) {
        const end = text.indexOf(until, at)
        const reached = end === -1 ? Math.max(at, text.length - until.length + 1) : end
        if (until === ']]>') characters(text.slice(at, reached))
        if (end === -1) return reached
        at = end + until.length
        until = null
      }
      const tag = text.indexOf('<', at)
      if (tag === -1) {
        const whole = Math.max(at, wholeText(text))
        characters(asRead(text.slice(at, whole)))
        return whole
      }
      if (tag > at) characters(asRead(text.slice(at, tag)))
      const next = text.charCodeAt(tag + 1)
      if (next === EXCLAMATION) {
        if (text.startsWith('<!--', tag)) until = '-->'
        else if (text.startsWith('<![CDATA[', tag)) until = ']]>'
        else if (text.length - tag < 9) return tag
        else throw new UnreadableXml('declares a document type')
        at = tag + (until === '-->' ? 4 : 9)
      } else if (next === QUESTION) {
        until = '?>'
        at = tag + 2
      } else {
        const end = endOfTag(text, tag + 1)
        if (end === -1) return tag
        if (next === SLASH) closeTag(text.slice(tag + 2, end).trimEnd())
        else openTag(text, tag + 1, end)
        at = end + 1
      }
    }
  }

  return {
    push: (piece) => {
      const text = rest === '' ? piece : rest + piece
      rest = text.slice(read(text))
      if (rest.length > LONGEST_TAG) throw notXml()
    },
    end: () => {
      if (rest.trim() !== '' || until !== null || open.length > 0 || roots !== 1) throw notXml()
    },
  }
}

/**
 * The text of a part as it is unpacked: UTF-8 or UTF-16, as the XML of Office is.
 * @throws UnreadableXml
 */
export function* xmlText(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | null = null
  let head = new Uint8Array()
  const decode = (bytes: Uint8Array | null): string => {
    decoder ??= new TextDecoder(encodingOf(head), { fatal: true })
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new UnreadableXml('is not in the encoding it says')
    }
  }
  for (const piece of pieces) {
    if (decoder !== null) yield decode(piece)
    else {
      // the first bytes tell the encoding, and they may come one by one
      head = joined(head, piece)
      if (head.length >= HEAD) yield declared(decode(head))
    }
  }
  if (decoder === null) yield declared(decode(head))
  yield decode(null)
}

/**
 * Reads a whole part, piece by piece, with a step after each.
 * @throws UnreadableXml, and whatever `pieces` and `events` throw
 */
export function* streamXml(pieces: Iterable<Uint8Array>, events: XmlEvents): InSteps<void> {
  const feed = xmlFeed(events)
  for (const text of xmlText(pieces)) {
    feed.push(text)
    yield 0
  }
  feed.end()
}

/**
 * One attribute of a tag, its references resolved.
 * @param attributes as `XmlEvents.open` gives them
 * @param name without a prefix
 * @param prefixed look for it with a prefix instead: the `r:id` of a sheet, whatever its prefix
 * @throws UnreadableXml
 */
export const attributeOf = (attributes: string, name: string, prefixed = false): string | undefined => {
  let at = afterSpace(attributes, 0)
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at)
    if (equals === -1) throw notXml()
    const opens = afterSpace(attributes, equals + 1)
    const quote = attributes.charCodeAt(opens)
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw notXml()
    const closes = attributes.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", opens + 1)
    if (closes === -1) throw notXml()
    let ends = equals
    while (ends > at && isSpace(attributes.charCodeAt(ends - 1))) ends--
    const begins = ends - name.length
    const isIt = prefixed ? begins > at && attributes.charCodeAt(begins - 1) === COLON : begins === at
    if (isIt && attributes.startsWith(name, begins) && !(prefixed && attributes.startsWith('xmlns:', at))) {
      return asRead(attributes.slice(opens + 1, closes))
    }
    at = afterSpace(attributes, closes + 1)
  }
  return undefined
}

type Until = '-->' | '?>' | ']]>'

const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const LESS = 0x3c
const GREATER = 0x3e
const COLON = 0x3a
/** Office nests to some dozens; beyond this somebody tries to exhaust the stack. */
const DEEPEST = 200
/** No tag comes near it, and what never ends must not be held. */
const LONGEST_TAG = 128 * 1024
const LONGEST_REFERENCE = 12
/** So many bytes hold the XML declaration, in UTF-16, too. */
const HEAD = 256

const notXml = (): UnreadableXml => new UnreadableXml('is not well-formed XML')

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

const endsName = (code: number): boolean => isSpace(code) || code === SLASH

const afterSpace = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** A ">" may stand inside the quotes of an attribute. @returns -1 when the tag goes on in the next piece */
const endOfTag = (text: string, from: number): number => {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code
    else if (code === LESS) throw notXml()
  }
  return -1
}

/** Up to where a text can be read before the next piece is there: a reference may go on in it, and a line end. */
const wholeText = (text: string): number => {
  const from = Math.max(0, text.length - LONGEST_REFERENCE)
  const reference = text.slice(from).lastIndexOf('&')
  if (reference !== -1 && !text.includes(';', from + reference)) return from + reference
  return text.endsWith('\r') ? text.length - 1 : text.length
}

/** XML knows one line end; references are resolved. */
const asRead = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replaceAll(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? characterNamed(name) : undefined
    if (character === undefined) throw notXml()
    return character
  })
}

const characterNamed = (name: string): string | undefined => {
  switch (name) {
    case 'amp':
      return '&'
    case 'lt':
      return '<'
    case 'gt':
      return '>'
    case 'quot':
      return '"'
    case 'apos':
      return "'"
    default: {
      const digits = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name)
      const code = digits?.[1] === undefined ? Number.parseInt(digits?.[2] ?? '0', 16) : Number(digits[1])
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    }
  }
}

const encodingOf = (head: Uint8Array): string => {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) return 'utf-16be'
  return 'utf-8'
}

const declared = (text: string): string => {
  const encoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]?.toLowerCase()
  if (encoding !== undefined && !/^(utf-?8|us-ascii|utf-16(le|be)?)$/.test(encoding)) {
    throw new UnreadableXml('is in an encoding that Office does not write')
  }
  return text
}

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
