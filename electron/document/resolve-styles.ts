import type { XmlElement } from '../office/read-xml.ts'
import { childNamed, elementsIn, isOn, numberOf, valueOf } from '../office/xml-query.ts'

/** How text looks after document defaults, styles and its own formatting. */
export type TextLook = {
  /** Null where nobody named one: Word then takes Times New Roman. */
  readonly font: string | null
  /** Half-points. */
  readonly size: number
  readonly complexSize: number
  readonly bold: boolean
  readonly hidden: boolean
  readonly language: string | null
}

/** How a paragraph lies. Lengths in twentieths of a point. */
export type ParagraphLook = {
  readonly align: string
  readonly before: number
  readonly after: number
  /** With "auto", 240ths of a line. */
  readonly line: number
  readonly lineRule: string
  readonly left: number
  readonly right: number
  /** Where the first line begins, counted from the others; negative for a hanging indent. */
  readonly first: number
  /** What a line below it takes. */
  readonly border: number
  readonly keepNext: boolean
  readonly pageBreakBefore: boolean
  /** 0 for a heading of level 1; null for text. */
  readonly outline: number | null
}

export type Styles = {
  readonly paragraph: (properties: XmlElement | undefined, tableStyle?: string) => ParagraphLook
  readonly text: (paragraph: XmlElement | undefined, run: XmlElement | undefined, tableStyle?: string) => TextLook
  /** Name of the paragraph's style as people see it, in small letters. */
  readonly nameOf: (paragraph: XmlElement | undefined) => string
}

/**
 * Resolves what Word would show: document defaults, then the table's style, the paragraph's style and those it is based on, the character style, and last
 * the formatting at the text itself (ISO 29500-1, 17.7.2).
 * @param styles root of styles.xml; null where the document has none
 * @param theme root of the theme, for fonts that are named by their role
 */
export const resolveStyles = (styles: XmlElement | null, theme: XmlElement | null): Styles => {
  const all = styles === null ? [] : elementsIn(styles)
  const defaults = all.find((element) => element.name === 'w:docDefaults')
  const byId = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const style of all) {
    const id = style.attributes['w:styleId']
    if (style.name !== 'w:style' || id === undefined) continue
    byId.set(id, style)
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')
    if (isDefault && (style.attributes['w:type'] ?? 'paragraph') === 'paragraph') normal ??= id
  }
  const fonts = themeFonts(theme)
  const defaultText = textProperties(childNamed(childNamed(defaults, 'w:rPrDefault'), 'w:rPr'), fonts)
  const defaultParagraph = paragraphProperties(childNamed(childNamed(defaults, 'w:pPrDefault'), 'w:pPr'))

  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = []
    for (let style = id; style !== undefined && found.length < 32;) {
      const element = byId.get(style)
      if (element === undefined || found.includes(element)) break
      found.unshift(element)
      style = valueOf(element, 'w:basedOn')
    }
    return found
  }
  const textOf = remembered(
    (id: string) =>
      Object.assign(
        {},
        ...chain(id).map((style) => textProperties(childNamed(style, 'w:rPr'), fonts)),
      ) as TextProperties,
  )
  const paragraphOf = remembered(
    (id: string) =>
      Object.assign(
        {},
        ...chain(id).map((style) => paragraphProperties(childNamed(style, 'w:pPr'))),
      ) as ParagraphProperties,
  )
  const styleOf = (paragraph: XmlElement | undefined): string | undefined => {
    const named = valueOf(paragraph, 'w:pStyle')
    return named !== undefined && byId.has(named) ? named : normal
  }

  return {
    paragraph: (properties, tableStyle) => ({
      ...PARAGRAPH_START,
      ...defaultParagraph,
      ...(tableStyle === undefined ? {} : paragraphOf(tableStyle)),
      ...of(styleOf(properties), paragraphOf),
      ...paragraphProperties(properties),
    }),
    text: (paragraph, run, tableStyle) => ({
      ...TEXT_START,
      ...defaultText,
      ...(tableStyle === undefined ? {} : textOf(tableStyle)),
      ...of(styleOf(paragraph), textOf),
      ...of(valueOf(run, 'w:rStyle'), textOf),
      ...textProperties(run, fonts),
    }),
    nameOf: (paragraph) => (valueOf(byId.get(styleOf(paragraph) ?? ''), 'w:name') ?? '').toLowerCase(),
  }
}

type TextProperties = Partial<TextLook>
type ParagraphProperties = Partial<ParagraphLook>

