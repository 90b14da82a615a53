import type { Account } from './account.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Around } from './weigh.ts'

/** Finds which of the earlier accounts are worth comparing with one. */
export type Nearby = {
  /** To be asked for one account after the other, in their order. */
  readonly nearby: (at: number) => Iterable<number>
  readonly weightOf: Around['weightOf']
}

/** Further apart than this, rare words alone bring no two accounts together. */
const REACH_DAYS = 14
/** A word that stands in more entries than this brings none of them together. */
const RARE = 40
/** On a day of which very many entries speak, the last of them are compared: no family has more accounts of one event. */
const MOST_ON_A_DAY = 60

export function* nearbyFinder(accounts: readonly Account[], vocabulary: Vocabulary): Generator<void, Nearby> {
  const times = new Int32Array(vocabulary.size())
  for (const { words } of accounts) {
    for (const word of words) times[word] = (times[word] ?? 0) + 1
    yield
  }
  const weights = weightsByTimes(accounts.length)
  const byDay = new Map<number, number[]>()
  const byWord = new Map<number, number[]>()
  const shared = new Uint8Array(accounts.length)

  return {
    weightOf: (word) => weights[times[word] ?? 0] ?? 0,
    nearby: (at) => {
      const account = accounts[at]
      if (account === undefined) return []
      const found = new Set<number>()
      const days = daysOf(account)
      for (const day of account.own === null ? days : [...days, account.own - 1])
        for (const other of lastOf(byDay.get(day) ?? [])) found.add(other)
      for (const day of days) add(byDay, day, at)
      const touched: number[] = []
      for (const word of account.words) {
        const often = times[word] ?? 0
        if (often < 2 || often > RARE) continue
        for (const other of byWord.get(word) ?? []) {
          const before = shared[other] ?? 0
          if (before === 0) touched.push(other)
          if (before === 1 && areWithinReach(account, accounts[other])) found.add(other)
          if (before < 2) shared[other] = before + 1
        }
        add(byWord, word, at)
      }
      for (const other of touched) shared[other] = 0
      return found
    },
  }
}

const areWithinReach = ({ written }: Account, other: Account | undefined): boolean =>
  written !== null && other !== undefined && other.written !== null && Math.abs(written - other.written) <= REACH_DAYS

const lastOf = (places: readonly number[]): readonly number[] =>
  places.length > MOST_ON_A_DAY ? places.slice(-MOST_ON_A_DAY) : places

const daysOf = ({ own, span, told }: Account): number[] => [
  ...(own === null ? [] : [own]),
  ...(span === null ? [] : Array.from({ length: span[1] - span[0] + 1 }, (_, day) => span[0] + day)),
  ...told.keys(),
]

/** How telling a word is by the number of entries it stands in. */
const weightsByTimes = (entries: number): Float64Array => {
  const whole = Math.log(entries + 1)
  return Float64Array.from({ length: entries + 1 }, (_, times) =>
    times === 0 ? 0 : (Math.log((entries + 1) / times) / whole) ** 2,
  )
}

const add = (map: Map<number, number[]>, key: number, place: number): void => {
  const places = map.get(key)
  if (places === undefined) map.set(key, [place])
  else if (places.at(-1) !== place) places.push(place)
}
