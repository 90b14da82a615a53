import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { timeSeen } from '../../../shared/returns/headings/time-seen.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { readDate } from '../../../shared/time/read-date.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import { readEntry, readRows } from '../../builders/a-read-return.ts'

const file = (...rows: string[]): string => `Date,Time,Event\n${rows.map((row) => `${row},Seen.\n`).join('')}`
const SENTENCE = 'times are 00:00: they are read as not recorded'
const saidOf = (doubts: readonly string[]): string[] => doubts.filter((doubt) => doubt.includes(SENTENCE))
const times = (content: string | Uint8Array): (string | null)[] =>
  readRows(content).entries.map(({ when }) => when.time)

describe('00:00 in every row that has a time', () => {
  test('is no time: the entries have their days alone, what was typed stays, and one sentence says so', () => {
    const { entries, doubts } = readRows(file('13/05/2026,00:00', '14/05/2026,00:00', '12/05/2026,', '15/05/2026,0:00'))
    expect(entries.map(({ when }) => [when.precision, when.time, when.typed])).toEqual([
      ['day', null, '13/05/2026 00:00'],
      ['day', null, '14/05/2026 00:00'],
      ['day', null, '12/05/2026'],
      ['day', null, '15/05/2026 0:00'],
    ])
    expect(saidOf(doubts)).toEqual([
      'All 3 times are 00:00: they are read as not recorded, and each of these entries has its day alone. See lines 2, 3 and 5. Ask POL if one of them did happen at midnight.',
    ])
  })

  test.each(['00:00', '00:00:00', 'T00:00', '12:00:00 AM', '0.00', '0000hrs'])(
    'is none in the cell of the date, either: %s',
    (time) => {
      const on = (day: string): string => (time.startsWith('T') ? `2026-05-${day}${time}` : `${day}/05/2026 ${time}`)
      const { entries, doubts } = readRows(
        `Date,Event\n${['13', '14', '15'].map((day) => `${on(day)},Seen.\n`).join('')}`,
      )
      expect(entries.map(({ when }) => when.precision)).toEqual(['day', 'day', 'day'])
      expect(entries[0]?.when.typed).toBe(on('13'))
      expect(saidOf(doubts)).toHaveLength(1)
    },
  )

  test('is none in a workbook that holds it as a number', () => {
    const midnight = { number: 0, format: 'hh:mm' }
    const rows = [46155, 46156, 46157].map((day) => [{ number: day, format: 14 }, midnight, 'Seen.'])
    const { entries, doubts } = readRows(aWorkbook({ sheets: [{ rows: [['Date', 'Time', 'Event'], ...rows] }] }), {
      file: 'POL.xlsx',
    })
    expect(entries.map(({ when }) => when.precision)).toEqual(['day', 'day', 'day'])
    expect(saidOf(doubts).join()).toContain('All 3 times are 00:00')
  })

  test.each(['14/05/2026,14:30', '14/05/2026 9.15am,', '14/05/2026,noon', '14/05/2026 22:00 - 15/05/2026 02:00,'])(
    'is midnight where one row has a time of its own: %s',
    (other) => {
      const { entries, doubts } = readRows(file('11/05/2026,00:00', '12/05/2026,00:00', '13/05/2026,00:00', other))
      expect(entries.slice(0, 3).map(({ when }) => when.time)).toEqual(['00:00', '00:00', '00:00'])
      expect(saidOf(doubts)).toEqual([])
    },
  )

  test('is midnight where fewer than three rows say it', () => {
    const { entries, doubts } = readRows(file('13/05/2026,00:00', '14/05/2026,00:00', '15/05/2026,'))
    expect(entries.map(({ when }) => when.time)).toEqual(['00:00', '00:00', null])
    expect(saidOf(doubts)).toEqual([])
  })

  test('is weighed over all the sheets of a file together', () => {
    const sheet = (name: string, ...of: string[]) => ({
      name,
      rows: [['Date', 'Time', 'Event'], ...of.map((time, at) => [`${at + 12}/05/2026`, time, `${name} ${at}`])],
    })
    const one = sheet('One', '00:00', '00:00')
    const alone = readRows(aWorkbook({ sheets: [one, sheet('Two', '00:00')] }), { file: 'POL.xlsx' })
    expect(alone.entries.map(({ when }) => when.time)).toEqual([null, null, null])
    expect(saidOf(alone.doubts).join()).toContain('See rows 2 and 3 of sheet “One”; row 2 of sheet “Two”.')
    const beside = readRows(aWorkbook({ sheets: [one, sheet('Two', '00:00', '14:30')] }), { file: 'POL.xlsx' })
    expect(beside.entries.map(({ when }) => when.time)).toEqual(['00:00', '00:00', '00:00', '14:30'])
  })

  test('is no time that was given in UTC', () => {
    const { doubts } = readRows(
      'Date,Event\n' + ['13', '14', '15'].map((day) => `2026-05-${day}T00:00Z,Seen.\n`).join(''),
    )
    expect(doubts.join(' ')).not.toContain('UTC')
  })

  test('keeps what else there is to say of a date', () => {
    const { doubts } = readRows(file('Mon 12/05/2026,00:00', '13/05/2026,00:00', '14/05/2026,00:00'))
    expect(doubts.join(' ')).toMatch(/Line 2: .*Tuesday/)
  })

  test('counts in thousands and names the first lines alone', () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `${(at % 28) + 1}/04/2026,00:00`)
    expect(saidOf(readRows(file(...rows)).doubts)[0]).toContain(
      'All 1,200 times are 00:00: they are read as not recorded, and each of these entries has its day alone. See lines 2, 3, 4, 5, 6 and 7, the first of them.',
    )
  })
})

