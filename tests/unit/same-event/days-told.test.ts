import { describe, expect, test } from 'vitest'

import { IsoDay } from '../../../shared/model/when.ts'
import { daysTold } from '../../../shared/same-event/days-told.ts'
import { minutesApart, timesTold } from '../../../shared/same-event/times-told.ts'

/** Thursday 30 April 2026, when the text was written. */
const WRITTEN = IsoDay.parse('2026-04-30')
const daysIn = (text: string, written = WRITTEN): string[] => daysTold(text, written).map(({ day }) => day)

describe('the days of which a text speaks', () => {
  test.each([
    ['the argument of 28 April', ['2026-04-28']],
    ['on 28th April 2026', ['2026-04-28']],
    ['order made 16/04', ['2026-04-16']],
    ['seen on 16.04.2026', ['2026-04-16']],
    ['texts on 9–11 April', ['2026-04-11', '2026-04-10', '2026-04-09']],
    ['shouting on Tuesday', ['2026-04-28']],
    ['a fight on Thursday', ['2026-04-23']],
    ['Saturday night', ['2026-04-25']],
    ['he came yesterday after tea', ['2026-04-29']],
    ['on Good Friday', ['2026-04-03']],
  ])('“%s”', (text, days) => {
    expect(daysIn(text)).toEqual(days)
  })

  test.each([
    'every Friday',
    'since 8 April',
    'to be reviewed by 14 April',
    'appointment on 4 May',
    'born on 14 January 2023',
    'EC/0428/4460',
    'arrears of £12.04',
    'a weight of 11.4 kg',
    'no day at all',
  ])('none in “%s”', (text) => {
    expect(daysIn(text)).toEqual([])
  })

  test('a day without a year is the last such day before the text was written', () => {
    expect(daysIn('the call of 27 December', IsoDay.parse('2026-01-05'))).toEqual(['2025-12-27'])
  })
})

describe('the times of day of which a text speaks', () => {
  const timesIn = (text: string): string[] => timesTold(text).map(({ from, to }) => text.slice(from, to))

  test.each([
    ['Officers there 23:04.', ['23:04']],
    ['Came at 9.20 with a bruise', ['9.20']],
    ['left at 2.30pm', ['2.30pm']],
    ['“about six, then again late on”', ['about six']],
    ['“about half past six” and “again gone ten”', ['half past six', 'gone ten']],
    ['came in after eleven on 28 April', ['after eleven']],
  ])('“%s”', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })

  test.each([
    'about six weeks',
    'one of them',
    'by two officers',
    'order of 16.04.2026',
    '£2.50 a week',
    '£ 2.50 a week',
    '9.5 kg',
    'given 2.50ml of Calpol',
    '2.50 ml',
    '10.25mg, 2.50 mcg, 3.15 g and 9.20kg',
    'a bruise of 2.50cm, 1.20 x 2.10 cm, 2.10-2.50mm',
    'fell 1.20 m',
    'drank 1.50l',
    'by 2.50%',
    'by 2.50 per cent',
  ])('none in “%s”', (text) => {
    expect(timesIn(text)).toEqual([])
  })

  test.each([
    ['at 9.20 M rang, at 9.40 L came', ['9.20', '9.40']],
    ['between 2.30 and 3.15pm', ['2.30', '3.15pm']],
    ['Given 2.50ml at 23:40.', ['23:40']],
    ['from 9.20-10.15', ['9.20']],
  ])('but in “%s”', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })

  test('a clock time and an hour in words are compared without the half of the day', () => {
    const [late, six] = [timesTold('at 18:15')[0], timesTold('about six.')[0]]
    if (late === undefined || six === undefined) throw new Error('two times')
    expect(minutesApart(late, six)).toBe(15)
  })
})
