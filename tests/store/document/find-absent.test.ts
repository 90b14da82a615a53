import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { findAbsent } from '../../../electron/document/find-absent.ts'
import { writeConferenceDocument } from '../../../electron/document/write-conference-document.ts'
import { aConferenceDocument } from '../../builders/a-conference-document.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { asZip64 } from '../../builders/as-zip64.ts'
import { aParagraph, aWordFile, withPart, withParts } from '../../builders/word-file.ts'

const SECRET = '14 Larkspur Row'
const heading = aParagraph('Report', { style: 'Heading1' })
const places = (bytes: Uint8Array, text = SECRET) => findAbsent(bytes, [text]).map(({ where }) => where)
const inBody = (xml: string) => aWordFile({ body: heading + xml })

let ours: Uint8Array
beforeAll(async () => {
  ours = await writeConferenceDocument(aConferenceDocument({ scope: 'window' }))
})

test('what is not in a document is not found', () => {
  expect(findAbsent(ours, [SECRET, 'Rumpelstiltskin', '01632 960001'])).toEqual([])
  expect(findAbsent(ours, [])).toEqual([])
  expect(findAbsent(ours, ['', '   '])).toEqual([])
})

test('what is in the table is found with its row, named by its number and not by its words', () => {
  expect(findAbsent(ours, ['Rumpelstiltskin', 'Darren seen by a neighbour'])).toEqual([
    { rule: 'absent', where: 'table 3, row 8', what: 'text 2 of the 2 that must not be in the document is in it' },
  ])
})

test('entries that a window document leaves out are not in it anywhere', async () => {
  const earlier = 'Neighbour reported shouting and a door being kicked.'
  expect(places(await writeConferenceDocument(aConferenceDocument({ scope: 'all' })), earlier)).toHaveLength(1)
  expect(places(ours, earlier)).toEqual([])
})

