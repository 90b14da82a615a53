import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { writeWhole } from '../../../electron/services/write-whole.ts'
import { MergedFile } from '../../../shared/model/merged.ts'
import { compareWhen } from '../../../shared/time/order.ts'
import { runCommand as run } from '../../builders/a-command.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
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
  ],
}

const POLICE =
  'Date,Event,Source\r\n05/05/2026,Officers attended the home.,Incident record\r\n12/03/2025,Neighbour reported shouting.,Incident record\r\n'

const given = async (returns: Record<string, string | Uint8Array>, caseFile: unknown = aCase) => {
  const casePath = join(folder, 'case.json')
  const returnsPath = join(folder, 'returns')
  await mkdir(returnsPath)
  await writeFile(casePath, typeof caseFile === 'string' ? caseFile : JSON.stringify(caseFile))
  for (const [name, content] of Object.entries(returns)) await writeFile(join(returnsPath, name), content)
  const out = join(folder, 'out.docx')
  const json = join(folder, 'out.json')
  return {
    casePath,
    returnsPath,
    out,
    json,
    build: (...more: string[]) => run('build', casePath, returnsPath, '--out', out, '--json', json, ...more),
  }
}

const mergedIn = async (path: string): Promise<MergedFile> => MergedFile.parse(JSON.parse(await readFile(path, 'utf8')))

