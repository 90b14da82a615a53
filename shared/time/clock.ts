import type { IsoDay } from '../model/when.ts'
import { ENGLAND_AND_WALES } from './bank-holidays.ts'
import { addDays, addMonths, weekday } from './days.ts'
import { sayDay, sayList } from './say.ts'
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  OutsideHolidayTable,
  workingDaysBetween,
  type HolidayTable,
} from './working-days.ts'

/** How a partnership counts. Every number is a setting, because local procedures differ. */
export type ClockSettings = {
  /** The meeting's own day is day 1 where it is a working day. Usual is day 0. */
  readonly countStartAsDayOne: boolean
  /** Working day by which the conference must have been held. */
  readonly dueDay: number
  /** Working day on which the agencies' returns are due. */
  readonly agencyReturnsDay: number
  /** Working days before the conference. */
  readonly chairCopyBefore: number
  readonly familyCopyBefore: number
  /** Working days after the conference. */
  readonly coreGroupWithin: number
  /** Calendar months after the conference. */
  readonly firstReviewMonths: number
}

/** Working Together to Safeguard Children for the conference, core group and review; the rest is usual practice. */
export const CLOCK_SETTINGS: ClockSettings = {
  countStartAsDayOne: false,
  dueDay: 15,
  agencyReturnsDay: 9,
  chairCopyBefore: 2,
  familyCopyBefore: 3,
  coreGroupWithin: 10,
  firstReviewMonths: 3,
}

export type MilestoneKey =
  | 'strategy-meeting'
  | 'agency-returns'
  | 'family-copy'
  | 'chair-copy'
  | 'conference'
  | 'due'
  | 'core-group'
  | 'first-review'

export type Milestone = {
  readonly key: MilestoneKey
  readonly label: string
  readonly date: IsoDay
  /** Its working day from the strategy meeting; null for what follows the conference. */
  readonly day: number | null
  /** A sentence about what moved the date or wants a look: bank holidays on the way, a weekend. */
  readonly note: string | null
}

/** The clock of one case, from the strategy meeting to the first review. */
export type ConferenceClock = {
  readonly strategyMeeting: IsoDay
  /** The planned conference. */
  readonly conference: IsoDay | null
  /** The last day on which the conference may be held. */
  readonly due: IsoDay
  /** The count in words: "15 working days after Fri 1 May 2026 is Tue 26 May 2026." */
  readonly rule: string
  /** Working day of the planned conference; on a weekend or bank holiday, that of the working day before it. */
  readonly conferenceDay: number | null
  /** The planned conference is after the due day: a recorded reason is needed, and who agreed it. */
  readonly late: boolean
  /** The working days from 1 to the due day. */
  readonly days: readonly { readonly day: number; readonly date: IsoDay }[]
  /** In order of date. */
  readonly milestones: readonly Milestone[]
}

/**
 * The clock that a strategy meeting starts. A later strategy meeting does not restart it.
 * @param meeting day 0, the meeting that started the s47 enquiry (a calendar day, Europe/London; may be a weekend)
 * @param conference the planned conference, null while none is planned: copies are then counted back from the due day
 * @throws OutsideHolidayTable when the due day or the conference lies in a year without known bank holidays
 * Working Together to Safeguard Children 2023, chapter 3
 */
