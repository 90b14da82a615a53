import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { MessageCircle } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Entry } from '../../../shared/model/entry.ts'
import { timelineWords, words } from '../../strings/en-GB.ts'
import { Icon } from '../../ui/icon.tsx'
import { RagMark } from '../../ui/marks.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './entry-table.css'
import { rowAfterKey } from './row-focus.ts'
import { sayWhenBriefly } from './say-when-briefly.ts'

export type EntryTableProps = {
  /** In the order in which they are listed. */
  readonly entries: readonly Entry[]
  readonly selected: string | null
  /** Dates of this year go without it. */
  readonly plainYear: number | null
  /** `itself` where the list has a room of its own, `page` where everything lies in one flow. */
  readonly scrolls: 'itself' | 'page'
  readonly onSelect: (entry: Entry) => void
  /** @param takesFocus by a key, so that the reading goes on in the panel */
  readonly onOpen: (entry: Entry, takesFocus: boolean) => void
  readonly onClose: () => void
}

/** The chronology as a list: the picture's equal for keyboard and screen reader. Only rows in sight are in the page, however many there are. */
export const EntryTable = (props: EntryTableProps) =>
  props.scrolls === 'itself' ? <ScrollingTable {...props} /> : <FlowingTable {...props} />

/** Before a row is measured: two lines of text. */
const ROW = 60
const OVERSCAN = 8

const ScrollingTable = (props: EntryTableProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const focus = useRowFocus(props)
  const virtualizer = useVirtualizer({
    count: props.entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => props.entries[index]?.id ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withActive(range, focus.active),
  })
  return <Grid {...props} focus={focus} virtualizer={virtualizer} offset={0} scroller={scroller} />
}

const FlowingTable = (props: EntryTableProps) => {
  const grid = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  const focus = useRowFocus(props)
  useLayoutEffect(() => {
    const measure = (): void => {
      const rows = grid.current?.querySelector('.entry-table__rows')
      if (rows instanceof HTMLElement) setOffset(rows.getBoundingClientRect().top + window.scrollY)
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(document.body)
    return () => resized.disconnect()
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: props.entries.length,
    estimateSize: () => ROW,
    getItemKey: (index) => props.entries[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: offset,
    // the headings stick to the top of the window
    scrollPaddingStart: 40,
    rangeExtractor: (range) => withActive(range, focus.active),
  })
  return <Grid {...props} focus={focus} virtualizer={virtualizer} offset={offset} grid={grid} />
}

type RowFocus = {
  /** The one row that Tab reaches. */
  readonly active: number
  readonly setActive: (row: number) => void
  /** Set when a key moved the focus, until the row is there to take it. */
  readonly wanted: RefObject<number | null>
}

const useRowFocus = ({ entries, selected }: EntryTableProps): RowFocus => {
  const [moved, setMoved] = useState(0)
  const wanted = useRef<number | null>(null)
  const place = useMemo(
    () => (selected === null ? -1 : entries.findIndex(({ id }) => id === selected)),
    [entries, selected],
  )
  const active = place >= 0 ? place : Math.min(moved, Math.max(entries.length - 1, 0))
  return { active, setActive: setMoved, wanted }
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
  readonly virtualizer: Virtualizer<HTMLDivElement, Element> | Virtualizer<Window, Element>
  /** Where the rows begin in what scrolls. */
  readonly offset: number
  readonly scroller?: RefObject<HTMLDivElement | null>
  readonly grid?: RefObject<HTMLDivElement | null>
}

const Grid = ({
  entries,
  selected,
  plainYear,
  scrolls,
  onSelect,
  onOpen,
  onClose,
  focus,
  virtualizer,
  offset,
  scroller,
  grid,
}: GridProps) => {
  const own = useRef<HTMLDivElement>(null)
  const box = grid ?? own
  const table = useTable({ features, columns, data: entries, getRowId: ({ id }) => id })
  const { rows } = table.getRowModel()
  const { active, setActive, wanted } = focus

  /** What the timeline or the toolbar selects comes into sight here. */
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (selected === seen.current) return
    seen.current = selected
    // in one flow with the picture, scrolling to the row would carry the picture away
    if (scrolls === 'page') return
    const row = entries.findIndex(({ id }) => id === selected)
    if (row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' })
  }, [selected, entries, virtualizer, scrolls])

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
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
    const next = rowAfterKey(event.key, active, entries.length, endIndex - startIndex - 1)
    const to = next === null ? undefined : entries[next]
    if (next === null || to === undefined) return
    event.preventDefault()
    setActive(next)
    wanted.current = next
    seen.current = to.id
    virtualizer.scrollToIndex(next, { align: 'auto' })
    onSelect(to)
  }

  return (
    <div
      ref={box}
      className={`entry-table entry-table--${scrolls}`}
      role="grid"
      aria-label={timelineWords.table.label}
      aria-rowcount={entries.length + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="entry-table__head">
        {table.getHeaderGroups().map((group) => (
          <div key={group.id} role="row" aria-rowindex={1} className="entry-table__row entry-table__row--head">
            {group.headers.map((header) => (
              <div key={header.id} role="columnheader" className={`entry-table__cell entry-table__cell--${header.id}`}>
                <table.FlexRender header={header} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <div ref={scroller} className="entry-table__scroller" role="presentation" tabIndex={-1}>
        <div role="rowgroup" className="entry-table__rows" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const entry = row.original
            return (
              <div
                key={row.id}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={entry.id === selected}
                tabIndex={index === active ? 0 : -1}
                className="entry-table__row"
                style={{ transform: `translateY(${start - offset}px)` }}
                onClick={() => {
                  setActive(index)
                  seen.current = entry.id
                  onOpen(entry, false)
                }}
              >
                {row.getAllCells().map((cell) => (
                  <div
                    key={cell.id}
                    role="gridcell"
                    className={`entry-table__cell entry-table__cell--${cell.column.id}`}
                    data-label={cell.column.id === 'impact' ? timelineWords.table.impact : undefined}
                  >
                    {cell.column.id === 'when' ? (
                      <WhenCell entry={entry} plainYear={plainYear} />
                    ) : (
                      <table.FlexRender cell={cell} />
                    )}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
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
