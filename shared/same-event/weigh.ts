import { dayFromNumber } from '../time/days.ts'
import type { Account } from './account.ts'
import type { SameEventReason } from './candidate.ts'
import { minutesApart } from './times-told.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What all entries of the case together say, and the words they say it in. */
export type Around = {
  /** How telling a word is in this case: 0 where every entry has it, near 1 where hardly any does. */
  readonly weightOf: (word: number) => number
  /** How many entries speak of a day that is not their own. */
  readonly tellers: (day: number) => number
  readonly vocabulary: Vocabulary
}

/** Something that speaks for one event, worded only when it is needed: most pairs are compared in vain. */
export type Weighed = {
  readonly kind: SameEventReason['kind']
  readonly weight: number
  readonly reason: () => SameEventReason
}

/** A day with this weight or more counts as known for both. */
export const FIRM_DAY = 1.5
/** What is written down later than this is hardly an account any more. */
const DAYS_OF_ONE_TALE = 14
/** A day of which so many speak is spoken of for one event. */
const MANY = 4

export const byDay = (a: Account, b: Account, { tellers }: Around): Weighed | null =>
  byDayTold(a, b) ??
  byDayTold(b, a) ??
  bySameDayTold(a, b, tellers) ??
  bySameDay(a, b) ??
  byDayWithin(a, b) ??
  byDayWithin(b, a) ??
  byDaysApart(a, b)

const byDayTold = (a: Account, b: Account): Weighed | null => {
  const told = a.own === null ? undefined : b.told.get(a.own)
  if (told === undefined) return null
  const { day, number } = told
  const by = b.entry.agency
  return number === null
    ? { kind: 'day told', weight: 3.5, reason: () => ({ kind: 'day told', day, by }) }
    : { kind: 'day of the record', weight: 3.5, reason: () => ({ kind: 'day of the record', day, by, number }) }
}

const bySameDayTold = (a: Account, b: Account, tellers: Around['tellers']): Weighed | null => {
  for (const [number, { day }] of a.told)
    if (b.told.has(number))
      return {
        kind: 'same day told',
        weight: tellers(number) >= MANY ? 4 : 3.3,
        reason: () => ({ kind: 'same day told', day }),
      }
  return null
}

const bySameDay = ({ own }: Account, b: Account): Weighed | null =>
  own === null || own !== b.own
    ? null
    : { kind: 'same day', weight: 2, reason: () => ({ kind: 'same day', day: dayFromNumber(own) }) }

const byDayWithin = ({ span, entry }: Account, { own }: Account): Weighed | null =>
  span === null || own === null || own < span[0] || own > span[1]
    ? null
    : {
        kind: 'within',
        weight: span[1] - span[0] <= 7 ? 1 : 0.4,
        reason: () => ({ kind: 'within', day: dayFromNumber(own), by: entry.agency }),
      }

const byDaysApart = (a: Account, b: Account): Weighed | null => {
  const days = daysApart(a, b)
  return days === null || days > DAYS_OF_ONE_TALE
    ? null
    : {
        kind: 'days apart',
        weight: days <= 1 ? 0.9 : 0.5 * (1 - days / (DAYS_OF_ONE_TALE + 1)),
        reason: () => ({ kind: 'days apart', days }),
      }
}

const daysApart = (a: Account, b: Account): number | null =>
  a.written === null || b.written === null ? null : Math.abs(a.written - b.written)

export const byTime = (a: Account, b: Account): Weighed | null => {
  for (const one of a.times)
    for (const other of b.times)
      if (minutesApart(one, other) === 0)
        return { kind: 'time told', weight: 1.2, reason: () => ({ kind: 'time told', said: [one.said, other.said] }) }
  return null
}

export const byNumber = (a: Account, b: Account): Weighed | null => {
  for (const number of a.numbers)
    if (b.numbers.has(number)) return { kind: 'number', weight: 3, reason: () => ({ kind: 'number', number }) }
  return null
}

export const byHearing = (a: Account, b: Account): Weighed | null => hearing(a, b) ?? hearing(b, a)

const hearing = (a: Account, b: Account): Weighed | null => {
  if (a.written === null || b.written === null || !a.heard.has(typeOf(b))) return null
  const days = a.written - b.written
  return days < 0 || days > DAYS_OF_ONE_TALE
    ? null
    : {
        kind: 'heard from',
        weight: days <= 4 ? 1.5 : 0.8,
        reason: () => ({ kind: 'heard from', by: a.entry.agency, from: b.entry.agency }),
      }
}

const typeOf = ({ entry }: Account): string => entry.agencyCode.replace(/-\d+$/, '')

export const byKinds = (a: Account, b: Account): Weighed | null => {
  const what = a.kinds.filter((kind) => b.kinds.includes(kind))
  return what.length === 0
    ? null
    : { kind: 'about', weight: Math.min(what.length, 2) * 0.8, reason: () => ({ kind: 'about', what }) }
}

/** Words that both use, by how telling they are; shown as the later account writes them. Of "kitchen door" and "door" the longer says it all. */
export const byWords = (a: Account, b: Account, { weightOf, vocabulary }: Around): Weighed | null => {
  const { words, weight } = sharedWords(a, b, weightOf)
  if (!words.some((word) => weightOf(word) > TELLING)) return null
  return {
    kind: 'words',
    weight: Math.min(weight, MOST_FOR_WORDS),
    reason: () => {
      const telling = words
        .filter((word) => weightOf(word) > TELLING)
        .toSorted((one, other) => weightOf(other) - weightOf(one))
      const said = vocabulary.writtenIn(b.entry, telling.slice(0, 20))
      return { kind: 'words', words: said.filter((word) => !isWithinAnother(word, said)).slice(0, MOST_SHOWN) }
    },
  }
}

const TELLING = 0.2
const MOST_FOR_WORDS = 5
const MOST_SHOWN = 5

const isWithinAnother = (word: string, others: readonly string[]): boolean =>
  others.some((other) => other.length > word.length && other.toLowerCase().includes(word.toLowerCase()))

/** Both lists are in order: one walk along the two. */
export const sharedWords = (
  a: Account,
  b: Account,
  weightOf: Around['weightOf'],
): { readonly words: readonly number[]; readonly weight: number } => {
  const words: number[] = []
  let weight = 0
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const one = a.words[i] ?? 0
    const other = b.words[j] ?? 0
    if (one === other) {
      words.push(one)
      weight += weightOf(one)
    }
    if (one <= other) i++
    if (other <= one) j++
  }
  return { words, weight }
}

export const byChildren = (a: Account, b: Account): Weighed | null => {
  const children = [...a.children].filter((child) => b.children.has(child))
  return children.length === 0
    ? null
    : { kind: 'children', weight: 0.5, reason: () => ({ kind: 'children', children }) }
}

export const areOfOtherChildren = (a: Account, b: Account): boolean =>
  a.children.size > 0 && b.children.size > 0 && [...a.children].every((child) => !b.children.has(child))

export const byThirds = ([third, ...more]: readonly Account[]): Weighed | null =>
  third === undefined
    ? null
    : {
        kind: 'third account',
        weight: 2 + Math.min(more.length, 3) * 0.5,
        reason: () => ({ kind: 'third account', entry: third.entry.id }),
      }
