import type { Entry } from '../model/entry.ts'

/**
 * A text as it is searched: without capitals, accents, curly quotes and long dashes, and with one space where there were several. "Zoë’s  CAFÉ" is "zoe's cafe".
 */
export const foldText = (text: string): string =>
  (BEYOND_ASCII.test(text) ? unaccented(text) : text).toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Everything an agency said in an entry, folded, with the entry's code. Folded once for each revision. */
export const foldedEntry = (entry: Entry): string => {
  const known = folded.get(entry)
  if (known !== undefined) return known
  const text = foldText(
    [
      entry.code,
      entry.event,
      entry.source,
      entry.impact,
      entry.voice,
      entry.action,
      entry.category,
      ...entry.people,
      entry.author,
      ...Object.values(entry.other),
    ]
      .filter((said) => said !== null)
      // no phrase reaches from one field into the next
      .join(` ${BETWEEN} `),
  )
  folded.set(entry, text)
  return text
}

/**
 * What is searched for, folded: the words, and what stands between quotation marks as one piece. All of them must stand in an entry.
 * `mum "front door` asks for "mum" and for "front door": a quotation that is still being typed ends with the text.
 */
export const soughtIn = (typed: string): readonly string[] => {
  const pieces: string[] = []
  for (const [, phrase, word] of foldText(typed).matchAll(/"([^"]*)(?:"|$)|([^\s"]+)/g)) {
    const piece = (phrase ?? word ?? '').trim()
    if (piece !== '' && !pieces.includes(piece)) pieces.push(piece)
  }
  return pieces
}

/** A cache of what the window holds anyway: it goes when the entries go. */
const folded = new WeakMap<Entry, string>()

const BETWEEN = '\u{1F}'
const BEYOND_ASCII = /[\u0080-\uFFFF]/
const BARE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
}

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}|\u00AD|\u200B/gu, '')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/[ßẞæÆœŒøØłŁđĐ]/g, (letter) => BARE[letter] ?? letter)
