import type { Case } from '../model/case.ts'
import type { IsoDay, When } from '../model/when.ts'

/** The days from the strategy meeting to the conference, both included. */
export type ConferenceWindow = { readonly from: IsoDay; readonly to: IsoDay }

export const conferenceWindow = (of: Pick<Case, 'strategyMeeting' | 'conference'>): ConferenceWindow => ({
  from: of.strategyMeeting,
  to: of.conference,
})

export type Place = 'before' | 'in' | 'after' | 'undated'

/**
 * Where an entry lies. One that can have happened on any day of the window lies in it: "May 2026" does, because leaving it out could hide it.
 * "Before" and "after" a day are placed by that day alone: they have no other end.
 */
export const placeOf = (when: When, window: ConferenceWindow): Place => {
  if (when.precision === 'undated') return 'undated'
  const first = when.start ?? when.end
  const last = when.end ?? when.start
  if (last < window.from) return 'before'
  return first > window.to ? 'after' : 'in'
}
