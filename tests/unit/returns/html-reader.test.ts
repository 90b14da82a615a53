import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'

import { htmlReader, pastedReturn } from '../../../electron/returns/html-reader.ts'
import type { OpenedReturn } from '../../../electron/returns/return-reader.ts'
import { sayProblem } from '../../../shared/problems.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'

const AS_FOUND = { encoding: null, delimiter: null }
const HEADINGS = ['Date', 'What happened', 'Source']

const opened = (page: string | Uint8Array): OpenedReturn => {
  const read = atOnce(htmlReader.read(typeof page === 'string' ? Buffer.from(page) : page, 'HOU.htm', AS_FOUND))
  if (!read.ok) throw new Error(sayProblem(read.error))
  return read.value
}

const refused = (page: string | Uint8Array): string => {
  const read = atOnce(htmlReader.read(typeof page === 'string' ? Buffer.from(page) : page, 'HOU.htm', AS_FOUND))
  if (read.ok) throw new Error('it was read')
  return sayProblem(read.error)
}

const cellsOf = (page: string | Uint8Array, table = 0): (readonly string[])[] =>
  [...(opened(page).tables[table]?.rows(null) ?? [])].map((row) => row.cells)

const doubtsOf = (page: string): readonly string[] => {
  const { tables, doubts } = opened(page)
  return [...doubts, ...tables.flatMap((table) => table.doubts())]
}

const HEAD = '<tr><th>Date</th><th>What happened</th><th>Source</th></tr>'
const aPage = (rows: string): string => `<html><body><table>${HEAD}${rows}</table></body></html>`
const aRow = (event: string): string => `<tr><td>1/4/2025</td><td>${event}</td><td>Record</td></tr>`
/** How the cell of what happened is read. */
const cellOf = (event: string): string | undefined => cellsOf(aPage(aRow(event)))[1]?.[1]

describe('a web page', () => {
  test('gives its tables row by row, and the words outside them', () => {
    const read = opened(
      `<!DOCTYPE html><html><head><title>Export</title><style>td { color: red }</style></head><body><h1>Tenancy record</h1><p>For the conference</p><table>${HEAD}${aRow('Seen')}</table><p>End</p></body></html>`,
    )
    expect(read).toMatchObject({
      encoding: 'Web page',
      delimiter: null,
      rowWord: 'row',
      words: ['Tenancy record', 'For the conference', 'End'],
      doubts: [],
    })
    expect(read.tables[0]?.name).toBe('table 1')
    expect([...(read.tables[0]?.rows(null) ?? [])]).toEqual([
      { line: 1, cells: HEADINGS, raw: 'Date,What happened,Source', openQuote: null, looseQuotes: false },
      {
        line: 2,
        cells: ['1/4/2025', 'Seen', 'Record'],
        raw: '1/4/2025,Seen,Record',
        openQuote: null,
        looseQuotes: false,
      },
    ])
  })

  test('without a table has words alone', () => {
    const { tables, words } = opened('<p>We hold no records<br>for this family.</p><p>☐ Nothing to report</p>')
    expect([tables, words]).toEqual([[], ['We hold no records', 'for this family.']])
  })

  test.each([
    ['line breaks, paragraphs and divisions', 'a<br>b<p>c</p><p>d</p><div>e<div>f</div></div>', 'a\nb\nc\nd\ne\nf'],
    ['blanks as a browser collapses them', '  Seen \n   at\t <b> home</b> .', 'Seen at home .'],
    ['blanks as they are where a page says so', '<pre>a  b\r\n c</pre>', 'a  b\n c'],
    ['entities', 'caf&eacute; &amp; &#8217;s &lt;b&gt;', 'café & ’s <b>'],
    ['lists', 'Seen:<ul><li>fed</li><li><p>clean</p></li></ul>well', 'Seen:\n• fed\n• clean\nwell'],
    ['no bullet before a single date', '<ul><li>14/03/2025</li></ul>', '14/03/2025'],
    [
      'the lists of Word',
      '<p>Seen:</p><p><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span><![endif]>fed</p><p><span style=\'mso-list:Ignore\'>2.<span>&nbsp; </span></span>clean</p>',
      'Seen:\n• fed\n2. clean',
    ],
    [
      'no comments, scripts or styles',
      'a<!-- b --><!--[if gte mso 9]><xml>c</xml><![endif]--><script>d()</script><style>e</style>',
      'a',
    ],
    ['crossed-out text that is no tracked change', '<s>a</s> <strike>b</strike>', 'a b'],
    ['what is chosen from a list', 'RAG: <select><option>Red<option selected>Amber</select> today', 'RAG: Amber today'],
    [
      'the first of a list in which nothing is chosen',
      '<select><optgroup label="x"><option>Red</option>\n<option>Amber</option></optgroup></select>',
      'Red',
    ],
    [
      'all that is chosen from a list of several lines',
      '<select multiple><option>Red<option selected>Amber<option selected>Green</select>.',
      'Amber, Green.',
    ],
    ['nothing of a list of several lines in which nothing is chosen', '<select size=3><option>Red</select>', ''],
    [
      'tick boxes and fields of a form',
      '<input type=checkbox checked> fed <input type=checkbox> clean <input value="14 Mar">',
      '☒ fed ☐ clean 14 Mar',
    ],
  ])('has in its cells %s', (_, event, expected) => {
    expect(cellOf(event)).toBe(expected)
  })

  test('loses no row when tags are left out or close what is not theirs', () => {
    const page = `<div><table><tr><td>Date<td>What happened<td>Source<tr><td>1/4/2025<td>Seen</div></p><td>Record</tr><tr><td><font>2/4/2025<td><font>Phoned<td>Record</table>Signed</div>`
    expect(cellsOf(page)).toEqual([HEADINGS, ['1/4/2025', 'Seen', 'Record'], ['2/4/2025', 'Phoned', 'Record']])
    expect(opened(page).words).toEqual(['Signed'])
  })

  test('loses no row to a list to choose from that never closes', () => {
    expect(cellsOf(aPage(aRow('<select><option>Seen<option>Not seen') + aRow('Phoned')))).toEqual([
      HEADINGS,
      ['1/4/2025', 'Seen', 'Record'],
      ['1/4/2025', 'Phoned', 'Record'],
    ])
  })

  test('has a table that never closes', () => {
    expect(cellsOf(`<head><meta charset=utf-8><table>${HEAD}<tr><td>1/4/2025<td>Seen<td>Rec`)[1]).toEqual([
      '1/4/2025',
      'Seen',
      'Rec',
    ])
  })
})

