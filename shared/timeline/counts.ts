import type { Entry } from '../model/entry.ts'
import { saysNothing } from '../model/left-open.ts'
import type { IsoDay } from '../model/when.ts'

/** How many entries say what. Counts of what agencies wrote, never a judgement of ours. */
export type EntryCounts = {
  readonly entries: number
  readonly red: number
  readonly amber: number
  readonly green: number
  readonly notRated: number
  readonly strengths: number
  readonly worries: number
  /** Entries with something the child said or showed. */
  readonly withVoice: number
}

export const countEntries = (entries: readonly Entry[]): EntryCounts => {
  const counts = { entries: 0, red: 0, amber: 0, green: 0, notRated: 0, strengths: 0, worries: 0, withVoice: 0 }
  for (const { rag, balance, voice } of entries) {
    counts.entries++
    counts[rag ?? 'notRated']++
    if (balance === 'strength') counts.strengths++
    if (balance === 'worry') counts.worries++
    if (!saysNothing(voice)) counts.withVoice++
  }
  return counts
}

/** First and last day on which the dated entries can have happened; null when none is dated. */
export const periodOf = (entries: readonly Entry[]): { readonly from: IsoDay; readonly to: IsoDay } | null => {
  let from: IsoDay | null = null
  let to: IsoDay | null = null
  for (const { when } of entries) {
    const first = when.start ?? when.end
    const last = when.end ?? when.start
    if (first !== null && (from === null || first < from)) from = first
    if (last !== null && (to === null || last > to)) to = last
  }
  return from === null || to === null ? null : { from, to }
}
