import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { When, type IsoDay } from '../../../shared/model/when.ts'
import { addDays, dayOfMonth, monthOf, weekday, yearOf } from '../../../shared/time/days.ts'
import { compareWhen } from '../../../shared/time/order.ts'
import { readDate, readDateWithNotes, type DateOrder } from '../../../shared/time/read-date.ts'
import { monthName, sayDay, sayWhen, weekdayName } from '../../../shared/time/say.ts'
import { aDay, aTime, day } from './when-arbitraries.ts'

const today = day('2026-05-01')
const two = (number: number): string => `${number}`.padStart(2, '0')
const ordinal = (number: number): string =>
  `${number}${number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`

type Style = (on: IsoDay) => string
const styles: Readonly<Record<string, Style>> = {
  'dd/mm/yyyy': (on) => `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)}`,
  'd/m/yyyy': (on) => `${dayOfMonth(on)}/${monthOf(on)}/${yearOf(on)}`,
  'dd.mm.yyyy': (on) => `${two(dayOfMonth(on))}.${two(monthOf(on))}.${yearOf(on)}`,
  'dd-mm-yyyy': (on) => `${two(dayOfMonth(on))}-${two(monthOf(on))}-${yearOf(on)}`,
  'dd mm yyyy': (on) => `${two(dayOfMonth(on))} ${two(monthOf(on))} ${yearOf(on)}`,
  ddmmyyyy: (on) => `${two(dayOfMonth(on))}${two(monthOf(on))}${yearOf(on)}`,
  iso: (on) => on,
  'iso with time': (on) => `${on}T00:00:00`,
  yyyymmdd: (on) => on.replaceAll('-', ''),
  'dd-Mon-yyyy': (on) => `${two(dayOfMonth(on))}-${monthName(monthOf(on)).slice(0, 3)}-${yearOf(on)}`,
  'd MONTH yyyy': (on) => `${dayOfMonth(on)} ${monthName(monthOf(on)).toUpperCase()} ${yearOf(on)}`,
  'dth of Month yyyy': (on) => `${ordinal(dayOfMonth(on))} of ${monthName(monthOf(on))} ${yearOf(on)}`,
  'Month d, yyyy': (on) => `${monthName(monthOf(on))} ${dayOfMonth(on)}, ${yearOf(on)}`,
  'weekday in front': (on) => `${weekdayName(weekday(on))} ${dayOfMonth(on)} ${monthName(monthOf(on))} ${yearOf(on)}`,
  'weekday behind': (on) =>
    `${two(dayOfMonth(on))}/${two(monthOf(on))}/${yearOf(on)} (${weekdayName(weekday(on)).slice(0, 3)})`,
  'our own, medium': (on) => sayDay(on, 'medium'),
  'our own, long': (on) => sayDay(on, 'long'),
  'our own, plain': (on) => sayDay(on, 'plain'),
}
const shortStyles: Readonly<Record<string, Style>> = {
  'dd/mm/yy': (on) => `${two(dayOfMonth(on))}/${two(monthOf(on))}/${two(yearOf(on) % 100)}`,
  'd.m.yy': (on) => `${dayOfMonth(on)}.${monthOf(on)}.${two(yearOf(on) % 100)}`,
  'dd-Mon-yy': (on) => `${two(dayOfMonth(on))}-${monthName(monthOf(on)).slice(0, 3)}-${two(yearOf(on) % 100)}`,
  'd Month ’yy': (on) => `${dayOfMonth(on)} ${monthName(monthOf(on))} ’${two(yearOf(on) % 100)}`,
}
// the first day of 1900 is what programs write where nobody gave one, and is spoken of
const anyDay = aDay('1900-01-02', 46_749)
const inTheLastHundredYears = fc.integer({ min: 0, max: 35_790 }).map((back) => addDays(today, -back))
const anOrder = fc.constantFrom<DateOrder>('day-first', 'month-first')

const MARKS = "/|-|.| |–| to | and |,|?|'|(|)|:|T|Z|~| - |&|\u00A0|+01:00".split('|')
const QUALIFIERS =
  'c.|circa |about |early |mid-|late |w/c |week |weekend |before |after |since |by |between |from |onwards|present|ish|approx|unknown|date |n/k'.split(
    '|',
  )
const NAMES =
  'May|June|Febuary|sept|Spring |winter |term|school year |Mon|tuesday |st|th|of |the |s|am|pm|hrs|noon'.split('|')

/** Words, figures and marks of dates, thrown together; and plain noise. */
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...MARKS, ...QUALIFIERS, ...NAMES),
        fc.nat(40).map(String),
        fc.nat(9).map((number) => `0${number}`),
        fc.integer({ min: 1890, max: 2035 }).map(String),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
