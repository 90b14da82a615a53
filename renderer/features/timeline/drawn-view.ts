import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import type { ConferenceClock } from '../../../shared/time/clock.ts'
import { claimOf, DAY, endOf, lengthOf, startOf, type Stretch } from './drawn-time.ts'

/** History shown to the left of the window: enough to see what led to the strategy meeting. */
const LEAD_IN_DAYS = 19
const NARROWEST = 3 * DAY

/** The window with what led to it: the default view. */
export const windowView = (clock: ConferenceClock): Stretch => {
  const last = clock.conference !== null && clock.conference > clock.due ? clock.conference : clock.due
  return { from: startOf(clock.strategyMeeting) - LEAD_IN_DAYS * DAY, to: endOf(last) + 2 * DAY }
}

/** All that there is: from the look-back's start or the first entry to the last of window, entries and today. */
export const wholeView = (
  of: Pick<Case, 'lookBackFrom'>,
  clock: ConferenceClock,
  entries: readonly Entry[],
  today: IsoDay,
): Stretch => {
  let from = startOf(of.lookBackFrom)
  let to = Math.max(windowView(clock).to, endOf(today))
  for (const { when } of entries) {
    const claim = claimOf(when)
    if (claim === null) continue
    from = Math.min(from, claim.kind === 'moment' ? claim.at : claim.kind === 'before' ? claim.until : claim.from)
    to = Math.max(to, claim.kind === 'moment' ? claim.at : claim.kind === 'after' ? claim.from : endOfClaim(claim))
  }
  const margin = (to - from) * 0.02
  return { from: from - margin, to: to + margin }
}

const endOfClaim = (
  claim: { readonly kind: 'stretch'; readonly to: number } | { readonly kind: 'before'; readonly until: number },
): number => (claim.kind === 'stretch' ? claim.to : claim.until)

/** Nearer (a factor below 1) or further, about the middle, within what there is to see. */
export const zoomed = (view: Stretch, factor: number, limits: Stretch): Stretch => {
  const length = Math.min(Math.max(lengthOf(view) * factor, NARROWEST), lengthOf(limits))
  const middle = (view.from + view.to) / 2
  return within({ from: middle - length / 2, to: middle + length / 2 }, limits)
}

/** The same view, moved so that it holds a moment well inside; unchanged when it does already. */
export const broughtIntoView = (view: Stretch, at: number, limits: Stretch): Stretch => {
  const edge = lengthOf(view) * 0.04
  if (at >= view.from + edge && at <= view.to - edge) return view
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

const within = (view: Stretch, limits: Stretch): Stretch => {
  const length = Math.min(lengthOf(view), lengthOf(limits))
  const from = Math.min(Math.max(view.from, limits.from), limits.to - length)
  return { from, to: from + length }
}
