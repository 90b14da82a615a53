import { describe, expect, it } from 'vitest'
import { ENGLAND_AND_WALES } from '../../../shared/time/bank-holidays.ts'
import { easterSunday, feastDay } from '../../../shared/time/feast-days.ts'
import { addDays } from '../../../shared/time/days.ts'
import { readingOn } from './said-reading.ts'

const { read, why, notes } = readingOn('2026-05-06')

describe('a day with a time beside it', () => {
  it.each([
    ['4/5/26 2.30-3pm', '14:30'],
    ['4/5/26 2-3pm', '14:00'],
    ['2-3pm 4/5/26', '14:00'],
    ['4/5/26 2.30 - 3.15pm', '14:30'],
    ['4/5/26 11-1pm', '11:00'],
    ['4/5/26 11.30 - 12.15pm', '11:30'],
    ['4/5/26 12-1pm', '12:00'],
    ['4/5/26 9-10am', '09:00'],
    ['4/5/26 11-1am', '23:00'],
    ['4/5/26 2.30pm-3.30', '14:30'],
    ['4/5/26 09;15', '09:15'],
    ['4/5/26 [3pm]', '15:00'],
    ['4.5.26. 16.00', '16:00'],
    ['4.5.26/16.00', '16:00'],
    ['4/5/26/1600', '16:00'],
    ['22.05/16 18.30', '18:30'],
  ])('begins when the span begins: %s', (typed, time) => {
    expect(read(typed)).toBe(`minute ${typed.startsWith('22') ? '2016-05-22' : '2026-05-04'} ${time}`)
    expect(notes(typed)).toEqual([])
  })

  it.each([
    '13/6/23 after school',
    '13/6/23 before school',
    '13/6/23 break time',
    '13/6/23 period 3',
    '13/6/23 P3',
    '13/6/23 bedtime',
    'early morning 13/6/23',
    'late evening of 13/6/23',
    '13/6/23 time unknown',
    '13/6/23 (time not recorded)',
    'as at 13/6/23',
    'Bank holiday Tuesday 13 June 2023',
  ])('keeps its day where the words are no time: %s', (typed) => {
    expect(read(typed)).toBe('day 2023-06-13')
    expect(notes(typed)).toEqual([])
  })

  it.each([
    ['13/6/23 midnight', 'Midnight may begin a day or end it, so the entry has its day alone.'],
    ['midnight on 13/6/23', 'Midnight may begin a day or end it, so the entry has its day alone.'],
    ['13/6/23 half past 3', 'The time “half past 3” may be in either half of the day, so the entry has its day alone.'],
    ['13/6/23 3 o’clock', "The time “3 o'clock” may be in either half of the day, so the entry has its day alone."],
    ['13/6/23 at 3', 'The time “at 3” may be in either half of the day, so the entry has its day alone.'],
    [
      '13/6/23 quarter to 9 in the morning',
      'The time “quarter to 9 in the morning” cannot be read, so the entry has its day alone.',
    ],
  ])('keeps its day alone where the time has two readings, and says so: %s', (typed, note) => {
    expect(read(typed)).toBe('day 2023-06-13')
    expect(notes(typed)).toEqual([note])
  })

  it('has a time that contradicts itself spoken of', () => {
    expect(read('13/6/23 15:30am')).toBe('minute 2023-06-13 15:30')
    expect(notes('13/6/23 15:30am')).toEqual(['“15:30am” was read as 15:30.'])
    expect(notes('13/6/23', '15:30am')).toEqual(['“15:30am” was read as 15:30.'])
    expect(notes('13/6/23', 'midnight')).toEqual([
      'Midnight may begin a day or end it, so the entry has its day alone.',
    ])
  })

  it.each(['4/5/26 9-15', '4/5/26 10 - 11', '4/5/26 7', '4/5/26 9:5'])('is not guessed at: %s', (typed) => {
    expect(read(typed)).toBe('unreadable')
  })
})

