import type { IsoTime } from '../model/when.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { noSuchTime, quote, type DateProblem } from './date-problem.ts'

/** A time of day as it was written. */
export type TimeReading = {
  /** Null for midnight to the second, which programs write where nobody gave a time. */
  readonly time: IsoTime | null
  /** "about 2pm", "14:30ish", "between 2pm and 3pm". */
  readonly approximate: boolean
  /** A sentence about a time that contradicts itself: "15:30am". */
  readonly note: string | null
}

/** Said of a day with "midnight", which leaves open at which end of the day it was. */
export const MIDNIGHT_NOTE = 'Midnight may begin a day or end it, so the entry has its day alone.'

/** A text with the time taken out of it. */
export type TimeSplit = { readonly rest: string; readonly reading: Result<TimeReading, DateProblem> }

/**
 * Reads "14:30", "14.30", "2.30pm", "1430", "1430hrs", "2pm", "noon", "14:30:59", "about 14:30"; of a span such as "14:30-15:00" or "2-3pm" its beginning.
 * Zones are left aside: what counts is the clock on the wall, as it was written.
 * @param text lower case, tidied by `tidy`
 * @returns null when the text is no time at all
 */
export const readTime = (text: string): Result<TimeReading, DateProblem> | null => {
  const found = WHOLE.exec(text)
  return found?.groups === undefined ? null : fromGroups(found.groups, text)
}

/**
 * The ways to take a time off the end or the beginning of a text: "5 may 2026 at 14:30", "2023-06-12t14:30:00z", "2.30pm on 5 may 2026".
 * More than one, because "5 may 2026 - 14:30" could be cut before 2026 too: the caller takes the first that leaves a day.
 */
export const splitTime = (text: string): TimeSplit[] =>
  [AT_END, AT_VERY_END, AT_BEGINNING].flatMap((form) => {
    const groups = form.exec(text)?.groups
    const rest = groups?.['rest']
    return groups === undefined || rest === undefined ? [] : [{ rest, reading: fromGroups(groups, text) }]
  })

/** The time of hours and minutes, checked. */
export const timeOf = (hour: number, minute: number): IsoTime | null =>
  hour < 24 && minute < 60
    ? // The schema asks for two figures each within these bounds; it is not run here because imports read a time in every row.
      (`${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}` as IsoTime)
    : null

const fromGroups = (groups: Record<string, string | undefined>, text: string): Result<TimeReading, DateProblem> => {
  const clock = CLOCK.exec(groups['clock'] ?? '')?.groups
  const approximate = /[a-z~]/.test(groups['about'] ?? '') || groups['ish'] !== undefined
  if (clock === undefined) return ok({ time: timeOf(12, 0), approximate, note: null })
  const figures = clock['figures'] ?? ''
  const half = clock['half'] ?? (figures === '' ? halfBefore(clock, groups['until']) : undefined)
  const written = figures === '' ? Number(clock['hour']) : Number(figures.slice(0, -2))
  const minute = figures === '' ? Number(clock['minute'] ?? 0) : Number(figures.slice(-2))
  const hour = half === 'p' && written < 12 ? written + 12 : half === 'a' && written === 12 ? 0 : written
  const time = timeOf(hour, minute)
  if (time === null) return fail(noSuchTime(groups['clock'] ?? text, hour, minute))
  const padding = hour === 0 && minute === 0 && Number(clock['second']) === 0
  const note = half === 'a' && hour > 12 ? `${quote(groups['clock'] ?? text)} was read as ${time}.` : null
  return ok({ time: padding ? null : time, approximate, note })
}

/** Of "2.30-3pm" and "11-1pm" the half of the day in which they begin: the same as that of the end, or the one before it. */
const halfBefore = (from: Record<string, string | undefined>, until: string | undefined): 'a' | 'p' | undefined => {
  const to = CLOCK.exec(until ?? '')?.groups
  const half = to?.['half']
  if (to === undefined || half === undefined || to['figures'] !== undefined || Number(from['hour']) > 12)
    return undefined
  const minutes = (clock: Record<string, string | undefined>): number =>
    (Number(clock['hour']) % 12) * 60 + Number(clock['minute'] ?? 0)
  return minutes(from) <= minutes(to) === (half === 'a') ? 'a' : 'p'
}

const HALF = String.raw` ?[ap]\.? ?m\b\.?`
const UNTIL = String.raw` ?(?:-|to|until|till|and) ?`
/** Hours and minutes with a mark, hours with am or pm, three or four bare figures, noon. */
const FORMS = String.raw`\d{1,2} ?[:;.h] ?\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:${HALF})?|\d{1,2}${HALF}|\d{3,4}(?:${HALF})?|(?:12 )?(?:noon|midday)`
/** "2" of "2-3pm" */
const BARE_HOUR = String.raw`(?:1[0-2]|[1-9])(?=${UNTIL}\d{1,2}(?:[:.]\d{2})?${HALF})`
const UNIT = String.raw`(?: ?(?:hrs?|hours|h)\b\.?)?(?: ?(?:z|utc|gmt|bst)(?![a-z]))?(?: ?[+-]\d{2}:?\d{2}(?!\d))?`
const ABOUT = String.raw`(?<about>(?:approx(?:imately)?\b\.?|about|abt\b\.?|around|circa|ca?\.|c(?= ?\d)|between|~)? ?)`
const ISH = String.raw`(?:[ -]?(?<ish>ish\b|approx(?:imately)?\b\.?|or thereabouts|\(approx\.?\)))?`
const TIMES = `${ABOUT}(?<clock>${FORMS}|${BARE_HOUR})${UNIT}${ISH}(?:${UNTIL}(?<until>${FORMS})${UNIT})?`

const WHOLE = new RegExp(String.raw`^(?:at |time:? ?|from )?${TIMES}$`)
// After a comma or dash, 2019 is a year and not 20:19.
const CUT = String.raw`(?:t|\.?[ ,;@]+(?:- )?|\/)(?:(?<![,;/-] ?)|(?!(?:19|20)\d\d\)?$))(?:at |@ ?|time:? ?|from )?`
const AT_END = new RegExp(String.raw`^(?<rest>.*?[a-z\d)'])${CUT}[([]?${TIMES}[)\]]?$`)
const AT_VERY_END = new RegExp(String.raw`^(?<rest>.*[a-z\d)'])${CUT}[([]?${TIMES}[)\]]?$`)
const AT_BEGINNING = new RegExp(
  String.raw`^(?!(?:19|20)\d\d(?! ?h)|\d{4} ?-)(?:at |time:? ?|from )?${TIMES}[ ,;]+(?:- )?(?:on )?(?:the )?(?<rest>[a-z\d].*)$`,
)
const CLOCK =
  /^(?:(?<figures>\d{3,4})|(?<hour>\d{1,2})(?: ?[:;.h] ?(?<minute>\d{2})(?:[:.](?<second>\d{2}).*?)?)?) ?(?:(?<half>[ap])\.? ?m\.?)?$/
