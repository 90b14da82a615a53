import type { CaseAgency } from '../model/agency.ts'
import { notesOf, type NoteOf } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { AgencyId } from '../model/ids.ts'
import type { IsoDay } from '../model/when.ts'
import { addDays, dayFromNumber, dayNumber } from '../time/days.ts'
import { groupedBy } from './grouped-by.ts'
import type { PatternInput, PatternPeriod } from './period.ts'

/**
 * A time in which no entry of an agency can have happened. It says nothing about contact: only that none was written down in what was supplied.
 * Both days are part of it.
 */
export type Gap = {
  readonly kind: 'before the first' | 'between' | 'after the last' | 'throughout'
  readonly from: IsoDay
  readonly to: IsoDay
  readonly days: number
  /** Reasons that people gave for days of it. */
  readonly reasons: readonly NoteOf<'silence'>[]
}

export type AgencySilence = {
  readonly agency: CaseAgency
  readonly entries: number
  readonly undated: number
  /** The days looked at: to the last that the agency searched its records to, where it said so. */
  readonly from: IsoDay
  readonly to: IsoDay
  /** From first to last day of each dated entry, in order. */
  readonly spans: readonly Span[]
  /** Of `least` days or more, in order of time. */
  readonly gaps: readonly Gap[]
  /** Gaps shorter than that. */
  readonly shorter: number
  /** Reasons for days in which there are entries now, or that lie outside. */
  readonly otherReasons: readonly NoteOf<'silence'>[]
}

export type Span = { readonly first: IsoDay; readonly last: IsoDay }

/** Shorter ones are no silence worth a line: four weeks in the look-back, five days in the window. */
export const LEAST_DAYS: Record<PatternPeriod, number> = { all: 28, window: 5 }

/**
 * The silences of every agency of the case, in the case's order.
 * @param today nothing can be silent in days that are still to come
 */
export const silencesOf = (
  input: PatternInput,
  period: PatternPeriod,
  today: IsoDay,
  least = LEAST_DAYS[period],
): readonly AgencySilence[] => {
  const byAgency = groupedBy(input.entries, ({ agency }) => agency)
  const reasons = notesOf(input.notes, 'silence')
  return input.of.agencies.map((agency) =>
    silenceOf(
      agency,
      byAgency.get(agency.id) ?? [],
      reasons.filter(({ said }) => said.agency === agency.id),
      daysFor(input, period, agency, today),
      least,
    ),
  )
}

const silenceOf = (
  agency: CaseAgency,
  entries: readonly Entry[],
  reasons: readonly NoteOf<'silence'>[],
  { from, to, searched }: DaysLookedAt,
  least: number,
): AgencySilence => {
  const spans = spansOf(entries)
  const all = (searched ? gapsOf(spans, from, to) : []).map((gap) => ({
    ...gap,
    reasons: reasons.filter(({ said }) => said.from <= gap.to && said.to >= gap.from),
  }))
  const gaps = all.filter(
    ({ days, kind, reasons: given }) => days >= least || kind === 'throughout' || given.length > 0,
  )
  const placed = new Set(gaps.flatMap(({ reasons: given }) => given.map(({ id }) => id)))
  return {
    agency,
    entries: entries.length,
    undated: entries.reduce((sum, { when }) => sum + (when.precision === 'undated' ? 1 : 0), 0),
    from,
    to,
    spans,
    gaps,
    shorter: all.length - gaps.length,
    otherReasons: reasons.filter(({ id }) => !placed.has(id)),
  }
}

/** Whether an entry stands beside a silence: the day before it is its last, or the day after it its first. */
export const standsBeside = (
  entry: Entry,
  { agency, from, to }: { readonly agency: AgencyId; readonly from: IsoDay; readonly to: IsoDay },
): boolean =>
  entry.agency === agency &&
  ((entry.when.end ?? entry.when.start) === addDays(from, -1) ||
    (entry.when.start ?? entry.when.end) === addDays(to, 1))

type DaysLookedAt = { readonly from: IsoDay; readonly to: IsoDay; readonly searched: boolean }

const daysFor = (
  { of }: Pick<PatternInput, 'of'>,
  period: PatternPeriod,
  { recordsTo }: CaseAgency,
  today: IsoDay,
): DaysLookedAt => {
  const from = period === 'all' ? of.lookBackFrom : of.strategyMeeting
  const to = [of.conference, today, ...(recordsTo === null ? [] : [recordsTo])].reduce((a, b) => (b < a ? b : a))
  // records that end before the days looked at say nothing of them
  return to < from ? { from, to: from, searched: false } : { from, to, searched: true }
}

const spansOf = (entries: readonly Entry[]): readonly Span[] =>
  entries
    .map(({ when }) => ({ first: when.start ?? when.end, last: when.end ?? when.start }))
    .filter((span): span is Span => span.first !== null && span.last !== null)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))

/** An entry dated by a period fills its whole period, because it can have happened on any day of it. */
const gapsOf = (spans: readonly Span[], from: IsoDay, to: IsoDay): readonly Omit<Gap, 'reasons'>[] => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const gaps: Omit<Gap, 'reasons'>[] = []
  const add = (kind: Gap['kind'], start: number, end: number): void => {
    if (end >= start) gaps.push({ kind, from: dayFromNumber(start), to: dayFromNumber(end), days: end - start + 1 })
  }
  let reached = first - 1
  let met = false
  for (const span of spans) {
    const [start, end] = [dayNumber(span.first), dayNumber(span.last)]
    if (start > last) break
    if (start > reached + 1) add(met ? 'between' : 'before the first', reached + 1, start - 1)
    met = true
    reached = Math.max(reached, end)
  }
  if (reached < last) add(met ? 'after the last' : 'throughout', reached + 1, last)
  return gaps
}
