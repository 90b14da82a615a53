import { describe, expect, it } from 'vitest'
import { IsoDay } from '../../../shared/model/when.ts'
import { CLOCK_SETTINGS, conferenceClock, dayOn, sayDayOn, type MilestoneKey } from '../../../shared/time/clock.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { OutsideHolidayTable } from '../../../shared/time/working-days.ts'

const day = (text: string): IsoDay => IsoDay.parse(text)
const milestone = (clock: ReturnType<typeof conferenceClock>, key: MilestoneKey) => {
  const found = clock.milestones.find((it) => it.key === key)
  if (found === undefined) throw new Error(`no milestone ${key}`)
  return found
}

describe('the clock of a conference', () => {
  // domain.md §4
  it.each([
    ['2023-05-30', 'Tue 30 May 2023', 'Tue 20 Jun 2023', 'Thu 15 Jun 2023'],
    ['2025-04-10', 'Thu 10 Apr 2025', 'Tue 6 May 2025', 'Wed 30 Apr 2025'],
    ['2025-12-15', 'Mon 15 Dec 2025', 'Thu 8 Jan 2026', 'Mon 5 Jan 2026'],
    ['2026-05-01', 'Fri 1 May 2026', 'Tue 26 May 2026', 'Wed 20 May 2026'],
  ])('keeps the published table: a meeting on %s', (meeting, said, due, familyCopy) => {
    const clock = conferenceClock(day(meeting), null)
    const short = (on: IsoDay) => sayDay(on, 'medium').replace(/(?<= )([A-Z][a-z]{2})[a-z]*(?= \d)/, '$1')
    expect(short(clock.strategyMeeting)).toBe(said)
    expect(short(clock.due)).toBe(due)
    expect(short(milestone(clock, 'family-copy').date)).toBe(familyCopy)
  })
})

describe('the practice clock', () => {
  const clock = conferenceClock(day('2026-05-01'), day('2026-05-21'))
  it('says its rule in words', () => {
    expect(clock.rule).toBe('15 working days after Fri 1 May 2026 is Tue 26 May 2026.')
    expect(CLOCK_SETTINGS.dueDay).toBe(15)
    expect(dayOn(clock, day('2026-05-01'))).toBe(0)
    expect(sayDayOn(clock, day('2026-05-15'))).toBe('Day 9 of 15')
    expect(() => conferenceClock(day('2028-12-20'), null)).toThrow(OutsideHolidayTable)
  })
})
