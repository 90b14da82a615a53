import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeChosen, sayDateOrder, weighDateOrder } from '../../../shared/time/date-order.ts'
import { dayOfMonth, monthOf, yearOf } from '../../../shared/time/days.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { aDay } from './when-arbitraries.ts'

describe('the order of day and month in a file', () => {
  it.each([
    ['day-first', ['13/05/2026', '01/02/2023', '05/05/2023'], [1, 0, 1, 3]],
    ['month-first', ['05/13/2026', '1-2-23', '01.02.2023'], [0, 1, 2, 3]],
    ['ambiguous', ['01/02/2023', '3/4/23 14:30'], [0, 0, 2, 2]],
    ['mixed', ['13/05/2026', '05/13/2026', '01/02/2023'], [1, 1, 1, 3]],
    [
      'no-matter',
      ['05/05/2023', '2023-02-01', '2023-06-12T10:15:00', '1 Feb 2023', '03/2024', 'unknown', ''],
      [0, 0, 0, 1],
    ],
  ] as const)('is %s', (verdict, typed, [dayFirstOnly, monthFirstOnly, either, of]) => {
    expect(weighDateOrder(typed)).toMatchObject({
      dayFirstOnly,
      monthFirstOnly,
      either,
      of,
      verdict,
      beside: null,
      turnedIn: null,
    })
  })

  it('is found inside a cell, at both ends of a range', () => {
    expect(weighDateOrder(['w/c 12/06/2023', '?13/06/2023', '12/06/2023-14/06/2023'])).toMatchObject({
      dayFirstOnly: 2,
      monthFirstOnly: 0,
      either: 2,
      verdict: 'day-first',
    })
  })

  it('does not rest on figures that are no date either way', () => {
    expect(weighDateOrder(['32/01/2023', '13/13/2023', '00/05/2023', '112/06/2023', '12/06/20234'])).toMatchObject({
      of: 0,
      verdict: 'no-matter',
    })
  })

  it('counts what an expression would find', () => {
    const figures = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/g
    const aCell = fc
      .array(fc.constantFrom('1', '12', '13', '31', '05', '2023', '23', '123', '/', '/', '.', '-', ' ', 'T', 'w/c '), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(aCell, (cell) => {
        const found = [...cell.matchAll(figures)].map(([, a, b]) => [Number(a), Number(b)] as const)
        const dates = found.filter(([a, b]) => a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12))
        expect(weighDateOrder([cell])).toMatchObject({
          of: dates.length,
          dayFirstOnly: dates.filter(([a]) => a > 12).length,
          monthFirstOnly: dates.filter(([, b]) => b > 12).length,
          either: dates.filter(([a, b]) => a <= 12 && b <= 12 && a !== b).length,
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('is said in words that tell how many dates of how many speak for it', () => {
    expect(sayDateOrder(weighDateOrder(['13/05/2026', '14/05/2026', '01/02/2023']))).toBe(
      '2 of 3 dates can only have the day first.',
    )
    expect(sayDateOrder(weighDateOrder(['05/13/2026', '01/02/2023']))).toBe(
      '1 of 2 dates can only have the month first. Check one against the record.',
    )
    expect(sayDateOrder(weighDateOrder(['13/05/2026', '05/13/2026', '05/06/2026']))).toBe(
      'The file mixes two orders: of 3 dates, 1 can only be day first, 1 only month first (05/13/2026) and 1 could be either. Ask the sender.',
    )
    expect(sayDateOrder(weighDateOrder(['13/05/2026', '05/13/2026', '5-28-26 10:00', '05/05/2026', '']))).toBe(
      'The file mixes two orders: of 4 dates, 1 can only be day first, 2 only month first (such as 05/13/2026) and 1 reads the same either way. Ask the sender.',
    )
    expect(sayDateOrder(weighDateOrder([]))).toBe('No date in the file depends on the order of day and month.')
  })

  it('is shown by a date of the file where nothing tells it', () => {
    expect(sayDateOrder(weighDateOrder(['w/c 12/05/2024']))).toBe(
      '12/05/2024 could be 12 May or 5 December, and nothing in the file tells which (it is the only such date). Check it against the record.',
    )
    expect(sayDateOrder(weighDateOrder(['5.1.24', '6.2.24']))).toBe(
      '5.1.24 could be 5 January or 1 May, and nothing in the file tells which order its dates are in (both dates could be either). Check one against the record.',
    )
    expect(sayDateOrder(weighDateOrder(['5.1.24', '6.2.24', '7.3.24']))).toContain('(all 3 dates could be either)')
    expect(sayDateOrder(weighDateOrder(['05/05/2024', '12/05/2024', '11/05/2024']))).toContain(
      '12/05/2024 could be 12 May or 5 December, and nothing in the file tells which order its dates are in (2 of 3 dates could be either).',
    )
  })

  it('is shown by the figures of a date alone, never by what stands beside them', () => {
    const aCell = fc.tuple(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('12/05/2024', '1-2-23', '05.28.2024'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(aCell, { maxLength: 5 }), (cells) => {
        const { example, monthFirstExample } = weighDateOrder(cells.map((parts) => parts.join('')))
        for (const shown of [example, monthFirstExample]) expect(shown ?? '1/2/23').toMatch(/^[\d/.-]{6,10}$/)
      }),
    )
  })

  it.each([
    [true, 'nothing tells it', ['01/02/2023']],
    [true, 'two orders are mixed', ['13/05/2026', '05/13/2026']],
    [true, 'a text was turned', ['5/3/2026', '13/05/2026', '4/3/2026', '14/05/2026', '5/1/2026', '28/02/2026']],
    [
      false,
      'a workbook was turned',
      ['2026-03-05', '13/05/2026', '2026-03-04', '14/05/2026', '2026-01-05', '28/02/2026'],
    ],
    [false, 'it is day first', ['13/05/2026', '01/02/2023']],
    [false, 'it is month first', ['05/13/2026', '01/02/2023']],
    [false, 'no date depends on it', ['2023-02-01']],
  ] as const)('may be chosen (%s) where %s', (may, _, typed) => {
    expect(mayBeChosen(weighDateOrder(typed))).toBe(may)
  })
})

const two = (number: number): string => `${number}`.padStart(2, '0')
/** Month first on purpose: what a program makes of the first figure when it takes it for the month. */
const turned = (on: IsoDay): readonly [day: number, month: number, year: number] => [
  monthOf(on),
  dayOfMonth(on),
  yearOf(on),
]

type Hand = (on: IsoDay) => string
const hands: Readonly<Record<string, Hand>> = {
  'dd/mm/yyyy': (on) => `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)}`,
  'd/m/yyyy': (on) => `${dayOfMonth(on)}/${monthOf(on)}/${yearOf(on)}`,
  'd/mm/yyyy': (on) => `${dayOfMonth(on)}/${two(monthOf(on))}/${yearOf(on)}`,
  'dd/m/yyyy': (on) => `${two(dayOfMonth(on))}/${monthOf(on)}/${yearOf(on)}`,
  'd/m/yy': (on) => `${dayOfMonth(on)}/${monthOf(on)}/${two(yearOf(on) % 100)}`,
  'dd.mm.yy': (on) => `${two(dayOfMonth(on))}.${two(monthOf(on))}.${two(yearOf(on) % 100)}`,
  'dd-mm-yyyy': (on) => `${two(dayOfMonth(on))}-${two(monthOf(on))}-${yearOf(on)}`,
  'dd/mm/yyyy hh:mm': (on) =>
    `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)} ${two(8 + (dayOfMonth(on) % 9))}:30`,
}
/** What a spreadsheet writes for a date it took for month first. */
const programs: Readonly<Record<string, Hand>> = {
  'm/d/yyyy': (on) => `${dayOfMonth(on)}/${monthOf(on)}/${yearOf(on)}`,
  'm/d/yyyy 0:00': (on) => `${dayOfMonth(on)}/${monthOf(on)}/${yearOf(on)} 0:00`,
  'dd/mm/yyyy, exchanged': (on) => {
    const [day, month, year] = turned(on)
    return `${two(day)}/${two(month)}/${year}`
  },
  'yyyy-mm-dd': (on) => {
    const [day, month, year] = turned(on)
    return `${year}-${two(month)}-${two(day)}`
  },
  'yyyy-mm-dd 00:00:00': (on) => {
    const [day, month, year] = turned(on)
    return `${year}-${two(month)}-${two(day)} 00:00:00`
  },
}
/** Nobody can tell these apart by the way they are written. */
const WRITTEN_ALIKE: ReadonlySet<string> = new Set([
  'm/d/yyyy · d/m/yyyy',
  'm/d/yyyy · dd/m/yyyy',
  'dd/mm/yyyy, exchanged · dd/mm/yyyy',
  'dd/mm/yyyy, exchanged · d/mm/yyyy',
  'dd/mm/yyyy, exchanged · dd/mm/yyyy hh:mm',
])
/** How many of each kind there must be for the test to expect a verdict. */
const tells = (days: readonly IsoDay[]): boolean =>
  days.filter((on) => dayOfMonth(on) < 10 && monthOf(on) < 10 && dayOfMonth(on) !== monthOf(on)).length >= 6 &&
  days.filter((on) => dayOfMonth(on) > 12 && monthOf(on) < 10).length >= 6
const someDays = fc.array(aDay('2019-01-01', 2600), { minLength: 30, maxLength: 80 })

describe('a file in which a spreadsheet has exchanged day and month', () => {
  it('is noticed by the way its dates are written', () => {
    const evidence = weighDateOrder(['5/3/2026', '13/05/2026', '4/3/2026', '14/05/2026', '5/1/2026', '28/02/2026'])
    expect(evidence).toMatchObject({
      verdict: 'turned',
      turnedIn: 'text',
      dayFirstOnly: 3,
      either: 3,
      beside: ['5/3/2026', '13/05/2026'],
    })
    expect(sayDateOrder(evidence)).toBe(
      'The dates up to the 12th are written in another way than the later ones, as when a spreadsheet has exchanged day and month: 5/3/2026 beside 13/05/2026. Check one of them against the record.',
    )
  })

  it('is noticed in a workbook, where what was read is a date of the sheet', () => {
    const evidence = weighDateOrder([
      '2026-03-05',
      '13/05/2026',
      '2026-03-04',
      '14/05/2026',
      '2026-01-05',
      '28/02/2026',
    ])
    expect(evidence).toMatchObject({
      verdict: 'turned',
      turnedIn: 'workbook',
      beside: ['2026-03-05', '13/05/2026'],
    })
    expect(sayDateOrder(evidence)).toBe(
      'Dates up to the 12th may have day and month exchanged by a spreadsheet, which left later ones such as 13/05/2026 as they were: 2026-03-05 may be 3 May. Check one against the record.',
    )
  })

  it.each([
    ['too few', ['5/3/2026', '13/05/2026', '4/3/2026', '14/05/2026']],
    [
      'a real date after the 12th in the sheet',
      ['2026-03-05', '2026-03-04', '2026-01-05', '2026-01-19', '13/05/2026', '14/05/2026', '28/02/2026'],
    ],
    [
      'a text up to the 12th in the sheet',
      ['2026-03-05', '2026-03-04', '2026-01-05', '02/05/2026', '13/05/2026', '14/05/2026', '28/02/2026'],
    ],
    [
      'two figures for the year, which no spreadsheet writes by itself',
      ['5/3/26', '4/3/26', '5/1/26', '13/05/2026', '14/05/2026', '28/02/2026'],
    ],
    ['leading zeros at the day alone', ['05/3/2026', '04/3/2026', '05/1/2026', '13/5/2026', '14/5/2026', '28/2/2026']],
    [
      'none at the day, which a later day cannot have',
      ['5/03/2026', '4/03/2026', '5/01/2026', '13/05/2026', '14/05/2026', '28/02/2026'],
    ],
  ])('is not seen in %s', (_, typed) => {
    expect(weighDateOrder(typed).verdict).toBe('day-first')
  })

  it('does not hide that a file mixes two orders', () => {
    expect(
      weighDateOrder(['5/3/2026', '13/05/2026', '4/3/2026', '14/05/2026', '5/1/2026', '28/02/2026', '05/28/2026'])
        .verdict,
    ).toBe('mixed')
  })

  it.each(
    Object.entries(programs).flatMap(([program, rewrite]) =>
      Object.entries(hands)
        .filter(([hand]) => !WRITTEN_ALIKE.has(`${program} · ${hand}`))
        .map(([hand, write]) => [hand, program, write, rewrite] as const),
    ),
  )('is noticed where %s became %s', (_hand, _program, write, rewrite) => {
    fc.assert(
      fc.property(someDays, (days) => {
        fc.pre(tells(days))
        expect(weighDateOrder(days.map((on) => (dayOfMonth(on) <= 12 ? rewrite(on) : write(on)))).verdict).toBe(
          'turned',
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each(Object.entries(hands))('is never seen where one hand wrote it: %s', (_, write) => {
    fc.assert(
      fc.property(fc.array(aDay('2019-01-01', 2600), { maxLength: 60 }), (days) => {
        expect(weighDateOrder(days.map(write)).verdict).not.toBe('turned')
      }),
      { numRuns: 300 },
    )
  })

  it('is hardly ever seen where several hands wrote it by turns', () => {
    const generated = fc.sample(
      fc
        .record({
          days: fc.array(aDay('2019-01-01', 2600), { minLength: 6, maxLength: 40 }),
          styles: fc.uniqueArray(fc.constantFrom(...Object.values(hands)), { minLength: 2, maxLength: 3 }),
          turns: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
        })
        .map(({ days, styles, turns }) => days.map((on, at) => styles[(turns[at] ?? 0) % styles.length]?.(on) ?? '')),
      { numRuns: 4000, seed: 3 },
    )
    const alarms = generated.filter((typed) => weighDateOrder(typed).verdict === 'turned').length
    // 11 of 4000 when it was written, nearly all of them files of fewer than twelve dates
    expect(alarms / generated.length).toBeLessThan(0.01)
  })
})