/** What Word does where nothing is said: ISO 29500-1 gives 10 point. */
const TEXT_START: TextLook = { font: null, size: 20, complexSize: 20, bold: false, hidden: false, language: null }
const PARAGRAPH_START: ParagraphLook = {
  align: 'left',
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  left: 0,
  right: 0,
  first: 0,
  border: 0,
  keepNext: false,
  pageBreakBefore: false,
  outline: null,
}

const of = <T extends object>(id: string | undefined, look: (id: string) => T): T | Record<string, never> =>
  id === undefined ? {} : look(id)

const remembered = <T>(make: (id: string) => T): ((id: string) => T) => {
  const made = new Map<string, T>()
  return (id) => {
    const before = made.get(id)
    if (before !== undefined) return before
    const now = make(id)
    made.set(id, now)
    return now
  }
}

const textProperties = (run: XmlElement | undefined, fonts: ThemeFonts): TextProperties => {
  if (run === undefined || run.children.length === 0) return NOTHING
  const named = childNamed(run, 'w:rFonts')?.attributes
  const themed = named?.['w:asciiTheme'] ?? named?.['w:hAnsiTheme']
  const font = (themed === undefined ? undefined : fonts(themed)) ?? named?.['w:ascii'] ?? named?.['w:hAnsi']
  const size = numberOf(valueOf(run, 'w:sz'))
  const complexSize = numberOf(valueOf(run, 'w:szCs'))
  const bold = isOn(run, 'w:b')
  const hidden = isOn(run, 'w:vanish')
  const language = childNamed(run, 'w:lang')?.attributes['w:val']
  return {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(complexSize === undefined ? {} : { complexSize }),
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(language === undefined ? {} : { language }),
  }
}

const paragraphProperties = (paragraph: XmlElement | undefined): ParagraphProperties => {
  if (paragraph === undefined || paragraph.children.length === 0) return NOTHING
  const spacing = childNamed(paragraph, 'w:spacing')?.attributes
  const indent = childNamed(paragraph, 'w:ind')?.attributes
  const align = valueOf(paragraph, 'w:jc')
  const outline = numberOf(valueOf(paragraph, 'w:outlineLvl'))
  const keepNext = isOn(paragraph, 'w:keepNext')
  const pageBreakBefore = isOn(paragraph, 'w:pageBreakBefore')
  const numbers: ReadonlyArray<readonly [keyof ParagraphLook, number | undefined]> = [
    ['before', numberOf(spacing?.['w:before'])],
    ['after', numberOf(spacing?.['w:after'])],
    ['line', numberOf(spacing?.['w:line'])],
    ['left', numberOf(indent?.['w:left'] ?? indent?.['w:start'])],
    ['right', numberOf(indent?.['w:right'] ?? indent?.['w:end'])],
    ['first', firstLine(indent)],
    ['border', lineBelow(paragraph)],
  ]
  return {
    ...Object.fromEntries(numbers.filter(([, number]) => number !== undefined)),
    ...(spacing?.['w:lineRule'] === undefined ? {} : { lineRule: spacing['w:lineRule'] }),
    ...(align === undefined ? {} : { align }),
    ...(outline === undefined ? {} : { outline: outline > 8 ? null : outline }),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(pageBreakBefore === undefined ? {} : { pageBreakBefore }),
  }
}

const NOTHING = Object.freeze({})

const firstLine = (indent: Readonly<Record<string, string>> | undefined): number | undefined => {
  const hanging = numberOf(indent?.['w:hanging'])
  return hanging === undefined ? numberOf(indent?.['w:firstLine']) : -hanging
}

/** Its distance is given in points, its width in eighths of a point. */
const lineBelow = (paragraph: XmlElement): number | undefined => {
  const borders = childNamed(paragraph, 'w:pBdr')
  const line = (childNamed(borders, 'w:between') ?? childNamed(borders, 'w:bottom'))?.attributes
  return line === undefined ? undefined : (numberOf(line['w:space']) ?? 0) * 20 + (numberOf(line['w:sz']) ?? 0) * 2.5
}

type ThemeFonts = (role: string) => string | undefined

const themeFonts = (theme: XmlElement | null): ThemeFonts => {
  const scheme = theme === null ? undefined : childNamed(childNamed(theme, 'a:themeElements'), 'a:fontScheme')
  const latin = (kind: string): string | undefined =>
    childNamed(childNamed(scheme, kind), 'a:latin')?.attributes['typeface'] ?? undefined
  const [major, minor] = [latin('a:majorFont'), latin('a:minorFont')]
  return (role) => (role.startsWith('major') ? major : role.startsWith('minor') ? minor : undefined)
}
