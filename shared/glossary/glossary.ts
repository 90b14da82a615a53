import { shortFormFinder } from './find-short-forms.ts'

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
 * @param names the words of the register’s names, as `nameWordsOf` has them
 */
export const glossaryOf = (
  texts: readonly string[],
  elsewhere: ReadonlySet<string> = new Set(),
  own: ReadonlyMap<string, string> = new Map(),
  names: ReadonlySet<string> = new Set(),
): Glossary => {
  const shortFormsIn = shortFormFinder({ own, elsewhere, names })
  const explained = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const text of texts) {
    for (const { short, long } of shortFormsIn(text))
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

const LONGEST = 6

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
