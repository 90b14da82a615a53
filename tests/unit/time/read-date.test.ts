import { describe, expect, it } from 'vitest'
import { When } from '../../../shared/model/when.ts'
import { readDate, readDateWithNotes, type DateOrder } from '../../../shared/time/read-date.ts'
import { day } from './when-arbitraries.ts'

const today = day('2026-05-01')

/** "day 2023-06-12", "minute 2023-06-12 14:30", "range 2023-06-12..2023-06-14 approximate", "before ..2023-06-05"; the problem's kind when refused. */
const read = (typed: string, order: DateOrder = 'day-first', time?: string): string => {
  const result = readDate(typed, { today, order, ...(time === undefined ? {} : { time }) })
  if (!result.ok) return result.error.kind
  const when = When.parse(result.value)
  const days = when.start === when.end ? (when.start ?? '') : `${when.start ?? ''}..${when.end ?? ''}`
  const flags = [when.approximate ? 'approximate' : '', when.uncertain ? 'uncertain' : '']
  return [when.precision, days, when.time ?? '', ...flags].filter((part) => part !== '').join(' ')
}
const why = (typed: string, order: DateOrder = 'day-first', time?: string): string => {
  const result = readDate(typed, { today, order, ...(time === undefined ? {} : { time }) })
  return result.ok ? `read as ${result.value.precision}` : result.error.why
}
const notes = (typed: string, time?: string): readonly string[] => {
  const result = readDateWithNotes(typed, { today, order: 'day-first', ...(time === undefined ? {} : { time }) })
  return result.ok ? result.value.notes : [result.error.kind]
}

