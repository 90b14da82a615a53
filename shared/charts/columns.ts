import { widthOf, type Filling, type Mark, type Scene } from './scene.ts'

export type ColumnPart = { readonly value: number; readonly filling: Filling; readonly opens?: string }

export type Column = {
  /** Under the axis where there is room: "May". */
  readonly label: string
  /** Under the first column of it: "2026". */
  readonly group: string
  /** From the line upwards, and from the line downwards. */
  readonly up: readonly ColumnPart[]
  readonly down: readonly ColumnPart[]
}

export type Legend = readonly { readonly says: string; readonly filling: Filling }[]

/** Columns along a line of time, parts stacked upwards and downwards, with a legend above and the numbers of the scale on grid lines. */
export const columnsScene = (
  columns: readonly Column[],
  legend: Legend,
  { width, title, says }: { readonly width: number; readonly title: string; readonly says: string },
): Scene => {
  const sum = (parts: readonly ColumnPart[]): number => parts.reduce((total, { value }) => total + value, 0)
  const up = Math.max(0, ...columns.map((column) => sum(column.up)))
  const down = Math.max(0, ...columns.map((column) => sum(column.down)))
  const step = gridStep(Math.max(1, up, down))
  const [upTo, downTo] = [Math.ceil(up / step) * step, Math.ceil(down / step) * step]
  const left = widthOf(Math.max(upTo, downTo).toLocaleString('en-GB')) + 12
  const { marks: legendMarks, height: legendHeight } = drawLegend(legend, width)
  const perStep = (up > 0 && down > 0 ? 224 : 160) / ((upTo + downTo) / step || 1)
  const top = legendHeight + 12
  const zero = top + (upTo / step) * perStep
  const bottom = zero + (downTo / step) * perStep
  const scale = perStep / step
  const wide = (width - left) / Math.max(1, columns.length)
  const column = Math.max(2, Math.min(32, Math.floor(wide * 0.72)))
  const marks: Mark[] = [...legendMarks]
  for (let value = -downTo; value <= upTo; value += step) {
    const y = zero - value * scale
    marks.push({ kind: 'line', from: { x: left, y }, to: { x: width, y }, look: value === 0 ? 'axis' : 'grid' })
    marks.push({
      kind: 'words',
      x: left - 6,
      y: y + 4,
      says: Math.abs(value).toLocaleString('en-GB'),
      anchor: 'end',
      look: 'quiet',
    })
  }
  for (const [at, each] of columns.entries()) {
    const x = left + at * wide + (wide - column) / 2
    for (const [direction, parts] of [
      [-1, each.up],
      [1, each.down],
    ] as const) {
      let reached = 0
      for (const { value, ...part } of parts) {
        if (value > 0)
          marks.push({
            kind: 'bar',
            x,
            y: zero + direction * reached * scale - (direction < 0 ? value * scale : 0),
            width: column,
            height: value * scale,
            ...part,
          })
        reached += value
      }
    }
  }
  marks.push(...drawLabels(columns, { left, wide, bottom }))
  return { width, height: bottom + 42, title, says, marks }
}

/** Labels as far as they do not touch; each new group under its first column. */
const drawLabels = (
  columns: readonly Column[],
  { left, wide, bottom }: { readonly left: number; readonly wide: number; readonly bottom: number },
): readonly Mark[] => {
  const widest = Math.max(0, ...columns.map(({ label }) => widthOf(label))) + 8
  const every = Math.max(1, Math.ceil(widest / wide))
  const marks: Mark[] = []
  const right = left + columns.length * wide
  let groupsTo = -Infinity
  for (const [at, { label, group }] of columns.entries()) {
    const x = left + (at + 0.5) * wide
    const half = widthOf(label) / 2
    if (at % every === 0 && x + half <= right + 8)
      marks.push({
        kind: 'words',
        x: Math.min(x, right - half),
        y: bottom + 17,
        says: label,
        anchor: 'middle',
        look: 'quiet',
      })
    const start = left + at * wide
    const words = Math.min(start + 4, right - widthOf(group))
    if ((at === 0 || columns[at - 1]?.group !== group) && words >= groupsTo) {
      marks.push({ kind: 'line', from: { x: start, y: bottom + 22 }, to: { x: start, y: bottom + 38 }, look: 'grid' })
      marks.push({ kind: 'words', x: words, y: bottom + 35, says: group, anchor: 'start', look: 'label' })
      groupsTo = words + widthOf(group) + 6
    }
  }
  return marks
}

/** Swatches with their words, in as many rows as the width asks for. */
export const drawLegend = (
  legend: Legend,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } => {
  const marks: Mark[] = []
  let [x, y] = [0, 0]
  for (const { says, filling } of legend) {
    const wide = 22 + widthOf(says) + 20
    if (x > 0 && x + wide > width) [x, y] = [0, y + 22]
    marks.push({ kind: 'bar', x: x + 1, y: y + 2, width: 14, height: 14, filling })
    marks.push({ kind: 'words', x: x + 22, y: y + 13, says, anchor: 'start', look: 'label' })
    x += wide
  }
  return { marks, height: legend.length === 0 ? 0 : y + 22 }
}

/** Two to six lines, at whole numbers that people count in. */
const gridStep = (most: number): number => {
  for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (most / (step * power) <= 5) return step * power
}
