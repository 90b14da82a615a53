import { describe, expect, test } from 'vitest'

import type { Examination } from '../../../shared/model/examination.ts'
import { AS_FOUND, NO_CONSTANTS, type Reading } from '../../../shared/model/reading.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'

const { given, refusal, kindOf, aCase, all, chosen, told } = behindTheDoor()

const POLICE = `Report of the police,,,,
Date,Event,Source,Impact,Beat
13/05/2026,Officers attended. Bea Tester said Ada was asleep.,Log 1,Woke up,E4
02/03/2026,Neighbour reported shouting.,Log 2,,E4
31/04/2026,Officers called.,Log 3,,E4
,,,,
13/05/2026,Officers attended. Bea Tester said Ada was asleep.,Log 1,Woke up,E4
`

/** A file of the police in a new case, and a way to look at it. */
const aFile = async (content: string | Uint8Array, name = 'POL.csv') => {
  const { id, police, school } = await aCase()
  const file = await chosen(id, name, content)
  const of = { case: id, agency: police, file }
  return {
    id,
    of,
    school,
    look: (reading: Partial<Reading> = {}): Promise<Examination> =>
      given('returns.examine', { ...of, reading: { ...AS_FOUND, ...reading } }),
  }
}

const numbers = ({ read, entries, rejected, blank, held }: Examination) => ({ read, entries, rejected, blank, held })

