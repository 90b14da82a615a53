import { createColumnHelper, flexRender, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { MessageCircle } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Entry } from '../../../shared/model/entry.ts'
import { words } from '../../strings/en-GB.ts'
import { timelineWords } from '../../strings/timeline.ts'
import { Icon } from '../../ui/icon.tsx'
import { RagMark } from '../../ui/marks.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './entry-table.css'
import { rowAfterKey } from './row-focus.ts'
import { sayWhenBriefly } from './say-when-briefly.ts'
import type { Room } from './use-room.ts'

export type EntryTableProps = {
  /** In the order in which they are listed. */
  readonly entries: readonly Entry[]
  readonly selected: string | null
  /** Dates of this year go without it. */
  readonly plainYear: number | null
  readonly room: Room
  readonly onSelect: (entry: Entry) => void
  /** @param takesFocus by a key, so that the reading goes on in the panel */
  readonly onOpen: (entry: Entry, takesFocus: boolean) => void
  readonly onClose: () => void
}

/** The chronology as a list: the picture's equal for keyboard and screen reader. Only rows in sight are in the page, however many there are. */
export const EntryTable = (props: EntryTableProps) =>
  props.room === 'document' ? <FlowingTable {...props} /> : <ScrollingTable key={props.room} {...props} />

/** Before a row is measured: two lines of text. */
const ROW = 60
const OVERSCAN = 8
/** The headings stick to the top, and no row may come to lie beneath them. */
const HEADINGS = 40

