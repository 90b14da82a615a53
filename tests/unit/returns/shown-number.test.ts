import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatOf } from '../../../electron/returns/xlsx/number-formats.ts'
import { shownIsoDate, shownNumber } from '../../../electron/returns/xlsx/shown-number.ts'
import { addDays, isoDay } from '../../../shared/time/days.ts'

const shown = (number: number | string, code: string, from1904 = false): string =>
  shownNumber(String(number), formatOf(code), from1904)

describe('what a number format shows', () => {
  test.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    'yyyy-mm-dd;@',
    '[$-809]dd mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'dd"."mm"."yyyy',
    'dd/mm/yyyy hh:mm',
    '[Red]dd/mm/yyyy',
    'yyyy"年"m"月"d"日"',
    'm/d/yy h:mm AM/PM',
  ])('%s is a day', (code) => {
    expect(formatOf(code)).toMatchObject({ kind: 'date', precise: 'day' })
  })

  test.each(['h:mm', 'hh:mm:ss', 'h:mm AM/PM', '[$-F400]h:mm:ss\\ AM/PM', 'mm:ss', 'mm:ss.0'])(
    '%s is a time',
    (code) => {
      expect(formatOf(code)).toEqual({ kind: 'time' })
    },
  )

  test.each([
    'General',
    '0',
    '0.00',
    '#,##0.00',
    '"£"#,##0.00;[Red]-"£"#,##0.00',
    '0.00E+00',
    '@',
    '0 days',
    '"dd/mm/yyyy"',
    '[Red]',
    '_d0',
    '#,##0\\ "months"',
    '',
  ])('%s is none of them', (code) => {
    expect(formatOf(code)).toEqual({ kind: 'plain' })
  })

  test('hours beyond a day are not a day', () => {
    expect(formatOf('[h]:mm')).toEqual({ kind: 'elapsed' })
    expect(shown(1.5, '[h]:mm')).toBe('36:00')
  })
})

describe('days', () => {
  test.each([
    [46147, 'dd/mm/yyyy', '2026-05-05'],
    [46147, 'dd/mm/yyyy hh:mm', '2026-05-05'],
    [46147.604166666664, 'dd/mm/yyyy hh:mm', '2026-05-05 14:30'],
    // a format that shows no time does not take it away
    [46147.604166666664, 'dd/mm/yyyy', '2026-05-05 14:30'],
    [46147.604166666664, 'hh:mm', '2026-05-05 14:30'],
    [0.604166666666667, 'hh:mm', '14:30'],
    [0.604166666666667, 'dd/mm/yyyy hh:mm', '14:30'],
    [0, 'hh:mm', '00:00'],
  ])('%d shown as %s is %s', (number, code, text) => {
    expect(shown(number, code)).toBe(text)
  })

  test('1900 has the 29 February that Excel counts, and the days around it are right', () => {
    expect([1, 59, 60, 61, 366, 367].map((serial) => shown(serial, 'dd/mm/yyyy'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '1900-12-31',
      '1901-01-01',
    ])
  })

  test('a workbook may count from 1904', () => {
    expect(shown(0, 'dd/mm/yyyy', true)).toBe('1904-01-01')
    expect(shown(44685, 'dd/mm/yyyy', true)).toBe('2026-05-05')
    expect(shown(0.5, 'hh:mm', true)).toBe('12:00')
  })

  test('seconds stand only where there are some, to the nearest', () => {
    const at = (hours: number, minutes: number, seconds: number): string =>
      shown(46147 + (hours * 3600 + minutes * 60 + seconds) / 86400, 'dd/mm/yyyy hh:mm:ss')
    expect(at(14, 30, 5)).toBe('2026-05-05 14:30:05')
    expect(at(14, 29, 59.9999)).toBe('2026-05-05 14:30')
    expect(at(23, 59, 59.9999)).toBe('2026-05-06')
    expect(at(0, 0, 0.0001)).toBe('2026-05-05')
    expect(shown(0.99999999, 'hh:mm')).toBe('00:00')
  })

  test('a month or a year stays one', () => {
    expect(shown(45352, 'mmm-yy')).toBe('2024-03')
    expect(shown(45352, 'mmmm yyyy')).toBe('2024-03')
    expect(shown(45292, 'yyyy')).toBe('2024')
    // the day is there, whatever is shown of it
    expect(shown(45368, 'mmm-yy')).toBe('2024-03-17')
    expect(shown(45352, 'yyyy')).toBe('2024-03-01')
  })

  test('what is no day stays the number', () => {
    expect(shown(-1, 'dd/mm/yyyy')).toBe('-1')
    expect(shown(0, 'dd/mm/yyyy')).toBe('0')
    expect(shown(0.25, 'dd/mm/yyyy')).toBe('0.25')
    expect(shown(2958465, 'dd/mm/yyyy')).toBe('9999-12-31')
    expect(shown(2958466, 'dd/mm/yyyy')).toBe('2958466')
    expect(shown(2957004, 'dd/mm/yyyy', true)).toBe('2957004')
    expect(shown('tomorrow', 'dd/mm/yyyy')).toBe('tomorrow')
  })

  test('every day from 1904 on is so many days after March 1900, in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (serial) => {
        expect(shown(serial, 'dd/mm/yyyy')).toBe(addDays(isoDay(1900, 3, 1), serial - 61))
        expect(shown(serial - 1462, 'dd/mm/yyyy', true)).toBe(shown(serial, 'dd/mm/yyyy'))
      }),
    )
  })

  test('every second of a day comes out as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_399 }), fc.integer({ min: 61, max: 60_000 }), (second, serial) => {
        const text = shown(serial + second / 86_400, 'dd/mm/yyyy hh:mm:ss').slice(11)
        const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
        expect(hours * 3600 + minutes * 60 + seconds).toBe(second)
      }),
    )
  })

  test.each([
    ['2026-05-05', '2026-05-05'],
    ['2026-05-05T00:00:00', '2026-05-05'],
    ['2026-05-05T14:30:00.000Z', '2026-05-05 14:30'],
    ['2026-05-05T14:30:05', '2026-05-05 14:30:05'],
    ['14:30:00', '14:30'],
    ['next week', 'next week'],
    ['', ''],
  ])('a day written in ISO, %s, is %s', (written, text) => {
    expect(shownIsoDate(written)).toBe(text)
  })
})

