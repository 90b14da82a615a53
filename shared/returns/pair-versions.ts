import type { Entry, EntryContent } from '../model/entry.ts'
import { sharedTelling, wordingOf } from './likeness.ts'
import { certainty, saidTwice, sideOf, slipKey } from './version-side.ts'
import type { VersionSide } from './version-side.ts'

/** A row and the entry that it is a new version of, by their places in the two lists. */
export type Pair = { readonly row: number; readonly entry: number }

type Row = { readonly line: number; readonly content: EntryContent }

/**
 * Pairs rows of a later version with entries for which they seem to be new words: the most certain first, each once.
 * People see every pair side by side before anything changes, but a wrong pair confuses, so a row and an entry that are not clearly one are left apart.
 * @param entries held, without a row of their own in the later version
 * @param rows of the later version that no entry holds
 * @param all everything that is held and that the later version says: what stands there twice tells nothing apart
 */
export const pairVersions = (
  entries: readonly Entry[],
  rows: readonly Row[],
  all: { readonly entries: readonly Entry[]; readonly rows: readonly Row[] },
): Pair[] => {
  if (entries.length === 0 || rows.length === 0) return []
  const held = entries.map((entry) => sideOf(entry, entry.origin.kind === 'return' ? entry.origin.line : 0))
  const later = rows.map(({ content, line }) => sideOf(content, line))
  const twice = saidTwice([...held, ...later], [all.entries, all.rows.map(({ content }) => content)])
  const candidates: Candidate[] = []
  const looked = new Set<number>()
  const look = (entry: number, row: number): void => {
    const pair = row * held.length + entry
    const [before, after] = [held[entry], later[row]]
    if (looked.has(pair) || before === undefined || after === undefined) return
    looked.add(pair)
    const sure = certainty(before, after, twice)
    if (sure > 0) candidates.push({ row, entry, sure, apart: Math.abs(before.line - after.line) })
  }
  for (const keysOf of WAYS_TO_MEET) lookWhereTheyMeet(held, later, keysOf, look)
  lookByRareWords(held, later, look)

  const pairs: Pair[] = []
  const paired = { rows: new Set<number>(), entries: new Set<number>() }
  const take = ({ row, entry }: Pair): void => {
    if (paired.rows.has(row) || paired.entries.has(entry)) return
    paired.rows.add(row)
    paired.entries.add(entry)
    pairs.push({ row, entry })
  }
  candidates
    .toSorted((a, b) => b.sure - a.sure || a.apart - b.apart || a.row - b.row || a.entry - b.entry)
    .forEach(take)
  aloneOnTheirDate(held, later, paired, usualWords(all.entries)).forEach(take)
  return pairs
}

type Candidate = Pair & { readonly sure: number; readonly apart: number }
type Look = (entry: number, row: number) => void

/** By what an entry and a row can be found for each other without holding every one against every other. */
const WAYS_TO_MEET: readonly ((side: VersionSide) => readonly string[])[] = [
  ({ references }) => references,
  ({ date }) => (date === null ? [] : [date]),
  ({ date, text }) => (date === null ? [] : [`${date}|${text}`]),
  (side) => {
    const key = slipKey(side)
    return key === null ? [] : [key]
  },
]

/** Everything with one key is held against each other where there is little of it; else only what stands in the same place. */
const lookWhereTheyMeet = (
  held: readonly VersionSide[],
  later: readonly VersionSide[],
  keysOf: (side: VersionSide) => readonly string[],
  look: Look,
): void => {
  const places = placesBy(held, keysOf)
  for (const [key, rows] of placesBy(later, keysOf)) {
    const entries = places.get(key) ?? []
    if (entries.length * rows.length <= PAIRS_LOOKED_AT)
      for (const row of rows) for (const entry of entries) look(entry, row)
    else for (let at = 0; at < Math.min(rows.length, entries.length); at++) look(entries[at] ?? 0, rows[at] ?? 0)
  }
}

const PAIRS_LOOKED_AT = 900

const placesBy = (
  sides: readonly VersionSide[],
  keysOf: (side: VersionSide) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (const [at, side] of sides.entries()) {
    for (const key of keysOf(side)) {
      const there = places.get(key)
      if (there === undefined) places.set(key, [at])
      else there.push(at)
    }
  }
  return places
}

/** Two texts that are nearly the same share their rarest words, but for one or two. */
const lookByRareWords = (held: readonly VersionSide[], later: readonly VersionSide[], look: Look): void => {
  const places = placesBy(held, ({ wording }) => new Set(wording.words))
  for (const [row, { wording }] of later.entries()) {
    const rare = [...new Set(wording.words)]
      .flatMap((word) => {
        const entries = places.get(word)
        return entries === undefined || entries.length > ENTRIES_OF_A_RARE_WORD ? [] : [entries]
      })
      .toSorted((a, b) => a.length - b.length)
      .slice(0, RARE_WORDS)
    for (const entries of rare) for (const entry of entries) look(entry, row)
  }
}

const RARE_WORDS = 6
const ENTRIES_OF_A_RARE_WORD = 20

/** Where one entry and one row are left on a date, they are one if they share words that few others have: the text was written anew. */
const aloneOnTheirDate = (
  held: readonly VersionSide[],
  later: readonly VersionSide[],
  paired: { readonly rows: ReadonlySet<number>; readonly entries: ReadonlySet<number> },
  usual: (word: string) => boolean,
): Pair[] => {
  const byDate = ({ date }: VersionSide): readonly string[] => (date === null ? [] : [date])
  const entriesOn = placesBy(held, byDate)
  return [...placesBy(later, byDate)].flatMap(([date, rowsThere]) => {
    const rows = rowsThere.filter((row) => !paired.rows.has(row))
    const entries = (entriesOn.get(date) ?? []).filter((entry) => !paired.entries.has(entry))
    const [row, entry] = [rows[0], entries[0]]
    if (row === undefined || entry === undefined || rows.length > 1 || entries.length > 1) return []
    const [before, after] = [held[entry], later[row]]
    if (before === undefined || after === undefined) return []
    return sharedTelling(before.wording, after.wording, usual) >= SOME_WORDS_ALIKE ? [{ row, entry }] : []
  })
}

const SOME_WORDS_ALIKE = 0.34

/** Names, and words of an agency's trade: those that stand in one of seven texts, where there are enough texts to tell. */
const usualWords = (entries: readonly Entry[]): ((word: string) => boolean) => {
  const step = Math.ceil(entries.length / TEXTS_LOOKED_AT)
  const looked = entries.filter((_, at) => at % step === 0)
  const texts = new Map<string, number>()
  for (const { event } of looked)
    for (const word of wordingOf(event).telling) texts.set(word, (texts.get(word) ?? 0) + 1)
  return (word) => looked.length >= ENOUGH_TEXTS && (texts.get(word) ?? 0) * 7 > looked.length
}

const TEXTS_LOOKED_AT = 500
const ENOUGH_TEXTS = 12
