import type { Entry } from '../model/entry.ts'
import { inSentence, type InSentence } from '../people/in-sentence.ts'
import { shortFormFinder, usualMeaning } from './find-short-forms.ts'
import { compareShort, wordsInSmall } from './glossary.ts'

/** An abbreviation of a case, and in how many entries it occurs. */
export type ShortForm = {
  readonly short: string
  /** What it stands for in this case, as a person said; else what it usually stands for. Null where nobody can say. */
  readonly long: string | null
  readonly said: 'by the case' | 'usual' | 'by nobody'
  readonly entries: number
  /** Where it stands first of all that were read; null where it stands nowhere. */
  readonly first: InSentence | null
}

/** Takes entries one after the other, so that the window can do it in slices. */
export type ShortFormsTally = {
  readonly add: (entry: Entry) => void
  /** The unexplained first, then in alphabetical order; with those of the case that occur in no entry. */
  readonly sum: () => ShortForm[]
}

/**
 * The abbreviations of the entries as `glossaryOf` has them, counted.
 * @param elsewhere what is explained elsewhere: the codes of the case’s agencies
 * @param own what abbreviations stand for in this case
 * @param names the words of the register’s names, as `nameWordsOf` has them
 */
export const tallyShortForms = (
  elsewhere: ReadonlySet<string>,
  own: ReadonlyMap<string, string>,
  names: ReadonlySet<string> = new Set(),
): ShortFormsTally => {
  const found = new Map<string, { readonly first: Entry; entries: number }>()
  const doubtful = new Set<string>()
  const small = new Set<string>()
  const shortFormsIn = shortFormFinder({ own, elsewhere, names })
  return {
    add: (entry) => {
      const here = new Set<string>()
      for (const text of textsWithAbbreviations(entry)) {
        for (const { short, long } of shortFormsIn(text)) {
          here.add(short)
          if (long === null) doubtful.add(short)
        }
        for (const word of wordsInSmall(text)) small.add(word)
      }
      for (const short of here) {
        const standing = found.get(short)
        if (standing === undefined) found.set(short, { first: entry, entries: 1 })
        else standing.entries++
      }
    },
    sum: () => {
      const forms: ShortForm[] = []
      for (const short of new Set([...found.keys(), ...own.keys()])) {
        // "HOME" is no abbreviation where another text says "home"
        if (doubtful.has(short) && small.has(short)) continue
        const said = own.get(short)
        const standing = found.get(short)
        const long = said ?? usualMeaning(short)
        forms.push({
          short,
          long,
          said: said !== undefined ? 'by the case' : long === null ? 'by nobody' : 'usual',
          entries: standing?.entries ?? 0,
          first: standing === undefined ? null : inSentence(standing.first, short),
        })
      }
      return forms.toSorted(
        (a, b) => Number(a.long !== null) - Number(b.long !== null) || compareShort(a.short, b.short),
      )
    },
  }
}

/** Whatever a person wrote in the entry, and the category as the agency has it. */
const textsWithAbbreviations = ({ event, source, impact, voice, action, category, people, author }: Entry): string[] =>
  [event, source, impact, voice, action, category, author, ...people].filter(
    (text): text is string => text !== null && text !== '',
  )
