import { type Account, LONGEST_RECORD } from './account.ts'

/** More accounts beside one than this are no longer of one event. */
const MOST_BESIDE = 60

/**
 * Pairs that have an account beside both: where much speaks for A with B and for B with C, less is asked of A with C. What an agency wrote under one number within
 * the same weeks counts as beside each other.
 * @param strong pairs for which much speaks, the earlier first
 * @param known pairs that are found already, as `earlier * accounts.length + later`
 * @returns each pair with the accounts beside both
 */
export function* pairsThroughThirds(
  accounts: readonly Account[],
  strong: readonly (readonly [number, number])[],
  known: ReadonlySet<number>,
): Generator<void, (readonly [one: number, other: number, thirds: readonly number[]])[]> {
  const beside = new Map<number, number[]>()
  for (const [one, other] of [...strong, ...pairsOfOneRecord(accounts)]) {
    add(beside, one, other)
    add(beside, other, one)
  }
  yield
  const thirds = new Map<number, number[]>()
  for (const [third, others] of beside) {
    if (others.length > MOST_BESIDE) continue
    const places = others.toSorted((a, b) => a - b)
    for (const [at, one] of places.entries())
      for (let next = at + 1; next < places.length; next++) {
        const key = one * accounts.length + (places[next] ?? 0)
        if (!known.has(key)) add(thirds, key, third)
      }
    yield
  }
  return [...thirds].map(([key, all]) => [Math.floor(key / accounts.length), key % accounts.length, all] as const)
}

const pairsOfOneRecord = (accounts: readonly Account[]): (readonly [number, number])[] => {
  const places = new Map<string, number[]>()
  for (const [at, { entry, numbers }] of accounts.entries())
    for (const number of numbers) add(places, `${entry.agency} ${number}`, at)
  return [...places.values()].flatMap((all) =>
    all.length > MOST_BESIDE
      ? []
      : all.flatMap((one, at) =>
          all
            .slice(at + 1)
            .filter((other) => writtenOf(accounts[other]) - writtenOf(accounts[one]) <= LONGEST_RECORD)
            .map((other) => [one, other] as const),
        ),
  )
}

const writtenOf = (account: Account | undefined): number => account?.written ?? 0

const add = <K>(map: Map<K, number[]>, key: K, place: number): void => {
  const places = map.get(key)
  if (places === undefined) map.set(key, [place])
  else if (!places.includes(place)) places.push(place)
}
