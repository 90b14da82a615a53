import type { Balance, Entry, Rag } from '../../../../shared/model/entry.ts'
import { claimOf, type Claim } from './drawn-time.ts'

/** An entry that has a place on the line. Made once for a list of entries; what is drawn of it depends on the zoom. */
export type PlacedEntry = { readonly entry: Entry; readonly claim: Claim }

/** Strengths stand above the line of a lane, worries below it; what is neither, or was not said to be either, stands on it. */
export type Side = 'above' | 'below' | 'on'

/** One shape on a lane: an entry, or several that would lie on top of each other. */
export type LaneMark = {
  /** Names all that shows in its shape: a mark that looks otherwise has another. */
  readonly key: string
  readonly lane: string
  /** Where its middle is drawn, on the line of drawn-time.ts. */
  readonly at: number
  /** From the first to the last of its entries as they are drawn at this zoom. */
  readonly from: number
  readonly to: number
  readonly entries: readonly Entry[]
  readonly worst: Rag | null
  /** Of several: the side they all are on, else the line. */
  readonly side: Side
  readonly doubtful: boolean
}

/** The hatched bar under the marks of entries that claim the same stretch. */
export type LaneSpan = {
  readonly key: string
  readonly lane: string
  readonly from: number
  readonly to: number
  /** Where it fades out because nobody said where it ends. */
  readonly open: 'start' | 'end' | null
  readonly entries: readonly Entry[]
  readonly worst: Rag | null
}

export type LaneDrawing = { readonly marks: readonly LaneMark[]; readonly spans: readonly LaneSpan[] }

/** Widths in CSS pixels; styles in lanes-picture.css agree with them. */
export const MARK_WIDTH = 18
export const pillWidth = (entries: number): number => 32 + 8 * `${entries}`.length
/** A stretch narrower than this is drawn as its mark alone. */
export const NARROWEST_SPAN = 26
/** How far "before" and "after" are drawn; they have no length of their own. */
const OPEN_WIDTH = 54
/** A bar's mark stands this far inside it. */
const MARK_INSET = 13

/** The entries that have a place, by lane, in the order given. */
export const placeEntries = (entries: readonly Entry[]): ReadonlyMap<string, readonly PlacedEntry[]> => {
  const lanes = new Map<string, PlacedEntry[]>()
  for (const entry of entries) {
    const claim = claimOf(entry.when)
    if (claim === null) continue
    const lane = lanes.get(entry.agency)
    if (lane === undefined) lanes.set(entry.agency, [{ entry, claim }])
    else lane.push({ entry, claim })
  }
  return lanes
}

/** The entries that are drawn, and those that have no place because nobody said when they happened; both in the order given. */
export const splitByDate = (
  entries: readonly Entry[],
): { readonly drawn: readonly Entry[]; readonly withoutDate: readonly Entry[] } => ({
  drawn: entries.filter(({ when }) => when.precision !== 'undated'),
  withoutDate: entries.filter(({ when }) => when.precision === 'undated'),
})

/**
 * What to draw of one lane: marks that do not overlap, and the bars beneath them.
 * @param perPixel length of one CSS pixel on the line, in milliseconds
 */
export const drawLane = (lane: string, placed: readonly PlacedEntry[], perPixel: number): LaneDrawing => {
  const spans = new Map<string, LaneSpan>()
  const singles: LaneMark[] = []
  for (const { entry, claim } of placed) {
    const drawn = drawClaim(claim, perPixel)
    const doubtful = claim.kind === 'moment' ? claim.doubtful : drawn.bar === null
    const { id, rag } = entry
    const side = sideOf(entry.balance)
    singles.push({
      key: `${id}+${rag ?? 'none'}+${side}${doubtful ? '+doubtful' : ''}`,
      lane,
      at: drawn.at,
      from: drawn.at,
      to: drawn.at,
      entries: [entry],
      worst: rag,
      side,
      doubtful,
    })
    if (drawn.bar === null) continue
    const { from, to, open } = drawn.bar
    const key = `${lane}/${claim.kind}/${from}/${to}`
    const same = spans.get(key)
    spans.set(
      key,
      same === undefined
        ? { key, lane, from, to, open, entries: [entry], worst: rag }
        : { ...same, entries: [...same.entries, entry], worst: worse(same.worst, rag) },
    )
  }
  return { marks: joinOverlapping(inPlace(singles), perPixel), spans: [...spans.values()] }
}

