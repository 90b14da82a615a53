import { lineHeight, linesNeeded, type MeasuredText } from './measure-text.ts'
import type { XmlElement } from '../office/read-xml.ts'
import type { ParagraphLook, Styles } from './resolve-styles.ts'
import { childNamed, descendants, isOn, numberOf, shownIn, valueOf } from '../office/xml-query.ts'

export type HeadingPlace = {
  /** 1 for a heading of the first level. */
  readonly level: number
  readonly text: string
  /** Name of its first bookmark, by which a table of contents leads to it. */
  readonly bookmark: string | null
  readonly page: number
}

export type Layout = { readonly pages: number; readonly headings: readonly HeadingPlace[] }

/**
 * Where the pages of a document are likely to end. Word and LibreOffice know only when they lay it out; this estimate decides whether a table of contents is
 * due and fills in its page numbers, which Word mends when the table is updated.
 * @param body of the main part
 */
export const estimatePages = (body: XmlElement, styles: Styles): Layout => {
  const page = pageOf(body)
  const headings: HeadingPlace[] = []
  const flow = newFlow(page.height)
  const blocks = shownIn(body)
  for (const [number, block] of blocks.entries()) {
    if (block.name === 'w:p') {
      const measured = measureParagraph(block, page.width, styles)
      const { look } = measured
      if (look.pageBreakBefore || measured.breaksBefore) flow.newPage()
      // a heading goes with what follows it
      const following = look.keepNext ? leastHeight(blocks[number + 1], page.width, styles) : 0
      flow.put(measured, following)
      const level = look.outline ?? headingLevel(styles.nameOf(childNamed(block, 'w:pPr')))
      if (level !== null && measured.text.trim() !== '') {
        headings.push({ level: level + 1, text: measured.text, bookmark: bookmarkOf(block), page: flow.page() })
      }
      if (measured.breaksAfter) flow.newPage()
    } else if (block.name === 'w:tbl') {
      flow.putTable(estimateRows(block, page.width, styles))
    }
  }
  return { pages: flow.page(), headings }
}

export type RowEstimate = {
  /** In twentieths of a point, the line below included. */
  readonly height: number
  /** Of its tallest cell. */
  readonly lines: number
  /** It may not break across pages. */
  readonly whole: boolean
  /** Height of the header rows repeated above it; 0 for a header row itself. */
  readonly header: number
  readonly isHeader: boolean
}

/** How tall the rows of a table are likely to be. */
export const estimateRows = (table: XmlElement, width: number, styles: Styles): RowEstimate[] => {
  const properties = childNamed(table, 'w:tblPr')
  const tableStyle = valueOf(properties, 'w:tblStyle')
  const margins = childNamed(properties, 'w:tblCellMar')
  const margin = (edge: string, other: string, usual: number): number =>
    numberOf((childNamed(margins, edge) ?? childNamed(margins, other))?.attributes['w:w']) ?? usual
  const sides = margin('w:left', 'w:start', 108) + margin('w:right', 'w:end', 108)
  const ends = margin('w:top', 'w:top', 0) + margin('w:bottom', 'w:bottom', 0)
  const grid = childNamed(table, 'w:tblGrid')
  const columns = grid === undefined ? [] : shownIn(grid).map((column) => numberOf(column.attributes['w:w']) ?? 0)
  const rows: RowEstimate[] = []
  let header = 0
  let heading = true
  for (const row of shownIn(table)) {
    if (row.name !== 'w:tr') continue
    const rowProperties = childNamed(row, 'w:trPr')
    let height = numberOf(valueOf(rowProperties, 'w:trHeight')) ?? 0
    let lines = 0
    let column = 0
    for (const cell of shownIn(row)) {
      if (cell.name !== 'w:tc') continue
      const cellProperties = childNamed(cell, 'w:tcPr')
      const span = numberOf(valueOf(cellProperties, 'w:gridSpan')) ?? 1
      const across = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0)
      const stated = childNamed(cellProperties, 'w:tcW')?.attributes
      const cellWidth =
        (stated?.['w:type'] === 'dxa' ? numberOf(stated['w:w']) : undefined) ?? (across > 0 ? across : width)
      column += span
      const content = cellContent(cell, cellWidth - sides, styles, tableStyle)
      height = Math.max(height, ends + content.height)
      lines = Math.max(lines, content.lines)
    }
    height += BORDER
    heading &&= isOn(rowProperties, 'w:tblHeader') === true
    const whole = isOn(rowProperties, 'w:cantSplit') === true
    rows.push({ height, lines, whole, header: heading ? 0 : header, isHeader: heading })
    if (heading) header += height
  }
  return rows
}