describe('an exact day', () => {
  it.each([
    '12/06/2023',
    '12/6/2023',
    '12/06/23',
    '12/6/23',
    '12-06-2023',
    '12.06.2023',
    '12.6.23',
    '12 06 2023',
    '12 / 06 / 2023',
    '12.06/23',
    String.raw`12\06\2023`,
    '12062023',
    '2023-06-12',
    '2023/06/12',
    '2023.6.12',
    '20230612',
    '12-Jun-23',
    '12-JUN-2023',
    '12 Jun 2023',
    '12Jun2023',
    '12/Jun/2023',
    '12.Jun.2023',
    '12 June 2023',
    '12 june, 2023',
    '12th June 2023',
    '12 th June 2023',
    'the 12th of June 2023',
    '12 June ’23',
    '12 Jun. 2023',
    'June 12, 2023',
    'June 12th 2023',
    'Jun-12-2023',
    '2023 June 12',
    'Mon 12 June 2023',
    'Monday, 12th June 2023',
    'Mon. 12/06/2023',
    'Mon-12-Jun-2023',
    '12/06/2023 (Mon)',
    '12 June 2023 Monday',
    'on 12 June 2023',
    'Date: 12/06/2023',
    'dated 12/06/2023',
    '12/06/2023.',
    ' 12/06/2023 ',
    '\u00A012\u00A0June\u00A02023',
    '12  June   2023',
    '12\u201106\u20112023',
    '12\u221206\u22122023',
    "'12/06/2023",
    '‘12/06/2023',
    '"12/06/2023"',
    '(12/06/2023)',
    '12/06/2023<br/>',
    '12/06/2023&nbsp;',
    '\uFEFF12/06/2023',
    '１２/０６/２０２３',
    '12/06/2023 - 12/06/2023',
    '12/06/2023 pm',
    '12 June 2023 (evening)',
    'night of 12 June 2023',
    'early hours of 12/06/2023',
    '2023-06-12T00:00:00',
    '2023-06-12 00:00:00.000',
    '12/06/2023 00:00:00',
    '12/06/2023 12:00:00 AM',
  ])('is read from %s', (typed) => {
    expect(read(typed)).toBe('day 2023-06-12')
  })

  it('is kept as it was typed', () => {
    const read12 = (typed: string, time?: string) =>
      readDate(typed, { today, order: 'day-first', ...(time === undefined ? {} : { time }) })
    expect(read12(' 12/06/2023 ')).toMatchObject({ ok: true, value: { typed: ' 12/06/2023 ' } })
    expect(read12('12/06/2023', '14:30')).toMatchObject({ ok: true, value: { typed: '12/06/2023 14:30' } })
    expect(read12('n/k', '')).toMatchObject({ ok: true, value: { typed: 'n/k' } })
  })

  it.each([
    ['Christmas Day 2022', 'day 2022-12-25'],
    ['New Year’s Eve 2022', 'day 2022-12-31'],
    ['boxing day 2022', 'day 2022-12-26'],
  ])('has a name of its own: %s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })
})

describe('a time', () => {
  it.each([
    '2023-06-12T14:30',
    '2023-06-12T14:30:59',
    '2023-06-12T14:30:59.123Z',
    '2023-06-12 14:30:00+01:00',
    '2023-06-12 14:30 BST',
    '20230612T14:30',
    '12/06/2023 14:30',
    '12/06/2023, 14:30',
    '12/06/2023 at 14:30',
    '12/06/2023 @ 14:30',
    '12/06/2023 - 14:30',
    '12/06/2023 14.30',
    '12.06.2023 14.30',
    '12/06/2023 1430',
    '12/06/2023 1430hrs',
    '12/06/2023 14:30 hours',
    '12/06/2023 2.30pm',
    '12/06/2023 2:30 p.m.',
    '12/06/2023 02:30:00 PM',
    '12 June 2023 at 2:30PM',
    '12 June 2023 - 14:30',
    '14:30 12/06/2023',
    '2.30pm on Monday 12th June 2023',
    '1430 hrs 12/06/2023',
    '12/06/2023 14:30-15:00',
    '12/06/2023 14:30 to 15:00',
    'Mon Jun 12 2023 14:30:00 GMT+0100',
  ])('stands with the day in %s', (typed) => {
    expect(read(typed)).toBe('minute 2023-06-12 14:30')
  })

  it.each([
    ['12/06/2023 noon', '12:00'],
    ['12/06/2023 12pm', '12:00'],
    ['12/06/2023 12am', '00:00'],
    ['12/06/2023 2pm', '14:00'],
    ['12/06/2023 00:00', '00:00'],
    ['12/06/2023 00:00:01', '00:00'],
    ['12/06/2023 9.05', '09:05'],
  ])('of %s is %s', (typed, time) => {
    expect(read(typed)).toBe(`minute 2023-06-12 ${time}`)
  })

  it.each(['12/06/2023 approx 14:30', '12/06/2023 at about 2.30pm', 'c. 14:30 on 12/06/2023', '12/06/2023 14:30ish'])(
    'is about so late: %s',
    (typed) => {
      expect(read(typed)).toBe('minute 2023-06-12 14:30 approximate')
    },
  )

  it.each([
    '14:30',
    '14.30',
    '1430',
    '1430hrs',
    '2.30pm',
    '2:30 PM',
    '14:30:00',
    'at 14:30',
    '14:30-15:00',
    '30/12/1899 14:30:00',
  ])('is read from a column of its own: %s', (time) => {
    expect(read('12/06/2023', 'day-first', time)).toBe('minute 2023-06-12 14:30')
    expect(read('12 June 2023', 'day-first', time)).toBe('minute 2023-06-12 14:30')
  })

  it('in a column of its own leaves the day alone where it says nothing', () => {
    for (const time of ['', ' ', '-', 'n/k', 'unknown', 'pm', 'evening', '00:00:00']) {
      expect(read('12/06/2023', 'day-first', time)).toBe('day 2023-06-12')
      expect(notes('12/06/2023', time)).toEqual([])
    }
  })

  it('that cannot be read does not cost the day, and is spoken of', () => {
    expect(read('12/06/2023', 'day-first', 'period 3')).toBe('day 2023-06-12')
    expect(notes('12/06/2023', 'period 3')).toEqual([
      'The time “period 3” cannot be read, so the entry has its day alone.',
    ])
    expect(read('June 2023', 'day-first', '14:30')).toBe('month 2023-06-01..2023-06-30')
    expect(notes('June 2023', '14:30')).toEqual([
      'The time 14:30 was left aside, because the date names no single day.',
    ])
  })

  it('of the column counts where the date has another', () => {
    expect(read('12/06/2023 00:00', 'day-first', '14:30')).toBe('minute 2023-06-12 14:30')
    expect(notes('12/06/2023 00:00', '14:30')).toEqual([])
    expect(read('12/06/2023 13:30', 'day-first', '14:30')).toBe('minute 2023-06-12 14:30')
    expect(notes('12/06/2023 13:30', '14:30')).toEqual([
      'The date says 13:30 and the time column 14:30; 14:30 was taken.',
    ])
  })

  it('that no clock shows is refused', () => {
    expect(why('12/06/2023 25:61')).toBe('25:61 is not a time: there is no hour 25.')
    expect(why('12/06/2023', 'day-first', '14:75')).toBe('14:75 is not a time: there is no minute 75.')
    expect(why('12/06/2023 24:00')).toBe('24:00 is not a time: write 00:00 and the day that begins then.')
    expect(read('25:61')).toBe('impossible')
    expect(why('18.30')).toBe('18.30 is a time without a date. Add the day.')
    expect(why('18:30')).toBe('18:30 is a time without a date. Add the day.')
  })
})

describe('a month, a season, a year', () => {
  it.each([
    ['Mar 2024', 'month 2024-03-01..2024-03-31'],
    ['March 2024', 'month 2024-03-01..2024-03-31'],
    ['Mar-24', 'month 2024-03-01..2024-03-31'],
    ['March ’24', 'month 2024-03-01..2024-03-31'],
    ['Sept. 2023', 'month 2023-09-01..2023-09-30'],
    ['03/2024', 'month 2024-03-01..2024-03-31'],
    ['3.2024', 'month 2024-03-01..2024-03-31'],
    ['2024-03', 'month 2024-03-01..2024-03-31'],
    ['2024/03', 'month 2024-03-01..2024-03-31'],
    ['2024 March', 'month 2024-03-01..2024-03-31'],
    ['in March 2024', 'month 2024-03-01..2024-03-31'],
    ['month of March 2024', 'month 2024-03-01..2024-03-31'],
    ['sometime in March 2024', 'month 2024-03-01..2024-03-31'],
    ['Feb 2024', 'month 2024-02-01..2024-02-29'],
    ['??/05/2016', 'month 2016-05-01..2016-05-31'],
    ['xx/05/2016', 'month 2016-05-01..2016-05-31'],
    ['May 2016, exact date not known', 'month 2016-05-01..2016-05-31'],
    ['2024', 'year 2024-01-01..2024-12-31'],
    ['in 2024', 'year 2024-01-01..2024-12-31'],
    ['throughout 2024', 'year 2024-01-01..2024-12-31'],
    ['1900', 'year 1900-01-01..1900-12-31'],
    ['2027', 'year 2027-01-01..2027-12-31'],
    ['Spring 2024', 'season 2024-03-01..2024-05-31'],
    ['summer 2022', 'season 2022-06-01..2022-08-31'],
    ['the summer of 2022', 'season 2022-06-01..2022-08-31'],
    ['Summer 22', 'season 2022-06-01..2022-08-31'],
    ['Autumn 2022', 'season 2022-09-01..2022-11-30'],
    ['Fall 2022', 'season 2022-09-01..2022-11-30'],
    ['Winter 2024', 'season 2024-12-01..2025-02-28'],
    ['Winter 2023', 'season 2023-12-01..2024-02-29'],
    ['Winter 2023/24', 'season 2023-12-01..2024-02-29'],
    ['winter 2023-2024', 'season 2023-12-01..2024-02-29'],
    ['winter 23/24', 'season 2023-12-01..2024-02-29'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it('says how a winter was read', () => {
    expect(notes('Winter 2024')).toEqual(['“Winter 2024” was read as December 2024 to February 2025.'])
    expect(notes('Winter 2023/24')).toEqual([])
  })

  it('says how a spreadsheet’s short month was read', () => {
    expect(notes('Mar-24')).toEqual(['“Mar-24” was read as March 2024.'])
    expect(notes('March ’24')).toEqual([])
  })

  it('is not taken from what may be a day too', () => {
    expect(why('March 24')).toBe(
      '“March 24” may be 24 March without a year, or March ’24. Write the year with four figures.',
    )
    expect(read('Mar 24')).toBe('unreadable')
  })
})

describe('about, perhaps, early and late', () => {
  it.each([
    ['c. June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['c.June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['c June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['ca. 2019', 'year 2019-01-01..2019-12-31 approximate'],
    ['c2019', 'year 2019-01-01..2019-12-31 approximate'],
    ['circa Spring 2022', 'season 2022-03-01..2022-05-31 approximate'],
    ['about 5 June 2023', 'day 2023-06-05 approximate'],
    ['approx 05/06/2023', 'day 2023-06-05 approximate'],
    ['approx. 5/6/23', 'day 2023-06-05 approximate'],
    ['approximately June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['on or around 5 June 2023', 'day 2023-06-05 approximate'],
    ['~June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['June 2023 (approx)', 'month 2023-06-01..2023-06-30 approximate'],
    ['2019ish', 'year 2019-01-01..2019-12-31 approximate'],
    ['early June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['mid June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['Mid-June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['late June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['mid to late June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['beginning of June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['at the end of June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['first week of June 2023', 'month 2023-06-01..2023-06-30 approximate'],
    ['early 2021', 'year 2021-01-01..2021-12-31 approximate'],
    ['late summer 2022', 'season 2022-06-01..2022-08-31 approximate'],
    ['early June to mid July 2023', 'range 2023-06-01..2023-07-31 approximate'],
    ['c. 2019 to c. 2021', 'range 2019-01-01..2021-12-31 approximate'],
    ['?22 May 2016', 'day 2016-05-22 uncertain'],
    ['? 22 May 2016', 'day 2016-05-22 uncertain'],
    ['22 May 2016?', 'day 2016-05-22 uncertain'],
    ['22 May 2016 (?)', 'day 2016-05-22 uncertain'],
    ['22? May 2016', 'day 2016-05-22 uncertain'],
    ['?22/05/2016', 'day 2016-05-22 uncertain'],
    ['possibly 22/05/2016', 'day 2016-05-22 uncertain'],
    ['22/05/2016 (tbc)', 'day 2016-05-22 uncertain'],
    ['22 or 23 May 2016', 'range 2016-05-22..2016-05-23 uncertain'],
    ['?c. 2016', 'year 2016-01-01..2016-12-31 approximate uncertain'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it('does not read a figure that is doubted away', () => {
    for (const typed of ['2?/05/2016', '22/?/2016', '22/05/201?', '1?/1?/2016']) expect(read(typed)).toBe('unreadable')
  })
})

describe('weeks', () => {
  it.each([
    ['w/c 12/06/2023', 'week 2023-06-12..2023-06-18'],
    ['w/c12/6/23', 'week 2023-06-12..2023-06-18'],
    ['W/C: 12.06.2023', 'week 2023-06-12..2023-06-18'],
    ['wc 12 June 2023', 'week 2023-06-12..2023-06-18'],
    ['w/b 12/06/2023', 'week 2023-06-12..2023-06-18'],
    ['week commencing Monday 12th June 2023', 'week 2023-06-12..2023-06-18'],
    ['Week beginning 2023-06-12', 'week 2023-06-12..2023-06-18'],
    ['wk com 12/06/2023', 'week 2023-06-12..2023-06-18'],
    ['w/c 15/06/2023', 'week 2023-06-15..2023-06-21'],
    ['?w/c 12/06/2023', 'week 2023-06-12..2023-06-18 uncertain'],
    ['w/e 18/06/2023', 'week 2023-06-12..2023-06-18'],
    ['week ending 18 June 2023', 'week 2023-06-12..2023-06-18'],
    ['weekend of 17 June 2023', 'range 2023-06-17..2023-06-18'],
    ['w/c 12/06/2023 to w/c 26/06/2023', 'range 2023-06-12..2023-07-02'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it('that is a weekend, named by a day that is none, is noted', () => {
    expect(notes('weekend of 12 June 2023')).toEqual([
      '“weekend of 12 June 2023”: 12 June 2023 is a Monday, so it was read as the weekend after it. Check the day.',
    ])
    expect(notes('weekend of 18 June 2023')).toEqual([])
  })

  it('need a day', () => {
    expect(why('w/c June 2023')).toBe(
      '“w/c June 2023” names a week but not the day on which it begins. Write it like w/c 12/06/2023.',
    )
  })
})

describe('ranges', () => {
  it.each([
    ['12–14 June 2023', '2023-06-12..2023-06-14'],
    ['12-14 June 2023', '2023-06-12..2023-06-14'],
    ['12th - 14th June 2023', '2023-06-12..2023-06-14'],
    ['12 to 14 June 2023', '2023-06-12..2023-06-14'],
    ['12-14/06/2023', '2023-06-12..2023-06-14'],
    ['12/13 June 2023', '2023-06-12..2023-06-13'],
    ['12 & 13 June 2023', '2023-06-12..2023-06-13'],
    ['12, 13 and 14 June 2023', '2023-06-12..2023-06-14'],
    ['12/06/2023, 14/06/2023', '2023-06-12..2023-06-14'],
    ['June, July and August 2023', '2023-06-01..2023-08-31'],
    ['2021, 2022', '2021-01-01..2022-12-31'],
    ['June 12-14, 2023', '2023-06-12..2023-06-14'],
    ['Mon 12 - Wed 14 June 2023', '2023-06-12..2023-06-14'],
    ['between 12 and 14 June 2023', '2023-06-12..2023-06-14'],
    ['from 12 June to 14 June 2023', '2023-06-12..2023-06-14'],
    ['12/06/2023 - 14/06/2023', '2023-06-12..2023-06-14'],
    ['12/06/2023-14/06/2023', '2023-06-12..2023-06-14'],
    ['12-06-2023 - 14-06-2023', '2023-06-12..2023-06-14'],
    ['12/06-14/06/2023', '2023-06-12..2023-06-14'],
    ['12/06/23 to 14/06/23', '2023-06-12..2023-06-14'],
    ['12.06. - 14.06.2023', '2023-06-12..2023-06-14'],
    ['2023-06-12 to 2023-06-14', '2023-06-12..2023-06-14'],
    ['2023-06-12/2023-06-14', '2023-06-12..2023-06-14'],
    ['12/06/2023 22:00 - 13/06/2023 02:00', '2023-06-12..2023-06-13'],
    ['28 May to 2 June 2023', '2023-05-28..2023-06-02'],
    ['28 May 2023 until 2 June', '2023-05-28..2023-06-02'],
    ['28 Dec - 2 Jan 2023', '2022-12-28..2023-01-02'],
    ['28 Dec 2022 to 2 Jan', '2022-12-28..2023-01-02'],
    ['Thu 29 Dec - Mon 2 Jan 2023', '2022-12-29..2023-01-02'],
    ['June–August 2023', '2023-06-01..2023-08-31'],
    ['Jun/Jul 2023', '2023-06-01..2023-07-31'],
    ['June 2022 to August 2023', '2022-06-01..2023-08-31'],
    ['Dec to Feb 2023', '2022-12-01..2023-02-28'],
    ['June 5, 2023 and June 6, 2023', '2023-06-05..2023-06-06'],
    ['2019 - June 2020', '2019-01-01..2020-06-30'],
    ['Spring/Summer 2022', '2022-03-01..2022-08-31'],
    ['Winter - Spring 2023', '2022-12-01..2023-05-31'],
    ['2021–2023', '2021-01-01..2023-12-31'],
    ['2021 to 2023', '2021-01-01..2023-12-31'],
    ['2021-23', '2021-01-01..2023-12-31'],
    ['2021/22', '2021-01-01..2022-12-31'],
    ['2011/12', '2011-01-01..2012-12-31'],
    ['1999/00', '1999-01-01..2000-12-31'],
    ['school year 2022/23', '2022-09-01..2023-08-31'],
    ['2022/23 academic year', '2022-09-01..2023-08-31'],
    ['financial year 2022-23', '2022-04-01..2023-03-31'],
    ['1990s', '1990-01-01..1999-12-31'],
  ])('%s', (typed, days) => {
    expect(read(typed)).toBe(`range ${days}`)
  })

  it.each([
    ['Autumn term 2022', '2022-09-01..2022-12-31'],
    ['Spring term 2023', '2023-01-01..2023-04-30'],
    ['spring term 2022/23', '2023-01-01..2023-04-30'],
    ['Summer term 2023', '2023-04-01..2023-07-31'],
  ])('a school term is no season: %s', (typed, days) => {
    expect(read(typed)).toBe(`range ${days} approximate`)
  })

  it('is an ISO month where ISO would write one, and says so where it may be two years', () => {
    expect(read('2011-12')).toBe('month 2011-12-01..2011-12-31')
    expect(notes('2011-12')).toEqual(['2011-12 was read as December 2011. If it means two years, write 2011 to 2012.'])
    expect(read('2011-10')).toBe('month 2011-10-01..2011-10-31')
    expect(notes('2011-10')).toEqual([])
  })

  it('cannot end before it begins', () => {
    expect(why('14-12 June 2023')).toBe('“14-12 June 2023” ends before it begins. Check both dates.')
    expect(read('14/06/2023 - 12/06/2023')).toBe('impossible')
    expect(read('2023-2021')).toBe('impossible')
  })
})

describe('before and after', () => {
  it.each([
    ['before 5 June 2023', 'before ..2023-06-05'],
    ['before 05/06/2023', 'before ..2023-06-05'],
    ['before June 2023', 'before ..2023-06-01'],
    ['prior to 2020', 'before ..2020-01-01'],
    ['pre 2020', 'before ..2020-01-01'],
    ['by 5 June 2023', 'before ..2023-06-05'],
    ['by June 2023', 'before ..2023-06-30'],
    ['on or before 5 June 2023', 'before ..2023-06-05'],
    ['no later than June 2023', 'before ..2023-06-30'],
    ['up to 5 June 2023', 'before ..2023-06-05'],
    ['2019 or earlier', 'before ..2019-12-31'],
    ['before Christmas 2023', 'before ..2023-12-25'],
    ['since Xmas 2023', 'after 2023-12-25..'],
    ['after Easter 2023', 'after 2023-04-09..'],
    ['before Christmas holidays 2023', 'before ..2024-01-06 approximate'],
    ['after summer holidays 2023', 'after 2023-07-08.. approximate'],
    ['by half term October 2022', 'before ..2022-11-06 approximate'],
    ['before summer term 2023', 'before ..2023-07-31 approximate'],
    ['before c. June 2023', 'before ..2023-06-01 approximate'],
    ['?before June 2023', 'before ..2023-06-01 uncertain'],
    ['after 5 June 2023', 'after 2023-06-05..'],
    ['after June 2023', 'after 2023-06-30..'],
    ['after 2021', 'after 2021-12-31..'],
    ['post 2021', 'after 2021-12-31..'],
    ['since 5 June 2023', 'after 2023-06-05..'],
    ['since June 2023', 'after 2023-06-01..'],
    ['since 2021', 'after 2021-01-01..'],
    ['from June 2023', 'after 2023-06-01..'],
    ['from June 2023 onwards', 'after 2023-06-01..'],
    ['June 2023 onwards', 'after 2023-06-01..'],
    ['2019 to present', 'after 2019-01-01..'],
    ['June 2023 - ongoing', 'after 2023-06-01..'],
    ['12/06/2023 to date', 'after 2023-06-12..'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })
})

describe('words of not knowing', () => {
  it.each([
    'unknown',
    'Unknown',
    'not known',
    'n/k',
    'NK',
    'N/A',
    'undated',
    'not recorded',
    'date not recorded',
    'Date not known',
    'date unknown',
    'unknown date',
    'exact date not known',
    'no date',
    'No date given',
    '?',
    '??',
    '(unknown)',
    'not stated.',
    'can’t remember',
    'tbc',
  ])('leave an entry undated: %s', (typed) => {
    expect(read(typed)).toBe('undated')
    expect(readDate(typed, { today, order: 'day-first' })).toMatchObject({ ok: true, value: { typed } })
  })

  it.each(['', ' ', '\u00A0', '-', '–', '--', '.', "'"])('differ from an empty cell: "%s"', (typed) => {
    expect(read(typed)).toBe('empty')
  })
})

describe('slips of the pen', () => {
  it.each([
    ['12 Febuary 2023', '2023-02-12'],
    ['12 Feburary 2023', '2023-02-12'],
    ['12 Januray 2023', '2023-01-12'],
    ['12 Setpember 2023', '2023-09-12'],
    ['12 Ocotber 2023', '2023-10-12'],
    ['12 Augst 2023', '2023-08-12'],
    ['12 Jully 2023', '2023-07-12'],
    ['12 Juen 2023', '2023-06-12'],
    ['12 Decemeber 2023', '2023-12-12'],
  ])('are understood and spoken of: %s', (typed, on) => {
    expect(read(typed)).toBe(`day ${on}`)
    expect(notes(typed)).toHaveLength(1)
  })

  it('are not understood where two months are as near', () => {
    expect(read('12 Jule 2023')).toBe('unreadable')
    expect(read('12 Mai 2023')).toBe('unreadable')
  })

  it('in the weekday keep the date, and are spoken of', () => {
    expect(read('Tue 6 May 2026')).toBe('day 2026-05-06')
    expect(notes('Tue 6 May 2026')).toEqual(['“Tue 6 May 2026”: 6 May 2026 is a Wednesday. Check the day.'])
    expect(notes('Tue 5 May 2026')).toEqual([])
    expect(notes('Mon 12 - Thu 14 June 2023')).toEqual([
      '“Mon 12 - Thu 14 June 2023”: 14 June 2023 is a Wednesday. Check the day.',
    ])
    expect(notes('Thu 29 Dec - Mon 2 Jan 2023')).toEqual([])
  })
})

describe('dates that cannot be', () => {
  it.each([
    ['31/04/2026', '31/04/2026 is not a date: April has 30 days.'],
    ['29/02/2025', '29/02/2025 is not a date: February 2025 has 28 days.'],
    ['30 February 2024', '“30 February 2024” is not a date: February 2024 has 29 days.'],
    ['31/6/23', '31/6/23 is not a date: June has 30 days.'],
    ['2023-02-30', '2023-02-30 is not a date: February 2023 has 28 days.'],
    ['12/13/2026', '12/13/2026 is not a date: there is no month 13. Month first, it would be 13 December 2026.'],
    ['05/13/2026', '05/13/2026 is not a date: there is no month 13. Month first, it would be 13 May 2026.'],
    ['32/13/2026', '32/13/2026 is not a date: there is no month 13.'],
    ['00/05/2016', '00/05/2016 is not a date: there is no day 0. Where the day is not known, write May 2016.'],
    ['0000-00-00', '0000-00-00 is not a date: there is no month 0.'],
    ['13/2023', '13/2023 is not a date: there is no month 13.'],
    ['w/c 31/06/2023', '“w/c 31/06/2023” is not a date: June has 30 days.'],
    ['29 June - 31 June 2023', '“29 June - 31 June 2023” is not a date: June has 30 days.'],
  ])('%s', (typed, sentence) => {
    expect(read(typed)).toBe('impossible')
    expect(why(typed)).toBe(sentence)
  })

  it.each([
    ['12/06/1899', '12/06/1899 lies in the year 1899; years from 1900 to 2027 can be read. Check the year.'],
    ['12/06/2203', '12/06/2203 lies in the year 2203; years from 1900 to 2027 can be read. Check the year.'],
    ['June 2028', '“June 2028” lies in the year 2028; years from 1900 to 2027 can be read. Check the year.'],
    ['1430', '1430 lies in the year 1430; years from 1900 to 2027 can be read. Check the year.'],
  ])('%s is out of all years', (typed, sentence) => {
    expect(read(typed)).toBe('out-of-years')
    expect(why(typed)).toBe(sentence)
  })

  it.each([
    [
      '45123',
      '45123 looks like a spreadsheet’s day number and not a date. Format the column as a date, save the file again and send that.',
    ],
    [
      '45123.604',
      '45123.604 looks like a spreadsheet’s day number and not a date. Format the column as a date, save the file again and send that.',
    ],
    ['120623', '120623 has no marks between day, month and year. Write it like 05/06/2023.'],
    ['5 June', '“5 June” has no year. Add the year with four figures.'],
    ['05/06', '05/06 has no year. Add the year with four figures.'],
    ['12-14 June', '“12-14 June” has no year. Add the year with four figures.'],
    ['May', '“May” has no year. Add the year with four figures.'],
    [
      'Mum said that he would not be back before the weekend, she was worried',
      '“Mum said that he would not be back befo…” cannot be read as a date. Write it like 5 June 2023, June 2023, Spring 2023, c. June 2023 or 12–14 June 2023.',
    ],
  ])('%s is refused with what to write instead', (typed, sentence) => {
    expect(read(typed)).toBe('unreadable')
    expect(why(typed)).toBe(sentence)
  })

  it.each([
    '12',
    'hello',
    '1/2/3',
    '2023-06-12-05',
    '2003-06-12-05',
    '2019 to June',
    '2023 Spring 12',
    '2022 12/05/2022',
    'Mon 2022',
    '2019 pm',
    '5 June 2023, May',
    'yesterday',
    'since birth',
    'Q1 2023',
    '12//06/2023/',
    'half term',
    '5',
  ])('%s is not guessed at', (typed) => {
    expect(read(typed)).toBe('unreadable')
  })
})

describe('years with two figures', () => {
  it.each([
    ['30/04/26', 'day 2026-04-30'],
    ['01/05/26', 'day 2026-05-01'],
    ['12/06/25', 'day 2025-06-12'],
    ['12/06/99', 'day 1999-06-12'],
    ['12/06/28', 'day 1928-06-12'],
    ['12/06/00', 'day 2000-06-12'],
    ['29/02/00', 'day 2000-02-29'],
    ['May-26', 'month 2026-05-01..2026-05-31'],
  ])('%s is %s on 1 May 2026', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it('are not sent a hundred years back when the date is about to come', () => {
    expect(read('02/05/26')).toBe('out-of-years')
    expect(why('02/05/26')).toBe(
      '02/05/26 is still to come in 2026, and 1926 is long past. Write the year with four figures.',
    )
    expect(read('01/01/27')).toBe('out-of-years')
    expect(read('02/05/2026')).toBe('day 2026-05-02')
  })
})

describe('a file that is month first', () => {
  it.each([
    ['05/13/2026', 'day 2026-05-13'],
    ['5/6/23', 'day 2023-05-06'],
    ['05/06/2023 2:30 PM', 'minute 2023-05-06 14:30'],
    ['w/c 06/12/2023', 'week 2023-06-12..2023-06-18'],
    ['06/12/2023 - 06/14/2023', 'range 2023-06-12..2023-06-14'],
    ['before 06/05/2023', 'before ..2023-06-05'],
  ])('reads %s so', (typed, as) => {
    expect(read(typed, 'month-first')).toBe(as)
  })

  it.each(['2023-06-05', '5 June 2023', 'June 5, 2023', '05-Jun-23', '06/2023', 'Spring 2022', '2023/06/05'])(
    'has no bearing on %s',
    (typed) => {
      expect(read(typed, 'month-first')).toBe(read(typed, 'day-first'))
      expect(read(typed)).not.toBe('unreadable')
    },
  )

  it('hints at the other order', () => {
    expect(why('13/05/2026', 'month-first')).toBe(
      '13/05/2026 is not a date: there is no month 13. Day first, it would be 13 May 2026.',
    )
  })
})
