import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { Child } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { agesLayer, type AgesLayer } from './ages-layer.ts'
import type { AgencyLane } from './agency-lanes.ts'
import type { Stretch } from './drawn-time.ts'
import type { LaneMark, LaneSpan, PlacedEntry } from './lane-marks.ts'
import { LanesCursor, type CursorPlace } from './lanes-cursor.tsx'
import { LanesKeys } from './lanes-keys.tsx'
import './lanes-picture.css'
import { AgencySteps, FitTools } from './lanes-tools.tsx'
import { MiniMap, type MiniMapHandle } from './mini-map.tsx'
import type { PictureAct } from './picture-acts.ts'
import { drawLanes, type CanvasFrame, type LaneCanvas } from './vis-adapter.ts'
import { sayNamedDays, windowLayer, type NamedDays, type WindowLayer } from './window-layer.ts'

export type LanesPictureHandle = {
  readonly look: (at: Stretch) => void
  readonly view: () => Stretch
  readonly focus: () => void
}

export type LanesPictureProps = {
  readonly ref?: Ref<LanesPictureHandle>
  /** Says what the picture shows; the list beside it holds the same for keyboard and screen reader. */
  readonly label: string
  readonly lanes: readonly AgencyLane[]
  readonly placed: ReadonlyMap<string, readonly PlacedEntry[]>
  /** The entries that have a place, in the order in which keys go through them. */
  readonly drawn: readonly Entry[]
  readonly family: readonly Pick<Child, 'name' | 'born'>[]
  readonly days: NamedDays
  /** What is seen at first. */
  readonly opensAt: Stretch
  readonly limits: Stretch
  readonly selected: string | null
  /** Height of a lane, and of them all before they scroll, in CSS pixels. */
  readonly lane: number
  readonly maxHeight: number | null
  readonly onPick: (mark: LaneMark | LaneSpan) => void
  readonly onAct: (act: Exclude<PictureAct, 'keys'>) => void
}

/**
 * A lane for each agency, its entries as marks, the window shaded, the children's ages along the axis, and a map of the whole beneath. Drawn by hand and by
 * vis-timeline; React holds what is pressed, focused and read.
 */
