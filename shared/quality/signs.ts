import { JUDGEMENTS } from './judgements.ts'
import { NOT_ATTENDED } from './not-brought.ts'
import { BESIDE_A_CHILD } from './other-children.ts'
import type { LookedFor, Phrase } from './phrase.ts'
import { isKnownToAll } from './unknown-abbreviations.ts'

/** What a quick look at a text shows: which rules have something to look at. */
export type Signs = {
  readonly phrases: readonly Phrase[]
  /** Capitals side by side that are not known to everybody. */
  readonly capitals: boolean
  readonly digits: boolean
}

/**
 * A quick look at a text, for all rules together. It is taken at every text of up to 200,000 rows, and most texts hold nothing; so the rules themselves run on
 * the few that do. The three patterns are quick ones: plain words behind a boundary, no letters beyond ASCII, nothing that looks back.
 */
export const signsIn = (text: string): Signs => {
  const phrases = A_PHRASE.test(text) ? phrasesIn(text) : NONE
  const capitals = CAPITALS.test(text) && holdsUnknown(text)
  const digits = DIGIT.test(text)
  return { phrases, capitals, digits }
}

const NONE: readonly Phrase[] = []
const DIGIT = /[0-9]/
const CAPITALS = /[A-Z]{2}/

const holdsUnknown = (text: string): boolean => {
  for (const [run] of text.matchAll(RUNS)) if (!isKnownToAll(run)) return true
  return false
}
const RUNS = /[A-Z]{2,}/g

const phrasesIn = (text: string): Phrase[] => {
  const found: Phrase[] = []
  for (const { 0: said, index } of text.matchAll(EACH_PHRASE)) {
    const of = LOOKED_FOR.get(said.toLowerCase())
    if (of !== undefined) found.push({ of, from: index, to: index + said.length })
  }
  return found
}

/** Plain words in their order make by far the quickest pattern; so a phrase that is also written with a hyphen stands twice in its list. */
const LOOKED_FOR: ReadonlyMap<string, LookedFor> = new Map([
  ...JUDGEMENTS.map((phrase) => [phrase, 'judgement'] as const),
  ...NOT_ATTENDED.map((phrase) => [phrase, 'not-attended'] as const),
  ...BESIDE_A_CHILD.map((phrase) => [phrase, 'beside-a-child'] as const),
])

// backwards through the alphabet, so that of "DNA" and "DNA'd" the longer one is met first
const WORDS = [...LOOKED_FOR.keys()].toSorted().toReversed().join('|')
const A_PHRASE = new RegExp(String.raw`\b(?:${WORDS})(?!\w)`, 'i')
const EACH_PHRASE = new RegExp(A_PHRASE.source, 'gi')
