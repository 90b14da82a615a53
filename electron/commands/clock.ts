import { ProblemError } from '../../shared/problems.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { ENGLAND_AND_WALES } from '../../shared/time/bank-holidays.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { isoDay } from '../../shared/time/days.ts'
import { readDate } from '../../shared/time/read-date.ts'
import { sayDay } from '../../shared/time/say.ts'
import { OutsideHolidayTable } from '../../shared/time/working-days.ts'
import type { Command } from './command.ts'
import { WrongUse, wordsOf } from './wrong-use.ts'

const USAGE = 'tributary clock DATE [--json], for example: tributary clock 2026-05-01'

/** Due date and milestones for a strategy meeting on a day, typed in any way the date grammar reads. */
export const clock: Command = async (args, { out }) => {
  const { values, positionals } = wordsOf(args, { json: { type: 'boolean' } }, { least: 1, most: 4 }, USAGE)
  const typed = positionals.join(' ')
  const meeting = dayTyped(typed)
  try {
    const { due, rule, milestones } = conferenceClock(meeting, null)
    if (values.json === true) {
      const dates = milestones.map(({ key, label, date }) => ({ key, label, date }))
      out(`${JSON.stringify({ strategyMeeting: meeting, due, rule, milestones: dates }, null, 2)}\n`)
    } else {
      const widest = Math.max(...milestones.map((milestone) => milestone.label.length))
      const lines = milestones.map(
        ({ label, date, day, note }) =>
          `  ${label.padEnd(widest)}  ${sayDay(date, 'medium').padEnd(15)}${day === null ? '' : `  day ${day}`}${note === null ? '' : `  ${note}`}`,
      )
      out(`${rule}\n\n${lines.join('\n')}\n`)
    }
    return 0
  } catch (error) {
    if (!(error instanceof OutsideHolidayTable)) throw error
    throw new ProblemError({ kind: 'outside-holidays', year: error.year, from: error.from, to: error.to })
  }
}

/** A meeting may lie ahead, so a day is read as late as the bank holidays reach, and not as a past event's would be. */
const dayTyped = (typed: string): IsoDay => {
  const iso = IsoDay.safeParse(typed)
  if (iso.success) return iso.data
  const when = readDate(typed, { today: isoDay(ENGLAND_AND_WALES.to, 12, 31), order: 'day-first' })
  if (!when.ok) throw new ProblemError({ kind: 'date-unreadable', typed, why: when.error.why })
  if (when.value.precision !== 'day' || when.value.approximate || when.value.uncertain) {
    throw new WrongUse(`${JSON.stringify(typed)} is not one exact day; type a day such as 2026-05-01`)
  }
  return when.value.start
}
