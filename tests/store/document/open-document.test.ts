import { deflateRawSync } from 'node:zlib'

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { checkDocument } from '../../../electron/document/check-document.ts'
import { findAbsent } from '../../../electron/document/find-absent.ts'
import { ProblemError, sayProblem } from '../../../shared/problems.ts'
import { asZip64 } from '../../builders/as-zip64.ts'
import { aParagraph, aWordFile, withPart } from '../../builders/word-file.ts'

const said = (bytes: Uint8Array): string => {
  try {
    checkDocument(bytes)
  } catch (error) {
    if (error instanceof ProblemError) return sayProblem(error.problem)
    throw error
  }
  return 'opened'
}

const report = aWordFile({ body: aParagraph('Report', { style: 'Heading1' }) })

test('a Word document is opened', () => {
  expect(said(report)).toBe('opened')
})

test('a Zip64 document, as some systems write whatever the size, is opened', () => {
  expect(said(asZip64(report))).toBe('opened')
})

test('a document whose parts are named in other capitals than its relationships say is opened', () => {
  expect(said(withPart(report, '_rels/.rels', (xml) => xml.replace('word/document.xml', 'Word/Document.xml')))).toBe(
    'opened',
  )
})

describe('what is no Word document is refused with a sentence that says why', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'it is empty.'],
    ['a text file', strToU8('Dear colleague, please find attached'), 'it is not a Word document (.docx).'],
    [
      'an old .doc, or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'it is an old .doc or is protected with a password. Save it as .docx without one.',
    ],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'there is no Word text in it. Save it from Word as .docx.'],
    [
      'a spreadsheet',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'there is no Word text in it. Save it from Word as .docx.',
    ],
    [
      'a document cut short',
      report.subarray(0, report.length - 200),
      'it is damaged or cut short. Ask for it again, or open it in Word and save it anew.',
    ],
    [
      'a document whose bytes were damaged',
      damaged(report),
      'it is damaged. Ask for it again, or open it in Word and save it anew.',
    ],
    [
      'a part cut short',
      withPart(report, 'word/document.xml', (xml) => xml.slice(0, -20)),
      'its part word/document.xml is not well-formed XML.',
    ],
    ['an archive with a password', withFlag(report), 'it is protected with a password. Save it without one.'],
  ])('%s', (_, bytes, why) => {
    expect(said(bytes)).toBe(`The document could not be checked: ${why}`)
  })
})

describe('a hostile document is refused before it can do harm', () => {
  const withXml = (xml: string) => withPart(report, 'word/document.xml', () => xml)

  test.each([
    ['entities that grow', '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'],
    ['an entity that reads a file', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'],
    ['a document type alone', '<?xml version="1.0"?><!DOCTYPE d><d/>'],
  ])('%s', (_, xml) => {
    expect(said(withXml(xml))).toBe(
      'The document could not be checked: its part word/document.xml declares a document type, which no Word document does.',
    )
  })

  test('a document type hidden in another encoding', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFF<!DOCTYPE d><d/>', 'utf16le'))
    const file = zipSync({ 'word/document.xml': utf16 })
    expect(said(file)).toContain('declares a document type')
  })

  test('an entity that nobody declared', () => {
    expect(said(withXml('<d>&nbsp;</d>'))).toContain('is not well-formed XML')
  })

  test('nesting without end', () => {
    expect(said(withXml('<d>'.repeat(100_000)))).toContain('is nested deeper than any Word document')
  })

  test('what takes a careless reader hours takes no time', () => {
    const began = performance.now()
    expect(said(withXml(`<d a="${'>'.repeat(2_000_000)}"/>`))).toContain('no Word text')
    expect(said(withXml(`<d${Array.from({ length: 100_000 }, (_, n) => ` a${n}="1"`).join('')}/>`))).toContain(
      'well-formed',
    )
    const tall = `<w:tbl><w:tr><w:trPr><w:trHeight w:val="1e15"/></w:trPr><w:tc>${aParagraph('x')}</w:tc></w:tr></w:tbl>`
    const narrow = aParagraph('x'.repeat(100_000), { paragraph: '<w:ind w:left="9637.99999"/>' })
    expect(said(aWordFile({ body: tall + narrow }))).toBe('opened')
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test('a part in an encoding that is not what it says', () => {
    const file = zipSync({
      'word/document.xml': new Uint8Array([0x3c, 0x64, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x64, 0x3e]),
    })
    expect(said(file)).toContain('is not in the encoding it says')
  })

  test('a small file that unpacks to more than the memory holds', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(10_000)
    const lying = Buffer.from(bomb)
    lying.writeUInt32LE(300 * 1_048_576, lying.readUInt32LE(lying.length - 22 + 16) + 24)
    expect(said(lying)).toContain('it would unpack to more than 256 MB, which no chronology does.')
  })

  test('an archive that lies about how much it unpacks to', () => {
    const packed = deflateRawSync(new Uint8Array(50_000_000))
    expect(said(archiveOf('word/document.xml', packed, 10))).toContain('it is damaged.')
  })

  test('a part that is not the one whose checksum the archive holds', () => {
    const changed = Buffer.from(report)
    const at = changed.readUInt32LE(changed.length - 22 + 16) + 16
    changed.writeUInt32LE((changed.readUInt32LE(at) + 1) >>> 0, at)
    expect(said(changed)).toContain('it is damaged.')
  })

  test('two parts of one name, of which one is checked and the other shown', () => {
    const one = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/documenu.xml': strToU8('<b/>') })
    const same = new Uint8Array(
      Buffer.from(Buffer.from(one).toString('latin1').replaceAll('documenu', 'document'), 'latin1'),
    )
    expect(said(same)).toContain('two of its parts have the same name')
  })

  test('the leak test refuses the same', () => {
    expect(() => findAbsent(strToU8('no zip'), ['x'])).toThrow(ProblemError)
    expect(() => findAbsent(withXml('<!DOCTYPE d><d/>'), ['x'])).toThrow(ProblemError)
  })
})

function damaged(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  // the middle of the packed data of the first parts
  for (let at = 60; at < 120; at++) changed[at] = 0xff
  return changed
}

/** Bit 0 of the flags in the directory: encrypted. */
function withFlag(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes)
  for (
    let at = changed.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = changed.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8)
  return new Uint8Array(changed)
}

/** An archive with one deflated file that says it unpacks to `size` bytes. */
function archiveOf(name: string, packed: Uint8Array, size: number): Uint8Array {
  const header = (signature: string, rest: number): Buffer => {
    const head = Buffer.alloc(signature === 'PK\u0003\u0004' ? 30 : 46)
    head.write(signature, 'latin1')
    const at = signature === 'PK\u0003\u0004' ? 0 : 2
    head.writeUInt16LE(8, 8 + at)
    head.writeUInt32LE(packed.length, 18 + at)
    head.writeUInt32LE(size, 22 + at)
    head.writeUInt16LE(name.length, 26 + at)
    if (at > 0) head.writeUInt32LE(rest, 42)
    return Buffer.concat([head, Buffer.from(name)])
  }
  const local = Buffer.concat([header('PK\u0003\u0004', 0), packed])
  const directory = header('PK\u0001\u0002', 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, directory, end]))
}
