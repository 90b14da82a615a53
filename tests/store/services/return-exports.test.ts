import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { AS_FOUND, MappingFile, NO_CONSTANTS, type Mapping } from '../../../shared/model/reading.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'

const { vault, outside, given, refusal, kindOf, aCase, all, aReturn, chosen, lockAndUnlock } = behindTheDoor()

const POLICE = `Date,Event,Source
02/03/2026,Officers attended the home.,Log 1
31/04/2026,"Fell, and cried.",=Log 2
,,
03/04/2026,Neighbour rang.,Log 3
04/04/2026,,Log 4
`

/** A return of the police with two rows that were not taken. */
const aReceivedReturn = async (content: string | Uint8Array = POLICE, name = 'POL.csv') => {
  const { id, of, police } = await aCase()
  const agency = { case: id, agency: police }
  const file = await chosen(id, name, content)
  const receipt = await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })
  return { id, of, agency, receipt, import: { ...agency, import: receipt.import } }
}

/** Saves under the name that is suggested; each one once. */
const saveAll = (): string[] => {
  const suggested: string[] = []
  vault().dialogs.saveTo((name) => {
    suggested.push(name)
    return join(outside(), `${suggested.length}_${name}`)
  })
  return suggested
}

/** The rows of a CSV file we wrote, as another program reads them. */
const rowsOf = async (name: string): Promise<(readonly string[])[]> => {
  const text = (await readFile(join(outside(), name), 'utf8')).replace(/^\ufeff/, '')
  return [...splitRows(text, { delimiter: ',', columns: null })].map(({ cells }) => cells)
}

describe('a receipt that is saved', () => {
  test('has a line for every row of the file, and what is true of the whole', async () => {
    const { import: one, receipt } = await aReceivedReturn()
    const suggested = saveAll()
    expect(await given('returns.saveReceipt', one)).toEqual({ name: '1_POL_receipt.csv' })
    expect(suggested).toEqual(['POL_receipt.csv'])
    const [headings, ...rows] = await rowsOf('1_POL_receipt.csv')
    expect(headings).toEqual(['Line', 'What became of it', 'Entry', 'Reason', 'What the file says'])
    expect(rows.slice(0, receipt.read).map(([line, what]) => [line, what])).toEqual([
      ['2', 'new entry'],
      ['3', 'not taken'],
      ['4', 'blank: empty'],
      ['5', 'new entry'],
      ['6', 'not taken'],
    ])
    const facts = new Map(rows.slice(receipt.read).map(([name = '', value]) => [name, value]))
    expect(Object.fromEntries(facts)).toMatchObject({
      File: 'POL.csv',
      'Taken as': 'added to what was held',
      'Rows read': '5',
      Accepted: '2',
      'Not taken': '2',
      Blank: '1',
    })
  })

  test('says when the return was undone', async () => {
    const { import: one } = await aReceivedReturn()
    await given('returns.undo', one)
    saveAll()
    await given('returns.saveReceipt', one)
    expect((await rowsOf('1_POL_receipt.csv')).find(([name]) => name === 'Undone')?.[1]).toMatch(/2026.*, A Keeper$/)
  })
})

