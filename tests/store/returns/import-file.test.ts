import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { readReturn } from '../../../electron/returns/read-return.ts'
import type { AgencyFile } from '../../../electron/store/open-vault.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Receipt } from '../../../shared/model/receipt.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { sayProblem } from '../../../shared/problems.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { aVault, first } from '../../builders/a-vault.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/returns')

/** An agency's empty file in a case about Alfie and Maisie Brennan, and a way to put returns into it. */
const anAgencyFile = async () => {
  const { vault } = await aVault()
  const of: Case = vault.createCase(
    aCaseDraft({ children: [{ name: 'Alfie Brennan', born: '2018-03-04' }, { name: 'Maisie Brennan' }] }),
  )
  const agency = first(of.agencies)
  const file: AgencyFile = vault.agencyFile(of.id, agency.id)
  const take = (bytes: Uint8Array | string, name = 'POL.csv', pause?: () => void): Promise<Receipt> => {
    const read = readReturn(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, {
      agencyCode: agency.code,
      agencyName: agency.name,
      today: IsoDay.parse('2026-05-18'),
      children: of.children,
    })
    if (!read.ok) throw new Error(sayProblem(read.error))
    return file.importReturn(read.value, pause)
  }
  return { file, take }
}

const numbers = ({ read, accepted, held, rejected, blank }: Receipt) => ({ read, accepted, held, rejected, blank })

describe('a return as agencies send it', () => {
  const cases = [
    {
      name: 'POL_windows-1252-semicolons.csv',
      head: { encoding: 'Windows-1252', delimiter: ';', headerLine: 1 },
      counts: { read: 2, accepted: 2, held: 0, rejected: 0, blank: 0 },
      events: ['Mother said “no” at the café, door £40 to mend', 'Father’s van seen; neighbours – two – called'],
    },
    {
      name: 'HOU_utf-16-le-tabs.txt',
      head: { encoding: 'UTF-16 LE', delimiter: 'tab', headerLine: 1 },
      counts: { read: 1, accepted: 1, held: 0, rejected: 0, blank: 0 },
      events: ['Mould – “everywhere” – Łukasz rang'],
    },
    {
      name: 'GP_utf-16-be-without-mark.csv',
      head: { encoding: 'UTF-16 BE', delimiter: ',', headerLine: 1 },
      counts: { read: 1, accepted: 1, held: 0, rejected: 0, blank: 0 },
      events: ['Seen with Nan, well'],
    },
    {
      name: 'EDU-1_titles-and-footers.csv',
      head: { encoding: 'UTF-8', delimiter: ',', headerLine: 4 },
      counts: { read: 10, accepted: 3, held: 0, rejected: 1, blank: 6 },
      events: ['Absent. No reason given', 'Arrived without lunch.\nSaid "forgot".', 'Best in class at spelling'],
    },
    {
      name: 'HCP_mixed-line-ends.csv',
      head: { encoding: 'UTF-8', delimiter: ',', headerLine: 1 },
      counts: { read: 5, accepted: 4, held: 0, rejected: 0, blank: 1 },
      events: ['One', 'Two', 'Th\nree', 'Four'],
    },
    {
      name: 'SUB_broken-quotes.csv',
      head: { encoding: 'UTF-8', delimiter: ',', headerLine: 1 },
      counts: { read: 4, accepted: 3, held: 0, rejected: 1, blank: 0 },
      events: ['Dad "Big Dave" rang', 'Nan rang', 'He said "stop"'],
    },
    {
      name: 'MH_two-encodings.csv',
      head: { encoding: 'UTF-8', delimiter: ',', headerLine: 1 },
      counts: { read: 3, accepted: 3, held: 0, rejected: 0, blank: 0 },
      events: ['Café – seen', 'Café – seen', 'plain'],
    },
    {
      name: 'EY_html-remains.csv',
      head: { encoding: 'UTF-8', delimiter: ',', headerLine: 1 },
      counts: { read: 1, accepted: 1, held: 0, rejected: 0, blank: 0 },
      events: ['Late again.\nMum & Nan came'],
    },
    {
      name: 'PRO_nil-letter.txt',
      head: { encoding: 'UTF-8', headerLine: null },
      counts: { read: 0, accepted: 0, held: 0, rejected: 0, blank: 0 },
      events: [],
    },
  ]

  test.each(cases)('$name comes in whole', async ({ name, head, counts, events }) => {
    const { file, take } = await anAgencyFile()
    const receipt = await take(readFileSync(join(FIXTURES, name)), name)
    expect(receipt).toMatchObject({ file: name, ...head })
    expect(numbers(receipt)).toEqual(counts)
    expect(receipt.nothingToReport).toBe(name.startsWith('PRO'))
    const inFileOrder = file.entries().toSorted((a, b) => a.sequence - b.sequence)
    expect(inFileOrder.map((entry) => entry.event)).toEqual(events)
  })

  test.each(cases)('$name adds nothing when it comes again', async ({ name, counts }) => {
    const { file, take } = await anAgencyFile()
    const bytes = readFileSync(join(FIXTURES, name))
    await take(bytes, name)
    const before = file.entries()
    const again = await take(bytes, name)
    expect(numbers(again)).toEqual({ ...counts, accepted: 0, held: counts.accepted })
    expect(file.entries()).toEqual(before)
  })

  test('says of each row where it stood and why it was not taken', async () => {
    const { take } = await anAgencyFile()
    const name = 'EDU-1_titles-and-footers.csv'
    const receipt = await take(readFileSync(join(FIXTURES, name)), name)
    expect(receipt.rejections).toEqual([
      {
        line: 9,
        part: null,
        reason: '31/04/2026 is not a date: April has 30 days.',
        raw: '31/04/2026,Alfie,Absent,,JD',
      },
    ])
    expect(receipt.blankRows).toEqual([
      { line: 8, part: null, kind: 'header', raw: expect.stringMatching(/./) },
      { line: 10, part: null, kind: 'header', raw: expect.stringMatching(/./) },
      { line: 12, part: null, kind: 'empty' },
      { line: 13, part: null, kind: 'empty' },
      { line: 14, part: null, kind: 'footer', raw: expect.stringMatching(/./) },
      { line: 15, part: null, kind: 'footer', raw: expect.stringMatching(/./) },
    ])
  })
})

