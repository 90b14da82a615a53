import { type InSteps, slicesOf } from '../in-steps.ts'

/** Whether the words of an entry stand in one of some rows. */
export type StandsIn = (event: string) => boolean

export const NOWHERE: StandsIn = () => false

/**
 * Finds the words of an entry in rows that could not be read, of which nobody knows what their cells mean. Letter case, spacing and punctuation count for nothing.
 * It asks only the rows that have the rarest word of the entry: to look through all of them for each entry would take hours.
 * @param rows as they stand in the file
 */
export function* findingIn(rows: readonly string[]): InSteps<StandsIn> {
  const texts: string[] = []
  const having = new Map<string, number[]>()
  for (const some of slicesOf(rows, SLICE)) {
    for (const row of some) {
      const words = wordsOf(row)
      for (const word of new Set(words)) {
        const places = having.get(word)
        if (places === undefined) having.set(word, [texts.length])
        else places.push(texts.length)
      }
      texts.push(` ${words.join(' ')} `)
    }
    yield 0
  }
  return (event) => {
    const words = wordsOf(event)
    if (words.length === 0) return false
    let rarest: readonly number[] | null = null
    for (const word of words) {
      const places = having.get(word)
      if (places === undefined) return false
      if (rarest === null || places.length < rarest.length) rarest = places
    }
    const text = ` ${words.join(' ')} `
    return rarest?.some((at) => texts[at]?.includes(text)) ?? false
  }
}

const SLICE = 500

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
