import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { escapeXml, plainText } from '../../../electron/document/plain-text.ts'
import { decodeXml, readXml, UnreadableXml } from '../../../electron/office/read-xml.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

describe('what is read', () => {
  test('elements, attributes and text in their order', () => {
    expect(readXml(`<?xml version="1.0"?><a b="1" c='2'>x<d/>y</a>`)).toEqual({
      name: 'a',
      attributes: { b: '1', c: '2' },
      children: ['x', { name: 'd', attributes: {}, children: [] }, 'y'],
    })
  })

  test('references, CDATA and comments', () => {
    expect(readXml('<a b="&lt;&quot;">&amp;&#65;&#x1F600;<![CDATA[<&>]]><!-- no --><?no?>z</a>')).toEqual({
      name: 'a',
      attributes: { b: '<"' },
      children: ['&A😀<&>z'],
    })
  })

  test('a ">" inside an attribute', () => {
    expect(readXml('<a b="1>2" c=\'">\'/>').attributes).toEqual({ b: '1>2', c: '">' })
  })

  test.each([
    ['the usual prefix', `<w:p xmlns:w="${W}" w:val="1"/>`],
    ['another prefix', `<ns0:p xmlns:ns0="${W}" ns0:val="1"/>`],
    ['the strict namespace', '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" x:val="1"/>'],
  ])('Word’s names by %s', (_, xml) => {
    expect(readXml(xml)).toEqual({ name: 'w:p', attributes: { 'w:val': '1' }, children: [] })
  })

  test('Word’s namespace without a prefix', () => {
    expect(readXml(`<p xmlns="${W}"/>`).name).toBe('w:p')
  })

  test('a prefix means what the nearest declaration says', () => {
    const read = readXml(`<w:a xmlns:w="${W}"><w:b xmlns:w="urn:other"/><w:c/></w:a>`)
    expect(read.children).toMatchObject([{ name: 'other-w:b' }, { name: 'w:c' }])
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'hello'],
    ['an element left open', '<a><b></a>'],
    ['an element never closed', '<a>'],
    ['one closed too often', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>x'],
    ['a tag cut short', '<a b="1'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['"<" in an attribute', '<a b="<"/>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['an unknown entity', '<a>&constructor;</a>'],
    ['a reference to no character', '<a>&#0;</a>'],
    ['a prefix nobody declared', '<w:a/>'],
    ['a closed nothing', '</>'],
  ])('%s', (_, xml) => {
    expect(() => readXml(xml)).toThrow(UnreadableXml)
  })

  test.each([
    '<!DOCTYPE a><a/>',
    '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a><!ELEMENT b></a>',
  ])('a document type: %s', (xml) => {
    expect(() => readXml(xml)).toThrow('declares a document type, which no Word document does')
  })
})

test('any text that is written is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const fit = plainText(text)
      expect(readXml(`<a>${escapeXml(fit)}</a>`).children).toEqual(fit === '' ? [] : [fit])
    }),
  )
})

describe('encodings', () => {
  const text = '<?xml version="1.0"?><a>é</a>'
  test.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(readXml(decodeXml(new Uint8Array(bytes))).children).toEqual(['é'])
  })

  test('any other is refused', () => {
    expect(() => decodeXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'))).toThrow(UnreadableXml)
    expect(() => decodeXml(Buffer.from('<a>\u00E9</a>', 'latin1'))).toThrow('is not in the encoding it says')
  })
})
