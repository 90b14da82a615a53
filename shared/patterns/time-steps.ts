import type { Entry } from '../model/entry.ts'
import type { IsoDay, When } from '../model/when.ts'
import { monthOf } from '../time/days.ts'
import { monthName } from '../time/say.ts'

/** How long one column of a chart is: months as long as they can be told apart, then quarters, then years. */
export type StepLength = 'month' | 'quarter' | 'year'

/** What an agency made of an entry. */
export type Leaning = 'strength' | 'worry' | 'neutral' | 'none'
export const LEANINGS: readonly Leaning[] = ['strength', 'worry', 'neutral', 'none']

export type StepCount = Readonly<Record<Leaning, number>> & {
  /** "2026-05", "2026-Q2", "2026". */
  readonly step: string
  readonly entries: number
}

export type StepCounts = {
  readonly length: StepLength
  /** From the first that has an entry to the last, those between that have none included. */
  readonly steps: readonly StepCount[]
  /** Entries dated by a period that reaches over more than one step, and those dated only "before" or "after" a day: they belong to no one step. */
  readonly spread: StepCount
  readonly undated: StepCount
}

/** Entries by month (or quarter, or year) and by what the agencies made of them. Steps, spread and undated together hold every entry once. */
export const countSteps = (entries: readonly Entry[]): StepCounts => {
  const months = new Set<string>()
  for (const { when } of entries) {
    const month = stepOf(when, 'month')
    if (lengthOfStep(month) !== null) months.add(month)
  }
  const length = lengthFor([...months])
  const counts = new Map<string, Record<Leaning, number>>()
  for (const { when, balance } of entries) {
    const step = stepOf(when, length)
    let known = counts.get(step)
    if (known === undefined) counts.set(step, (known = { strength: 0, worry: 0, neutral: 0, none: 0 }))
    known[balance ?? 'none']++
  }
  const countOf = (step: string): StepCount => {
    const found = counts.get(step) ?? { strength: 0, worry: 0, neutral: 0, none: 0 }
    return { step, ...found, entries: LEANINGS.reduce((sum, leaning) => sum + found[leaning], 0) }
  }
  const steps = [...counts.keys()].filter((step) => lengthOfStep(step) !== null).toSorted()
  return {
    length,
    steps: stepsBetween(steps[0], steps.at(-1), length).map(countOf),
    spread: countOf(spreadOver(length)),
    undated: countOf(UNDATED),
  }
}

export const UNDATED = 'undated'
/** Where entries stand that may belong to several months, or quarters, or years. */
export const spreadOver = (length: StepLength): string => `spread-${length}`
/** Which length it is; null for what is no such name. */
export const lengthOfSpread = (step: string): StepLength | null =>
  LENGTHS.find((length) => spreadOver(length) === step) ?? null
const LENGTHS: readonly StepLength[] = ['month', 'quarter', 'year']

/** The step an entry belongs to; `spreadOver(length)` where it may belong to several. */
export const stepOf = (when: When, length: StepLength): string => {
  if (when.precision === 'undated') return UNDATED
  if (when.start === null || when.end === null) return spreadOver(length)
  const first = stepOfDay(when.start, length)
  return first === stepOfDay(when.end, length) ? first : spreadOver(length)
}

export const stepOfDay = (day: IsoDay, length: StepLength): string =>
  length === 'month'
    ? day.slice(0, 7)
    : length === 'quarter'
      ? `${day.slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`
      : day.slice(0, 4)

/** Which length a step's name is of; null for what is no name of a step. */
export const lengthOfStep = (step: string): StepLength | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(step)
    ? 'month'
    : /^\d{4}-Q[1-4]$/.test(step)
      ? 'quarter'
      : /^\d{4}$/.test(step)
        ? 'year'
        : null

/** "May 2026", "April to June 2026", "2026". */
export const sayStep = (step: string): string => {
  const year = step.slice(0, 4)
  switch (lengthOfStep(step)) {
    case 'month':
      return `${monthName(Number(step.slice(5)))} ${year}`
    case 'quarter': {
      const last = Number(step.slice(6)) * 3
      return `${monthName(last - 2)} to ${monthName(last)} ${year}`
    }
    case 'year':
      return year
    case null:
      return step
  }
}

/** The steps that are told apart on a narrow screen. */
const MOST_STEPS = 40

const lengthFor = (months: readonly string[]): StepLength => {
  const sorted = months.toSorted()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return 'month'
  const number = monthNumber(last) - monthNumber(first) + 1
  return number <= MOST_STEPS ? 'month' : number <= MOST_STEPS * 3 ? 'quarter' : 'year'
}

const stepsBetween = (first: string | undefined, last: string | undefined, length: StepLength): readonly string[] => {
  if (first === undefined || last === undefined) return []
  const steps = [first]
  for (let at = first; at < last;) {
    at = stepAfter(at, length)
    steps.push(at)
  }
  return steps
}

const stepAfter = (step: string, length: StepLength): string => {
  const year = Number(step.slice(0, 4))
  if (length === 'year') return named(year + 1)
  const part = Number(step.slice(length === 'month' ? 5 : 6))
  const parts = length === 'month' ? 12 : 4
  const [nextYear, next] = part === parts ? [year + 1, 1] : [year, part + 1]
  return length === 'month' ? `${named(nextYear)}-${String(next).padStart(2, '0')}` : `${named(nextYear)}-Q${next}`
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
const named = (year: number): string => String(year).padStart(4, '0')
