/**
 * A chart as plain shapes: what is drawn on the window, and as text (SVG) in a document. Sizes are CSS pixels. Nothing in it is told by colour alone:
 * what belongs together has one filling (solid, hatched, dotted, open) and words beside it.
 */
export type Scene = {
  readonly width: number
  readonly height: number
  /** What the chart is of. */
  readonly title: string
  /** What it shows, in a sentence or two: for those who do not see it. */
  readonly says: string
  readonly marks: readonly Mark[]
}

export type Filling = 'solid' | 'hatched' | 'dotted' | 'open'

export type Mark =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly filling: Filling
      /** The figure whose entries it stands for. */
      readonly opens?: string
    }
  /** Many, as one shape: a long history has thousands. */
  | { readonly kind: 'dots'; readonly at: readonly Point[]; readonly radius: number }
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly look: 'grid' | 'axis' | 'edge'
    }
  | {
      readonly kind: 'words'
      readonly x: number
      /** Of the line the letters stand on. */
      readonly y: number
      readonly says: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly look: 'label' | 'value' | 'quiet'
      readonly opens?: string
    }

export type Point = { readonly x: number; readonly y: number }

/** Letters of a chart, in CSS pixels. */
export const LETTERS = 13

/** About how wide words are; a little too much rather than too little, because nobody measures letters here. */
export const widthOf = (words: string): number => {
  let letters = 0
  for (const letter of words) letters += letter === letter.toUpperCase() && /\p{L}/u.test(letter) ? CAPITAL : LETTER
  return Math.ceil(letters * LETTERS)
}

/** Words shortened to a width, with a mark that says so. */
export const fitted = (words: string, width: number): string => {
  if (widthOf(words) <= width) return words
  let letters = Array.from(words)
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}

/** Parts of the letters' height. */
const LETTER = 0.56
const CAPITAL = 0.74
