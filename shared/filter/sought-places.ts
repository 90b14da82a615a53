import { foldText } from './fold-text.ts'

/** Part of a text, as `slice` counts. */
export type Place = { readonly from: number; readonly to: number }

/**
 * Where the pieces that are searched for stand in a text as it was written: folded as it is searched, found, and counted back. Places that touch or overlap
 * are one.
 */
export const soughtPlaces = (text: string, sought: readonly string[]): readonly Place[] => {
  if (sought.length === 0) return []
  const { folded, from, to } = foldedByLetter(text)
  const places: Place[] = []
  for (const piece of sought) {
    if (piece === '') continue
    for (let at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + piece.length))
      places.push({ from: from[at] ?? 0, to: to[at + piece.length - 1] ?? text.length })
  }
  return joined(places)
}

/** The folded text, and for each of its letters where the letter it was made of begins and ends. */
const foldedByLetter = (text: string): { folded: string; from: number[]; to: number[] } => {
  const from: number[] = []
  const to: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const end = at + letter.length
    const made = /\s/.test(letter) ? ' ' : foldText(letter)
    // several spaces are one, and an accent by itself belongs to its letter
    if (made === '' || (made === ' ' && folded.endsWith(' '))) {
      if (to.length > 0) to[to.length - 1] = end
    } else
      for (const each of made.split('')) {
        folded += each
        from.push(at)
        to.push(end)
      }
    at = end
  }
  return { folded, from, to }
}

const joined = (places: readonly Place[]): readonly Place[] => {
  const apart: Place[] = []
  for (const place of places.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last !== undefined && place.from <= last.to)
      apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, place.to) }
    else apart.push(place)
  }
  return apart
}
