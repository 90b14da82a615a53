import type { IsoDay, When } from '../../../shared/model/when.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import type { RoomStep } from './room-steps.ts'

/** A part of the strip, from 0 at its first day to 1 at its last. */
export type StripSpan = { readonly from: number; readonly to: number }

export type Strip = {
  readonly first: IsoDay
  readonly last: IsoDay
  /** Where there are entries, joined to what an eye can tell apart. */
  readonly marks: readonly number[]
  readonly spanOf: (step: RoomStep) => StripSpan | null
}

/** The days of the entries that are shown, drawn along one line; null where fewer than two days are known. A masked entry is nowhere on it. */
export const stripOf = (steps: readonly RoomStep[]): Strip | null => {
  let first: IsoDay | null = null
  let last: IsoDay | null = null
  for (const step of steps) {
    const days = daysOf(step)
    if (days === null) continue
    if (first === null || days.from < first) first = days.from
    if (last === null || days.to > last) last = days.to
  }
  if (first === null || last === null || first === last) return null
  const begins = first
  const length = daysBetween(first, last)
  const at = (day: IsoDay): number => daysBetween(begins, day) / length
  const marks = new Set<number>()
  for (const step of steps) {
    const days = daysOf(step)
    if (days !== null) marks.add(Math.round(at(days.from) * TOLD_APART) / TOLD_APART)
  }
  return {
    first,
    last,
    marks: [...marks].toSorted((a, b) => a - b),
    spanOf: (step) => {
      const days = daysOf(step)
      return days === null ? null : { from: at(days.from), to: at(days.to) }
    },
  }
}

const TOLD_APART = 300

const daysOf = (step: RoomStep): { readonly from: IsoDay; readonly to: IsoDay } | null =>
  step.kind === 'masked' ? null : knownDays(step.entry.when)

const knownDays = (when: When): { readonly from: IsoDay; readonly to: IsoDay } | null => {
  if (when.precision === 'undated') return null
  const from = when.start ?? when.end
  const to = when.end ?? when.start
  return { from, to }
}
