import type { Entry } from '../../../shared/model/entry.ts'
import { compareEntries } from '../../../shared/timeline/compare-entries.ts'
import { mergeTimelines, withEntry } from '../../../shared/timeline/merge.ts'
import { anEntry, atTime, from, onDay } from '../../builders/an-entry.ts'
import type { BenchRow, Contest } from '../bench-row.ts'

const AGENCIES = ['CSC', 'EH', 'POL', 'HCP', 'GP', 'ACU', 'MH', 'EDU-1', 'EDU-2', 'HOU', 'PRO', 'DA']
const ENTRIES = 100_000

/** Chance that is the same in every run, and even enough that no sort finds runs in it (a linear congruence leaves some). */
const chance = (): (() => number) => {
  let state = 20_260_501
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Sixteen years of entries of twelve agencies: half with a time, a few by month, each agency's list in order. As from the store: texts flat, not joined. */
const sortedLists = (): Entry[][] => {
  const next = chance()
  const two = (least: number, most: number): string =>
    String(least + Math.floor(next() * (most - least + 1))).padStart(2, '0')
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const day = `20${two(10, 25)}-${two(1, 12)}-${two(1, 28)}`
    const kind = next()
    const when =
      kind < 0.5
        ? atTime(day, `${two(0, 23)}:${two(0, 59)}`)
        : kind < 0.95
          ? onDay(day)
          : from(`${day.slice(0, 8)}01`, `${day.slice(0, 8)}28`, 'month')
    return anEntry({ agency: AGENCIES[index % AGENCIES.length]!, when, sequence: index })
  })
  const stored: Entry[] = JSON.parse(JSON.stringify(entries))
  return AGENCIES.map((code) => stored.filter((entry) => entry.agencyCode === code).toSorted(compareEntries))
}

const race =
  (ours: (lists: readonly Entry[][], merged: readonly Entry[]) => unknown): (() => Promise<Contest>) =>
  async () => {
    const lists = sortedLists()
    const together = lists.flat()
    const merged = mergeTimelines(lists)
    const sorted = together.toSorted(compareEntries)
    if (sorted.some((entry, index) => entry !== merged[index])) throw new Error('the merge and the sort disagree')
    return {
      ours: () => () => ours(lists, merged),
      anchor: () => () => together.toSorted(compareEntries),
      close: () => undefined,
    }
  }

const edited = anEntry({ agency: 'POL', when: onDay('2018-06-15'), sequence: 1 })

export const rows: readonly BenchRow[] = [
  {
    kind: 'race',
    work: 'merge 100,000 entries of 12 agencies',
    budget: 1,
    anchor: 'one Array.prototype.toSorted of the agencies’ sorted lists put together, with the same order',
    prepare: race((lists) => mergeTimelines(lists)),
  },
  {
    kind: 'race',
    work: 'bring the merged 100,000 up to date after one edit',
    budget: 0.1,
    anchor: 'the same sort',
    prepare: race((_, merged) => withEntry(merged, edited)),
  },
]
