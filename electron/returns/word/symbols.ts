/**
 * A character of one of the fonts that hold pictures instead of letters, as a character that every font has. What has no plain counterpart becomes a bullet, because that is what such characters are mostly used for.
 * @param code as the font counts, with or without the private range F000 that Word puts it in
 */
export const plainSymbol = (font: string, code: number): string => {
  const known = FONTS.find(([name]) => name.test(font))?.[1]
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (known === undefined) return isPrivate(code) ? '•' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return inFont < 0x20 ? '' : (known.get(inFont) ?? '•')
}

/** The private range in which Word keeps characters of such fonts inside ordinary text. */
export const withPlainSymbols = (text: string, font: string): string =>
  PRIVATE.test(text)
    ? text.replaceAll(new RegExp(PRIVATE, 'g'), (character) =>
        plainSymbol(font === '' ? 'Wingdings' : font, character.charCodeAt(0)),
      )
    : text

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff
const PRIVATE = /[\uf020-\uf0ff]/

const WINGDINGS = new Map<number, string>([
  [0x4a, '☺'],
  [0x4b, '😐'],
  [0x4c, '☹'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x78, '☒'],
  [0xa8, '☐'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '→'],
  [0xf0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

const WINGDINGS_2 = new Map<number, string>([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0xa3, '☐'],
  [0x2a, '☐'],
])

const SYMBOL = new Map<number, string>([
  [0x20, ' '],
  [0x2b, '+'],
  [0x2d, '−'],
  [0x3c, '<'],
  [0x3d, '='],
  [0x3e, '>'],
  [0xa3, '≤'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
])

const FONTS: readonly (readonly [RegExp, ReadonlyMap<number, string>])[] = [
  [/^wingdings 2$/i, WINGDINGS_2],
  [/^wingdings( 3)?$/i, WINGDINGS],
  [/^symbol$/i, SYMBOL],
]