/** The worse of two ratings; one that is not rated never wins over one that is. */
export const worse = (a: Rag | null, b: Rag | null): Rag | null => (severity(a) >= severity(b) ? a : b)

/** Never guessed from the rating: a red entry can be a strength in a bad week. */
const sideOf = (balance: Balance | null): Side =>
  balance === 'strength' ? 'above' : balance === 'worry' ? 'below' : 'on'

const severity = (rag: Rag | null): number => (rag === null ? 0 : { green: 1, amber: 2, red: 3 }[rag])

const drawClaim = (
  claim: Claim,
  perPixel: number,
): { readonly at: number; readonly bar: Pick<LaneSpan, 'from' | 'to' | 'open'> | null } => {
  const inset = MARK_INSET * perPixel
  switch (claim.kind) {
    case 'moment':
      return { at: claim.at, bar: null }
    case 'stretch': {
      const wide = claim.to - claim.from >= NARROWEST_SPAN * perPixel
      return wide
        ? { at: claim.from + inset, bar: { from: claim.from, to: claim.to, open: null } }
        : { at: (claim.from + claim.to) / 2, bar: null }
    }
    case 'before':
      return {
        at: claim.until - inset,
        bar: { from: claim.until - OPEN_WIDTH * perPixel, to: claim.until, open: 'start' },
      }
    case 'after':
      return { at: claim.from + inset, bar: { from: claim.from, to: claim.from + OPEN_WIDTH * perPixel, open: 'end' } }
  }
}

/** Nearly in order already: only bars and times of day can have changed places. */
const inPlace = (marks: LaneMark[]): LaneMark[] => {
  for (let i = 1; i < marks.length; i++)
    if (marks[i]!.at < marks[i - 1]!.at) return marks.toSorted((a, b) => a.at - b.at)
  return marks
}

/**
 * Goes through a lane from left to right and joins a mark with the one before it where the two would touch. A joined mark stands in the middle of what
 * it holds, or a little to the right of that where the mark before it needs the room; it is only as wide as its pill, so a crowded lane becomes a row
 * of pills and never one.
 */
const joinOverlapping = (marks: readonly LaneMark[], perPixel: number): LaneMark[] => {
  const joined: LaneMark[] = []
  let taken = Number.NEGATIVE_INFINITY
  let first = 0
  while (first < marks.length) {
    const from = marks[first]!.at
    let last = first
    let at = from
    let half = (MARK_WIDTH / 2) * perPixel
    while (last + 1 < marks.length && marks[last + 1]!.at - (MARK_WIDTH / 2) * perPixel < at + half) {
      last++
      half = (pillWidth(last - first + 1) / 2) * perPixel
      at = Math.max((from + marks[last]!.at) / 2, taken + half)
    }
    joined.push(first === last ? marks[first]! : pillOf(marks, first, last, at))
    taken = at + half
    first = last + 1
  }
  return joined
}

const pillOf = (marks: readonly LaneMark[], first: number, last: number, at: number): LaneMark => {
  const entries: Entry[] = []
  let worst: Rag | null = null
  let side = marks[first]!.side
  for (const mark of marks.slice(first, last + 1)) {
    entries.push(...mark.entries)
    worst = worse(worst, mark.worst)
    if (mark.side !== side) side = 'on'
  }
  const { key, lane, from } = marks[first]!
  return {
    key: `${key}+${entries.length}+${worst ?? 'none'}+${side}+${marks[last]!.key}`,
    lane,
    at,
    from,
    to: marks[last]!.to,
    entries,
    worst,
    side,
    doubtful: false,
  }
}
