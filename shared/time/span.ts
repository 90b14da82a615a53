import type { IsoDay, IsoTime } from '../model/when.ts'
import type { Result } from '../model/result.ts'
import type { DateOrder } from './date-order.ts'
import type { DateProblem } from './date-problem.ts'

/** What the grammar needs to know beside the text. */
export type Reading = {
  /** As it stands in the cell, for sentences about it. */
  readonly typed: string
  readonly today: IsoDay
  readonly order: DateOrder
}

/** The days in which something happened, before it is bound to what was typed. */
export type Span = {
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'range'
  readonly start: IsoDay
  readonly end: IsoDay
  readonly time: IsoTime | null
  readonly approximate: boolean
  readonly uncertain: boolean
  /** Sentences about what a person should look at. */
  readonly notes: readonly string[]
}

export type SpanReading = Result<Span, DateProblem>
