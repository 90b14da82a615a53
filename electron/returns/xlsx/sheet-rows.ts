import { unpacked } from '../../office/stream-zip.ts'
import type { ZipPart } from '../../office/zip-directory.ts'
import { attributeOf, xmlFeed, xmlText } from '../../office/stream-xml.ts'
import type { XmlEvents } from '../../office/stream-xml.ts'
import { columnOf, MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, rangeOf } from './cell-reference.ts'
import type { CellRange } from './cell-reference.ts'
import { LONGEST_CELL, stringGatherer } from './gather-string.ts'
import { PLAIN_STYLE } from './number-formats.ts'
import type { CellStyle } from './number-formats.ts'
import type { SharedStrings } from './shared-strings.ts'
import { shownIsoDate, shownNumber } from './shown-number.ts'
import { damaged, rowsOutOfOrder, tooManyRows, tooManyWords } from './workbook-refused.ts'
import { xmlString } from './xml-string.ts'

/** A sheet and what its cells refer to. */
export type Sheet = {
  readonly name: string
  readonly part: ZipPart
  readonly strings: SharedStrings
  readonly styles: readonly CellStyle[]
  /** Days are counted from 1904. */
  readonly from1904: boolean
}

/** A row that the sheet writes down, with its cells that hold something: all others are empty, or stand there for their colour alone. */
export type SheetRow = {
  /** 1-based. */
  readonly line: number
  readonly hidden: boolean
  /** Of each cell its column, from 0, and at the same place its text. */
  readonly columns: readonly number[]
  readonly texts: readonly string[]
  readonly struckOut: boolean
  /** A formula whose result the program that wrote the file did not work out. */
  readonly hasOpenFormula: boolean
  /** "#N/A" and its like. */
  readonly hasError: boolean
  /** Columns whose cell in this row says nothing but by a colour that no word of the row has. */
  readonly coloured: readonly number[]
}

/** What a sheet says of itself besides its rows, before or behind them. */
export type SheetNotes = {
  readonly hiddenColumns: (first: number, last: number) => void
  readonly merged: (range: CellRange) => void
}

/** A piece of a sheet, so small that it is read in an instant: the rows that end in it, and what it took to read it. */
export type SheetStretch = {
  readonly rows: readonly SheetRow[]
  /** How long it is, tags and all, in characters. */
  readonly length: number
  /** Cells that begin in it, with or without words. */
  readonly cells: number
  /** Characters that its cells say: a text that many cells share counts for each. */
  readonly said: number
}

/**
 * A sheet from its beginning to its end, unpacked and read as it is asked for, its rows in their order.
 * @throws WorkbookRefused, ZipRefused or UnreadableXml where the sheet turns out to be damaged
 */
export function* sheetStretches(sheet: Sheet, notes?: SheetNotes): Generator<SheetStretch> {
  const rows: SheetRow[] = []
  const met = { cells: 0, said: 0 }
  const feed = xmlFeed(sheetEvents(sheet, rows, met, notes))
  const stretch = (length: number): SheetStretch => {
    const { cells, said } = met
    met.cells = met.said = 0
    return { rows: rows.splice(0), length, cells, said }
  }
  for (const text of xmlText(unpacked(sheet.part))) {
    // so little at a time that the rows of a stretch are never many
    for (let at = 0; at < text.length; at += STRETCH) {
      const piece = text.slice(at, at + STRETCH)
      feed.push(piece)
      yield stretch(piece.length)
    }
  }
  feed.end()
}

const STRETCH = 32 * 1024

type OpenRow = { -readonly [Key in keyof SheetRow]: SheetRow[Key] } & { columns: number[]; texts: string[] }

