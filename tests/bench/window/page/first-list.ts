import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { EntryTable } from '../../../../renderer/features/timeline/entry-table/entry-table.tsx'
import { sortedEntries } from '../../../../renderer/features/timeline/entry-table/sorted-entries.ts'
import { USUAL_VIEW, type TableSort } from '../../../../renderer/features/timeline/entry-table/table-view.ts'
import { sayWhenBriefly } from '../../../../renderer/features/timeline/say-when-briefly.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { aFamily } from '../../../builders/a-conference-document.ts'
import { painted } from './painted.ts'

export type List = {
  /** When it has been painted. */
  readonly seen: Promise<void>
  /** Brings it into another order; answers when that is painted. */
  readonly reorder: (by: TableSort | null) => Promise<void>
  readonly remove: () => void
}

const OF = aFamily()
const BY = { agencies: OF.agencies, marks: new Map() }
const nothing = (): void => undefined

/** The list as the page of the timeline shows it. */
export const ourList = (place: HTMLElement, entries: readonly Entry[]): List => {
  const box = boxIn(place)
  const root = createRoot(box)
  const show = (sort: TableSort | null): Promise<void> => {
    flushSync(() =>
      root.render(
        createElement(EntryTable, {
          of: OF,
          entries,
          notes: [],
          selected: null,
          plainYear: null,
          room: 'beside',
          view: { ...USUAL_VIEW, sort },
          change: nothing,
          onSelect: nothing,
          onOpen: nothing,
          onClose: nothing,
          onSay: nothing,
        }),
      ),
    )
    return painted()
  }
  return { seen: show(null), reorder: show, remove: () => root.unmount() }
}

/** The same words in a plain table with all of its rows in the page. Sorting puts the rows that are there into the new order. */
export const plainList = (place: HTMLElement, entries: readonly Entry[]): List => {
  const box = boxIn(place)
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const column of USUAL_VIEW.columns) head.insertCell().textContent = column
  const body = table.createTBody()
  const rows = new Map<string, HTMLTableRowElement>()
  for (const entry of entries) {
    const row = body.insertRow()
    for (const words of cellsOf(entry)) row.insertCell().textContent = words
    rows.set(entry.id, row)
  }
  box.append(table)
  return {
    seen: painted(),
    reorder: (by) => {
      body.append(...sortedEntries(entries, by, BY).flatMap(({ id }) => rows.get(id) ?? []))
      return painted()
    },
    remove: () => box.remove(),
  }
}

const cellsOf = ({ when, agencyCode, event, impact, rag }: Entry): readonly string[] => {
  const { day, beneath } = sayWhenBriefly(when, null)
  return [`${day} ${beneath ?? ''}`, agencyCode, event, impact ?? 'Not recorded', rag ?? 'Not recorded']
}

/** As high as the list has it in a large window. */
const boxIn = (place: HTMLElement): HTMLElement => {
  const box = document.createElement('div')
  box.style.height = '600px'
  box.style.overflowY = 'auto'
  place.append(box)
  return box
}