describe('other numbers', () => {
  test.each([
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['3', '3'],
    ['-2.5', '-2.5'],
    ['9434765919', '9434765919'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.5E3', '1500'],
    ['46147', '46147'],
    ['n/a', 'n/a'],
  ])('%s is %s', (written, text) => {
    expect(shown(written, 'General')).toBe(text)
  })

  test('a reference with leading zeros keeps them', () => {
    expect(shown(173, '000000')).toBe('000173')
    expect(shown(1234567, '000000')).toBe('1234567')
    expect(shown(-1, '000')).toBe('-001')
    expect(shown(0, '000')).toBe('000')
    expect(shown(1.5, '000')).toBe('1.5')
  })

  test.each([
    [1603000000, '00000 000000', '01603 000000'],
    [1603000000, '00000\\ 000000', '01603 000000'],
    [1603000000, '(00000) 000-000', '(01603) 000-000'],
    [173, '"URN "00000\\/0', 'URN 00017/3'],
    [3, '0" days"', '3 days'],
    [7, '\\d0', 'd7'],
    [55, '###-##', '-55'],
    [12345, '0 0', '1234 5'],
    [123456789012345, '000000000000000000', '000123456789012345'],
    ['123456789012345678', '000000000000000000', '123456789012346000'],
    [5, '00;-00', '05'],
    // another section of the format is for these
    [-5, '00;"less "00', '-5'],
    [0, '00;-00;"none"', '0'],
    // nothing would be left of it
    [0, '# #', '0'],
  ])('%s in the format %s is %s', (written, code, text) => {
    expect(shown(written, code)).toBe(text)
  })

  test.each(['# #/##', '00/00', '00.0', '0,000', '[Red]000', '_d00', '*000', 'd 00'])(
    '%s is more than figures and blanks',
    (code) => {
      expect(formatOf(code).kind).not.toBe('figures')
    },
  )

  test('whatever stands between, all figures of a number are there, in their order', () => {
    const places = fc.array(fc.constantFrom('0', '#', ' ', '-', '(', ')'), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 999_999_999_999_999 }), (code, number) => {
        const figures = shown(number, code.join('')).replaceAll(/\D/g, '')
        expect(figures.replace(/^0+/, '')).toBe(String(number))
      }),
    )
  })
})
