import { useMemo, useState } from 'react'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { entryGroups, underSeveral } from './entry-groups.ts'
import { entryMarks, type EntryMarks } from './entry-marks.ts'
import { sortedEntries } from './sorted-entries.ts'
import { rowPlaces, tableRows, type RowPlaces, type TableRow } from './table-rows.ts'
import type { TableView } from './table-view.ts'

export type Rows = {
  readonly rows: readonly TableRow[]
  readonly places: RowPlaces
  readonly marks: ReadonlyMap<string, EntryMarks>
  /** Of the groups, how many entries stand under more than one; null where there are none. */
  readonly several: { readonly entries: number; readonly rows: number } | null
  readonly toggle: (group: string) => void
}

/** The entries as rows: sorted, grouped, with closed groups left out. */
export const useRows = (entries: readonly Entry[], view: TableView, of: Case, notes: readonly CaseNote[]): Rows => {
  const [closed, setClosed] = useState<{ readonly by: string | null; readonly groups: ReadonlySet<string> }>({
    by: null,
    groups: NONE,
  })
  const marks = useMemo(() => entryMarks(entries, notes), [entries, notes])
  const sorted = useMemo(
    () => sortedEntries(entries, view.sort, { agencies: of.agencies, marks }),
    [entries, view.sort, of.agencies, marks],
  )
  const groups = useMemo(
    () =>
      view.group === null
        ? null
        : entryGroups(sorted, view.group, of, view.sort?.column === 'when' && view.sort.direction === 'descending'),
    [sorted, view.group, view.sort, of],
  )
  const hidden = closed.by === view.group ? closed.groups : NONE
  const rows = useMemo(() => tableRows(sorted, groups, hidden), [sorted, groups, hidden])
  const places = useMemo(() => rowPlaces(rows), [rows])
  const several = useMemo(() => (groups === null ? null : underSeveral(groups)), [groups])
  return {
    rows,
    places,
    marks,
    several: several === null || several.entries === 0 ? null : several,
    toggle: (group) => setClosed({ by: view.group, groups: toggled(hidden, group) }),
  }
}

const NONE: ReadonlySet<string> = new Set()

const toggled = (all: ReadonlySet<string>, one: string): ReadonlySet<string> => {
  const next = new Set(all)
  if (!next.delete(one)) next.add(one)
  return next
}
