import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { agencyCodeOf } from '../../electron/returns/agency-code-of.ts'
import { readReturn } from '../../electron/returns/read-return.ts'
import type { IncomingRow } from '../../electron/store/open-vault.ts'
import { CaseDraft, Child } from '../../shared/model/case.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { ENGLAND_AND_WALES } from '../../shared/time/bank-holidays.ts'
import { sortDay } from '../../shared/time/order.ts'
import { isWorkingDay } from '../../shared/time/working-days.ts'

const folder = new URL('../../build/practice-case/', import.meta.url)
const draft = CaseDraft.parse(JSON.parse(readFileSync(new URL('case.json', folder), 'utf8')))
const children = draft.children.map(({ name, born, aliases }, at) =>
  Child.parse({
    id: `0190a000-0000-7000-8000-00000000000${at}`,
    name,
    born: born ?? null,
    aliases: aliases ?? [],
  }),
)
const today = IsoDay.parse('2026-05-18')

const read = (file: string) => {
  const agencyCode = agencyCodeOf(file)
  const agencyName = draft.agencies.find(({ code }) => code === agencyCode)?.name ?? ''
  const result = readReturn(readFileSync(new URL(`returns/${file}`, folder)), file, {
    agencyCode,
    agencyName,
    today,
    children,
  })
  if (!result.ok) throw new Error(`${file}: ${result.error.kind}`)
  const rows = [...result.value.rows]
  return { file, agencyCode, head: result.value.head, rows, ...result.value.tail() }
}
const contentOf = (row: IncomingRow): EntryContent[] => (row.kind === 'entry' ? [row.content] : [])
const returns = readdirSync(new URL('returns/', folder)).map(read)
const entries = returns.flatMap(({ rows, agencyCode }) =>
  rows.flatMap(contentOf).map((entry) => ({ agencyCode, entry })),
)
const share = (keep: (entry: EntryContent) => boolean) => entries.filter(({ entry }) => keep(entry)).length

describe('the returns of the practice case', () => {
  test.each(returns)('$file is read without a rejected row', ({ rows }) => {
    expect(rows.filter(({ kind }) => kind === 'rejected')).toEqual([])
  })

  test.each([
    ['CSC_report.docx', 'Word document', null, 1, 41],
    ['EDU-1_withy-lane.csv', 'UTF-8', ',', 5, 44],
    ['EY.xlsx', 'Excel workbook', null, 1, 19],
    ['GP_osier-house.csv', 'Windows-1252', ';', 1, 20],
    ['HCP.tsv', 'UTF-8', 'tab', 1, 25],
    ['HOU.txt', 'UTF-16 LE', 'tab', 1, 16],
    ['POL.csv', 'Windows-1252', ',', 1, 22],
  ] as const)(
    '%s is still written as the agency’s system writes it',
    (file, encoding, delimiter, headerLine, count) => {
      const found = returns.find((one) => one.file === file)
      expect(found?.head).toMatchObject({ encoding, delimiter, headerLine })
      expect(found?.rows.flatMap(contentOf)).toHaveLength(count)
    },
  )

  test('the drug and alcohol service has nothing to report, and nobody else says so', () => {
    expect(returns.filter((one) => one.nothingToReport).map((one) => one.agencyCode)).toEqual(['SUB'])
  })

  test('tell 120 to 200 entries, some 15 to 30 of them between strategy meeting and conference', () => {
    const within = share(({ when }) => {
      const day = sortDay(when)
      return day !== null && day >= draft.strategyMeeting && day <= draft.conference
    })
    expect(entries.length).toBeGreaterThanOrEqual(120)
    expect(entries.length).toBeLessThanOrEqual(200)
    expect(within).toBeGreaterThanOrEqual(15)
    expect(within).toBeLessThanOrEqual(30)
  })

  test('lie between the look-back and the last day of the agency’s records', () => {
    for (const { agencyCode, entry } of entries) {
      const until = draft.agencies.find(({ code }) => code === agencyCode)?.recordsTo
      const day = sortDay(entry.when)
      expect([entry.when.typed, day !== null && day >= draft.lookBackFrom]).toEqual([entry.when.typed, true])
      expect([entry.when.typed, day !== null && day <= (until ?? '')]).toEqual([entry.when.typed, true])
    }
  })

  test('hold strengths in at least a fifth of the entries, and the children’s words in more than twenty', () => {
    expect(share(({ balance }) => balance === 'strength')).toBeGreaterThanOrEqual(entries.length / 5)
    expect(share(({ voice }) => voice !== null)).toBeGreaterThanOrEqual(20)
  })

  test('carry every precision that practitioners write', () => {
    expect(new Set(entries.map(({ entry }) => entry.when.precision))).toEqual(
      new Set(['minute', 'day', 'week', 'month', 'season', 'range', 'before']),
    )
  })

  test('have no entry of school or nursery on a day on which it was closed', () => {
    const closed = entries.filter(({ agencyCode, entry: { when } }) => {
      const exact = when.precision === 'minute' || when.precision === 'day'
      return exact && SCHOOLS.has(agencyCode) && isHoliday(when.start)
    })
    expect(closed.map(({ agencyCode, entry }) => [agencyCode, entry.when.typed])).toEqual([])
  })
})