export const LanesPicture = ({
  ref,
  label,
  lanes,
  placed,
  drawn,
  family,
  days,
  opensAt,
  limits,
  selected,
  lane,
  maxHeight,
  onPick,
  onAct,
}: LanesPictureProps) => {
  const drawing = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const over = useRef<HTMLDivElement>(null)
  const ages = useRef<HTMLDivElement>(null)
  const map = useRef<MiniMapHandle>(null)
  const cursor = useRef<HTMLDivElement>(null)
  const canvas = useRef<LaneCanvas | null>(null)
  const layer = useRef<WindowLayer | null>(null)
  const ageLines = useRef<AgesLayer | null>(null)
  const frame = useRef<CanvasFrame | null>(null)
  const first = useRef({ opensAt, limits })
  const [showsTip, setShowsTip] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [at, setAt] = useState<CursorPlace | null>(null)

  /** Where the chosen entry is drawn, as far as it is drawn. */
  const follow = useCallback((): void => {
    const number = selected === null ? -1 : drawn.findIndex(({ id }) => id === selected)
    const entry = drawn[number]
    const box = drawing.current?.getBoundingClientRect()
    if (entry === undefined || box === undefined) return setAt(null)
    const mark = canvas.current?.chosenBox() ?? null
    const above = mark !== null && mark.top - box.top > box.height * 0.6
    const agency = lanes.find(({ id }) => id === entry.agency)?.name ?? entry.agencyCode
    setAt({
      entry,
      agency,
      together: canvas.current?.markOf(entry.id)?.entries ?? [],
      number: number + 1,
      of: drawn.length,
      tip:
        mark === null
          ? null
          : {
              left: Math.max(Math.min(mark.left - box.left, box.width - TIP_WIDTH), 4),
              top: above ? mark.top - box.top - 6 : mark.bottom - box.top + 6,
              above,
            },
    })
  }, [drawn, lanes, selected])

  const told = useRef({ onPick, follow, showsTip })
  useEffect(() => {
    told.current = { onPick, follow, showsTip }
  })

  useEffect(() => {
    if (place.current === null) return
    const made = drawLanes(place.current, first.current.opensAt, first.current.limits, {
      onFrame: (now) => {
        frame.current = now
        layer.current?.place(now)
        ageLines.current?.place(now)
        map.current?.place(now.view)
        drawing.current?.parentElement?.style.setProperty('--lanes-left', `${now.left}px`)
        if (told.current.showsTip) told.current.follow()
      },
      onPick: (mark) => told.current.onPick(mark),
    })
    canvas.current = made
    // words are measured again in the typeface they end in
    void document.fonts.ready.then(() => canvas.current?.redraw())
    return () => {
      canvas.current = null
      made.destroy()
    }
  }, [])

  useEffect(() => {
    if (under.current === null || over.current === null) return
    const made = windowLayer(under.current, over.current, days)
    layer.current = made
    if (frame.current !== null) made.place(frame.current)
    return () => {
      layer.current = null
      made.remove()
    }
  }, [days])

  useEffect(() => {
    if (ages.current === null) return
    const made = agesLayer(ages.current, family)
    ageLines.current = made
    if (frame.current !== null) made.place(frame.current)
    return () => {
      ageLines.current = null
      made.remove()
    }
  }, [family])

  useEffect(() => canvas.current?.show(lanes, placed), [lanes, placed])
  useEffect(() => canvas.current?.limit(limits), [limits])
  useEffect(() => {
    canvas.current?.select(selected)
    const laneOf = drawn.find(({ id }) => id === selected)?.agency
    if (laneOf !== undefined) canvas.current?.reveal(laneOf)
    follow()
  }, [selected, drawn, follow])
  useEffect(() => canvas.current?.setHeights(lane, maxHeight), [lane, maxHeight])

  const look = useCallback((to: Stretch): void => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    canvas.current?.look(to, !still)
  }, [])
  const view = useCallback((): Stretch => frame.current?.view ?? first.current.opensAt, [])
  useImperativeHandle(ref, () => ({ look, view, focus: () => cursor.current?.focus({ preventScroll: true }) }), [
    look,
    view,
  ])

  const act = (what: PictureAct): void => {
    if (what === 'keys') return setKeysOpen(true)
    onAct(what)
  }

  return (
    <figure
      className={`lanes-picture${lane < ONE_LINE ? ' lanes-picture--low' : ''}`}
      aria-label={timelineWords.picture.name}
    >
      <figcaption className="visually-hidden">
        {label} {timelineWords.picture.marked(sayNamedDays(days))}
      </figcaption>
      <div ref={drawing} className="lanes-picture__drawing">
        <AgencySteps onAct={act} />
        <div
          className="lanes-picture__frame"
          aria-hidden="true"
          // a picture that was pointed at takes keys from there on
          onPointerDown={() => cursor.current?.focus({ preventScroll: true })}
        >
          <div ref={under} className="lanes-picture__under" />
          <div ref={place} className="lanes-picture__lanes" />
          <div ref={over} className="lanes-picture__over" />
        </div>
        <LanesCursor
          ref={cursor}
          at={at}
          showsTip={showsTip}
          onAct={(what) => {
            setShowsTip(what !== 'read' && what !== 'keys')
            act(what)
          }}
          onLeave={() => setShowsTip(false)}
          onHideTip={() => setShowsTip(false)}
        />
      </div>
      <div ref={ages} className="lanes-ages" aria-hidden="true" />
      <div className="lanes-picture__whole">
        <FitTools onAct={act} />
        <MiniMap
          ref={map}
          placed={placed}
          whole={limits}
          days={days}
          view={view}
          onLook={(to) => canvas.current?.look(to, false)}
          onZoom={(nearer) => act(nearer ? 'nearer' : 'further')}
        />
      </div>
      {keysOpen ? <LanesKeys onClose={() => setKeysOpen(false)} /> : null}
    </figure>
  )
}

/** Room for the tip of the chosen mark, in CSS pixels. */
const TIP_WIDTH = 410
/** Lanes lower than this have room for one line of an agency's name. */
const ONE_LINE = 31
