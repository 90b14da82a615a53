import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { escapeXml } from '../../../electron/document/plain-text.ts'
import { UnreadableXml } from '../../../electron/office/read-xml.ts'
import { attributeOf, streamXml } from '../../../electron/office/stream-xml.ts'
import type { XmlEvents } from '../../../electron/office/stream-xml.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** What was met, adjacent pieces of text joined: they may be cut anywhere. */
const read = (xml: string | Uint8Array, pieces = 1_000_000): string => {
  const met: string[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') met.push(JSON.stringify(text))
    text = ''
  }
  const events: XmlEvents = {
    open: (name, attributes, depth) => {
      flush()
      met.push(`<${name}${attributes}>${depth}`)
    },
    text: (piece) => (text += piece),
    close: (name) => {
      flush()
      met.push(`</${name}>`)
    },
  }
  atOnce(streamXml(cut(typeof xml === 'string' ? bytesOf(xml) : xml, pieces), events))
  flush()
  return met.join(' ')
}

const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?><!-- a > b --><x:a b="1>2" xmlns:x='u'>é &amp; &#233;&#x1F600;\r\nz<x:c d='"'/><![CDATA[<&]]]]><?p q?>ü</x:a>\n`

describe('what is read', () => {
  test('elements by their names without prefixes, attributes, text, CDATA', () => {
    expect(read(SAMPLE)).toBe(`<a b="1>2" xmlns:x='u'>1 "é & é😀\\nz" <c d='"'>2 </c> "<&]]ü" </a>`)
  })

  test('the same however the part is cut into pieces', () => {
    for (let length = 1; length < 60; length++) expect(read(SAMPLE, length)).toBe(read(SAMPLE))
  })

  test('any text comes back, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, length) => {
        const xml = `<a>${escapeXml(text)}</a>`
        const shown = text.replaceAll(/\r\n?/g, '\n')
        expect(read(xml, length)).toBe(shown === '' ? '<a>1 </a>' : `<a>1 ${JSON.stringify(shown)} </a>`)
      }),
    )
  })

  test.each([
    ['UTF-16, little end first', 'utf16le', 0],
    ['UTF-16, big end first', 'utf16le', 1],
  ])('%s', (_, encoding, swapped) => {
    const bytes = Buffer.from('\uFEFF<a>é€</a>', encoding as 'utf16le')
    if (swapped === 1) bytes.swap16()
    expect(read(bytes, 3)).toBe('<a>1 "é€" </a>')
  })

  test('attributes, with references, in any quotes and spacing', () => {
    expect(attributeOf(` r="A1" s = '3' t="&lt;s&gt;"`, 's')).toBe('3')
    expect(attributeOf(` r="A1" t="&lt;s&gt;"`, 't')).toBe('<s>')
    expect(attributeOf(` r="A1"`, 'ar')).toBeUndefined()
    expect(attributeOf(` sheetId="7" q:id="r1"`, 'id', true)).toBe('r1')
    expect(attributeOf(` xmlns:id="u" sheetId="7"`, 'id', true)).toBeUndefined()
    expect(attributeOf('', 'r')).toBeUndefined()
  })
})

describe('what is refused', () => {
  test.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['a reference that never ends', '<a>fish & chips and more</a>'],
    ['a character that is none', '<a>&#x110000;</a>'],
    ['an element never closed', '<a><b></a>'],
    ['an end of the part inside an element', '<a>'],
    ['an end inside a tag', '<a><b'],
    ['an end inside a comment', '<a/><!-- '],
    ['a closing tag too many', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['no root', '  '],
    ['text outside', 'a<a/>'],
    ['a tag inside a tag', '<a <b/></a>'],
    ['no name', '<a>< b/></a>'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1252"?><a/>'],
    ['bytes of another encoding', new Uint8Array([0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e])],
    ['nesting without end', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
  ])('%s', (_, xml) => {
    expect(() => read(xml)).toThrow(UnreadableXml)
    expect(() => read(xml, 5)).toThrow(UnreadableXml)
  })

  test('a tag that never ends, before it is held', () => {
    function* endless(): Generator<Uint8Array> {
      yield bytesOf('<a ')
      for (let piece = 0; piece < 1000; piece++) yield bytesOf(' '.repeat(1000))
      throw new Error('was held to its end')
    }
    expect(() => atOnce(streamXml(endless(), { open: () => undefined }))).toThrow(UnreadableXml)
  })

  test.each([' r', ' r=', ' r=1', ' r="1'])('attributes that are none: %j', (attributes) => {
    expect(() => attributeOf(attributes, 'x')).toThrow(UnreadableXml)
  })
})
