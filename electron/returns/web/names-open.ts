import { CELLS, PARTS_OF_TABLE } from './page-marks.ts'

/** The names of the elements that are open, counted, so that an end tag without a beginning costs nothing however deep the page is. */
export type NamesOpen = {
  readonly begin: (name: string) => void
  /** Ends what began last. */
  readonly end: (name: string) => void
  /** Whether an end tag finds its beginning: in the same cell, or for a part of a table in the same table. */
  readonly has: (name: string) => boolean
  /** No table and no cell is open. */
  readonly isOutside: () => boolean
}

export const namesOpen = (): NamesOpen => {
  // one count for each open table or cell, and the first for what is in none
  const inTable: Names[] = [new Map()]
  const inCell: Names[] = [new Map()]
  const count = (name: string, by: 1 | -1): void => {
    for (const names of [inTable.at(-1), inCell.at(-1)]) names?.set(name, (names.get(name) ?? 0) + by)
  }
  return {
    begin: (name) => {
      if (name === 'table') inTable.push(new Map())
      if (isWall(name)) inCell.push(new Map())
      count(name, 1)
    },
    end: (name) => {
      count(name, -1)
      if (name === 'table') inTable.pop()
      if (isWall(name)) inCell.pop()
    },
    has: (name) => ((PARTS_OF_TABLE.has(name) ? inTable : inCell).at(-1)?.get(name) ?? 0) > 0,
    isOutside: () => inCell.length === 1,
  }
}

type Names = Map<string, number>

/** No end tag reaches beyond it, but for those of a table's parts. */
const isWall = (name: string): boolean => name === 'table' || CELLS.has(name)