describe('cells that reach over others', () => {
  test('keep the columns in line', () => {
    expect(
      cellsOf(
        `<table><tr><td colspan=3>Autumn</td></tr>${HEAD}<tr><td>1/4/2025</td><td colspan=2>Seen</td></tr><tr><td>2/4/2025</td></tr></table>`,
      ),
    ).toEqual([['Autumn', '', ''], HEADINGS, ['1/4/2025', 'Seen', ''], ['2/4/2025', '', '']])
  })

  test('downwards say for each row what they say, and that is said', () => {
    const page = aPage(
      '<tr><td rowspan=2>1/4/2025</td><td>Seen</td><td rowspan="0">Record</td></tr><tr><td>Phoned</td></tr><tr><td>2/4/2025</td><td>Visited</td></tr>',
    )
    expect(cellsOf(page)).toEqual([
      HEADINGS,
      ['1/4/2025', 'Seen', 'Record'],
      ['1/4/2025', 'Phoned', 'Record'],
      ['2/4/2025', 'Visited', 'Record'],
    ])
    expect(doubtsOf(page)).toEqual([
      'Rows 2 and 3 share one merged cell in column 1; what it says was read for both.',
      'Rows 2, 3 and 4 share one merged cell in column 3; what it says was read for all of them.',
    ])
  })

  test('are told by the widths that Word gives at the end of a table', () => {
    const page = `<table><tr><td>Date</td><td colspan=2>What happened</td><td>Source</td></tr><tr><td colspan=2>1/4/2025</td><td>Seen</td><td>Record</td></tr><![if !supportMisalignedColumns]><tr height=0><td width=90></td><td width=2></td><td width=300></td><td width=90></td></tr><![endif]></table>`
    expect(cellsOf(page)).toEqual([HEADINGS, ['1/4/2025', 'Seen', 'Record']])
  })
})

