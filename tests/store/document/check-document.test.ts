import { beforeAll, describe, expect, test } from 'vitest'

import { checkDocument } from '../../../electron/document/check-document.ts'
import { writeConferenceDocument } from '../../../electron/document/write-conference-document.ts'
import { aConferenceDocument } from '../../builders/a-conference-document.ts'
import { aParagraph, aWordFile, PLAIN_STYLES, withPart, withParts, withRelationship } from '../../builders/word-file.ts'

const MAIN = 'word/document.xml'
const rulesOf = (bytes: Uint8Array) => checkDocument(bytes).map(({ rule }) => rule)

let ours: Uint8Array
let whole: Uint8Array
beforeAll(async () => {
  ours = await writeConferenceDocument(aConferenceDocument({ scope: 'window' }))
  whole = await writeConferenceDocument(aConferenceDocument({ scope: 'all' }))
})

test('our own document breaks no rule, whatever its scope', () => {
  expect(checkDocument(ours)).toEqual([])
  expect(checkDocument(whole)).toEqual([])
})

describe('our document with one thing changed breaks that rule and no other', () => {
  type Change = readonly [what: string, rule: string, change: (bytes: Uint8Array) => Uint8Array, where: string]
  const changes: readonly Change[] = [
    ['a header row that does not repeat', 'header-row', inMain('<w:tblHeader/>', ''), 'table 1'],
    ['merged cells', 'merged-cells', inMain('</w:tcPr>', '<w:vMerge w:val="restart"/></w:tcPr>'), 'table 1, row 1'],
    ['a cell less in a row', 'merged-cells', lastCellGone, 'table 3, row 2'],
    ['an empty cell', 'empty-cell', inMain('>Not recorded<', '> <'), 'table 3, row 2'],
    ['a row that may break', 'row-breaks', breakableRow, 'table 3, row 2'],
    [
      'a serif font',
      'font',
      inRun('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'),
      'table 3, row 2',
    ],
    ['letters of 10 point', 'text-size', inRun('<w:sz w:val="20"/>'), 'table 3, row 2'],
    ['American English', 'language', inRun('<w:lang w:val="en-US"/>'), 'table 3, row 2'],
    ['hidden text', 'hidden-text', inRun('<w:vanish/>'), 'table 3, row 2'],
    [
      'justified text',
      'alignment',
      inMain('<w:pStyle w:val="CellText"/>', '<w:pStyle w:val="CellText"/><w:jc w:val="both"/>'),
      'table 1, row 2',
    ],
    [
      'a centred heading',
      'alignment',
      inMain('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading2"/><w:jc w:val="center"/>'),
      'main text, paragraph 6',
    ],
    [
      'a level of headings left out',
      'headings',
      inMain('<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'),
      'main text, paragraph 6',
    ],
    [
      'a first heading of level 2',
      'headings',
      inMain('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>'),
      'main text, paragraph 1',
    ],
    [
      'a line in bold for a heading',
      'headings',
      before('<w:tbl>', aParagraph('Background', { run: '<w:b/>' })),
      'main text, paragraph 7',
    ],
    ['pages that stand upright among others', 'orientation', uprightFirst, 'section 2'],
    [
      'no marking at the top',
      'marking',
      inPart('word/header1.xml', 'OFFICIAL-SENSITIVE', 'Official'),
      'section 1, header',
    ],
    [
      'no marking at the bottom',
      'marking',
      inPart('word/footer1.xml', 'OFFICIAL-SENSITIVE', 'Official'),
      'section 1, footer',
    ],
    [
      'no number of pages',
      'page-number',
      inPart('word/footer1.xml', 'NUMPAGES', 'SECTION'),
      'section 1, header and footer',
    ],
    ['macros', 'macros', (bytes) => withParts(bytes, { 'word/vbaProject.bin': 'x' }), 'word/vbaProject.bin'],
    [
      'a link out of the document',
      'external',
      (bytes) => withRelationship(bytes, 'hyperlink', 'https://example.org/', true),
      MAIN,
    ],
    [
      'a remote picture',
      'external',
      (bytes) => withRelationship(bytes, 'image', 'https://example.org/a.png', true),
      MAIN,
    ],
    [
      'a field that reads another file',
      'external',
      before('<w:tbl>', '<w:p><w:fldSimple w:instr=" INCLUDETEXT c:\\\\a.docx "/></w:p>'),
      'main text',
    ],
    [
      'a link written as a field',
      'external',
      before('<w:tbl>', '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/&quot; "/></w:p>'),
      'main text',
    ],
    ['a comment', 'comments', withComment, 'comments'],
    [
      'a tracked insertion',
      'tracked-changes',
      inMain('<w:r><w:t', '<w:ins w:id="9" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t'),
      'main text',
    ],
    [
      'tracked formatting',
      'tracked-changes',
      inMain('<w:rPr><w:b/>', '<w:rPr><w:rPrChange w:id="9" w:author="A"><w:rPr/></w:rPrChange><w:b/>'),
      'main text',
    ],
    [
      'a picture without alternative text',
      'alt-text',
      before('<w:tbl>', picture('<wp:docPr id="1" name="Picture 1"/>')),
      'main text, paragraph 7',
    ],
    [
      'an embedded file',
      'embedded',
      (bytes) => withParts(bytes, { 'word/embeddings/a.xlsx': 'x' }),
      'word/embeddings/a.xlsx',
    ],
    [
      'a thumbnail',
      'thumbnail',
      (bytes) => withParts(bytes, { 'docProps/thumbnail.jpeg': 'x' }),
      'docProps/thumbnail.jpeg',
    ],
    ['no title', 'title', inPart('docProps/core.xml', /<dc:title>.*<\/dc:title>/, ''), 'properties'],
    [
      'an abbreviation that nobody explains',
      'abbreviations',
      before('<w:tbl>', aParagraph('Referred to QZX for advice.')),
      'main text',
    ],
  ]

  test.each(changes)('%s', (_, rule, change, where) => {
    expect(checkDocument(change(ours))).toEqual([{ rule, where, what: expect.any(String) }])
  })

  test('a long document without a table of contents', () => {
    const without = withPart(whole, MAIN, (xml) => xml.replaceAll(/TOC \\o/g, 'REF'))
    expect(checkDocument(without)).toEqual([
      {
        rule: 'contents',
        where: 'main text',
        what: 'there are about 20 pages and no table of contents; it is due over 10',
      },
    ])
  })

  test('smaller letters in the document’s defaults are seen wherever they reach', () => {
    const smaller = withPart(ours, 'word/styles.xml', (xml) => xml.replace('<w:sz w:val="24"/>', '<w:sz w:val="22"/>'))
    expect(new Set(rulesOf(smaller))).toEqual(new Set(['text-size']))
    expect(checkDocument(smaller).length).toBeGreaterThan(3)
  })
})

