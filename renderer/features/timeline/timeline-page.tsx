import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Scope } from '../../../shared/contract.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { yearOf } from '../../../shared/time/days.ts'
import { timelineOf } from '../../../shared/timeline/merge.ts'
import { conferenceWindow, placeOf } from '../../../shared/timeline/window.ts'
import { clockOf } from '../../app/case-clock.ts'
import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { count, timelineWords } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState, ErrorNote, Opening } from '../../ui/notes.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { agencyLanes } from './agency-lanes.ts'
import { apart, broughtIntoView, limitsOf, wholeView, windowView, zoomed } from './drawn-view.ts'
import { EntryFormDialog } from './entry-form.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { EntryTable } from './entry-table.tsx'
import { placeEntries, type LaneMark, type LaneSpan } from './lane-marks.ts'
import { LanesPicture, type LanesPictureHandle } from './lanes-picture.tsx'
import { PilePanel } from './pile-panel.tsx'
import { shownEntries } from './shown-entries.ts'
import { TimelineBar } from './timeline-bar.tsx'
import { TimelineFoot } from './timeline-foot.tsx'
import './timeline-page.css'
import { laneHeights, FLOWING } from './lane-heights.ts'
import { useRoom } from './use-room.ts'
import { useHeight } from './use-height.ts'

/** The case's main screen: one chronology of all agencies, as a picture and as a list, with one selection. */
export const TimelinePage = () => {
  const open = useCase()
  const entries = useCall('entries.list', { case: open.id })
  if (entries.error !== null)
    return (
      <div className="page">
        <PageHeading title={timelineWords.title}>{timelineWords.title}</PageHeading>
        <ErrorNote>{entries.error.message}</ErrorNote>
      </div>
    )
  if (entries.data === undefined)
    return (
      <div className="page">
        <PageHeading title={timelineWords.title}>{timelineWords.title}</PageHeading>
        <Opening />
      </div>
    )
  return <Chronology of={open} given={entries.data} />
}

/** What the panel shows: nothing, an entry, or the entries under one pill. */
type Panel =
  | { readonly kind: 'closed' }
  | { readonly kind: 'entry'; readonly takesFocus: boolean }
  | { readonly kind: 'pile'; readonly entries: readonly Entry[] }

