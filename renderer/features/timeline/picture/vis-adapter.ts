import moment, { type MomentInput } from 'moment'
import { DataSet } from 'vis-data/esnext'
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import type { AgencyLane } from './agency-lanes.ts'
import { dayAt, DAY, lengthOf, type Stretch } from './drawn-time.ts'
import { axisScale, sayTick, tickWidth, type AxisScale } from './lane-axis.ts'
import { drawLane, type LaneDrawing, type LaneMark, type LaneSpan, type PlacedEntry } from './lane-marks.ts'
import { laneNode, markNode, runningOnNode, wordsNode } from './mark-nodes.ts'
import { sayMark } from './say-mark.ts'

/**
 * The only file that knows vis-timeline. It hands the library few things to draw: marks that would overlap are joined beforehand (lane-marks.ts), and
 * only what lies near the view is given to it, so that neither the first draw nor a pan grows with the number of entries.
 *
 * Kept from what others found out: no stacking, subgroups, nested groups or own order of items; its clustering, tooltips, selection and keyboard are off;
 * its XSS filter is on and gets nothing but nodes; it counts in UTC here (see drawn-time.ts), with weeks that begin on Monday.
 */
export type LaneCanvas = {
  /** @param placed by the id of the lane */
  readonly show: (lanes: readonly AgencyLane[], placed: ReadonlyMap<string, readonly PlacedEntry[]>) => void
  /** Moves to a view. @param animate shows where it went; off where motion is unwelcome */
  readonly look: (at: Stretch, animate: boolean) => void
  readonly limit: (to: Stretch) => void
  readonly select: (entry: string | null) => void
  /** @param lane in CSS pixels, @param most for all of them with the calendar; more are scrolled. Null: as high as they are */
  readonly setHeights: (lane: number, most: number | null) => void
  /** The mark or pill that holds an entry at this zoom, whether it is in view or not; null when it is not drawn. */
  readonly markOf: (entry: string) => LaneMark | null
  /** Where on the screen the chosen mark is; null while it is out of view. */
  readonly chosenBox: () => DOMRect | null
  /** Scrolls up or down until a lane is in view, where there are more than fit. */
  readonly reveal: (lane: string) => void
  readonly redraw: () => void
  readonly destroy: () => void
}

/** Where the lanes lie inside the element they were drawn into, in CSS pixels, and what of the line they show. */
export type CanvasFrame = {
  readonly view: Stretch
  readonly left: number
  readonly width: number
  readonly height: number
}

export type CanvasEvents = {
  /** After each drawing, also in the middle of a pan: do little. */
  readonly onFrame: (frame: CanvasFrame) => void
  readonly onPick: (mark: LaneMark | LaneSpan) => void
}

