import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react'
import { isoDay, yearOf } from '../../../../shared/time/days.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { densityOf, densityOutline } from './density.ts'
import { DAY, dayAt, endOf, lengthOf, startOf, type Stretch } from './drawn-time.ts'
import type { WindowDays } from './drawn-view.ts'
import type { PlacedEntry } from './lane-marks.ts'
import './mini-map.css'
import { movedBy, movedByKey, movedTo } from './mini-map-moves.ts'

export type MiniMapHandle = { readonly place: (view: Stretch) => void }

export type MiniMapProps = {
  readonly ref?: Ref<MiniMapHandle>
  readonly placed: ReadonlyMap<string, readonly PlacedEntry[]>
  /** All that can be seen: the width of the map. */
  readonly whole: Stretch
  readonly days: WindowDays
  readonly view: () => Stretch
  readonly onLook: (at: Stretch) => void
  readonly onZoom: (nearer: boolean) => void
}

/** How many entries lie where in the whole look-back, with the part that the lanes show as a frame to drag or to move by keys. */
export const MiniMap = ({ ref, placed, whole, days, view, onLook, onZoom }: MiniMapProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<HTMLDivElement>(null)
  const grip = useRef<{ readonly at: number; readonly view: Stretch } | null>(null)
  const outline = useMemo(() => densityOutline(densityOf(placed, whole, PARTS)), [placed, whole])
  const at = (moment: number): string => `${((moment - whole.from) / lengthOf(whole)) * 100}%`
  const wide = ({ from, to }: Stretch): string => `${((to - from) / lengthOf(whole)) * 100}%`
  const shaded = { from: startOf(days.strategyMeeting), to: endOf(days.conference) }

  // moved by hand: it follows each frame of a pan
  const place = useCallback(
    (now: Stretch): void => {
      const node = frame.current
      if (node === null) return
      const from = Math.max(now.from, whole.from)
      const to = Math.min(now.to, whole.to)
      node.style.left = `${((from - whole.from) / lengthOf(whole)) * 100}%`
      node.style.width = `${(Math.max(to - from, 0) / lengthOf(whole)) * 100}%`
      const said = timelineWords.miniMap.shows(dayAt(now.from), dayAt(now.to - 1))
      if (node.getAttribute('aria-valuetext') === said) return
      node.setAttribute('aria-valuenow', `${Math.round(((now.from + now.to) / 2 - whole.from) / DAY)}`)
      node.setAttribute('aria-valuetext', said)
    },
    [whole],
  )
  useImperativeHandle(ref, () => ({ place }), [place])
  useEffect(() => place(view()), [place, view])

  const momentAt = (clientX: number): number => {
    const box = map.current?.getBoundingClientRect()
    return box === undefined ? whole.from : whole.from + ((clientX - box.left) / box.width) * lengthOf(whole)
  }
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    const pressed = momentAt(event.clientX)
    const now = view()
    const inside = event.target instanceof Element && event.target.closest('.mini-map__frame') !== null
    const held = inside ? now : movedTo(now, pressed, whole)
    grip.current = { at: pressed, view: held }
    if (!inside) onLook(held)
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
    frame.current?.focus({ preventScroll: true })
  }
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip.current !== null) onLook(movedBy(grip.current.view, momentAt(event.clientX) - grip.current.at, whole))
  }
  const letGo = (): void => {
    grip.current = null
  }
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === '+' || event.key === '=' || event.key === '-') onZoom(event.key !== '-')
    else {
      const moved = movedByKey(view(), event.key, whole)
      if (moved === null) return
      onLook(moved)
    }
    event.preventDefault()
  }

  return (
    <div
      ref={map}
      className="mini-map"
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div className="mini-map__window" style={{ left: at(shaded.from), width: wide(shaded) }} />
      {yearsOf(whole).map((year) => (
        <span
          key={year}
          className="mini-map__year"
          style={{ left: at(startOf(isoDay(year, 1, 1))) }}
          aria-hidden="true"
        >
          {year}
        </span>
      ))}
      <svg className="mini-map__density" viewBox={`0 0 ${PARTS} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path d={outline} />
      </svg>
      <div
        ref={frame}
        className="mini-map__frame"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as wide as what is shown, which no input can be
        role="slider"
        tabIndex={0}
        aria-label={timelineWords.miniMap.label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthOf(whole) / DAY)}
        aria-valuenow={0}
        onKeyDown={onKey}
      />
    </div>
  )
}

const PARTS = 400

/** The years whose beginning lies in the stretch, at most ten of them. */
const yearsOf = (whole: Stretch): readonly number[] => {
  const first = yearOf(dayAt(whole.from)) + 1
  const last = yearOf(dayAt(whole.to))
  const step = Math.max(Math.ceil((last - first + 1) / 10), 1)
  return Array.from({ length: Math.max(Math.floor((last - first) / step) + 1, 0) }, (_, index) => first + index * step)
}
