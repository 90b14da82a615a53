import { ABBREVIATIONS, NOT_ABBREVIATIONS } from './abbreviations.ts'

export type Glossary = {
  /** In alphabetical order, as they are to be printed. */
  readonly explained: ReadonlyArray<{ readonly short: string; readonly long: string }>
  /** Looks like an abbreviation, and neither we nor the case can say what it stands for. */
  readonly unexplained: readonly string[]
}

/**
 * The abbreviations that occur in texts. Nobody rewrites another agency's words, so they are not expanded where they stand: they are listed, and what
 * nobody can explain is said to be so.
 * @param texts whole texts, such as the event or the impact of an entry
 * @param elsewhere what is explained elsewhere: the codes of the case’s agencies. Those with a general meaning, such as GP, are explained here all the same
 * @param own what abbreviations stand for in this case, as somebody said; it goes before what is usual
 */
export const glossaryOf = (
  texts: readonly string[],
  elsewhere: ReadonlySet<string> = new Set(),
  own: ReadonlyMap<string, string> = new Map(),
): Glossary => {
  const explained = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const text of texts) {
    for (const { short, long } of shortFormsIn(text, elsewhere, own))
      if (long === null) doubtful.add(short)
      else explained.set(short, long)
  }
  const unexplained = doubtful.size === 0 ? [] : withoutWordsWrittenLarge(doubtful, texts)
  return {
    explained: [...explained]
      .map(([short, long]) => ({ short, long }))
      .toSorted((a, b) => compareShort(a.short, b.short)),
    unexplained: unexplained.toSorted(compareShort),
  }
}

/** The abbreviations of a text that are to be listed, in its order; null for `long` where nobody can say what it stands for. */
export const shortFormsIn = (
  text: string,
  elsewhere: ReadonlySet<string>,
  own: ReadonlyMap<string, string>,
): ReadonlyArray<{ readonly short: string; readonly long: string | null }> => {
  if (!HAS_TWO_CAPITALS.test(text) && !HAS_SECTION.test(text)) return []
  const shouted = isShouted(text)
  const found: { short: string; long: string | null }[] = []
  for (const { short, at } of abbreviationsIn(text)) {
    const long = own.get(short) ?? usualMeaning(short)
    if (long !== null) found.push({ short, long })
    else if (
      !shouted &&
      !elsewhere.has(short) &&
      !NOT_ABBREVIATIONS.has(short) &&
      !standsAmongCapitals(text, at, short)
    )
      found.push({ short, long: null })
  }
  return found
}

/** What it stands for in the shipped list. */
export const usualMeaning = (short: string): string | null =>
  ABBREVIATIONS.get(short) ?? ABBREVIATIONS.get(short.toUpperCase()) ?? null

/**
 * Where abbreviations stand in a text: two to six capitals, also with "&" (A&E), a plural s (GPs), in mixed spelling (CiN), and sections of an Act (s47).
 * Reference codes such as POL-7KD are none.
 */
export const abbreviationsIn = (text: string): ReadonlyArray<{ readonly short: string; readonly at: number }> => {
  const found: { short: string; at: number }[] = []
  for (const match of text.matchAll(ABBREVIATION)) {
    const [, section, short] = match
    if (section !== undefined) found.push({ short: `s${section}`, at: match.index })
    else if (short !== undefined) found.push({ short, at: match.index })
  }
  return found
}

const HAS_TWO_CAPITALS = /\p{Lu}[\p{Lu}&]|CiN|SaLT/u
const HAS_SECTION = /\b[sS]\.? ?\d\d\b/
const ABBREVIATION =
  /(?<![\p{L}\p{N}&]|[\p{Lu}\p{N}]-)(?:[sS]\.? ?(17|20|31|47)|(A&E|CiN|SaLT|[A-Z]{2,6})s?)(?![\p{L}\p{N}&]|[-/][\p{Lu}\p{N}])/gu

const LONGEST = 6

/** A text typed with the capitals lock on says nothing about what is an abbreviation. */
const isShouted = (text: string): boolean => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 12 && capitals > small
}

const standsAmongCapitals = (text: string, at: number, short: string): boolean => {
  const before = /(\p{Lu}{2,})[\s,]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  const after = /^s?[\s,]+(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(at + short.length, at + short.length + 24))?.[1]
  return [before, after].some((word) => word !== undefined && !ABBREVIATIONS.has(word))
}

/** "HOME" is no abbreviation where another text says "home"; nor is a surname in capitals that stands elsewhere in small letters. */
const withoutWordsWrittenLarge = (doubtful: ReadonlySet<string>, texts: readonly string[]): string[] => {
  const words = new Set<string>()
  for (const text of texts) for (const word of wordsInSmall(text)) words.add(word)
  return [...doubtful].filter((short) => !words.has(short))
}

/** Words that are written with small letters and would be no longer than an abbreviation, as they would be in capitals. */
export const wordsInSmall = (text: string): string[] =>
  [...text.matchAll(/\p{L}+/gu)]
    .map(([word]) => word)
    .filter((word) => word.length <= LONGEST && word !== word.toUpperCase())
    .map((word) => word.toUpperCase())

export const compareShort = (a: string, b: string): number => {
  const [left, right] = [a.toUpperCase(), b.toUpperCase()]
  return left < right ? -1 : left > right ? 1 : 0
}
