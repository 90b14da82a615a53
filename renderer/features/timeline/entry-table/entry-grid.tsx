import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import type { Virtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { Entry } from '../../../../shared/model/entry.ts'
import { entryTableWords } from '../../../strings/entry-table.ts'
import { copyText } from '../../../ui/copy-text.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RagMark } from '../../../ui/marks.tsx'
import { columnLayout, type ColumnLayout } from './column-layout.ts'
import { entryAsText } from './entry-as-text.ts'
import { EntryCell } from './entry-cells.tsx'
import { NO_MARKS } from './entry-marks.ts'
import type { EntryTableProps } from './entry-table-props.ts'
import { gridMove } from './grid-move.ts'
import { isSortable, type ColumnId } from './table-columns.ts'
import type { TableRow } from './table-rows.ts'
import { directionOf, sortAfterPress } from './table-view.ts'
import type { ActiveRow } from './use-active-row.ts'
import type { Rows } from './use-rows.ts'
import { useWidthInRem } from './use-width-in-rem.ts'

/** The headings stick to the top, and no row may come to lie beneath them. */
export const HEADINGS = 40

type EntryGridProps = EntryTableProps & {
  readonly rows: Rows
  readonly active: ActiveRow
  readonly virtualizer: Virtualizer<HTMLElement, Element> | Virtualizer<Window, Element>
  /** Where the rows begin in what scrolls. */
  readonly offset: number
  readonly box: RefObject<HTMLTableElement | null>
}

const features = tableFeatures({})
const helper = createColumnHelper<typeof features, TableRow>()

/** A table to assistive technology, gone through by row or by cell; the eye sees a scrolling list. */
export const EntryGrid = (props: EntryGridProps) => {
  const { of, view, change, selected, plainYear, room, onSelect, onOpen, onClose, onSay, virtualizer, offset, box } =
    props
  const { rows, marks, toggle } = props.rows
  const { active } = props
  const width = useWidthInRem(box)
  const layout = useMemo(() => columnLayout(view.columns, width), [view.columns, width])
  const columns = useMemo(
    () => helper.columns(inPage(layout).map((id) => helper.display({ id, header: entryTableWords.columns[id] }))),
    [layout],
  )
  const beneath = useMemo(
    () => layout.beneath.filter((column) => layout.kind === 'columns' || !HEAD_OF_CARD.has(column)),
    [layout],
  )
  const inSight = virtualizer.getVirtualItems()
  // the library makes an object for each row it is given: ten thousand of them would be felt
  const data = useMemo(() => inSight.flatMap(({ index }) => rows[index] ?? []), [inSight, rows])
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id })
  const cells = columns.length
  /** Set when a key moved the focus, until the row is there to take it. */
  const wanted = useRef(false)

  useFollowing(props)
  useLayoutEffect(() => {
    if (!wanted.current) return
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${active.row}"]`)
    const target = active.cell === null ? row : row?.querySelector<HTMLElement>(`[data-cell="${active.cell}"]`)
    if (target === null || target === undefined) return
    target.focus({ preventScroll: true })
    wanted.current = false
  })

  const copy = (entry: Entry): void => {
    const say = entryTableWords.copy
    onSay(copyText(entryAsText(entry, of)) ? say.done(entry.code) : say.failed)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active.row]
    if (event.altKey || row === undefined) return
    const withControl = event.ctrlKey || event.metaKey
    if (withControl && event.key.toLowerCase() === 'c' && row.kind === 'entry' && nothingMarked()) {
      event.preventDefault()
      copy(row.entry)
      return
    }
    if (!withControl && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      if (row.kind === 'group') toggle(row.group.key)
      else if (event.key === 'Enter') onOpen(row.entry, true)
      else onSelect(row.entry)
      return
    }
    if (!withControl && event.key === 'Escape') {
      onClose()
      return
    }
    if (row.kind === 'group' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault()
      if (row.open === (event.key === 'ArrowLeft')) toggle(row.group.key)
      return
    }
    const height = (virtualizer.scrollRect?.height ?? 0) - HEADINGS
    const page = Math.floor((height * rows.length) / Math.max(virtualizer.getTotalSize(), 1))
    const next = gridMove(event.key, withControl, active, { rows: rows.length, cells, page })
    const to = next === null ? undefined : rows[next.row]
    if (next === null || to === undefined) return
    event.preventDefault()
    wanted.current = true
    active.goTo(to, to.kind === 'group' ? null : next.cell)
    virtualizer.scrollToIndex(next.row, { align: 'auto' })
    if (to.kind === 'entry' && to.entry.id !== selected) onSelect(to.entry)
  }

  const grouped = view.group !== null
  const sorted = view.sort === null ? null : entryTableWords.columns[view.sort.column]
  return (
    <table
      ref={box}
      className={`entry-table entry-table--${room === 'beside' ? 'itself' : 'page'} entry-table--${layout.kind}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table gone through by key is a grid
      role={grouped ? 'treegrid' : 'grid'}
      aria-label={sorted === null ? entryTableWords.label : entryTableWords.labelSorted(sorted.toLowerCase())}
      aria-rowcount={rows.length + 1}
      aria-colcount={cells}
    >
      <thead className="entry-table__head">
        {table.getHeaderGroups().map((group) => (
          <tr
            key={group.id}
            aria-rowindex={1}
            className="entry-table__row entry-table__row--head"
            style={rowStyle(layout)}
          >
            {group.headers.map(({ id }, at) => (
              <Heading key={id} column={id as ColumnId} at={at} view={view} change={change} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody className="entry-table__rows" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {inSight.map(({ index, start }) => {
          const row = rows[index]
          const drawn = row === undefined ? undefined : table.getRowModel().rowsById[row.id]
          if (row === undefined || drawn === undefined) return null
          const isActive = index === active.row
          const common = {
            ref: virtualizer.measureElement,
            'data-index': index,
            'aria-rowindex': index + 2,
            tabIndex: isActive && active.cell === null ? 0 : -1,
            onKeyDown,
          }
          const place = `translateY(${start - offset}px)`
          if (row.kind === 'group')
            return (
              <tr
                key={row.id}
                {...common}
                aria-level={1}
                aria-expanded={row.open}
                aria-posinset={row.place}
                aria-setsize={row.of}
                className="entry-table__row entry-table__row--group"
                style={{ transform: place }}
                onClick={() => {
                  active.goTo(row, null)
                  toggle(row.group.key)
                }}
              >
                <td className="entry-table__group" aria-colspan={cells}>
                  <GroupHeading row={row} />
                </td>
              </tr>
            )
          const { entry } = row
          const around = { of, marks: marks.get(entry.id) ?? NO_MARKS, plainYear, beneath }
          return (
            <tr
              key={row.id}
              {...common}
              aria-selected={entry.id === selected}
              {...(row.within === null
                ? {}
                : { 'aria-level': 2, 'aria-posinset': row.within.place, 'aria-setsize': row.within.of })}
              className="entry-table__row"
              style={{ ...rowStyle(layout), transform: place }}
              onClick={() => {
                // a click that marks text is no choice
                if (!nothingMarked()) return
                active.goTo(row, null)
                onOpen(entry, false)
              }}
            >
              {drawn.getAllCells().map((cell, at) => (
                <td
                  key={cell.id}
                  aria-colindex={at + 1}
                  data-cell={at}
                  tabIndex={isActive && active.cell === at ? 0 : -1}
                  className={`entry-table__cell entry-table__cell--${cell.column.id}`}
                >
                  <EntryCell column={cell.column.id as ColumnId} entry={entry} around={around} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** In a card everything stands beneath the event but what its head holds. */
const inPage = (layout: ColumnLayout): readonly ColumnId[] =>
  layout.kind === 'cards' ? layout.beneath.filter((column) => HEAD_OF_CARD.has(column)) : layout.beside

const HEAD_OF_CARD: ReadonlySet<ColumnId> = new Set(['when', 'agency', 'event', 'rating'])

const rowStyle = ({ kind, template }: ColumnLayout) => (kind === 'cards' ? {} : { gridTemplateColumns: template })

/** Text that a person has marked with the mouse is copied and left alone. */
const nothingMarked = (): boolean => document.getSelection()?.isCollapsed !== false

const Heading = ({
  column,
  at,
  view,
  change,
}: Pick<EntryTableProps, 'view' | 'change'> & { readonly column: ColumnId; readonly at: number }) => {
  const direction = directionOf(view.sort, column)
  const name = entryTableWords.columns[column]
  return (
    <th
      scope="col"
      aria-colindex={at + 1}
      {...(direction === null ? {} : { 'aria-sort': direction })}
      className={`entry-table__cell entry-table__cell--${column}`}
    >
      {isSortable(column) ? (
        <button
          type="button"
          className="entry-table__sort"
          onClick={() => change({ ...view, sort: sortAfterPress(view.sort, column) })}
        >
          {name}
          {direction === null ? null : <Icon of={direction === 'ascending' ? ArrowDown : ArrowUp} size={14} />}
        </button>
      ) : (
        name
      )}
    </th>
  )
}

const GroupHeading = ({ row: { group, open } }: { readonly row: Extract<TableRow, { kind: 'group' }> }) => (
  <>
    <Icon of={open ? ChevronDown : ChevronRight} size={16} />
    <span className="entry-table__group-name">{group.name}</span>
    <span className="entry-table__group-count">{entryTableWords.group.entries(group.entries.length)}</span>
    {group.worst === null ? null : (
      <span className="entry-table__group-worst">
        {entryTableWords.group.worst} <RagMark rag={group.worst} />
      </span>
    )}
  </>
)

/** What the picture or the toolbar selects comes into sight here, and stays there when the list changes or gets another width. */
const useFollowing = ({ rows: { rows, places }, selected, room, virtualizer, box }: EntryGridProps): void => {
  const seen = useRef<{ readonly selected: string | null; readonly rows: readonly TableRow[] }>({
    selected: null,
    rows,
  })
  useEffect(() => {
    const before = seen.current
    seen.current = { selected, rows }
    // in one flow with the picture, scrolling to the row would carry the picture away
    if (room !== 'beside' || (selected === before.selected && rows === before.rows)) return
    const row = selected === null ? undefined : places.ofEntry.get(selected)
    if (row !== undefined) virtualizer.scrollToIndex(row, { align: rows === before.rows ? 'auto' : 'center' })
    else if (rows !== before.rows) virtualizer.scrollToIndex(0)
  }, [selected, rows, places, virtualizer, room])
  /** Known from selection to selection: the panel that opens with one makes the list narrower, and may make it lower, at the same moment. */
  const size = useRef('')
  useEffect(() => {
    const list = box.current
    const scroller = virtualizer.scrollElement
    if (room !== 'beside' || selected === null || list === null || !(scroller instanceof HTMLElement)) return
    const resized = new ResizeObserver(() => {
      const before = size.current
      size.current = `${list.getBoundingClientRect().width} ${scroller.clientHeight}`
      const row = places.ofEntry.get(selected)
      if (size.current === before || row === undefined) return
      // once for the rows as they were measured, and once more as they are now
      virtualizer.scrollToIndex(row, { align: 'auto' })
      requestAnimationFrame(() => virtualizer.scrollToIndex(row, { align: 'auto' }))
    })
    resized.observe(list)
    resized.observe(scroller)
    return () => resized.disconnect()
  }, [box, places, room, selected, virtualizer])
}
