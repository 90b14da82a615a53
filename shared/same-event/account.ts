import { asPattern } from '../as-pattern.ts'
import type { Case, Child } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import type { ChildId } from '../model/ids.ts'
import type { IsoDay } from '../model/when.ts'
import { countsAlone, foldedText, isOrdinary, wordsOfName } from '../people/spellings-of.ts'
import { dayNumber } from '../time/days.ts'
import { daysTold, TELLING_FIELDS, writtenOn } from './days-told.ts'
import { type EventKind, kindsOf } from './event-kinds.ts'
import { recordNumbers } from './record-numbers.ts'
import { type TimeTold, timesTold } from './times-told.ts'
import type { Vocabulary, WordNumbers } from './vocabulary.ts'

/** A day of which an entry speaks; with a number where only the number of its record leads to the day. */
export type ToldDay = { readonly day: IsoDay; readonly number: string | null }

/** What of an entry is compared with another, worked out once. */
export type Account = {
  readonly entry: Entry
  /** Its own day, where that is exact. */
  readonly own: number | null
  /** Its own days where they are not exact, both included, and no more than a month. */
  readonly span: readonly [from: number, to: number] | null
  /** The days of which it speaks besides its own. */
  readonly told: ReadonlyMap<number, ToldDay>
  /** The last of its own days. */
  readonly written: number | null
  /** Times of day of which it speaks, as it says them. */
  readonly times: readonly (TimeTold & { readonly said: string })[]
  readonly children: ReadonlySet<ChildId>
  readonly kinds: readonly EventKind[]
  readonly words: WordNumbers
  readonly numbers: ReadonlySet<string>
  /** The types of agency it names as where it heard of it. */
  readonly heard: ReadonlySet<string>
}

/** @param began where the agency's records of a number begin, by agency and number */
export const accountOf = (
  entry: Entry,
  of: Pick<Case, 'children'>,
  began: ReadonlyMap<string, IsoDay>,
  vocabulary: Vocabulary,
): Account => {
  const { when } = entry
  const isExact = when.precision === 'minute' || when.precision === 'day'
  const from = when.start === null ? null : dayNumber(when.start)
  const to = when.end === null ? null : dayNumber(when.end)
  const own = isExact ? from : null
  const written = writtenOn(entry)
  const told = new Map<number, ToldDay>()
  if (written !== null)
    for (const field of TELLING_FIELDS)
      for (const { day } of daysTold(entry[field] ?? '', written)) {
        const number = dayNumber(day)
        if (number !== own) told.set(number, { day, number: null })
      }
  const numbers = recordNumbers(entry)
  for (const number of numbers) {
    const day = began.get(`${entry.agency} ${number}`)
    const at = day === undefined ? null : dayNumber(day)
    if (day === undefined || at === null || written === null || at === own || told.has(at)) continue
    if (at < dayNumber(written) && dayNumber(written) - at <= LONGEST_RECORD) told.set(at, { day, number })
  }
  return {
    entry,
    own,
    span: !isExact && from !== null && to !== null && to - from <= LONGEST_SPAN ? [from, to] : null,
    told,
    written: to ?? from,
    times: timesTold(entry.event).map((time) => ({ ...time, said: entry.event.slice(time.from, time.to) })),
    children: childrenIn(entry, of),
    kinds: kindsOf(entry),
    words: vocabulary.wordsOf(entry),
    numbers,
    heard: heardIn(entry),
  }
}

/** A season or a year says too little of a day to find one event by it. */
const LONGEST_SPAN = 31

/** What an agency adds to a record later than this is about something that came of it. */
export const LONGEST_RECORD = 21

/** The children whom an entry concerns, and those whom it names: a school writes of a sister and tells how her brother was hurt. */
const childrenIn = (entry: Entry, of: Pick<Case, 'children'>): ReadonlySet<ChildId> => {
  const found = new Set<ChildId>(entry.children)
  if (found.size === of.children.length) return found
  const text = foldedText(entry.event)
  for (const child of of.children) if (!found.has(child.id) && isNamed(child, text)) found.add(child.id)
  return found
}

