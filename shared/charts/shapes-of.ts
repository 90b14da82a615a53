import type { Filling, Mark, Scene } from './scene.ts'

/** One SVG element: the same for the window, where a class gives it its colours, and for a document, where attributes do. */
export type Shape = {
  readonly tag: 'rect' | 'line' | 'circle' | 'text'
  readonly at: Readonly<Record<string, string | number>>
  readonly look: Look
  readonly says: string | null
  readonly opens: string | null
}

export type Look = Filling | 'dot' | 'grid' | 'axis' | 'edge' | 'label' | 'value' | 'quiet'

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
    case 'dot':
      return {
        tag: 'circle',
        at: { cx: tidy(mark.x), cy: tidy(mark.y), r: mark.radius },
        look: 'dot',
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
