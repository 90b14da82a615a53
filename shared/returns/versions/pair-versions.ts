import type { EntryContent } from '../../model/entry.ts'
import { type InSteps, slicesOf, sortedInSteps } from '../in-steps.ts'
import { sharedTelling, wordingOf, wordsOf } from './likeness.ts'
import { certainty, saidTwice, sideOf, slipKey } from './version-side.ts'
import type { Sketch, VersionSide } from './version-side.ts'

/** A row and the entry that it is a new version of, by their places in the two lists. */
export type Pair = { readonly row: number; readonly entry: number }

type Side = Sketch & { readonly line: number }

/** What entries and rows say; at once it would not fit into memory. */
export type WordsOf<Entry extends Side, Row extends Side> = {
  /** Told which entries will be asked for, some at a time: to look each up by itself takes long. */
  readonly fetch: (entries: readonly Entry[]) => void
  readonly ofEntry: (entry: Entry) => EntryContent
  readonly ofRow: (row: Row) => EntryContent
}

/**
 * Pairs rows of a later version with entries for which they seem to be new words: the most certain first, each once.
 * People see every pair side by side before anything changes, but a wrong pair confuses, so a row and an entry that are not clearly one are left apart.
 * @param held without a row of their own in the later version
 * @param later rows that no entry holds
 * @param all everything that is held and that the later version says: what stands there twice tells nothing apart
 */
export function* pairVersions<Entry extends Side, Row extends Side>(
  held: readonly Entry[],
  later: readonly Row[],
  all: { readonly entries: readonly Entry[]; readonly rows: readonly Sketch[] },
  words: WordsOf<Entry, Row>,
): InSteps<Pair[]> {
  if (held.length === 0 || later.length === 0) return []
  for (const some of slicesOf(held, FETCHED_AT_ONCE)) {
    words.fetch(some)
    yield 0
  }
  const found = later.map((): number[] => [])
  for (const keysOf of WAYS_TO_MEET) yield* findWhereTheyMeet(held, later, keysOf, found)
  yield* findByRareWords(held, later, words, found)

  const twice = yield* saidTwice([held, later], [all.entries, all.rows])
  // made anew for each look: those of all entries would take a gigabyte, and the few that could be kept would grow old in the heap
  const entrySide = (at: number): VersionSide | null => sideAt(held, at, words.ofEntry)
  const rowSide = (at: number): VersionSide | null => sideAt(later, at, words.ofRow)
  const candidates: Candidate[] = []
  let looked = 0
  for (const [row, places] of found.entries()) {
    const after = places.length === 0 ? null : rowSide(row)
    if (after === null) continue
    for (const entry of new Set(places)) {
      const before = entrySide(entry)
      if (before === null) continue
      const sure = certainty(before, after, twice)
      if (sure > 0) candidates.push({ row, entry, sure, apart: Math.abs(before.line - after.line) })
      if (++looked % PAIRS_IN_A_STEP === 0) yield row
    }
  }

  const pairs: Pair[] = []
  const paired = { rows: new Set<number>(), entries: new Set<number>() }
  const take = ({ row, entry }: Pair): void => {
    if (paired.rows.has(row) || paired.entries.has(entry)) return
    paired.rows.add(row)
    paired.entries.add(entry)
    pairs.push({ row, entry })
  }
  for (const some of slicesOf(yield* sortedInSteps(candidates, byCertainty), SLICE)) {
    some.forEach(take)
    yield 0
  }
  const usual = usualWords(all.entries, words)
  const alone = yield* aloneOnTheirDate(held, later, paired)
  for (const [at, { row, entry }] of alone.entries()) {
    const [before, after] = [entrySide(entry), rowSide(row)]
    if (before === null || after === null) continue
    if (sharedTelling(before.wording, after.wording, usual) >= SOME_WORDS_ALIKE) take({ row, entry })
    if (at % PAIRS_IN_A_STEP === 0) yield at
  }
  return pairs
}

type Candidate = Pair & { readonly sure: number; readonly apart: number }

const byCertainty = (a: Candidate, b: Candidate): number =>
  b.sure - a.sure || a.apart - b.apart || a.row - b.row || a.entry - b.entry

/** Few at a time, so that what they were read through is gone again at once. */
export const FETCHED_AT_ONCE = 100

/** Entries or rows in one step, where little is done with each; and pairs that are held against each other. */
const SLICE = 500
const PAIRS_IN_A_STEP = 200

const sideAt = <S extends Side>(sides: readonly S[], at: number, wordsIn: (side: S) => EntryContent) => {
  const side = sides[at]
  return side === undefined ? null : sideOf(side, wordsIn(side), side.line)
}

/** By what an entry and a row can be found for each other without holding every one against every other. */
const WAYS_TO_MEET: readonly ((side: Sketch) => readonly string[])[] = [
  ({ references }) => references,
  ({ date }) => (date === null ? [] : [date]),
  ({ date, text }) => (date === null ? [] : [`${date}|${text}`]),
  (side) => {
    const key = slipKey(side)
    return key === null ? [] : [key]
  },
]

