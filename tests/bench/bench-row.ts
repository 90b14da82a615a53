/**
 * One promise of the budgets, measured. Two kinds: a race of ours against an anchor in one run on one machine, or a ceiling that a number may not reach.
 * A file in `rows/` exports `rows: readonly BenchRow[]`.
 */
export type BenchRow = Race | Ceiling

export type Race = {
  readonly kind: 'race'
  /** As the budget words it. */
  readonly work: string
  /** Ours may take at most so many times the anchor's time. */
  readonly budget: number
  /** What the anchor does, in a few words. */
  readonly anchor: string
  /** Runs in a browser, so that the memory of this process says nothing of it. */
  readonly in?: 'window'
  /** Makes what both sides need, once. Not measured. */
  readonly prepare: () => Promise<Contest>
}

export type Contest = {
  readonly ours: Contender
  readonly anchor: Contender
  /** Takes away what `prepare` and the contenders left. */
  readonly close: () => void | Promise<void>
}

/** Gets ready for one run, which is not measured, and returns the run, which is. */
export type Contender = () => Promise<Run> | Run
export type Run = () => unknown

export type Ceiling = {
  readonly kind: 'ceiling'
  readonly work: string
  readonly unit: 'ms' | 'MB'
  readonly limit: number
  /** What the limit is, in a few words. */
  readonly anchor: string
  /** `peak` is the most memory of a process that does the work once; `measured` is the median of what the run returns. */
  readonly of: 'peak' | 'measured'
  readonly in?: 'window'
  readonly prepare: () => Promise<{ readonly ours: Contender; readonly close: () => void | Promise<void> }>
}

/** A line of the table and of the JSON. Numbers are null where the row could not be measured; `note` then says why. */
export type BenchResult = {
  readonly work: string
  readonly ours: number | null
  readonly anchor: number | null
  readonly unit: 'ms' | 'MB'
  readonly ratio: number | null
  readonly budget: number
  readonly kept: boolean
  readonly peakMb: number | null
  readonly note?: string
}
