import type { IsoDay } from '../shared/model/when.ts'

/** Clock, randomness and chance come in as arguments, so that tests need values and not fakes. */
export type Ports = {
  /** The instant now, as an ISO date-time with Z. */
  readonly now: () => string
  /** The calendar day now, Europe/London. */
  readonly today: () => IsoDay
  readonly randomBytes: (size: number) => Buffer
}
