import type { CaseAgency } from '../model/agency.ts'
import { notesOf, type NoteOf } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { AgencyId } from '../model/ids.ts'
import type { IsoDay } from '../model/when.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { groupedBy } from './grouped-by.ts'
import type { PatternInput, PatternPeriod } from './period.ts'

/**
 * A time in which no entry of an agency can have happened. It says nothing about contact: only that none was written down in what was supplied.
 * Both days are part of it.
 */
export type Gap = {
  /**
   * "Since before" and "until after" are those of which the days looked at hold only a part, because the entry on that side lies further away;
   * "throughout" is the silence of an agency of which no entry can lie in them.
   */
  readonly kind: 'before the first' | 'between' | 'after the last' | 'since before' | 'until after' | 'throughout'
  readonly from: IsoDay
  readonly to: IsoDay
  readonly days: number
  /** The last day of the entry before it and the first of the one after it, at whatever distance. */
  readonly lastBefore: IsoDay | null
  readonly firstAfter: IsoDay | null
  /** Reasons that people gave for days of it. */
  readonly reasons: readonly NoteOf<'silence'>[]
}

export type AgencySilence = {
  readonly agency: CaseAgency
  readonly entries: number
  readonly undated: number
  readonly looked: Looked
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

/** Records that end before these days say nothing of them, and neither does anything of days to come: without gaps is not without silence. */
export type Looked = 'at' | 'records end before' | 'still to come'

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
  { from, to, looked }: DaysLookedAt,
  least: number,
): AgencySilence => {
  const spans = spansOf(entries)
  const all = (looked === 'at' ? gapsOf(spans, from, to) : []).map((gap) => ({
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
    looked,
    from,
    to,
    spans,
    gaps,
    shorter: all.length - gaps.length,
    otherReasons: reasons.filter(({ id }) => !placed.has(id)),
  }
}

/** The entries on either side of a silence, at whatever distance: the last that end before it and the first that start after it. */
export const entriesBeside = (
  entries: readonly Entry[],
  { agency, from, to }: { readonly agency: AgencyId; readonly from: IsoDay; readonly to: IsoDay },
): readonly Entry[] => {
  const own = entries.filter((entry) => entry.agency === agency)
  const spans = spansOf(own)
  const [lastBefore, firstAfter] = [lastDayBefore(spans, from), firstDayAfter(spans, to)]
  return own.filter((entry) => {
    const span = spanOf(entry)
    return span !== null && (span.last === lastBefore || span.first === firstAfter)
  })
}

/** Whether a silence has an entry on either side; one that has none has no entries to open. */
export const hasEntryBeside = ({ lastBefore, firstAfter }: Gap): boolean => lastBefore !== null || firstAfter !== null

/** The first days of a silence, in a row, for which nobody has given a reason; null where each has one. */
export const withoutReason = ({ from, to, reasons }: Pick<Gap, 'from' | 'to' | 'reasons'>): DaysFromTo | null => {
  const said = reasons.map((note) => note.said).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let first = from
  for (const reason of said) {
    if (reason.from > first) return { from: first, to: addDays(reason.from, -1) }
    if (reason.to >= first) first = addDays(reason.to, 1)
    if (first > to) return null
  }
  return { from: first, to }
}

export type DaysFromTo = { readonly from: IsoDay; readonly to: IsoDay }

type DaysLookedAt = DaysFromTo & { readonly looked: Looked }

const daysFor = (
  { of }: Pick<PatternInput, 'of'>,
  period: PatternPeriod,
  { recordsTo }: CaseAgency,
  today: IsoDay,
): DaysLookedAt => {
  const from = period === 'all' ? of.lookBackFrom : of.strategyMeeting
  const last = today < of.conference ? today : of.conference
  if (last < from) return { from, to: from, looked: 'still to come' }
  if (recordsTo === null || last <= recordsTo) return { from, to: last, looked: 'at' }
  return recordsTo < from ? { from, to: from, looked: 'records end before' } : { from, to: recordsTo, looked: 'at' }
}

const spanOf = ({ when }: Entry): Span | null => {
  const [first, last] = [when.start ?? when.end, when.end ?? when.start]
  return first === null || last === null ? null : { first, last }
}

const spansOf = (entries: readonly Entry[]): readonly Span[] =>
  entries
    .map(spanOf)
    .filter((span) => span !== null)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))

/** An entry dated by a period fills its whole period, because it can have happened on any day of it. */
const gapsOf = (spans: readonly Span[], from: IsoDay, to: IsoDay): readonly Omit<Gap, 'reasons'>[] => {
  const inside = spans.filter((span) => span.first <= to && span.last >= from)
  return freeDays(inside, from, to).map((free) => {
    // a stretch that does not reach the edge of these days has its entries right beside it
    const beside = {
      lastBefore: free.from === from ? lastDayBefore(spans, from) : addDays(free.from, -1),
      firstAfter: free.to === to ? firstDayAfter(spans, to) : addDays(free.to, 1),
    }
    const kind = inside.length === 0 ? 'throughout' : kindOf(free, beside)
    return { kind, ...free, days: daysBetween(free.from, free.to) + 1, ...beside }
  })
}

const kindOf = (
  { from, to }: DaysFromTo,
  { lastBefore, firstAfter }: Pick<Gap, 'lastBefore' | 'firstAfter'>,
): Gap['kind'] => {
  if (lastBefore === null) return 'before the first'
  if (firstAfter === null) return 'after the last'
  if (lastBefore < addDays(from, -1)) return 'since before'
  return firstAfter > addDays(to, 1) ? 'until after' : 'between'
}

const lastDayBefore = (spans: readonly Span[], day: IsoDay): IsoDay | null =>
  spans.reduce<IsoDay | null>(
    (latest, { last }) => (last < day && (latest === null || last > latest) ? last : latest),
    null,
  )

/** The spans are in the order of their first days. */
const firstDayAfter = (spans: readonly Span[], day: IsoDay): IsoDay | null =>
  spans.find(({ first }) => first > day)?.first ?? null

/** The days that no span reaches into, stretch by stretch. */
const freeDays = (spans: readonly Span[], from: IsoDay, to: IsoDay): readonly DaysFromTo[] => {
  const free: DaysFromTo[] = []
  let next = from
  for (const { first, last } of spans) {
    if (first > next) free.push({ from: next, to: addDays(first, -1) })
    if (last >= next) next = addDays(last, 1)
  }
  return next > to ? free : [...free, { from: next, to }]
}
