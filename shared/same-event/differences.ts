import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import { dayNumber } from '../time/days.ts'
import { daysTold, writtenOn } from './days-told.ts'
import { type Passage, quoteAround, textsOf, whatHappened } from './passages.ts'
import { minutesApart, type TimeTold, timesTold } from './times-told.ts'
import { type Reading, READINGS, type Topic } from './topics.ts'

/** What one account says of a topic, in its own words. */
export type Said = {
  readonly entry: Entry
  /** Its words, whole sentences where they are short; null where the date of the entry says it. */
  readonly quote: string | null
  /** What sets it apart from the others: "28 April", "nobody else", "left". */
  readonly side: string
}

/** Where linked accounts do not say the same. Nothing here decides which of them is right, or that one of them is wrong. */
export type Difference = { readonly topic: DifferenceTopic; readonly said: readonly Said[] }
export type DifferenceTopic = 'day' | 'time' | Topic | 'denied'

/**
 * What linked accounts say differently, topic by topic: the day, the time, who was there, an injury and its side, whether the children were awake, whether somebody
 * was seen alone, and what somebody denies. Found by plain words, so a person reads each beside the other; some differences only a reader finds.
 * @param accounts the entries of one group
 */
export const differencesAmong = (accounts: readonly Entry[]): Difference[] => {
  if (accounts.length < 2) return []
  const anchor = anchorOf(accounts)
  return [
    daysDiffer(accounts, anchor),
    timesDiffer(accounts, anchor),
    ...READINGS.map((reading) => sidesDiffer(accounts, reading)),
    denials(accounts),
  ].filter((difference) => difference !== null)
}

/** The day of which most accounts speak, by their date or their words. */
const anchorOf = (accounts: readonly Entry[]): IsoDay | null => {
  const votes = new Map<IsoDay, number>()
  for (const account of accounts)
    for (const day of new Set([...ownDay(account), ...tellings(account).map((told) => told.day)]))
      votes.set(day, (votes.get(day) ?? 0) + 1)
  const [first] = [...votes].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return first?.[0] ?? null
}

const ownDay = ({ when }: Entry): IsoDay[] =>
  when.precision === 'day' || when.precision === 'minute' ? [when.start] : []

const tellings = (entry: Entry): (Passage & { readonly day: IsoDay })[] => {
  const written = writtenOn(entry)
  return written === null
    ? []
    : whatHappened(entry).flatMap((text) =>
        daysTold(text, written).map(({ day, from, to }) => ({ text, from, to, day })),
      )
}

/** Days near the one of which most speak: another may be meant, or one may have been written down wrongly. */
const daysDiffer = (accounts: readonly Entry[], anchor: IsoDay | null): Difference | null => {
  if (anchor === null) return null
  const isNear = (day: IsoDay): boolean => Math.abs(dayNumber(day) - dayNumber(anchor)) <= NEAR_DAYS
  const isTold = accounts.some((entry) => tellings(entry).some(({ day }) => day === anchor))
  return differing(
    'day',
    accounts.flatMap((entry): Said[] => {
      const [own] = ownDay(entry)
      if (own === anchor) return [{ entry, quote: null, side: own }]
      const told = tellings(entry).filter(({ day }) => isNear(day))
      if (told.length > 0)
        return told.map((at): Said => ({ entry, quote: quoteAround(at), side: at.day })).filter(isFirstOfItsKind)
      // where others say the day in words, an entry of the next day was only written then
      return own === undefined || isTold || !isNear(own) ? [] : [{ entry, quote: null, side: own }]
    }),
  )
}

const isFirstOfItsKind = ({ quote, side }: Said, place: number, all: readonly Said[]): boolean =>
  all.findIndex((other) => other.quote === quote && other.side === side) === place

const NEAR_DAYS = 2

