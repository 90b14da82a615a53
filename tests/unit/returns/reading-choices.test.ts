import { describe, expect, test } from 'vitest'

import { AS_FOUND, NO_CONSTANTS, type Mapping, type Reading } from '../../../shared/model/reading.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import { ALFIE, MAISIE, problemOf, readEntry, readRows } from '../../builders/a-read-return.ts'

const mapping = (columns: Mapping['columns'], said: Partial<Mapping> = {}): Mapping => ({
  columns,
  constants: NO_CONSTANTS,
  dateOrder: null,
  ...said,
})
const reading = (said: Partial<Reading>): { readonly reading: Reading } => ({ reading: { ...AS_FOUND, ...said } })

describe('what a person chooses for a column', () => {
  const FILE = 'Day,Story,Remark,Outcome\n13/05/2026,Fell at school,Cried,Rang home\n'

  test('comes before its name', () => {
    const chosen = mapping([
      { heading: 'Day', use: 'date' },
      { heading: 'Story', use: 'event' },
      { heading: 'Remark', use: 'voice' },
      { heading: 'Outcome', use: 'impact' },
    ])
    expect(readEntry(FILE, reading({ mapping: chosen }))).toMatchObject({
      event: 'Fell at school',
      voice: 'Cried',
      impact: 'Rang home',
      action: null,
      other: {},
    })
  })

  test('can be that it is kept beside the entry, or left out, which the receipt says', () => {
    const chosen = mapping([
      { heading: 'Day', use: 'date' },
      { heading: 'Story', use: 'event' },
      { heading: 'Remark', use: 'kept' },
      { heading: 'Outcome', use: 'left out' },
    ])
    const { entries, doubts } = readRows(FILE, reading({ mapping: chosen }))
    expect(entries[0]).toMatchObject({ event: 'Fell at school', action: null, other: { Remark: 'Cried' } })
    expect(doubts).toContain('The column “Outcome” is left out, as was chosen.')
  })

  test('can be one field for several columns: they are joined, each under its heading', () => {
    const chosen = mapping([
      { heading: 'Day', use: 'date' },
      { heading: 'Story', use: 'event' },
      { heading: 'Remark', use: 'event' },
      { heading: 'Outcome', use: 'event' },
    ])
    expect(readEntry(FILE, reading({ mapping: chosen })).event).toBe(
      'Fell at school\nRemark: Cried\nOutcome: Rang home',
    )
  })

  test('can be one category or author for several columns', () => {
    const chosen = mapping([
      { heading: 'Day', use: 'date' },
      { heading: 'Story', use: 'event' },
      { heading: 'Remark', use: 'category' },
      { heading: 'Outcome', use: 'category' },
    ])
    expect(readEntry(FILE, reading({ mapping: chosen })).category).toBe('Cried; Rang home')
  })

  test('can be the end of a period', () => {
    const chosen = mapping([
      { heading: 'Day', use: 'date' },
      { heading: 'Till', use: 'end date' },
      { heading: 'Story', use: 'event' },
    ])
    const entry = readEntry('Day,Till,Story\n13/05/2026,15/05/2026,Away\n', reading({ mapping: chosen }))
    expect(entry.when).toMatchObject({ precision: 'range', start: '2026-05-13', end: '2026-05-15' })
  })

  test('counts for the second of two columns with one heading, too', () => {
    const chosen = mapping([
      { heading: 'Date', use: 'date' },
      { heading: 'Notes', use: 'event' },
      { heading: 'Notes', use: 'action' },
    ])
    expect(readEntry('Date,Notes,Notes\n13/05/2026,Fell,Rang home\n', reading({ mapping: chosen }))).toMatchObject({
      event: 'Fell',
      action: 'Rang home',
    })
  })

  test('leaves a column that it does not name to its name', () => {
    const chosen = mapping([{ heading: 'Story', use: 'event' }])
    expect(readEntry('Date,Story,Source\n13/05/2026,Fell,Log\n', reading({ mapping: chosen }))).toMatchObject({
      event: 'Fell',
      source: 'Log',
    })
  })

  test('is named in the way of the sender, so that a remembered choice finds the column in any order and spelling', () => {
    const remembered = mapping([
      { heading: 'Story', use: 'event' },
      { heading: 'Day', use: 'date' },
    ])
    expect(readEntry('STORY: , day\nFell,13/05/2026\n', { remembered }).event).toBe('Fell')
  })
})

