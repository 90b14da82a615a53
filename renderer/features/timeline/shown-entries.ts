import type { Scope } from '../../../shared/contract.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { placeOf, type ConferenceWindow } from '../../../shared/timeline/window.ts'

/** What the table lists, and where the rest is: nothing is left out without a number that says so. */
export type ShownEntries = {
  readonly shown: readonly Entry[]
  /** All of the case, whatever is asked for. */
  readonly total: number
  readonly inWindow: number
  /** In the list whatever the scope: an entry that nobody dated may belong to the window. */
  readonly undated: number
  readonly hidden: { readonly before: number; readonly after: number; readonly otherAgencies: number }
}

export type EntryFilter = { readonly scope: Scope; readonly agency: string | null }

/** @param entries in the order of the timeline, which the list keeps */
export const shownEntries = (
  entries: readonly Entry[],
  window: ConferenceWindow,
  { scope, agency }: EntryFilter,
): ShownEntries => {
  const shown: Entry[] = []
  let inWindow = 0
  let undated = 0
  let before = 0
  let after = 0
  let otherAgencies = 0
  for (const entry of entries) {
    if (agency !== null && entry.agency !== agency) {
      otherAgencies++
      continue
    }
    const place = placeOf(entry.when, window)
    if (place === 'in') inWindow++
    if (place === 'undated') undated++
    if (scope === 'all' || place === 'in' || place === 'undated') shown.push(entry)
    else if (place === 'before') before++
    else after++
  }
  return { shown, total: entries.length, inWindow, undated, hidden: { before, after, otherAgencies } }
}
