import type { Case } from '../model/case.ts'
import type { CaseNote } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import { compareEntries } from '../timeline/compare-entries.ts'
import { type Account, accountOf, LONGEST_RECORD } from './account.ts'
import type { SameEventCandidate } from './candidate.ts'
import { compareAccounts, type Around } from './compare-accounts.ts'
import { openCandidates } from './open-candidates.ts'
import { recordNumbers } from './telling-words.ts'

/**
 * Pairs of entries that may be accounts of one event, the most telling first, without those that a person linked or refused already.
 * @param entries in any order; undated ones never take part
 */
export const sameEventCandidates = (
  entries: readonly Entry[],
  of: Pick<Case, 'children'>,
  notes: readonly CaseNote[],
): SameEventCandidate[] => {
  const search = findCandidates(entries, of)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return openCandidates(step.value, notes)
}

/**
 * The same search in small steps, so that a window can go on answering: it yields after each entry, and returns all pairs, whatever was said of them.
 * Each entry is compared with those that share a day with it or speak of one, and with those near it that share rare words: never all with all.
 */
export function* findCandidates(
  entries: readonly Entry[],
  of: Pick<Case, 'children'>,
): Generator<void, SameEventCandidate[]> {
  const dated = entries.filter(({ when }) => when.precision !== 'undated').toSorted(compareEntries)
  const began = new Map<string, IsoDay>()
  for (const entry of dated) {
    const day = entry.when.start
    if (day !== null)
      for (const number of recordNumbers(entry)) {
        const key = `${entry.agency} ${number}`
        if (!began.has(key)) began.set(key, day)
      }
    yield
  }
  const accounts: Account[] = []
  for (const entry of dated) {
    accounts.push(accountOf(entry, of, began))
    yield
  }
  const standing = new Map<string, number[]>()
  for (const [at, { words }] of accounts.entries()) {
    for (const word of words.keys()) add(standing, word, at)
    yield
  }
  const around = { weightOf: weightsOf(standing, accounts.length), tellers: tellersOf(accounts) }
  const byDay = new Map<number, number[]>()
  const found: SameEventCandidate[] = []
  const beside = new Map<number, number[]>()
  const known = new Set<number>()
  for (const [at, account] of accounts.entries()) {
    for (const other of nearby(account, at, accounts, byDay, standing)) {
      const earlier = accounts[other]
      if (earlier === undefined) continue
      const compared = compareAccounts(earlier, account, around)
      if (compared === null) continue
      found.push({ a: earlier.entry, b: account.entry, ...compared })
      known.add(other * accounts.length + at)
      if (compared.weight < STRONG) continue
      add(beside, other, at)
      add(beside, at, other)
    }
    for (const day of daysOf(account)) add(byDay, day, at)
    yield
  }
  for (const [one, other] of pairsOfOneRecord(accounts)) {
    add(beside, one, other)
    add(beside, other, one)
  }
  const shared = new Map<number, number[]>()
  for (const [third, others] of beside) {
    for (const [place, one] of others.entries())
      for (const other of others.slice(place + 1)) {
        const key = Math.min(one, other) * accounts.length + Math.max(one, other)
        if (!known.has(key)) add(shared, key, third)
      }
    yield
  }
  for (const [key, thirds] of shared) {
    const [a, b] = [accounts[Math.floor(key / accounts.length)], accounts[key % accounts.length]]
    if (a === undefined || b === undefined) continue
    const compared = compareAccounts(a, b, around, thirds.flatMap((third) => accounts[third] ?? []))
    if (compared !== null) found.push({ a: a.entry, b: b.entry, ...compared })
    yield
  }
  return found.toSorted((a, b) => b.weight - a.weight || compareEntries(a.a, b.a) || compareEntries(a.b, b.b))
}

/** Which of the earlier accounts are worth comparing with this one. */
const nearby = (
  account: Account,
  at: number,
  accounts: readonly Account[],
  byDay: ReadonlyMap<number, readonly number[]>,
  standing: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const day of daysOf(account)) for (const other of lastOf(byDay.get(day) ?? [])) found.add(other)
  if (account.own !== null) for (const other of lastOf(byDay.get(account.own - 1) ?? [])) found.add(other)
  const { written } = account
  if (written === null) return found
  const shared = new Map<number, number>()
  for (const word of account.words.keys()) {
    const places = standing.get(word) ?? []
    if (places.length < 2 || places.length > RARE) continue
    for (const other of places) {
      if (other >= at) break
      const theirs = accounts[other]?.written
      if (theirs === undefined || theirs === null || Math.abs(written - theirs) > REACH_DAYS) continue
      const times = (shared.get(other) ?? 0) + 1
      shared.set(other, times)
      if (times === 2) found.add(other)
    }
  }
  return found
}

/** As much as speaks for a pair before it speaks for a third account too. */
const STRONG = 4
const REACH_DAYS = 14
/** A word that stands in more entries than this brings none of them together by itself. */
const RARE = 40
/** On a day of which very many entries speak, the last of them are compared: no family has more accounts of one event. */
const MOST_ON_A_DAY = 60

const lastOf = (places: readonly number[]): readonly number[] =>
  places.length > MOST_ON_A_DAY ? places.slice(-MOST_ON_A_DAY) : places

function* daysOf({ own, span, told }: Account): Generator<number> {
  if (own !== null) yield own
  if (span !== null) for (let day = span[0]; day <= span[1]; day++) yield day
  yield* told.keys()
}

const weightsOf = (standing: ReadonlyMap<string, readonly number[]>, entries: number): Around['weightOf'] => {
  const whole = Math.log(entries + 1)
  return (word) => {
    const times = standing.get(word)?.length ?? entries
    return (Math.log((entries + 1) / times) / whole) ** 2
  }
}

const add = <K>(map: Map<K, number[]>, key: K, place: number): void => {
  const places = map.get(key)
  if (places === undefined) map.set(key, [place])
  else if (places.at(-1) !== place) places.push(place)
}

const tellersOf = (accounts: readonly Account[]): Around['tellers'] => {
  const tellers = new Map<number, number>()
  for (const { told } of accounts) for (const day of told.keys()) tellers.set(day, (tellers.get(day) ?? 0) + 1)
  return (day) => tellers.get(day) ?? 0
}

/** What an agency wrote under one number within the same weeks speaks for a third account together. */
const pairsOfOneRecord = (accounts: readonly Account[]): (readonly [number, number])[] => {
  const places = new Map<string, number[]>()
  for (const [at, { entry, numbers }] of accounts.entries())
    for (const number of numbers) add(places, `${entry.agency} ${number}`, at)
  return [...places.values()].flatMap((all) =>
    all.length > MOST_ON_A_DAY
      ? []
      : all.flatMap((one, place) => {
          const from = accounts[one]?.written ?? 0
          return all
            .slice(place + 1)
            .filter((other) => (accounts[other]?.written ?? 0) - from <= LONGEST_RECORD)
            .map((other) => [one, other] as const)
        }),
  )
}