describe('what every entry is given', () => {
  const all = { ...NO_CONSTANTS, rag: 'amber', balance: 'worry', source: 'School log', author: 'DSL' } as const

  test('stands where the row says nothing', () => {
    expect(
      readEntry('Date,Event\n13/05/2026,Fell\n', reading({ mapping: mapping([], { constants: all }) })),
    ).toMatchObject({
      rag: 'amber',
      balance: 'worry',
      source: 'School log',
      author: 'DSL',
    })
  })

  test('does not stand in for a word that cannot be read', () => {
    const { entries } = readRows(
      'Date,Event,RAG\n13/05/2026,Fell,High\n',
      reading({ mapping: mapping([], { constants: { ...all, rag: 'green' } }) }),
    )
    expect(entries[0]).toMatchObject({ rag: null, other: { RAG: 'High' } })
  })

  test('gives way to what the row says', () => {
    const { entries } = readRows(
      'Date,Event,RAG,Source\n13/05/2026,Fell,Red,Log\n14/05/2026,Rang,,\n',
      reading({ mapping: mapping([], { constants: all }) }),
    )
    expect(entries.map(({ rag, source }) => [rag, source])).toEqual([
      ['red', 'Log'],
      ['amber', 'School log'],
    ])
  })
})

describe('day and month', () => {
  const FILE = 'Date,Event\n05/06/2025,Fell\n07/08/2025,Rang\n'

  test('stand as a person says, and then nothing is asked', () => {
    const { entries, dates } = readRows(FILE, reading({ mapping: mapping([], { dateOrder: 'month-first' }) }))
    expect(entries.map(({ when }) => when.start)).toEqual(['2025-05-06', '2025-07-08'])
    expect(dates).toMatch(/Read month first\.$/)
  })

  test('stand as they did last time where the file does not tell', () => {
    const remembered = mapping([], { dateOrder: 'month-first' })
    expect(readRows(FILE, { remembered }).entries[0]?.when.start).toBe('2025-05-06')
    expect(readRows('Date,Event\n05/06/2025,a\n13/06/2025,b\n', { remembered }).entries[0]?.when.start).toBe(
      '2025-06-05',
    )
  })
})

describe('columns without names', () => {
  const ROWS =
    '13/05/2026,Amber,"Fell in the playground and hurt her knee",Log\n14/05/2026,Green,"Came in smiling and told us about the dog",Log\n'

  test('are told by what stands in them, which the receipt says', () => {
    const { entries, head, doubts } = readRows(ROWS)
    expect(entries.map(({ when, rag, event }) => [when.start, rag, event])).toEqual([
      ['2026-05-13', 'amber', 'Fell in the playground and hurt her knee'],
      ['2026-05-14', 'green', 'Came in smiling and told us about the dog'],
    ])
    expect(head.headerLine).toBeNull()
    expect(doubts.join(' ')).toContain('The file has no headings; its columns were told by what stands in them.')
  })

  test('below headings that nobody knows are told so, too, and the headings are no entry', () => {
    const { entries, head, blank } = readRows(`Wann,Farbe,Was,Wo\n${ROWS}`)
    expect(entries).toHaveLength(2)
    expect(head.headerLine).toBe(1)
    expect(blank).toEqual([])
  })

  test('beside named ones are told where the name is missing', () => {
    const { entries, doubts } = readRows('Date,,Source\n13/05/2026,Fell in the playground and hurt her knee,Log\n')
    expect(entries[0]?.event).toBe('Fell in the playground and hurt her knee')
    expect(doubts.join(' ')).toContain('“Column 2” was read as what happened by what stands in it')
  })

  test('and too short to tell are not guessed', () => {
    expect(problemOf('13/05/2026,Fell\n14/05/2026,Rang\n').kind).toBe('return-no-header')
  })
})

describe('the headings', () => {
  test('stand where a person says', () => {
    const table = { table: 0, taken: true, headerLine: 2 }
    const { entries, head } = readRows(
      'Date,Event\nWhen,What happened\n13/05/2026,Fell\n',
      reading({ tables: [table] }),
    )
    expect(head.headerLine).toBe(2)
    expect(entries).toHaveLength(1)
  })

  test('may be nowhere, and then the columns are what a person says', () => {
    const { entries } = readRows(
      '13/05/2026,Fell\n14/05/2026,Rang\n',
      reading({
        tables: [{ table: 0, taken: true, headerLine: 0 }],
        mapping: mapping([
          { heading: 'Column 1', use: 'date' },
          { heading: 'Column 2', use: 'event' },
        ]),
      }),
    )
    expect(entries.map(({ event }) => event)).toEqual(['Fell', 'Rang'])
  })
})

