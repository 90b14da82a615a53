import type { Entry } from '../model/entry.ts'
import { comparedAs } from './telling-words.ts'

/** Words and pairs of neighbouring words ("kitchen door") of an entry, each as its number in the vocabulary, in order and each once. */
export type WordNumbers = Int32Array

/** The words of one case. They are numbered, because thousands of entries are compared by them. */
export type Vocabulary = {
  readonly wordsOf: (entry: Entry) => WordNumbers
  /** How some of its words are written in an entry, in the order of `words`. */
  readonly writtenIn: (entry: Entry, words: readonly number[]) => string[]
  readonly size: () => number
}

export const newVocabulary = (): Vocabulary => {
  const byWriting = new Map<string, number>()
  const byStem = new Map<string, number>()
  const byPair = new Map<number, number>()
  let next = 0
  const numberOf = <K>(map: Map<K, number>, key: K): number => {
    const known = map.get(key)
    if (known !== undefined) return known
    map.set(key, next)
    return next++
  }
  const wordNumber = (writing: string): number => {
    const known = byWriting.get(writing)
    if (known !== undefined) return known
    const stem = comparedAs(writing)
    const number = stem === null ? NONE : numberOf(byStem, stem)
    byWriting.set(writing, number)
    return number
  }
  const eachWord = (entry: Entry, found: (number: number, text: string, from: number, to: number) => void): void => {
    for (const text of [entry.event, entry.impact, entry.voice, entry.source, entry.category]) {
      if (text === null) continue
      let before = NONE
      let beforeFrom = 0
      let beforeTo = 0
      WORD.lastIndex = 0
      for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
        const number = wordNumber(match[0])
        if (number === NONE) continue
        const from = match.index
        const to = from + match[0].length
        found(number, text, from, to)
        if (before !== NONE && from - beforeTo <= LONGEST_GAP && !PARTS_WORDS.test(text.slice(beforeTo, from)))
          found(numberOf(byPair, before * MOST_WORDS + number), text, beforeFrom, to)
        before = number
        beforeFrom = from
        beforeTo = to
      }
    }
  }
  return {
    wordsOf: (entry) => {
      const numbers = new Set<number>()
      eachWord(entry, (number) => numbers.add(number))
      return Int32Array.from(numbers).toSorted()
    },
    writtenIn: (entry, words) => {
      const written = new Map<number, string>()
      eachWord(entry, (number, text, from, to) => {
        if (!written.has(number)) written.set(number, text.slice(from, to))
      })
      return words.flatMap((word) => written.get(word) ?? [])
    },
    size: () => next,
  }
}

const NONE = -1
const MOST_WORDS = 2 ** 26
const WORD = /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’]*/g
/** "off one hinge": a word or two may stand between. */
const LONGEST_GAP = 10
const PARTS_WORDS = /[.!?;:,()"“”\n]/