/** The page all of it is laid out on: that of the last section, which is the only one where the orientation never changes. */
export const pageOf = (body: XmlElement): { readonly width: number; readonly height: number } => {
  const section = childNamed(body, 'w:sectPr')
  const size = childNamed(section, 'w:pgSz')?.attributes
  const margins = childNamed(section, 'w:pgMar')?.attributes
  const margin = (edge: string): number => Math.abs(numberOf(margins?.[`w:${edge}`]) ?? 1_440)
  return {
    width: Math.max(1_000, (numberOf(size?.['w:w']) ?? 11_906) - margin('left') - margin('right')),
    height: Math.max(1_000, (numberOf(size?.['w:h']) ?? 16_838) - margin('top') - margin('bottom')),
  }
}

/** "heading 1" is level 0; null for what is no heading. Word knows its built-in headings by name. */
export const headingLevel = (styleName: string): number | null => {
  const level = /^heading ([1-9])$/.exec(styleName)?.[1]
  return level === undefined ? null : Number(level) - 1
}

/** Everything a paragraph shows, tabs and breaks as white space; field codes are not shown. */
export const textOf = (paragraph: XmlElement): string =>
  pieces(paragraph)
    .map((piece) => piece.text)
    .join('')

/** Half a point for the line between two rows. */
const BORDER = 10

type Piece = { readonly text: string; readonly properties: XmlElement | undefined }

const pieces = (paragraph: XmlElement): Piece[] => {
  const found: Piece[] = []
  for (const run of shownIn(paragraph)) {
    if (run.name !== 'w:r') continue
    const properties = childNamed(run, 'w:rPr')
    let text = ''
    for (const child of run.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:t') text += child.children.filter((inner) => typeof inner === 'string').join('')
      else if (child.name === 'w:tab') text += '\t'
      else if (child.name === 'w:br' || child.name === 'w:cr') text += child.attributes['w:type'] === 'page' ? '' : '\n'
      else if (child.name === 'w:noBreakHyphen') text += '-'
    }
    if (text !== '') found.push({ text, properties })
  }
  return found
}

type Measured = {
  readonly look: ParagraphLook
  readonly lines: number
  readonly each: number
  readonly text: string
  readonly breaksBefore: boolean
  readonly breaksAfter: boolean
}

const measureParagraph = (paragraph: XmlElement, width: number, styles: Styles, tableStyle?: string): Measured => {
  const properties = childNamed(paragraph, 'w:pPr')
  const look = styles.paragraph(properties, tableStyle)
  const texts: MeasuredText[] = []
  let size = 0
  let text = ''
  for (const piece of pieces(paragraph)) {
    const { bold, size: own } = styles.text(properties, piece.properties, tableStyle)
    texts.push({ text: piece.text, bold, size: own })
    size = Math.max(size, own)
    text += piece.text
  }
  if (size === 0) size = styles.text(properties, childNamed(properties, 'w:rPr'), tableStyle).size
  const room = width - look.left - look.right
  const lines = linesNeeded(texts, room, { first: look.first, tab: 0 })
  const each =
    look.lineRule === 'exact'
      ? look.line
      : look.lineRule === 'atLeast'
        ? Math.max(look.line, lineHeight(size))
        : (lineHeight(size) * look.line) / 240
  const [breaksBefore, breaksAfter] = pageBreaks(paragraph, text)
  return { look, lines, each, text, breaksBefore, breaksAfter }
}