test('a heading that was chosen and is not in the file is said', () => {
  const { doubts } = readRows(
    'Date,Event\n13/05/2026,Fell\n',
    reading({ mapping: mapping([{ heading: 'Not there', use: 'impact' }]) }),
  )
  expect(doubts).toContain('The file has no column “Not there”, for which something was chosen.')
})

test('a heading that means different things on two sheets is remembered for neither', () => {
  const sheet = (name: string, ...rows: string[][]) => ({ name, rows })
  const book = aWorkbook({
    sheets: [
      sheet('One', ['Date recorded', 'Event'], ['13/05/2026', 'Fell']),
      sheet('Two', ['Date recorded', 'Date', 'Event'], ['14/05/2026', '01/05/2026', 'Rang']),
    ],
  })
  const first = readRows(book, { file: 'POL.xlsx' })
  expect(first.entries.map(({ when }) => when.start)).toEqual(['2026-05-13', '2026-05-01'])
  const again = readRows(book, { file: 'POL.xlsx', remembered: first.head.mapping ?? null })
  expect(again.entries.map(({ when }) => when.start)).toEqual(['2026-05-13', '2026-05-01'])
})

test('a line with headings that is not there is no table, and nothing else is tried in its place', () => {
  const table = { table: 0, taken: true, headerLine: 999 }
  expect(problemOf('Date,Event\n13/05/2026,Fell\n', reading({ tables: [table] })).kind).toBe('return-no-header')
})

describe('names in the text of an entry', () => {
  const FILE =
    'Date,Event\n13/05/2026,Alfie fell in the yard\n14/05/2026,Alfie and Maisie were late\n15/05/2026,Both tired\n'

  test('are a suggestion: the entry is given to all the children, and the receipt says so', () => {
    const { entries, doubts } = readRows(FILE)
    expect(entries.map(({ children }) => children)).toEqual([
      [ALFIE.id, MAISIE.id],
      [ALFIE.id, MAISIE.id],
      [ALFIE.id, MAISIE.id],
    ])
    expect(doubts.join(' ')).toContain('Line 2 names some of the children alone in its text')
  })

  test('decide whose it is when a person says so', () => {
    const { entries, doubts } = readRows(FILE, reading({ childrenByNames: true }))
    expect(entries.map(({ children }) => children)).toEqual([[ALFIE.id], [ALFIE.id, MAISIE.id], [ALFIE.id, MAISIE.id]])
    expect(doubts.join(' ')).toContain('Line 2 was given to the child whom its text names')
  })

  test('say nothing against a column that names the child', () => {
    const entry = readEntry(
      'Date,Event,Child\n13/05/2026,Alfie fell in the yard,Maisie\n',
      reading({ childrenByNames: true }),
    )
    expect(entry.children).toEqual([MAISIE.id])
  })
})

describe('an encoding that a person chooses', () => {
  test('is used, and nothing else tried', () => {
    const bytes = Buffer.from('Date,Event\n13/05/2026,caf\u00e9\n', 'latin1')
    expect(readEntry(bytes).event).toBe('café')
    const { entries, head, doubts } = readRows(bytes, reading({ encoding: 'UTF-8' }))
    expect(head.encoding).toBe('UTF-8')
    expect(entries[0]?.event).toBe('caf\ufffd')
    expect(doubts.join(' ')).toContain('cannot be read')
  })

  test.each([
    ['UTF-16 LE', 'utf16le'],
    ['UTF-8', 'utf8'],
  ] as const)('%s', (encoding, node) => {
    const bytes = Buffer.from('Date;Event\n13/05/2026;caf\u00e9, Łukasz\n', node)
    expect(readEntry(bytes, reading({ encoding, delimiter: ';' })).event).toBe('café, Łukasz')
  })
})

test('a row with a year far off is kept as undated, and the sentence asks for the year', () => {
  const { entries, rejected, doubts } = readRows('Date,Event\n12/06/1826,Fell\n13/06/2025,Rang\n')
  expect(rejected).toEqual([])
  expect(entries[0]?.when).toMatchObject({ precision: 'undated', typed: '12/06/1826' })
  expect(doubts.join(' ')).toContain('1826')
})

test('our own columns beside a rejected row are none of the sender’s', () => {
  const plain = readRows('Date,Event\n13/05/2026,Fell\n')
  const mended = readRows(
    'Date,Event,Tributary: line in the file,Tributary: why it was not taken\n13/05/2026,Fell,17,No such day\n',
  )
  expect(mended.entries[0]?.other).toEqual({})
  expect(mended.rows[0]).toMatchObject({ identity: plain.rows[0]?.kind === 'entry' ? plain.rows[0].identity : '' })
})