describe('rejected rows that are saved', () => {
  test('stand in the sender’s own columns, and put right and imported again they add exactly those rows', async () => {
    const { id, agency, import: one } = await aReceivedReturn()
    const suggested = saveAll()
    await given('returns.saveRejected', one)
    expect(suggested).toEqual(['POL_rows-to-put-right.csv'])
    const name = '1_POL_rows-to-put-right.csv'
    const rows = await rowsOf(name)
    expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
      ['Date', 'Event', 'Source', 'Tributary: line in the file', 'Tributary: leave this as it is'],
      ['31/04/2026', 'Fell, and cried.', "'=Log 2", '3', expect.stringMatching(/^mark [0-9a-z]+$/)],
      ['04/04/2026', '', 'Log 4', '6', expect.stringMatching(/^mark [0-9a-z]+$/)],
    ])
    const text = await readFile(join(outside(), name), 'utf8')
    const mended = text.replace('31/04/2026', '30/04/2026').replace('04/04/2026,', '04/04/2026,Seen at school.')
    const file = await chosen(id, 'POL_rows-to-put-right.csv', mended)
    const looked = await given('returns.examine', { ...agency, file, reading: AS_FOUND })
    expect(looked).toMatchObject({ entries: 2, held: 0, rejected: 0, seemsLaterVersionOf: [] })
    const receipt = await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })
    expect(receipt).toMatchObject({ read: 2, accepted: 2 })
    const [holding] = await given('returns.holdings', { case: id })
    expect(holding?.imports.map(({ ofRejectedRows }) => ofRejectedRows)).toEqual([false, true])
    const entries = await given('entries.list', { case: id })
    expect(entries.map(({ source }) => source)).toEqual(['Log 1', 'Log 3', 'Log 4', '=Log 2'])
    expect(entries.every(({ other }) => Object.keys(other).length === 0)).toBe(true)
    // the sender's own file, put right, has them all
    const whole = POLICE.replace('31/04/2026', '30/04/2026').replace('04/04/2026,', '04/04/2026,Seen at school.')
    const again = await chosen(id, 'POL.csv', whole)
    expect(await given('returns.import', { ...agency, file: again, ...ASKED_FOR_NOTHING })).toMatchObject({
      accepted: 0,
      held: 4,
    })
  })

  test('of sheets with other columns are other files', async () => {
    const sheets = [
      {
        name: 'Events',
        rows: [
          ['Date', 'Event'],
          ['31/04/2026', 'Seen.'],
        ],
      },
      {
        name: 'Calls',
        rows: [
          ['Caller', 'Date', 'Event'],
          ['A neighbour', '31/06/2026', 'Heard shouting.'],
        ],
      },
    ]
    const { import: one } = await aReceivedReturn(aWorkbook({ sheets }), 'POL.xlsx')
    const suggested = saveAll()
    await given('returns.saveRejected', one)
    expect(suggested).toEqual(['POL_rows-to-put-right.csv', 'POL_rows-to-put-right-2.csv'])
    expect((await rowsOf(`1_${suggested[0]}`))[1]?.slice(0, 2)).toEqual(['31/04/2026', 'Seen.'])
    expect((await rowsOf(`2_${suggested[1]}`))[1]?.slice(0, 3)).toEqual([
      'A neighbour',
      '31/06/2026',
      'Heard shouting.',
    ])
  })

  test('are those alone that were not put right since', async () => {
    const { agency, import: one } = await aReceivedReturn()
    await given('returns.mend', { ...one, line: 3, part: null, cells: ['30/04/2026', 'Fell, and cried.', 'Log 2'] })
    saveAll()
    await given('returns.saveRejected', one)
    expect((await rowsOf('1_POL_rows-to-put-right.csv')).map((cells) => cells[3])).toEqual([
      'Tributary: line in the file',
      '6',
    ])
    await given('returns.mend', { ...one, line: 6, part: null, cells: ['04/04/2026', 'Seen.', 'Log 4'] })
    expect(await given('returns.saveRejected', { ...agency, import: one.import })).toBeNull()
  })

  test('are none where every row was taken', async () => {
    const { import: one } = await aReceivedReturn('Date,Event\n13/05/2026,Seen.\n')
    saveAll()
    expect(await given('returns.saveRejected', one)).toBeNull()
    expect(await readdir(outside())).toEqual(['POL.csv'])
  })
})

describe('how columns are read, as a file', () => {
  const mapping: Mapping = {
    columns: [
      { heading: 'Noted', use: 'date' },
      { heading: 'Told us', use: 'event' },
      { heading: 'Beat', use: 'left out' },
    ],
    constants: { ...NO_CONSTANTS, rag: 'amber' },
    dateOrder: 'month-first',
  }

  test('is what it was when it is opened again', async () => {
    await aCase()
    const suggested = saveAll()
    await given('returns.saveMapping', { agency: 'POL', mapping })
    expect(suggested).toEqual(['POL.mapping.json'])
    const path = join(outside(), '1_POL.mapping.json')
    expect(MappingFile.parse(JSON.parse(await readFile(path, 'utf8')))).toEqual({
      format: 'tributary-mapping/1',
      ...mapping,
    })
    vault().dialogs.nextFile(path)
    expect(await given('returns.openMapping')).toEqual(mapping)
  })

  test.each([
    ['no JSON at all', 'Date,Event\n', /^x\.json cannot say how columns are read: it is not JSON\./],
    ['other JSON', '{"reference":"T-1"}', /its “format” is not as it should be/],
    [
      'a use that there is none of',
      JSON.stringify({
        format: 'tributary-mapping/1',
        ...mapping,
        columns: [{ heading: 'Zebedee', use: 'gossip' }],
      }),
      /its “columns\.0\.use” is not as it should be/,
    ],
    ['a file of another version', JSON.stringify({ format: 'tributary-mapping/2', ...mapping }), /its “format”/],
  ])('that is %s says what is wrong with it, and repeats nothing of it', async (_, content, sentence) => {
    const { id } = await aCase()
    const before = await all(id)
    await aReturn('x.json', content)
    const refused = await refusal('returns.openMapping')
    expect(refused.kind).toBe('mapping-unreadable')
    expect(refused.message).toMatch(sentence)
    expect(refused.message).not.toMatch(/Zebedee|gossip/)
    expect(await all(id)).toEqual(before)
  })

  test('that is not there says so', async () => {
    await aCase()
    vault().dialogs.nextFile(join(outside(), 'gone.mapping.json'))
    expect(await refusal('returns.openMapping')).toMatchObject({
      kind: 'mapping-unreadable',
      message: expect.stringContaining('gone.mapping.json'),
    })
  })
})