/** Times of day of which no two are near each other. The time of an entry counts where it is of that day; a later entry has the time of its writing. */
const timesDiffer = (accounts: readonly Entry[], anchor: IsoDay | null): Difference | null => {
  const all = accounts
    .map((entry) => ({ entry, times: timesIn(entry, anchor) }))
    .filter(({ times }) => times.length > 0)
  const differ = all.some((one, at) => all.slice(at + 1).some((other) => !areNear(one.times, other.times)))
  if (!differ) return null
  const said = all.flatMap(({ entry, times }) =>
    times
      .map(({ at, side }): Said => ({ entry, quote: at === null ? null : quoteAround(at), side }))
      .filter(({ quote }, place, those) => those.findIndex((other) => other.quote === quote) === place),
  )
  return { topic: 'time', said }
}

type TimeSaid = { readonly time: Omit<TimeTold, 'from' | 'to'>; readonly side: string; readonly at: Passage | null }

const timesIn = (entry: Entry, anchor: IsoDay | null): TimeSaid[] => [
  ...(entry.when.precision === 'minute' && entry.when.start === anchor
    ? [{ time: ofClock(entry.when.time), side: entry.when.time, at: null }]
    : []),
  ...whatHappened(entry).flatMap((text) =>
    timesTold(text)
      .map(({ from, to, ...time }) => ({ time, side: text.slice(from, to), at: { text, from, to } }))
      .filter(({ at }) => !OF_THE_WRITING.test(quoteAround(at))),
  ),
]

/** When it was written down or passed on is not when it happened. */
const OF_THE_WRITING = /\b(?:wrote|written|recorded|rang|rung|notified|notification)\b.{0,40}\d/i

const ofClock = (time: string): Omit<TimeTold, 'from' | 'to'> => ({
  minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  half: 'known',
})

const areNear = (one: readonly TimeSaid[], other: readonly TimeSaid[]): boolean =>
  one.some((a) => other.some((b) => minutesApart(a.time, b.time) <= NEAR_MINUTES))
const NEAR_MINUTES = 30

/** The first words of each account for each side; a difference where two accounts, or one by itself, stand on two sides. */
const sidesDiffer = (accounts: readonly Entry[], { topic, sides, differs }: Reading): Difference | null => {
  const difference = differing(
    topic,
    accounts.flatMap((entry) =>
      sides.flatMap(({ side, told, unless }): Said[] => {
        for (const text of textsOf(entry)) {
          const found = [...text.matchAll(told)].find(
            ({ index, 0: word }) => unless === undefined || !unless.test(beforeInSentence(text, index) + word),
          )
          if (found !== undefined)
            return [{ entry, quote: quoteAround({ text, from: found.index, to: found.index + found[0].length }), side }]
        }
        return []
      }),
    ),
  )
  return differs === 'where two say only one side each' && difference !== null && !areApart(difference.said)
    ? null
    : difference
}

/** Whether two accounts share no side: "one awake, one asleep" fits both who say awake and who say asleep. */
const areApart = (said: readonly Said[]): boolean => {
  const sides = new Map<string, Set<string>>()
  for (const { entry, side } of said) sides.set(entry.id, new Set(sides.get(entry.id)).add(side))
  const all = [...sides.values()]
  return all.some((one, at) => all.slice(at + 1).some((other) => ![...one].some((side) => other.has(side))))
}

const beforeInSentence = (text: string, place: number): string =>
  text.slice(Math.max(0, place - 40), place).replace(/^.*[.!?;\n]/s, '')

const differing = (topic: DifferenceTopic, said: readonly Said[]): Difference | null =>
  new Set(said.map(({ side }) => side)).size > 1 && new Set(said.map(({ entry }) => entry.id)).size > 1
    ? { topic, said }
    : null

/** One account alone carries a denial; the others stand beside it. */
const denials = (accounts: readonly Entry[]): Difference | null => {
  const said = accounts.flatMap((entry): Said[] =>
    textsOf(entry).flatMap((text) =>
      [...text.matchAll(DENIED)].slice(0, 1).map(({ index, 0: word }) => ({
        entry,
        quote: quoteAround({ text, from: index, to: index + word.length }),
        side: 'denied',
      })),
    ),
  )
  return said.length === 0 ? null : { topic: 'denied', said }
}
const DENIED = /\b(?:den(?:y|ies|ied)(?:ing)?|wasn['’]t me|did not do it|nothing happened|never happened)\b/gi
