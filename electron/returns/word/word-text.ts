import { plainText } from '../../document/plain-text.ts'
import type { XmlElement } from '../../office/read-xml.ts'
import { childNamed, descendants, elementsIn, isElement, isOn, numberOf, valueOf } from '../../office/xml-query.ts'
import type { Unread } from '../say-unread.ts'
import { plainSymbol, withPlainSymbols } from './symbols.ts'

/** What was met while text was read, for a person to be told. */
export type Met = {
  readonly unread: Set<Unread>
  trackedChanges: boolean
  /** Text from another file, which Word shows and we cannot. */
  otherFile: boolean
  /** How many characters tables within cells have said: the text of each is said again by the table around it. */
  readonly within: { characters: number }
}

export const nothingMet = (): Met => ({
  unread: new Set(),
  trackedChanges: false,
  otherFile: false,
  within: { characters: 0 },
})

/** So many tables in each other that a small file would fill the memory. */
export class NestedTooDeep extends Error {
  constructor() {
    super('tables are nested too deep')
    this.name = 'NestedTooDeep'
  }
}

/**
 * The text of a cell as a person sees it: paragraphs apart by line breaks, tables within as lines with tabs. Results of fields and inserted text are read; field codes, deleted and hidden text are not.
 * @param emptied the cell only shows the placeholder of a form
 */
export const cellText = (cell: XmlElement, met: Met, emptied = false): string => {
  const paragraphs = paragraphsIn(cell, met, emptied)
  // a list of one is no list: a bullet before a date would hide the date
  const isList = paragraphs.filter(({ text }) => text.trim() !== '').length > 1
  let said = ''
  let goesOn = true
  for (const { text, bullet, joinsNext } of paragraphs) {
    said += `${goesOn ? '' : '\n'}${isList && bullet && text.trim() !== '' ? '• ' : ''}${text}`
    goesOn = joinsNext
  }
  return said.trim()
}

/** The text of a paragraph outside tables, where a broken field must not hide what follows. */
export const paragraphText = ({ element, emptied }: Block): string =>
  paragraph(element, { met: nothingMet(), emptied, fields: [], everyField: true }).text.trim()

export type Block = { readonly element: XmlElement; readonly emptied: boolean }

/**
 * What stands in a body, a table, a row or a cell once the wrappers are taken off: paragraphs, tables, rows, cells, in the order of the text.
 * @param emptied it only shows the placeholder of a form
 */
export function* blocksOf(parent: XmlElement, met: Met, emptied: boolean): Generator<Block> {
  for (const child of elementsIn(parent)) {
    switch (child.name) {
      case 'w:p':
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        yield { element: child, emptied }
        break
      case 'w:sdt':
        yield* blocksOf(childNamed(child, 'w:sdtContent') ?? EMPTY, met, emptied || showsPlaceholder(child))
        break
      case 'mc:AlternateContent':
        yield* blocksOf(childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? EMPTY, met, emptied)
        break
      case 'w:del':
      case 'w:moveFrom':
        met.trackedChanges ||= holdsText(child)
        break
      case 'w:ins':
      case 'w:moveTo':
        met.trackedChanges ||= holdsText(child)
        yield* blocksOf(child, met, emptied)
        break
      case 'w:altChunk':
        met.otherFile = true
        break
      default:
        if (!child.name.endsWith('Pr')) yield* blocksOf(child, met, emptied)
    }
  }
}

type Paragraph = { readonly text: string; readonly bullet: boolean; readonly joinsNext: boolean }

/**
 * A field stands in the text as code, then its result. One that is `drawn` shows no result of its own: a tick box, a list to choose from.
 */
export type FieldPart = 'code' | 'result' | 'drawn'

type Reading = {
  readonly met: Met
  readonly emptied: boolean
  readonly fields: FieldPart[]
  /** Fields are broken, so that nobody can tell code from result: everything is read but the codes themselves. */
  readonly everyField: boolean
}

const paragraphsIn = (cell: XmlElement, met: Met, emptied: boolean): Paragraph[] => {
  const fields: FieldPart[] = []
  // a table inside is read once: read twice at each depth, a small file of many tables in each other would never end
  const blocks = [...blocksOf(cell, met, emptied)].map((block) => ({
    ...block,
    lines: block.element.name === 'w:tbl' ? tableLines(block.element, met, block.emptied) : [],
  }))
  for (const { lines } of blocks) for (const line of lines) met.within.characters += line.length
  if (met.within.characters > MOST_WITHIN) throw new NestedTooDeep()
  const read = (everyField: boolean): Paragraph[] =>
    blocks.flatMap(({ element, emptied: ownEmptied, lines }): Paragraph[] =>
      element.name === 'w:p'
        ? [paragraph(element, { met, emptied: ownEmptied, fields, everyField })]
        : lines.map((text) => ({ text, bullet: false, joinsNext: false })),
    )
  const paragraphs = read(false)
  return fields.length === 0 ? paragraphs : read(true)
}

/** Five times the text of a chronology of 5,000 entries. */
const MOST_WITHIN = 20_000_000

const tableLines = (table: XmlElement, met: Met, emptied: boolean): string[] =>
  [...blocksOf(table, met, emptied)]
    .filter((block) => block.element.name === 'w:tr')
    .map((row) =>
      [...blocksOf(row.element, met, row.emptied)]
        .filter((block) => block.element.name === 'w:tc')
        .map((cell) => cellText(cell.element, met, cell.emptied))
        .join('\t'),
    )

