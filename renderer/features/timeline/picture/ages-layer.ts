import type { Child } from '../../../../shared/model/case.ts'
import { agesAlong, shortNames, type AgeStretch } from './ages-line.ts'
import { lengthOf } from './drawn-time.ts'
import type { CanvasFrame } from './vis-adapter.ts'

export type AgesLayer = { readonly place: (frame: CanvasFrame) => void; readonly remove: () => void }

/** A quiet line for each child with its age along what is seen. Made by hand for the same reason as window-layer.ts: it follows every frame of a pan. */
export const agesLayer = (into: HTMLElement, children: readonly Pick<Child, 'name' | 'born'>[]): AgesLayer => {
  const names = shortNames(children)
  const rows = children.map((child, index) => {
    const row = add(into, 'div', 'lanes-ages__row')
    add(row, 'span', 'lanes-ages__name').textContent = names[index] ?? ''
    return { child, line: add(row, 'div', 'lanes-ages__line'), ages: [] as HTMLElement[] }
  })

  const place = ({ view, left, width }: CanvasFrame): void => {
    into.style.setProperty('--lanes-left', `${left}px`)
    const perPixel = lengthOf(view) / Math.max(width, 1)
    for (const { child, line, ages } of rows) {
      const stretches = agesAlong(child, view, perPixel)
      while (ages.length < stretches.length) ages.push(add(line, 'span', 'lanes-ages__age'))
      for (const [index, node] of ages.entries()) {
        const stretch = stretches[index]
        node.hidden = stretch === undefined
        if (stretch !== undefined) put(node, stretch, (moment) => (moment - view.from) / perPixel)
      }
    }
  }

  return { place, remove: () => into.replaceChildren() }
}

const put = (node: HTMLElement, { from, to, words }: AgeStretch, x: (moment: number) => number): void => {
  const width = x(to) - x(from)
  node.classList.toggle('is-running-on', x(from) <= 0)
  node.style.transform = `translateX(${x(from)}px)`
  node.style.width = `${width}px`
  const said = width < ROOM ? '' : words
  if (node.textContent !== said) node.textContent = said
}

/** Narrower than this no age is read. */
const ROOM = 46

const add = (to: HTMLElement, tag: 'div' | 'span', className: string): HTMLElement => {
  const node = document.createElement(tag)
  node.className = className
  to.append(node)
  return node
}
