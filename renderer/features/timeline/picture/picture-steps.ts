import type { Entry } from '../../../../shared/model/entry.ts'
import { claimOf, type Claim } from './drawn-time.ts'

/**
 * Where a step leads from the chosen entry; null where it leads nowhere. Without a chosen entry, or with one that is not in the list, a step onwards
 * begins at the first of the list and a step back at the last.
 * @param shown in the order of the list
 */
export const stepInTime = (shown: readonly Entry[], chosen: Entry | null, by: 1 | -1): Entry | null => {
  const at = chosen === null ? -1 : shown.findIndex(({ id }) => id === chosen.id)
  return (at === -1 ? (by === 1 ? shown[0] : shown.at(-1)) : shown[at + by]) ?? null
}

/**
 * The entry nearest in time to the chosen one in the next lane below or above that has entries in the list.
 * @param lanes their ids, from top to bottom
 */
export const stepToAgency = (
  shown: readonly Entry[],
  lanes: readonly string[],
  chosen: Entry | null,
  by: 1 | -1,
): Entry | null => {
  const own = new Map<string, Entry[]>()
  for (const entry of shown) {
    const lane = own.get(entry.agency)
    if (lane === undefined) own.set(entry.agency, [entry])
    else lane.push(entry)
  }
  const from = chosen === null ? (by === 1 ? -1 : lanes.length) : lanes.indexOf(chosen.agency)
  for (let at = from + by; at >= 0 && at < lanes.length; at += by) {
    const lane = own.get(lanes[at] ?? '')
    if (lane !== undefined) return nearest(lane, chosen)
  }
  return null
}

/** The first of those that are equally near; the first of all where the chosen one has no date. */
const nearest = (lane: readonly Entry[], chosen: Entry | null): Entry | null => {
  const to = chosen === null ? null : middleOf(claimOf(chosen.when))
  if (to === null) return lane[0] ?? null
  let best: Entry | null = null
  let least = Number.POSITIVE_INFINITY
  for (const entry of lane) {
    const at = middleOf(claimOf(entry.when))
    const apart = at === null ? Number.MAX_VALUE : Math.abs(at - to)
    if (apart < least) {
      best = entry
      least = apart
    }
  }
  return best
}

const middleOf = (claim: Claim | null): number | null =>
  claim === null
    ? null
    : claim.kind === 'moment'
      ? claim.at
      : claim.kind === 'stretch'
        ? (claim.from + claim.to) / 2
        : claim.kind === 'before'
          ? claim.until
          : claim.from
