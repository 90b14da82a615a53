import { fitted, widthOf, type Filling, type Mark, type Scene } from './scene.ts'

export type BarRow = {
  readonly label: string
  readonly value: number
  /** Of how many, drawn as an open bar behind; left out where there is no whole. */
  readonly whole?: number
  /** What stands behind the bar: "12", "3 of 12". */
  readonly says: string
  readonly filling?: Filling
  readonly opens?: string
}

/** Bars that lie, longest first or as given, each with its words before and its number behind. Narrow, the words stand above the bar. */
export const barsScene = (
  rows: readonly BarRow[],
  { width, title, says }: { readonly width: number; readonly title: string; readonly says: string },
): Scene => {
  const stacked = width < NARROW
  const labels = stacked
    ? 0
    : Math.min(Math.max(0, ...rows.map(({ label }) => widthOf(label))) + 12, Math.floor(width * 0.42))
  const values = Math.max(0, ...rows.map((row) => widthOf(row.says))) + 10
  const room = Math.max(20, width - labels - values)
  const most = Math.max(1, ...rows.map(({ value, whole }) => Math.max(value, whole ?? 0)))
  const step = stacked ? 46 : 28
  const marks = rows.flatMap((row, at): readonly Mark[] => {
    const top = at * step + (stacked ? 20 : 5)
    const opens = row.opens === undefined ? {} : { opens: row.opens }
    const long = (number: number): number => (number === 0 ? 0 : Math.max(2, (room * number) / most))
    const whole = row.whole ?? row.value
    return [
      {
        kind: 'words',
        x: stacked ? 0 : labels - 10,
        y: stacked ? top - 6 : top + BAR - 4,
        says: fitted(row.label, stacked ? width : labels - 10),
        anchor: stacked ? 'start' : 'end',
        look: 'label',
      },
      ...(row.whole === undefined || row.whole === 0
        ? []
        : [
            { kind: 'bar', x: labels, y: top, width: long(row.whole), height: BAR, filling: 'open', ...opens } as const,
          ]),
      ...(row.value === 0
        ? []
        : [
            {
              kind: 'bar',
              x: labels,
              y: top,
              width: long(row.value),
              height: BAR,
              filling: row.filling ?? 'solid',
              ...opens,
            } as const,
          ]),
      {
        kind: 'words',
        x: labels + long(whole) + 8,
        y: top + BAR - 4,
        says: row.says,
        anchor: 'start',
        look: 'value',
        ...opens,
      },
    ]
  })
  const height = Math.max(step, rows.length * step)
  return {
    width,
    height,
    title,
    says,
    marks: [{ kind: 'line', from: { x: labels, y: 0 }, to: { x: labels, y: height }, look: 'axis' }, ...marks],
  }
}

const NARROW = 480
const BAR = 18