describe('what breaks no rule', () => {
  test('a picture that only decorates', () => {
    const decorative =
      '<wp:docPr id="1" name="P"><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>'
    expect(checkDocument(before('<w:tbl>', picture(decorative))(ours))).toEqual([])
  })

  test('a picture that says what it shows', () => {
    expect(checkDocument(before('<w:tbl>', picture('<wp:docPr id="1" name="P" descr="A map"/>'))(ours))).toEqual([])
  })

  test('a link to a place in the document itself', () => {
    const link = '<w:p><w:fldSimple w:instr=" HYPERLINK \\l &quot;here&quot; "/></w:p>'
    expect(checkDocument(before('<w:tbl>', link)(ours))).toEqual([])
  })

  test('figures that stand right aligned in a column', () => {
    const right = '<w:pStyle w:val="CellText"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">10<'
    expect(
      checkDocument(inMain('<w:pStyle w:val="CellText"/></w:pPr><w:r><w:t xml:space="preserve">10<', right)(ours)),
    ).toEqual([])
  })
})

describe('other people’s documents', () => {
  const heading = aParagraph('Report', { style: 'Heading1' })
  const look = (file: Partial<Parameters<typeof aWordFile>[0]>) => checkDocument(aWordFile({ body: heading, ...file }))
  const styled = (more: string) => PLAIN_STYLES + more

  test('a plain report breaks no rule', () => {
    expect(look({})).toEqual([])
  })

  test('a document of another program, with its own prefix for Word’s names, is read the same', () => {
    const file = withPart(
      aWordFile({ body: heading + aParagraph('Text', { run: '<w:sz w:val="18"/>' }) }),
      MAIN,
      (xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    )
    expect(checkDocument(file).map(({ rule, where }) => [rule, where])).toEqual([
      ['text-size', 'main text, paragraph 2'],
    ])
  })

  test('without any font, size or language, Word’s own are taken: Times New Roman, 10 point, none', () => {
    expect(
      rulesOfFile({ styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' }),
    ).toEqual(['font', 'font', 'font', 'text-size', 'text-size', 'text-size', 'language', 'language', 'language'])
  })

  test('a font named by its role is looked up in the theme', () => {
    const themed = PLAIN_STYLES.replace(
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
      '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>',
    )
    expect(look({ styles: themed, fonts: { major: 'Cambria', minor: 'Calibri' } })).toEqual([])
    expect(look({ styles: themed, fonts: { major: 'Calibri', minor: 'Cambria' } })[0]).toEqual({
      rule: 'font',
      where: 'main text, paragraph 1',
      what: 'the font Cambria is not known to be sans-serif',
    })
  })

  test('a font is sans-serif when the document’s own list of fonts says so', () => {
    const body = heading + aParagraph('Text', { run: '<w:rFonts w:ascii="House Sans"/>' })
    expect(look({ body }).map(({ rule }) => rule)).toEqual(['font'])
    const listed = withRelationship(
      aWordFile({
        body,
        more: {
          'word/fontTable.xml':
            '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="House Sans"><w:family w:val="swiss"/></w:font></w:fonts>',
        },
      }),
      'fontTable',
      'fontTable.xml',
    )
    expect(checkDocument(listed)).toEqual([])
  })

  test('the nearest wins: direct formatting over the character’s style, the paragraph’s, those it is based on, and the defaults', () => {
    const styles = styled(
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/><w:basedOn w:val="Base"/></w:style>' +
        '<w:style w:type="character" w:styleId="Big"><w:name w:val="Big"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>',
    )
    const rules = (body: string) => look({ body: heading + body, styles }).map(({ rule }) => rule)
    expect(rules(aParagraph('a', { style: 'Small' }))).toEqual(['text-size'])
    expect(rules(aParagraph('a', { style: 'Small', run: '<w:rStyle w:val="Big"/>' }))).toEqual([])
    expect(rules(aParagraph('a', { style: 'Small', run: '<w:rStyle w:val="Big"/><w:sz w:val="16"/>' }))).toEqual([
      'text-size',
    ])
    expect(rules(aParagraph('a', { style: 'Small', run: '<w:sz w:val="24"/>' }))).toEqual([])
  })

  test('a style based on itself ends nowhere but is survived', () => {
    const styles = styled(
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>',
    )
    expect(look({ body: heading + aParagraph('a', { style: 'A' }), styles })).toEqual([])
  })

  test('what the table’s style makes small is small', () => {
    const styles = styled(
      '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>',
    )
    const body =
      heading +
      `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${aParagraph('A')}</w:tc></w:tr></w:tbl>`
    expect(look({ body, styles })).toEqual([
      { rule: 'text-size', where: 'table 1, row 1', what: 'the text has 8 point; 12 is the least' },
    ])
  })

  test('a heading by its outline level is a heading; without any there are none', () => {
    const outlined = aParagraph('Report', { paragraph: '<w:outlineLvl w:val="0"/>' })
    expect(look({ body: outlined })).toEqual([])
    expect(look({ body: aParagraph('Report') }).map(({ rule }) => rule)).toEqual(['headings'])
  })

  test('a first page of its own needs its own marking', () => {
    const file = withPart(aWordFile({ body: heading }), MAIN, (xml) => xml.replace('<w:pgSz', '<w:titlePg/><w:pgSz'))
    expect(checkDocument(file).map(({ rule, where }) => [rule, where])).toEqual([
      ['marking', 'section 1, header of the first page'],
      ['marking', 'section 1, footer of the first page'],
      ['page-number', 'section 1, header and footer of the first page'],
    ])
  })

  test('many places are said in one finding', () => {
    const body =
      heading + Array.from({ length: 9 }, (_, n) => aParagraph(`Text ${n}`, { run: '<w:sz w:val="20"/>' })).join('')
    expect(look({ body })).toEqual([
      {
        rule: 'text-size',
        where: 'main text, paragraphs 2, 3, 4, 5, 6, 7 and 3 more',
        what: 'the text has 10 point; 12 is the least',
      },
    ])
  })

  test('an abbreviation is explained in brackets, before or after, or in a list', () => {
    const rules = (...texts: string[]) =>
      look({ body: heading + texts.map((text) => aParagraph(text)).join('') }).map(({ rule }) => rule)
    expect(rules('Seen by QZX.')).toEqual(['abbreviations'])
    expect(rules('Seen by the quick zone exchange (QZX).')).toEqual([])
    expect(rules('Seen by QZX (quick zone exchange).')).toEqual([])
    expect(rules('Seen by QZX.', 'QZX: quick zone exchange')).toEqual([])
  })

  const rulesOfFile = (file: Partial<Parameters<typeof aWordFile>[0]>) => look(file).map(({ rule }) => rule)
})

// the changes, by what they change

function inPart(name: string, from: string | RegExp, to: string) {
  return (bytes: Uint8Array) => withPart(bytes, name, (xml) => xml.replace(from, to))
}

function inMain(from: string, to: string) {
  return inPart(MAIN, from, to)
}

/** In the first muted run of the chronology: where an entry comes from. */
function inRun(properties: string) {
  return inMain('<w:color w:val="4A5257"/></w:rPr>', `<w:color w:val="4A5257"/>${properties}</w:rPr>`)
}

function before(mark: string, xml: string) {
  return inMain(mark, xml + mark)
}

function breakableRow(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, MAIN, (xml) => {
    const row = xml.indexOf('<w:tr>', xml.indexOf('What happened'))
    return xml.slice(0, row) + xml.slice(row).replace('<w:trPr><w:cantSplit/></w:trPr>', '')
  })
}

function lastCellGone(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, MAIN, (xml) => {
    const table = xml.indexOf('What happened')
    const row = xml.indexOf('<w:tr>', table)
    const end = xml.indexOf('</w:tr>', row)
    return xml.slice(0, xml.lastIndexOf('<w:tc>', end)) + xml.slice(end)
  })
}

function uprightFirst(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, MAIN, (xml) => {
    const section = /<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0] ?? ''
    const end = xml.lastIndexOf('<w:sectPr>')
    const upright = section.replace('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"')
    return `${xml.slice(0, end)}<w:p><w:pPr>${section}</w:pPr></w:p>${upright}</w:body></w:document>`
  })
}

function withComment(bytes: Uint8Array): Uint8Array {
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>'
  return withRelationship(withParts(bytes, { 'word/comments.xml': comments }), 'comments', 'comments.xml')
}

function picture(properties: string): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${properties}</wp:inline></w:drawing></w:r></w:p>`
}