export const paragraph = (element: XmlElement, reading: Reading): Paragraph => {
  const properties = childNamed(element, 'w:pPr')
  const numbering = childNamed(properties, 'w:numPr')
  const mark = childNamed(properties, 'w:rPr')
  const struckOut = childNamed(mark, 'w:del') !== undefined
  reading.met.trackedChanges ||= struckOut
  const pieces: string[] = []
  readInline(element, reading, pieces)
  return {
    // XML may name half a character, or none at all, by its number; a text within many tables is looked at once
    text: plainText(pieces.join('')),
    bullet: numbering !== undefined && valueOf(numbering, 'w:numId') !== '0',
    joinsNext: struckOut,
  }
}

const readInline = (parent: XmlElement, reading: Reading, pieces: string[]): void => {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    switch (child.name) {
      case 'w:r':
      case 'm:r':
        readRun(child, child, reading, pieces)
        break
      case 'w:sdt':
        readControl(child, reading, pieces)
        break
      case 'w:del':
      case 'w:moveFrom':
        reading.met.trackedChanges ||= holdsText(child)
        break
      case 'w:ins':
      case 'w:moveTo':
        reading.met.trackedChanges ||= holdsText(child)
        readInline(child, reading, pieces)
        break
      case 'mc:AlternateContent':
        readInline(childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? EMPTY, reading, pieces)
        break
      default:
        if (!child.name.endsWith('Pr')) readInline(child, reading, pieces)
    }
  }
}

/** @param run carries the properties; `parent` is the run or an alternative within it */
const readRun = (parent: XmlElement, run: XmlElement, reading: Reading, pieces: string[]): void => {
  const properties = childNamed(run, 'w:rPr')
  const hidden = isOn(properties, 'w:vanish') === true
  const struckOut = isOn(properties, 'w:strike') === true || isOn(properties, 'w:dstrike') === true
  const fonts = childNamed(properties, 'w:rFonts')?.attributes ?? {}
  const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? ''
  const { met, fields } = reading
  const add = (text: string): void => {
    if (reading.emptied || (!reading.everyField && fields.some((part) => part !== 'result'))) return
    if (!hidden) pieces.push(text)
    if (text.trim() === '') return
    if (hidden) met.unread.add('hidden text')
    else if (struckOut) met.unread.add('struck-out words')
  }
  for (const child of elementsIn(parent)) {
    switch (child.name) {
      case 'w:t':
      case 'm:t':
        add(withPlainSymbols(textOf(child).replaceAll(/[\r\n\t]+/g, ' '), font))
        break
      case 'w:tab':
      case 'w:ptab':
        add('\t')
        break
      case 'w:br':
      case 'w:cr':
        add('\n')
        break
      case 'w:noBreakHyphen':
        add('-')
        break
      case 'w:sym':
        add(plainSymbol(child.attributes['w:font'] ?? '', Number.parseInt(child.attributes['w:char'] ?? '', 16) || 0))
        break
      case 'w:fldChar':
        field(child, fields, add)
        break
      case 'w:ruby':
        readInline(childNamed(child, 'w:rubyBase') ?? EMPTY, reading, pieces)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        met.unread.add(holdsText(child) ? 'a text box' : 'a picture')
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        met.unread.add('a footnote')
        break
      case 'w:commentReference':
        met.unread.add('a comment')
        break
      case 'mc:AlternateContent':
        readRun(childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? EMPTY, run, reading, pieces)
        break
    }
  }
}

const field = (mark: XmlElement, fields: FieldPart[], add: (text: string) => void): void => {
  switch (mark.attributes['w:fldCharType']) {
    case 'begin': {
      const drawn = drawnField(childNamed(mark, 'w:ffData'))
      if (drawn !== null) add(drawn)
      fields.push(drawn === null ? 'code' : 'drawn')
      break
    }
    case 'separate':
      if (fields.at(-1) === 'code') fields.splice(-1, 1, 'result')
      break
    case 'end':
      fields.pop()
      break
  }
}

/** What an old form field shows that has no text of its own: a tick box, or what was chosen from a list. */
const drawnField = (form: XmlElement | undefined): string | null => {
  const box = childNamed(form, 'w:checkBox')
  if (box !== undefined) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐'
  const list = childNamed(form, 'w:ddList')
  if (list === undefined) return null
  const chosen = numberOf(valueOf(list, 'w:result') ?? valueOf(list, 'w:default')) ?? 0
  return elementsIn(list).filter(({ name }) => name === 'w:listEntry')[chosen]?.attributes['w:val'] ?? ''
}

/** A content control: its text, unless it shows the words that ask for one. A tick box is read by its state. */
const readControl = (control: XmlElement, reading: Reading, pieces: string[]): void => {
  const box = elementsIn(childNamed(control, 'w:sdtPr') ?? EMPTY).find(({ name }) => name.endsWith(':checkbox'))
  if (box !== undefined) {
    const state = elementsIn(box).find(({ name }) => name.endsWith(':checked'))
    const value = Object.entries(state?.attributes ?? {}).find(([name]) => name.endsWith(':val'))?.[1] ?? '0'
    if (!reading.emptied) pieces.push(['1', 'true', 'on'].includes(value) ? '☒' : '☐')
    return
  }
  const emptied = reading.emptied || showsPlaceholder(control)
  readInline(childNamed(control, 'w:sdtContent') ?? EMPTY, { ...reading, emptied }, pieces)
}

const showsPlaceholder = (control: XmlElement): boolean =>
  isOn(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr') === true

const holdsText = (element: XmlElement): boolean =>
  descendants(element).some(
    (inner) => (inner.name === 'w:t' || inner.name === 'w:delText') && textOf(inner).trim() !== '',
  )

const textOf = (element: XmlElement): string => element.children.filter((child) => typeof child === 'string').join('')

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }
