import type { OpenDocument } from './open-document.ts'
import type { XmlElement } from '../office/read-xml.ts'
import { childNamed, descendants, shownIn, valueOf } from '../office/xml-query.ts'

export type Place =
  | { readonly kind: 'text'; readonly paragraph: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number }
  | { readonly kind: 'part'; readonly part: string }

/** A paragraph that people can read, and where. */
export type PlacedParagraph = {
  readonly element: XmlElement
  readonly place: Place
  /** Style of the table it stands in. */
  readonly tableStyle: string | undefined
}

export type PlacedTable = {
  readonly element: XmlElement
  /** 1 for the first table of the main text. */
  readonly number: number
  readonly rows: readonly XmlElement[]
}

/** The tables of the main text, not those inside their cells. */
export const tablesOf = (document: OpenDocument): PlacedTable[] =>
  shownIn(document.body)
    .filter((block) => block.name === 'w:tbl')
    .map((element, index) => ({ element, number: index + 1, rows: rowsOf(element) }))

export const rowsOf = (table: XmlElement): XmlElement[] => shownIn(table).filter((row) => row.name === 'w:tr')
export const cellsOf = (row: XmlElement): XmlElement[] => shownIn(row).filter((cell) => cell.name === 'w:tc')

/** The paragraphs of the main text in order, those in tables included. */
export const mainParagraphs = (document: OpenDocument): PlacedParagraph[] => {
  const found: PlacedParagraph[] = []
  let paragraph = 0
  let table = 0
  for (const block of shownIn(document.body)) {
    if (block.name === 'w:p') {
      paragraph++
      found.push({ element: block, place: { kind: 'text', paragraph }, tableStyle: undefined })
    } else if (block.name === 'w:tbl') {
      table++
      const tableStyle = valueOf(childNamed(block, 'w:tblPr'), 'w:tblStyle')
      for (const [index, row] of rowsOf(block).entries()) {
        for (const element of descendants(row)) {
          if (element.name === 'w:p')
            found.push({ element, place: { kind: 'table', table, row: index + 1 }, tableStyle })
        }
      }
    }
  }
  return found
}

/** The paragraphs of headers, footers and notes. */
export const otherParagraphs = (document: OpenDocument): PlacedParagraph[] => {
  const found: PlacedParagraph[] = []
  const seen = new Set<string>()
  for (const { kind, target, external } of document.relationships(document.main)) {
    if (external || !READ_BESIDES.has(kind) || seen.has(target)) continue
    seen.add(target)
    const root = document.part(target)
    if (root === null) continue
    for (const element of descendants(root)) {
      if (element.name === 'w:p') found.push({ element, place: { kind: 'part', part: target }, tableStyle: undefined })
    }
  }
  return found
}

const READ_BESIDES = new Set(['header', 'footer', 'footnotes', 'endnotes'])

/** "table 2, row 3", "main text, paragraph 14", "word/header1.xml". */
export const sayPlace = (place: Place): string =>
  place.kind === 'text'
    ? `main text, paragraph ${place.paragraph}`
    : place.kind === 'table'
      ? `table ${place.table}, row ${place.row}`
      : place.part

/**
 * Says once for many places what is wrong there: "table 2, rows 3, 4 and 17". One place each for a table, for the main text and for another part.
 * @param of one for each thing that is wrong
 */
export const sayPlaces = (of: readonly Place[]): string[] => {
  const tables = new Map<number, Set<number>>()
  const paragraphs = new Set<number>()
  const parts = new Set<string>()
  for (const place of of) {
    if (place.kind === 'text') paragraphs.add(place.paragraph)
    else if (place.kind === 'part') parts.add(place.part)
    else tables.set(place.table, (tables.get(place.table) ?? new Set()).add(place.row))
  }
  return [
    ...(paragraphs.size === 0 ? [] : [`main text, ${sayNumbers('paragraph', [...paragraphs])}`]),
    ...[...tables].map(([table, rows]) => `table ${table}, ${sayNumbers('row', [...rows])}`),
    ...parts,
  ]
}

const SAID_AT_MOST = 6

/** "row 3", "rows 3 and 5", "rows 1, 2, 3, 4, 5, 6 and 112 more". */
export const sayNumbers = (of: string, numbers: readonly number[]): string => {
  if (numbers.length === 1) return `${of} ${numbers[0]}`
  const said = numbers.length > SAID_AT_MOST ? numbers.slice(0, SAID_AT_MOST) : numbers.slice(0, -1)
  const last = numbers.length > SAID_AT_MOST ? `${numbers.length - SAID_AT_MOST} more` : numbers.at(-1)
  return `${of}s ${said.join(', ')} and ${last}`
}
