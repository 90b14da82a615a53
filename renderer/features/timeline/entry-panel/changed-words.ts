/** A text in three parts: what both versions begin with, what is this one's alone, and what both end with. */
export type TextApart = { readonly begins: string; readonly own: string; readonly ends: string }

/**
 * Where two versions of a text part and meet again, by whole words, so that the eye finds the change in a long text.
 * @returns both versions; put together again, each is the text that was given
 */
export const changedWords = (
  before: string,
  after: string,
): { readonly before: TextApart; readonly after: TextApart } => {
  const was = wordsOf(before)
  const is = wordsOf(after)
  const shorter = Math.min(was.length, is.length)
  let same = 0
  while (same < shorter && was[same] === is[same]) same += 1
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && was.at(-1 - sameAtEnd) === is.at(-1 - sameAtEnd)) sameAtEnd += 1
  const apart = (words: readonly string[]): TextApart => ({
    begins: words.slice(0, same).join(''),
    own: words.slice(same, words.length - sameAtEnd).join(''),
    ends: words.slice(words.length - sameAtEnd).join(''),
  })
  return { before: apart(was), after: apart(is) }
}

/** Words and the gaps between them, nothing left out. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? []