export const conferenceClock = (
  meeting: IsoDay,
  conference: IsoDay | null,
  holidays: HolidayTable = ENGLAND_AND_WALES,
  settings: ClockSettings = CLOCK_SETTINGS,
): ConferenceClock => {
  const startsAtOne = settings.countStartAsDayOne && isWorkingDay(meeting, holidays)
  const dateOf = (day: number): IsoDay => addWorkingDays(meeting, startsAtOne ? day - 1 : day, holidays)
  const dayOf = (date: IsoDay): number =>
    workingDaysBetween(meeting, date, holidays) + (startsAtOne && date >= meeting ? 1 : 0)

  const due = dateOf(settings.dueDay)
  const held = conference ?? due
  const agencyReturns = dateOf(settings.agencyReturnsDay)
  const familyCopy = addWorkingDays(held, -settings.familyCopyBefore, holidays)
  const chairCopy = addWorkingDays(held, -settings.chairCopyBefore, holidays)
  const coreGroup = countAsFarAsKnown(held, settings.coreGroupWithin, holidays)
  const firstReview = addMonths(held, settings.firstReviewMonths)

  const onTheWay = (from: IsoDay, to: IsoDay): string | null => sayHolidays(holidaysBetween(from, to, holidays))
  const copyNote = (date: IsoDay): string | null =>
    joinNotes(
      date < meeting
        ? 'This is before the strategy meeting'
        : date < agencyReturns
          ? 'This is before the agencies’ returns are due'
          : null,
      onTheWay(addDays(date, -1), held),
    )
  const milestones: Milestone[] = [
    {
      key: 'strategy-meeting',
      label: 'Strategy meeting',
      date: meeting,
      day: dayOf(meeting),
      note: restDayNote(meeting, holidays),
    },
    {
      key: 'agency-returns',
      label: 'Agency returns',
      date: agencyReturns,
      day: settings.agencyReturnsDay,
      note: onTheWay(meeting, agencyReturns),
    },
    {
      key: 'family-copy',
      label: 'Family’s copy',
      date: familyCopy,
      day: dayOf(familyCopy),
      note: copyNote(familyCopy),
    },
    { key: 'chair-copy', label: 'Chair’s copy', date: chairCopy, day: dayOf(chairCopy), note: copyNote(chairCopy) },
    ...(conference === null
      ? []
      : [
          {
            key: 'conference' as const,
            label: 'Conference',
            date: conference,
            day: dayOf(conference),
            note: joinNotes(
              conference > due ? 'After the last day allowed: a reason is needed, and who agreed it' : null,
              restDayNote(conference, holidays),
            ),
          },
        ]),
    {
      key: 'due',
      label: 'Last day allowed',
      date: due,
      day: settings.dueDay,
      note: onTheWay(meeting, due),
    },
    {
      key: 'core-group',
      label: 'First core group by',
      date: coreGroup.date,
      day: null,
      note: joinNotes(
        coreGroup.beyond === null ? null : `Bank holidays of ${coreGroup.beyond} are not known: check this date`,
        onTheWay(held, coreGroup.date),
      ),
    },
    {
      key: 'first-review',
      label: 'First review conference by',
      date: firstReview,
      day: null,
      note: restDayNote(firstReview, holidays),
    },
  ]

  return {
    strategyMeeting: meeting,
    conference,
    due,
    rule: startsAtOne
      ? `Counting ${sayDay(meeting, 'medium')} as day 1, working day ${settings.dueDay} is ${sayDay(due, 'medium')}.`
      : `${settings.dueDay} working days after ${sayDay(meeting, 'medium')} is ${sayDay(due, 'medium')}.`,
    conferenceDay: conference === null ? null : dayOf(conference),
    late: conference !== null && conference > due,
    days: Array.from({ length: settings.dueDay }, (_, index) => ({ day: index + 1, date: dateOf(index + 1) })),
    milestones: milestones.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }
}

/**
 * The working day it is: 0 on the day of the strategy meeting, 1 on the next working day; on a weekend or bank holiday that of the working day before.
 * Negative before the meeting, more than the due day after it.
 * @throws OutsideHolidayTable when today's bank holidays are not known
 */
export const dayOn = (clock: ConferenceClock, today: IsoDay, holidays: HolidayTable = ENGLAND_AND_WALES): number => {
  if (today < clock.strategyMeeting) return workingDaysBetween(clock.strategyMeeting, today, holidays)
  if (today > clock.due) return clock.days.length + workingDaysBetween(clock.due, today, holidays)
  return clock.days.findLast(({ date }) => date <= today)?.day ?? 0
}

/** "Day 9 of 15", "Day 15 of 15, the last day", "3 working days past day 15", "Before the strategy meeting". Never throws. */
export const sayDayOn = (clock: ConferenceClock, today: IsoDay, holidays: HolidayTable = ENGLAND_AND_WALES): string => {
  const last = clock.days.length
  if (today < clock.strategyMeeting) return 'Before the strategy meeting'
  try {
    const day = dayOn(clock, today, holidays)
    if (today <= clock.due) return day === last ? `Day ${day} of ${last}, the last day` : `Day ${day} of ${last}`
    if (day === last) return `Past day ${last}`
    return `${day - last} working ${day - last === 1 ? 'day' : 'days'} past day ${last}`
  } catch (error) {
    if (error instanceof OutsideHolidayTable) return `Past day ${last}`
    throw error
  }
}

/** Counts on over the end of the table by weekdays alone: too early by the bank holidays not known, never too late. */
const countAsFarAsKnown = (
  from: IsoDay,
  count: number,
  holidays: HolidayTable,
): { readonly date: IsoDay; readonly beyond: number | null } => {
  try {
    return { date: addWorkingDays(from, count, holidays), beyond: null }
  } catch (error) {
    if (!(error instanceof OutsideHolidayTable)) throw error
    const unending = { ...holidays, to: 9999 }
    return { date: addWorkingDays(from, count, unending), beyond: error.year }
  }
}

const restDayNote = (day: IsoDay, holidays: HolidayTable): string | null => {
  const holiday = holidays.days.get(day)
  if (holiday !== undefined) return `${sayDay(day, 'short')} is a bank holiday`
  return weekday(day) > 5 ? `${sayDay(day, 'short')} is at a weekend` : null
}

const sayHolidays = (days: readonly IsoDay[]): string | null => {
  if (days.length === 0) return null
  const named = sayList(days.map((day) => sayDay(day, 'short')))
  return days.length === 1 ? `${named} is a bank holiday` : `${named} are bank holidays`
}

const joinNotes = (...notes: readonly (string | null)[]): string | null => {
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join('. ')
}
