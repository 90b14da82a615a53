import type { Rag } from '../../../../shared/model/entry.ts'
import type { AgencyLane } from './agency-lanes.ts'
import type { LaneMark } from './lane-marks.ts'

/** Nodes for the lanes, made by hand: the library would take HTML, and entries are other people's text. */

const SVG = 'http://www.w3.org/2000/svg'

/** The shapes of ui/marks.tsx, on the same square of 12. */
const SHAPES: Record<
  Rag | 'none',
  { readonly tag: 'path' | 'circle'; readonly draw: Readonly<Record<string, string>> }
> = {
  red: { tag: 'path', draw: { d: 'M6 .8 11.7 11.2H.3Z' } },
  amber: { tag: 'path', draw: { d: 'M6 .2 11.8 6 6 11.8.2 6Z' } },
  green: { tag: 'circle', draw: { cx: '6', cy: '6', r: '5.2' } },
  none: { tag: 'circle', draw: { cx: '6', cy: '6', r: '4.4' } },
}

export const markNode = (mark: Pick<LaneMark, 'entries' | 'worst' | 'side' | 'doubtful'>): HTMLElement => {
  const several = mark.entries.length > 1
  const node = element('span', several ? `lane-pill lane-pill--${mark.worst ?? 'none'}` : 'lane-mark')
  if (mark.doubtful) node.classList.add('lane-mark--doubtful')
  if (mark.side !== 'on') node.classList.add(`lane-side--${mark.side}`)
  node.append(shapeNode(mark.worst, several ? 12 : 14))
  if (several) {
    const number = element('span', 'lane-pill__count')
    number.textContent = mark.entries.length.toLocaleString('en-GB')
    node.append(number)
  }
  return node
}

/** Stands at the left edge for a bar that began further left. */
export const runningOnNode = (worst: Rag | null): HTMLElement => {
  const node = element('span', 'lane-running-on')
  node.append(shapeNode(worst, 12))
  return node
}

/** Words of a lane that has nothing to draw. */
export const wordsNode = (words: string): HTMLElement => {
  const node = element('span', 'lane-words')
  node.textContent = words
  return node
}

export const laneNode = (lane: Pick<AgencyLane, 'code' | 'name'>): HTMLElement => {
  const node = element('span', 'lane-name')
  const badge = element('span', 'agency-badge')
  badge.textContent = lane.code
  const name = element('span', 'lane-name__words')
  name.textContent = lane.name
  node.append(badge, name)
  return node
}

const shapeNode = (rag: Rag | null, size: number): SVGElement => {
  const { tag, draw } = SHAPES[rag ?? 'none']
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ width: `${size}`, height: `${size}`, viewBox: '0 0 12 12' }))
    svg.setAttribute(name, value)
  svg.classList.add('rag-shape', `rag-shape--${rag ?? 'none'}`)
  const shape = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(draw)) shape.setAttribute(name, value)
  svg.append(shape)
  return svg
}

const element = (tag: 'span' | 'div', className: string): HTMLElement => {
  const node = document.createElement(tag)
  node.className = className
  return node
}
