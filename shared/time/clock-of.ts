import type { IsoDay } from '../model/when.ts'
import { conferenceClock, type ConferenceClock } from './clock.ts'
import { OutsideHolidayTable } from './working-days.ts'

/** The clock of a case; null where its years have no known bank holidays, which the pages then say. */
export const clockOf = (of: {
  readonly strategyMeeting: IsoDay
  /** Null while none is planned yet. */
  readonly conference: IsoDay | null
}): ConferenceClock | null => {
  try {
    return conferenceClock(of.strategyMeeting, of.conference)
  } catch (error) {
    if (error instanceof OutsideHolidayTable) return null
    throw error
  }
}
