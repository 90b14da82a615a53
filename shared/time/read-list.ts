import { fail, ok } from '../model/result.ts'
import { spanOf, type Single } from './calendar-span.ts'
import { noYear, quote } from './date-problem.ts'
import { daysBetween, isoDay, monthOf, yearOf } from './days.ts'
import { singleOf } from './read-single.ts'
import type { Reading, Span, SpanReading } from './span.ts'

/**
 * Reads a list: "12, 13 and 14 june 2023", "13/06/2023; 20/06/2023", "june, july and august 2023", "2021 and 2023". An entry has one place in time, so it runs
 * from the first to the last, whatever the order in which they are listed; where days lie between that nobody named, a note says so.
 * @returns null when it is none: one of days beside months is a range or nothing
 */
export const readList = (text: string, reading: Reading): SpanReading | null => {
  for (const parts of waysToPart(text)) {
    const singles: Single[] = []
    for (const part of parts) {
      const single = singleOf(part, reading.order)
      if (single?.ok === true) singles.push(single.value)
    }
    if (parts.length < 2 || singles.length < parts.length) continue
    const listed = singles.map((single) =>
      single.week === null ? { ...single, week: singles[0]?.week ?? null } : single,
    )
    const kinds = new Set(listed.map(kindOf))
    const [kind] = kinds
    if (kinds.size === 1 && kind !== undefined) return spanOfList(listed, kind, reading)
  }
  return null
}

type Kind = 'week' | 'day' | 'month' | 'year'

/** "june 5, 2023" is no list, because it would be one of a day and a year. */
const kindOf = ({ fields: { day, month, season }, week }: Single): Kind =>
  week !== null ? 'week' : day !== null ? 'day' : month !== null || season !== null ? 'month' : 'year'

function* waysToPart(text: string): Generator<readonly string[]> {
  yield text.replaceAll(STROKES, (days) => days.replaceAll('/', ', ')).split(LIST)
  // two lines of a cell, one date each
  const whole = text.split(BETWEEN_WHOLE_DATES)
  if (whole.every((part) => WHOLE_DATE.test(part))) yield whole
}

const LIST = /, ?| ?; ?| ?\+ ?| and again(?: on)? | and on | and | ?& ?/
const ORDINAL = '(?:st|nd|rd|th)?'
/** "3/4/5 june" is three days, "jan/feb/mar 2023" three months, "2021/2022/2023" three years. */
const STROKES = new RegExp(
  String.raw`(?<![\d/.])\d{1,2}${ORDINAL}(?:\/\d{1,2}${ORDINAL})+(?= ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|^[a-z]+\.?(?:\/[a-z]+\.?)+(?= '?\d{2,4}$)|^\d{4}(?:\/\d{4}){2,}$`,
  'g',
)
const BETWEEN_WHOLE_DATES = /(?<=[/. -]\d{4}|[/.]\d\d|[a-z] \d{4}) (?=\d{1,2}[/.]|\d{1,2}(?:st|nd|rd|th)? [a-z]{3})/
const WHOLE_DATE = /^\d{1,2}(?:[/.]\d{1,2}[/.]| ?(?:st|nd|rd|th)? [a-z]{3,9} )(?:\d{4}|\d\d)$/

const spanOfList = (singles: readonly Single[], kind: Kind, reading: Reading): SpanReading | null => {
  const last = singles.at(-1)
  const dated = last?.fields.year === null ? singles[0] : last
  if (last === undefined || dated === undefined) return null
  if (dated.fields.year === null) {
    return singles.some(namesMonth) ? fail(noYear(reading.typed)) : null
  }
  if (kind !== 'year' && !namesMonth(last)) return null
  const whole = spanOf(dated, reading)
  if (!whole.ok) return whole
  const spans: Span[] = []
  for (const single of singles) {
    const span = spanOf(completed(single, last, whole.value, dated === last ? -1 : 1, reading), reading)
    if (!span.ok) return span
    spans.push(span.value)
  }
  const start = spans.map((span) => span.start).reduce((a, b) => (b < a ? b : a))
  const end = spans.map((span) => span.end).reduce((a, b) => (b > a ? b : a))
  const [one] = spans
  if (one !== undefined && spans.every((span) => span.start === one.start && span.end === one.end)) return ok(one)
  const notes = [...new Set(spans.flatMap((span) => span.notes))]
  return ok({
    precision: 'range',
    start,
    end,
    time: null,
    approximate: spans.some((span) => span.approximate),
    uncertain: spans.some((span) => span.uncertain),
    notes: leavesGaps(spans, kind)
      ? [...notes, `${quote(reading.typed)} names ${spans.length} ${kind}s; the entry runs from the first to the last.`]
      : notes,
  })
}

/** What a date of the list lacks it takes from the last; a year, so that it lies near. */
const completed = (single: Single, last: Single, whole: Span, otherYear: -1 | 1, reading: Reading): Single => {
  const { fields } = single
  const month = namesMonth(single) ? fields.month : last.fields.month
  if (fields.year !== null) return single
  const of = (year: number): Single => ({
    ...single,
    fields: { ...fields, month, year, shortYear: false },
  })
  const year = yearOf(whole.start)
  const distance = (one: number): number => {
    const span = spanOf(of(one), reading)
    return span.ok ? Math.abs(daysBetween(whole.start, span.value.start)) : Infinity
  }
  const other = year + otherYear
  return of(distance(other) < distance(year) ? other : year)
}

const namesMonth = ({ fields }: Single): boolean => fields.month !== null || fields.season !== null

const leavesGaps = (spans: readonly Span[], kind: Kind): boolean => {
  const numbers = [...new Set(spans.map((span) => numberOf(span, kind)))].toSorted((a, b) => a - b)
  return numbers.some((number, at) => at > 0 && number - (numbers[at - 1] ?? 0) > 1)
}

/** Any day to count from. */
const FIRST_DAY = isoDay(1900, 1, 1)

const numberOf = ({ precision, start }: Span, kind: Kind): number => {
  if (kind === 'year') return yearOf(start)
  if (kind === 'month') return Math.floor((12 * yearOf(start) + monthOf(start)) / (precision === 'season' ? 3 : 1))
  const days = daysBetween(FIRST_DAY, start)
  return kind === 'week' ? Math.floor(days / 7) : days
}
