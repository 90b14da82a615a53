import type { IsoDay } from '../model/when.ts'
import { dayFromNumber, dayNumber, dayOfMonth, monthOf, yearOf } from '../time/days.ts'
import { monthName } from '../time/say.ts'
import { drawLegend, type Legend } from './columns.ts'
import { fitted, widthOf, type Mark, type Point, type Scene } from './scene.ts'

export type Strip = {
  readonly label: string
  /** Each a mark on the strip; an imprecise date is as long as its period. */
  readonly spans: readonly { readonly first: IsoDay; readonly last: IsoDay }[]
  /** Hatched: days in which nothing is. Their words stand in them where there is room. */
  readonly gaps: readonly {
    readonly from: IsoDay
    readonly to: IsoDay
    readonly says: string
    readonly opens?: string
  }[]
  /** The days that are not looked at, to the end of the strip. */
  readonly until?: IsoDay
  /** Words between neighbouring marks, where there is room: how many days lie between. */
  readonly between?: readonly string[]
  /** Instead of marks. */
  readonly says?: string
}

/** One strip for each agency or category along the same days: marks where entries are, hatched bars where none are. */
export const stripsScene = (
  strips: readonly Strip[],
  legend: Legend,
  {
    width,
    title,
    says,
    from,
    to,
  }: {
    readonly width: number
    readonly title: string
    readonly says: string
    readonly from: IsoDay
    readonly to: IsoDay
  },
): Scene => {
  const stacked = width < NARROW
  const labels = stacked
    ? 0
    : Math.min(Math.max(0, ...strips.map(({ label }) => widthOf(label))) + 14, Math.floor(width * 0.34))
  const [first, last] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)]
  const room = width - labels - 8
  /** The left edge of a day. */
  const at = (day: number): number =>
    labels + 4 + (room * (Math.min(Math.max(day, first), last + 1) - first)) / (last + 1 - first)
  const { marks: legendMarks, height: top } = drawLegend(legend, width)
  const step = stacked ? 56 : 36
  const bottom = top + 6 + strips.length * step
  const marks: Mark[] = [...legendMarks, ...drawScale(first, last, at, { top: top + 4, bottom, room })]
  for (const [number, strip] of strips.entries()) {
    const line = top + 6 + number * step + (stacked ? 38 : 18)
    marks.push({
      kind: 'words',
      x: stacked ? 0 : labels - 10,
      y: stacked ? line - 18 : line + 5,
      says: fitted(strip.label, stacked ? width : labels - 10),
      anchor: stacked ? 'start' : 'end',
      look: 'label',
    })
    const end = strip.until === undefined ? last + 1 : dayNumber(strip.until) + 1
    marks.push({ kind: 'line', from: { x: at(first), y: line }, to: { x: at(end), y: line }, look: 'grid' })
    if (strip.says !== undefined)
      marks.push({
        kind: 'words',
        x: at(first) + 4,
        y: line - 5,
        says: fitted(strip.says, room),
        anchor: 'start',
        look: 'quiet',
      })
    for (const gap of strip.gaps) marks.push(...drawGap(gap, line, at))
    marks.push(...drawSpans(strip, line, at))
  }
  return { width, height: bottom + 26, title, says, marks }
}

const drawGap = (
  { from, to, says, opens }: Strip['gaps'][number],
  line: number,
  at: (day: number) => number,
): readonly Mark[] => {
  const [x, end] = [at(dayNumber(from)), at(dayNumber(to) + 1)]
  const open = opens === undefined ? {} : { opens }
  return [
    { kind: 'bar', x, y: line - 8, width: Math.max(2, end - x), height: 16, filling: 'hatched', ...open },
    ...(end - x > widthOf(says) + 12
      ? [{ kind: 'words', x: (x + end) / 2, y: line + 5, says, anchor: 'middle', look: 'value', ...open } as const]
      : []),
  ]
}

const drawSpans = ({ spans, between = [] }: Strip, line: number, at: (day: number) => number): readonly Mark[] => {
  const marks: Mark[] = []
  const middles: number[] = []
  const dots: Point[] = []
  let drawn = -Infinity
  for (const span of spans) {
    const [x, end] = [at(dayNumber(span.first)), at(dayNumber(span.last) + 1)]
    middles.push((x + end) / 2)
    const middle = (x + end) / 2
    const isOneDay = span.first === span.last
    if (!isOneDay && end - x > 2 * RADIUS)
      marks.push({ kind: 'bar', x, y: line - 4, width: end - x, height: 8, filling: 'dotted' })
    // thousands of entries on one strip: a dot where another has just been drawn shows nothing more
    else if (middle - drawn >= 3) {
      drawn = middle
      dots.push({ x: middle, y: line })
    }
  }
  if (dots.length > 0) marks.push({ kind: 'dots', at: dots, radius: RADIUS })
  for (const [number, says] of between.entries()) {
    const [a, b] = [middles[number] ?? 0, middles[number + 1] ?? 0]
    if (b - a > widthOf(says) + 12)
      marks.push({ kind: 'words', x: (a + b) / 2, y: line - 4, says, anchor: 'middle', look: 'quiet' })
  }
  return marks
}

/** Years, or months, or days: as many lines as have room for their words. */
const drawScale = (
  first: number,
  last: number,
  at: (day: number) => number,
  { top, bottom, room }: { readonly top: number; readonly bottom: number; readonly room: number },
): readonly Mark[] => {
  const days = Array.from({ length: last - first + 1 }, (_, number) => dayFromNumber(first + number))
  const fits = (chosen: readonly IsoDay[]): boolean => chosen.length * 66 <= room
  const scale =
    [
      days,
      days.filter((day) => (dayNumber(day) - first) % 7 === 0),
      days.filter((day) => dayOfMonth(day) === 1),
      days.filter((day) => dayOfMonth(day) === 1 && (monthOf(day) - 1) % 3 === 0),
      days.filter((day) => dayOfMonth(day) === 1 && (monthOf(day) - 1) % 6 === 0),
      days.filter((day) => day.endsWith('-01-01')),
      days.filter((day) => day.endsWith('-01-01') && yearOf(day) % 5 === 0),
    ].find((chosen) => chosen.length > 0 && fits(chosen)) ?? []
  const daily = scale.some((day) => dayOfMonth(day) !== 1)
  return scale.flatMap((day): readonly Mark[] => {
    const x = at(dayNumber(day))
    const month = monthName(monthOf(day)).slice(0, 3)
    const says = daily ? `${dayOfMonth(day)} ${month}` : `${month} ${yearOf(day)}`
    const half = widthOf(says) / 2
    const fitsHere = x - half > -8 && x + half < at(last + 1) + 8
    return [
      { kind: 'line', from: { x, y: top }, to: { x, y: bottom }, look: 'grid' },
      ...(fitsHere ? [{ kind: 'words', x, y: bottom + 16, says, anchor: 'middle', look: 'quiet' } as const] : []),
    ]
  })
}

const NARROW = 640
const RADIUS = 4
