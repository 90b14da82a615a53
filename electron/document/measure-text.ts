/** Text of one look. Sizes are in half-points, as Word counts them. */
export type MeasuredText = { readonly text: string; readonly bold: boolean; readonly size: number }

export type LineRoom = {
  /** How far the first line begins from the others, in twentieths of a point; negative for a hanging indent. */
  readonly first?: number
  /** Where the first tab leads, counted from the start of the other lines. */
  readonly tab?: number
}

/**
 * How many lines a paragraph takes in Arial, whose widths Liberation Sans and Helvetica share. An estimate, good to a line or two in a page: it decides
 * whether a row fits on a page and which page a heading is likely to be on, never what is printed.
 * @param given width of a full line, in twentieths of a point
 */
export const linesNeeded = (
  texts: readonly MeasuredText[],
  given: number,
  { first = 0, tab = 0 }: LineRoom = {},
): number => {
  const width = Math.max(given, LEAST_WIDTH)
  let lines = 1
  let at = first
  let word = 0
  let space = 0
  const endWord = (): void => {
    // spaces at the end of a line hang into the margin
    if (word === 0) return
    if (at + space + word > width && at > 0) {
      lines++
      at = 0
      space = 0
    }
    at += space + word
    // a word wider than the line is broken where the line ends
    while (at > width) {
      lines++
      at -= width
    }
    word = 0
    space = 0
  }
  for (const { text, bold, size } of texts) {
    const widths = bold ? BOLD : REGULAR
    const scale = size / 100
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === SPACE) {
        endWord()
        space += widthOf(SPACE, widths) * scale
      } else if (code === TAB) {
        endWord()
        at += space
        space = 0
        at = at < tab ? tab : at + DEFAULT_TAB
      } else if (code === NEW_LINE) {
        endWord()
        lines++
        at = 0
        space = 0
      } else {
        word += widthOf(code, widths) * scale
        if (code === HYPHEN || code === EN_DASH) endWord()
      }
    }
  }
  endWord()
  return lines
}

/** Height of one line of Arial in twentieths of a point, single spaced. */
export const lineHeight = (size: number): number => size * 10 * 1.15

/** No letter fits on less; a foreign document may leave nothing between its indents. */
const LEAST_WIDTH = 100

const SPACE = 0x20
const TAB = 0x09
const NEW_LINE = 0x0a
const HYPHEN = 0x2d
const EN_DASH = 0x2013
const DEFAULT_TAB = 720

/** In thousandths of the size, for U+0020 to U+007E; what lies beyond is an average of its kind. */
const widthOf = (code: number, widths: readonly number[]): number => {
  if (code < 0x7f) return widths[code - 0x20] ?? 0
  if (code < 0x0250) return 556
  if (code === 0x2018 || code === 0x2019) return 222
  if (code === 0x201c || code === 0x201d) return 333
  if (code >= 0x0300 && code < 0x0370) return 0
  if (code < 0x2e80) return 600
  // half of a pair stands for half a character
  return code >= 0xd800 && code < 0xe000 ? 500 : 1000
}

const numbers = (text: string): number[] => text.split(' ').map(Number)

const REGULAR = numbers(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
)
const BOLD = numbers(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
)
