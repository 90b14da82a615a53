import type { Entry } from '../model/entry.ts'
import { sortDay } from '../time/order.ts'
import { compareEntries } from './compare-entries.ts'

/**
 * Merges the agencies' sorted lists into one chronology. A view, never a copy that loses where an entry came from: the entries are the same objects.
 * @param lists each in the order of `compareEntries`
 * @returns every entry of every list, in that order
 *
 * A tournament of losers: the list whose head was taken plays again along its own path only, log₂(k) matches for each entry. Each head's day is kept
 * beside it, so most matches are one comparison of two short texts.
 */
export const mergeTimelines = (lists: readonly (readonly Entry[])[]): Entry[] => {
  const players = lists.filter((list) => list.length > 0)
  if (players.length <= 1) return [...(players[0] ?? [])]

  const seats = 2 ** Math.ceil(Math.log2(players.length))
  const taken = new Int32Array(players.length)
  const heads: (Entry | undefined)[] = []
  const days: string[] = []
  for (let seat = 0; seat < seats; seat++) {
    const head = players[seat]?.[0]
    heads.push(head)
    days.push(dayAt(head))
  }

  const beats = (a: number, b: number): boolean => {
    const dayA = days[a]!
    const dayB = days[b]!
    if (dayA !== dayB) return dayA < dayB
    const headA = heads[a]
    const headB = heads[b]
    if (headA === undefined || headB === undefined) return a < b
    return compareEntries(headA, headB) < 0
  }

  const losers = new Int32Array(seats)
  const playBelow = (match: number): number => {
    if (match >= seats) return match - seats
    const left = playBelow(match * 2)
    const right = playBelow(match * 2 + 1)
    const leftWins = beats(left, right)
    losers[match] = leftWins ? right : left
    return leftWins ? left : right
  }

  const merged: Entry[] = []
  let winner = playBelow(1)
  for (let head = heads[winner]; head !== undefined; head = heads[winner]) {
    merged.push(head)
    const next = players[winner]![++taken[winner]!]
    heads[winner] = next
    days[winner] = dayAt(next)
    for (let match = (winner + seats) >> 1; match > 0; match >>= 1) {
      const rival = losers[match]!
      if (beats(rival, winner)) {
        losers[match] = winner
        winner = rival
      }
    }
  }
  return merged
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

/** Sorts after every day: an entry without a date, then the end of a list. */
const UNDATED = '}'
const AT_AN_END = '~'

const dayAt = (head: Entry | undefined): string => (head === undefined ? AT_AN_END : (sortDay(head.when) ?? UNDATED))

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
