export type WordChange =
  /** The white space after a word may differ, and counts for nothing. */
  | { readonly kind: 'same'; readonly before: string; readonly after: string }
  | { readonly kind: 'gone'; readonly before: string; readonly after: '' }
  | { readonly kind: 'new'; readonly before: ''; readonly after: string }

/** Above this many pairs of words, texts are shown as wholly replaced between what they share at both ends. */
const MOST_PAIRS = 250_000

/**
 * What of a text went and what came, word by word.
 * @returns the parts in order: their `before` together are the one text, their `after` the other
 */
export const wordChanges = (before: string, after: string): readonly WordChange[] => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < Math.min(old.length, fresh.length) && isSame(old[start], fresh[start])) start += 1
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && isSame(old.at(-1 - end), fresh.at(-1 - end))) end += 1
  const changes = joined([
    ...old.slice(0, start).map((word, i) => same(word, fresh[i])),
    ...changesBetween(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map((word, i) => same(word, fresh[fresh.length - end + i])),
  ])
  // where only white space differs, that is what has changed
  return before !== after && changes.every(({ kind }) => kind === 'same') ? [gone(before), come(after)] : changes
}

const same = (before: string, after: string | undefined): WordChange => ({ kind: 'same', before, after: after ?? '' })
const gone = (before: string): WordChange => ({ kind: 'gone', before, after: '' })
const come = (after: string): WordChange => ({ kind: 'new', before: '', after })

/** Each word with the white space around it that no word before it has. */
const wordsOf = (text: string): readonly string[] => text.match(/^\s+\S*\s*|\S+\s*/gu) ?? []

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim() === b.trim()

/** The longest run of words that both have, found backwards so that the parts can be told forwards. */
const changesBetween = (old: readonly string[], fresh: readonly string[]): readonly WordChange[] => {
  if (old.length * fresh.length > MOST_PAIRS) return [...old.map(gone), ...fresh.map(come)]
  const width = fresh.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = isSame(old[i], fresh[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    if (was !== undefined && isSame(was, is)) {
      parts.push(same(was, is))
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(gone(was))
      i += 1
    } else if (is !== undefined) {
      parts.push(come(is))
      j += 1
    }
  }
  return parts
}

/** Neighbours of one kind as one part. */
const joined = (parts: readonly WordChange[]): readonly WordChange[] => {
  const all: WordChange[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last?.kind === 'same' && part.kind === 'same')
      all[all.length - 1] = same(last.before + part.before, last.after + part.after)
    else if (last?.kind === 'gone' && part.kind === 'gone') all[all.length - 1] = gone(last.before + part.before)
    else if (last?.kind === 'new' && part.kind === 'new') all[all.length - 1] = come(last.after + part.after)
    else all.push(part)
  }
  return all
}