describe('a blank form', () => {
  const row = [
    '13/05/2026',
    '18:30',
    'Seen at the gate, well.',
    'Gate log',
    'Calm',
    '“Bye”',
    'None',
    'green',
    'Ada',
    'JD',
  ]

  test('as CSV is filled in and comes back as a return', async () => {
    const { id, police } = await aCase()
    const suggested = saveAll()
    const agency = { case: id, agency: police }
    await given('returns.saveForm', { ...agency, kind: 'csv' })
    expect(suggested).toEqual(['POL_form.csv'])
    const form = await readFile(join(outside(), '1_POL_form.csv'), 'utf8')
    const filled = `${form.trimEnd()}\r\n${row.map((cell) => `"${cell}"`).join(',')}\r\n`
    const file = await chosen(id, 'POL_form.csv', filled)
    const receipt = await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })
    expect(receipt).toMatchObject({ accepted: 1, rejected: 0 })
    expect(await given('entries.list', { case: id })).toMatchObject([
      { event: 'Seen at the gate, well.', source: 'Gate log', rag: 'green', author: 'JD', when: { time: '18:30' } },
    ])
  })

  test('as a Word document is no return until something stands in it', async () => {
    const { id, police } = await aCase()
    const suggested = saveAll()
    const agency = { case: id, agency: police }
    await given('returns.saveForm', { ...agency, kind: 'word' })
    expect(suggested).toEqual(['POL_form.docx'])
    const bytes = await readFile(join(outside(), '1_POL_form.docx'))
    const file = await chosen(id, 'POL_form.docx', bytes)
    const found = await given('returns.examine', { ...agency, file, reading: AS_FOUND })
    expect(found).toMatchObject({ encoding: 'Word document', entries: 0, rejected: 0, nothingToReport: false })
    await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })
    expect((await given('cases.get', { case: id })).agencies[0]?.answer.kind).toBe('asked')
  })
})

describe('whatever is saved', () => {
  test('is not written when the person changes their mind, nor once the vault has locked', async () => {
    const { import: one, agency } = await aReceivedReturn()
    const saves = [
      ['returns.saveReceipt', one],
      ['returns.saveRejected', one],
      ['returns.saveMapping', { agency: 'POL', mapping: { columns: [], constants: NO_CONSTANTS, dateOrder: null } }],
      ['returns.saveForm', { ...agency, kind: 'word' }],
    ] as const
    vault().dialogs.saveTo(null)
    for (const [call, payload] of saves) expect(await given(call, payload)).toBeNull()
    for (const [call, payload] of saves) {
      vault().dialogs.saveTo(() => {
        vault().lock('idle')
        return join(outside(), 'late.csv')
      })
      expect(await kindOf(call, payload)).toBe('locked')
      await lockAndUnlock()
    }
    expect(await readdir(outside())).toEqual(['POL.csv'])
  })
})

describe('what was looked at', () => {
  test('stays ticked off over a lock, and no longer waits on the board', async () => {
    const { id, import: one, receipt } = await aReceivedReturn('Date,Event\n02/03/2026,Ada DNA clinic.\n')
    const waiting = async () => (await given('returns.holdings', { case: id }))[0]?.imports[0]?.doubts
    const ticked = async () => (await given('returns.receipt', one)).lookedAt
    expect(receipt.doubts.length).toBeGreaterThan(1)
    expect(await waiting()).toBe(receipt.doubts.length)
    await given('returns.lookAt', { ...one, items: ['doubt:0', 'hint:dna'], looked: true })
    await lockAndUnlock()
    expect(await ticked()).toEqual(['doubt:0', 'hint:dna'])
    expect(await waiting()).toBe(receipt.doubts.length - 1)
    await given('returns.lookAt', { ...one, items: ['doubt:0'], looked: false })
    await lockAndUnlock()
    expect(await ticked()).toEqual(['hint:dna'])
    expect(await waiting()).toBe(receipt.doubts.length)
  })

  test('is on the receipt, or there is nothing to tick', async () => {
    const { import: one } = await aReceivedReturn()
    expect(await kindOf('returns.lookAt', { ...one, items: ['doubt:99'], looked: true })).toBe('bad-request')
    expect((await given('returns.receipt', one)).lookedAt).toEqual([])
  })
})
