import { dayFromNumber } from '../time/days.ts'
import type { Account } from './account.ts'
import { minutesApart } from './times-told.ts'
import type { SameEventReason } from './candidate.ts'

/** What all entries of the case together say. */
export type Around = {
  /** How telling a word is in this case: 0 where every entry has it, near 1 where hardly any does. */
  readonly weightOf: (word: string) => number
  /** How many entries speak of a day that is not their own. */
  readonly tellers: (day: number) => number
}

export type Compared = { readonly reasons: readonly SameEventReason[]; readonly weight: number }

type Weighed = { readonly reason: SameEventReason; readonly weight: number }

/**
 * What speaks for two accounts being of one event, the most telling first; null where too little does. Days carry most, then who heard from whom and the number of
 * the record, then the words that are rare in this case. Children and the kind of event help, and are never enough.
 * @param thirds accounts that may well be of one event with both
 */
export const compareAccounts = (
  a: Account,
  b: Account,
  within: Around,
  thirds: readonly Account[] = [],
): Compared | null => {
  const words = sharedWords(a, b, within.weightOf)
  if (a.entry.agency === b.entry.agency) return asDuplicate(a, b, words)
  const day = byDay(a, b, within.tellers)
  const weighed = [
    day,
    byHearing(a, b),
    byNumber(a, b),
    byWords(words),
    byKinds(a, b),
    byChildren(a, b),
    byTime(a, b),
    byThirds(thirds),
  ].filter((one) => one !== null)
  // one day and one child are not enough: much happens to a child on a day of which others speak
  if (day?.reason.kind !== 'same day told' && weighed.every(({ reason: { kind } }) => SAYS_LITTLE.has(kind) || kind === day?.reason.kind)) return null
  const weight = weighed.reduce((sum, one) => sum + one.weight, 0) - (areOfOtherChildren(a, b) ? OTHER_CHILDREN : 0)
  if (weight < (day === null || day.weight < FIRM_DAY ? ENOUGH_WITHOUT_DAY : ENOUGH)) return null
  return {
    reasons: weighed.toSorted((one, other) => other.weight - one.weight).map(({ reason }) => reason),
    weight,
  }
}

const byThirds = ([third, ...more]: readonly Account[]): Weighed | null =>
  third === undefined
    ? null
    : { reason: { kind: 'third account', entry: third.entry.id }, weight: 2 + Math.min(more.length, 3) * 0.5 }

const byTime = (a: Account, b: Account): Weighed | null => {
  for (const one of a.times)
    for (const other of b.times)
      if (minutesApart(one, other) === 0)
        return { reason: { kind: 'time told', said: [one.said, other.said] }, weight: 1.2 }
  return null
}

const SAYS_LITTLE: ReadonlySet<SameEventReason['kind']> = new Set(['children', 'third account'])

/** Tried on the labelled accounts of the practice case (tests/unit/same-event); what they find there is asserted. */
const ENOUGH = 3.7
const ENOUGH_WITHOUT_DAY = 3.3
/** A day of which so many speak is spoken of for one event. */
const MANY = 4
const TALKED_ABOUT = 4
const FIRM_DAY = 1.5
const OTHER_CHILDREN = 1.5
const DAYS_OF_ONE_TALE = 14

const byDay = (a: Account, b: Account, tellers: (day: number) => number): Weighed | null => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const told = one.own === null ? undefined : other.told.get(one.own)
    if (told !== undefined)
      return {
        reason:
          told.number === null
            ? { kind: 'day told', day: told.day, by: other.entry.agency }
            : { kind: 'day of the record', day: told.day, by: other.entry.agency, number: told.number },
        weight: 3.5,
      }
  }
  for (const [number, { day }] of a.told)
    if (b.told.has(number))
      return { reason: { kind: 'same day told', day }, weight: tellers(number) >= MANY ? TALKED_ABOUT : 3.3 }
  if (a.own !== null && a.own === b.own)
    return { reason: { kind: 'same day', day: dayFromNumber(a.own) }, weight: 2 }
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.span !== null && other.own !== null && other.own >= one.span[0] && other.own <= one.span[1])
      return {
        reason: { kind: 'within', day: dayFromNumber(other.own), by: one.entry.agency },
        weight: one.span[1] - one.span[0] <= 7 ? 1 : 0.4,
      }
  if (a.written === null || b.written === null) return null
  const days = Math.abs(a.written - b.written)
  if (days > DAYS_OF_ONE_TALE) return null
  return { reason: { kind: 'days apart', days }, weight: days <= 1 ? 0.9 : 0.5 * (1 - days / (DAYS_OF_ONE_TALE + 1)) }
}