/** @param view what is seen first; keep it narrow */
export const drawLanes = (place: HTMLElement, view: Stretch, limits: Stretch, events: CanvasEvents): LaneCanvas => {
  moment.updateLocale('en', { week: { dow: 1, doy: 4 } })
  const groups = new DataSet<DataGroup>()
  const items = new DataSet<DataItem>()

  let lanes: readonly AgencyLane[] = []
  let placed: ReadonlyMap<string, readonly PlacedEntry[]> = new Map()
  let drawings: readonly LaneDrawing[] = []
  let drawnAt = 0
  let given: Stretch = { from: 0, to: 0 }
  let selected: string | null = null
  let axis: AxisScale = { scale: 'week', step: 1 }
  let width = 0
  let frame: Pick<CanvasFrame, 'left' | 'width' | 'height'> | null = null
  const drawn = new Map<string, LaneMark | LaneSpan>()
  const nodes = new Map<string, HTMLElement>()
  const keysOfNodes = new WeakMap<Element, string>()

  /** Made once for each thing drawn: the library asks again whenever it measures, and drops a new node that looks like the old one. */
  const nodeOf = (id: string): HTMLElement => {
    const made = nodes.get(id)
    if (made !== undefined) return made
    const thing = drawn.get(id)
    const node =
      thing === undefined
        ? wordsNode(lanes.find((lane) => wordsKey(lane) === id)?.words ?? '')
        : 'open' in thing
          ? runningOnNode(thing.worst)
          : markNode(thing)
    keysOfNodes.set(node, id)
    nodes.set(id, node)
    return node
  }

  const options: TimelineOptions = {
    start: view.from,
    end: view.to,
    min: limits.from,
    max: limits.to,
    zoomMin: 3 * DAY,
    moment: (input?: MomentInput) => moment.utc(input),
    orientation: { axis: 'top', item: 'top' },
    stack: false,
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    showMajorLabels: false,
    timeAxis: axis,
    format: {
      minorLabels: (date: Date | { valueOf: () => number }) => sayTick(dayAt(date.valueOf()), axis.scale),
      majorLabels: () => '',
    },
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    zoomKey: 'ctrlKey',
    horizontalScroll: false,
    verticalScroll: true,
    template: (item: DataItem) => nodeOf(String(item.id)),
    groupTemplate: (group: DataGroup | null) =>
      laneNode(lanes.find(({ id }) => id === group?.id) ?? { code: '', name: '' }),
  }
  const timeline = new Timeline(place, items, groups, options)

  const now = (): Stretch => {
    const { start, end } = timeline.getWindow()
    return { from: start.valueOf(), to: end.valueOf() }
  }

  /** Joins anew when the zoom has changed, in the midst of a movement only when it shows; gives the library what lies near the view. */
  const refresh = (moving: boolean): void => {
    if (width === 0) return
    const at = now()
    const perPixel = lengthOf(at) / width
    const zoomedSince = Math.abs(perPixel / drawnAt - 1) > (moving ? 0.15 : 0.001)
    if (zoomedSince) {
      drawings = lanes.map(({ id }) => drawLane(id, placed.get(id) ?? [], perPixel))
      drawnAt = perPixel
      const scale = axisScale(perPixel)
      if (scale.scale !== axis.scale || scale.step !== axis.step) {
        axis = scale
        timeline.setOptions({ timeAxis: axis })
      }
    }
    const edge = lengthOf(at) / 4
    if (!zoomedSince && at.from - edge >= given.from && at.to + edge <= given.to) return
    given = { from: at.from - 2 * edge, to: at.to + 2 * edge }
    give()
  }

  const classOf = (thing: LaneMark | LaneSpan): string =>
    [
      'open' in thing ? `lane-span lane-span--${thing.open ?? 'closed'}` : 'lane-point',
      ...(holds(thing, selected) ? ['is-chosen'] : []),
    ].join(' ')

  /**
   * The library measures each thing the moment it gets it, which lays out the lanes anew hundreds of times at each turn of the wheel. Nothing here depends
   * on it: lanes have a height of their own and marks lie in their middle. So it gets them while there is nothing to measure.
   */
  const unmeasured = (work: () => void): void => {
    const lanesOfMarks = place.querySelector<HTMLElement>('.vis-itemset > .vis-foreground')
    lanesOfMarks?.style.setProperty('display', 'none')
    work()
    lanesOfMarks?.style.removeProperty('display')
  }

  /** What the library has still to get, nearest to the middle of the view first; a few at each frame, so that no frame is long. */
  let waiting: DataItem[] = []
  let next = 0
  const giveSome = (): void => {
    const some = waiting.splice(0, AT_ONCE)
    unmeasured(() => items.add(some))
    next = waiting.length === 0 ? 0 : requestAnimationFrame(giveSome)
  }

  const give = (): void => {
    cancelAnimationFrame(next)
    const wanted = new Map<string, DataItem>()
    const things = new Map<string, LaneMark | LaneSpan>()
    for (const { marks, spans } of drawings) {
      for (const span of spans)
        if (span.to > given.from && span.from < given.to) {
          things.set(span.key, span)
          wanted.set(span.key, {
            id: span.key,
            group: span.lane,
            type: 'range',
            start: Math.max(span.from, given.from),
            end: Math.min(span.to, given.to),
            limitSize: false,
            content: '',
            className: classOf(span),
          })
        }
      for (const mark of marks)
        if (mark.at > given.from && mark.at < given.to) {
          things.set(mark.key, mark)
          wanted.set(mark.key, {
            id: mark.key,
            group: mark.lane,
            type: 'point',
            start: mark.at,
            content: '',
            className: classOf(mark),
          })
        }
    }
    for (const lane of lanes)
      if (lane.words !== null)
        wanted.set(wordsKey(lane), {
          id: wordsKey(lane),
          group: lane.id,
          type: 'range',
          start: given.from,
          end: given.to,
          limitSize: false,
          content: '',
          className: 'lane-words-row',
        })
    const gone: string[] = []
    const changed: DataItem[] = []
    for (const old of items.get()) {
      const id = String(old.id)
      const item = wanted.get(id)
      if (item === undefined) gone.push(id)
      else if (Number(old.start) !== item.start || (item.end !== undefined && Number(old.end) !== item.end))
        changed.push(item)
      wanted.delete(id)
    }
    drawn.clear()
    for (const [key, thing] of things) drawn.set(key, thing)
    for (const id of gone) nodes.delete(id)
    unmeasured(() => {
      items.remove(gone)
      items.update(changed)
    })
    const middle = (given.from + given.to) / 2
    waiting = [...wanted.values()].toSorted(
      (a, b) => Math.abs(Number(a.start) - middle) - Math.abs(Number(b.start) - middle),
    )
    giveSome()
  }

  const measure = (): void => {
    const center = place.querySelector('.vis-panel.vis-center')
    if (center === null) return
    const outer = place.getBoundingClientRect()
    const inner = center.getBoundingClientRect()
    frame = { left: inner.left - outer.left, width: inner.width, height: outer.height }
    if (inner.width !== width) {
      width = inner.width
      drawnAt = 0
    }
  }

  /** A bar that began further left carries its shape along at the edge, so that it never lies there without one. */
  const markRunningOn = (from: number): void => {
    for (const [key, thing] of drawn)
      if ('open' in thing) nodes.get(key)?.classList.toggle('is-running-on', thing.from < from)
  }

  /** Half a date would be read as another one. */
  const hideCutDates = (): void => {
    for (const date of place.querySelectorAll<HTMLElement>('.vis-time-axis .vis-text.vis-minor')) {
      const x = Number.parseFloat(date.style.transform.slice('translate('.length))
      date.style.visibility = x < -1 || x + tickWidth(axis.scale) > width ? 'hidden' : ''
    }
  }

  const resized = new ResizeObserver(() => {
    measure()
    refresh(false)
  })
  resized.observe(place)

  timeline.on('changed', () => {
    if (frame === null || frame.width === 0) measure()
    const at = now()
    markRunningOn(at.from)
    hideCutDates()
    if (frame !== null) events.onFrame({ view: at, ...frame })
  })
  timeline.on('rangechange', () => refresh(true))
  timeline.on('rangechanged', () => refresh(false))
  // Until it has been told twice the library follows no range; its first telling draws nothing.
  const settled = (): void => {
    timeline.off('rangechanged', settled)
    timeline.redraw()
  }
  timeline.on('rangechanged', settled)
  timeline.on('click', ({ item }: { readonly item: unknown }) => {
    const thing = drawn.get(String(item))
    if (thing !== undefined) events.onPick(thing)
  })
  /** Turning the wheel scrolls the page as everywhere; sideways or with Shift it pans, and the library zooms with Ctrl. */
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey) return
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
    event.preventDefault()
    event.stopPropagation()
    const at = now()
    const by = (sideways * lengthOf(at)) / Math.max(width, 1)
    timeline.setWindow(at.from + by, at.to + by, { animation: false })
  }
  place.addEventListener('wheel', onWheel, { capture: true, passive: false })

  /** The tip of a mark is worded whenever a pointer comes to it: most never are pointed at, and an entry may be revised under a mark that stays. */
  const onPointer = ({ target }: PointerEvent): void => {
    const node = target instanceof Element ? target.closest('.lane-mark, .lane-pill') : null
    const mark = node === null ? undefined : drawn.get(keysOfNodes.get(node) ?? '')
    if (node instanceof HTMLElement && mark !== undefined) node.title = sayMark(mark.entries)
  }
  place.addEventListener('pointerover', onPointer)

  // Without these the panes that can be scrolled would take a tab stop inside a picture.
  for (const pane of place.querySelectorAll<HTMLElement>('.vis-left, .vis-right')) pane.tabIndex = -1

  return {
    show: (all, byLane) => {
      const same = all.length === lanes.length && all.every((lane, i) => sameLane(lane, lanes[i]))
      lanes = all
      placed = byLane
      if (!same) {
        cancelAnimationFrame(next)
        items.clear()
        nodes.clear()
        groups.clear()
        groups.add(all.map(({ id, name }) => ({ id, content: '', title: name })))
      }
      drawnAt = 0
      measure()
      refresh(false)
    },
    look: (at, animate) => {
      // a jump would be joined anew at every frame of the way
      const ratio = lengthOf(at) / lengthOf(now())
      timeline.setWindow(at.from, at.to, {
        animation: animate && ratio > 0.4 && ratio < 2.5 ? { duration: 140, easingFunction: 'easeOutQuad' } : false,
      })
    },
    limit: (to) => {
      timeline.setOptions({ min: to.from, max: to.to })
    },
    select: (entry) => {
      const was = selected
      selected = entry
      const turned = [...drawn].filter(([, thing]) => holds(thing, was) !== holds(thing, entry))
      items.updateOnly(
        turned.filter(([id]) => items.get(id) !== null).map(([id, thing]) => ({ id, className: classOf(thing) })),
      )
    },
    setHeights: (lane, most) => {
      place.style.setProperty('--lane', `${lane}px`)
      timeline.setOptions({ maxHeight: most ?? '' })
      timeline.redraw()
    },
    markOf: (entry) => {
      for (const { marks } of drawings) {
        const mark = marks.find((each) => holds(each, entry))
        if (mark !== undefined) return mark
      }
      return null
    },
    chosenBox: () =>
      place.querySelector('.vis-point.is-chosen :is(.lane-mark, .lane-pill)')?.getBoundingClientRect() ?? null,
    reveal: (id) => {
      const pane = place.querySelector<HTMLElement>('.vis-panel.vis-left')
      const label =
        place.querySelectorAll<HTMLElement>('.vis-labelset .vis-label')[lanes.findIndex((lane) => lane.id === id)]
      if (pane === null || label === undefined) return
      const top = label.offsetTop
      const bottom = top + label.offsetHeight
      if (top < pane.scrollTop) pane.scrollTop = top
      else if (bottom > pane.scrollTop + pane.clientHeight) pane.scrollTop = bottom - pane.clientHeight
    },
    redraw: () => {
      timeline.redraw()
    },
    destroy: () => {
      resized.disconnect()
      place.removeEventListener('wheel', onWheel, { capture: true })
      place.removeEventListener('pointerover', onPointer)
      cancelAnimationFrame(next)
      timeline.destroy()
    },
  }
}

/** Things given to the library in one frame: it takes a fifth of a millisecond for each. */
const AT_ONCE = 40

const sameLane = (a: AgencyLane, b: AgencyLane | undefined): boolean =>
  b !== undefined && a.id === b.id && a.code === b.code && a.name === b.name && a.words === b.words

const wordsKey = (lane: AgencyLane): string => `words/${lane.id}/${lane.words}`

const holds = (mark: LaneMark | LaneSpan, entry: string | null): boolean =>
  entry !== null && mark.entries.some(({ id }) => id === entry)
