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

  test.each(['Привет мир', 'Ελένη', 'מרים', 'ليلى'])(
    'is UTF-8 where a line says “%s”, whatever one stray byte elsewhere',
    (name) => {
      const bytes = Buffer.concat([Buffer.from(`${name} rang\r\nno `), Buffer.from([0x96]), Buffer.from(' answer\r\n')])
      const { text, encoding } = decodeText(bytes)
      expect([text, encoding]).toEqual([`${name} rang\r\nno – answer\r\n`, 'UTF-8'])
    },
  )

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

describe('a file in an old encoding', () => {
  const readAsWindows = (word: string): string[] => [
    `The file is not UTF-8 and was read as Windows-1252. Look at “${word}” in line 2, and choose another encoding if it is not as it should be.`,
  ]

  test.each([
    ['Caf‚', 'cp850', 'Café'],
    ['œ20', 'cp850', '£20'],
    ['M„rz', 'cp850', 'März'],
    ['Ren‚e', 'cp850', 'Renée'],
    ['CafŽ', 'macroman', 'Café'],
    ['donÕt', 'macroman', 'don’t'],
    ['ÒqÓ', 'macroman', '“q”'],
    ['Kšln', 'macroman', 'Köln'],
  ])('is read as Windows-1252 and says to look at “%s” (%s)', (seen, encoding, written) => {
    const { text, doubts } = decodeText(iconv.encode(`Date,Event\n3 May,${written}\n`, encoding))
    expect(text).toContain(seen)
    expect(doubts).toEqual(readAsWindows(seen))
  })

  test.each([
    '“No”, she said – it’s £5… ½ past, 38°, café, naïve, Zoë, Müller, Åse, Søren, Ægir, Peña, François, Straße',
    'Óscar Ó Briain,Óscar,Ó Briain, Šárka, Žofie, Élise, Ôde, BJÖRK, NIÑO, Ô, §47, ©, 50 µg, 5µmol, Brand™, note†, a¬b¦c, €5, •one',
    'œuvre, 1ª, 10 ¥, ¡no!, ‘so’, “q.” “Q”',
  ])('has no doubt where Windows-1252 is what people write: %s', (text) => {
    expect(decodeText(iconv.encode(text, 'windows-1252'))).toEqual({ text, encoding: 'Windows-1252', doubts: [] })
  })

  test('says nothing where a person chose the encoding', () => {
    expect(decodeText(iconv.encode('Café', 'cp850'), 'Windows-1252').doubts).toEqual([])
  })
})

describe('a text that was saved twice over', () => {
  const twice = (text: string): string => iconv.decode(Buffer.from(text), 'windows-1252')

  test.each(['Café', 'it’s', '“no', '£20', 'Zoë', 'naïve', '–5', 'Élise', 'Ögmund'])('shows it: %s', (word) => {
    const { text, doubts } = decodeText(Buffer.from(`Date,Event\r\n3 May,${twice(word)} x\r\n`))
    expect(text).toContain(twice(word))
    expect(doubts).toHaveLength(1)
    expect(doubts[0]).toMatch(
      /^Some characters were saved in the wrong encoding before the file came, such as “.+” in line 2\. Ask the sender for a new export\.$/,
    )
  })

  test('quotes the word', () => {
    expect(decodeText(Buffer.from(`a\nSeen at ${twice('Café')}, well\n`)).doubts[0]).toContain('“CafÃ©” in line 2.')
  })

  test.each([
    'Café – “no”, it’s £5',
    'SÃO PAULO, “IRMÔ, MÃE',
    'Łukasz Škoda Tomáš Žiga Đorđe',
    'Âge, château €5, â€',
    '“Â”',
  ])('is not seen in %s', (text) => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8', doubts: [] })
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