describe('several days in one cell', () => {
  it.each([
    ['12/06/23; 14/06/23', '2023-06-12..2023-06-14', 2],
    ['12/06/23 and 14/06/23', '2023-06-12..2023-06-14', 2],
    ['12.06.23 + 20.06.23', '2023-06-12..2023-06-20', 2],
    ['12/06/23\n20/06/23\n27/06/23', '2023-06-12..2023-06-27', 3],
    ['13 June 2023 20 June 2023', '2023-06-13..2023-06-20', 2],
    ['13/6, 20/6 and 27/6/23', '2023-06-13..2023-06-27', 3],
    ['13, 20 and 27 June 2023', '2023-06-13..2023-06-27', 3],
    ['12/06/23, 20/06/23 and 14/06/23', '2023-06-12..2023-06-20', 3],
    ['20 June and 13 June 2023', '2023-06-13..2023-06-20', 2],
    ['28 Dec, 2 Jan 2023', '2022-12-28..2023-01-02', 2],
    ['28 Dec 2022, 2 Jan', '2022-12-28..2023-01-02', 2],
    ['13/06/2023 and again on 20/06/2023', '2023-06-13..2023-06-20', 2],
  ])('run from the first to the last, in whatever order, and it is said: %s', (typed, days, count) => {
    expect(read(typed)).toBe(`range ${days}`)
    expect(notes(typed)).toEqual([
      expect.stringMatching(new RegExp(`names ${count} days; the entry runs from the first to the last.$`)),
    ])
  })

  it.each([
    ['3/4/5 June 2023', '2023-06-03..2023-06-05'],
    ['12/13/14 June 2023', '2023-06-12..2023-06-14'],
    ['12, 13 and 14 June 2023', '2023-06-12..2023-06-14'],
    ['between 3 and 5 June 2023', '2023-06-03..2023-06-05'],
    ['Jan/Feb/Mar 2023', '2023-01-01..2023-03-31'],
    ['2021/2022/2023', '2021-01-01..2023-12-31'],
    ['w/c 12/6/23 and 19/6/23', '2023-06-12..2023-06-25'],
    ['overnight 4th into 5th May 2026', '2026-05-04..2026-05-05'],
    ['12/06/23 → 14/06/23', '2023-06-12..2023-06-14'],
    ['12/06/23 -> 14/06/23', '2023-06-12..2023-06-14'],
    ['12/06/23 thru 14/06/23', '2023-06-12..2023-06-14'],
  ])('need no word where no day lies between: %s', (typed, days) => {
    expect(read(typed)).toBe(`range ${days}`)
    expect(notes(typed)).toEqual([])
  })

  it('are not made of a list without a month', () => {
    expect(read('12 June 2023, 14')).toBe('unreadable')
    expect(read('16, June 11')).not.toBe('day 2011-06-16')
  })
})