const pageBreaks = (paragraph: XmlElement, text: string): readonly [before: boolean, after: boolean] => {
  for (const element of descendants(paragraph)) {
    if (element.name === 'w:br' && element.attributes['w:type'] === 'page')
      return text.trim() === '' ? [false, true] : [true, false]
    if (element.name === 'w:sectPr' && valueOf(element, 'w:type') !== 'continuous') return [false, true]
  }
  return [false, false]
}

const cellContent = (
  cell: XmlElement,
  width: number,
  styles: Styles,
  tableStyle: string | undefined,
): { readonly height: number; readonly lines: number } => {
  let height = 0
  let after = 0
  let lines = 0
  for (const block of shownIn(cell)) {
    if (block.name === 'w:p') {
      const measured = measureParagraph(block, width, styles, tableStyle)
      height += Math.max(after, measured.look.before) + measured.lines * measured.each + measured.look.border
      lines += measured.lines
      after = measured.look.after
    } else if (block.name === 'w:tbl') {
      for (const row of estimateRows(block, width, styles)) {
        height += row.height
        lines += row.lines
      }
    }
  }
  return { height: height + after, lines }
}

const leastHeight = (block: XmlElement | undefined, width: number, styles: Styles): number => {
  if (block === undefined) return 0
  if (block.name === 'w:tbl') {
    const rows = estimateRows({ ...block, children: firstRows(block) }, width, styles)
    return rows.reduce((sum, { height, whole, isHeader }) => sum + (isHeader || whole ? height : 0), 0)
  }
  if (block.name !== 'w:p') return 0
  const { look, lines, each } = measureParagraph(block, width, styles)
  return look.before + Math.min(lines, 2) * each
}

/** Enough of a table to know its header and its first row. */
const firstRows = (table: XmlElement): XmlElement['children'] => {
  let rows = 0
  return table.children.filter((child) => typeof child === 'string' || child.name !== 'w:tr' || ++rows <= 2)
}

const bookmarkOf = (paragraph: XmlElement): string | null => {
  for (const element of descendants(paragraph)) {
    const name = element.name === 'w:bookmarkStart' ? element.attributes['w:name'] : undefined
    if (name !== undefined) return name
  }
  return null
}

/** Fills pages from top to bottom. */
const newFlow = (height: number) => {
  let page = 1
  let used = 0
  let after = 0
  const newPage = (): void => {
    if (used === 0) return
    page++
    used = 0
    after = 0
  }
  return {
    page: () => page,
    newPage,
    put: ({ look, lines, each }: Measured, following: number): void => {
      const before = used === 0 ? look.before : Math.max(after, look.before)
      if (used > 0 && used + before + Math.min(lines, 2) * each + following > height) newPage()
      used += used === 0 ? look.before : before
      let left = lines
      for (;;) {
        const fit = Math.floor((height - used) / each)
        if (left <= fit || fit <= 0) break
        left -= fit
        page++
        used = 0
      }
      used += left * each + look.border
      after = look.after
    },
    putTable: (all: readonly RowEstimate[]): void => {
      const rows = all.filter((row) => !row.isHeader)
      const header = all.reduce((sum, row) => sum + (row.isHeader ? row.height : 0), 0)
      const first = rows[0]
      used += after
      after = 0
      if (used + header + (first?.whole === true ? first.height : 0) > height) newPage()
      used += header
      for (const row of rows) {
        if (used + row.height <= height) used += row.height
        else if (row.whole && header + row.height <= height) {
          page++
          used = header + row.height
        } else {
          // it breaks where the page ends, and goes on below the repeated header
          const room = Math.max(height - header, 1)
          const left = row.height - (height - used)
          const pages = Math.max(1, Math.ceil(left / room))
          page += pages
          used = header + left - (pages - 1) * room
        }
      }
    },
  }
}
