import { asPattern } from '../as-pattern.ts'
import { ABBREVIATIONS, NOT_ABBREVIATIONS, WORDS_AS_WELL } from './abbreviations.ts'

/** What is known of a case's short forms before its texts are read. */
export type KnownForms = {
  /** What they stand for in this case, as somebody said; it goes before what is usual. */
  readonly own?: ReadonlyMap<string, string>
  /** Explained elsewhere: the codes of the case’s agencies. Those with a general meaning, such as GP, are found all the same. */
  readonly elsewhere?: ReadonlySet<string>
  /** The words of the register’s names, as `nameWordsOf` has them: none of them is an abbreviation unless the case says so. */
  readonly names?: ReadonlySet<string>
}

/** Where a short form stands: `from` and `to` as `slice` counts, without a plural s. */
export type ShortFormPlace = { readonly short: string; readonly from: number; readonly to: number }

/** With what it stands for; null where nobody can say. */
export type FoundShortForm = ShortFormPlace & { readonly long: string | null }

/**
 * Finds the abbreviations of a text that are to be explained, in its order. Glossary, list and marks all find them here, so they agree.
 * @returns one function for many texts: the pattern of the case's own forms is made once
 */
export const shortFormFinder = ({
  own = new Map(),
  elsewhere = new Set(),
  names = new Set(),
}: KnownForms): ((text: string) => readonly FoundShortForm[]) => {
  const ownFormsIn = ownFormFinder(own)
  return (text) => {
    const ofCase = ownFormsIn(text)
    const others = abbreviationsIn(text).filter((place) => !ofCase.some((form) => isSamePlace(form, place)))
    if (others.length === 0) return ofCase
    const shouted = isShouted(text)
    const found = others.flatMap((place): FoundShortForm[] => {
      const { short } = place
      const saidByCase = own.get(short)
      if (saidByCase !== undefined) return [{ ...place, long: saidByCase }]
      if (names.has(short)) return []
      const usual = usualMeaning(short)
      if (usual !== null) return shouted && WORDS_AS_WELL.has(short) ? [] : [{ ...place, long: usual }]
      const isNone = shouted || elsewhere.has(short) || NOT_ABBREVIATIONS.has(short) || standsAmongCapitals(text, place)
      return isNone ? [] : [{ ...place, long: null }]
    })
    return [...ofCase, ...found].toSorted((a, b) => a.from - b.from)
  }
}

/** What it stands for in the shipped list. */
export const usualMeaning = (short: string): string | null =>
  ABBREVIATIONS.get(short) ?? ABBREVIATIONS.get(short.toUpperCase()) ?? null

/**
 * Where abbreviations stand in a text: two to six capitals, also with "&" (A&E), a plural s (GPs), in mixed spelling (CiN), and sections of an Act (s47).
 * Reference codes such as POL-7KD are none.
 */
export const abbreviationsIn = (text: string): readonly ShortFormPlace[] => {
  if (!HAS_TWO_CAPITALS.test(text) && !HAS_SECTION.test(text)) return []
  const found: ShortFormPlace[] = []
  for (const match of text.matchAll(ABBREVIATION)) {
    const [whole, section, short] = match
    const from = match.index
    if (section !== undefined) found.push({ short: `s${section}`, from, to: from + whole.length })
    else if (short !== undefined) found.push({ short, from, to: from + short.length })
  }
  return found
}

const HAS_TWO_CAPITALS = /\p{Lu}[\p{Lu}&]|CiN|SaLT/u
const HAS_SECTION = /\b[sS]\.? ?\d\d\b/
const ABBREVIATION =
  /(?<![\p{L}\p{N}&]|[\p{Lu}\p{N}]-)(?:[sS]\.? ?(17|20|31|47)|(A&E|CiN|SaLT|[A-Z]{2,6})s?)(?![\p{L}\p{N}&]|[-/][\p{Lu}\p{N}])/gu

/** What a case has explained may look like anything (CP-IS, EHaP, L3): it is looked for as a whole word, with its capitals, and in no reference code. */
const ownFormFinder = (own: ReadonlyMap<string, string>): ((text: string) => FoundShortForm[]) => {
  if (own.size === 0) return () => []
  const forms = [...own.keys()].toSorted((a, b) => b.length - a.length).map(asPattern)
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}&]|[\p{Lu}\p{N}]-)(${forms.join('|')})s?(?![\p{L}\p{N}&]|-[\p{Lu}\p{N}])`,
    'gu',
  )
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 1: short, index }) => {
      const long = short === undefined ? undefined : own.get(short)
      return short === undefined || long === undefined ? [] : [{ short, long, from: index, to: index + short.length }]
    })
}

const isSamePlace = (a: ShortFormPlace, b: ShortFormPlace): boolean => a.from === b.from && a.to === b.to

/** A text typed with the capitals lock on says nothing about what is an abbreviation. */
const isShouted = (text: string): boolean => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 12 && capitals > small
}

const standsAmongCapitals = (text: string, { from, to }: ShortFormPlace): boolean => {
  const before = /(\p{Lu}{2,})[\s,]+$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1]
  const after = /^s?[\s,]+(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(to, to + 24))?.[1]
  return [before, after].some((word) => word !== undefined && !ABBREVIATIONS.has(word))
}
