import type { Entry } from '../model/entry.ts'
import { compareEntries } from './compare-entries.ts'

/**
 * Merges the agencies' sorted lists into one chronology. A view, never a copy that loses where an entry came from: the entries are the same objects.
 * @param lists each in the order of `compareEntries`
 * @returns every entry of every list, in that order
 *
 * Lists are merged two by two, smallest neighbours together, which needs n·log₂(k) comparisons and no queue.
 */
export const mergeTimelines = (lists: readonly (readonly Entry[])[]): Entry[] => {
  let round = lists.filter((list) => list.length > 0)
  if (round.length === 0) return []
  if (round.length === 1) return [...round[0]!]
  while (round.length > 1) {
    const next: (readonly Entry[])[] = []
    for (let i = 0; i + 1 < round.length; i += 2) next.push(mergeTwo(round[i]!, round[i + 1]!))
    if (round.length % 2 === 1) next.push(round[round.length - 1]!)
    round = next
  }
  return round[0] as Entry[]
}

/** Groups entries by agency and merges the groups: for callers that hold one list of several agencies. */
export const timelineOf = (entries: readonly Entry[]): Entry[] => {
  const byAgency = new Map<string, Entry[]>()
  for (const entry of entries) {
    const list = byAgency.get(entry.agency)
    if (list === undefined) byAgency.set(entry.agency, [entry])
    else list.push(entry)
  }
  return mergeTimelines([...byAgency.values()].map(inOrder))
}

/**
 * The chronology after one entry was added or edited, found by halving instead of merging again.
 * @param timeline in the order of `compareEntries`
 * @param earlier the revision that stood in the timeline, if any
 */
export const withEntry = (timeline: readonly Entry[], entry: Entry, earlier?: Entry): Entry[] => {
  const kept = earlier === undefined ? [...timeline] : without(timeline, earlier)
  kept.splice(placeFor(kept, entry), 0, entry)
  return kept
}

const mergeTwo = (a: readonly Entry[], b: readonly Entry[]): Entry[] => {
  // agencies often follow one another in time; then nothing needs comparing
  if (compareEntries(a[a.length - 1]!, b[0]!) <= 0) return [...a, ...b]
  if (compareEntries(b[b.length - 1]!, a[0]!) <= 0) return [...b, ...a]
  const merged = new Array<Entry>(a.length + b.length)
  let i = 0
  let j = 0
  let at = 0
  let left = a[0]!
  let right = b[0]!
  for (;;) {
    if (compareEntries(left, right) <= 0) {
      merged[at++] = left
      if (++i === a.length) break
      left = a[i]!
    } else {
      merged[at++] = right
      if (++j === b.length) break
      right = b[j]!
    }
  }
  while (i < a.length) merged[at++] = a[i++]!
  while (j < b.length) merged[at++] = b[j++]!
  return merged
}

const inOrder = (list: Entry[]): Entry[] => {
  for (let i = 1; i < list.length; i++)
    if (compareEntries(list[i - 1]!, list[i]!) > 0) return list.toSorted(compareEntries)
  return list
}

const without = (timeline: readonly Entry[], entry: Entry): Entry[] => {
  const at = placeFor(timeline, entry)
  return timeline[at]?.id === entry.id ? timeline.toSpliced(at, 1) : timeline.filter((other) => other.id !== entry.id)
}

/** The first place whose entry does not come before the given one. */
const placeFor = (timeline: readonly Entry[], entry: Entry): number => {
  let low = 0
  let high = timeline.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareEntries(timeline[middle]!, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