const byHearing = (a: Account, b: Account): Weighed | null => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (one.heard.has(typeOf(other)) && one.written !== null && other.written !== null) {
      const days = one.written - other.written
      if (days >= 0 && days <= DAYS_OF_ONE_TALE)
        return {
          reason: { kind: 'heard from', by: one.entry.agency, from: other.entry.agency },
          weight: days <= 4 ? 1.5 : 0.8,
        }
    }
  return null
}

const typeOf = ({ entry }: Account): string => entry.agencyCode.replace(/-\d+$/, '')

const byNumber = (a: Account, b: Account): Weighed | null => {
  for (const number of a.numbers) if (b.numbers.has(number)) return { reason: { kind: 'number', number }, weight: 3 }
  return null
}

type SharedWords = { readonly telling: readonly string[]; readonly weight: number; readonly part: number }

const sharedWords = (a: Account, b: Account, weightOf: Around['weightOf']): SharedWords => {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  const shared: { readonly word: string; readonly weight: number }[] = []
  let weight = 0
  for (const [stem, word] of few)
    if (many.has(stem)) {
      const telling = weightOf(stem)
      weight += telling
      if (telling > 0.2) shared.push({ word, weight: telling })
    }
  return {
    telling: apart(shared.toSorted((one, other) => other.weight - one.weight).map(({ word }) => word)),
    weight,
    part: few.size === 0 ? 0 : weight / few.size,
  }
}

/** Of "kitchen door" and "door" the longer says it all. */
const apart = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !words.some((other) => other.length > word.length && other.includes(word)))

const byWords = ({ telling, weight }: SharedWords): Weighed | null =>
  telling.length === 0 ? null : { reason: { kind: 'words', words: telling.slice(0, 5) }, weight: Math.min(weight, 5) }

const byKinds = (a: Account, b: Account): Weighed | null => {
  const what = a.kinds.filter((kind) => b.kinds.includes(kind))
  return what.length === 0 ? null : { reason: { kind: 'about', what }, weight: Math.min(what.length, 2) * 0.8 }
}

const byChildren = (a: Account, b: Account): Weighed | null => {
  const children = [...a.children].filter((child) => b.children.has(child))
  return children.length === 0 ? null : { reason: { kind: 'children', children }, weight: 0.5 }
}

const areOfOtherChildren = (a: Account, b: Account): boolean =>
  a.children.size > 0 && b.children.size > 0 && [...a.children].every((child) => !b.children.has(child))

/** One agency seldom tells an event twice; where it does, it is a second export or a second typing of the same record. */
const asDuplicate = (a: Account, b: Account, words: SharedWords): Compared | null => {
  const fewer = Math.min(a.words.size, b.words.size)
  const isOneDay = a.own !== null && a.own === b.own
  if (!isOneDay || fewer < 4) return null
  let shared = 0
  for (const stem of a.words.keys()) if (b.words.has(stem)) shared++
  if (shared / Math.max(a.words.size, b.words.size) < 0.7) return null
  return {
    reasons: [
      { kind: 'nearly the same words' },
      { kind: 'same day', day: dayFromNumber(a.own) },
      ...(byChildren(a, b) === null ? [] : [{ kind: 'children', children: [...a.children].filter((child) => b.children.has(child)) } as const]),
    ],
    weight: 6 + words.part,
  }
}

