/**
 * What stands before and behind a place in its sentence, as far as a rule looks. Found by single steps and no further than REACH: a text may be 20,000 characters
 * of anything.
 */
export const sentenceAround = (text: string, from: number, to: number): { before: string; after: string } => {
  let start = from
  while (start > 0 && from - start < REACH && !ENDS.has(text.charAt(start - 1))) start--
  let end = to
  while (end < text.length && end - to < REACH && !ENDS.has(text.charAt(end))) end++
  return { before: text.slice(start, from), after: text.slice(to, end) }
}

const REACH = 200
const ENDS: ReadonlySet<string> = new Set('.!?;\n')
