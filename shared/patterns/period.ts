import type { CaseNote } from '../model/case-note.ts'
import type { Case } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { conferenceWindow, placeOf } from '../timeline/window.ts'

/** What the patterns look at: every entry that was supplied, or those of the days from strategy meeting to conference. */
export type PatternPeriod = 'all' | 'window'

/** What patterns are found in. */
export type PatternInput = {
  readonly of: Case
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
}

/** The entries that figures of a period are based on, and how many are not among them: nothing is left out without a number. */
export type Basis = {
  readonly entries: readonly Entry[]
  /** All of the case. */
  readonly supplied: number
  /** Without a date, among `entries`: they may belong to any day. */
  readonly undated: number
  /** Before or after the window. */
  readonly outside: number
}

export const basisOf = ({ of, entries }: Pick<PatternInput, 'of' | 'entries'>, period: PatternPeriod): Basis => {
  const window = conferenceWindow(of)
  const among =
    period === 'all'
      ? entries
      : entries.filter(({ when }) => {
          const place = placeOf(when, window)
          return place === 'in' || place === 'undated'
        })
  return {
    entries: among,
    supplied: entries.length,
    undated: among.reduce((sum, { when }) => sum + (when.precision === 'undated' ? 1 : 0), 0),
    outside: entries.length - among.length,
  }
}
