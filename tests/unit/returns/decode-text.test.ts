import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test, vi } from 'vitest'

import { decodeText } from '../../../electron/returns/decode-text.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 60_000 })

const TEXT = 'Date,Event\r\n13/05/2026,Café – “no”, £5\r\n'

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 BE', Buffer.from(TEXT, 'utf16le').swap16()],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252')],
  ])('%s is found, and its text read whole', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, doubts: [] })
  })

  test('of a few bytes is found, too', () => {
    expect(decodeText(Buffer.from('a,b', 'utf16le')).text).toBe('a,b')
    expect(decodeText(Buffer.from('')).text).toBe('')
  })

  test('of lines pasted together from two is read line by line, and the odd ones are named', () => {
    const bytes = Buffer.concat([
      Buffer.from('Café\r\nplain\r\nnaïve\r\n'),
      iconv.encode('Café – no\r\n', 'windows-1252'),
    ])
    const { text, encoding, doubts } = decodeText(bytes)
    expect([text, encoding]).toEqual(['Café\r\nplain\r\nnaïve\r\nCafé – no\r\n', 'UTF-8'])
    expect(doubts).toEqual([
      'Line 4 is in another encoding than the rest (Windows-1252 instead of UTF-8) and was read as that. Look at accents and quotation marks there.',
    ])
  })

  test('is not taken for UTF-8 where that would make Chinese of a French word', () => {
    const text = 'Café––\nÜber\n'
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toEqual({ text, encoding: 'Windows-1252', doubts: [] })
  })

  test('that has no such character says where one was lost', () => {
    const { text, doubts } = decodeText(Buffer.from([0x61, 0x0a, 0xe9, 0x81, 0x20, 0x8d, 0x0a]))
    expect(text).toBe('a\né\ufffd \ufffd\n')
    expect(doubts[0]).toContain('Line 2 has 2 characters that cannot be read')
  })
})

test('a text of Latin letters is the same in whichever encoding it comes', () => {
  const latin = fc.string({
    unit: fc.constantFrom('a', ' ', ',', '\n', '"', 'ü', 'ß', '£', '€', '’', '“'),
    minLength: 4,
  })
  fc.assert(
    fc.property(latin, (said) => {
      const text = `Übel,${said}`
      expect(decodeText(Buffer.from(text)).text).toBe(text)
      expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le')).text).toBe(text)
      expect(decodeText(iconv.encode(text, 'windows-1252')).text).toBe(text)
    }),
  )
})
