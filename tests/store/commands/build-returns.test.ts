import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { MergedFile } from '../../../shared/model/merged.ts'
import { NO_CONSTANTS, type MappingFile } from '../../../shared/model/reading.ts'
import { splitRows } from '../../../shared/returns/rows/split-rows.ts'
import { practiceCase, runCommand as run } from '../../builders/a-command.ts'
import { aWordReturn } from '../../builders/a-word-table.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-cli-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const aCase = {
  reference: 'T-2026-0001',
  children: [{ name: 'Ada Tester', born: '2018-03-04' }],
  people: [{ name: 'Bea Tester', role: 'mother', aliases: [] }],
  strategyMeeting: '2026-05-01',
  conference: '2026-05-21',
  lookBackFrom: '2024-05-01',
  agencies: [
    { code: 'POL', name: 'Eastmere Constabulary' },
    { code: 'EDU-1', name: 'A school' },
    { code: 'EY', name: 'A nursery' },
  ],
}

/** A case and its returns in a folder; names with a slash lie in a folder inside it. */
const given = async (returns: Readonly<Record<string, string | Uint8Array>>, of: object = aCase) => {
  const casePath = join(folder, 'case.json')
  const returnsPath = join(folder, 'returns')
  await writeFile(casePath, JSON.stringify(of))
  for (const [name, content] of Object.entries(returns)) {
    await mkdir(join(returnsPath, name, '..'), { recursive: true })
    await writeFile(join(returnsPath, name), content)
  }
  const out = join(folder, 'out.docx')
  const json = join(folder, 'out.json')
  return {
    returnsPath,
    out,
    build: (...more: string[]) => run('build', casePath, returnsPath, '--out', out, '--json', json, ...more),
    merged: async () => MergedFile.parse(JSON.parse(await readFile(json, 'utf8'))),
  }
}

const csvRows = async (path: string): Promise<(readonly string[])[]> => {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  return [...splitRows(text, { delimiter: ',', columns: null })].map(({ cells }) => cells)
}

const POLICE = 'Date,Event,Source,Impact\r\n13/05/2026,Officers attended the home.,Log 1,Woke up\r\n'
const SCHOOL = aWorkbook({
  sheets: [
    { name: 'Cover', rows: [['A school', 'Eastmere']] },
    {
      name: 'Attendance',
      rows: [
        ['Report run by the office'],
        ['Date', 'What happened', 'Recorded by'],
        [{ number: 46157, format: 14 }, 'Ada was absent.', 'JD'],
        ['31/04/2026', 'Ada was late.', 'JD'],
      ],
    },
    {
      name: 'Behaviour',
      rows: [
        ['Date', 'Details', 'Source'],
        ['14/05/2026', 'Ada hid in the cloakroom.', 'Log'],
        ['31/06/2026', 'Ada shouted.', 'Log'],
      ],
    },
  ],
})
const NURSERY = aWordReturn(
  {
    rows: [
      ['Child', 'Ada Tester'],
      ['Key person', 'SK'],
    ],
  },
  {
    rows: [
      ['Date', 'Event'],
      ['12/05/2026', 'Seen at the gate.\nWell and cheerful.'],
    ],
  },
)

