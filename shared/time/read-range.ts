import { fail, ok, type Result } from '../model/result.ts'
import { spanOf, type Single } from './calendar-span.ts'
import { endsBeforeItBegins, noYear, type DateProblem } from './date-problem.ts'
import { yearOf } from './days.ts'
import { readList } from './read-list.ts'
import { singleOf } from './read-single.ts'
import type { Reading, Span, SpanReading } from './span.ts'

/** Reads the first and last of "12-14 june 2023", "28 may to 2 june 2023", "june-august 2023", "12/06/2023 - 14/06/2023", "22 or 23 may 2016", and lists. */
export const readRange = (text: string, reading: Reading): SpanReading | null => {
  const american = AMERICAN_RANGE.exec(text)
  if (american !== null) {
    return readRange(`${american[2]}${american[3]}${american[4]} ${american[1]} ${american[5]}`, reading)
  }
  const list = readList(text, reading)
  if (list !== null) return list
  // A word or a dash with spaces around it parts the ends; only without one may a hyphen or stroke inside a date do so.
  const spaced = [...text.matchAll(SPACED)]
  const cuts = spaced.length > 0 ? spaced : [...text.matchAll(TIGHT)]
  let problem: SpanReading | null = null
  for (const cut of cuts) {
    const [left, right] = [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)]
    if (spaced.length === 0 && OTHER_MARKS.test(right)) continue
    const range = rangeOf(left, right, reading)
    if (range?.ok === true) return cut[0] === ' or ' ? ok({ ...range.value, uncertain: true }) : range
    problem ??= range
  }
  return problem
}

const SPACED = / to | into | until | till | thru | through | - | or | and | ?& ?/g
// "2023-06-12-05" is nobody's range: a year alone is parted from a year alone, and `namedSpan` does that.
const TIGHT = /(?<!^\d{4})[-/](?!\d{4}$)/g
/** "4/5/26 9-15" is no range from 4/5 to 26/9/15: what stands in one date with a space stands in another with something else. */
const OTHER_MARKS = /^\d{1,2} \d{1,2}(?!\d)/

/** "june 12-14, 2023" */
const AMERICAN_RANGE =
  /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?( ?- ?| to | and | & )(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/

// ---- two dates

const rangeOf = (left: string, right: string, reading: Reading): SpanReading | null => {
  // "2-3pm 4/5/26" begins with hours, not with days
  if (/^\d{1,2}$/.test(left) && TIME_FIRST.test(right)) return null
  const first = singleOf(left.replace(/[.,]$/, ''), reading.order)
  const last = singleOf(right, reading.order)
  if (first === null || last === null) return null
  if (!first.ok) return first
  if (!last.ok) return last
  const whole = completeEachOther(first.value, last.value, reading)
  return whole === null || !whole.ok ? whole : join(whole.value[0], whole.value[1], reading)
}

const TIME_FIRST = /^\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|^\d{1,2}:\d\d/

/** "12" of "12-14 june 2023" and "june" of "june-august 2023" take what they lack from the other end. */
const completeEachOther = (
  first: Single,
  last: Single,
  reading: Reading,
): Result<readonly [Span, Span], DateProblem> | null => {
  const namesMonth = ({ fields }: Single): boolean => fields.month !== null || fields.season !== null
  if (first.fields.year === null && last.fields.year === null) {
    return namesMonth(first) || namesMonth(last) ? fail(noYear(reading.typed)) : null
  }
  if (first.fields.year !== null && last.fields.year !== null) {
    return both(spanOf(first, reading), spanOf(last, reading))
  }
  if (last.fields.year === null) {
    if (!namesMonth(first) || !namesMonth(last)) return null
    const begin = spanOf(first, reading)
    if (!begin.ok) return begin
    const year = yearOf(begin.value.start)
    const end = spanOf(inYear(last, year), reading)
    return end.ok && end.value.end < begin.value.start
      ? both(begin, spanOf(inYear(last, year + 1), reading))
      : both(begin, end)
  }
  if (!namesMonth(last) || (!namesMonth(first) && last.fields.day === null)) return null
  const end = spanOf(last, reading)
  if (!end.ok) return end
  const year = yearOf(end.value.start)
  if (!namesMonth(first)) {
    return both(spanOf({ ...first, fields: { ...first.fields, month: last.fields.month, year } }, reading), end)
  }
  const begin = spanOf(inYear(first, year), reading)
  return begin.ok && begin.value.start > end.value.end
    ? both(spanOf(inYear(first, year - 1), reading), end)
    : both(begin, end)
}

const inYear = (single: Single, year: number): Single => ({
  ...single,
  fields: { ...single.fields, year, shortYear: false },
})

const both = (first: SpanReading, last: SpanReading): Result<readonly [Span, Span], DateProblem> =>
  !first.ok ? first : !last.ok ? last : ok([first.value, last.value])

const join = (first: Span, last: Span, reading: Reading): SpanReading => {
  if (last.end < first.start || last.start < first.start) return fail(endsBeforeItBegins(reading.typed))
  const oneDay = first.precision === 'day' && last.precision === 'day' && first.start === last.start
  return ok({
    precision: oneDay ? 'day' : 'range',
    start: first.start,
    end: last.end > first.end ? last.end : first.end,
    time: oneDay ? first.time : null,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
    notes: [...new Set([...first.notes, ...last.notes])],
  })
}
