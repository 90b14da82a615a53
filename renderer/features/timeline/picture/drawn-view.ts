import type { Entry } from '../../../../shared/model/entry.ts'
import type { IsoDay, When } from '../../../../shared/model/when.ts'
import { claimOf, DAY, endOf, lengthOf, startOf, type Claim, type Stretch } from './drawn-time.ts'

/** The days that bound the window; `due` is null where the clock cannot count that far. */
export type WindowDays = { readonly strategyMeeting: IsoDay; readonly conference: IsoDay; readonly due: IsoDay | null }

/** History shown to the left of the window: enough to see what led to the strategy meeting. */
const LEAD_IN_DAYS = 18
/** Room for the words of the last day allowed. */
const LEAD_OUT_DAYS = 6
const NARROWEST = 3 * DAY

/** The window with what led to it: the default view. */
export const windowView = ({ strategyMeeting, conference, due }: WindowDays): Stretch => {
  const last = due !== null && due > conference ? due : conference
  return { from: startOf(strategyMeeting) - LEAD_IN_DAYS * DAY, to: endOf(last) + LEAD_OUT_DAYS * DAY }
}

/** All that there is: from the look-back's start or the first entry to the last of window, entries and today. */
export const wholeView = (
  lookBackFrom: IsoDay,
  days: WindowDays & { readonly today: IsoDay },
  entries: readonly Entry[],
): Stretch => {
  let from = startOf(lookBackFrom)
  let to = Math.max(windowView(days).to, endOf(days.today))
  for (const { when } of entries) {
    const claim = claimOf(when)
    if (claim === null) continue
    from = Math.min(from, firstOf(claim))
    to = Math.max(to, lastOf(claim))
  }
  const margin = (to - from) * 0.02
  return { from: from - margin, to: to + margin }
}

/** Nearer (a factor below 1) or further, about the middle, within what there is to see. */
export const zoomed = (view: Stretch, factor: number, limits: Stretch): Stretch => {
  const length = Math.min(Math.max(lengthOf(view) * factor, NARROWEST), lengthOf(limits))
  const middle = (view.from + view.to) / 2
  return within({ from: middle - length / 2, to: middle + length / 2 }, limits)
}

/** The same view, moved so that it shows an entry; the very same object when it does already, or when the entry has no date. */
export const broughtIntoView = (view: Stretch, when: When, limits: Stretch): Stretch => {
  const claim = claimOf(when)
  if (claim === null) return view
  const edge = lengthOf(view) * 0.02
  if (lastOf(claim) >= view.from + edge && firstOf(claim) <= view.to - edge) return view
  const at = claim.kind === 'before' ? claim.until : firstOf(claim)
  return within({ from: at - lengthOf(view) / 2, to: at + lengthOf(view) / 2 }, limits)
}

/** What lies between the first and the last of a pill, with air on both sides. Null when they lie so close that no zoom would part them. */
export const apart = (mark: Stretch, view: Stretch, limits: Stretch): Stretch | null => {
  const length = Math.max(lengthOf(mark) * 1.5, NARROWEST)
  if (lengthOf(mark) < DAY / 4 || length > lengthOf(view) * 0.9) return null
  const middle = (mark.from + mark.to) / 2
  return within({ from: middle - length / 2, to: middle + length / 2 }, limits)
}

/** How far a person may pan and zoom: a little beyond all there is. */
export const limitsOf = (whole: Stretch): Stretch => ({
  from: whole.from - lengthOf(whole) * 0.05,
  to: whole.to + lengthOf(whole) * 0.05,
})

/** Whether any of what an entry claims is seen. */
export const liesIn = (claim: Claim, view: Stretch): boolean => lastOf(claim) >= view.from && firstOf(claim) <= view.to

const within = (view: Stretch, limits: Stretch): Stretch => {
  const length = Math.min(lengthOf(view), lengthOf(limits))
  const from = Math.min(Math.max(view.from, limits.from), limits.to - length)
  return { from, to: from + length }
}

const firstOf = (claim: Claim): number =>
  claim.kind === 'moment' ? claim.at : claim.kind === 'before' ? claim.until : claim.from

const lastOf = (claim: Claim): number =>
  claim.kind === 'moment'
    ? claim.at
    : claim.kind === 'after'
      ? claim.from
      : claim.kind === 'before'
        ? claim.until
        : claim.to
