import { scoreOfHeadings } from '../../../shared/returns/headings/find-header.ts'
import { firstRows } from '../../../shared/returns/rows/guess-delimiter.ts'
import type { Table } from '../../../shared/returns/rows/table.ts'
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

/** What stands in a cell or in the page: words, and tables among them. */
export type Pieces = (string | PageTable)[]
export type PageCell = {
  readonly pieces: Pieces
  readonly columns: number
  readonly rows: number
  readonly width: number
}
export type PageRow = {
  readonly cells: PageCell[]
  readonly hidden: boolean
  /** A row without height, with which Word tells the widths of the columns. */
  readonly ruler: boolean
  /** What stands in it that is not read; null for nothing, as in nearly every row. */
  unread: Set<Unread> | null
}
export type PageTable = { readonly rows: PageRow[] }

/**
 * Tells the tables that hold something from those that only lay out the page, as mail programs make them: the innermost with two columns and two rows hold something.
 * A table around them does, too, where it has headings of a chronology (what is inside then belongs to its cells) or two rows of cells beside them.
 * @returns null when there is more than can be read; `words` is what stands outside the tables
 */
export const sortOut = (pieces: Pieces): { readonly tables: Table[]; readonly words: string } | null => {
  const found: Found[] = []
  let tooMuch = false
  const words = flatten(pieces, (table) => {
    const inside = insideOf(table)
    if (inside === null) tooMuch = true
    else found.push(...inside.found)
    return inside?.words ?? ''
  })
  if (tooMuch) return null
  return { tables: tablesOf(found.map((table, at) => ({ ...table, name: `table ${at + 1}`, doubts: [] }))), words }
}

type Found = Pick<ToldTable, 'straight' | 'unread'>

/** The tables that a table is or holds, in the order of the page, and the words that then stand in none of them. */
type Inside = { readonly found: readonly Found[]; readonly words: string }

const insideOf = (table: PageTable): Inside | null => {
  const inner: Found[] = []
  let tooMuch = false
  // with what its cells say: all of it, and without the tables inside that are tables of their own
  const whole: string[][] = []
  const own: string[][] = []
  for (const row of table.rows) {
    const wholeRow: string[] = []
    const ownRow: string[] = []
    for (const { pieces } of row.cells) {
      ownRow.push(
        flatten(pieces, (nested) => {
          const inside = insideOf(nested)
          if (inside === null) tooMuch = true
          else inner.push(...inside.found)
          return inside?.words ?? ''
        }),
      )
      wholeRow.push(inner.length === 0 ? (ownRow.at(-1) ?? '') : flatten(pieces, linesOf))
    }
    whole.push(wholeRow)
    own.push(ownRow)
  }
  if (tooMuch) return null
  const { rows, widths } = withoutRuler(table, own)
  const straight = straighten(drawn(rows), widths)
  if (straight === null) return null
  const wordsOfLayout = own.map((cells) => cells.filter((cell) => cell !== '').join('\t')).join('\n')
  const unread = rows.map(({ row }) => row.unread ?? NOTHING)
  if (inner.length === 0) {
    const holdsSomething = straight.columns > 1 && straight.rows.length > 1 && wordyRows(straight) > 0
    return holdsSomething ? { found: [{ straight, unread }], words: '' } : { found: [], words: wordsOfLayout }
  }
  if (scoreOfHeadings(firstRows(rowsOf(straight), 60)) > 0) {
    const withInner = straighten(drawn(withoutRuler(table, whole).rows), widths)
    return withInner === null ? null : { found: [{ straight: withInner, unread }], words: '' }
  }
  return straight.columns > 1 && wordyRows(straight) > 1
    ? { found: [{ straight, unread }, ...inner], words: '' }
    : { found: inner, words: wordsOfLayout }
}

const NOTHING: ReadonlySet<Unread> = new Set()

const wordyRows = ({ rows }: StraightTable): number =>
  rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length

type Said = { readonly row: PageRow; readonly texts: readonly string[] }

const withoutRuler = (
  table: PageTable,
  texts: readonly (readonly string[])[],
): { readonly rows: Said[]; readonly widths: number[] } => {
  const said = table.rows.map((row, at): Said => ({ row, texts: texts[at] ?? [] }))
  const isRuler = ({ row, texts: own }: Said): boolean => row.ruler && own.every((text) => text === '')
  const ruler = said.find(isRuler)?.row.cells ?? []
  return {
    rows: said.filter((one) => !isRuler(one)),
    widths: ruler.every(({ columns }) => columns === 1) ? ruler.map(({ width }) => width) : [],
  }
}

/** Cells that reach down leave a gap in the rows below: there they go on. */
const drawn = (rows: readonly Said[]): DrawnRow[] => {
  const reaching = new Map<number, { readonly span: number; rows: number }>()
  return rows.map(({ row, texts }) => {
    const cells: DrawnCell[] = []
    let column = 0
    const fillGaps = (): void => {
      for (let from = reaching.get(column); from !== undefined && from.rows > 0; from = reaching.get(column)) {
        cells.push({ text: '', span: from.span, continues: true })
        from.rows--
        column += from.span
      }
    }
    for (const [at, cell] of row.cells.entries()) {
      fillGaps()
      cells.push({ text: texts[at] ?? '', span: cell.columns, continues: false })
      reaching.set(column, { span: cell.columns, rows: cell.rows - 1 })
      column += cell.columns
    }
    fillGaps()
    return { before: 0, cells, hidden: row.hidden }
  })
}

const flatten = (pieces: Pieces, say: (table: PageTable) => string): string => {
  const only = pieces[0]
  if (pieces.length === 1 && typeof only === 'string') return only
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : say(piece)))
    .filter((text) => text !== '')
    .join('\n')
}

/** A table as the text of the cell it stands in. */
const linesOf = (table: PageTable): string =>
  table.rows.map((row) => row.cells.map((cell) => flatten(cell.pieces, linesOf)).join('\t')).join('\n')
