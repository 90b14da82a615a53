import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import { monthOfWord, weekdayOfWord } from '../time/date-words.ts'
import { addDays, daysBetween, daysInMonth, isoDay, weekday, yearOf } from '../time/days.ts'
import { FEAST_NAMES, feastDay } from '../time/feast-days.ts'

/** A day of which a text speaks; `from` and `to` as `slice` counts. */
export type DayTold = { readonly day: IsoDay; readonly from: number; readonly to: number }

/** What happened to the child and what it was like: where agencies say of which day they speak. What was done about it has days of its own. */
export const TELLING_FIELDS = ['event', 'impact'] as const

/**
 * The days of which a text speaks, looking back from the day on which it was written: "17 June", "16/07", "Boxing Day", "on Saturday", "yesterday".
 * Agencies write of an event on the day they hear of it; this is how their accounts of it come together. A day to come is none: an event has happened.
 */
export const daysTold = (text: string, written: IsoDay): DayTold[] => {
  if (!MAY_TELL.test(text)) return NONE
  const told: DayTold[] = []
  for (const match of text.matchAll(DAYS))
    if (!OPENS_A_TIME.test(text.slice(Math.max(0, match.index - 12), match.index)))
      for (const day of readDays(match, written))
        if (day <= written && daysBetween(day, written) <= LONGEST_LOOK_BACK)
          told.push({ day, from: match.index, to: match.index + match[0].length })
  return told
}

/** The days of an entry from which its text looks back; null where it has none. */
export const writtenOn = ({ when }: Pick<Entry, 'when'>): IsoDay | null => when.end ?? when.start

/** Further back than this a day in an entry is a birthday, an anniversary, the date of an order. */
const LONGEST_LOOK_BACK = 60
/** "Since 8 July" tells of a time, not of what happened on the day. */
const OPENS_A_TIME = /\b(?:since|until|till|by|before|expires?|due) $/i
const NONE: DayTold[] = []

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const MAY_TELL = /\d|day\b|night\b/i
const DAYS = new RegExp(
  [
    String.raw`(?<![\w/.£-])(?:(?<first>\d{1,2})(?:st|nd|rd|th)? ?[-–] ?)?(?<date>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTHS})\b\.?(?:,? (?<year>\d{4}))?`,
    String.raw`(?<![\w/.£-])(?<figureDate>\d{1,2})[/.](?<figureMonth>\d{1,2})(?:[/.](?<figureYear>\d{4}|\d\d)|(?<!\.\d{1,2}))(?![\w/.]\w)(?!\d)`,
    String.raw`\b(?<feast>${FEAST_NAMES.replaceAll("'", "['’]")})\b`,
    String.raw`(?<=\b(?:on|last|from|of|for|that|this) )(?<weekday>${WEEKDAYS})\b`,
    String.raw`\b(?<weekdayPart>${WEEKDAYS}) (?:night|morning|afternoon|evening|lunchtime|teatime)\b`,
    String.raw`\b(?<before>yesterday|last night|the day after)\b`,
  ].join('|'),
  'gi',
)

const readDays = ({ groups = {} }: RegExpExecArray, written: IsoDay): IsoDay[] => {
  const { first, date, month, year, figureDate, figureMonth, figureYear, feast, before } = groups
  if (date !== undefined && month !== undefined) {
    const number = monthOfWord(month.toLowerCase())?.month ?? 0
    const last = lastSuch(Number(date), number, year, written)
    if (last === null) return []
    const span = first === undefined ? 0 : Number(date) - Number(first)
    return Array.from({ length: span > 0 ? span + 1 : 1 }, (_, back) => addDays(last, -back))
  }
  if (figureDate !== undefined && figureMonth !== undefined) {
    const only = lastSuch(Number(figureDate), Number(figureMonth), figureYear, written)
    return only === null ? [] : [only]
  }
  if (feast !== undefined) {
    const name = feast.toLowerCase().replaceAll(/['’]/g, '')
    return [yearOf(written), yearOf(written) - 1]
      .flatMap((each) => feastDay(name, each) ?? [])
      .filter((day) => day <= written)
      .slice(0, 1)
  }
  if (before !== undefined) return [addDays(written, -1)]
  const named = weekdayOfWord((groups['weekday'] ?? groups['weekdayPart'] ?? '').toLowerCase())
  // on a Tuesday, "on Tuesday" is the one before; the day itself is called today
  return named === null ? [] : [addDays(written, -(((weekday(written) - named + 6) % 7) + 1))]
}

/** The last such day up to the one on which it was written, where no year is given. */
const lastSuch = (date: number, month: number, year: string | undefined, written: IsoDay): IsoDay | null => {
  if (month < 1 || month > 12 || date < 1) return null
  const said = year === undefined ? yearOf(written) : year.length === 2 ? 2000 + Number(year) : Number(year)
  if (date > daysInMonth(said, month)) return null
  const day = isoDay(said, month, date)
  if (year !== undefined || day <= written) return day
  return date > daysInMonth(said - 1, month) ? null : isoDay(said - 1, month, date)
}
