import { createElement, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Scene } from '../../shared/charts/scene.ts'
import { shapesOf } from '../../shared/charts/shapes-of.ts'
import './chart.css'

/**
 * A chart, laid out anew for the room it has, so that its words keep their size. A picture with words: what it shows stands in a table beside it, and there
 * each number is a link. For the mouse, the bars lead there too.
 */
export const Chart = ({
  draw,
  onOpen,
}: {
  /** @param width in CSS pixels */
  readonly draw: (width: number) => Scene
  readonly onOpen?: (figure: string) => void
}) => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const id = useId()
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const measure = (): void => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // not a handler of the picture: it is no control, and whoever has no mouse finds the same in the table
  const latest = useRef(onOpen)
  useEffect(() => {
    latest.current = onOpen
  })
  useEffect(() => {
    const element = frame.current
    const open = ({ target }: Event): void => {
      const figure = target instanceof Element ? target.getAttribute('data-opens') : null
      if (figure !== null) latest.current?.(figure)
    }
    element?.addEventListener('click', open)
    return () => element?.removeEventListener('click', open)
  }, [])
  return (
    <div ref={frame} className="chart">
      {width === 0 ? null : <Drawn scene={draw(Math.max(NARROWEST, width))} id={id} opens={onOpen !== undefined} />}
    </div>
  )
}

const Drawn = ({
  scene,
  id,
  opens: mayOpen,
}: {
  readonly scene: Scene
  readonly id: string
  readonly opens: boolean
}) => (
  <svg
    className="chart__picture"
    width={scene.width}
    height={Math.ceil(scene.height)}
    viewBox={`0 0 ${scene.width} ${Math.ceil(scene.height)}`}
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- one picture with a name, drawn in the colours the person has chosen; an img element could not be
    role="img"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-says`}
  >
    <title id={`${id}-title`}>{scene.title}</title>
    <desc id={`${id}-says`}>{scene.says}</desc>
    <defs>
      <pattern
        id={`${id}-hatched`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="chart__pattern"
      >
        <rect width="6" height="6" className="chart__pattern-ground" />
        <rect width="1.4" height="6" className="chart__pattern-ink" />
      </pattern>
      <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="chart__pattern-ground" />
        <circle cx="2" cy="2" r="1" className="chart__pattern-ink" />
      </pattern>
    </defs>
    {shapesOf(scene).map(({ tag, at, look, says, opens }, number) =>
      createElement(
        tag,
        {
          // shapes have no identity of their own: a chart is drawn anew as a whole
          key: number,
          ...at,
          className: `chart__${look}${opens === null || !mayOpen ? '' : ' chart__opens'}`,
          ...(look === 'hatched' || look === 'dotted' ? { fill: `url(#${id}-${look})` } : {}),
          ...(opens === null ? {} : { 'data-opens': opens }),
        },
        says,
      ),
    )}
  </svg>
)

/** Below this nothing can be read; the chart scrolls in its own frame. */
const NARROWEST = 240