/** What is wrong with a date that was read, if anything: the rules that no input may break. */
const brokenRule = (typed: string, when: When): string | null => {
  if (!When.safeParse(when).success) return 'it is no date of the model'
  if (!when.typed.startsWith(typed)) return 'what was typed is not kept'
  if (when.start !== null && when.end !== null && when.start > when.end) return 'it ends before it begins'
  if ((when.precision === 'day' || when.precision === 'minute') && when.start !== when.end)
    return 'a day is longer than a day'
  const bound = when.start ?? when.end
  if (bound !== null && (yearOf(bound) < 1899 || yearOf(bound) > 2027)) return 'its year is out of all years'
  if (compareWhen(when, when) !== 0) return 'it does not equal itself'
  return sayWhen(when) === '' ? 'it cannot be said' : null
}

describe('reading dates', () => {
  it.each(Object.entries(styles))('gives the day back that was written as %s', (_, style) => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const typed = style(on)
        expect(readDateWithNotes(typed, { today, order: 'day-first' })).toEqual({
          ok: true,
          value: {
            when: { precision: 'day', start: on, end: on, time: null, typed, approximate: false, uncertain: false },
            notes: [],
          },
        })
      }),
      { numRuns: 300 },
    )
  })

  it.each(Object.entries(shortStyles))(
    'gives the day of the last hundred years back that was written as %s',
    (_, style) => {
      fc.assert(
        fc.property(inTheLastHundredYears, (on) => {
          // what lies within a year of a hundred years ago could be this year’s or next year’s too, and is asked about
          fc.pre(yearOf(on) > yearOf(today) + 1 - 100)
          expect(readDate(style(on), { today, order: 'day-first' })).toMatchObject({
            ok: true,
            value: { start: on, end: on },
          })
        }),
        { numRuns: 300 },
      )
    },
  )

  it('gives day and time back', () => {
    fc.assert(
      fc.property(anyDay, aTime, fc.constantFrom(...Object.values(styles)), (on, time, style) => {
        const typed = style(on).replace('T00:00:00', '')
        for (const how of [
          { typed: `${typed} ${time}` },
          { typed, time },
          { typed: `${typed} at ${time.replace(':', '.')}` },
        ]) {
          const column = 'time' in how && how.time !== undefined ? { time: how.time } : {}
          const read = readDate(how.typed, { today, order: 'day-first', ...column })
          expect(read).toMatchObject({ ok: true, value: { precision: 'minute', start: on, time } })
        }
      }),
    )
  })

  it('gives both days of a range back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(
          'dd/mm/yyyy',
          'dd.mm.yyyy',
          'dd-Mon-yyyy',
          'd MONTH yyyy',
          'iso',
          'weekday in front',
          'our own, plain',
        ),
        fc.constantFrom(' - ', ' to ', ' – ', '–', ' until '),
        (start, days, name, between) => {
          const end = addDays(start, days)
          fc.pre(yearOf(end) <= yearOf(today) + 1)
          const style = styles[name]
          const typed = `${style?.(start)}${between}${style?.(end)}`
          expect(readDate(typed, { today, order: 'day-first' })).toMatchObject({
            ok: true,
            value: { precision: 'range', start, end, approximate: false, uncertain: false },
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws, keeps what was typed, and gives a date whose end is not before its start', () => {
    fc.assert(
      fc.property(aText, anOrder, fc.option(aText, { nil: undefined }), (typed, order, time) => {
        const read = readDate(typed, { today, order, ...(time === undefined ? {} : { time }) })
        expect(read.ok ? brokenRule(typed, read.value) : null).toBeNull()
        expect(read.ok || read.error.why.endsWith('.')).toBe(true)
      }),
      { numRuns: 8000 },
    )
  })

  it('never makes a date still to come of a year with two figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(99),
        aDay('2020-01-01', 20_000),
        anOrder,
        (dayOf, month, year, now, order) => {
          const [first, second] = order === 'day-first' ? [dayOf, month] : [month, dayOf]
          for (const typed of [
            `${first}/${second}/${two(year)}`,
            `${dayOf} ${monthName(month)} ${two(year)}`,
            `c. ${first}.${second}.${two(year)}`,
          ]) {
            const read = readDate(typed, { today: now, order })
            expect(read.ok && (read.value.start ?? '') > now).toBe(false)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('reads the common shapes by the short way as by the long way', () => {
    fc.assert(
      fc.property(
        fc.record({
          dayOf: fc.integer({ min: 0, max: 32 }),
          month: fc.integer({ min: 0, max: 13 }),
          year: fc.integer({ min: 1898, max: 2029 }),
          time: fc.constantFrom('', ' 14:30', 'T00:00:00', ' 24:10'),
          mark: fc.constantFrom('/', '.', '-'),
          order: anOrder,
        }),
        ({ dayOf, month, year, time, mark, order }) => {
          const common = `${dayOf}${mark}${month}${mark}${year}${time}`
          const [short, long] = [common, ` ${common}`].map((typed) => {
            const read = readDate(typed, { today, order })
            return read.ok ? { ...read.value, typed: typed.trim() } : read.error
          })
          // a leading space keeps the text from the short way
          expect(long).toEqual(short)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
