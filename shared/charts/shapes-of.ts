import type { Filling, Mark, Point, Scene } from './scene.ts'

/** One SVG element: the same for the window, where a class gives it its colours, and for a document, where attributes do. */
export type Shape = {
  readonly tag: 'rect' | 'line' | 'path' | 'text'
  readonly at: Readonly<Record<string, string | number>>
  readonly look: Look
  readonly says: string | null
  readonly opens: string | null
}

export type Look = Filling | 'dots' | 'grid' | 'axis' | 'edge' | 'label' | 'value' | 'quiet'

export const shapesOf = ({ marks }: Pick<Scene, 'marks'>): readonly Shape[] => marks.map(shapeOf)

const shapeOf = (mark: Mark): Shape => {
  switch (mark.kind) {
    case 'bar': {
      const { x, y, width, height, filling, opens } = mark
      // the outline lies inside, so that neighbours do not overlap
      const at = {
        x: tidy(x + 0.5),
        y: tidy(y + 0.5),
        width: tidy(Math.max(0.5, width - 1)),
        height: tidy(Math.max(0.5, height - 1)),
      }
      return { tag: 'rect', at: { ...at, rx: 1.5 }, look: filling, says: null, opens: opens ?? null }
    }
    case 'dots':
      return {
        tag: 'path',
        at: { d: mark.at.map((point) => circle(point, mark.radius)).join('') },
        look: 'dots',
        says: null,
        opens: null,
      }
    case 'line':
      return {
        tag: 'line',
        at: { x1: tidy(mark.from.x), y1: tidy(mark.from.y), x2: tidy(mark.to.x), y2: tidy(mark.to.y) },
        look: mark.look,
        says: null,
        opens: null,
      }
    case 'words':
      return {
        tag: 'text',
        at: { x: tidy(mark.x), y: tidy(mark.y), textAnchor: mark.anchor },
        look: mark.look,
        says: mark.says,
        opens: mark.opens ?? null,
      }
  }
}

const tidy = (number: number): number => Math.round(number * 10) / 10

const circle = ({ x, y }: Point, radius: number): string =>
  `M${tidy(x - radius)} ${tidy(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
