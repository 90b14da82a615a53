import { en } from 'chrono-node'
import edtf from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDay, IsoTime } from '../../../shared/model/when.ts'
import {
  addDays,
  dayFromNumber,
  dayOfMonth,
  daysInMonth,
  firstOfMonth,
  isoDay,
  lastOfMonth,
  monthOf,
  weekday,
  yearOf,
} from '../../../shared/time/days.ts'
import { readDate } from '../../../shared/time/read-date.ts'
import { monthName, weekdayName } from '../../../shared/time/say.ts'
import { aDay, aTime, day } from './when-arbitraries.ts'

const today = day('2026-05-06')
const two = (number: number): string => `${number}`.padStart(2, '0')
const read = (typed: string) => readDate(typed, { today, order: 'day-first' })
const anyDay = aDay('1901-01-01', 45_000)
const aYear = fc.integer({ min: 1901, max: 2025 })
const aMonth = fc.integer({ min: 1, max: 12 })

// ---- EDTF, ISO 8601-2

const DAY = 86_400_000
/** First and last day of what EDTF understands. */
const daysOfEdtf = (text: string): { readonly start: IsoDay | null; readonly end: IsoDay | null } => {
  const { min, max } = edtf(text)
  const on = (moment: number | null): IsoDay | null =>
    moment !== null && Number.isFinite(moment) ? dayFromNumber(Math.floor(moment / DAY)) : null
  return { start: on(min), end: on(max) }
}

/** A date as EDTF writes it, and as people here do. */
type Pair = { readonly edtf: string; readonly typed: string; readonly approximate?: true; readonly uncertain?: true }
const aDate: fc.Arbitrary<{ readonly edtf: string; readonly typed: readonly string[] }> = fc.oneof(
  anyDay.map((on) => ({
    edtf: on,
    typed: [
      on,
      `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)}`,
      `${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`,
    ],
  })),
  fc.tuple(aYear, aMonth).map(([year, month]) => ({
    edtf: `${year}-${two(month)}`,
    typed: [`${monthName(month)} ${year}`, `${two(month)}/${year}`, `${year}-${two(month)}`],
  })),
  aYear.map((year) => ({ edtf: `${year}`, typed: [`${year}`, `in ${year}`] })),
)
const aSpelling = fc.nat(2)
const aPair: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(aDate, aSpelling).map(([date, at]) => ({ edtf: date.edtf, typed: date.typed[at] ?? date.edtf })),
  fc.tuple(aDate, aSpelling, fc.constantFrom('c. $', 'about $', '$ (approx)', '~$')).map(([date, at, about]) => ({
    edtf: `${date.edtf}~`,
    typed: about.replace('$', date.typed[at] ?? date.edtf),
    approximate: true as const,
  })),
  fc.tuple(aDate, aSpelling, fc.constantFrom('?$', '$?', 'possibly $')).map(([date, at, doubt]) => ({
    edtf: `${date.edtf}?`,
    typed: doubt.replace('$', date.typed[at] ?? date.edtf),
    uncertain: true as const,
  })),
  fc.tuple(aDate, aSpelling).map(([date, at]) => ({
    edtf: `${date.edtf}%`,
    typed: `?c. ${date.typed[at] ?? date.edtf}`,
    approximate: true as const,
    uncertain: true as const,
  })),
  fc
    .tuple(aYear, aMonth)
    .map(([year, month]) => ({ edtf: `${year}-${two(month)}-XX`, typed: `??/${two(month)}/${year}` })),
  aYear.map((year) => ({ edtf: `${year}-XX-XX`, typed: `xx/xx/${year}` })),
  fc.integer({ min: 191, max: 201 }).map((decade) => ({ edtf: `${decade}X`, typed: `${decade}0s` })),
)

