import { ok, type Result } from '../model/result.ts'
import { spanOf, type Single } from './calendar-span.ts'
import { fieldsOf } from './date-fields.ts'
import type { DateOrder } from './date-order.ts'
import { quote, type DateProblem } from './date-problem.ts'
import { stripQualifiers } from './qualifiers.ts'
import { MIDNIGHT_NOTE, splitTime } from './read-time.ts'
import type { Reading, SpanReading } from './span.ts'

export const readSingle = (text: string, reading: Reading): SpanReading | null => {
  const single = singleOf(text, reading.order)
  if (single === null) return null
  if (!single.ok) return single
  return spanOf(single.value, reading)
}

export const singleOf = (text: string, order: DateOrder): Result<Single, DateProblem> | null => {
  const { rest: whole, approximate, uncertain, part } = stripQualifiers(text)
  const rest = whole.replace(WEEK_BEHIND, (_, date: string) => `w/c ${date}`)
  const week = WEEK.exec(rest)
  const date = week === null ? rest : rest.slice(week[0].length)
  const kind = week?.groups === undefined ? null : weekKind(week.groups)
  const flags = { week: kind, approximate, uncertain }

  const plain = fieldsOf(date, order)
  if (plain !== null) {
    const coarse = plain.fields.day === null
    return ok({ ...flags, ...plain, time: null, approximate: approximate || (part && coarse), notes: [] })
  }

  for (const split of kind === null ? splitTime(date) : []) {
    const dated = fieldsOf(split.rest, order)
    if (dated === null || dated.fields.day === null || dated.fields.year === null) continue
    if (!split.reading.ok) return split.reading
    const { time, approximate: aboutTime, note } = split.reading.value
    return ok({ ...flags, ...dated, time, approximate: approximate || aboutTime, notes: note === null ? [] : [note] })
  }

  for (const [form, note] of WITHOUT_TIME) {
    const found = form.exec(date)
    if (found === null) continue
    const inPart = fieldsOf(date.replace(form, ''), order)
    if (inPart !== null && inPart.fields.day !== null) {
      return ok({ ...flags, ...inPart, time: null, notes: note === null ? [] : [note(found[1] ?? found[0])] })
    }
  }
  return null
}

const WEEK =
  /^(?:(?<ending>w ?[/.\\]? ?e(?![a-z])\.?|(?:weeks?|wks?)[ -]end(?:ing)?(?![a-z]))|(?<weekend>weekend(?: of| commencing| beginning)?(?![a-z]))|(?<beginning>w ?[/.\\]? ?[cb](?![a-z])\.?|(?:weeks?|wks?)\.?[ -]?(?:commencing|comm|com|beginning|beg|starting|of|from)(?![a-z])\.?)|(?:week|wk)\.?(?![a-z]))[:, -]*(?:on |the )*/
/** "12/06/2023 (w/c)" */
const WEEK_BEHIND = /^(.*\d),? \(?(?:w ?[/.]? ?[cb]|week (?:commencing|beginning))\)?$/
const weekKind = (groups: Record<string, string | undefined>): Single['week'] => {
  if (groups['ending'] !== undefined) return 'ending'
  if (groups['weekend'] !== undefined) return 'weekend'
  return groups['beginning'] === undefined ? 'of' : 'beginning'
}

const MIDNIGHT = String.raw`(?:12 ?|12[:.]00 ?|00[:.]00 ?)?midnight`
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const HOUR = String.raw`(?:1[0-2]|[1-9]|${HOURS})`
const CLOCK_IN_WORDS = String.raw`(?:half(?: past)?|quarter (?:past|to)|(?:five|ten|twenty|twenty[ -]five|\d{1,2})(?: min(?:ute)?s?)? (?:past|to)) ${HOUR}(?: o'?clock)?|${HOUR} ?o'?clock`

/**
 * What may stand beside a day and is no time of the clock: parts of the day and of the school day, which are kept as they were typed,
 * and times that leave open which half of the day they mean, which are spoken of.
 */
const WITHOUT_TIME: ReadonlyArray<readonly [form: RegExp, note: ((time: string) => string) | null]> = [
  [
    new RegExp(String.raw`^${MIDNIGHT}(?:,| on| of)? +(?=[\da-z])|[ ,-]+\(?(?:at |@ ?|around |about )?${MIDNIGHT}\)?$`),
    () => MIDNIGHT_NOTE,
  ],
  [
    /[ ,-]+(?:\(|in the |at |during the |during )?(?:early |late |mid-?)?(?:[ap]\.?m\.?|morning|afternoon|evening|night|overnight|daytime|(?:early )?hours|all day|dawn|dusk|lunch(?: ?time)?|tea ?time|dinner ?time|bed ?time|(?:(?:morning|afternoon) )?break(?: ?time)?|(?:before|after|during|at|in) school|registration|assembly|home ?time|(?:period|lesson) ?\d|p ?\d|(?:first|last) thing)\)?$/,
    null,
  ],
  [new RegExp(String.raw`[ ,-]+\(?((?:at |@ ?|around |about |approx\.? )*(?:${CLOCK_IN_WORDS}))\)?$`), sayWhichHalf],
  [new RegExp(String.raw`[ ,-]+\(?((?:at|@|around|about) ?${HOUR})\)?$`), sayWhichHalf],
  [
    new RegExp(
      String.raw`[ ,-]+\(?((?:at |@ ?|around |about |approx\.? )*(?:${CLOCK_IN_WORDS}) (?:in the (?:early )?(?:morning|afternoon|evening)|at night|[ap]\.?m\.?))\)?$`,
    ),
    (time) => `The time ${quote(time)} cannot be read, so the entry has its day alone.`,
  ],
]

function sayWhichHalf(time: string): string {
  return `The time ${quote(time)} may be in either half of the day, so the entry has its day alone.`
}
