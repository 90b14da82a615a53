import { ok, type Result } from '../model/result.ts'
import type { DateProblem } from './date-problem.ts'
import { stripQualifiers } from './qualifiers.ts'
import { readRange } from './read-range.ts'
import { readSpan } from './read-span.ts'
import type { Reading, Span, SpanReading } from './span.ts'

/** A span that may be open at one end. */
export type OpenSpan = Span & { readonly open: 'before' | 'after' | null }
export type OpenReading = Result<OpenSpan, DateProblem>

/** "before june 2023", "by 5 june 2023", "since 2021", "from june 2023 onwards", "2019 to present"; and "between" or "from" with two ends. */
export const readOpen = (text: string, reading: Reading): OpenReading | null => {
  const { rest, approximate, uncertain } = stripQualifiers(text)
  const read = openForm(rest, reading)
  if (read?.ok !== true) return read
  const span = read.value
  return ok({ ...span, approximate: approximate || span.approximate, uncertain: uncertain || span.uncertain })
}

const openForm = (text: string, reading: Reading): OpenReading | null => {
  // the "and" of "between 3 and 5 june" is no list's
  const between = BETWEEN.exec(text)?.[1]?.replace(/ and (?!.* and )/, ' to ')
  const range = between === undefined ? null : readRange(between, reading)
  if (range?.ok === true) return withOpen(range, null)
  for (const [form, open] of OPEN_FORMS) {
    const date = form.exec(text)?.[1]
    if (date !== undefined) return withOpen(readSpan(feastMeant(date), reading), open)
  }
  return null
}

type Opening = { readonly side: 'before' | 'after'; readonly edge: 'start' | 'end' }

/**
 * The bound is the edge of what was named: "before june 2023" ends on 1 June, "by june 2023" on 30 June, "after 2021" starts on 31 December 2021.
 * What has no sure edges, such as a holiday, leaves out no day that may be meant: "before christmas 2023" ends on the last day of the longest one.
 */
export const withOpen = (read: SpanReading | null, opening: Opening | null): OpenReading | null => {
  if (read?.ok !== true) return read
  if (opening === null) return ok({ ...read.value, open: null })
  const { precision, approximate } = read.value
  const bound = read.value[precision === 'range' && approximate ? OUTER[opening.side] : opening.edge]
  return ok({ ...read.value, start: bound, end: bound, open: opening.side })
}

/** On its own Christmas is a time of weeks; before or after it is before or after the day itself. */
const feastMeant = (date: string): string =>
  date
    .replace(/^(?:christmas|x-?mas),? +(?=\d{4}$|'?\d{2}$)/, 'christmas day ')
    .replace(/^easter,? +(?=\d{4}$|'?\d{2}$)/, 'easter sunday ')

const OUTER = { before: 'end', after: 'start' } as const

const BETWEEN = /^(?:between|from|between the dates of) (.+)$/
/** "2 weeks", "a few days": how long before or after is left as it was typed, because to count would claim to know the day. */
const AWHILE = String.raw`(?:(?:a(?= )|the|about|approx\.?|\d{1,2}(?!\d)|one|two|three|four|five|six|few|couple of|several) ?)+(?:hours?|nights?|days?|weeks?|wks?|months?|years?|morning|evening)`
const OPEN_FORMS: ReadonlyArray<readonly [form: RegExp, opening: Opening]> = [
  [
    /^(?:by|until|till|up (?:to|until)|on or before|(?:no|not) later than|not after)(?: the end of)? (.+)$/,
    { side: 'before', edge: 'end' },
  ],
  [/^\?+(?: -+ ?|-+ )(.+)$/, { side: 'before', edge: 'end' }],
  [/^(.+?)(?: -+ ?|-+ )\?+$/, { side: 'after', edge: 'start' }],
  [/^(.+?)(?: and| or) (?:before|earlier|previously)$/, { side: 'before', edge: 'end' }],
  [
    new RegExp(
      String.raw`^(?:(?:some ?time |any ?time |${AWHILE} )?(?:before|prior to|earlier than|ahead of|leading up to)|pre)[ -]+(.+)$`,
    ),
    { side: 'before', edge: 'start' },
  ],
  [/^(?:from |since )?(.+?)(?: |-)onwards?$/, { side: 'after', edge: 'start' }],
  [
    /^(?:from |since )?(.+?)(?: to | ?- ?| until | and |, ?| )(?:(?:the )?present(?: day| time)?|date|now|ongoing|on-going|continuing|current(?:ly)?|today)$/,
    { side: 'after', edge: 'start' },
  ],
  [/^(.+?)(?: and| or) (?:after|later|since)$/, { side: 'after', edge: 'start' }],
  [
    /^(?:(?:ongoing |on-going |continuing )?(?:since|from)|as of|as from|on or after|(?:no|not) earlier than|not before|starting(?: from| in| on)?|with effect from|w\.?e\.?f\.?) (.+)$/,
    { side: 'after', edge: 'start' },
  ],
  [
    new RegExp(
      String.raw`^(?:(?:some ?time |any ?time |shortly |soon |${AWHILE} )?(?:after|later than|following|subsequent to)|post)[ -]+(.+)$`,
    ),
    { side: 'after', edge: 'end' },
  ],
]