describe('EDTF', () => {
  it('understands the same days as we do of a day, month, year or decade, about or in doubt', () => {
    fc.assert(
      fc.property(aPair, ({ edtf: text, typed, approximate = false, uncertain = false }) => {
        expect(read(typed)).toMatchObject({ ok: true, value: { ...daysOfEdtf(text), approximate, uncertain } })
      }),
      { numRuns: 2000 },
    )
  })

  it('understands the same first and last day of a range', () => {
    const between = fc.constantFrom(' to ', ' - ', ' – ', ' until ')
    fc.assert(
      fc.property(aDate, aDate, aSpelling, between, (first, last, at, word) => {
        const [from, to] = [daysOfEdtf(first.edtf), daysOfEdtf(last.edtf)]
        fc.pre((from.start ?? '') < (to.start ?? '') && (from.end ?? '') < (to.end ?? ''))
        const typed = `${first.typed[at] ?? first.edtf}${word}${last.typed[at] ?? last.edtf}`
        // "in 2019 to 2020" is nobody's
        fc.pre(!typed.includes('in '))
        expect(read(typed)).toMatchObject({
          ok: true,
          value: { precision: 'range', ...daysOfEdtf(`${first.edtf}/${last.edtf}`) },
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('understands the same of what is open at one end', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const plain = `${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`
        for (const typed of [`since ${plain}`, `from ${plain} onwards`, `${plain} to present`]) {
          expect(read(typed)).toMatchObject({ ok: true, value: daysOfEdtf(`${on}/..`) })
        }
        for (const typed of [`by ${plain}`, `on or before ${plain}`]) {
          expect(read(typed)).toMatchObject({ ok: true, value: daysOfEdtf(`../${on}`) })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('refuses the same days that are in no calendar', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 32 }), (year, month, date) => {
        let known = true
        try {
          edtf(`${year}-${two(month)}-${two(date)}`)
        } catch {
          known = false
        }
        // it lets 31 April pass and makes 1 May of it
        const overflows = known && date > daysInMonth(year, month)
        expect(read(`${two(date)}/${two(month)}/${year}`).ok).toBe(known && !overflows)
      }),
      { numRuns: 1000 },
    )
  })

  it('is wrong about seasons, which are quarters of the year to it', () => {
    expect(daysOfEdtf('2023-21')).toEqual({ start: '2023-01-01', end: '2023-03-31' })
    expect(read('Spring 2023')).toMatchObject({ value: { start: '2023-03-01', end: '2023-05-31' } })
    // the quarters that EDTF numbers as quarters are those of the calendar year
    expect(daysOfEdtf('2023-33')).toEqual({ start: '2023-01-01', end: '2023-03-31' })
  })

  it('knows no last day of a range whose end is not known, as we do not', () => {
    expect(daysOfEdtf('2023-06-12/')).toEqual({ start: '2023-06-12', end: null })
    expect(read('12 June 2023 - ?')).toMatchObject({ value: { precision: 'after', start: '2023-06-12', end: null } })
  })
})

// ---- chrono-node, the parser for British English

const GB = en.GB
/** Days and times are those of the clock on the wall, so no zone may move them. */
const reference = { instant: new Date('2026-05-06T12:00:00Z'), timezone: 0 }
type Found = {
  readonly text: string
  readonly start: IsoDay | null
  readonly end: IsoDay | null
  readonly time: string | null
}
const chrono = (typed: string): Found | null => {
  const found = GB.parse(typed, reference)[0]
  if (found === undefined) return null
  const on = (part: typeof found.start): IsoDay | null => {
    const [year, month, date] = [part.get('year'), part.get('month'), part.get('day')]
    return year === null || month === null || date === null ? null : isoDay(year, month, date)
  }
  const { start, end } = found
  const time = start.isCertain('hour') ? `${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}` : null
  return { text: found.text, start: on(start), end: on(end ?? start), time }
}

const ordinal = (number: number): string =>
  `${number}${number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
const dayStyles: readonly ((on: IsoDay) => string)[] = [
  (on) => `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)}`,
  (on) => `${dayOfMonth(on)}/${monthOf(on)}/${yearOf(on)}`,
  (on) => `${dayOfMonth(on)}.${monthOf(on)}.${yearOf(on)}`,
  (on) => on,
  (on) => `${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`,
  (on) => `${ordinal(dayOfMonth(on))} of ${monthName(monthOf(on))} ${yearOf(on)}`,
  (on) => `${dayOfMonth(on)}-${monthName(monthOf(on)).slice(0, 3)}-${yearOf(on)}`,
  (on) => `${monthName(monthOf(on))} ${dayOfMonth(on)}, ${yearOf(on)}`,
  (on) => `${weekdayName(weekday(on)).slice(0, 3)} ${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`,
]
const twelve = (time: IsoTime): { readonly hour: number; readonly minute: string; readonly half: string } => {
  const hour = Number(time.slice(0, 2))
  return { hour: hour % 12 === 0 ? 12 : hour % 12, minute: time.slice(3), half: hour < 12 ? 'am' : 'pm' }
}
const timeStyles: readonly ((time: IsoTime) => string)[] = [
  (time) => time,
  (time) => `at ${time}`,
  (time) => `${time}:00`,
  (time) => `${twelve(time).hour}:${twelve(time).minute} ${twelve(time).half}`,
  (time) => `at ${twelve(time).hour}.${twelve(time).minute}${twelve(time).half}`,
]
const aDayStyle = fc.constantFrom(...dayStyles)
const aTimeStyle = fc.constantFrom(...timeStyles)

describe('chrono-node', () => {
  it('reads the same day from a plain date', () => {
    fc.assert(
      fc.property(anyDay, aDayStyle, (on, style) => {
        const typed = style(on)
        expect(chrono(typed)).toEqual({ text: typed, start: on, end: on, time: null })
        expect(read(typed)).toMatchObject({ ok: true, value: { precision: 'day', start: on, end: on } })
      }),
      { numRuns: 1500 },
    )
  })

  it('reads the same day and time', () => {
    fc.assert(
      fc.property(anyDay, aDayStyle, aTime, aTimeStyle, (on, style, time, timeStyle) => {
        // midnight to the second is what programs write where nobody gave a time
        fc.pre(time !== '00:00')
        const typed = `${style(on)} ${timeStyle(time)}`
        expect(chrono(typed)).toMatchObject({ start: on, time })
        expect(read(typed)).toMatchObject({ ok: true, value: { precision: 'minute', start: on, time } })
      }),
      { numRuns: 1500 },
    )
  })

  it('reads the same beginning of hours with one am or pm', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 11 }), fc.constantFrom('am', 'pm'), (on, hour, half) => {
        fc.pre(hour < 11)
        const typed = `${hour}-${hour + 1}${half} ${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`
        const found = chrono(typed)
        expect(read(typed)).toMatchObject({ ok: true, value: { precision: 'minute', start: on, time: found?.time } })
      }),
      { numRuns: 200 },
    )
  })

  it('reads the same first and last day of a range of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, days) => {
        const end = addDays(start, days)
        const [a, b] = [start, end].map((on) => `${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`)
        const typed = `${a} - ${b}`
        expect(chrono(typed)).toMatchObject({ start, end })
        expect(read(typed)).toMatchObject({ ok: true, value: { precision: 'range', start, end } })
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(
        aYear,
        aMonth,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 14 }),
        (year, month, from, days) => {
          const typed = `${from} - ${from + days} ${monthName(month)} ${year}`
          const span = { start: isoDay(year, month, from), end: isoDay(year, month, from + days) }
          expect(chrono(typed)).toMatchObject(span)
          expect(read(typed)).toMatchObject({ ok: true, value: span })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('refuses the same days that are in no calendar', () => {
    fc.assert(
      fc.property(aYear, aMonth, fc.integer({ min: 28, max: 31 }), (year, month, date) => {
        const typed = `${date} ${monthName(month)} ${year}`
        expect(read(typed).ok).toBe(chrono(typed) !== null)
        expect(read(typed).ok).toBe(date <= daysInMonth(year, month))
      }),
      { numRuns: 500 },
    )
  })

  it('is wrong where it makes a day of a month, and silent where the words are more than a date', () => {
    expect(chrono('June 2023')).toMatchObject({ start: '2023-06-01', end: '2023-06-01' })
    expect(read('June 2023')).toMatchObject({ value: { start: firstOfMonth(2023, 6), end: lastOfMonth(2023, 6) } })
    // of these it reads the date alone, and loses that it was about, a week, or one of two days
    expect(chrono('c. June 2023')?.text).toBe('June 2023')
    expect(chrono('w/c 12/06/2023')?.text).toBe('12/06/2023')
    expect(chrono('12 or 13 June 2023')?.text).toBe('13 June 2023')
    expect(chrono('Spring 2022')).toBeNull()
  })

  it('is wrong where it guesses: at the order of one date, at the century, at midnight, at a day or a year', () => {
    expect(chrono('05/13/2026')?.start).toBe('2026-05-13')
    expect(read('05/13/2026')).toMatchObject({ ok: false, error: { kind: 'impossible' } })
    expect(chrono('12/06/28')?.start).toBe('2028-06-12')
    expect(read('12/06/28')).toMatchObject({ value: { start: '1928-06-12' } })
    expect(chrono('5 June 2023 midnight')?.time).toBe('00:00')
    expect(read('5 June 2023 midnight')).toMatchObject({ value: { precision: 'day' } })
    expect(chrono('March 24')?.start).toBe('2024-03-01')
    expect(read('March 24')).toMatchObject({ ok: false })
  })

  it('does not know the time that police write', () => {
    expect(chrono('05/06/2023 1430hrs')?.time).toBeNull()
    expect(read('05/06/2023 1430hrs')).toMatchObject({ value: { time: '14:30' } })
  })
})
