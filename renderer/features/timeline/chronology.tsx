import { useEffect, useMemo, useRef, useState } from 'react'
import { NO_FILTER } from '../../../shared/filter/entry-filter.ts'
import { filterEntries } from '../../../shared/filter/filter-entries.ts'
import { notesAtGone } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { withAccountsThatStand } from '../../../shared/same-event/event-groups.ts'
import { yearOf } from '../../../shared/time/days.ts'
import { withDayOrders } from '../../../shared/timeline/day-order.ts'
import { timelineOf } from '../../../shared/timeline/merge.ts'
import { clockOf } from '../../../shared/time/clock-of.ts'
import type { CaseRoomProps } from '../../app/case-room.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { useToday } from '../../app/today.ts'
import { count } from '../../strings/en-GB.ts'
import { filterWords } from '../../strings/filters.ts'
import { timelineWords } from '../../strings/timeline.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { agencyLanes } from './picture/agency-lanes.ts'
import { apart, broughtIntoView, limitsOf, wholeView, windowView, zoomed } from './picture/drawn-view.ts'
import { doInPicture } from './picture/do-in-picture.ts'
import { EmptyChronology } from './empty-chronology.tsx'
import { EntryFormDialog } from './entry-form/entry-form.tsx'
import { EntryPanel } from './entry-panel/entry-panel.tsx'
import { NotesAtGoneEntries } from './entry-panel/notes-at-gone-entries.tsx'
import { EntryTable } from './entry-table/entry-table.tsx'
import { TableTools } from './entry-table/table-tools.tsx'
import { useTableView } from './entry-table/use-table-view.ts'
import { FilterBar } from './filters/filter-bar.tsx'
import { useArrival } from './filters/use-arrival.ts'
import { useFigure } from './filters/use-figure.ts'
import { useFilter } from './filters/use-filter.ts'
import { useFilteredEntries } from './filters/use-filtered-entries.ts'
import { useSoughtMarked } from './filters/use-sought-marked.ts'
import { laneHeights } from './picture/lane-heights.ts'
import { placeEntries, splitByDate, type LaneMark, type LaneSpan } from './picture/lane-marks.ts'
import { LanesPicture, type LanesPictureHandle } from './picture/lanes-picture.tsx'
import type { PictureAct } from './picture/picture-acts.ts'
import { PilePanel } from './picture/pile-panel.tsx'
import { TimelineBar } from './timeline-bar.tsx'
import { TimelineFoot } from './picture/timeline-foot.tsx'
import { UndatedTray } from './picture/undated-tray.tsx'
import { useHeight } from './use-height.ts'
import { useRoom } from './use-room.ts'
import { useSelection } from './use-selection.ts'

