import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

import { CELL_SIDE, CELL_TOP } from './chronology-xml.ts'
import type { Cell } from './entry-words.ts'
import { COLOUR, STYLE } from './page.ts'
import { paragraphsOf } from './paragraphs-of.ts'

export type SmallTable = {
  readonly headings: readonly string[]
  /** In twentieths of a point, one for each heading. */
  readonly widths: readonly number[]
  /** A cell is a text, or lines of words; no cell may be empty. */
  readonly rows: ReadonlyArray<ReadonlyArray<string | Cell>>
}

/** A table of the document other than the chronology: fixed widths, a header row that repeats, rows kept whole. */
export const smallTable = ({ headings, widths, rows }: SmallTable): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: CELL_TOP, bottom: CELL_TOP, left: CELL_SIDE, right: CELL_SIDE, marginUnitType: WidthType.DXA },
    borders: {
      top: line(8, COLOUR.line),
      bottom: line(8, COLOUR.line),
      left: line(4, COLOUR.line),
      right: line(4, COLOUR.line),
      insideHorizontal: line(4, COLOUR.line),
      insideVertical: line(4, COLOUR.hairline),
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map(
          (heading, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOUR.accentSoft },
              children: [new Paragraph({ style: STYLE.cellHead, text: heading })],
            }),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(
              (cell, column) =>
                new TableCell({
                  width: { size: widths[column] ?? 0, type: WidthType.DXA },
                  children: paragraphsOf(typeof cell === 'string' ? [[{ text: cell }]] : cell, STYLE.cell),
                }),
            ),
          }),
      ),
    ],
  })

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