describe('a long file, whose first rows settle how its dates are read', () => {
  const LONG = 6000
  const rows = (timeAt: (at: number) => string): string =>
    file(...Array.from({ length: LONG }, (_, at) => `${(at % 28) + 1}/04/2026,${timeAt(at)}`))

  test('is read without times where all are 00:00', () => {
    const content = rows(() => '00:00')
    expect(new Set(times(content))).toEqual(new Set([null]))
    expect(saidOf(readRows(content).doubts).join()).toContain('All 6,000 times')
  })

  test('is read without times where they begin far down', () => {
    const content = rows((at) => (at < 4000 ? '' : '00:00'))
    expect(new Set(times(content))).toEqual(new Set([null]))
    expect(saidOf(readRows(content).doubts).join()).toContain('All 2,000 times are 00:00')
  })

  test('keeps midnight where one time stands in its last row', () => {
    const content = rows((at) => (at === LONG - 1 ? '14:30' : '00:00'))
    expect(times(content).filter((time) => time === '00:00')).toHaveLength(LONG - 1)
    expect(saidOf(readRows(content).doubts)).toEqual([])
  })

  test('keeps midnight where one time stands in its first row', () => {
    const content = rows((at) => (at === 0 ? '14:30' : at < 5000 ? '' : '00:00'))
    expect(times(content).filter((time) => time === '00:00')).toHaveLength(1000)
  })

  test('says of midnight to the second that it was not taken, however far down it begins', () => {
    const content = rows((at) => (at < 4000 ? '' : '00:00:00'))
    expect(saidOf(readRows(content).doubts).join()).toContain('All 2,000 times are 00:00')
  })
})

test('one row alone says nothing of the file: its midnight stands', () => {
  expect(readEntry(file('13/05/2026,00:00')).when.time).toBe('00:00')
})

test('no time that the grammar reads is overlooked', () => {
  const two = (number: number): string => `${number}`.padStart(2, '0')
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .chain(([hour, minute]) =>
      fc.constantFrom(
        `${two(hour)}:${two(minute)}`,
        `${hour}:${two(minute)}:07`,
        `${two(hour)}.${two(minute)}`,
        `${two(hour)}${two(minute)}`,
        `${two(hour)}${two(minute)}hrs`,
        `${two(hour)}h${two(minute)}`,
        `${(hour % 12) + 1}${hour < 12 ? 'am' : 'pm'}`,
        `${(hour % 12) + 1}.${two(minute)} p.m.`,
        `${two(hour)}:${two(minute)}Z`,
        'noon',
      ),
    )
  const dated = fc.constantFrom(
    (time: string) => `12/06/2023 ${time}`,
    (time: string) => `12.6.23 ${time}`,
    (time: string) => `2023-06-12 ${time}`,
    (time: string) => `2023-06-12T${time}`,
    (time: string) => `12 June 2023 at ${time}`,
    (time: string) => `Mon 12 Jun 2023, ${time}`,
    (time: string) => `12-Jun-2023 ${time}`,
    (time: string) => `${time} on 12/06/2023`,
    (time: string) => `${time}, 12 June 2023`,
    (time: string) => `12/06/2023 - ${time}`,
    (time: string) => `12/06/2023 (${time})`,
    (time: string) => `12/06/2023/${time}`,
  )
  const how = { today: IsoDay.parse('2026-05-15'), order: 'day-first' } as const
  let read = 0
  fc.assert(
    fc.property(clock, dated, (time, around) => {
      for (const [date, column] of [
        [around(time), ''],
        ['12/06/2023', time],
      ] as const) {
        const said = readDate(date, column === '' ? how : { ...how, time: column })
        if (!said.ok || said.value.time === null || said.value.time === '00:00') continue
        read++
        expect([date, column, timeSeen(date, column)]).toEqual([date, column, 'time'])
      }
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(3000)
})
