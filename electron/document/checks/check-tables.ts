import type { XmlElement } from '../../office/read-xml.ts'
import { estimateRows, pageOf, textOf } from '../estimate-pages.ts'
import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import { cellsOf, sayNumbers, tablesOf, type PlacedTable } from '../walk-document.ts'
import { childNamed, descendants, isOn, numberOf, shownIn, valueOf } from '../../office/xml-query.ts'

/** Header rows that repeat, no merged, split or empty cells, rows kept whole where they fit on a page. */
export const checkTables = (document: OpenDocument): Finding[] =>
  tablesOf(document).flatMap((table) => [
    ...headerRow(table),
    ...mergedCells(table),
    ...emptyCells(table),
    ...brokenRows(table, document),
  ])

const headerRow = ({ number, rows }: PlacedTable): Finding[] =>
  rows[0] !== undefined && isOn(childNamed(rows[0], 'w:trPr'), 'w:tblHeader') === true
    ? []
    : [
        {
          rule: 'header-row',
          where: `table ${number}`,
          what: 'the first row is not a header row that repeats on each page',
        },
      ]

const mergedCells = ({ element, number, rows }: PlacedTable): Finding[] => {
  const columns = shownIn(childNamed(element, 'w:tblGrid') ?? NOTHING).length
  const merged: number[] = []
  const split: number[] = []
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row)
    const rowProperties = childNamed(row, 'w:trPr')
    const isMerged = cells.some((cell) => {
      const properties = childNamed(cell, 'w:tcPr')
      return (
        (numberOf(valueOf(properties, 'w:gridSpan')) ?? 1) > 1 ||
        childNamed(properties, 'w:vMerge') !== undefined ||
        childNamed(properties, 'w:hMerge') !== undefined
      )
    })
    if (isMerged) merged.push(index + 1)
    else if (
      (columns > 0 && cells.length !== columns) ||
      childNamed(rowProperties, 'w:gridBefore') !== undefined ||
      childNamed(rowProperties, 'w:gridAfter') !== undefined ||
      cells.some((cell) => shownIn(cell).some((block) => block.name === 'w:tbl'))
    ) {
      split.push(index + 1)
    }
  }
  return [
    ...found('merged-cells', number, merged, 'cells are merged'),
    ...found(
      'merged-cells',
      number,
      split,
      'cells are split: there are more or fewer than the table has columns, or a table lies inside one',
    ),
  ]
}

const emptyCells = ({ number, rows }: PlacedTable): Finding[] => {
  const empty = rows.flatMap((row, index) => (cellsOf(row).some(isEmpty) ? [index + 1] : []))
  return found('empty-cell', number, empty, 'a cell is empty; say “Not recorded” where there is nothing')
}

const isEmpty = (cell: XmlElement): boolean => {
  for (const element of descendants(cell)) {
    if (SHOWN_WITHOUT_WORDS.has(element.name)) return false
    if (element.name === 'w:p' && textOf(element).trim() !== '') return false
  }
  return true
}

const SHOWN_WITHOUT_WORDS = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sym', 'm:oMath'])

const brokenRows = (table: PlacedTable, document: OpenDocument): Finding[] => {
  const page = pageOf(document.body)
  const heights = estimateRows(table.element, page.width, document.styles)
  const broken = heights.flatMap(({ height, lines, whole, header }, index) =>
    // a row of one line cannot break
    !whole && lines > 1 && height + header < page.height * SURELY_FITS ? [index + 1] : [],
  )
  return found('row-breaks', table.number, broken, 'a row may break across pages although it fits on one')
}

/** Heights are estimated, so rows that nearly fill a page are let be. */
const SURELY_FITS = 0.85

const found = (rule: string, table: number, rows: readonly number[], what: string): Finding[] =>
  rows.length === 0 ? [] : [{ rule, where: `table ${table}, ${sayNumbers('row', rows)}`, what }]

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }
