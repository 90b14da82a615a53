import type { Entry } from '../model/entry.ts'
import type { EntryId } from '../model/ids.ts'
import { sentenceAround } from '../quality/sentence-around.ts'
import { textsOf } from '../timeline/mentions.ts'

/** A word of an entry with what stands before and behind it. */
export type InSentence = {
  readonly entry: EntryId
  /** The reference code of the entry. */
  readonly code: string
  readonly before: string
  readonly word: string
  readonly after: string
}

/** The first place of a word in an entry: in a sentence rather than in the list of people, which says nothing of who it is. */
export const inSentence = (entry: Entry, word: string): InSentence => {
  for (const text of textsOf(entry)) {
    const at = placeOf(word, text)
    if (at < 0) continue
    const { before, after } = sentenceAround(text, at, at + word.length)
    return { entry: entry.id, code: entry.code, before: before.trimStart(), word, after: after.trimEnd() }
  }
  return { entry: entry.id, code: entry.code, before: '', word, after: '' }
}

/** As a whole word where there is one. */
const placeOf = (word: string, text: string): number => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 2))
    )
      return at
  return text.indexOf(word)
}