describe('the README of the practice case', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const planted = [...readme.matchAll(/\| `(?<file>[^`]+)`\s*\|\s*(?<line>\d+) \| “(?<said>[^”]+)”/g)].map(
    ({ groups }) => ({ file: groups?.['file'] ?? '', line: Number(groups?.['line']), said: groups?.['said'] ?? '' }),
  )
  const wordsAt = (file: string, line: number): string => {
    const row = returns.find((one) => one.file === file)?.rows.find((one) => one.line === line)
    return row === undefined
      ? ''
      : contentOf(row)
          .map(({ event, voice, action }) => [event, voice, action].join('\n'))
          .join('')
  }

  test('finds its contradictions and confidences', () => {
    expect(planted.length).toBeGreaterThanOrEqual(40)
  })

  test.each(planted)('$file, line $line says “$said”', ({ file, line, said }) => {
    expect(wordsAt(file, line)).toContain(said)
  })

  test('names every entry that gives away the address unknown to the father', () => {
    const gives = returns.flatMap(({ file, rows }) =>
      rows.filter((row) => JSON.stringify(contentOf(row)).includes('Larkspur')).map(({ line }) => `${file}:${line}`),
    )
    const named = planted.filter(({ said }) => said.includes('Larkspur')).map(({ file, line }) => `${file}:${line}`)
    expect(gives.length).toBeGreaterThan(0)
    expect(named.toSorted()).toEqual(gives.toSorted())
  })
})

const SCHOOLS = new Set(['EDU-1', 'EY'])

const isHoliday = (day: IsoDay): boolean =>
  !isWorkingDay(day, ENGLAND_AND_WALES) || HOLIDAYS.some(([from, to]) => day >= from && day <= to)

/** The school holidays of the invented county. */
const HOLIDAYS = [
  ['2023-05-29', '2023-06-02'],
  ['2023-07-22', '2023-09-04'],
  ['2023-10-23', '2023-10-27'],
  ['2023-12-21', '2024-01-03'],
  ['2024-02-19', '2024-02-23'],
  ['2024-03-29', '2024-04-12'],
  ['2024-05-27', '2024-05-31'],
  ['2024-07-24', '2024-09-03'],
  ['2024-10-28', '2024-11-01'],
  ['2024-12-21', '2025-01-05'],
  ['2025-02-17', '2025-02-21'],
  ['2025-04-05', '2025-04-21'],
  ['2025-05-26', '2025-05-30'],
  ['2025-07-23', '2025-09-02'],
  ['2025-10-27', '2025-10-31'],
  ['2025-12-20', '2026-01-04'],
  ['2026-02-16', '2026-02-20'],
  ['2026-03-28', '2026-04-12'],
] as const
