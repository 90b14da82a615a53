import { fail, ok, type Result } from '../model/result.ts'
import type { IsoDay } from '../model/when.ts'
import { readDate } from './read-date.ts'

export type ExactDayProblem = { readonly kind: 'empty' | 'inexact' | 'unreadable'; readonly why: string }

/**
 * A day that has to be exact, such as a birth or a meeting, typed in any way the date grammar knows, day first.
 * @returns the day; else why not, as a whole sentence
 */
export const readExactDay = (typed: string, today: IsoDay): Result<IsoDay, ExactDayProblem> => {
  if (typed.trim() === '') return fail({ kind: 'empty', why: 'Type a date, for example 1 May 2026.' })
  const read = readDate(typed, { today, order: 'day-first' })
  if (!read.ok) return fail({ kind: 'unreadable', why: read.error.why })
  const when = read.value
  const exact = when.precision === 'day' && !when.approximate && !when.uncertain
  return exact
    ? ok(when.start)
    : fail({ kind: 'inexact', why: 'The exact day is needed here, for example 1 May 2026.' })
}
