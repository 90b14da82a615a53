import { scoreOfHeadings } from '../../../shared/returns/headings/find-header.ts'
import { firstRows } from '../../../shared/returns/rows/guess-delimiter.ts'
import type { Table } from '../../../shared/returns/rows/table.ts'
import type { XmlElement } from '../../office/read-xml.ts'
import { childNamed, elementsIn, isOn, numberOf, valueOf } from '../../office/xml-query.ts'
import {
  rowsOf,
  straighten,
  tablesOf,
  type DrawnCell,
  type DrawnRow,
  type StraightTable,
  type ToldTable,
} from '../drawn-table.ts'
import type { Unread } from '../say-unread.ts'
import { blocksOf, cellText, nothingMet, type Block, type Met } from './word-text.ts'

/**
 * The tables among the blocks of a body, in its order; one inside a cell belongs to the cell, but where the table around it only lays out the page. A table that Word has cut in two is put together again.
 * @returns null when there is more in them than can be read
 */
export const tablesIn = (blocks: readonly Block[], met: Met): Table[] | null => {
  const read: ReadTable[] = []
  let number = 0
  // words between two tables tell them apart; empty paragraphs do not
  let follows = false
  for (const { element, emptied } of blocks) {
    if (element.name !== 'w:tbl') {
      follows &&= cellText({ name: '', attributes: {}, children: [element] }, nothingMet()) === ''
      continue
    }
    number++
    const drawn = drawnRows(element, met, emptied)
    const straight = straighten(drawn.rows, widthsOf(element))
    if (straight === null) return null
    const table = { number, straight, unread: drawn.unread, doubts: [] }
    const before = read.at(-1)
    if (follows && before !== undefined && goesOn(before.straight, straight)) read.splice(-1, 1, joined(before, table))
    else read.push(table)
    follows = true
  }
  return tablesOf(read.map((table) => ({ ...table, name: `table ${table.number}` })))
}

type ReadTable = Omit<ToldTable, 'name'> & { readonly number: number }

type DrawnTable = { readonly rows: readonly DrawnRow[]; readonly unread: readonly ReadonlySet<Unread>[] }

const drawnRows = (table: XmlElement, met: Met, emptied: boolean): DrawnTable => {
  const rows: DrawnRow[] = []
  const unread: ReadonlySet<Unread>[] = []
  for (const row of blocksOf(table, met, emptied)) {
    if (row.element.name !== 'w:tr') continue
    const inRow: Met = { ...met, unread: new Set() }
    rows.push(drawnRow(row.element, inRow, row.emptied))
    unread.push(inRow.unread)
    met.trackedChanges ||= inRow.trackedChanges
    met.otherFile ||= inRow.otherFile
  }
  return { rows, unread }
}

const drawnRow = (row: XmlElement, met: Met, emptied: boolean): DrawnRow => {
  const properties = childNamed(row, 'w:trPr')
  const struckOut = childNamed(properties, 'w:del') !== undefined
  met.trackedChanges ||= struckOut || childNamed(properties, 'w:ins') !== undefined
  const cells: DrawnCell[] = []
  for (const cell of blocksOf(row, met, emptied || struckOut)) {
    if (cell.element.name !== 'w:tc') continue
    const own = childNamed(cell.element, 'w:tcPr')
    const merge = childNamed(own, 'w:vMerge')
    const cellStruckOut = childNamed(own, 'w:cellDel') !== undefined
    met.trackedChanges ||= cellStruckOut
    cells.push({
      text: cellText(cell.element, met, cell.emptied || cellStruckOut),
      span: numberOf(valueOf(own, 'w:gridSpan')) ?? 1,
      continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    })
  }
  return {
    before: Math.max(0, numberOf(valueOf(properties, 'w:gridBefore')) ?? 0),
    cells,
    hidden: isOn(properties, 'w:hidden') === true,
  }
}

const widthsOf = (table: XmlElement): number[] =>
  elementsIn(childNamed(table, 'w:tblGrid') ?? { name: '', attributes: {}, children: [] })
    .filter(({ name }) => name === 'w:gridCol')
    .map(({ attributes }) => numberOf(attributes['w:w']) ?? 0)

const ROWS_WITH_HEADINGS = 5

/** Whether a table is the rest of the one before it: the same columns, headings above the first, none above the second. */
const goesOn = (first: StraightTable, second: StraightTable): boolean =>
  first.columns === second.columns && headingScore(first, 60) > 0 && headingScore(second, ROWS_WITH_HEADINGS) === 0

const headingScore = (straight: StraightTable, rows: number): number =>
  scoreOfHeadings(firstRows(rowsOf(straight), rows))

const joined = (first: ReadTable, second: ReadTable): ReadTable => {
  const from = first.straight.rows.length
  const to = from + second.straight.rows.length
  const where = to === from + 1 ? `its row was read as row ${to}` : `its rows were read as rows ${from + 1} to ${to}`
  return {
    number: first.number,
    straight: {
      columns: first.straight.columns,
      rows: [...first.straight.rows, ...second.straight.rows],
      merged: [
        ...first.straight.merged,
        ...second.straight.merged.map(({ column, rows }) => ({ column, rows: rows.map((row) => row + from) })),
      ],
    },
    unread: [...first.unread, ...second.unread],
    doubts: [
      ...first.doubts,
      `Table ${second.number} has the same columns as table ${first.number}, follows it at once and has no headings, so ${where} of table ${first.number}.`,
    ],
  }
}
