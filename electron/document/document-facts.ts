import type { Entry } from '../../shared/model/entry.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { conferenceClock, type ConferenceClock } from '../../shared/time/clock.ts'
import { londonDay } from '../../shared/time/days.ts'
import { OutsideHolidayTable } from '../../shared/time/working-days.ts'
import { withDayOrders } from '../../shared/timeline/day-order.ts'
import { returnsBoard, type BoardRow } from '../../shared/timeline/returns-board.ts'
import { conferenceWindow, placeOf, type ConferenceWindow, type Place } from '../../shared/timeline/window.ts'
import type { ConferenceDocument } from './conference-document.ts'

/** What every part of the document stands on, worked out once. */
export type DocumentFacts = {
  readonly document: ConferenceDocument
  /** The day it is made, Europe/London. */
  readonly today: IsoDay
  readonly clock: ConferenceClock
  readonly window: ConferenceWindow
  readonly board: readonly BoardRow[]
  readonly places: Readonly<Record<Place, readonly Entry[]>>
  /** The entries that this copy prints, in the order of the timeline. */
  readonly printed: readonly Entry[]
  /** At least one printed entry has no sharing decision yet. */
  readonly unscreened: boolean
}

/** @throws ProblemError outside-holidays when the clock of the case runs beyond the known bank holidays */
export const documentFacts = (given: ConferenceDocument): DocumentFacts => {
  const document = { ...given, entries: withDayOrders(given.entries, given.notes) }
  const today = londonDay(document.madeAt)
  const window = conferenceWindow(document.case)
  const places = placesOf(document.entries, window)
  const printed = document.scope === 'all' ? document.entries : places.in
  try {
    return {
      document,
      today,
      clock: conferenceClock(document.case.strategyMeeting, document.case.conference),
      window,
      board: returnsBoard(document.case, document.holdings, today),
      places,
      printed,
      unscreened: printed.some((entry) => entry.sharing === 'undecided'),
    }
  } catch (error) {
    if (error instanceof OutsideHolidayTable) {
      throw new ProblemError({ kind: 'outside-holidays', year: error.year, from: error.from, to: error.to })
    }
    throw error
  }
}

const placesOf = (entries: readonly Entry[], window: ConferenceWindow): Record<Place, Entry[]> => {
  const places: Record<Place, Entry[]> = { before: [], in: [], after: [], undated: [] }
  for (const entry of entries) places[placeOf(entry.when, window)].push(entry)
  return places
}