const Chronology = ({ of, given }: { readonly of: Case; readonly given: readonly Entry[] }) => {
  const today = useToday()
  const clock = useMemo(() => clockOf(of), [of])
  const [search, setSearch] = useSearchParams()
  const agency = of.agencies.find(({ id }) => id === search.get('agency')) ?? null
  const only = agency?.id ?? null
  // who comes to see the entries of one agency sees them, also where all lie outside of the window
  const [opensWhole] = useState(() => {
    if (only === null) return false
    const found = shownEntries(timelineOf(given), conferenceWindow(of), { scope: 'window', agency: only })
    return found.shown.length === 0 && found.total > 0
  })
  const [scope, setScope] = useState<Scope>(opensWhole ? 'all' : 'window')
  const [selected, setSelected] = useState<string | null>(null)
  const [panel, setPanel] = useState<Panel>({ kind: 'closed' })
  const [typing, setTyping] = useState(false)
  const [news, setNews] = useState('')
  const picture = useRef<LanesPictureHandle>(null)
  const list = useRef<HTMLDivElement>(null)
  const room = useRoom()
  const beside = room === 'beside'
  const [page, setPage] = useState<HTMLDivElement | null>(null)
  const pageHeight = useHeight(page)

  const entries = useMemo(() => timelineOf(given), [given])
  const window = useMemo(() => conferenceWindow(of), [of])
  const found = useMemo(() => shownEntries(entries, window, { scope, agency: only }), [entries, window, scope, only])
  const { shown } = found
  const drawn = useMemo(
    () => (only === null ? entries : entries.filter((entry) => entry.agency === only)),
    [entries, only],
  )
  const placed = useMemo(() => placeEntries(drawn), [drawn])
  const lanes = useMemo(() => {
    const due = clock?.milestones.find(({ key }) => key === 'agency-returns')?.date ?? null
    return agencyLanes(agency === null ? of.agencies : [agency], drawn, due, today)
  }, [of, agency, drawn, clock, today])
  const days = useMemo(
    () => ({ strategyMeeting: of.strategyMeeting, conference: of.conference, due: clock?.due ?? null, today }),
    [of, clock, today],
  )
  const whole = useMemo(() => wholeView(of.lookBackFrom, days, drawn), [of, days, drawn])
  const limits = useMemo(() => limitsOf(whole), [whole])
  const opensAt = useMemo(() => (opensWhole ? whole : windowView(days)), [opensWhole, whole, days])

  const chosen = useMemo(() => entries.find(({ id }) => id === selected) ?? null, [entries, selected])
  const place = useMemo(() => shown.findIndex(({ id }) => id === selected), [shown, selected])

  const select = (entry: Entry): void => {
    setSelected(entry.id)
    if (panel.kind === 'entry') setPanel({ kind: 'entry', takesFocus: false })
    const at = picture.current
    if (at !== null) {
      const now = at.view()
      const view = broughtIntoView(now, entry.when, limits)
      if (view !== now) at.look(view)
    }
  }

  const read = (entry: Entry, takesFocus: boolean): void => {
    select(entry)
    setPanel({ kind: 'entry', takesFocus })
    showInList(entry)
  }

  /** What is selected is always in the list too, also when it was picked outside of the window. */
  const showInList = (entry: Entry): void => {
    if (only !== null && entry.agency !== only) setSearch({})
    const where = placeOf(entry.when, window)
    if (scope === 'all' || where === 'in' || where === 'undated') return
    setScope('all')
    setNews(timelineWords.nowWhole)
  }

  const closePanel = (): void => {
    setPanel({ kind: 'closed' })
    list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true })
  }

  const pick = (mark: LaneMark | LaneSpan): void => {
    const [first, ...others] = mark.entries
    if (first === undefined) return
    if (others.length === 0) return read(first, false)
    const at = picture.current
    const nearer = 'open' in mark || at === null ? null : apart(mark, at.view(), limits)
    if (nearer !== null) at?.look(nearer)
    else setPanel({ kind: 'pile', entries: mark.entries })
  }

  const step = (by: 1 | -1): void => {
    const to = shown[place < 0 ? (by === 1 ? 0 : shown.length - 1) : place + by]
    if (to !== undefined) select(to)
  }

  const changeScope = (to: Scope): void => {
    setScope(to)
    picture.current?.look(to === 'all' ? whole : windowView(days))
  }

  const zoom = (nearer: boolean): void => {
    const at = picture.current
    at?.look(zoomed(at.view(), nearer ? 0.6 : 1 / 0.6, limits))
  }

  const saved = (entry: Entry): void => {
    setTyping(false)
    setNews(timelineWords.saved(entry.code))
    setSelected(entry.id)
    setPanel({ kind: 'entry', takesFocus: true })
    showInList(entry)
  }

  const { hidden, undated } = found
  const notes = [
    ...(agency === null ? [] : [timelineWords.onlyAgency(agency.name, hidden.otherAgencies)]),
    ...(hidden.before + hidden.after === 0 ? [] : [timelineWords.hidden(hidden.before, hidden.after)]),
    ...(undated === 0 ? [] : [timelineWords.undated(undated)]),
  ]

  return (
    <div ref={setPage} className={`timeline-page timeline-page--${beside ? 'beside' : 'stacked'}`}>
      <PageHeading title={timelineWords.title}>
        <VisuallyHidden>{timelineWords.title}</VisuallyHidden>
      </PageHeading>
      <TimelineBar
        caseId={of.id}
        scope={scope}
        shown={shown.length}
        total={found.total}
        hasPrevious={place > 0}
        hasNext={place < shown.length - 1}
        onScope={changeScope}
        onZoom={zoom}
        onStep={step}
        onType={() => setTyping(true)}
      />
      <LanesPicture
        ref={picture}
        label={sayPicture(lanes, shown.length, found.total)}
        lanes={lanes}
        placed={placed}
        days={days}
        opensAt={opensAt}
        limits={limits}
        selected={selected}
        {...(beside ? laneHeights(pageHeight, lanes.length) : FLOWING)}
        onPick={pick}
      />
      <TimelineFoot notes={notes}>
        {agency === null ? null : (
          <Button look="quiet" onPress={() => setSearch({})}>
            {timelineWords.allAgencies}
          </Button>
        )}
      </TimelineFoot>
      <div className="timeline-page__lower">
        <div ref={list} className="timeline-page__list">
          {shown.length > 0 ? (
            <EntryTable
              entries={shown}
              selected={selected}
              plainYear={scope === 'window' ? yearOf(of.strategyMeeting) : null}
              room={room}
              onSelect={select}
              onOpen={read}
              onClose={closePanel}
            />
          ) : found.total === 0 ? (
            <EmptyState
              title={timelineWords.empty.title}
              actions={
                <>
                  <ButtonLink look="main" to={paths.returns(of.id)}>
                    {timelineWords.empty.importReturn}
                  </ButtonLink>
                  <Button onPress={() => setTyping(true)}>{timelineWords.typeEntry}</Button>
                </>
              }
            >
              <p>{timelineWords.empty.words}</p>
            </EmptyState>
          ) : (
            <EmptyState
              title={timelineWords.empty.emptyWindowTitle}
              actions={
                scope === 'all' ? null : (
                  <Button onPress={() => changeScope('all')}>{timelineWords.empty.showWhole}</Button>
                )
              }
            >
              <p>{timelineWords.empty.emptyWindow(hidden.before + hidden.after)}</p>
            </EmptyState>
          )}
        </div>
        {panel.kind === 'entry' && chosen !== null ? (
          <EntryPanel key={chosen.id} of={of} entry={chosen} takesFocus={panel.takesFocus} onClose={closePanel} />
        ) : null}
        {panel.kind === 'pile' ? (
          <PilePanel entries={panel.entries} onChoose={(entry) => read(entry, true)} onClose={closePanel} />
        ) : null}
      </div>
      <output className="visually-hidden">{news}</output>
      {typing ? <EntryFormDialog of={of} agency={only} onSaved={saved} onClose={() => setTyping(false)} /> : null}
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
