import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { timelineWords } from '../../strings/timeline.ts'
import type { AgencyLane } from './agency-lanes.ts'
import type { Stretch } from './drawn-time.ts'
import type { LaneMark, LaneSpan, PlacedEntry } from './lane-marks.ts'
import './lanes-picture.css'
import { drawLanes, type CanvasFrame, type LaneCanvas } from './vis-adapter.ts'
import { windowLayer, type NamedDays, type WindowLayer } from './window-layer.ts'

export type LanesPictureHandle = {
  readonly look: (at: Stretch) => void
  readonly view: () => Stretch
}

export type LanesPictureProps = {
  readonly ref?: Ref<LanesPictureHandle>
  /** Says what the picture shows; the list beside it holds the same for keyboard and screen reader. */
  readonly label: string
  readonly lanes: readonly AgencyLane[]
  readonly placed: ReadonlyMap<string, readonly PlacedEntry[]>
  readonly days: NamedDays
  /** What is seen at first. */
  readonly opensAt: Stretch
  readonly limits: Stretch
  readonly selected: string | null
  /** Height of a lane, and of them all before they scroll, in CSS pixels. */
  readonly lane: number
  readonly maxHeight: number | null
  readonly onPick: (mark: LaneMark | LaneSpan) => void
}

/** A lane for each agency, its entries as marks, the window shaded. A picture: pointers may use it, nothing else has to. */
export const LanesPicture = ({
  ref,
  label,
  lanes,
  placed,
  days,
  opensAt,
  limits,
  selected,
  lane,
  maxHeight,
  onPick,
}: LanesPictureProps) => {
  const place = useRef<HTMLDivElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const over = useRef<HTMLDivElement>(null)
  const canvas = useRef<LaneCanvas | null>(null)
  const layer = useRef<WindowLayer | null>(null)
  const frame = useRef<CanvasFrame | null>(null)
  const first = useRef({ opensAt, limits })
  const told = useRef(onPick)
  useEffect(() => {
    told.current = onPick
  })

  useEffect(() => {
    if (place.current === null) return
    const drawn = drawLanes(place.current, first.current.opensAt, first.current.limits, {
      onFrame: (now) => {
        frame.current = now
        layer.current?.place(now)
      },
      onPick: (mark) => told.current(mark),
    })
    canvas.current = drawn
    // words are measured again in the typeface they end in
    void document.fonts.ready.then(() => canvas.current?.redraw())
    return () => {
      canvas.current = null
      drawn.destroy()
    }
  }, [])

  useEffect(() => {
    if (under.current === null || over.current === null) return
    const drawn = windowLayer(under.current, over.current, days)
    layer.current = drawn
    if (frame.current !== null) drawn.place(frame.current)
    return () => {
      layer.current = null
      drawn.remove()
    }
  }, [days])

  useEffect(() => canvas.current?.show(lanes, placed), [lanes, placed])
  useEffect(() => canvas.current?.limit(limits), [limits])
  useEffect(() => canvas.current?.select(selected), [selected])
  useEffect(() => canvas.current?.setHeights(lane, maxHeight), [lane, maxHeight])

  useImperativeHandle(
    ref,
    () => ({
      look: (at) => {
        const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
        canvas.current?.look(at, !still)
      },
      view: () => frame.current?.view ?? first.current.opensAt,
    }),
    [],
  )

  return (
    <figure className="lanes-picture" aria-label={timelineWords.picture.name}>
      <figcaption className="visually-hidden">{label}</figcaption>
      <div className="lanes-picture__frame" aria-hidden="true">
        <div ref={under} className="lanes-picture__under" />
        <div ref={place} className="lanes-picture__lanes" />
        <div ref={over} className="lanes-picture__over" />
      </div>
    </figure>
  )
}
