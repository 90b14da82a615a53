import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { docxReader } from '../../../electron/returns/docx-reader.ts'
import type { OpenedReturn } from '../../../electron/returns/return-reader.ts'
import { sayProblem } from '../../../shared/problems.ts'
import { aRun, aWordReturn, aWordTable, type WordCell } from '../../builders/a-word-table.ts'
import { aParagraph, aWordFile, withPart, withParts } from '../../builders/word-file.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

const AS_FOUND = { encoding: null, delimiter: null }
const HEADINGS = ['Date', 'What happened', 'Source']

const opened = (bytes: Uint8Array): OpenedReturn => {
  const read = atOnce(docxReader.read(bytes, 'HCP.docx', AS_FOUND))
  if (!read.ok) throw new Error(sayProblem(read.error))
  return read.value
}

const refused = (bytes: Uint8Array): string => {
  const read = atOnce(docxReader.read(bytes, 'HCP.docx', AS_FOUND))
  if (read.ok) throw new Error('it was read')
  return sayProblem(read.error)
}

const cellsOf = (bytes: Uint8Array, table = 0): (readonly string[])[] =>
  [...(opened(bytes).tables[table]?.rows(null) ?? [])].map((row) => row.cells)

/** The text of one cell, made of paragraphs in Word's XML. */
const cellOf = (xml: string): string | undefined => cellsOf(aWordReturn({ rows: [[{ xml }]] }))[0]?.[0]

const doubtsOf = (bytes: Uint8Array): readonly string[] => {
  const { tables, doubts } = opened(bytes)
  return [...doubts, ...tables.flatMap((table) => table.doubts())]
}