describe('periods with a name', () => {
  it.each([
    ['AY 2023/24', 'range 2023-09-01..2024-08-31'],
    ['academic year 23/24', 'range 2023-09-01..2024-08-31'],
    ['Year 3 (2021/22)', 'range 2021-09-01..2022-08-31'],
    ['Reception 2019-20', 'range 2019-09-01..2020-08-31'],
    ['2016/17 FY', 'range 2016-04-01..2017-03-31'],
    ['Q1 2023/24', 'range 2023-04-01..2023-06-30'],
    ['Q4 2023/24', 'range 2024-01-01..2024-03-31'],
    ['Autumn term 1 2023', 'range 2023-09-01..2023-12-31 approximate'],
    ['Autumn 2 2023', 'range 2023-09-01..2023-12-31 approximate'],
    ['Spring 1 2024', 'range 2024-01-01..2024-04-30 approximate'],
    ['summer term 23/24', 'range 2024-04-01..2024-07-31 approximate'],
    ['late 90s', 'range 1990-01-01..1999-12-31 approximate'],
    ['2020s', 'range 2020-01-01..2027-12-31'],
    ['2023-W24', 'week 2023-06-12..2023-06-18'],
    ['2020-W53', 'week 2020-12-28..2021-01-03'],
    ['12/06/23 (w/c)', 'week 2023-06-12..2023-06-18'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it.each([
    ['Christmas 2023', '2023-12-18..2024-01-06', '18 December 2023 to 6 January 2024'],
    ['over Xmas 23', '2023-12-18..2024-01-06', '18 December 2023 to 6 January 2024'],
    ['Christmas 2023/24', '2023-12-18..2024-01-06', '18 December 2023 to 6 January 2024'],
    ['Easter holidays 2024', '2024-03-14..2024-04-17', '14 March to 17 April 2024'],
    ['summer hols 2023', '2023-07-08..2023-09-08', '8 July to 8 September 2023'],
    ['half term Feb 2024', '2024-02-01..2024-02-29', '1 to 29 February 2024'],
    ['October half-term 2023', '2023-10-14..2023-11-06', '14 October to 6 November 2023'],
    ['May half term 2023', '2023-05-22..2023-06-08', '22 May to 8 June 2023'],
  ])('that differ by place are as long as they can be, and it is said: %s', (typed, days, said) => {
    expect(read(typed)).toBe(`range ${days} approximate`)
    expect(notes(typed)).toEqual([`“${typed}” was read as about ${said}.`])
  })

  it.each([
    ['Good Friday 2024', '2024-03-29'],
    ['Easter Monday 2024', '2024-04-01'],
    ['Mother’s Day 2023', '2023-03-19'],
    ['Fathers Day 2023', '2023-06-18'],
    ['Remembrance Sunday 2023', '2023-11-12'],
    ['Halloween 2023', '2023-10-31'],
    ['Xmas Day 2023', '2023-12-25'],
    ['NYE 2022', '2022-12-31'],
  ])('of one day are that day: %s', (typed, on) => {
    expect(read(typed)).toBe(`day ${on}`)
  })

  it('know Easter as the bank holidays do', () => {
    for (let year = ENGLAND_AND_WALES.from; year <= ENGLAND_AND_WALES.to; year++) {
      const sunday = easterSunday(year)
      expect(ENGLAND_AND_WALES.days.get(addDays(sunday, 1))).toBe('Easter Monday')
      expect(feastDay('good friday', year)).toBe(addDays(sunday, -2))
      expect(ENGLAND_AND_WALES.days.get(addDays(sunday, -2))).toBe('Good Friday')
    }
  })

  it.each([
    ['Q1 2024', '“Q1 2024” may count from January or from April. Write the months, like January to March 2024.'],
    [
      'Spring half term 2024',
      '“Spring half term 2024” may be in February or in May. Write the month, like half term February 2024.',
    ],
    [
      'week 24 2023',
      '“week 24 2023” numbers a week, and weeks are counted in several ways. Write it like w/c 12/06/2023.',
    ],
  ])('with two readings are refused with what to write: %s', (typed, sentence) => {
    expect(read(typed)).toBe('unreadable')
    expect(why(typed)).toBe(sentence)
  })

  it('are said where a numbered week could be meant', () => {
    expect(notes('week 2 June 2023')).toEqual(['“week 2 June 2023” was read as the seven days from 2 June 2023.'])
    expect(notes('w/c 2 June 2023')).toEqual([])
  })
})

describe('before, after and half known', () => {
  it.each([
    ['a few days after 12/06/23', 'after 2023-06-12..'],
    ['approx. 2 weeks before 12/06/23', 'before ..2023-06-12 approximate'],
    ['Jan 2023 - ?', 'after 2023-01-01..'],
    ['? - Jan 2023', 'before ..2023-01-31'],
    ['ongoing since 2019', 'after 2019-01-01..'],
    ['xx/xx/2023', 'year 2023-01-01..2023-12-31'],
    ['?/?/2023', 'year 2023-01-01..2023-12-31'],
    ['2023-xx-xx', 'year 2023-01-01..2023-12-31'],
    ['--/06/2023', 'month 2023-06-01..2023-06-30'],
    ['2023-06~', 'month 2023-06-01..2023-06-30 approximate'],
    ['June (?) 2023', 'month 2023-06-01..2023-06-30 uncertain'],
    ['June ?2023', 'month 2023-06-01..2023-06-30 uncertain'],
    ['12/06/2023 (date estimated)', 'day 2023-06-12 approximate'],
  ])('%s', (typed, as) => {
    expect(read(typed)).toBe(as)
  })

  it.each([
    'historic',
    'Historical',
    'ongoing',
    'various',
    'various dates',
    'several occasions',
    'historic - date unknown',
  ])('is undated where the words say so: %s', (typed) => {
    expect(read(typed)).toBe('undated')
  })
})

describe('slips that leave one reading', () => {
  it.each([
    ['I3/06/2023', '13/06/2023'],
    ['13/O6/2023', '13/06/2023'],
    ['13//06/2023', '13/06/2023'],
    ['13,06,2023', '13/06/2023'],
    ['13:06:2023', '13/06/2023'],
    ['13_06_2023', '13/06/2023'],
    ['13|06|2023', '13/06/2023'],
    ['13/06’23', '13/06/23'],
    ['13/06/2023 -', '13/06/2023'],
  ])('are mended and spoken of: %s', (typed, meant) => {
    expect(read(typed)).toBe('day 2023-06-13')
    expect(notes(typed)).toEqual([expect.stringMatching(new RegExp(`was read as ${meant}.$`))])
  })

  it.each([
    ['12 Arp 2023', 'day 2023-04-12'],
    ['Setp 2023', 'month 2023-09-01..2023-09-30'],
    ['Febuary 2023', 'month 2023-02-01..2023-02-28'],
    ['Automn 2023', 'season 2023-09-01..2023-11-30'],
    ['Wintr 2023', 'season 2023-12-01..2024-02-29'],
  ])('in a name are understood and spoken of: %s', (typed, as) => {
    expect(read(typed)).toBe(as)
    expect(notes(typed)).toHaveLength(1)
  })

  it.each(['Wedneday 14 June 2023', 'Wednes 14 June 2023', '14the June 2023', '14, June 2023', 'June 14th ’23'])(
    'that change nothing need no word: %s',
    (typed) => {
      expect(read(typed)).toBe('day 2023-06-14')
      expect(notes(typed)).toEqual([])
    },
  )

  it.each(['12 Amy 2023', 'cot 2023', '31//04/2026', '13/06/2023?/2', '1O:3O'])(
    'are not seen where another word may be meant: %s',
    (typed) => {
      expect(read(typed)).toBe('unreadable')
    },
  )

  it('leave two years in doubt where two figures may be one', () => {
    expect(notes('2016/7')).toEqual(['2016/7 was read as July 2016. If it means two years, write 2016 to 2017.'])
    expect(notes('2016/8')).toEqual([])
  })
})

describe('what forms, spreadsheets and programs leave in a cell', () => {
  it.each(['dd/mm/yyyy', 'DD-MMM-YY', '--/--/----', 'Click or tap to enter a date.', 'Choose a date'])(
    'is an empty date where a form waits for one: %s',
    (typed) => {
      expect(read(typed)).toBe('empty')
    },
  )

  it.each([
    ['ditto', '“ditto” points to another date, and no entry borrows one. Write the date itself.'],
    ['as above', '“as above” points to another date, and no entry borrows one. Write the date itself.'],
    ['"', '“"” points to another date, and no entry borrows one. Write the date itself.'],
    [
      '########',
      'The cell shows only ####, because its column was too narrow when the file was saved. Widen the column, save the file again and send that.',
    ],
    ['#VALUE!', '“#VALUE!” is an error of the spreadsheet and not a date. Look at the cell in the spreadsheet.'],
    ['00/01/1900', '00/01/1900 is what a spreadsheet shows for a date that was left empty.'],
    ['13/06/20023', '13/06/20023 has a year of 5 figures. Check the year.'],
    ['13/06/202', '13/06/202 has a year of 3 figures. Check the year.'],
  ])('is told: %s', (typed, sentence) => {
    expect(read(typed)).toBe('unreadable')
    expect(why(typed)).toBe(sentence)
  })

  it('is asked about on the day with which programs begin', () => {
    for (const typed of ['01/01/1900', '1900-01-01', '01/01/1900 00:00:00', '1 January 1900']) {
      expect(read(typed)).toBe('day 1900-01-01')
      expect(notes(typed)).toEqual([
        expect.stringMatching(/is what programs write where nobody gave a date. Check the date.$/),
      ])
    }
    expect(notes('02/01/1900')).toEqual([])
  })
})

describe('a year that nobody means', () => {
  it.each([
    ['12/06/1826', '12/06/1826 lies in the year 1826; years from 1900 to 2027 can be read. Check the year.'],
    ['12/06/2126', '12/06/2126 lies in the year 2126; years from 1900 to 2027 can be read. Check the year.'],
    ['31/06/1826', '31/06/1826 lies in the year 1826; years from 1900 to 2027 can be read. Check the year.'],
    [
      '12–14 June 2126',
      '“12–14 June 2126” lies in the year 2126; years from 1900 to 2027 can be read. Check the year.',
    ],
  ])('asks to check it: %s', (typed, sentence) => {
    expect(read(typed)).toBe('out-of-years')
    expect(why(typed)).toBe(sentence)
  })

  it.each([
    ['12/06/28', '12/06/28 was read as 12 June 1928, because 2028 is still to come.'],
    ['12/06/41', '12/06/41 was read as 12 June 1941, because 2041 is still to come.'],
    ['May-28', '“May-28” was read as May 1928, because 2028 is still to come.'],
    ['Summer 28', '“Summer 28” was read as summer 1928, because 2028 is still to come.'],
    ['12-14 June 28', '“12-14 June 28” was read as 14 June 1928, because 2028 is still to come.'],
    ['Boxing Day 28', '“Boxing Day 28” was read as 26 December 1928, because 2028 is still to come.'],
  ])('in two figures is spoken of where this century’s would come soon: %s', (typed, note) => {
    expect(notes(typed)).toEqual([note])
  })

  it('in two figures needs no word far back', () => {
    for (const typed of ['12/06/42', '12/06/99', '12/06/25', '06/05/26']) expect(notes(typed)).toEqual([])
  })

  it('in two figures is asked about for periods to come, too', () => {
    for (const typed of ['autumn term 26', 'academic year 26/27', 'Christmas 26']) {
      expect(read(typed)).toBe('out-of-years')
    }
  })
})
