import type { Case } from '../model/case.ts'
import type { CaseNote } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import { compareEntries } from '../timeline/compare-entries.ts'
import { type Account, accountOf } from './account.ts'
import type { SameEventCandidate } from './candidate.ts'
import { compareAccounts } from './compare-accounts.ts'
import { nearbyFinder } from './nearby.ts'
import { openCandidates } from './open-candidates.ts'
import { recordNumbers } from './record-numbers.ts'
import { pairsThroughThirds } from './through-thirds.ts'
import { newVocabulary } from './vocabulary.ts'
import type { Around } from './weigh.ts'

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
 * The same search in small steps, so that a window can go on answering: it yields after each entry or so, and returns all pairs, whatever was said of them.
 * Each entry is compared with those that share a day with it or speak of one, and with those near it that share rare words: never all with all.
 */
export function* findCandidates(
  entries: readonly Entry[],
  of: Pick<Case, 'children'>,
): Generator<void, SameEventCandidate[]> {
  const dated = entries.filter(({ when }) => when.precision !== 'undated').toSorted(compareEntries)
  yield
  const began = yield* beginningsOf(dated)
  const vocabulary = newVocabulary()
  const accounts: Account[] = []
  for (const entry of dated) {
    accounts.push(accountOf(entry, of, began, vocabulary))
    yield
  }
  const finder = yield* nearbyFinder(accounts, vocabulary)
  const around: Around = { weightOf: finder.weightOf, tellers: tellersOf(accounts), vocabulary }
  const found: SameEventCandidate[] = []
  const strong: (readonly [number, number])[] = []
  const known = new Set<number>()
  for (const [at, account] of accounts.entries()) {
    for (const other of finder.nearby(at)) {
      const earlier = accounts[other]
      const compared = earlier === undefined ? null : compareAccounts(earlier, account, around)
      if (earlier === undefined || compared === null) continue
      found.push({ a: earlier.entry, b: account.entry, ...compared })
      known.add(other * accounts.length + at)
      if (compared.weight >= STRONG) strong.push([other, at])
    }
    yield
  }
  for (const [one, other, thirds] of yield* pairsThroughThirds(accounts, strong, known)) {
    const [a, b] = [accounts[one], accounts[other]]
    if (a === undefined || b === undefined) continue
    const compared = compareAccounts(
      a,
      b,
      around,
      thirds.flatMap((third) => accounts[third] ?? []),
    )
    if (compared !== null) found.push({ a: a.entry, b: b.entry, ...compared })
    yield
  }
  return found.toSorted((a, b) => b.weight - a.weight || compareEntries(a.a, b.a) || compareEntries(a.b, b.b))
}

/** As much as speaks for a pair before it speaks for a third account too. */
const STRONG = 4

/** On which day an agency's record of a number begins, by agency and number. */
function* beginningsOf(inOrder: readonly Entry[]): Generator<void, ReadonlyMap<string, IsoDay>> {
  const began = new Map<string, IsoDay>()
  for (const entry of inOrder) {
    const day = entry.when.start
    if (day !== null)
      for (const number of recordNumbers(entry)) {
        const key = `${entry.agency} ${number}`
        if (!began.has(key)) began.set(key, day)
      }
    yield
  }
  return began
}

const tellersOf = (accounts: readonly Account[]): Around['tellers'] => {
  const tellers = new Map<number, number>()
  for (const { told } of accounts) for (const day of told.keys()) tellers.set(day, (tellers.get(day) ?? 0) + 1)
  return (day) => tellers.get(day) ?? 0
}