describe('found, however it is written', () => {
  test.each([
    [
      'cut into runs',
      '<w:p><w:r><w:t>14 Lark</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>spur R</w:t></w:r><w:r><w:t>ow</w:t></w:r></w:p>',
    ],
    [
      'cut by a bookmark',
      '<w:p><w:r><w:t>14 Lark</w:t></w:r><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>spur Row</w:t></w:r></w:p>',
    ],
    ['in capitals', aParagraph('14 LARKSPUR ROW')],
    ['with more white space', aParagraph('14  Larkspur \u00A0Row')],
    ['with less white space', aParagraph('14LarkspurRow')],
    ['over a line break', '<w:p><w:r><w:t>14 Larkspur</w:t><w:br/><w:t>Row</w:t></w:r></w:p>'],
    ['over two paragraphs', aParagraph('14 Larkspur') + aParagraph('Row')],
    ['with invisible characters', aParagraph('14 Lark\u200Bspur\u00AD Row')],
    ['in full-width letters', aParagraph('14 Ｌａｒｋｓｐｕｒ Row')],
    ['as hidden text', aParagraph(SECRET, { run: '<w:vanish/>' })],
    ['as deleted text', `<w:p><w:del w:id="1"><w:r><w:delText>${SECRET}</w:delText></w:r></w:del></w:p>`],
    ['as a field code', `<w:p><w:r><w:instrText> QUOTE "${SECRET}" </w:instrText></w:r></w:p>`],
    ['in alternative text', `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="${SECRET}"/></w:drawing></w:r></w:p>`],
    ['as a bookmark’s name', '<w:p><w:bookmarkStart w:id="1" w:name="14LarkspurRow"/></w:p>'],
    ['in a comment of the XML', `<!-- ${SECRET} -->`],
    ['behind character references', aParagraph('14 &#76;arkspur &#x52;ow')],
    [
      'in a text box',
      `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${aParagraph(SECRET)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    ],
  ])('%s', (_, xml) => {
    expect(places(inBody(xml))).toHaveLength(1)
  })

  test('with another kind of apostrophe or dash', () => {
    expect(places(inBody(aParagraph('at O’Neil–Smith’s')), "O'Neil-Smith")).toHaveLength(1)
  })
})

describe('found, wherever it lies', () => {
  const plain = inBody('')
  test.each<[string, Uint8Array, string]>([
    [
      'a header',
      withPart(plain, 'word/header1.xml', (xml) => xml.replace('<w:t>', `<w:t>${SECRET} `)),
      'word/header1.xml',
    ],
    [
      'the properties',
      withPart(plain, 'docProps/core.xml', (xml) => xml.replace('A report', SECRET)),
      'docProps/core.xml',
    ],
    ['comments', withParts(plain, { 'word/comments.xml': `<c><p>${SECRET}</p></c>` }), 'word/comments.xml'],
    [
      'custom XML',
      withParts(plain, { 'customXml/item1.xml': `<a b="${SECRET}"/>` }),
      'customXml/item1.xml, in an attribute',
    ],
    ['XML that is not well-formed', withParts(plain, { 'customXml/item1.xml': `<a>${SECRET}` }), 'customXml/item1.xml'],
    [
      'the words inside a picture’s file',
      withParts(plain, { 'word/media/image1.png': `\u0089PNG ${SECRET}` }),
      'word/media/image1.png',
    ],
    [
      'a file in UTF-16',
      withParts(plain, { 'word/embeddings/a.bin': new Uint8Array(Buffer.from(`é${SECRET}`, 'utf16le')) }),
      'word/embeddings/a.bin',
    ],
    [
      'a workbook inside',
      withParts(plain, { 'word/embeddings/a.xlsx': zipSync({ 'xl/a.xml': strToU8(`<a>${SECRET}</a>`) }) }),
      'word/embeddings/a.xlsx / xl/a.xml',
    ],
    [
      'an address',
      withParts(plain, { 'word/_rels/a.rels': '<a Target="mailto:x?subject=14%20Larkspur%20Row"/>' }),
      'word/_rels/a.rels, in an attribute',
    ],
    ['the name of a part', withParts(plain, { [`word/media/${SECRET}.png`]: 'x' }), 'names of parts'],
    ['bytes behind the archive', new Uint8Array([...plain, ...strToU8(SECRET)]), 'the file around its parts'],
  ])('%s', (_, bytes, where) => {
    expect(places(bytes)[0]).toBe(where)
  })
})

describe('what could not be opened never passes', () => {
  const workbook = zipSync({ 'xl/a.xml': strToU8(`<a>${SECRET}</a>`) })
  const holding = (inside: Uint8Array) => withParts(inBody(''), { 'word/embeddings/a.xlsx': inside })
  const sealed = [{ rule: 'absent', where: 'word/embeddings/a.xlsx', what: expect.stringContaining('not searched') }]
  const changed = (change: (bytes: Buffer, directory: number) => void): Uint8Array => {
    const bytes = Buffer.from(workbook)
    change(bytes, bytes.readUInt32LE(bytes.length - 22 + 16))
    return new Uint8Array(bytes)
  }

  test.each<[string, Uint8Array]>([
    ['with a password', changed((bytes, at) => bytes.writeUInt16LE(1, at + 8))],
    ['packed in another way', changed((bytes, at) => bytes.writeUInt16LE(12, at + 10))],
    ['that lies about its size', changed((bytes, at) => bytes.writeUInt32LE(3, at + 24))],
    ['cut short', workbook.subarray(0, workbook.length - 30)],
  ])('a file inside %s is a finding', (_, inside) => {
    expect(findAbsent(holding(inside), [SECRET])).toEqual(sealed)
  })

  test('archives within archives beyond the depth that is looked into are a finding', () => {
    let inside = workbook
    for (let depth = 0; depth < 4; depth++) inside = zipSync({ 'a.zip': inside })
    expect(findAbsent(holding(inside), [SECRET])[0]?.what).toContain('not searched')
  })

  test('a Zip64 file inside is opened and searched', () => {
    expect(places(holding(asZip64(workbook)))).toEqual(['word/embeddings/a.xlsx / xl/a.xml'])
  })

  test('a Zip64 document is opened and searched', () => {
    expect(places(asZip64(inBody(aParagraph(SECRET))))).toHaveLength(1)
  })

  test('what stands behind a file inside, or in the names of its parts, is found', () => {
    expect(places(holding(new Uint8Array([...workbook, ...strToU8('Marigold Row')])), 'Marigold Row')).toHaveLength(1)
    expect(places(holding(zipSync({ [SECRET]: strToU8('x') })))).toContain('word/embeddings/a.xlsx / names of parts')
  })
})

test('beside bytes that look like letters of another alphabet, a name is found all the same', () => {
  const picture = new Uint8Array(Buffer.from('\u00FFDarren\u00FF', 'latin1'))
  expect(places(withParts(inBody(''), { 'word/media/a.png': picture }), 'Darren')).toEqual(['word/media/a.png'])
})

test('a document’s packed bytes hold any short word by chance, and are not what it says', () => {
  const short = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((a) => ['x', 'q', 'z'].map((b) => `${a}${b}k`))
  expect(findAbsent(ours, short)).toEqual([])
})

describe('a short text is a word of its own', () => {
  test.each([
    ['Ann', 'She planned an annual visit to Annette.'],
    ['Li Ma', 'climate'],
    ['12', '2012, 120 and 312'],
  ])('“%s” is not in “%s”', (text, words) => {
    expect(places(inBody(aParagraph(words)), text)).toEqual([])
  })

  test.each([
    ['Ann', 'Ann’s coat'],
    ['Li Ma', 'LI MA said'],
    ['C. (D)', 'by c. (d).'],
    ['12', 'at no. 12'],
  ])('“%s” is in “%s”', (text, words) => {
    expect(places(inBody(aParagraph(words)), text)).toHaveLength(1)
  })
})

test('any text that an entry prints is found in the document, and one that it does not have is not', async () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/)
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 2, maxLength: 8 }), async (words) => {
      const text = words.join(' ')
      const document = aConferenceDocument({ entries: [anEntry({ event: `Zz ${text} zz.` })], scope: 'all' })
      const bytes = await writeConferenceDocument(document)
      expect(places(bytes, text)).toHaveLength(1)
      expect(places(bytes, `${text} qqqq`)).toEqual([])
    }),
    { numRuns: 15 },
  )
})