/** Picture, list and panel over the same entries, filtered in the same way, with one selection. */
export const Chronology = ({ of, entries: given, notes: kept }: CaseRoomProps) => {
  const today = useToday()
  const clock = useMemo(() => clockOf(of), [of])
  const notes = useMemo(() => withAccountsThatStand(kept, given), [kept, given])
  const atGone = useMemo(() => notesAtGone(kept, given), [kept, given])
  const entries = useMemo(() => withDayOrders(timelineOf(given), notes), [given, notes])
  const { filter, change } = useFilter()
  const tableView = useTableView()
  const figure = useFigure(filter.figure, of, entries, notes)
  const found = useFilteredEntries(entries, filter, { of, notes, behindFigure: figure.entries })
  useArrival({ filter, change }, found)
  const { shown, matching } = found
  const [typing, setTyping] = useState(false)
  const [news, setNews] = useState('')
  const picture = useRef<LanesPictureHandle>(null)
  const list = useRef<HTMLDivElement>(null)
  const room = useRoom()
  const beside = room === 'beside'
  const [page, setPage] = useState<HTMLDivElement | null>(null)
  const pageHeight = useHeight(page)
  const [lower, setLower] = useState<HTMLDivElement | null>(null)
  useSoughtMarked(lower, filter.text)

  const placed = useMemo(() => placeEntries(matching), [matching])
  const { drawn, withoutDate } = useMemo(() => splitByDate(matching), [matching])
  const lanes = useMemo(() => {
    const due = clock?.milestones.find(({ key }) => key === 'agency-returns')?.date ?? null
    const asked = of.agencies.filter(({ id }) => filter.agencies.includes(id))
    return agencyLanes(asked.length === 0 ? of.agencies : asked, matching, due, today, entries)
  }, [of, filter.agencies, matching, entries, clock, today])
  const days = useMemo(
    () => ({
      strategyMeeting: of.strategyMeeting,
      conference: of.conference,
      due: clock?.due ?? null,
      today,
      milestones: clock?.milestones.filter(({ key }) => FLAGGED.has(key)) ?? [],
    }),
    [of, clock, today],
  )
  const whole = useMemo(() => wholeView(of.lookBackFrom, days, entries), [of, days, entries])
  const limits = useMemo(() => limitsOf(whole), [whole])
  const [opensAt] = useState(() => (filter.scope === 'all' ? whole : windowView(days)))

  const bringIntoSight = (entry: Entry): void => {
    const at = picture.current
    if (at === null) return
    const now = at.view()
    const view = broughtIntoView(now, entry.when, limits)
    if (view !== now) at.look(view)
  }
  const selection = useSelection(entries, (entry) => {
    if (entry === null) setNews(filterWords.noSuchEntry)
    else bringIntoSight(entry)
  })
  const { selected, chosen, panel } = selection
  const place = useMemo(() => shown.findIndex(({ id }) => id === selected), [shown, selected])

  // the picture goes with the scope, whether a button, Back or a saved view asks for it
  const scopeDrawn = useRef(filter.scope)
  useEffect(() => {
    if (filter.scope === scopeDrawn.current) return
    scopeDrawn.current = filter.scope
    picture.current?.look(filter.scope === 'all' ? whole : windowView(days))
  }, [filter.scope, whole, days])

  const readFromPicture = useRef(false)
  const select = (entry: Entry): void => {
    selection.choose(entry)
    bringIntoSight(entry)
  }
  const read = (entry: Entry, takesFocus: boolean): void => {
    readFromPicture.current = false
    selection.open(entry, takesFocus)
    bringIntoSight(entry)
    showInList(entry)
  }

  /** What is selected is in the list too, also when it was picked outside of the window. */
  const showInList = (entry: Entry): void => {
    // asked of the entry itself: one that was just typed is in no list yet
    const alone = filterEntries([entry], filter, { of, notes, behindFigure: figure.entries })
    if (alone.shown.length > 0) return
    const isMatch = alone.matching.length > 0
    scopeDrawn.current = 'all'
    change(isMatch ? { ...filter, scope: 'all' } : { ...NO_FILTER, scope: 'all' }, 'choosing')
    setNews(isMatch ? timelineWords.nowWhole : filterWords.nowCleared)
  }

  const closePanel = (): void => {
    selection.close()
    const goesBack = readFromPicture.current
    readFromPicture.current = false
    if (goesBack) return picture.current?.focus()
    const row = list.current?.querySelector<HTMLElement>(':is([role="grid"], [role="treegrid"]) tbody [tabindex="0"]')
    // where nothing is in the list, what says so is read next
    ;(row ?? list.current)?.focus({ preventScroll: true })
  }

  const pick = (mark: LaneMark | LaneSpan): void => {
    const [first, ...others] = mark.entries
    if (first === undefined) return
    if (others.length === 0) return read(first, false)
    const at = picture.current
    const nearer = 'open' in mark || at === null ? null : apart(mark, at.view(), limits)
    if (nearer !== null) at?.look(nearer)
    else selection.openPile(mark.entries)
  }

  const step = (by: 1 | -1): void => {
    const to = shown[place < 0 ? (by === 1 ? 0 : shown.length - 1) : place + by]
    if (to !== undefined) select(to)
  }

  const act = (what: Exclude<PictureAct, 'keys'>): void => {
    const at = picture.current
    if (at === null) return
    doInPicture(what, {
      drawn,
      lanes,
      chosen,
      view: at.view(),
      windowAt: windowView(days),
      whole,
      look: at.look,
      zoom,
      select,
      read: (entry) => {
        read(entry, true)
        readFromPicture.current = true
      },
    })
  }

  const zoom = (nearer: boolean): void => {
    const at = picture.current
    at?.look(zoomed(at.view(), nearer ? 0.6 : 1 / 0.6, limits))
  }

  const saved = (entry: Entry): void => {
    setTyping(false)
    setNews(timelineWords.saved(entry.code))
    read(entry, true)
  }

  const sentences = [
    filterWords.hidden(found),
    chosen !== null && panel.kind === 'entry' && place < 0 ? filterWords.chosenIsHidden : null,
  ].filter((sentence) => sentence !== null)

  return (
    <div ref={setPage} className={`timeline-page timeline-page--${beside ? 'beside' : 'stacked'}`}>
      <PageHeading title={timelineWords.title}>
        <VisuallyHidden>{timelineWords.title}</VisuallyHidden>
      </PageHeading>
      <TimelineBar
        caseId={of.id}
        scope={filter.scope}
        shown={shown.length}
        total={found.total}
        hasPrevious={place > 0}
        hasNext={place < shown.length - 1}
        onScope={(scope) => change({ ...filter, scope }, 'choosing')}
        onZoom={zoom}
        onStep={step}
        onType={() => setTyping(true)}
      />
      <FilterBar
        of={of}
        entries={entries}
        notes={notes}
        filter={filter}
        change={change}
        sayFigure={figure.say}
        behindFigure={figure.entries}
      >
        <TableTools {...tableView} of={of} chosen={chosen} onSay={setNews} />
      </FilterBar>
      <LanesPicture
        ref={picture}
        label={sayPicture(lanes, shown.length, found.total)}
        lanes={lanes}
        placed={placed}
        drawn={drawn}
        family={of.children}
        days={days}
        opensAt={opensAt}
        limits={limits}
        selected={selected}
        {...laneHeights(beside ? pageHeight : null, lanes.length, of.children.length)}
        onPick={pick}
        onAct={act}
      />
      <TimelineFoot notes={sentences}>
        <NotesAtGoneEntries
          of={of.id}
          notes={atGone}
          // the dialog holds the focus until it is out of the page
          onNoneLeft={() => requestAnimationFrame(() => list.current?.focus({ preventScroll: true }))}
        />
        <UndatedTray entries={withoutDate.length} onOpen={() => selection.openPile(withoutDate)} />
      </TimelineFoot>
      <div ref={setLower} className="timeline-page__lower">
        <div ref={list} tabIndex={-1} className="timeline-page__list">
          {shown.length > 0 ? (
            <EntryTable
              {...tableView}
              of={of}
              entries={shown}
              notes={notes}
              selected={selected}
              plainYear={filter.scope === 'window' ? yearOf(of.strategyMeeting) : null}
              room={room}
              onSelect={select}
              onOpen={read}
              onClose={closePanel}
              onSay={setNews}
            />
          ) : (
            <EmptyChronology
              of={of}
              filter={filter}
              found={found}
              sayFigure={figure.say}
              onFilter={(to, how) => {
                change(to, how)
                // the button that was pressed goes with what it says
                list.current?.focus({ preventScroll: true })
              }}
              onType={() => setTyping(true)}
            />
          )}
        </div>
        {panel.kind === 'entry' && chosen !== null ? (
          <EntryPanel key={chosen.id} of={of} entry={chosen} takesFocus={panel.takesFocus} onClose={closePanel} />
        ) : null}
        {selection.pile.length > 0 ? (
          <PilePanel entries={selection.pile} onChoose={(entry) => read(entry, true)} onClose={closePanel} />
        ) : null}
      </div>
      <output className="visually-hidden">{news}</output>
      {typing ? (
        <EntryFormDialog of={of} agency={filter.agencies[0] ?? null} onSaved={saved} onClose={() => setTyping(false)} />
      ) : null}
    </div>
  )
}

const sayPicture = (lanes: ReturnType<typeof agencyLanes>, shown: number, total: number): string =>
  timelineWords.picture.label(
    `${timelineWords.showing(shown, total).join(' ')}.`,
    lanes
      .map(({ name, entries, words }) => timelineWords.picture.lane(name, words ?? count(entries, 'entry', 'entries')))
      .join('; '),
  )

/** The milestones that have no line of their own across the lanes. */
const FLAGGED: ReadonlySet<string> = new Set([
  'agency-returns',
  'family-copy',
  'chair-copy',
  'core-group',
  'first-review',
])
