import { notesOf, Seen } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import { AgencyId, ChildId, type EntryId } from '../model/ids.ts'
import { IsoDay } from '../model/when.ts'
import { countsForIntervals, headOf } from './intervals.ts'
import { foldCategory } from '../filter/fold-category.ts'
import { readingOf, saidBy } from './meetings.ts'
import { basisOf, type PatternInput, type PatternPeriod } from './period.ts'
import { entriesBeside } from './silences.ts'
import { lengthOfSpread, lengthOfStep, stepOf, UNDATED, type Leaning } from './time-steps.ts'
import { voiceOf } from './voice.ts'

/** One number of the patterns: what it counts. */
export type Figure =
  | { readonly what: 'all' }
  /** Folded; empty for entries without a category. */
  | { readonly what: 'category'; readonly category: string }
  /** Entries of a month, quarter or year; `spread-month` and `undated` for those of none. */
  | { readonly what: 'step'; readonly step: string; readonly leaning: Leaning | 'any' }
  | { readonly what: 'agency'; readonly agency: AgencyId; readonly leaning: Leaning | 'any' }
  | { readonly what: 'leaning'; readonly leaning: Leaning }
  /** The entries on either side of a silence. */
  | { readonly what: 'silence'; readonly agency: AgencyId; readonly from: IsoDay; readonly to: IsoDay }
  | { readonly what: 'intervals'; readonly category: string }
  | { readonly what: 'met'; readonly child: ChildId; readonly as: Seen }
  | { readonly what: 'heard'; readonly child: ChildId; readonly agency: AgencyId | null }
  | { readonly what: 'about'; readonly child: ChildId; readonly agency: AgencyId | null }

/** A figure as it stands in an address: the period, what it counts, and of what, with tildes between. The same figure always gives the same key. */
export const figureKey = (period: PatternPeriod, figure: Figure): string =>
  [period, ...partsOf(figure)].map((part) => encodeURIComponent(part).replaceAll('~', '%7E')).join('~')

/** The figure that a key stands for; null where it stands for none. */
export const readFigure = (key: string): { readonly period: PatternPeriod; readonly figure: Figure } | null => {
  const [period, what, ...rest] = partsIn(key)
  if (period !== 'all' && period !== 'window') return null
  const figure = figureFrom(what, rest)
  return figure === null ? null : { period, figure }
}

/**
 * The entries behind one number, in the order in which they are given.
 * @returns null where the key is that of no figure, so that an old address hides nothing
 */
export const entriesOfFigure = (key: string, input: PatternInput): readonly EntryId[] | null => {
  const read = readFigure(key)
  if (read === null) return null
  // a silence is bounded by entries that may lie outside the days looked at
  const { entries } = basisOf(input, read.figure.what === 'silence' ? 'all' : read.period)
  return entries.filter(countedBy(read.figure, { ...input, entries })).map(({ id }) => id)
}

const countedBy = (figure: Figure, { of, entries, notes }: PatternInput): ((entry: Entry) => boolean) => {
  switch (figure.what) {
    case 'all':
      return () => true
    case 'category':
      return ({ category }) => foldCategory(category) === figure.category
    case 'step': {
      const length = lengthOfStep(figure.step) ?? lengthOfSpread(figure.step) ?? 'month'
      const leans = leaning(figure.leaning)
      return (entry) => stepOf(entry.when, length) === figure.step && leans(entry)
    }
    case 'agency': {
      const leans = leaning(figure.leaning)
      return (entry) => entry.agency === figure.agency && leans(entry)
    }
    case 'leaning':
      return leaning(figure.leaning)
    case 'silence': {
      const beside = new Set(entriesBeside(entries, figure))
      return (entry) => beside.has(entry)
    }
    case 'intervals':
      return (entry) => countsForIntervals(entry) && foldCategory(headOf(entry.category)) === figure.category
    case 'met': {
      const child = of.children.find(({ id }) => id === figure.child)
      const said = saidBy(notesOf(notes, 'seen'))
      return (entry) => child !== undefined && readingOf(entry, child, { of, notes: said })?.as === figure.as
    }
    case 'heard': {
      const child = of.children.find(({ id }) => id === figure.child)
      return (entry) =>
        (figure.agency === null || entry.agency === figure.agency) &&
        child !== undefined &&
        voiceOf(entry, child, of.children) !== null
    }
    case 'about': {
      const child = of.children.find(({ id }) => id === figure.child)
      return (entry) =>
        (figure.agency === null || entry.agency === figure.agency) &&
        child !== undefined &&
        (entry.children.includes(child.id) || voiceOf(entry, child, of.children) !== null)
    }
  }
}

const leaning =
  (asked: Leaning | 'any') =>
  ({ balance }: Entry): boolean =>
    asked === 'any' || (balance ?? 'none') === asked

const partsOf = (figure: Figure): readonly string[] => {
  switch (figure.what) {
    case 'all':
      return [figure.what]
    case 'category':
    case 'intervals':
      return [figure.what, figure.category]
    case 'step':
      return [figure.what, figure.step, figure.leaning]
    case 'agency':
      return [figure.what, figure.agency, figure.leaning]
    case 'leaning':
      return [figure.what, figure.leaning]
    case 'silence':
      return [figure.what, figure.agency, figure.from, figure.to]
    case 'met':
      return [figure.what, figure.child, figure.as]
    case 'heard':
    case 'about':
      return [figure.what, figure.child, figure.agency ?? '']
  }
}

const figureFrom = (
  what: string | undefined,
  [first = '', second = '', third = '']: readonly string[],
): Figure | null => {
  switch (what) {
    case 'all':
      return { what }
    case 'category':
    case 'intervals':
      return { what, category: first }
    case 'step': {
      const leans = leaningOf(second)
      const known = lengthOfStep(first) !== null || lengthOfSpread(first) !== null || first === UNDATED
      return known && leans !== null ? { what, step: first, leaning: leans } : null
    }
    case 'leaning': {
      const leans = leaningOf(first)
      return leans === null || leans === 'any' ? null : { what, leaning: leans }
    }
    case 'agency': {
      const agency = AgencyId.safeParse(first)
      const leans = leaningOf(second)
      return agency.success && leans !== null ? { what, agency: agency.data, leaning: leans } : null
    }
    case 'silence': {
      const [agency, from, to] = [AgencyId.safeParse(first), IsoDay.safeParse(second), IsoDay.safeParse(third)]
      return agency.success && from.success && to.success
        ? { what, agency: agency.data, from: from.data, to: to.data }
        : null
    }
    case 'met': {
      const [child, as] = [ChildId.safeParse(first), Seen.safeParse(second)]
      return child.success && as.success ? { what, child: child.data, as: as.data } : null
    }
    case 'heard':
    case 'about': {
      const [child, agency] = [ChildId.safeParse(first), AgencyId.safeParse(second)]
      if (!child.success || (second !== '' && !agency.success)) return null
      return { what, child: child.data, agency: agency.success ? agency.data : null }
    }
    default:
      return null
  }
}

const leaningOf = (said: string): Leaning | 'any' | null =>
  said === 'strength' || said === 'worry' || said === 'neutral' || said === 'none' || said === 'any' ? said : null

/** A broken escape is no key of ours. */
const partsIn = (key: string): readonly string[] => {
  try {
    return key.split('~').map((part) => decodeURIComponent(part))
  } catch {
    return []
  }
}