describe('a Word document', () => {
  test('gives every table of its text, row by row, and its words outside them', () => {
    const bytes = aWordFile({
      body:
        aParagraph('Report for conference') +
        aWordTable({ rows: [['Child', 'Alfie']] }) +
        aParagraph('Chronology') +
        aWordTable({
          rows: [HEADINGS, ['14/03/2025', 'Seen at home, calm.\nMother present.', 'Visit, “file”'], ['', '', '']],
        }),
    })
    const read = opened(bytes)
    expect(read).toMatchObject({
      encoding: 'Word document',
      delimiter: null,
      rowWord: 'row',
      words: ['Report for conference', 'Chronology'],
      doubts: [],
    })
    expect(read.tables.map(({ name, rowsAtMost }) => [name, rowsAtMost])).toEqual([
      ['table 1', 1],
      ['table 2', 3],
    ])
    expect([...(read.tables[1]?.rows(null) ?? [])]).toEqual([
      { line: 1, cells: HEADINGS, raw: 'Date,What happened,Source', openQuote: null, looseQuotes: false },
      {
        line: 2,
        cells: ['14/03/2025', 'Seen at home, calm.\nMother present.', 'Visit, “file”'],
        raw: '14/03/2025,"Seen at home, calm.\nMother present.","Visit, “file”"',
        openQuote: null,
        looseQuotes: false,
      },
      { line: 3, cells: ['', '', ''], raw: ',,', openQuote: null, looseQuotes: false },
    ])
  })

  test('is found by its relationships, wherever its text is kept', () => {
    const bytes = zipSync({
      '_rels/.rels': Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': Buffer.from(
        `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:p><x:r><x:t>a</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`,
      ),
    })
    expect(cellsOf(bytes)).toEqual([['a']])
  })

  test('keeps a table inside a cell as the text of that cell', () => {
    const inner = aWordTable({
      rows: [
        ['Weight', '9 kg'],
        ['Height', '74 cm'],
      ],
    })
    const bytes = aWordReturn({
      rows: [HEADINGS, ['1/4/2025', { xml: `<w:p>${aRun('Measured.')}</w:p>${inner}<w:p/>` }, 'Clinic']],
    })
    expect(opened(bytes).tables).toHaveLength(1)
    expect(cellsOf(bytes)[1]?.[1]).toBe('Measured.\nWeight\t9 kg\nHeight\t74 cm')
  })

  test('has a letter’s words without a table, but not those beside an empty box', () => {
    const read = opened(
      aWordFile({
        body:
          aParagraph('We hold no records for this family.') +
          aParagraph('☐ Nothing to report') +
          aParagraph('') +
          aParagraph('Yours'),
      }),
    )
    expect([read.tables, read.words]).toEqual([[], ['We hold no records for this family.', 'Yours']])
  })

  test('gives at most 40 paragraphs of words', () => {
    const body = Array.from({ length: 60 }, (_, at) => aParagraph(`Paragraph ${at}`)).join('')
    expect(opened(aWordFile({ body })).words).toHaveLength(40)
  })

  test('has tables in content controls', () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${aWordTable({ rows: [HEADINGS] })}</w:sdtContent></w:sdt>`
    expect(cellsOf(aWordFile({ body }))).toEqual([HEADINGS])
  })
})

describe('the text of a cell', () => {
  const text = (inside: string): string | undefined => cellOf(`<w:p>${inside}</w:p>`)

  test.each([
    [
      'line breaks and tabs',
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>',
      'a\nb\tc\nd',
    ],
    [
      'hyphens that only Word has',
      '<w:r><w:t>re</w:t><w:noBreakHyphen/><w:t>open</w:t><w:softHyphen/><w:t>ed</w:t></w:r>',
      're-opened',
    ],
    ['a line break in the XML itself', '<w:r><w:t>seen\n   at home</w:t></w:r>', 'seen    at home'],
    [
      'links and smart tags',
      `<w:hyperlink>${aRun('GP ')}</w:hyperlink><w:smartTag>${aRun('letter')}</w:smartTag>`,
      'GP letter',
    ],
    [
      'the result of a field and not its code',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>14/03/2025</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '14/03/2025',
    ],
    [
      'not the fields inside a field’s code',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x = 1</w:t><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>seen</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      'seen',
    ],
    [
      'everything where a field never ends',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText><w:t>14/03/2025</w:t></w:r>',
      '14/03/2025',
    ],
    ['a simple field', `<w:fldSimple w:instr=" DATE ">${aRun('May')}</w:fldSimple>`, 'May'],
    [
      'an old tick box',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '☒',
    ],
    [
      'an old list to choose from',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      'Amber',
    ],
    [
      'a tick box',
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${aRun('x')}</w:sdtContent></w:sdt>`,
      '☒',
    ],
    [
      'an empty tick box',
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>${aRun('x')}</w:sdtContent></w:sdt>`,
      '☐',
    ],
    [
      'the date that was picked',
      `<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${aRun('14/03/2025')}</w:sdtContent></w:sdt>`,
      '14/03/2025',
    ],
    [
      'nothing where a form still asks',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${aRun('Click to enter a date.')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'the first of alternatives, once',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${aRun('new')}</mc:Choice><mc:Fallback>${aRun('old')}</mc:Fallback></mc:AlternateContent>`,
      'new',
    ],
    [
      'symbols as every font has them',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0AE"/><w:sym w:font="Wingdings" w:char="F099"/></w:r>',
      '✓→•',
    ],
    ['symbols hidden in text', aRun('home \uf0e0 school', '<w:rFonts w:ascii="Wingdings"/>'), 'home → school'],
    ['struck-out words like others', aRun('cancelled', '<w:strike/>'), 'cancelled'],
    ['half a character as a mark that one is lost', '<w:r><w:t>a&#xD800;b</w:t></w:r>', 'a\ufffdb'],
  ])('has %s', (_, inside, expected) => {
    expect(text(inside)).toBe(expected)
  })

  test('has a bullet before each paragraph of a list, but none before a single one, which may be a date', () => {
    const item = (said: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${aRun(said)}</w:p>`
    expect(cellOf(item('fed') + item('clean') + item(''))).toBe('• fed\n• clean')
    expect(cellOf(item('14/03/2025'))).toBe('14/03/2025')
  })

  test('is empty where the whole cell still shows what a form asks for', () => {
    const body = `<w:tbl><w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc><w:p>${aRun('Choose an item.')}</w:p></w:tc></w:sdtContent></w:sdt><w:tc><w:p>${aRun('b')}</w:p></w:tc></w:tr></w:tbl>`
    expect(cellsOf(aWordFile({ body }))).toEqual([['', 'b']])
  })
})

describe('what a person should know', () => {
  const row = (xml: string): Uint8Array =>
    aWordReturn({
      rows: [HEADINGS, ['1/4/2025', { xml: `<w:p>${xml}</w:p>` }, 'Record'], ['2/4/2025', 'Seen', 'Record']],
    })

  test('of tracked changes: inserted text is read, deleted text is not', () => {
    const bytes = row(
      `${aRun('Seen ')}<w:del w:id="1"><w:r><w:delText>at school</w:delText></w:r></w:del><w:ins w:id="2">${aRun('at home')}</w:ins><w:moveFrom>${aRun(' moved')}</w:moveFrom><w:moveTo>${aRun(', moved')}</w:moveTo>`,
    )
    expect(cellsOf(bytes)[1]?.[1]).toBe('Seen at home, moved')
    expect(doubtsOf(bytes)).toEqual([
      'The document has tracked changes: inserted text was read and deleted text was not. Ask the sender to accept the changes.',
    ])
  })

  test('of a row that was struck out: it is blank, and keeps its place', () => {
    const bytes = aWordReturn({
      rows: [HEADINGS, ['1/4/2025', 'Seen', 'Record'], ['2/4/2025', 'Not seen', 'Record']],
      rowProperties: { 2: '<w:del w:id="1"/>' },
    })
    expect(cellsOf(bytes)).toEqual([HEADINGS, ['', '', ''], ['2/4/2025', 'Not seen', 'Record']])
    expect(doubtsOf(bytes)).toHaveLength(1)
  })

  test('of a paragraph mark that was struck out: the two paragraphs are one', () => {
    expect(
      cellOf(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${aRun('at ')}</w:p><w:p>${aRun('home')}</w:p>`),
    ).toBe('at home')
  })

  test.each([
    ['hidden text', aRun('Seen.') + aRun('She lied.', '<w:vanish/>'), 'Row 2 has hidden text, which was not read.'],
    ['a picture', `${aRun('Seen.')}<w:r><w:drawing/></w:r>`, 'Row 2 has a picture, which was not read.'],
    [
      'a comment',
      `${aRun('Seen.')}<w:r><w:commentReference w:id="0"/></w:r>`,
      'Row 2 has a comment, which was not read.',
    ],
    [
      'a footnote',
      `${aRun('Seen.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      'Row 2 has a footnote, which was not read.',
    ],
    [
      'a text box',
      `${aRun('Seen.')}<w:r><w:pict><w:txbxContent><w:p>${aRun('Aside')}</w:p></w:txbxContent></w:pict></w:r>`,
      'Row 2 has a text box, which was not read.',
    ],
  ])('of %s in a row', (_, xml, said) => {
    expect(cellsOf(row(xml))[1]?.[1]).toBe('Seen.')
    expect(doubtsOf(row(xml))).toEqual([expect.stringContaining(said)])
  })

  test('of struck-out words: they are read, and where they stand is said', () => {
    const struck = (look: string): WordCell => ({ xml: `<w:p>${aRun('Seen ')}${aRun('at home', look)}</w:p>` })
    const bytes = (...looks: string[]): Uint8Array =>
      aWordReturn({ rows: [HEADINGS, ...looks.map((look) => ['1/4/2025', struck(look), 'Record'])] })
    expect(cellsOf(bytes('<w:strike/>'))[1]?.[1]).toBe('Seen at home')
    expect(doubtsOf(bytes('<w:strike/>', '<w:strike w:val="0"/>', '<w:dstrike/>'))).toEqual([
      'Rows 2 and 4 hold struck-out words; they were read like the others. Ask whether they still count.',
    ])
    expect(doubtsOf(bytes('', '<w:strike/>'))).toEqual([
      'Row 3 holds struck-out words; it was read like the others. Ask whether they still count.',
    ])
  })

  test('of a hidden row: it is read, and marked', () => {
    const bytes = aWordReturn({ rows: [HEADINGS, ['1/4/2025', 'Seen', 'x']], rowProperties: { 2: '<w:hidden/>' } })
    expect([...(opened(bytes).tables[0]?.rows(null) ?? [])].map((one) => [one.cells[1], one.hidden])).toEqual([
      ['What happened', undefined],
      ['Seen', true],
    ])
  })

  test('of text that comes from another file', () => {
    const bytes = aWordFile({ body: `<w:altChunk/>${aWordTable({ rows: [HEADINGS] })}` })
    expect(doubtsOf(bytes)).toEqual([expect.stringContaining('comes from another file')])
  })
})

describe('what stands outside the tables', () => {
  const chronology = aWordTable({ rows: [HEADINGS, ['1/4/2025', 'Seen', 'Record']] })
  const withParagraphs = (...said: string[]): Uint8Array =>
    aWordFile({ body: chronology + said.map((text) => aParagraph(text)).join('') })

  test('is said where it holds a date and words that may tell an event', () => {
    expect(doubtsOf(withParagraphs('Analysis: On 19/03/2025 Alfie was seen alone in town.', 'Signed'))).toEqual([
      'One paragraph outside the tables holds a date and was not read: “Analysis: On 19/03/2025 Alfie was seen alone in town.”. Look whether it is an event.',
    ])
    expect(
      doubtsOf(withParagraphs('On 3 March 2025 Alfie fell from a wall.', 'The family moved again in 2025-04-01.')),
    ).toEqual([
      '2 paragraphs outside the tables hold dates and were not read, the first of them “On 3 March 2025 Alfie fell from a wall.”. Look whether they are events.',
    ])
  })

  test.each([
    'Chronology of significant events for the period 1 May 2023 to 14 May 2026',
    'Prepared by R. Hale, social worker, on 12/05/2026',
    'Report to the Initial Child Protection Conference on 14 May 2026',
    'Family: Brennan. Prepared 12/05/2026',
    'Alfie Brennan, date of birth 04/03/2018, Maisie Brennan, date of birth 20/01/2016',
    '2026',
    'No date stands in this paragraph, however long it is',
  ])('is no doubt where it is “%s”', (said) => {
    expect(doubtsOf(withParagraphs(said))).toEqual([])
  })

  test('is no doubt where the file has no chronology: it may be the answer', () => {
    const body = aParagraph('We searched our records on 19/03/2025 and hold nothing about the family.')
    expect(doubtsOf(aWordFile({ body }))).toEqual([])
  })

  test('is said where it is a text box, once for old and new programs', () => {
    const box = `<w:txbxContent>${aParagraph('20/03/2025 Alfie was hit')}</w:txbxContent>`
    const drawn = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(doubtsOf(aWordFile({ body: chronology + drawn }))).toEqual([
      'A text box outside the tables was not read: “20/03/2025 Alfie was hit”. Look whether it is an event.',
    ])
    expect(doubtsOf(aWordFile({ body: chronology + drawn + drawn }))).toEqual([
      expect.stringMatching(/^2 text boxes outside the tables were not read, the first of them “20/),
    ])
  })
})

describe('a table around others', () => {
  const chronology = aWordTable({ rows: [HEADINGS, ['1/4/2025', 'Seen', 'Record']] })
  const within = (rows: WordCell[][]): OpenedReturn => opened(aWordFile({ body: aWordTable({ rows }) }))

  test.each<[string, WordCell[][]]>([
    ['of one cell', [[{ xml: chronology }]]],
    ['of one column', [['Chronology'], [{ xml: chronology + aParagraph('') }], ['Signed']]],
    ['with empty cells at its sides', [['', { xml: chronology }, '']]],
    ['around another such', [[{ xml: aWordTable({ rows: [[{ xml: chronology }]] }) }]]],
  ])('%s only lays out the page: the chronology in it is a table of its own', (_, rows) => {
    const { tables } = within(rows)
    expect(tables.map((table) => [...table.rows(null)].map((row) => row.cells))).toEqual([
      [HEADINGS, ['1/4/2025', 'Seen', 'Record']],
    ])
  })

  test('gives its words to those outside the tables', () => {
    expect(within([['Chronology'], [{ xml: chronology }], ['Signed']]).words).toEqual(['Chronology', 'Signed'])
  })

  test('that says more keeps the inner table in its cell', () => {
    expect(
      within([HEADINGS, ['1/4/2025', { xml: aWordTable({ rows: [['9 kg', '74 cm']] }) }, 'Record']]).tables,
    ).toHaveLength(1)
  })
})

test('of several tables each sentence says which one it is about', () => {
  const merged: WordCell[][] = [
    [{ text: '1/9/2025', merge: 'starts' }, 'Seen', 'Record'],
    [{ merge: 'goes on' }, { xml: `<w:p>${aRun('Phoned')}${aRun('x', '<w:vanish/>')}</w:p>` }, 'Record'],
  ]
  expect(doubtsOf(aWordReturn({ rows: [['Child', 'Alfie']] }, { rows: [HEADINGS, ...merged] }))).toEqual([
    expect.stringContaining('Row 3 of table 2 has hidden text, which was not read.'),
    'Rows 2 and 3 of table 2 share one merged cell in column 1; what it says was read for both.',
  ])
})

describe('columns of a Word table', () => {
  test('stay in line under a cell that reaches over several', () => {
    const bytes = aWordReturn({
      grid: [2000, 5000, 2000],
      rows: [[{ text: 'Autumn term', span: 3 }], HEADINGS, ['1/9/2025', { text: 'First day', span: 2 }]],
    })
    expect(cellsOf(bytes)).toEqual([['Autumn term', '', ''], HEADINGS, ['1/9/2025', 'First day', '']])
  })

  test('are told from the cells where borders miss each other by a hair', () => {
    const bytes = aWordReturn({
      grid: [2000, 40, 4960, 2000],
      rows: [
        [{ text: 'Date', span: 1 }, { text: 'What happened', span: 2 }, 'Source'],
        [{ text: '1/9/2025', span: 2 }, 'Seen', 'Record'],
        [{ text: 'Autumn term', span: 4 }],
        ['2/9/2025', { text: 'Not seen, no source given', span: 3 }],
      ],
    })
    expect(cellsOf(bytes)).toEqual([
      HEADINGS,
      ['1/9/2025', 'Seen', 'Record'],
      ['Autumn term', '', ''],
      ['2/9/2025', 'Not seen, no source given', ''],
    ])
  })

  test('stay in line in a row that begins further in', () => {
    const bytes = aWordReturn({
      rows: [HEADINGS, ['Seen', 'Record']],
      rowProperties: { 2: '<w:gridBefore w:val="1"/>' },
    })
    expect(cellsOf(bytes)[1]).toEqual(['', 'Seen', 'Record'])
  })

  test('filled from the cell above where cells are merged, and that is said', () => {
    const bytes = aWordReturn({
      rows: [
        HEADINGS,
        [{ text: '1/9/2025', merge: 'starts' }, 'Seen', { text: 'Record', merge: 'starts' }],
        [{ merge: 'goes on' }, 'Phoned', { merge: 'goes on' }],
        [{ text: '2/9/2025', merge: 'starts' }, 'Visited', { merge: 'goes on' }],
        [{ merge: 'goes on' }, '', ''],
      ],
    })
    expect(cellsOf(bytes)).toEqual([
      HEADINGS,
      ['1/9/2025', 'Seen', 'Record'],
      ['1/9/2025', 'Phoned', 'Record'],
      ['2/9/2025', 'Visited', 'Record'],
      // nothing stands in the row but what was merged into it
      ['', '', ''],
    ])
    expect(doubtsOf(bytes)).toEqual([
      'Rows 2 and 3 share one merged cell in column 1; what it says was read for both.',
      'Rows 2, 3 and 4 share one merged cell in column 3; what it says was read for all of them.',
    ])
  })

  test('merged cells by the dozen are said in one sentence', () => {
    const pair = (day: number): WordCell[][] => [
      [{ text: `${day}/9/2025`, merge: 'starts' }, 'Seen', 'Record'],
      [{ merge: 'goes on' }, 'Phoned', 'Record'],
    ]
    const rows = [HEADINGS, ...Array.from({ length: 8 }, (_, at) => pair(at + 1)).flat()]
    expect(doubtsOf(aWordReturn({ rows }))).toEqual([
      'Rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 4 others share 8 merged cells among them; what a merged cell says was read for each of its rows.',
    ])
  })
})

describe('a table that goes on as a second one', () => {
  const first = { rows: [HEADINGS, ['1/4/2025', 'Seen', 'Record']] }
  const rest = {
    rows: [
      ['2/4/2025', 'Phoned', 'Record'],
      ['3/4/2025', 'Visited', 'Record'],
    ],
  }

  test('is put together, numbered on, and said', () => {
    const bytes = aWordFile({
      body: aWordTable(first) + aParagraph('') + aWordTable(rest) + aWordTable({ rows: [['Signed']] }),
    })
    expect(opened(bytes).tables.map((table) => table.name)).toEqual(['table 1', 'table 3'])
    expect([...(opened(bytes).tables[0]?.rows(null) ?? [])].map((one) => [one.line, one.cells[0]])).toEqual([
      [1, 'Date'],
      [2, '1/4/2025'],
      [3, '2/4/2025'],
      [4, '3/4/2025'],
    ])
    expect(doubtsOf(bytes)).toEqual([
      'Table 2 has the same columns as table 1, follows it at once and has no headings, so its rows were read as rows 3 to 4 of table 1.',
    ])
  })

  test.each([
    ['words stand between them', aWordTable(first) + aParagraph('Other children') + aWordTable(rest)],
    ['it has headings of its own', aWordTable(first) + aWordTable(first)],
    ['it has other columns', aWordTable(first) + aWordTable({ rows: [['Signed', 'A. Field']] })],
    ['the first has no headings', aWordTable(rest) + aWordTable(rest)],
  ])('stays a table of its own where %s', (_, body) => {
    expect(opened(aWordFile({ body })).tables).toHaveLength(2)
  })
})

describe('what is not read of a document', () => {
  test('may be as large as it likes: pictures are passed over', () => {
    const rows = [HEADINGS, ['14/03/2025', 'Seen at home', 'Visit']]
    const bytes = withPictures(aWordReturn({ rows }), 300 * 1_048_576)
    expect(bytes.length).toBeLessThan(2_000_000)
    expect(cellsOf(bytes)).toEqual(rows)
  })

  test('may be damaged', () => {
    const bytes = withParts(aWordReturn({ rows: [HEADINGS] }), { 'word/media/image1.png': 'picture '.repeat(100) })
    const at = Buffer.from(bytes).indexOf('word/media/image1.png') + 'word/media/image1.png'.length
    expect(cellsOf(bytes.map((byte, place) => (place >= at && place < at + 8 ? byte ^ 0xff : byte)))).toEqual([
      HEADINGS,
    ])
  })

  test('is refused all the same where it is a program', () => {
    const bytes = withPictures(aWordReturn({ rows: [HEADINGS] }), 1000, 'word/vbaProject.bin')
    expect(refused(bytes)).toContain('it holds macros')
  })
})

/** With a part more that unpacks to so many bytes, or says so: nobody is to find out. */
const withPictures = (bytes: Uint8Array, size: number, name = 'word/media/image1.bmp'): Uint8Array => {
  const changed = Buffer.from(withParts(bytes, { [name]: 'picture' }))
  const entry = changed.lastIndexOf(name) - 46
  changed.writeUInt32LE(size, entry + 24)
  return changed
}

describe('a file that cannot be read', () => {
  const whole = aWordReturn({ rows: [HEADINGS] })

  test.each([
    ['is cut off', whole.slice(0, whole.length - 40), 'it is damaged or cut short. Ask the sender to send it again.'],
    [
      'is something else',
      Buffer.from('Dear colleague'),
      'it is not a Word document (.docx). Ask the sender to save it from Word as .docx.',
    ],
    ['has no text', zipSync({ 'a.txt': Buffer.from('a') }), 'there is no Word text in it'],
    ['holds macros', withParts(whole, { 'word/vbaProject.bin': 'x' }), 'it holds macros'],
    [
      'declares a document type',
      withPart(whole, 'word/document.xml', (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`),
      'its text declares a document type',
    ],
    ['is no XML', withPart(whole, 'word/document.xml', () => '<w:document'), 'its text is not well-formed XML'],
    [
      'is a bomb',
      zipSync({ 'word/document.xml': new Uint8Array(161 * 1024 * 1024) }, { level: 1 }),
      'its text comes to more than 60 MB. Ask the sender for this family alone, or for a shorter period.',
    ],
    [
      'has more text than memory should hold',
      zipSync({ 'word/document.xml': new Uint8Array(61 * 1024 * 1024) }, { level: 1 }),
      'its text comes to more than 60 MB. Ask the sender for this family alone, or for a shorter period.',
    ],
    [
      'has more marks than a tree of them can hold',
      withPart(whole, 'word/document.xml', (xml) => xml.replace('<w:tbl>', `${'<w:p/>'.repeat(1_500_001)}<w:tbl>`)),
      'it is longer than any chronology',
    ],
    ['is a file with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'it is an old .doc or is protected'],
  ])('because it %s gets one sentence', (_, bytes, why) => {
    expect(refused(bytes)).toContain(`HCP.docx could not be read: ${why}`)
  })

  test('because tables around it say its text again and again gets one sentence', () => {
    let nested = aParagraph('Seen at home, calm. '.repeat(20_000))
    for (let depth = 0; depth < 80; depth++) nested = aWordTable({ rows: [[{ xml: nested }, 'Record']] })
    expect(refused(aWordFile({ body: nested }))).toBe(
      'HCP.docx could not be read: its tables stand in each other with more text than can be read. Ask the sender for the chronology as one plain table.',
    )
  })

  test('with a field left open in every table of a hundred in each other is read at once', () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>words</w:t></w:r></w:p>'
    let nested = ''
    for (let depth = 0; depth < 100; depth++) nested = aWordTable({ rows: [[{ xml: open + nested }, 'Record']] })
    expect(cellsOf(aWordFile({ body: nested }))[0]?.[0]?.split('\n')).toHaveLength(100)
  }, 5000)

  test('never throws, whatever its bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(whole.length).map((length) => whole.slice(0, length)),
      fc
        .tuple(fc.nat(whole.length - 1), fc.nat(7))
        .map(([at, bit]) => whole.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte))),
    )
    fc.assert(
      fc.property(bytes, (given) => {
        const read = atOnce(docxReader.read(given, 'HCP.docx', AS_FOUND))
        const said = read.ok
          ? read.value.tables.map((table) => [...table.rows(null)].length - table.rowsAtMost)
          : sayProblem(read.error).replace(/^HCP\.docx could not be read: [^\n]+\.$/, 'a sentence')
        expect([[], [0], 'a sentence']).toContainEqual(said)
      }),
      { numRuns: 1500 },
    )
  })

  test('never throws, whatever is nested in its text', () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'vMerge',
      'gridSpan',
      'sdt',
      'sdtContent',
      'sdtPr',
      'ins',
      'del',
      'fldChar',
      'sym',
      'trPr',
      'gridBefore',
    ]
    const element = fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(
            '',
            ' w:val="-7"',
            ' w:val="restart"',
            ' w:val="1e9"',
            ' w:char="FFFFFFFF"',
            ' w:fldCharType="end"',
          ),
          fc.array(fc.oneof({ depthSize: 'small' }, fc.constant('words'), tie('node')), { maxLength: 4 }),
        )
        .map(([name, attribute, children]) => `<w:${name}${attribute}>${children.join('')}</w:${name}>`),
    })).node
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (blocks) => {
        const { tables } = opened(aWordFile({ body: blocks.join('') }))
        for (const table of tables) {
          const widths = [...table.rows(null)].map((row) => row.cells.length)
          expect(new Set(widths).size).toBeLessThan(2)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('any table written as Word writes it is read cell by cell, and no row is lost', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((said) => said.replaceAll(/\s+|\p{C}/gu, ' ').trim())
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      expect(cellsOf(aWordReturn({ rows }))).toEqual(rows)
    }),
  )
})