describe('a return that comes again', () => {
  const HEAD = 'Date,Event,Source\n'

  test('under another name, in another encoding and with another title adds nothing', async () => {
    const { file, take } = await anAgencyFile()
    await take(`${HEAD}13/05/2026,Café shut,Log 1\n14/05/2026,Seen,Log 2\n`)
    const receipt = await take(
      Buffer.from(
        'Second try\n\nSource\tDate\tEvent\nLog 2\t14/05/2026\tSeen\nLog 1\t13/05/2026\tCafé shut\n',
        'utf16le',
      ),
      'POL_again.txt',
    )
    expect(numbers(receipt)).toEqual({ read: 2, accepted: 0, held: 2, rejected: 0, blank: 0 })
    expect(file.entries()).toHaveLength(2)
  })

  test('longer adds what is new', async () => {
    const { file, take } = await anAgencyFile()
    await take(`${HEAD}13/05/2026,Seen,Log 1\n`)
    const receipt = await take(`${HEAD}13/05/2026,Seen,Log 1\n14/05/2026,Seen,Log 2\n`)
    expect(numbers(receipt)).toMatchObject({ accepted: 1, held: 1 })
    expect(file.entries().map((entry) => entry.source)).toEqual(['Log 1', 'Log 2'])
  })

  test('as the rejected rows, mended, adds those alone', async () => {
    const { file, take } = await anAgencyFile()
    const receipt = await take(`${HEAD}13/05/2026,Seen,Log 1\n31/04/2026,Fell,Log 2\n`)
    const mended = receipt.rejections.map(({ raw }) => raw.replace('31/04', '30/04')).join('\n')
    expect(numbers(await take(`${HEAD}${mended}\n`))).toMatchObject({ read: 1, accepted: 1 })
    expect(file.entries().map((entry) => entry.event)).toEqual(['Fell', 'Seen'])
  })

  test('holds a row that it has twice, once', async () => {
    const { take } = await anAgencyFile()
    const receipt = await take(`${HEAD}13/05/2026,Seen,Log 1\n13/05/2026,Seen,Log 1\n`)
    expect(numbers(receipt)).toMatchObject({ accepted: 1, held: 1 })
    expect(receipt.heldRows[0]?.line).toBe(3)
  })
})

describe('an import', () => {
  const many = `Date,Event\n${Array.from({ length: 2000 }, (_, at) => `13/05/2026,Call ${at}`).join('\n')}\n`

  test('that is stopped half-way leaves the agency’s file as it was', async () => {
    const { file, take } = await anAgencyFile()
    await take('Date,Event\n12/05/2026,Before\n')
    const before = [file.entries(), file.holding()]
    let slices = 0
    await expect(
      take(many, 'POL_2.csv', () => {
        if (++slices === 2) throw new Error('stopped')
      }),
    ).rejects.toThrow('stopped')
    expect([file.entries(), file.holding()]).toEqual(before)
  })

  test('keeps its receipt beside the entries', async () => {
    const { file, take } = await anAgencyFile()
    const receipt = await take(many)
    expect(receipt.accepted).toBe(2000)
    expect(file.receipt(receipt.import)).toEqual({ receipt, lookedAt: [], undone: null })
    expect(first(file.entries()).origin).toEqual({
      kind: 'return',
      import: receipt.import,
      file: 'POL.csv',
      line: 2,
      part: null,
    })
  })
})
