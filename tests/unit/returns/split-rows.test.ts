import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { splitRows } from '../../../shared/returns/rows/split-rows.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 60_000 })

const split = (text: string, columns: number | null = null, delimiter = ',') => [
  ...splitRows(text, { delimiter, columns }),
]
const cells = (text: string, columns: number | null = null, delimiter = ',') =>
  split(text, columns, delimiter).map((row) => row.cells)
const lines = (text: string, columns: number | null = null) => split(text, columns).map((row) => row.line)

describe('rows of delimited text', () => {
  test('are one a line, whichever of CR LF, LF and CR ends it, mixed as they come', () => {
    expect(cells('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ])
  })

  test('may hold the delimiter, line ends and doubled marks inside quotation marks', () => {
    expect(cells('"a, b","say ""no""","two\r\nlines"\nx,y,z')).toEqual([
      ['a, b', 'say "no"', 'two\r\nlines'],
      ['x', 'y', 'z'],
    ])
  })

  test('start on the line that a text editor shows, cells of several lines or not', () => {
    expect(lines('h,i\r\n"1\r\n2\r\n3",x\r\na,"4\n5"\nlast,y\n')).toEqual([1, 2, 5, 7])
  })

  test('keep their text as it stands, without the line end', () => {
    expect(split('a,"b\nc"\r\n d ,e').map((row) => row.raw)).toEqual(['a,"b\nc"', ' d ,e'])
  })

  test('count empty lines, but no row after the last line end', () => {
    expect(cells('a\n\nb\n')).toEqual([['a'], [''], ['b']])
  })

  test('keep a quotation mark inside a cell that does not begin with one', () => {
    expect(cells('5" pipe,he said "stop" twice')).toEqual([['5" pipe', 'he said "stop" twice']])
  })

  test('may have blanks between the delimiter and the quotation marks', () => {
    expect(cells('1, "a, b" ,c')).toEqual([['1', 'a, b', 'c']])
  })
})

describe('a quotation that breaks the rules', () => {
  test('keeps marks that should have been doubled as text, if the row then has its columns', () => {
    const [row] = split('01/02/2024,"The "big" dog",POL', 3)
    expect(row).toMatchObject({ cells: ['01/02/2024', 'The "big" dog', 'POL'], looseQuotes: true })
  })

  test('of which only the first words are quoted is read as it stands', () => {
    const [row] = split('01/02/2024,"No" was all she said,POL\n02/02/2024,x,POL', 3)
    expect(row).toMatchObject({ cells: ['01/02/2024', '"No" was all she said', 'POL'], looseQuotes: true })
  })

  test('that opens and never closes costs its own line alone, and says where it opens', () => {
    const rows = split('d,e,s\n01/02/2024,"Mum rang,POL\n02/02/2024,Dad rang,POL\n', 3)
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3])
    expect(rows[1]).toMatchObject({ openQuote: { line: 2, column: 12 }, raw: '01/02/2024,"Mum rang,POL' })
    expect(rows[2]).toMatchObject({ cells: ['02/02/2024', 'Dad rang', 'POL'], openQuote: null })
  })

  test('that would close only in a later row does not swallow that row', () => {
    const rows = split('01/02/2024,"Mum rang,POL\n02/02/2024,"Dad rang",POL\n03/02/2024,x,POL\n', 3)
    expect(rows.map((row) => [row.line, row.openQuote !== null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ])
    expect(rows[1]?.cells).toEqual(['02/02/2024', 'Dad rang', 'POL'])
  })

  test('does not swallow a row whose own marks are not doubled, either', () => {
    const rows = split('1,"Mum rang,POL\n2,"Dad "Big Dave" rang",POL\n3,"Nan rang",POL\n', 3)
    expect(rows.map((row) => row.cells)).toEqual([[], ['2', 'Dad "Big Dave" rang', 'POL'], ['3', 'Nan rang', 'POL']])
  })

  test('that would close rows later, by chance as the rules want it, does not swallow them', () => {
    const rows = split('1,"a\nb,c,d\ne,5",f,g\nh,i,j\n', 3)
    expect(rows.map((row) => row.cells)).toEqual([[], ['b', 'c', 'd'], ['e', '5"', 'f', 'g'], ['h', 'i', 'j']])
  })

  test('in the second line of a cell says that line', () => {
    const [row] = split('1,"a\nb","c', 3)
    expect(row?.openQuote).toEqual({ line: 2, column: 4 })
  })

  test('over and over does not take minutes', () => {
    const text = '01/02/2024,"never closed,POL ""\n'.repeat(100_000)
    const from = performance.now()
    expect(split(text, 3)).toHaveLength(100_000)
    expect(performance.now() - from).toBeLessThan(20_000)
  })
})

describe('whatever the text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ',', ';', '"', '"', '\n', '\r', ' ', '\t', 'é'),
    maxLength: 60,
  })
  const columns = fc.option(fc.integer({ min: 1, max: 5 }))

  test('no character is lost: the rows and the line ends between them are the text', () => {
    fc.assert(
      fc.property(text, columns, (all, wanted) => {
        let at = 0
        for (const row of split(all, wanted)) {
          expect(all.slice(at, at + row.raw.length)).toBe(row.raw)
          at += row.raw.length
          at += all.startsWith('\r\n', at) ? 2 : at < all.length ? 1 : 0
        }
        expect(at).toBe(all.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('each row stands on the line that counting line ends gives', () => {
    fc.assert(
      fc.property(text, columns, (all, wanted) => {
        let at = 0
        for (const row of split(all, wanted)) {
          const before = all.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0
          expect(row.line).toBe(before + 1)
          at += row.raw.length
          at += all.startsWith('\r\n', at) ? 2 : at < all.length ? 1 : 0
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a quotation that somebody forgot to close costs no row but its own', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 8 })
    // a quoted cell of nothing but a comma or a line end reads just as well the other way round, as what closes the quotation
    const spoken = words.filter((said) => said.trim() !== '')
    const cell = fc.oneof(
      words,
      spoken.map((said) => `"${said}, ${said}"`),
      spoken.map((said) => `"${said} ""${said}"""`),
      spoken.map((said) => `"${said}\n${said}"`),
    )
    const row = fc.tuple(fc.constant('13/05/2026'), cell, cell, cell)
    const table = fc.array(row, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, words, table, (above, said, below) => {
        const written = (rows: readonly (readonly string[])[]): string => rows.map((one) => one.join(',')).join('\n')
        const broken = `14/05/2026,"${said},x,y`
        const rows = split([written(above), broken, written(below)].join('\n'), 4)
        expect(rows.filter((one) => one.openQuote !== null).map((one) => one.raw)).toEqual([broken])
        expect(rows.filter((one) => one.openQuote === null).map((one) => one.cells)).toEqual([
          ...cells(written(above), 4),
          ...cells(written(below), 4),
        ])
      }),
    )
  })

  test('a line of junk between rows costs no row but itself', () => {
    const said = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', ' '), maxLength: 10 })
    const quoted = said.map((words) => `"${words.replaceAll('"', '""')}"`)
    const table = fc.array(fc.tuple(fc.constant('13/05/2026'), quoted, quoted), { minLength: 1, maxLength: 5 })
    const junk = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', ' '), maxLength: 12 })
    fc.assert(
      fc.property(table, junk, table, (above, line, below) => {
        const written = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n')
        const whole = cells([written(above), line, written(below)].join('\n'), 3)
        expect(whole.slice(0, above.length)).toEqual(cells(written(above), 3))
        expect(whole.slice(-below.length)).toEqual(cells(written(below), 3))
      }),
      { numRuns: 1000 },
    )
  })

  test('what keeps the rules is split as csv-parse splits it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r\n', ' ', 'ü', '|'), maxLength: 12 })
    const quoted = cell.map((said) => `"${said.replaceAll('"', '""')}"`)
    const bare = fc.string({ unit: fc.constantFrom('a', '1', '/', 'é'), maxLength: 8 })
    const table = fc.array(fc.array(fc.oneof(quoted, bare), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    })
    const lineEnd = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const written = rows.map((row) => row.join(',')).join(end)
        const expected = parse(written, { record_delimiter: ['\r\n', '\n'], relax_column_count: true })
        expect(cells(written)).toEqual(expected)
      }),
    )
  })
})
