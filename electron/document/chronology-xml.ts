import { CHRONOLOGY_HEADINGS, type Cell, type Line } from './entry-words.ts'
import { linesNeeded } from './measure-text.ts'
import { COLOUR, STYLE, TEXT_HEIGHT, TEXT_SIZE, TEXT_WIDTH } from './page.ts'
import { escapeXml } from './plain-text.ts'

/** Widths of the columns of CHRONOLOGY_HEADINGS; absolute, because percentages wrap dates in LibreOffice. */
export const CHRONOLOGY_WIDTHS = [2_970, 5_750, 2_480, 2_328, 1_310] as const

export const CELL_SIDE = 100
export const CELL_TOP = 45
const LINE_HEIGHT = 276
const AFTER_PARAGRAPH = 40

/**
 * The chronology's table as WordprocessingML. The library writes all else; a row of five cells with a dozen paragraphs is written here, because
 * 5,000 of them cost it seconds in which no progress can be said.
 * @param rows one at a time, so that the caller may say how far it is
 */
export const chronologyTable = (rows: Iterable<readonly Cell[]>): string => {
  const parts = [TABLE_START]
  for (const row of rows) parts.push(rowXml(row))
  parts.push('</w:tbl>')
  return parts.join('')
}

const rowXml = (cells: readonly Cell[]): string =>
  `<w:tr>${fitsOnPage(cells) ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells
    .map((cell, column) => cellXml(cell, CHRONOLOGY_WIDTHS[column] ?? 0))
    .join('')}</w:tr>`

const cellXml = (cell: Cell, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cell.map((line) => paragraphXml(line, STYLE.cell)).join('')}</w:tc>`

const paragraphXml = (line: Line, style: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${line
    .map(
      ({ text, bold, colour }) =>
        `<w:r>${
          bold === true || colour !== undefined
            ? `<w:rPr>${bold === true ? '<w:b/><w:bCs/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}</w:rPr>`
            : ''
        }<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
    )
    .join('')}</w:p>`

/** A row that is taller than a page has to break somewhere: kept whole, LibreOffice would lose its end. */
const fitsOnPage = (cells: readonly Cell[]): boolean => {
  const room = TEXT_HEIGHT - HEADER_ROW_HEIGHT
  return cells.every((cell, column) => {
    const width = (CHRONOLOGY_WIDTHS[column] ?? 0) - 2 * CELL_SIDE
    let height = 2 * CELL_TOP
    for (const line of cell) {
      height +=
        linesNeeded(
          line.map(({ text, bold }) => ({ text, bold: bold === true, size: TEXT_SIZE })),
          width,
        ) * LINE_HEIGHT
      height += AFTER_PARAGRAPH
      if (height > room) return false
    }
    return true
  })
}

const HEADER_ROW_HEIGHT = 2 * LINE_HEIGHT + AFTER_PARAGRAPH + 2 * CELL_TOP

const border = (edge: string, size: number, colour: string): string =>
  `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`

const TABLE_START =
  `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>` +
  `<w:tblBorders>${border('top', 8, COLOUR.line)}${border('left', 4, COLOUR.line)}${border('bottom', 8, COLOUR.line)}${border('right', 4, COLOUR.line)}${border('insideH', 4, COLOUR.line)}${border('insideV', 4, COLOUR.hairline)}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/>` +
  `<w:tblCellMar><w:top w:w="${CELL_TOP}" w:type="dxa"/><w:left w:w="${CELL_SIDE}" w:type="dxa"/><w:bottom w:w="${CELL_TOP}" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/></w:tblCellMar>` +
  `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>` +
  `<w:tblGrid>${CHRONOLOGY_WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${CHRONOLOGY_HEADINGS.map(
    (heading, column) =>
      `<w:tc><w:tcPr><w:tcW w:w="${CHRONOLOGY_WIDTHS[column]}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${COLOUR.accentSoft}"/></w:tcPr>${paragraphXml([{ text: heading }], STYLE.cellHead)}</w:tc>`,
  ).join('')}</w:tr>`