describe('clock', () => {
  test('says the due date in words and lists the milestones', async () => {
    const { status, out } = await run('clock', '2026-05-01')
    expect(status).toBe(0)
    expect(out).toContain('15 working days after Fri 1 May 2026 is Tue 26 May 2026.')
    expect(out).toContain('Wed 20 May 2026')
  })

  test('gives the same as JSON, and reads a date as people type it', async () => {
    const { status, out } = await run('clock', '10/4/25', '--json')
    expect(status).toBe(0)
    const said: unknown = JSON.parse(out)
    expect(said).toMatchObject({ strategyMeeting: '2025-04-10', due: '2025-05-06' })
    expect(said).toHaveProperty(
      'milestones',
      expect.arrayContaining([{ key: 'family-copy', label: expect.any(String), date: '2025-04-30' }]),
    )
  })

  test.each([
    [['clock']],
    [['clock', 'next week']],
    [['clock', '31/04/2026']],
    [['clock', 'May 2026']],
    [['clock', 'c. 1 May 2026']],
    [['clock', '?1 May 2026']],
    [['clock', '\u0007\u001b[31mtoday']],
    [['clock', '2035-01-05']],
    [['clock', '2026-05-01', '--xml']],
  ])('%j gets one line and status 2', async (args) => {
    const { status, out, error } = await run(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toMatch(/^tributary: \P{Cc}+\n$/u)
  })

  test.each([
    ['2028-03-01', '2028-03-22'],
    ['01/03/28', '2028-03-22'],
    ['Tue 30 May 2023', '2023-06-20'],
  ])('counts from %s, as far as the bank holidays are known', async (typed, due) => {
    expect(JSON.parse((await run('clock', typed, '--json')).out)).toMatchObject({ due })
  })

  test('names the years it can count in', async () => {
    expect((await run('clock', '2035-01-05')).error).toMatch(/2012 to 2028/)
  })
})

describe('build', () => {
  test('merges the returns, writes the document and the JSON, and accounts for every row', async () => {
    const { build, out, json } = await given({
      'POL.csv': POLICE,
      'EDU-1_march.csv': 'Date;Event\n06.05.2026;Ada was quiet.\n',
    })
    const { status, out: said, error } = await build()
    expect({ status, error }).toEqual({ status: 0, error: '' })
    expect(said).toContain('POL.csv: 2 = 2 + 0 + 0 + 0')
    const merged = await mergedIn(json)
    expect(merged.entries.map(({ agency, when, inWindow, line }) => [agency, when.start, inWindow, line])).toEqual([
      ['POL', '2025-03-12', false, 3],
      ['POL', '2026-05-05', true, 2],
      ['EDU-1', '2026-05-06', true, 2],
    ])
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
  })

  test('gives the same codes and the same JSON when it is run again', async () => {
    const { build, json } = await given({ 'POL.csv': POLICE })
    await build()
    const first = await readFile(json, 'utf8')
    await build()
    expect(await readFile(json, 'utf8')).toBe(first)
  })

  test('lists a rejected row with its line, still writes both files, and ends with 1', async () => {
    const { build, json, out } = await given({
      'POL.csv': `${POLICE}31/04/2026,Officers attended.,Incident record\r\n`,
    })
    const { status, out: said } = await build()
    expect(status).toBe(1)
    expect(said).toMatch(/rejected, line 4: .*April has 30 days/)
    const { returns } = await mergedIn(json)
    expect(returns[0]).toMatchObject({ read: 3, accepted: 2, rejected: 1, rejections: [{ line: 4 }] })
    expect((await readFile(out)).length).toBeGreaterThan(1_000)
  })

  test('prints the window by default and the whole look-back when asked', async () => {
    const { build, out } = await given({ 'POL.csv': POLICE })
    await build()
    const windowOnly = (await readFile(out)).length
    await build('--scope', 'all')
    expect((await readFile(out)).length).toBeGreaterThan(windowOnly)
  })

  test('of no returns at all is a document that says nobody has answered', async () => {
    const { build } = await given({})
    const { status, out } = await build()
    expect(status).toBe(0)
    expect(out).toContain('0 of 2 have answered')
  })

  test('leaves nothing in the temporary folder', async () => {
    const { build } = await given({ 'POL.csv': POLICE })
    // one of its own: other tests use the system's at the same time
    const temporary = join(folder, 'temporary')
    await mkdir(temporary)
    vi.stubEnv('TMPDIR', temporary)
    try {
      expect(await build()).toMatchObject({ status: 0 })
    } finally {
      vi.unstubAllEnvs()
    }
    expect(await readdir(temporary)).toEqual([])
  })

  test.each<[string, Record<string, string | Uint8Array>, unknown, RegExp]>([
    [
      'a case file that is no JSON',
      {},
      '{ "reference": "T",\n  oops }',
      /case\.json: line 2, column \d+: it is not JSON/,
    ],
    ['an unknown field', {}, { ...aCase, colour: 'blue' }, /case\.json: .*colour/],
    ['a field that is missing', {}, { ...aCase, children: undefined }, /case\.json: children: /],
    [
      'a day that does not exist',
      {},
      { ...aCase, strategyMeeting: '2026-02-30' },
      /case\.json: strategyMeeting: .*YYYY-MM-DD/,
    ],
    [
      'a conference before the meeting',
      {},
      { ...aCase, conference: '2026-04-01' },
      /conference lies before the strategy meeting/,
    ],
    [
      'two agencies with one code',
      {},
      { ...aCase, agencies: [aCase.agencies[0], aCase.agencies[0]] },
      /agencies\[1\]\.code: .*twice/,
    ],
    [
      'a meeting outside the known bank holidays',
      {},
      { ...aCase, strategyMeeting: '2031-05-01', conference: '2031-05-20' },
      /2012 to 2028/,
    ],
    [
      'a return of an agency that is not in the case',
      { 'GP.csv': POLICE },
      aCase,
      /GP\.csv: the case has no agency with the code GP/,
    ],
    ['an empty return', { 'POL.csv': '' }, aCase, /POL\.csv is empty/],
    ['a return without headings', { 'POL.csv': 'a,b\n1,2\n' }, aCase, /POL\.csv: no row with column headings/],
    [
      'a workbook from before 2007',
      { 'POL.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) },
      aCase,
      /POL\.xls cannot be imported: it is an Excel workbook of the kind before 2007 \(\.xls\)\. Ask the sender to save it as \.xlsx\./,
    ],
  ])('%s: one line that says what and where, status 2, and no document', async (_, returns, caseFile, sentence) => {
    const { build, out } = await given(returns, caseFile)
    const { status, error } = await build()
    expect(status).toBe(2)
    expect(error).toMatch(sentence)
    expect(error).toMatch(/^tributary: [^\n]+\n$/)
    expect(error).not.toContain(folder)
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test.each([
    [['build']],
    [['build', 'case.json']],
    [['build', 'case.json', 'returns']],
    [['build', 'case.json', 'returns', '--out', 'x.pdf']],
    [['build', 'case.json', 'returns', '--out', 'x.docx', '--scope', 'month']],
    [['build', 'nowhere.json', 'returns', '--out', 'x.docx']],
    [['frobnicate']],
  ])('%j gets one line and status 2', async (args) => {
    const { status, error } = await run(...args)
    expect(status).toBe(2)
    expect(error).toMatch(/^tributary: [^\n]+\n$/)
  })

  test('for any edition but the professionals’ is refused while entries are undecided, and writes nothing', async () => {
    const { build, out } = await given({ 'POL.csv': POLICE })
    const { status, error } = await build('--edition', 'mother')
    expect(status).toBe(2)
    expect(error).toContain('2 entries still need a sharing decision')
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test('into a folder that cannot be written says so and keeps what was there', async () => {
    const { casePath, returnsPath } = await given({ 'POL.csv': POLICE })
    const blocked = join(folder, 'file')
    await writeFile(blocked, 'in the way')
    const { status, error } = await run('build', casePath, returnsPath, '--out', join(blocked, 'out.docx'))
    expect(status).toBe(2)
    expect(error).toMatch(/out\.docx was not written/)
    expect(await readFile(blocked, 'utf8')).toBe('in the way')
  })

  test('makes the folders that are missing, for the document and for the JSON', async () => {
    const { casePath, returnsPath } = await given({ 'POL.csv': POLICE })
    const out = join(folder, 'a', 'b', 'out.docx')
    const json = join(folder, 'c', 'd', 'out.json')
    expect(await run('build', casePath, returnsPath, '--out', out, '--json', json)).toMatchObject({ status: 0 })
    expect((await mergedIn(json)).entries).toHaveLength(2)
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['out.docx'])
  })

  test.skipIf(platform() !== 'linux')('ends where a folder can never be made', async () => {
    const { casePath, returnsPath } = await given({ 'POL.csv': POLICE })
    const { status, error } = await run('build', casePath, returnsPath, '--out', '/proc/nowhere/out.docx')
    expect(status).toBe(2)
    expect(error).toMatch(/^tributary: out\.docx was not written: [^\n]+\n$/)
  })

  test('writes two results to one place at once without mixing them', async () => {
    const path = join(folder, 'busy.json')
    const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(2_000_000))
    await Promise.all(texts.map((text) => writeWhole(path, text)))
    expect(texts).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['busy.json'])
  })

  test('takes the place of no file that is read, and keeps document and JSON apart', async () => {
    const { casePath, returnsPath, out } = await given({ 'POL.csv': POLICE })
    const refused = [
      ['--out', out, '--json', join(folder, 'returns', '..', 'OUT.docx')],
      ['--out', out, '--json', casePath],
      ['--out', out, '--json', join(returnsPath, 'POL.csv')],
      ['--out', out, '--json', ''],
    ]
    for (const options of refused) {
      const { status, error } = await run('build', casePath, returnsPath, ...options)
      expect({ options, status }).toEqual({ options, status: 2 })
      expect(error).toMatch(/^tributary: [^\n]+\n$/)
    }
    expect(await readFile(join(returnsPath, 'POL.csv'), 'utf8')).toBe(POLICE)
    expect(JSON.parse(await readFile(casePath, 'utf8'))).toEqual(aCase)
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test.skipIf(platform() === 'win32')(
    'reads a return that is a link, and one that leads nowhere is not passed over',
    async () => {
      const { build, json, returnsPath } = await given({})
      const elsewhere = join(folder, 'elsewhere.csv')
      await writeFile(elsewhere, POLICE)
      await symlink(elsewhere, join(returnsPath, 'POL.csv'))
      expect(await build()).toMatchObject({ status: 0 })
      expect((await mergedIn(json)).entries).toHaveLength(2)
      await symlink(join(folder, 'gone.csv'), join(returnsPath, 'EDU-1.csv'))
      expect((await build()).error).toMatch(/^tributary: EDU-1\.csv could not be read: [^\n]+\n$/)
    },
  )

  test('says which line repeats another of its file', async () => {
    const { build } = await given({ 'POL.csv': `${POLICE}05/05/2026,Officers attended the home.,Incident record\r\n` })
    const { out } = await build()
    expect(out).toContain('POL.csv: 3 = 2 + 1 + 0 + 0')
    expect(out).toContain('stands twice: line 4 says what line 2 says, and was taken once')
  })
})

describe('check', () => {
  test('finds nothing in a document of ours, and a text that must be absent where it stands', async () => {
    const { build, out } = await given({ 'POL.csv': POLICE })
    await build()
    expect(await run('check', out)).toMatchObject({ status: 0 })
    const absent = join(folder, 'absent.txt')
    await writeFile(absent, 'Officers attended the home\nNever said by anyone\n')
    const found = await run('check', out, '--absent', absent)
    expect(found.status).toBe(1)
    expect(found.out).toContain('1 finding')
  })

  test.each([
    ['UTF-16 with a byte order mark', Buffer.from('\ufeffOfficers attended the home\r\n', 'utf16le')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffOfficers attended the home\r\n')],
    ['Windows-1252', Buffer.from('caf\u00e9\r\nOfficers attended the home\r\n', 'latin1')],
  ])('finds a text whose list is written in %s', async (_, list) => {
    const { build, out } = await given({ 'POL.csv': POLICE })
    await build()
    const absent = join(folder, 'absent.txt')
    await writeFile(absent, list)
    expect(await run('check', out, '--absent', absent)).toMatchObject({ status: 1 })
  })

  test('calls no document clean by a list that is no text', async () => {
    const { build, out } = await given({ 'POL.csv': POLICE })
    await build()
    const { status, error } = await run('check', out, '--absent', out)
    expect(status).toBe(2)
    expect(error).toMatch(/^tributary: out\.docx could not be checked: it is not plain text[^\n]+\n$/)
  })

  test.each([
    ['a file that is not there', null],
    ['a file that is no document', 'plain text'],
    ['an empty file', ''],
  ])('%s: one line, status 2', async (_, content) => {
    const path = join(folder, 'x.docx')
    if (content !== null) await writeFile(path, content)
    const { status, error } = await run('check', path)
    expect(status).toBe(2)
    expect(error).toMatch(/^tributary: x\.docx [^\n]+\n$/)
  })
})

describe('demo', () => {
  test('builds the practice case end to end: receipts, board, two documents and the merged JSON', async () => {
    const { status, out, error } = await run('demo', '--out', join(folder, 'demo'))
    expect({ status, error }).toEqual({ status: 0, error: '' })
    expect(out).toContain('Returns board')
    expect((await readdir(join(folder, 'demo'))).toSorted()).toEqual([
      'practice-case-whole-look-back.docx',
      'practice-case.docx',
      'practice-case.json',
    ])
    const merged = await mergedIn(join(folder, 'demo/practice-case.json'))
    expect(merged.entries.length).toBeGreaterThanOrEqual(120)
    expect(merged.entries.length).toBeLessThanOrEqual(200)
    expect(merged.entries.every(({ when }, i, all) => i === 0 || compareWhen(all[i - 1]!.when, when) <= 0)).toBe(true)
    for (const one of merged.returns) expect(one.read).toBe(one.accepted + one.held + one.rejected + one.blank)
  })
})

test('as a program: status, one line on the error stream, no stack trace', async () => {
  const node = (...args: string[]) => promisify(execFile)(process.execPath, ['electron/cli.ts', ...args], { cwd: root })
  await expect(node('clock', '2026-05-01')).resolves.toMatchObject({
    stdout: expect.stringContaining('Tue 26 May 2026'),
  })
  await expect(node('clock', 'tomorrow-ish')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^tributary: [^\n]+\n$/),
  })
})

test('stopped with Ctrl+C, it leaves nothing behind', async () => {
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const child = spawn(process.execPath, ['electron/cli.ts', 'demo', '--out', join(folder, 'out')], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await vi.waitFor(
    async () => expect(await readdir(temporary, { recursive: true })).toContainEqual(expect.stringContaining('vault')),
    {
      timeout: 30_000,
      interval: 5,
    },
  )
  child.kill('SIGINT')
  await ended
  expect(await readdir(temporary)).toEqual([])
})