describe('what a person should know', () => {
  test('of tracked changes', () => {
    const page = aPage(aRow('Seen <del>at school</del><ins>at home</ins>'))
    expect(cellsOf(page)[1]?.[1]).toBe('Seen at home')
    expect(doubtsOf(page)).toEqual([
      expect.stringContaining('text that tracked changes have deleted, which was not read'),
    ])
  })

  test.each(['display:none', 'DISPLAY : NONE', 'mso-hide:all', 'visibility: hidden'])(
    'of text hidden by %s',
    (style) => {
      const page = aPage(aRow(`Seen<span style="color:red;${style}">not <b>this</b></span>`))
      expect(cellsOf(page)[1]?.[1]).toBe('Seen')
      expect(doubtsOf(page)).toEqual([expect.stringContaining('Row 2 has hidden text, which was not read.')])
    },
  )

  test('of a hidden cell, which keeps its place, and of a hidden row, which is read', () => {
    const page = aPage(
      `<tr><td>1/4/2025</td><td style="display:none">Seen</td><td>Record</td></tr><tr style="display:none"><td>2/4/2025</td><td>Phoned</td><td>Record</td></tr>`,
    )
    expect([...(opened(page).tables[0]?.rows(null) ?? [])].map((row) => [...row.cells, row.hidden ?? false])).toEqual([
      [...HEADINGS, false],
      ['1/4/2025', '', 'Record', false],
      ['2/4/2025', 'Phoned', 'Record', true],
    ])
  })

  test('of hidden text outside tables, and of hidden tables', () => {
    const page = `<p style="display:none">aside</p>${aPage(aRow('Seen'))}<div style="display:none">${aPage(aRow('x'))}</div>`
    expect(opened(page).tables).toHaveLength(1)
    expect(doubtsOf(page)).toEqual(['The page has hidden text outside its tables, which was not read.'])
  })

  test.each([
    '<s>at home</s>',
    '<strike>at <b>home</b></strike>',
    '<span style="text-decoration: line-through">at home</span>',
  ])('of words crossed out as %s, which are read', (words) => {
    const page = aPage(aRow('Seen') + aRow(`Seen ${words}`) + aRow('<s> </s>'))
    expect(cellsOf(page)[2]?.[1]).toBe('Seen at home')
    expect(doubtsOf(page)).toEqual([
      'Row 3 holds struck-out words; it was read like the others. Ask whether they still count.',
    ])
  })

  test('of a comment that LibreOffice put into a cell, which is not read', () => {
    const page = aPage(aRow('<comment>I doubt this</comment>Seen'))
    expect(cellsOf(page)[1]?.[1]).toBe('Seen')
    expect(doubtsOf(page)).toEqual([expect.stringContaining('Row 2 has a comment, which was not read.')])
  })

  test('of text with a date outside the tables', () => {
    const outside = (said: string): readonly string[] => doubtsOf(`<p>${said}</p>${aPage(aRow('Seen'))}`)
    expect(outside('On 19/03/2025 Alfie was seen alone in town.')).toEqual([
      'One paragraph outside the tables holds a date and was not read: “On 19/03/2025 Alfie was seen alone in town.”. Look whether it is an event.',
    ])
    expect(outside('Exported from the tenancy system on 19/03/2025')).toEqual([])
  })

  test('of a picture', () => {
    expect(doubtsOf(aPage(aRow('Seen<img src="x.png">')))).toEqual([expect.stringContaining('Row 2 has a picture')])
  })
})

describe('tables in tables', () => {
  const chronology = `<table>${HEAD}${aRow('Seen')}</table>`

  test('of a mail, which only lay it out, are not read as tables', () => {
    const read = opened(
      `<table><tr><td><table><tr><td>Dear all</td></tr><tr><td><p>please find</p>${chronology}<p>Kind regards</p></td></tr></table></td></tr></table>`,
    )
    expect(read.tables.map((table) => [...table.rows(null)].map((row) => row.cells))).toEqual([
      [HEADINGS, ['1/4/2025', 'Seen', 'Record']],
    ])
    expect(read.words).toEqual(['Dear all', 'please find', 'Kind regards'])
  })

  test('of two columns that hold a chronology give it, and themselves where they hold more', () => {
    const read = opened(
      `<table><tr><td>Agency</td><td>Housing</td></tr><tr><td>Worker</td><td>R. Hale</td></tr><tr><td colspan=2>${chronology}</td></tr></table>`,
    )
    expect(read.tables.map((table) => [...table.rows(null)].map((row) => row.cells))).toEqual([
      [
        ['Agency', 'Housing'],
        ['Worker', 'R. Hale'],
        ['', ''],
      ],
      [HEADINGS, ['1/4/2025', 'Seen', 'Record']],
    ])
  })

  test('inside a chronology belong to its cells', () => {
    const measures = '<table><tr><td>Weight</td><td>9 kg</td></tr><tr><td>Height</td><td>74 cm</td></tr></table>'
    const page = aPage(aRow('Seen') + aRow(`Measured:${measures}at the clinic`))
    expect(opened(page).tables).toHaveLength(1)
    expect(cellsOf(page)[2]?.[1]).toBe('Measured:\nWeight\t9 kg\nHeight\t74 cm\nat the clinic')
  })
})

