import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLAND_AND_WALES } from '../../../shared/time/bank-holidays.ts'
import {
  CLOCK_SETTINGS,
  conferenceClock,
  dayOn,
  sayDayOn,
  type ConferenceClock,
  type Milestone,
  type MilestoneKey,
} from '../../../shared/time/clock.ts'
import { addDays } from '../../../shared/time/days.ts'
import { sayDay } from '../../../shared/time/say.ts'
import {
  isWorkingDay,
  OutsideHolidayTable,
  withHoliday,
  workingDaysBetween,
} from '../../../shared/time/working-days.ts'
import { aDay, day } from './when-arbitraries.ts'

const milestone = (clock: ConferenceClock, key: MilestoneKey): Milestone => {
  const found = clock.milestones.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no milestone ${key}`)
  return found
}
describe('the clock that a strategy meeting starts', () => {
  // the whole table of worked examples from the domain
  it.each([
    ['2023-05-30', 'Tue 30 May 2023', 'Tue 20 Jun 2023', 'Thu 15 Jun 2023'],
    ['2025-04-10', 'Thu 10 Apr 2025', 'Tue 6 May 2025', 'Wed 30 Apr 2025'],
    ['2025-12-15', 'Mon 15 Dec 2025', 'Thu 8 Jan 2026', 'Mon 5 Jan 2026'],
    ['2026-05-01', 'Fri 1 May 2026', 'Tue 26 May 2026', 'Wed 20 May 2026'],
  ])('on %s runs as the published table has it', (meeting, said, due, familyCopy) => {
    const clock = conferenceClock(day(meeting), null)
    expect(sayDay(clock.strategyMeeting, 'medium')).toBe(said)
    expect(sayDay(clock.due, 'medium')).toBe(due)
    expect(sayDay(milestone(clock, 'family-copy').date, 'medium')).toBe(familyCopy)
    expect(milestone(clock, 'due').date).toBe(clock.due)
  })

  it('says its rule in words', () => {
    expect(conferenceClock(day('2026-05-01'), day('2026-05-21')).rule).toBe(
      '15 working days after Fri 1 May 2026 is Tue 26 May 2026.',
    )
  })

  it('has milestones in order of date, with the bank holidays that moved them', () => {
    const clock = conferenceClock(day('2026-05-01'), day('2026-05-21'))
    expect(clock.milestones.map(({ key, date, day: on, note }) => [key, date, on, note])).toEqual([
      ['strategy-meeting', '2026-05-01', 0, null],
      ['agency-returns', '2026-05-15', 9, 'Mon 4 May is a bank holiday'],
      ['family-copy', '2026-05-18', 10, null],
      ['chair-copy', '2026-05-19', 11, null],
      ['conference', '2026-05-21', 13, null],
      ['due', '2026-05-26', 15, 'Mon 4 May and Mon 25 May are bank holidays'],
      ['core-group', '2026-06-05', null, 'Mon 25 May is a bank holiday'],
      ['first-review', '2026-08-21', null, null],
    ])
    expect(clock.conferenceDay).toBe(13)
    expect(clock.late).toBe(false)
    expect(clock.days.map(({ date }) => Number(date.slice(8)))).toEqual([
      5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 26,
    ])
    expect(clock.days.every(({ date }) => date.startsWith('2026-05'))).toBe(true)
  })

  it('counts copies, core group and review from the due day while no conference is planned', () => {
    const clock = conferenceClock(day('2026-05-01'), null)
    expect(clock.milestones.map(({ key }) => key)).not.toContain('conference')
    expect(clock.conferenceDay).toBeNull()
    expect(clock.late).toBe(false)
    expect(milestone(clock, 'chair-copy').date).toBe('2026-05-21')
    expect(milestone(clock, 'core-group').date).toBe('2026-06-09')
    expect(milestone(clock, 'first-review').date).toBe('2026-08-26')
  })

  it('knows a late conference, and one on a day off', () => {
    const late = conferenceClock(day('2026-05-01'), day('2026-05-27'))
    expect([late.late, late.conferenceDay]).toEqual([true, 16])
    expect(milestone(late, 'conference').note).toBe('After the last day allowed: a reason is needed, and who agreed it')
    const inTime = conferenceClock(day('2026-05-01'), day('2026-05-26'))
    expect([inTime.late, inTime.conferenceDay]).toEqual([false, 15])
    const saturday = conferenceClock(day('2026-05-01'), day('2026-05-23'))
    expect([saturday.late, saturday.conferenceDay]).toEqual([false, 14])
    expect(milestone(saturday, 'conference').note).toBe('Sat 23 May is at a weekend')
  })

  it('warns of a family’s copy that is due before the agencies have answered', () => {
    const early = conferenceClock(day('2026-05-01'), day('2026-05-14'))
    expect(milestone(early, 'family-copy').note).toBe('This is before the agencies’ returns are due')
    const hasty = conferenceClock(day('2026-05-05'), day('2026-05-06'))
    expect(milestone(hasty, 'family-copy').note).toBe(
      'This is before the strategy meeting. Mon 4 May is a bank holiday',
    )
  })

  it('counts from a meeting at a weekend or on a bank holiday', () => {
    const saturday = conferenceClock(day('2026-05-02'), null)
    expect(saturday.days[0]).toEqual({ day: 1, date: '2026-05-05' })
    expect(saturday.due).toBe('2026-05-26')
    expect(milestone(saturday, 'strategy-meeting').note).toBe('Sat 2 May is at a weekend')
    expect(conferenceClock(day('2026-05-04'), null).due).toBe('2026-05-26')
    expect(milestone(conferenceClock(day('2026-05-04'), null), 'strategy-meeting').note).toBe(
      'Mon 4 May is a bank holiday',
    )
  })

  it('can count the meeting’s own day as day 1', () => {
    const settings = { ...CLOCK_SETTINGS, countStartAsDayOne: true }
    const clock = conferenceClock(day('2026-05-01'), day('2026-05-21'), ENGLAND_AND_WALES, settings)
    expect(clock.rule).toBe('Counting Fri 1 May 2026 as day 1, working day 15 is Fri 22 May 2026.')
    expect(clock.days[0]).toEqual({ day: 1, date: '2026-05-01' })
    expect(dayOn(clock, day('2026-05-01'))).toBe(1)
    expect(clock.conferenceDay).toBe(14)
    expect(milestone(clock, 'agency-returns').date).toBe('2026-05-14')
    const fromSaturday = conferenceClock(day('2026-05-02'), null, ENGLAND_AND_WALES, settings)
    expect(fromSaturday.days[0]).toEqual({ day: 1, date: '2026-05-05' })
  })

  it('takes a partnership’s own numbers and days off', () => {
    const settings = { ...CLOCK_SETTINGS, dueDay: 10, agencyReturnsDay: 5, familyCopyBefore: 5, coreGroupWithin: 5 }
    const holidays = withHoliday(ENGLAND_AND_WALES, day('2026-05-06'), 'Offices closed')
    const clock = conferenceClock(day('2026-05-01'), null, holidays, settings)
    expect(clock.due).toBe('2026-05-19')
    expect(clock.days).toHaveLength(10)
    expect(milestone(clock, 'agency-returns')).toMatchObject({
      date: '2026-05-12',
      note: 'Mon 4 May and Wed 6 May are bank holidays',
    })
    expect(milestone(clock, 'family-copy').date).toBe('2026-05-12')
  })

  it('says so when bank holidays are not known', () => {
    expect(() => conferenceClock(day('2028-12-14'), null)).toThrow(OutsideHolidayTable)
    expect(() => conferenceClock(day('2011-06-01'), null)).toThrow(OutsideHolidayTable)
    const last = conferenceClock(day('2028-12-01'), null)
    expect(last.due).toBe('2028-12-22')
    expect(milestone(last, 'core-group')).toMatchObject({
      date: '2029-01-09',
      note: 'Bank holidays of 2029 are not known: check this date. Mon 25 Dec and Tue 26 Dec are bank holidays',
    })
  })

  it('is due on its fifteenth working day, whatever the start', () => {
    fc.assert(
      fc.property(aDay('2012-01-01', 6150), (meeting) => {
        const clock = conferenceClock(meeting, null)
        expect(clock.days).toHaveLength(15)
        expect(clock.days.at(-1)?.date).toBe(clock.due)
        expect(workingDaysBetween(meeting, clock.due, ENGLAND_AND_WALES)).toBe(15)
        clock.days.forEach(({ day: on, date }, index) => {
          expect(on).toBe(index + 1)
          expect(isWorkingDay(date, ENGLAND_AND_WALES)).toBe(true)
          expect(dayOn(clock, date)).toBe(on)
        })
        const dates = clock.milestones.map(({ date }) => date)
        expect(dates).toEqual(dates.toSorted())
      }),
    )
  })
})

describe('the day of the clock', () => {
  const clock = conferenceClock(day('2026-05-01'), day('2026-05-21'))

  it.each([
    ['2026-04-30', -1, 'Before the strategy meeting'],
    ['2026-05-01', 0, 'Day 0 of 15'],
    ['2026-05-03', 0, 'Day 0 of 15'],
    ['2026-05-05', 1, 'Day 1 of 15'],
    ['2026-05-15', 9, 'Day 9 of 15'],
    ['2026-05-16', 9, 'Day 9 of 15'],
    ['2026-05-25', 14, 'Day 14 of 15'],
    ['2026-05-26', 15, 'Day 15 of 15, the last day'],
    ['2026-05-27', 16, '1 working day past day 15'],
    ['2026-06-01', 19, '4 working days past day 15'],
  ])('on %s', (today, number, said) => {
    expect(dayOn(clock, day(today))).toBe(number)
    expect(sayDayOn(clock, day(today))).toBe(said)
  })

  it('is past the last one on the weekend after it, and beyond the years of the table', () => {
    expect(sayDayOn(conferenceClock(day('2026-05-08'), null), day('2026-06-06'))).toBe('4 working days past day 15')
    const friday = conferenceClock(day('2026-06-05'), null)
    expect(friday.due).toBe('2026-06-26')
    expect(sayDayOn(friday, day('2026-06-27'))).toBe('Past day 15')
    expect(sayDayOn(clock, day('2031-01-01'))).toBe('Past day 15')
    expect(() => dayOn(clock, day('2031-01-01'))).toThrow(OutsideHolidayTable)
  })

  it('agrees with counting, on any day', () => {
    fc.assert(
      fc.property(aDay('2012-02-01', 6000), fc.integer({ min: -20, max: 60 }), (meeting, offset) => {
        const running = conferenceClock(meeting, null)
        const today = addDays(meeting, offset)
        expect(dayOn(running, today)).toBe(workingDaysBetween(meeting, today, ENGLAND_AND_WALES))
      }),
    )
  })
})
