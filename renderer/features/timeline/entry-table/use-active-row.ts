import { useState } from 'react'
import type { TableRow } from './table-rows.ts'
import type { Rows } from './use-rows.ts'

export type ActiveRow = {
  /** The one row that Tab reaches; -1 in an empty list. */
  readonly row: number
  /** The cell of it; null is the row as a whole. */
  readonly cell: number | null
  /** @param selects the entry that is selected with it; null for a heading */
  readonly goTo: (row: TableRow, cell: number | null) => void
}

/** Where the keyboard is in the list. What is selected elsewhere, in the picture or by the toolbar, takes it along. */
export const useActiveRow = ({ rows, places }: Rows, selected: string | null): ActiveRow => {
  const [at, setAt] = useState<{ readonly id: string; readonly cell: number | null; readonly selected: string | null }>(
    {
      id: '',
      cell: null,
      selected: null,
    },
  )
  const own = at.selected === selected ? places.ofRow.get(at.id) : undefined
  const row = own ?? (selected === null ? undefined : places.ofEntry.get(selected))
  return {
    row: row ?? Math.min(places.ofRow.get(at.id) ?? 0, rows.length - 1),
    cell: own === undefined ? null : at.cell,
    goTo: (to, cell) => setAt({ id: to.id, cell, selected: to.kind === 'entry' ? to.entry.id : selected }),
  }
}