describe('the characters of a page', () => {
  test.each([
    ['UTF-8 without saying so', Buffer.from(aPage(aRow('café’s')))],
    ['UTF-8, though it says otherwise', Buffer.from(`<meta charset="windows-1252">${aPage(aRow('café’s'))}`)],
    [
      'Windows-1252',
      iconv.encode(
        `<meta http-equiv=Content-Type content="text/html; charset=windows-1252">${aPage(aRow('café’s'))}`,
        'windows-1252',
      ),
    ],
    [
      'Windows-1252, though it says UTF-8',
      iconv.encode(`<meta charset=utf-8>${aPage(aRow('café’s'))}`, 'windows-1252'),
    ],
    ['a code page of its own', iconv.encode(`<meta charset=macintosh>${aPage(aRow('café’s'))}`, 'macintosh')],
    ['UTF-16 with a mark', iconv.encode(`\ufeff<meta charset=unicode>${aPage(aRow('café’s'))}`, 'utf-16le')],
  ])('are read in %s', (_, bytes) => {
    expect(cellsOf(bytes)[1]?.[1]).toBe('café’s')
  })
})

describe('what was pasted', () => {
  test('from Excel is its table', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001742\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--td{padding:0}--></style></head><body link="#0563C1"><table border=0><!--StartFragment--><col width=64><tr height=20><td height=20 class=xl65 align=right x:num="45748">01/04/2025</td><td>Rent\n  arrears</td></tr><tr><td>02/04/2025</td><td>Visit,<br style='mso-data-placement:same-cell;'> no reply</td></tr><!--EndFragment--></table></body></html>`
    const bytes = pastedReturn(html, 'x')
    expect(cellsOf(bytes)).toEqual([
      ['01/04/2025', 'Rent arrears'],
      ['02/04/2025', 'Visit,\nno reply'],
    ])
    expect(Buffer.from(bytes).toString('utf8')).toMatch(/^\ufeff<!doctype html>\n<html/)
  })

  test('without a table is its text, told to be UTF-8', () => {
    const bytes = pastedReturn('<p>Date<br>café</p>', 'Date\tEvent\r\n1/4/2025\tcafé')
    expect(Buffer.from(bytes).toString('utf8')).toBe('\ufeffDate\tEvent\r\n1/4/2025\tcafé')
    expect(Buffer.from(pastedReturn(null, 'a')).toString('utf8')).toBe('\ufeffa')
  })
})

describe('a page that cannot be read', () => {
  test.each([
    ['is too large', Buffer.alloc(24 * 1_048_576 + 1), 'it is a web page of more than 24 MB'],
    ['is nested without end', '<b>'.repeat(5000), 'its parts stand more than 2000 deep'],
    ['has tables in tables without end', '<table><tr><td>'.repeat(60), 'its tables stand more than 40 deep'],
    [
      'has cells without end',
      `<table>${'<tr>'.repeat(300_001)}`,
      'it has more than 300,000 cells. Ask the sender for this family alone, or for a shorter period.',
    ],
    [
      'is all empty columns',
      `<table><tr>${'<td>'.repeat(250)}${'<tr><td>'.repeat(40_000)}`,
      'it has more cells than any chronology',
    ],
  ])(
    'because it %s gets one sentence',
    (_, page, why) => {
      expect(refused(page)).toContain(`HOU.htm could not be read: ${why}`)
    },
    30_000,
  )

  test.each(['</q>', '</p>'])(
    'is deep and has a million %s that end nothing: it is read at once',
    (end) => {
      expect(opened('<b>'.repeat(1900) + 'words' + end.repeat(1_000_000)).words).toEqual(['words'])
    },
    8000,
  )

  test('never throws, whatever its bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '</td>',
        '<td colspan=9>',
        '<td rowspan=0>',
        '<td rowspan=3 colspan=2>',
        '<th>',
        '<p>',
        '</p>',
        '</div>',
        '<div>',
        '<li>',
        '<del>',
        '</del>',
        '<tr height=0>',
        '<span style="display:none">',
        '</span>',
        '<style>',
        '<!--',
        '-->',
        '<![if x]>',
        '<pre>',
        '&nbsp;',
        '&#xD800;',
        '<input type=checkbox>',
        '<select>',
        '</select>',
        '<option>',
        '<comment>',
        '</comment>',
        '<img>',
        '<svg>',
        '<title>',
        '</br>',
        '<form>',
        '<body>',
        '<head>',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(piece, { maxLength: 60 }).map((all) => Buffer.from(all.join(''))),
        ),
        (bytes) => {
          for (const table of opened(bytes).tables) {
            const rows = [...table.rows(null)]
            expect(rows).toHaveLength(table.rowsAtMost)
            expect(new Set(rows.map((row) => row.cells.length)).size).toBe(1)
            expect(rows.map((row) => row.line)).toEqual(rows.map((_, at) => at + 1))
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test('any table written as a page is read cell by cell, and no row is lost', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((said) =>
      said
        .replaceAll(/\s+|\p{C}|•/gu, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    .filter((said) => said !== '')
  const escaped = (said: string): string => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const page = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
      expect(cellsOf(page)).toEqual(rows)
    }),
  )
})
