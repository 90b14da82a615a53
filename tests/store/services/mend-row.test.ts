import { describe, expect, test } from 'vitest'

import type { Receipt } from '../../../shared/model/receipt.ts'
import { AS_FOUND, NO_CONSTANTS, type Reading } from '../../../shared/model/reading.ts'
import { cellsToMend } from '../../../shared/returns/rejected/cells-to-mend.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'

const { given, refusal, kindOf, aCase, all, chosen } = behindTheDoor()

const POLICE = `Date,Event,Source
13/05/2026,Seen at home.,Log 1
31/04/2026,"Fell, and cried.",Log 2
`

/** A return of the police with rows that were not taken, and a way to put one right. */
const aRejectedRow = async (
  content: string | Uint8Array = POLICE,
  name = 'POL.csv',
  reading: Partial<Reading> = {},
) => {
  const { id, of, police } = await aCase()
  const agency = { case: id, agency: police }
  const file = await chosen(id, name, content)
  const receipt = await given('returns.import', {
    ...agency,
    file,
    ...ASKED_FOR_NOTHING,
    reading: { ...AS_FOUND, ...reading },
  })
  const row = receipt.rejections[0]
  if (row === undefined) throw new Error('nothing was rejected')
  const request = (cells: readonly string[], { line, part } = row) => ({
    ...agency,
    import: receipt.import,
    line,
    part,
    cells,
  })
  /** The row as the window asks for it, with some of its cells changed. */
  const cells = (change: (cell: string) => string = (cell) => cell): string[] =>
    cellsToMend(receipt, row).map(({ cell }) => change(cell))
  return { id, of, agency, receipt, row, request, cells, entries: () => given('entries.list', { case: id }) }
}

const april30 = (cell: string): string => cell.replace('31/04', '30/04')

describe('a row that was not taken', () => {
  test('is taken once it is put right, with a receipt of its own that says which row it was', async () => {
    const { agency, receipt, row, request, cells, entries } = await aRejectedRow()
    expect(row.line).toBe(3)
    const mended = await given('returns.mend', request(cells(april30)))
    expect(mended).toMatchObject({
      file: 'POL.csv, line 3 put right',
      read: 1,
      accepted: 1,
      rejected: 0,
      takenAs: 'added',
    })
    expect((await given('returns.receipt', { ...agency, import: mended.import })).receipt).toEqual(mended)
    expect(await entries()).toMatchObject([
      { event: 'Fell, and cried.', source: 'Log 2', when: { start: '2026-04-30', typed: '30/04/2026' } },
      { event: 'Seen at home.' },
    ])
    // the receipt of the whole stays what it was
    expect((await given('returns.receipt', { ...agency, import: receipt.import })).receipt).toEqual(receipt)
  })

  test('is undone alone', async () => {
    const { agency, request, cells, entries } = await aRejectedRow()
    const mended = await given('returns.mend', request(cells(april30)))
    await given('returns.undo', { ...agency, import: mended.import })
    expect((await entries()).map(({ source }) => source)).toEqual(['Log 1'])
  })

  test('that is still wrong is refused with its reason, and nothing is kept', async () => {
    const { id, request, cells } = await aRejectedRow()
    const before = await all(id)
    expect(await refusal('returns.mend', request(cells((cell) => cell.replace('31/04', '31/06'))))).toEqual({
      kind: 'row-not-taken',
      message: expect.stringContaining('June has 30 days'),
    })
    expect(await refusal('returns.mend', request(['', '', '']))).toEqual({
      kind: 'row-not-taken',
      message: 'The row says nothing that could be an entry. Fill it in.',
    })
    expect(await all(id)).toEqual(before)
  })

  test('is held already when the sender has sent it put right meanwhile', async () => {
    const { id, agency, request, cells, entries } = await aRejectedRow()
    const file = await chosen(id, 'POL_2.csv', april30(POLICE))
    await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })
    expect(await given('returns.mend', request(cells(april30)))).toMatchObject({ accepted: 0, held: 1 })
    expect(await entries()).toHaveLength(2)
  })

  test('and then comes put right from the sender is held, too', async () => {
    const { id, agency, request, cells } = await aRejectedRow()
    await given('returns.mend', request(cells(april30)))
    const file = await chosen(id, 'POL_2.csv', april30(POLICE))
    expect(await given('returns.import', { ...agency, file, ...ASKED_FOR_NOTHING })).toMatchObject({
      accepted: 0,
      held: 2,
    })
  })

  test('of a line that was taken, or of a return that is not there, is not found', async () => {
    const { request, cells } = await aRejectedRow()
    expect(await kindOf('returns.mend', request(cells(), { ...request([]), line: 2, part: null } as never))).toBe(
      'not-found',
    )
    expect(
      await kindOf('returns.mend', { ...request(cells(april30)), import: '01970000-0000-7000-8000-00000000abcd' }),
    ).toBe('not-found')
  })

  test('a second time is refused, and again possible once the first is undone', async () => {
    const { id, agency, request, cells, entries } = await aRejectedRow()
    const mended = await given('returns.mend', request(cells(april30)))
    const before = await all(id)
    const other = request(cells((cell) => cell.replace('31/04', '29/04')))
    expect(await kindOf('returns.mend', other)).toBe('changed-meanwhile')
    expect(await all(id)).toEqual(before)
    await given('returns.undo', { ...agency, import: mended.import })
    expect(await given('returns.mend', other)).toMatchObject({ accepted: 1 })
    expect(await entries()).toHaveLength(2)
  })

  test('of a return that was undone is not taken any more', async () => {
    const { id, agency, receipt, request, cells } = await aRejectedRow()
    await given('returns.undo', { ...agency, import: receipt.import })
    const before = await all(id)
    const { kind } = await refusal('returns.mend', request(cells(april30)))
    expect(kind).toBe('changed-meanwhile')
    expect(await all(id)).toEqual(before)
  })
})

describe('a row is put right as the whole return was read', () => {
  test('with the columns, constants and order of dates that were chosen', async () => {
    const mapping = {
      columns: [
        { heading: 'Noted', use: 'date' as const },
        { heading: 'Told us', use: 'event' as const },
        { heading: 'Beat', use: 'category' as const },
      ],
      constants: { ...NO_CONSTANTS, rag: 'amber' as const },
      dateOrder: 'month-first' as const,
    }
    const { request, cells, entries } = await aRejectedRow(
      'Noted,Told us,Beat\n13/13/2026,Seen at home.,E4\n',
      'POL.csv',
      { mapping },
    )
    await given('returns.mend', request(cells((cell) => cell.replace('13/13', '04/05'))))
    expect(await entries()).toMatchObject([{ when: { start: '2026-04-05' }, category: 'E4', rag: 'amber' }])
  })

  test('in the sheet in which it stands', async () => {
    const workbook = aWorkbook({
      sheets: [
        {
          name: 'Events',
          rows: [
            ['Date', 'Event'],
            ['13/05/2026', 'Seen.'],
          ],
        },
        {
          name: 'Calls',
          rows: [
            ['Caller', 'Date of call', 'Details'],
            ['A neighbour', '31/04/2026', 'Heard shouting.'],
          ],
        },
      ],
    })
    const { row, request, cells, entries } = await aRejectedRow(workbook, 'POL.xlsx')
    expect(row).toMatchObject({ line: 2, part: 'sheet “Calls”' })
    const mended: Receipt = await given('returns.mend', request(cells(april30)))
    expect(mended.file).toBe('POL.xlsx, sheet “Calls”, row 2 put right')
    expect(await entries()).toMatchObject([
      { event: 'Heard shouting.', other: { Caller: 'A neighbour' } },
      { event: 'Seen.' },
    ])
  })

  test('where the return has no headings', async () => {
    const { receipt, request, cells, entries } = await aRejectedRow(
      '13/05/2026,Officers attended the home.\n14/05/2026,Officers attended the home again.\n31/04/2026,Neighbour heard shouting next door.\n',
    )
    expect(receipt).toMatchObject({ headerLine: null, accepted: 2 })
    expect(await given('returns.mend', request(cells(april30)))).toMatchObject({ accepted: 1 })
    expect(await entries()).toMatchObject([
      { when: { start: '2026-04-30' }, event: 'Neighbour heard shouting next door.' },
      {},
      {},
    ])
  })

  test('where two columns have one heading', async () => {
    const { request, cells, entries } = await aRejectedRow(
      'Date,Details,Details\n31/04/2026,Fell.,Cried.\n13/05/2026,Seen.,Well.\n',
    )
    await given('returns.mend', request(cells(april30)))
    const [mended, whole] = await entries()
    expect(mended?.event).toBe(whole?.event.replace('Seen', 'Fell').replace('Well', 'Cried'))
    expect(mended?.other).toEqual(JSON.parse(JSON.stringify(whole?.other).replace('Well', 'Cried')))
  })

  test.each(['=1+1', '"quoted" and, comma; semicolon', 'two\nlines', ' sep=;', '<table><tr><td>x</td></tr></table>'])(
    'with whatever a person types into it: %j',
    async (typed) => {
      const { request, entries } = await aRejectedRow()
      await given('returns.mend', request(['30/04/2026', typed, 'Log 2']))
      expect((await entries())[0]).toMatchObject({ source: 'Log 2' })
      expect((await entries())[0]?.event.trim()).not.toBe('')
    },
  )

  test('for the children and people whom its text names, where that was chosen', async () => {
    const { of, request, entries } = await aRejectedRow(
      'Date,Event\n31/04/2026,Ada fell.\n13/05/2026,Bea Tester said Ada slept.\n',
      'POL.csv',
      { childrenByNames: true, peopleByNames: true },
    )
    await given('returns.mend', request(['30/04/2026', 'Bea Tester said Ada fell.']))
    const ada = of.children[0]?.id
    expect(await entries()).toMatchObject([
      { event: 'Bea Tester said Ada fell.', children: [ada], people: ['Bea Tester'] },
      { children: [ada], people: ['Bea Tester'] },
    ])
  })

  test('for the child after whom its sheet is named, where that was chosen', async () => {
    const { of, request, cells, entries } = await aRejectedRow(
      aWorkbook({
        sheets: [
          {
            name: 'Ada',
            rows: [
              ['Date', 'Event'],
              ['31/04/2026', 'Fell.'],
              ['13/05/2026', 'Slept.'],
            ],
          },
        ],
      }),
      'POL.xlsx',
      { childrenByNames: true },
    )
    await given('returns.mend', request(cells(april30)))
    const ada = of.children[0]?.id
    expect(await entries()).toMatchObject([
      { event: 'Fell.', children: [ada] },
      { event: 'Slept.', children: [ada] },
    ])
  })

  test('without its 00:00, where the file says 00:00 in every row', async () => {
    const rows = ['31/04/2026', '13/05/2026', '14/05/2026', '15/05/2026']
    const { request, cells, entries } = await aRejectedRow(
      `Date,Event\n${rows.map((day) => `${day} 00:00,Seen on ${day}.\n`).join('')}`,
    )
    await given('returns.mend', request(cells(april30)))
    expect((await entries()).map(({ when }) => [when.precision, when.typed])).toEqual([
      ['day', '30/04/2026 00:00'],
      ['day', '13/05/2026 00:00'],
      ['day', '14/05/2026 00:00'],
      ['day', '15/05/2026 00:00'],
    ])
  })
})
