import type { InSteps } from '../../../shared/returns/in-steps.ts'
import { attributeOf, streamXml } from '../../office/stream-xml.ts'
import { damaged } from './workbook-refused.ts'

/** What of a cell's number format matters to what it says. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  /** A day; `precise` to the month or year where the format shows no more: "Mar 2024" typed into Excel becomes the first of March shown so. */
  | { readonly kind: 'date'; readonly precise: 'day' | 'month' | 'year'; readonly hasTime: boolean }
  /** A time of day, or a day and its time of which only the time is shown. */
  | { readonly kind: 'time' }
  /** Hours beyond 24: "36:30". */
  | { readonly kind: 'elapsed' }
  /** A reference or a telephone number: zeros in front, blanks and words between. */
  | { readonly kind: 'figures'; readonly places: readonly FigurePlace[]; readonly aboveZeroOnly: boolean }

/** "0": a figure, or a zero; "#": a figure, if there is one; else what is shown as it is. */
export type FigurePlace = { readonly figure: '0' | '#' } | { readonly figure: null; readonly text: string }

/** `fill`: the colour of the whole cell, as the workbook writes it; null where it has none. */
export type CellStyle = { readonly format: NumberFormat; readonly struckOut: boolean; readonly fill: string | null }

export const PLAIN: NumberFormat = { kind: 'plain' }
export const PLAIN_STYLE: CellStyle = { format: PLAIN, struckOut: false, fill: null }

/** The styles of a workbook by the number that its cells name them with. */
export function* readStyles(pieces: Iterable<Uint8Array>): InSteps<readonly CellStyle[]> {
  const codes = new Map<number, string>()
  const struckFonts: boolean[] = []
  const fills: (string | null)[] = []
  let isSolid = false
  const styles: { readonly format: number; readonly font: number; readonly fill: number }[] = []
  let section = ''
  yield* streamXml(pieces, {
    open: (name, attributes, depth) => {
      if (depth === 3 && (styles.length > MOST_STYLES || codes.size > MOST_STYLES)) throw damaged()
      if (depth === 3 && (fills.length > MOST_STYLES || struckFonts.length > MOST_STYLES)) throw damaged()
      if (depth === 2) section = name
      else if (depth === 3 && section === 'numFmts' && name === 'numFmt') {
        codes.set(numberIn(attributes, 'numFmtId'), attributeOf(attributes, 'formatCode') ?? '')
      } else if (depth === 3 && section === 'fonts' && name === 'font') struckFonts.push(false)
      else if (depth === 4 && section === 'fonts' && name === 'strike' && isOn(attributes)) {
        struckFonts[struckFonts.length - 1] = true
      } else if (depth === 3 && section === 'fills' && name === 'fill') fills.push(null)
      else if (depth === 4 && section === 'fills') isSolid = attributeOf(attributes, 'patternType') === 'solid'
      else if (depth === 5 && section === 'fills' && name === 'fgColor' && isSolid) {
        fills[fills.length - 1] = attributes.trim()
      } else if (depth === 3 && section === 'cellXfs' && name === 'xf') {
        styles.push({
          format: numberIn(attributes, 'numFmtId'),
          font: numberIn(attributes, 'fontId'),
          fill: numberIn(attributes, 'fillId'),
        })
      }
    },
  })
  const formats = new Map<number, NumberFormat>()
  return styles.map(({ format, font, fill }) => {
    const known = formats.get(format) ?? formatOf(codes.get(format) ?? BUILT_IN.get(format) ?? 'General')
    formats.set(format, known)
    return { format: known, struckOut: struckFonts[font] === true, fill: fills[fill] ?? null }
  })
}

/** Excel stops at 65,490. */
const MOST_STYLES = 200_000

/** What a format shows, by its code: "dd/mm/yyyy hh:mm". */
export const formatOf = (code: string): NumberFormat => {
  // the first section is the one for dates, and for numbers above zero
  const section = bare(code).split(';', 1)[0] ?? ''
  const figures = figuresOf(code)
  if (figures !== null) return figures
  if (ELAPSED.test(section)) return { kind: 'elapsed' }
  const tokens = section.toLowerCase().replaceAll(/am\/pm|a\/p/g, 'h')
  // letters of a unit that somebody forgot to quote: "0 days"
  if (/[0#?]/.test(tokens.replaceAll(/s+[.,]0+/g, 's')) || tokens.includes('general')) return PLAIN
  const hasTime = /[hs]/.test(tokens)
  // an "m" beside hours or seconds is minutes
  const months = hasTime ? tokens.replaceAll(/h+[^a-z]*m+|m+[^a-z]*s+/g, '') : tokens
  const precise = /d/.test(tokens) ? 'day' : /m/.test(months) ? 'month' : /y/.test(tokens) ? 'year' : null
  if (precise !== null) return { kind: 'date', precise: hasTime ? 'day' : precise, hasTime }
  return hasTime ? { kind: 'time' } : PLAIN
}

/** A format of nothing but figures and what stands between them. A bare "/" makes a fraction of two of them, and is none. */
const figuresOf = (code: string): NumberFormat | null => {
  const section = /^(?:"[^"]*"|\\.|[^";\\])*/.exec(code)?.[0] ?? ''
  if (!/^(?:"[^"]*"|\\.|[0# ()-])+$/u.test(section)) return null
  const places = [...section.matchAll(/"([^"]*)"|\\(.)|(.)/gu)].map(([, quoted, escaped, bare = '']): FigurePlace =>
    bare === '0' || bare === '#' ? { figure: bare } : { figure: null, text: quoted ?? escaped ?? bare },
  )
  const zeros = places.filter(({ figure }) => figure === '0').length
  const hasFigure = places.some(({ figure }) => figure !== null)
  const saysMore = zeros > 1 || places.some(({ figure }) => figure === null)
  return hasFigure && saysMore ? { kind: 'figures', places, aboveZeroOnly: section.length < code.length } : null
}

/** What stands in quotes, brackets or behind an escape is shown as it is and means nothing; elapsed hours stand in brackets, too. */
const bare = (code: string): string => code.replaceAll(/"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')

const ELAPSED = /\[(h+|m+|s+)\]/i

/** The formats that a workbook does not spell out (ISO 29500-1, 18.8.30); those of 27 to 58 are days in the calendars of East Asia. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, 'yyyy-mm-dd']),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, 'h:mm:ss']),
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
])

const numberIn = (attributes: string, name: string): number => Number(attributeOf(attributes, name) ?? 0)

const isOn = (attributes: string): boolean => !['0', 'false', 'off'].includes(attributeOf(attributes, 'val') ?? '1')