describe('looking at a file', () => {
  test('says what would become of every row, and changes nothing', async () => {
    const { id, look } = await aFile(POLICE)
    const before = await all(id)
    const found = await look()
    expect(found).toMatchObject({ file: 'POL.csv', encoding: 'UTF-8', delimiter: ',', nothingToReport: false })
    expect(numbers(found)).toEqual({ read: 5, entries: 3, rejected: 1, blank: 1, held: 1 })
    expect(found.rejections).toEqual([
      {
        line: 5,
        part: null,
        reason: '31/04/2026 is not a date: April has 30 days.',
        raw: '31/04/2026,Officers called.,Log 3,,E4',
      },
    ])
    expect(await all(id)).toEqual(before)
    expect(told().filter(({ name }) => name === 'changed')).toHaveLength(1)
  })

  test('shows the headings, what each column is used for and how that is known', async () => {
    const { look } = await aFile(POLICE)
    const [table, ...others] = (await look()).tables
    expect(others).toEqual([])
    expect(table).toMatchObject({ table: 0, name: null, taken: true, why: null, headerLine: 2 })
    expect(table?.columns).toEqual([
      { heading: 'Date', use: 'date', howKnown: 'name', samples: ['13/05/2026', '02/03/2026', '31/04/2026'] },
      {
        heading: 'Event',
        use: 'event',
        howKnown: 'name',
        samples: [
          'Officers attended. Bea Tester said Ada was asleep.',
          'Neighbour reported shouting.',
          'Officers called.',
        ],
      },
      { heading: 'Source', use: 'source', howKnown: 'name', samples: ['Log 1', 'Log 2', 'Log 3'] },
      { heading: 'Impact', use: 'impact', howKnown: 'name', samples: ['Woke up'] },
      { heading: 'Beat', use: 'kept', howKnown: 'unknown', samples: ['E4'] },
    ])
    expect(table?.firstRows.slice(0, 2)).toEqual([
      { line: 1, cells: ['Report of the police', '', '', '', ''] },
      { line: 2, cells: ['Date', 'Event', 'Source', 'Impact', 'Beat'] },
    ])
  })

  test('gives the evidence for the order of day and month, and asks nothing where it is clear', async () => {
    const { look } = await aFile(POLICE)
    expect((await look()).dates).toEqual({
      dayFirstOnly: 3,
      monthFirstOnly: 0,
      either: 1,
      order: 'day-first',
      asks: false,
      says: '3 of 4 dates can only have the day first.',
      examples: [{ typed: '02/03/2026', dayFirst: 'Mon 2 Mar 2026', monthFirst: 'Tue 3 Feb 2026' }],
    })
  })

  test('asks where the dates can be read in two ways, and stops asking once a person has said', async () => {
    const { id, of, look } = await aFile('Date,Event\n02/03/2026,Seen.\n04/05/2026,Seen again.\n')
    const found = await look()
    expect(found.dates).toMatchObject({ either: 2, order: 'day-first', asks: true })
    expect(found.dates.says).toContain('nothing in the file tells which')
    const mapping = { columns: [], constants: NO_CONSTANTS, dateOrder: 'month-first' as const }
    expect((await look({ mapping })).dates).toMatchObject({ order: 'month-first', asks: false })
    await given('returns.import', { ...of, ...ASKED_FOR_NOTHING, reading: { ...AS_FOUND, mapping } })
    expect((await given('entries.list', { case: id })).map(({ when }) => when.start)).toEqual([
      '2026-02-03',
      '2026-04-05',
    ])
  })

  test('asks where a file mixes two orders', async () => {
    const { look } = await aFile('Date,Event\n13/03/2026,Seen.\n04/25/2026,Seen again.\n')
    const { dates, rejected } = await look()
    expect(dates).toMatchObject({ dayFirstOnly: 1, monthFirstOnly: 1, order: 'day-first', asks: true })
    expect(rejected).toBe(1)
  })

  test('suggests children and people whom a text names, and gives them only when told', async () => {
    const { id, of, look } = await aFile('Date,Event\n13/05/2026,Bea Tester said Ada was asleep.\n')
    expect(await look()).toMatchObject({ namesChildren: 1, namesPeople: 1 })
    const names = { childrenByNames: true, peopleByNames: true }
    expect(await look(names)).toMatchObject({ entries: 1 })
    await given('returns.import', { ...of, ...ASKED_FOR_NOTHING, reading: { ...AS_FOUND, ...names } })
    const [ada] = (await given('cases.get', { case: id })).children
    expect((await given('entries.list', { case: id }))[0]).toMatchObject({
      children: [ada?.id],
      people: ['Bea Tester'],
    })
  })

  test('suggests the child after whom a sheet is named, and gives its entries only when told', async () => {
    const sheet = (name: string, event: string) => ({
      name,
      rows: [
        ['Date', 'Event'],
        ['13/05/2026', event],
      ],
    })
    const workbook = aWorkbook({ sheets: [sheet('Ada', 'Was asleep.'), sheet('Home', 'Visited.')] })
    const { id, of, look } = await aFile(workbook, 'POL.xlsx')
    const [ada, other] = (await given('cases.get', { case: id })).children
    expect(await look()).toMatchObject({
      namesChildren: 1,
      sheetsOfChildren: [{ sheet: 'sheet “Ada”', child: ada?.name }],
    })
    await given('returns.import', { ...of, ...ASKED_FOR_NOTHING, reading: { ...AS_FOUND, childrenByNames: true } })
    const entries = await given('entries.list', { case: id })
    const childrenOf = (event: string) => entries.find((entry) => entry.event === event)?.children
    expect(childrenOf('Visited.')).toEqual([ada?.id, other?.id])
    expect(childrenOf('Was asleep.')).toEqual([ada?.id])
  })

  test('gathers what could be said better, with the rows it is true of', async () => {
    const { look } = await aFile('Date,Event,Source,Impact\n13/05/2026,Ada DNA clinic.,Letter,None seen\n')
    expect((await look()).hints).toContainEqual({
      kind: 'dna',
      count: 1,
      rows: [{ line: 2, part: null }],
      words: ['DNA'],
    })
  })

  test('says what the file has of what was sent before', async () => {
    const { id, of, look } = await aFile(POLICE)
    expect(await look()).toMatchObject({ earlier: [], seemsLaterVersionOf: [] })
    const receipt = await given('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    const again = await look()
    expect(again).toMatchObject({ entries: 3, held: 3, seemsLaterVersionOf: [receipt.import] })
    expect(again.earlier).toEqual([{ import: receipt.import, file: 'POL.csv', at: receipt.at, entries: 2, alike: 2 }])
    const other = await chosen(id, 'POL_other.csv', 'Date,Event\n14/05/2026,Something else.\n')
    expect(await given('returns.examine', { ...of, file: other, reading: AS_FOUND })).toMatchObject({
      earlier: [{ import: receipt.import, alike: 0 }],
      seemsLaterVersionOf: [],
    })
  })

  test('of another agency knows nothing of what this one sent', async () => {
    const { id, of, school } = await aFile(POLICE)
    await given('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    const file = await chosen(id, 'EDU-1.csv', POLICE)
    expect(await given('returns.examine', { case: id, agency: school, file, reading: AS_FOUND })).toMatchObject({
      held: 1,
      earlier: [],
    })
  })
})

describe('a file that is looked at in another way', () => {
  test('by its encoding shows other letters', async () => {
    const { look } = await aFile(Buffer.from('Date,Event\n13/05/2026,Caf\u00e9 shut.\n', 'utf8'))
    const event = ({ tables }: Examination) => tables[0]?.columns[1]?.samples
    expect(event(await look())).toEqual(['Café shut.'])
    const other = await look({ encoding: 'Windows-1252' })
    expect(other.encoding).toBe('Windows-1252')
    expect(event(other)).toEqual(['CafÃ© shut.'])
  })

  test('by its delimiter has other columns', async () => {
    const { look } = await aFile('Date;Event\n13/05/2026;Seen, and well.\n')
    expect(await look()).toMatchObject({ delimiter: ';', entries: 1 })
    const other = await look({ delimiter: ',' })
    expect(other).toMatchObject({ delimiter: ',', entries: 0, tables: [{ taken: false }] })
    expect(other.tables[0]?.firstRows[1]?.cells).toEqual(['13/05/2026;Seen', 'and well.'])
  })

  test('by the line of its headings', async () => {
    const { look } = await aFile('Date,Event\nDate of contact,Details\n13/05/2026,Seen\n')
    const other = await look({ tables: [{ table: 0, taken: true, headerLine: 2 }] })
    expect(other.tables[0]).toMatchObject({
      headerLine: 2,
      columns: [{ heading: 'Date of contact' }, { heading: 'Details' }],
    })
    expect(numbers(other)).toEqual({ read: 1, entries: 1, rejected: 0, blank: 0, held: 0 })
  })

  test('without headings is read by its places', async () => {
    const { look } = await aFile('13/05/2026,Officers attended the home.\n14/05/2026,Officers attended again.\n')
    const found = await look({ tables: [{ table: 0, taken: true, headerLine: 0 }] })
    expect(found.tables[0]).toMatchObject({
      headerLine: null,
      columns: [
        { heading: 'Column 1', use: 'date', howKnown: 'content' },
        { heading: 'Column 2', use: 'event', howKnown: 'content' },
      ],
    })
    expect(found.entries).toBe(2)
  })

  test('by what its columns are used for and what every entry is given', async () => {
    const { id, of, look } = await aFile('When,Narrative of it,Extra,Beat\n13/05/2026,Seen.,By two officers.,E4\n')
    const mapping = {
      columns: [
        { heading: 'When', use: 'date' as const },
        { heading: 'Narrative of it', use: 'event' as const },
        { heading: 'Extra', use: 'event' as const },
        { heading: 'Beat', use: 'left out' as const },
      ],
      constants: { ...NO_CONSTANTS, rag: 'amber' as const, source: 'Police log' },
      dateOrder: null,
    }
    const found = await look({ mapping })
    expect(found).toMatchObject({ constants: { rag: 'amber', source: 'Police log' }, remembered: false })
    expect(found.tables[0]?.columns.map(({ use, howKnown }) => [use, howKnown])).toEqual([
      ['date', 'chosen'],
      ['event', 'chosen'],
      ['event', 'chosen'],
      ['left out', 'chosen'],
    ])
    expect(found.doubts).toContain('The column “Beat” is left out, as was chosen.')
    await given('returns.import', { ...of, ...ASKED_FOR_NOTHING, reading: { ...AS_FOUND, mapping } })
    const [entry] = await given('entries.list', { case: id })
    expect(entry).toMatchObject({ rag: 'amber', source: 'Police log', other: {} })
    expect(entry?.event).toMatch(/^Seen\.\s+(Extra: )?By two officers\.$/)
  })

  test('with a sheet left out says so and reads the others', async () => {
    const rows = (event: string) => [
      ['Date', 'Event'],
      ['13/05/2026', event],
    ]
    const { look } = await aFile(
      aWorkbook({
        sheets: [
          { name: 'Events', rows: rows('Seen at home.') },
          { name: 'Old', rows: rows('Seen long ago.') },
        ],
      }),
      'POL.xlsx',
    )
    expect(await look()).toMatchObject({ encoding: 'Excel workbook', delimiter: null, entries: 2 })
    const found = await look({ tables: [{ table: 1, taken: false, headerLine: null }] })
    expect(found.entries).toBe(1)
    expect(found.tables.map(({ name, taken, why }) => [name, taken, why])).toEqual([
      ['sheet “Events”', true, null],
      ['sheet “Old”', false, 'You chose not to take it.'],
    ])
  })
})

describe('a file that lacks a column', () => {
  const NO_DATE = 'Event,Source\nOfficers attended the home.,Log 1\n'

  test('is shown with why it is not taken, and refused with a sentence when it is imported all the same', async () => {
    const { id, of, look } = await aFile(NO_DATE)
    const found = await look()
    expect(numbers(found)).toEqual({ read: 0, entries: 0, rejected: 0, blank: 0, held: 0 })
    expect(found.tables).toMatchObject([{ taken: false, why: expect.stringContaining('column for the date') }])
    expect(found.tables[0]?.firstRows).toContainEqual({ line: 1, cells: ['Event', 'Source'] })
    const before = await all(id)
    const refused = await refusal('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    expect(refused.kind).toBe('return-no-header')
    expect(refused.message).toMatch(/^POL\.csv: .*no column for the date.*\.$/)
    expect(await kindOf('returns.compare', { ...of, reading: AS_FOUND, replaces: [before.of.id] })).toBe(
      'return-no-header',
    )
    expect(await all(id)).toEqual(before)
  })

  test('is taken once a person says which it is', async () => {
    const { look } = await aFile('Noted,Told us\n13/05/2026,Officers attended the home.\n')
    const found = await look({
      tables: [{ table: 0, taken: true, headerLine: 1 }],
      mapping: {
        columns: [
          { heading: 'Noted', use: 'date' },
          { heading: 'Told us', use: 'event' },
        ],
        constants: NO_CONSTANTS,
        dateOrder: null,
      },
    })
    expect(found.tables).toMatchObject([{ taken: true, headerLine: 1 }])
    expect(found.entries).toBe(1)
  })
})
