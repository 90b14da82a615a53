import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { entryTableWords } from '../../../strings/entry-table.ts'
import { EntryGrid, HEADINGS } from './entry-grid.tsx'
import type { EntryTableProps } from './entry-table-props.ts'
import './entry-table.css'
import { useActiveRow, type ActiveRow } from './use-active-row.ts'
import { useRows, type Rows } from './use-rows.ts'

/** The chronology as a list: the picture's equal for keyboard and screen reader. Only rows in sight are in the page, however many there are. */
export const EntryTable = (props: EntryTableProps) => {
  const rows = useRows(props.entries, props.view, props.of, props.notes)
  const active = useActiveRow(rows, props.selected)
  const all = { ...props, rows, active }
  return (
    <div className={`entry-list entry-list--${props.room === 'beside' ? 'itself' : 'page'}`}>
      {rows.several === null ? null : (
        <p className="entry-list__note">
          {entryTableWords.group.underSeveral(rows.several.entries, rows.several.rows, props.entries.length)}
        </p>
      )}
      {props.room === 'document' ? <FlowingTable {...all} /> : <ScrollingTable key={props.room} {...all} />}
    </div>
  )
}

type WithRows = EntryTableProps & { readonly rows: Rows; readonly active: ActiveRow }

/** Before a row is measured: two lines of text; a heading of a group has one. */
const ROW = 60
const GROUP = 38
const OVERSCAN = 8

/** Scrolls by itself, or with the page of the shell. */
const ScrollingTable = (props: WithRows) => {
  const { rows } = props.rows
  const box = useRef<HTMLTableElement>(null)
  const byItself = props.room === 'beside'
  const page = (): HTMLElement | null => (byItself ? box.current : (box.current?.closest<HTMLElement>('#page') ?? null))
  const offset = useRowsOffset(box, page)
  // oxlint-disable-next-line react/incompatible-library -- it hands out one changing object, which only a memoising compiler would mind; there is none
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: page,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP : ROW),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: HEADINGS,
    rangeExtractor: (range) => withActive(range, props.active.row),
  })
  return <EntryGrid {...props} virtualizer={virtualizer} offset={offset} box={box} />
}

const FlowingTable = (props: WithRows) => {
  const { rows } = props.rows
  const box = useRef<HTMLTableElement>(null)
  const offset = useRowsOffset(box, ofDocument)
  // oxlint-disable-next-line react/incompatible-library -- as above
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP : ROW),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: HEADINGS,
    rangeExtractor: (range) => withActive(range, props.active.row),
  })
  return <EntryGrid {...props} virtualizer={virtualizer} offset={offset} box={box} />
}

const ofDocument = (): Element | null => document.scrollingElement

/** How far down in what scrolls the rows begin: beneath the headings at least. */
const useRowsOffset = (box: RefObject<HTMLTableElement | null>, within: () => Element | null): number => {
  const [offset, setOffset] = useState(0)
  const find = useRef(within)
  useLayoutEffect(() => {
    const scroller = find.current()
    const rows = box.current?.querySelector('.entry-table__rows') ?? null
    if (scroller === null || rows === null) return
    const top = scroller === document.scrollingElement ? () => 0 : () => scroller.getBoundingClientRect().top
    const measure = (): void => setOffset(Math.round(rows.getBoundingClientRect().top - top() + scroller.scrollTop))
    measure()
    const resized = new ResizeObserver(measure)
    for (const part of scroller.querySelectorAll(
      '.case-header, .timeline-bar, .filter-bar, .lanes-picture, .timeline-foot, .entry-list__note, .entry-table__head',
    ))
      resized.observe(part)
    return () => resized.disconnect()
  }, [box])
  return offset
}

/** The row with the focus stays in the page when it is scrolled out of sight, or the focus would be lost. */
const withActive = (
  {
    startIndex,
    endIndex,
    overscan,
    count,
  }: { readonly startIndex: number; readonly endIndex: number; readonly overscan: number; readonly count: number },
  active: number,
): number[] => {
  const from = Math.max(startIndex - overscan, 0)
  const to = Math.min(endIndex + overscan, count - 1)
  const rows = Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i)
  if (active < from && active < count) return [active, ...rows]
  if (active > to && active < count) return [...rows, active]
  return rows
}
