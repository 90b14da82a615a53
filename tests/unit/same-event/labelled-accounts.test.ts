import { describe, expect, test } from 'vitest'

import type { Entry } from '../../../shared/model/entry.ts'
import { sameEventCandidates } from '../../../shared/same-event/find-candidates.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'
import { EITHER, HARD_NEGATIVES, LABELLED_EVENTS } from '../../fixtures/same-event/labelled-accounts.ts'

const { of, entries } = thePracticeCase()

/** The one entry of an agency and a day, of which the label may give some words. */
const labelled = (label: string): Entry => {
  const [agency = '', day = '', ...words] = label.split(' ')
  const found = entries.filter(
    ({ agencyCode, when, event }) =>
      agencyCode === agency && when.start === day && event.includes(words.join(' ')),
  )
  const [only] = found
  if (only === undefined || found.length > 1) throw new Error(`${label}: ${found.length} entries`)
  return only
}

const pairOf = (a: Entry, b: Entry): string => [a.id, b.id].toSorted().join(' ')
const ofTwoAgencies = ([a, b]: readonly [Entry, Entry]): boolean => a.agency !== b.agency

const pairsWithin = (labels: readonly string[]): (readonly [Entry, Entry])[] =>
  labels.flatMap((one, at) => labels.slice(at + 1).map((other) => [labelled(one), labelled(other)] as const))

const same = new Map(
  LABELLED_EVENTS.flatMap(({ event, accounts }) =>
    pairsWithin(accounts)
      .filter(ofTwoAgencies)
      .map(([a, b]) => [pairOf(a, b), event] as const),
  ),
)
const either = new Set(
  EITHER.flatMap(([one, others]) => others.map((other) => pairOf(labelled(one), labelled(other)))).filter(
    (pair) => !same.has(pair),
  ),
)
const proposed = sameEventCandidates(entries, of, [])
const proposedPairs = new Map(proposed.map((candidate) => [pairOf(candidate.a, candidate.b), candidate]))

const sayEntry = ({ agencyCode, when, event }: Entry): string => `${agencyCode} ${when.start} ${event.slice(0, 60)}`

describe('against the accounts of the practice case that were told apart by hand', () => {
  test('what is proposed is right in seven of ten, and nineteen of twenty of what there is are proposed', () => {
    const counted = proposed.filter(({ a, b }) => !either.has(pairOf(a, b)))
    const right = counted.filter(({ a, b }) => same.has(pairOf(a, b)))
    const missed = [...same].filter(([pair]) => !proposedPairs.has(pair))
    const precision = right.length / counted.length
    const recall = 1 - missed.length / same.size
    const strict = right.length / proposed.length
    console.log(
      [
        `same event, practice case: ${same.size} labelled pairs, ${proposed.length} proposed, ${proposed.length - counted.length} of them "either"`,
        `precision ${precision.toFixed(3)} (with every "either" as wrong ${strict.toFixed(3)}), recall ${recall.toFixed(3)}`,
      ].join('\n'),
    )
    if (process.env['SAY'] !== undefined) {
      const byId = new Map(entries.map((entry) => [entry.id as string, entry]))
      console.log('MISSED', missed.map(([pair, event]) => `${event}: ${pair.split(' ').map((id) => sayEntry(byId.get(id)!)).join('  ||  ')}`).join('\n'))
      console.log('WRONG', counted.filter(({ a, b }) => !same.has(pairOf(a, b))).map((c) => `${c.weight.toFixed(2)} ${sayEntry(c.a)}  ||  ${sayEntry(c.b)}  ${JSON.stringify(c.reasons)}`).join('\n'))
    }
    expect(precision).toBeGreaterThanOrEqual(0.7)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })
  void HARD_NEGATIVES
})