const sheetEvents = (
  sheet: Sheet,
  rows: SheetRow[],
  met: { cells: number; said: number },
  notes: SheetNotes | undefined,
): XmlEvents => {
  const rich = stringGatherer()
  const hasColours = sheet.styles.some(({ fill }) => fill !== null)
  /** For each column the last row that says something in it: no cell may stand twice, and cells may stand in any order. */
  const lastSaid = new Uint32Array(MOST_SHEET_COLUMNS)
  let section = ''
  let line = 0
  let rowCount = 0
  let row: OpenRow | null = null
  let column = -1
  let characters = 0
  // of the cells of the row that have a colour: those that say nothing with their columns, and the colours of the others
  const blanks: (readonly [number, string])[] = []
  const colours = new Set<string | null>()
  // of the cell that is open
  let attributes: string | null = null
  let inner = ''
  let value: string | null = null
  let hasFormula = false
  let isInline = false

  const openRow = (its: string): OpenRow => {
    const reference = attributeOf(its, 'r')
    const next = reference === undefined ? line + 1 : Number(reference)
    if (++rowCount > MOST_SHEET_ROWS) throw tooManyRows()
    if (!Number.isInteger(next) || next < 1 || next > MOST_SHEET_ROWS) throw damaged()
    if (next <= line) throw rowsOutOfOrder()
    line = next
    column = -1
    characters = 0
    const isHidden = isTrue(attributeOf(its, 'hidden'))
    blanks.length = 0
    colours.clear()
    return {
      line,
      hidden: isHidden,
      columns: [],
      texts: [],
      struckOut: false,
      hasOpenFormula: false,
      hasError: false,
      coloured: NONE,
    }
  }

  const openCell = (its: string): void => {
    met.cells++
    column = columnIn(its, column + 1)
    if (column < 0 || column >= MOST_SHEET_COLUMNS) throw damaged()
    attributes = its
    value = null
    hasFormula = false
    isInline = false
  }

  const closeCell = (to: OpenRow, its: string): void => {
    // most cells of a sheet that somebody has formatted hold nothing, not even a colour
    if (value === null && !hasFormula && !isInline && !hasColours) return
    const style = sheet.styles[Number(attributeOf(its, 's') ?? 0)] ?? PLAIN_STYLE
    const type = attributeOf(its, 't') ?? 'n'
    // an empty text is a result, an empty number is none
    if (hasFormula && (value === null || (type === 'n' && value.trim() === ''))) to.hasOpenFormula = true
    const found = isInline ? rich.finish() : textOf(sheet, type, value ?? '', style)
    if (found.text === '') {
      if (style.fill !== null) blanks.push([column, style.fill])
      return
    }
    if (type === 'e' && !isInline) to.hasError = true
    colours.add(style.fill)
    characters += found.text.length
    met.said += found.text.length
    if (lastSaid[column] === line || characters > LONGEST_ROW) throw damaged()
    lastSaid[column] = line
    if (met.said > MOST_SAID) throw tooManyWords()
    to.columns.push(column)
    to.texts.push(found.text)
    if (found.struckOut || style.struckOut) to.struckOut = true
  }

  return {
    open: (name, its, depth) => {
      if (depth === 1) {
        if (name !== 'worksheet') throw damaged()
      } else if (depth === 2) section = name
      else if (section !== 'sheetData') {
        if (depth === 3 && notes !== undefined) noteFurniture(section, name, its, notes)
      } else if (depth === 3) row = name === 'row' ? openRow(its) : null
      else if (row === null) return
      else if (depth === 4) {
        attributes = null
        if (name === 'c') openCell(its)
      } else if (attributes === null) return
      else if (depth === 5) {
        inner = name
        if (name === 'v') value = ''
        else if (name === 'f') hasFormula = true
        else if (name === 'is') {
          isInline = true
          rich.start()
        }
      } else if (inner === 'is') rich.open(name, its, depth - 5)
    },
    text: (text, depth) => {
      if (attributes === null || depth < 5) return
      if (inner === 'is') rich.text(text)
      else if (inner === 'v' && depth === 5) {
        value += text
        if ((value ?? '').length > LONGEST_CELL) throw damaged()
      }
    },
    close: (_, depth) => {
      if (depth === 5) inner = ''
      else if (depth === 4) {
        if (attributes !== null && row !== null) closeCell(row, attributes)
        attributes = null
      } else if (depth === 3 && row !== null) {
        if (blanks.length > 0 && row.texts.length > 0) {
          row.coloured = blanks.filter(([, fill]) => !colours.has(fill)).map(([at]) => at)
        }
        rows.push(row)
        row = null
      } else if (depth > 5 && inner === 'is') rich.close(depth - 5)
    },
  }
}

/**
 * The column of a cell, from 0. -1 where its reference names none.
 * @param next where it stands without a reference
 */
const columnIn = (attributes: string, next: number): number => {
  if (attributes === '') return next
  // as nearly all are written
  if (attributes.startsWith(' r="')) {
    const column = columnOf(attributes, 4)
    const letters = column < 26 ? 1 : column < 26 + 26 * 26 ? 2 : 3
    if (column >= 0 && attributes.charCodeAt(4 + letters) !== DOUBLE_QUOTE) return column
  }
  const reference = attributeOf(attributes, 'r')
  return reference === undefined ? next : columnOf(reference)
}

type Found = { readonly text: string; readonly struckOut: boolean }

/** What a person sees in a cell. */
const textOf = ({ strings, from1904 }: Sheet, type: string, value: string, style: CellStyle): Found => {
  switch (type) {
    case 's': {
      const index = value.trim()
      if (index === '') return { text: '', struckOut: false }
      if (!/^\d{1,10}$/.test(index) || Number(index) >= strings.count) throw damaged()
      return { text: strings.at(Number(index)), struckOut: strings.isStruckOut(Number(index)) }
    }
    case 'b':
      return { text: value.trim() === '' ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE', struckOut: false }
    case 'd':
      return { text: shownIsoDate(value), struckOut: false }
    case 'n':
      return { text: shownNumber(value.trim(), style.format, from1904), struckOut: false }
    default:
      // a formula's text (str), an error such as #N/A (e), and whatever else a program may write
      return { text: xmlString(value), struckOut: false }
  }
}

const noteFurniture = (section: string, name: string, attributes: string, notes: SheetNotes): void => {
  if (section === 'cols' && name === 'col' && isTrue(attributeOf(attributes, 'hidden'))) {
    notes.hiddenColumns(Number(attributeOf(attributes, 'min')) - 1, Number(attributeOf(attributes, 'max')) - 1)
  } else if (section === 'mergeCells' && name === 'mergeCell') {
    const range = rangeOf(attributeOf(attributes, 'ref') ?? '')
    if (range !== null) notes.merged(range)
  }
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

const NONE: readonly number[] = []

const DOUBLE_QUOTE = 0x22

/** Characters that a stretch may say. Excel's longest texts in three hundred of its rows come to less. */
const MOST_SAID = 16_000_000

/** No row that can be kept comes near it. */
const LONGEST_ROW = 16_000_000