describe('build', () => {
  test('reads text, workbooks and Word documents side by side', async () => {
    const { build, merged } = await given({ 'POL.csv': POLICE, 'EDU-1_x.xlsx': SCHOOL, 'EY.docx': NURSERY })
    const { status, out, error } = await build()
    expect({ status, error }).toEqual({ status: 1, error: '' })
    expect(out).toContain('POL.csv: 1 = 1 + 0 + 0 + 0 (UTF-8, ",", headings on line 1)')
    expect(out).toContain(
      'EDU-1_x.xlsx: 4 = 2 + 0 + 2 + 0 (Excel workbook, sheet “Attendance”, headings in row 2, sheet “Behaviour”, headings in row 1)',
    )
    expect(out).toContain('EY.docx: 1 = 1 + 0 + 0 + 0 (Word document, table 2, headings in row 1)')
    expect(out).toContain('3 of 3 have answered')
    const { entries, returns } = await merged()
    expect(entries.map(({ agency, file, part, line, when }) => [agency, file, part, line, when.start])).toEqual([
      ['EY', 'EY.docx', null, 2, '2026-05-12'],
      ['POL', 'POL.csv', null, 2, '2026-05-13'],
      ['EDU-1', 'EDU-1_x.xlsx', 'sheet “Behaviour”', 2, '2026-05-14'],
      ['EDU-1', 'EDU-1_x.xlsx', 'sheet “Attendance”', 3, '2026-05-15'],
    ])
    expect(returns.map(({ file, encoding }) => [file, encoding])).toEqual([
      ['EDU-1_x.xlsx', 'Excel workbook'],
      ['EY.docx', 'Word document'],
      ['POL.csv', 'UTF-8'],
    ])
  })

  test('names a rejected row by its sheet, and ends with 1', async () => {
    const { build, merged } = await given({ 'EDU-1_x.xlsx': SCHOOL })
    const { status, out } = await build()
    expect(status).toBe(1)
    expect(out).toContain('rejected, row 4 of sheet “Attendance”: 31/04/2026 is not a date: April has 30 days.')
    expect(out).toContain('rejected, row 3 of sheet “Behaviour”: 31/06/2026 is not a date: June has 30 days.')
    expect((await merged()).returns[0]?.rejections.map(({ part, line }) => [part, line])).toEqual([
      ['sheet “Attendance”', 4],
      ['sheet “Behaviour”', 3],
    ])
  })

  test('says which tables it did not read', async () => {
    const { build } = await given({ 'EY.docx': NURSERY })
    expect((await build()).out).toMatch(/to look at: Table 1 was not read: no row of it names a column for the date/)
  })

  test('prints what is in doubt and what could be said better', async () => {
    const { build } = await given({
      'POL.csv': 'Date,Event,Source\r\n02/03/2026,Ada DNA clinic.,Log 1\r\n04/05/2026,Seen at home.,Log 2\r\n',
    })
    const { status, out } = await build()
    expect(status).toBe(0)
    expect(out).toMatch(
      /to look at: 02\/03\/2026 could be 2 March or 3 February.* Read day first; ask POL if that is wrong\. See lines 2 and 3\./,
    )
    expect(out).toMatch(/could be said better: Was Not Brought: .*“DNA”.*write Was Not Brought\./)
  })

  test('mentions a folder inside the folder of returns, in which nothing is read', async () => {
    const { build, merged } = await given({ 'POL.csv': POLICE, 'older/POL.csv': POLICE, 'older/EY.docx': NURSERY })
    const { status, out } = await build()
    expect(status).toBe(0)
    expect(out).toContain('Not read: the folder “older”. Only files that lie in the folder of returns itself are read.')
    expect((await merged()).returns).toHaveLength(1)
  })
})

describe('a mapping beside the returns', () => {
  const mapping: MappingFile = {
    format: 'tributary-mapping/1',
    columns: [
      { heading: 'Noted', use: 'date' },
      { heading: 'Told us', use: 'event' },
      { heading: 'Beat', use: 'left out' },
    ],
    constants: { ...NO_CONSTANTS, rag: 'amber' },
    dateOrder: 'month-first',
  }
  const ODD = 'Noted,Told us,Beat\r\n04/05/2026,Officers attended.,E4\r\n'

  test('says how the columns of that agency are read', async () => {
    const { build, merged } = await given({
      'POL_odd.csv': ODD,
      'POL.mapping.json': JSON.stringify(mapping),
      'EY.csv': 'Date,Event\n04/05/2026,Seen.\n',
    })
    const { status, out } = await build()
    expect(status).toBe(0)
    expect(out).toContain('The column “Beat” is left out, as was chosen.')
    const { entries, returns } = await merged()
    expect(entries.map(({ agency, when, rag, other }) => [agency, when.start, rag, other])).toEqual([
      ['POL', '2026-04-05', 'amber', {}],
      ['EY', '2026-05-04', null, {}],
    ])
    expect(returns.map(({ file }) => file)).toEqual(['EY.csv', 'POL_odd.csv'])
  })

  test.each([
    [
      'that is broken',
      'POL.mapping.json',
      '{"format": "trib',
      /POL\.mapping\.json cannot say how columns are read: .*not JSON/,
    ],
    [
      'with a use that there is none of',
      'POL.mapping.json',
      JSON.stringify({ ...mapping, columns: [{ heading: 'Noted', use: 'gossip' }] }),
      /POL\.mapping\.json .*“columns\.0\.use” is not as it should be/,
    ],
    [
      'of an agency that is not in the case',
      'GP.mapping.json',
      JSON.stringify(mapping),
      /GP\.mapping\.json: the case has no agency with the code GP/,
    ],
    [
      'beside another of that agency',
      'POL_old.mapping.json',
      JSON.stringify(mapping),
      /POL_old\.mapping\.json cannot say how columns are read: there is another for this agency beside it\./,
    ],
  ])('%s: one line, status 2, and nothing is written', async (_, name, content, sentence) => {
    const { build, out } = await given({
      'POL.csv': POLICE,
      ...(name.startsWith('POL_') ? { 'POL.mapping.json': content } : {}),
      [name]: content,
    })
    const { status, error, out: said } = await build('--receipts', join(folder, 'receipts'))
    expect({ status, said }).toEqual({ status: 2, said: '' })
    expect(error).toMatch(/^tributary: [^\n]+\n$/)
    expect(error).toMatch(sentence)
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect((await readdir(folder)).toSorted()).toEqual(['case.json', 'returns'])
  })
})

describe('--receipts', () => {
  test('writes the receipt of each return, and its rows to put right, into a folder that is made for it', async () => {
    const { build } = await given({ 'POL.csv': POLICE, 'EDU-1_x.xlsx': SCHOOL })
    const receipts = join(folder, 'a', 'receipts')
    const { status, out } = await build('--receipts', receipts)
    expect(status).toBe(1)
    const names = (await readdir(receipts)).toSorted()
    expect(names).toEqual([
      'EDU-1_x_receipt.csv',
      'EDU-1_x_rows-to-put-right-2.csv',
      'EDU-1_x_rows-to-put-right.csv',
      'POL_receipt.csv',
    ])
    for (const name of names) expect(out).toContain(join(receipts, name))
    expect((await csvRows(join(receipts, 'EDU-1_x_receipt.csv'))).slice(0, 5).map((row) => row.slice(0, 3))).toEqual([
      ['Sheet or table', 'Row', 'What became of it'],
      ['sheet “Attendance”', '3', 'new entry'],
      ['sheet “Attendance”', '4', 'not taken'],
      ['sheet “Behaviour”', '2', 'new entry'],
      ['sheet “Behaviour”', '3', 'not taken'],
    ])
    const toPutRight = join(receipts, 'EDU-1_x_rows-to-put-right.csv')
    expect((await csvRows(toPutRight)).map((row) => row.slice(0, 3))).toEqual([
      ['Date', 'What happened', 'Recorded by'],
      ['31/04/2026', 'Ada was late.', 'JD'],
    ])
  })

  test('has rows that add themselves alone, once they are put right and laid beside the returns', async () => {
    const { build, merged, returnsPath } = await given({ 'EDU-1_x.xlsx': SCHOOL })
    const receipts = join(folder, 'receipts')
    await build('--receipts', receipts)
    const before = (await merged()).entries.map(({ code }) => code)
    for (const [name, month] of [
      ['EDU-1_x_rows-to-put-right.csv', '04'],
      ['EDU-1_x_rows-to-put-right-2.csv', '06'],
    ] as const) {
      const rows = await readFile(join(receipts, name), 'utf8')
      await writeFile(join(returnsPath, name), rows.replace(`31/${month}`, `30/${month}`))
    }
    expect((await build()).status).toBe(1)
    const { entries, returns } = await merged()
    expect(entries.map(({ code }) => code)).toEqual(expect.arrayContaining(before))
    expect(entries.map(({ when, event }) => [when.start, event])).toEqual(
      expect.arrayContaining([
        ['2026-04-30', 'Ada was late.'],
        ['2026-06-30', 'Ada shouted.'],
      ]),
    )
    expect(entries).toHaveLength(4)
    for (const one of returns) expect(one.read).toBe(one.accepted + one.held + one.rejected + one.blank)
  })

  test('keeps apart the receipts of files that differ in their endings alone', async () => {
    const { build } = await given({
      'POL.csv': POLICE,
      'POL.xlsx': aWorkbook({
        sheets: [
          {
            rows: [
              ['Date', 'Event'],
              ['14/05/2026', 'Seen at home.'],
            ],
          },
        ],
      }),
      'POL.txt': 'Date\tEvent\n31/04/2026\tSeen.\n15/05/2026\tSeen.\n',
    })
    const receipts = join(folder, 'receipts')
    await build('--receipts', receipts)
    const names = (await readdir(receipts)).filter((name) => name.includes('receipt'))
    expect(names).toHaveLength(3)
    const files = await Promise.all(
      names.map(async (name) => (await csvRows(join(receipts, name))).find(([fact]) => fact === 'File')?.[1]),
    )
    expect(new Set(files)).toEqual(new Set(['POL.csv', 'POL.txt', 'POL.xlsx']))
  })

  test('into the folder with the returns, or nowhere, is a wrong use', async () => {
    const { build, returnsPath, out } = await given({ 'POL.csv': POLICE })
    for (const where of [returnsPath, `${returnsPath}/`, join(returnsPath, '..', 'returns'), '']) {
      const { status, error } = await build('--receipts', where)
      expect({ where, status }).toEqual({ where, status: 2 })
      expect(error).toBe('tributary: --receipts must name a folder other than the one with the returns\n')
    }
    expect(await readdir(returnsPath)).toEqual(['POL.csv'])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test('where a file is in the way says so in one line', async () => {
    const { build } = await given({ 'POL.csv': POLICE })
    await writeFile(join(folder, 'in the way'), 'x')
    const { status, error } = await build('--receipts', join(folder, 'in the way'))
    expect(status).toBe(2)
    expect(error).toMatch(/^tributary: POL_receipt\.csv was not written: [^\n]+\n$/)
  })
})

test('the practice case adds up: every row of its returns, and every agency that has answered', async () => {
  const { status, out } = await run('demo', '--out', join(folder, 'demo'))
  expect(status).toBe(0)
  const sums = [...out.matchAll(/^ {2}\S+: (\d+) = (\d+) \+ (\d+) \+ (\d+) \+ (\d+) \(/gm)].map((found) =>
    found.slice(1).map(Number),
  )
  expect(sums).toHaveLength((await readdir(join(practiceCase, 'returns'))).length)
  for (const [read = 0, ...fates] of sums) expect(fates.reduce((sum, one) => sum + one, 0)).toBe(read)
  expect(sums.reduce((sum, [, accepted = 0]) => sum + accepted, 0)).toBe(187)
  expect(out).toContain('187 entries merged')
  expect(out).toContain('8 of 9 have answered')
})

describe('what nobody was there to say yes or no to', () => {
  test('says which rows name people of the case whom they do not list, as it says it of children', async () => {
    const { build, merged } = await given({
      'POL.csv':
        'Date,Event,People\n13/05/2026,Bea Tester rang.,\n14/05/2026,Quiet.,\n15/05/2026,Bea Tester came.,Bea Tester\n',
    })
    const { out } = await build()
    expect(out).toContain(
      '    to look at: Line 2 names people of the case’s register in its text whom it does not list; they are not added to those it lists.\n',
    )
    expect((await merged()).entries.map(({ people }) => people)).toEqual([[], [], ['Bea Tester']])
  })

  test('says which sheets are named after a child, and gives their entries to all the children', async () => {
    const sheet = (name: string) => ({
      name,
      rows: [
        ['Date', 'Event'],
        ['13/05/2026', `Seen at ${name}.`],
      ],
    })
    const { build, merged } = await given(
      { 'EY.xlsx': aWorkbook({ sheets: [sheet('Ada'), sheet('Home')] }) },
      { ...aCase, children: [...aCase.children, { name: 'Cal Tester', born: null }] },
    )
    const { out } = await build()
    expect(out).toContain('    to look at: Sheet “Ada” is named after Ada Tester')
    expect((await merged()).entries.map(({ children }) => children.length)).toEqual([2, 2])
  })
})