/** Everything with one key is held against each other where there is little of it; else only what stands in the same place. */
function* findWhereTheyMeet(
  held: readonly Sketch[],
  later: readonly Sketch[],
  keysOf: (side: Sketch) => readonly string[],
  found: readonly number[][],
): InSteps<void> {
  const rowsBy = yield* placesBy(later, keysOf)
  const entriesBy = yield* placesBy(held, keysOf, (key) => rowsBy.has(key))
  let looked = 0
  for (const [key, rows] of rowsBy) {
    const entries = entriesBy.get(key) ?? []
    if (entries.length * rows.length <= PAIRS_LOOKED_AT) for (const row of rows) found[row]?.push(...entries)
    else for (let at = 0; at < Math.min(rows.length, entries.length); at++) found[rows[at] ?? 0]?.push(entries[at] ?? 0)
    if (++looked % SLICE === 0) yield 0
  }
}

const PAIRS_LOOKED_AT = 900

function* placesBy(
  sides: readonly Sketch[],
  keysOf: (side: Sketch) => readonly string[],
  counts: (key: string) => boolean = () => true,
): InSteps<ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>()
  for (const [at, side] of sides.entries()) {
    for (const key of keysOf(side)) {
      if (!counts(key)) continue
      const there = places.get(key)
      if (there === undefined) places.set(key, [at])
      else there.push(at)
    }
    if (at % SIDES_IN_A_STEP === 0) yield at
  }
  return places
}

const SIDES_IN_A_STEP = 5000

/** Two texts that are nearly the same share their rarest words, but for one or two. */
function* findByRareWords<Entry extends Side, Row extends Side>(
  held: readonly Entry[],
  later: readonly Row[],
  words: WordsOf<Entry, Row>,
  found: readonly number[][],
): InSteps<void> {
  const places = new Map<string, number[]>()
  for (const [at, entry] of held.entries()) {
    for (const word of new Set(wordsOf(words.ofEntry(entry).event))) {
      const there = places.get(word)
      if (there === undefined) places.set(word, [at])
      else if (there.length <= ENTRIES_OF_A_RARE_WORD) there.push(at)
    }
    if (at % SLICE === 0) yield at
  }
  for (const [at, row] of later.entries()) {
    const rare = [...new Set(wordsOf(words.ofRow(row).event))]
      .flatMap((word) => {
        const entries = places.get(word)
        return entries === undefined || entries.length > ENTRIES_OF_A_RARE_WORD ? [] : [entries]
      })
      .toSorted((a, b) => a.length - b.length)
      .slice(0, RARE_WORDS)
    for (const entries of rare) found[at]?.push(...entries)
    if (at % SLICE === 0) yield at
  }
}

const RARE_WORDS = 6
const ENTRIES_OF_A_RARE_WORD = 20

/** Where one entry and one row are left on a date, they are one if they share words that few others have: the text was written anew. */
function* aloneOnTheirDate(
  held: readonly Sketch[],
  later: readonly Sketch[],
  paired: { readonly rows: ReadonlySet<number>; readonly entries: ReadonlySet<number> },
): InSteps<Pair[]> {
  const byDate = ({ date }: Sketch): readonly string[] => (date === null ? [] : [date])
  const entriesOn = yield* placesBy(held, byDate)
  const rowsOn = yield* placesBy(later, byDate)
  return [...rowsOn].flatMap(([date, rowsThere]) => {
    const rows = rowsThere.filter((row) => !paired.rows.has(row))
    const entries = (entriesOn.get(date) ?? []).filter((entry) => !paired.entries.has(entry))
    const [row, entry] = [rows[0], entries[0]]
    return row === undefined || entry === undefined || rows.length > 1 || entries.length > 1 ? [] : [{ row, entry }]
  })
}

const SOME_WORDS_ALIKE = 0.34

/** Names, and words of an agency's trade: those that stand in one of seven texts, where there are enough texts to tell. */
const usualWords = <Entry extends Side, Row extends Side>(
  entries: readonly Entry[],
  words: WordsOf<Entry, Row>,
): ((word: string) => boolean) => {
  const step = Math.ceil(entries.length / TEXTS_LOOKED_AT)
  const looked = entries.filter((_, at) => at % step === 0)
  words.fetch(looked)
  const texts = new Map<string, number>()
  for (const entry of looked)
    for (const word of wordingOf(words.ofEntry(entry).event).telling) texts.set(word, (texts.get(word) ?? 0) + 1)
  return (word) => looked.length >= ENOUGH_TEXTS && (texts.get(word) ?? 0) * 7 > looked.length
}

const TEXTS_LOOKED_AT = 500
const ENOUGH_TEXTS = 12