/** As a name is written, and as a whole word: "Al" is not in "Also", nor "Will" in "Will review next week". */
const isNamed = (child: Child, text: string): boolean => {
  let pattern = patterns.get(child)
  if (pattern === undefined) patterns.set(child, (pattern = patternOf(child)))
  return [...text.matchAll(pattern)].some(
    ({ 0: name, index }) => !isOrdinary(name) || !BEFORE_A_WORD.test(text.slice(Math.max(0, index - 8), index)),
  )
}

/** Behind this a capital says nothing: a sentence begins, or it is a month. */
const BEFORE_A_WORD = /(?:^|[.!?:;\n]|\d(?:st|nd|rd|th)?|\b(?:in|since|until|last|next|early|late|mid))\s*$/i

/** A cache of what the caller holds anyway: it goes when the case goes. */
const patterns = new WeakMap<Child, RegExp>()

const patternOf = ({ name, aliases }: Child): RegExp => {
  const given = [name, ...aliases].flatMap((each) => wordsOfName(each).slice(0, 1))
  const spellings = new Set([name, ...aliases, ...given.filter((word) => countsAlone(word) && !UNBORN.test(word))])
  const names = [...spellings]
    .map((each) => asPattern(foldedText(each).trim()))
    .filter((each) => each !== '')
    .toSorted((a, b) => b.length - a.length)
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${names.join('|') || NEVER})(?=(?:'?s|')?(?![\p{L}\p{N}]|-\p{Lu}))`,
    'gu',
  )
}

/** For a name without a letter. */
const NEVER = '(?!)'

/** What stands for a name that is not given yet: "Baby" may be any. */
const UNBORN = /^(?:baby|unborn|infant|newborn|twin|child|girl|boy)$/i

const heardIn = ({ event, source, category }: Entry): ReadonlySet<string> => {
  const found = new Set<string>()
  const text = `${source}\n${category ?? ''}\n${event}`
  const small = text.toLowerCase()
  for (const { type, named, told } of HEARD)
    if (named.some((name) => small.includes(name)) && told.test(text)) found.add(type)
  return found
}

/** "Police notification", "school reports", "call from the nursery manager": an account of what another agency saw. */
const HEARD: readonly { readonly type: string; readonly named: readonly string[]; readonly told: RegExp }[] = [
  {
    type: 'POL',
    named: ['police', 'domestic abuse notification'],
    told: /police (?:notification|referral|report|told|said|information)|(?:information|notification|told|call) (?:from|by)(?: the)? police|abuse notification/i,
  },
  {
    type: 'EDU',
    named: ['school', 'safeguarding lead', 'dsl', 'headteacher', 'head teacher'],
    told: /(?:school|head ?teacher|safeguarding lead|DSL) (?:report|notif|told|said|rang|referral|sent)|(?:from|with) (?:the |designated )*(?:school|safeguarding lead)/i,
  },
  {
    type: 'EY',
    named: ['nursery'],
    told: /nursery (?:report|notif|told|said|rang|referral)|(?:from|with)(?: the)? nursery/i,
  },
  {
    type: 'HCP',
    named: ['health visitor', 'school nurse'],
    told: /(?:health visitor|school nurse)(?:'s|’s)? (?:report|told|said|request|referral)|(?:from|with)(?: the)? (?:health visitor|school nurse)/i,
  },
  {
    type: 'GP',
    named: ['gp', 'surgery'],
    told: /(?:\bGP|surgery) (?:report|told|said|referral)|(?:from|with)(?: the)? (?:GP|surgery)/i,
  },
  {
    type: 'CSC',
    named: ['social worker'],
    told: /social worker(?:'s|’s)? (?:visit|report|told|said|came)|(?:seen|visited) by(?: the)? social worker|(?:from|with)(?: the)? social worker/i,
  },
  {
    type: 'HOU',
    named: ['housing'],
    told: /housing (?:officer )?(?:report|told|said)|(?:from|with)(?: the)? housing/i,
  },
  {
    type: 'ACU',
    named: ['hospital'],
    told: /letter from .{0,40}hospital|hospital (?:report|told|said)/i,
  },
]