/** Scrolls by itself, or with the page of the shell. */
const ScrollingTable = (props: EntryTableProps) => {
  const box = useRef<HTMLTableElement>(null)
  const byItself = props.room === 'beside'
  const page = (): HTMLElement | null => (byItself ? box.current : (box.current?.closest<HTMLElement>('#page') ?? null))
  const offset = useRowsOffset(box, byItself ? null : page)
  const focus = useRowFocus(props)
  // oxlint-disable-next-line react/incompatible-library -- it hands out one changing object, which only a memoising compiler would mind; there is none
  const virtualizer = useVirtualizer({
    count: props.entries.length,
    getScrollElement: page,
    estimateSize: () => ROW,
    getItemKey: (index) => props.entries[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: HEADINGS,
    rangeExtractor: (range) => withActive(range, focus.active),
  })
  return <Grid {...props} focus={focus} virtualizer={virtualizer} offset={offset} box={box} />
}

const FlowingTable = (props: EntryTableProps) => {
  const box = useRef<HTMLTableElement>(null)
  const offset = useRowsOffset(box, ofDocument)
  const focus = useRowFocus(props)
  // oxlint-disable-next-line react/incompatible-library -- as above
  const virtualizer = useWindowVirtualizer({
    count: props.entries.length,
    estimateSize: () => ROW,
    getItemKey: (index) => props.entries[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: HEADINGS,
    rangeExtractor: (range) => withActive(range, focus.active),
  })
  return <Grid {...props} focus={focus} virtualizer={virtualizer} offset={offset} box={box} />
}

const ofDocument = (): Element | null => document.scrollingElement

/** How far down in what scrolls the rows begin. @param within null where they begin at its top */
const useRowsOffset = (box: RefObject<HTMLTableElement | null>, within: (() => Element | null) | null): number => {
  const [offset, setOffset] = useState(0)
  const find = useRef(within)
  useLayoutEffect(() => {
    const scroller = find.current?.() ?? null
    const rows = box.current?.querySelector('.entry-table__rows') ?? null
    if (scroller === null || rows === null) return
    const top = scroller === document.scrollingElement ? () => 0 : () => scroller.getBoundingClientRect().top
    const measure = (): void => setOffset(Math.round(rows.getBoundingClientRect().top - top() + scroller.scrollTop))
    measure()
    const resized = new ResizeObserver(measure)
    for (const part of scroller.querySelectorAll('.case-header, .timeline-bar, .lanes-picture, .timeline-foot'))
      resized.observe(part)
    return () => resized.disconnect()
  }, [box])
  return offset
}

type RowFocus = {
  /** The one row that Tab reaches. */
  readonly active: number
  readonly setActive: (row: number) => void
}

const useRowFocus = ({ entries, selected }: EntryTableProps): RowFocus => {
  const [moved, setMoved] = useState(0)
  const place = useMemo(
    () => (selected === null ? -1 : entries.findIndex(({ id }) => id === selected)),
    [entries, selected],
  )
  return { active: place >= 0 ? place : Math.min(moved, Math.max(entries.length - 1, 0)), setActive: setMoved }
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

const features = tableFeatures({})
const column = createColumnHelper<typeof features, Entry>()
const columns = column.columns([
  column.display({ id: 'when', header: timelineWords.table.when }),
  column.display({
    id: 'agency',
    header: timelineWords.table.agency,
    cell: ({ row }) => <AgencyBadge code={row.original.agencyCode} />,
  }),
  column.display({
    id: 'event',
    header: timelineWords.table.event,
    cell: ({ row }) => <EventCell entry={row.original} />,
  }),
  column.display({
    id: 'impact',
    header: timelineWords.table.impact,
    cell: ({ row }) => <ImpactCell entry={row.original} />,
  }),
  column.display({
    id: 'rating',
    header: timelineWords.table.rating,
    cell: ({ row }) => <RagMark rag={row.original.rag} />,
  }),
])

type GridProps = EntryTableProps & {
  readonly focus: RowFocus
  readonly virtualizer: Virtualizer<HTMLElement, Element> | Virtualizer<Window, Element>
  /** Where the rows begin in what scrolls. */
  readonly offset: number
  readonly box: RefObject<HTMLTableElement | null>
}

/** A table to assistive technology, with rows to go through by key; the eye sees a scrolling list. */
const Grid = ({
  entries,
  selected,
  plainYear,
  room,
  onSelect,
  onOpen,
  onClose,
  focus,
  virtualizer,
  offset,
  box,
}: GridProps) => {
  const table = useTable({ features, columns, data: entries, getRowId: ({ id }) => id })
  const { rows } = table.getRowModel()
  const { active, setActive } = focus
  /** Set when a key moved the focus, until the row is there to take it. */
  const wanted = useRef<number | null>(null)

  /** What the timeline or the toolbar selects comes into sight here, and stays there when the list changes or gets another width. */
  const seen = useRef<{ readonly selected: string | null; readonly entries: readonly Entry[] }>({
    selected: null,
    entries,
  })
  useEffect(() => {
    const before = seen.current
    seen.current = { selected, entries }
    // in one flow with the picture, scrolling to the row would carry the picture away
    if (room !== 'beside' || (selected === before.selected && entries === before.entries)) return
    const row = entries.findIndex(({ id }) => id === selected)
    if (row >= 0) virtualizer.scrollToIndex(row, { align: entries === before.entries ? 'auto' : 'center' })
    else if (entries !== before.entries) virtualizer.scrollToIndex(0)
  }, [selected, entries, virtualizer, room])
  useEffect(() => {
    const list = box.current
    if (room !== 'beside' || selected === null || list === null) return
    const { width } = list.getBoundingClientRect()
    const resized = new ResizeObserver(() => {
      if (list.getBoundingClientRect().width === width) return
      const row = entries.findIndex(({ id }) => id === selected)
      // once for the rows as they were measured, and once more as they are now
      virtualizer.scrollToIndex(row, { align: 'auto' })
      requestAnimationFrame(() => virtualizer.scrollToIndex(row, { align: 'auto' }))
    })
    resized.observe(list)
    return () => resized.disconnect()
  }, [box, entries, room, selected, virtualizer])

  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (row === null || row === undefined) return
    row.focus({ preventScroll: true })
    wanted.current = null
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[active]
    if (event.altKey || event.ctrlKey || event.metaKey || entry === undefined) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(entry, true)
      return
    }
    if (event.key === 'Escape') {
      onClose()
      return
    }
    const height = (virtualizer.scrollRect?.height ?? 0) - HEADINGS
    const page = Math.floor((height * entries.length) / Math.max(virtualizer.getTotalSize(), 1))
    const next = rowAfterKey(event.key, active, entries.length, page)
    const to = next === null ? undefined : entries[next]
    if (next === null || to === undefined) return
    event.preventDefault()
    setActive(next)
    wanted.current = next
    seen.current = { selected: to.id, entries }
    virtualizer.scrollToIndex(next, { align: 'auto' })
    onSelect(to)
  }

  return (
    <table
      ref={box}
      className={`entry-table entry-table--${room === 'beside' ? 'itself' : 'page'}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table gone through by key is a grid
      role="grid"
      aria-label={timelineWords.table.label}
      aria-rowcount={entries.length + 1}
      aria-colcount={columns.length}
    >
      <thead className="entry-table__head">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1} className="entry-table__row entry-table__row--head">
            {group.headers.map((header) => (
              <th key={header.id} scope="col" className={`entry-table__cell entry-table__cell--${header.id}`}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody className="entry-table__rows" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const entry = row.original
          return (
            <tr
              key={row.id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              aria-selected={entry.id === selected}
              tabIndex={index === active ? 0 : -1}
              className="entry-table__row"
              style={{ transform: `translateY(${start - offset}px)` }}
              onKeyDown={onKeyDown}
              onClick={() => {
                setActive(index)
                seen.current = { selected: entry.id, entries }
                onOpen(entry, false)
              }}
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={`entry-table__cell entry-table__cell--${cell.column.id}`}
                  data-label={cell.column.id === 'impact' ? timelineWords.table.impact : undefined}
                >
                  {cell.column.id === 'when' ? (
                    <WhenCell entry={entry} plainYear={plainYear} />
                  ) : (
                    <table.FlexRender cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const WhenCell = ({ entry, plainYear }: { readonly entry: Entry; readonly plainYear: number | null }) => {
  const { day, beneath } = sayWhenBriefly(entry.when, plainYear)
  return (
    <>
      <span className="entry-table__day">{day}</span>
      {beneath === null ? null : <span className="entry-table__beneath">{beneath}</span>}
    </>
  )
}

const EventCell = ({ entry }: { readonly entry: Entry }) => (
  <>
    <p className="entry-table__event">{entry.event}</p>
    {entry.voice === null ? null : (
      <p className="entry-table__voice">
        <Icon of={MessageCircle} size={15} />
        <span>
          <span className="entry-table__voice-word">{timelineWords.table.voice}:</span> {entry.voice}
        </span>
      </p>
    )}
  </>
)

const ImpactCell = ({ entry }: { readonly entry: Entry }) => (
  <p className={entry.impact === null ? 'entry-table__nothing' : 'entry-table__impact'}>
    {entry.impact ?? words.ui.notRecorded}
  </p>
)
