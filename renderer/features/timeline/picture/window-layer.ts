import type { IsoDay } from '../../../../shared/model/when.ts'
import { sayDay } from '../../../../shared/time/say.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { DAY, endOf, lengthOf, startOf } from './drawn-time.ts'
import type { WindowDays } from './drawn-view.ts'
import { placeLabels, type Edge } from './edge-labels.ts'
import { sayStretch } from '../say-reading.ts'
import type { CanvasFrame } from './vis-adapter.ts'

/** The days that cross all lanes, and those that only have a flag above them. */
export type NamedDays = WindowDays & { readonly today: IsoDay; readonly milestones: readonly NamedDay[] }

export type NamedDay = { readonly label: string; readonly date: IsoDay }

/** "Strategy meeting, 1 May", for who hears the picture. */
export const sayNamedDays = (days: NamedDays): readonly string[] =>
  edgesOf(days)
    .toSorted((a, b) => a.at - b.at)
    .map(({ said }) => said)

export type WindowLayer = { readonly place: (frame: CanvasFrame) => void; readonly remove: () => void }

/**
 * The shaded window, the lines of the two meetings, today and the last day allowed, with their words.
 * Made by hand because it follows every frame of a pan: React would be asked sixty times a second for six elements.
 * @param under lies behind the marks, @param over before them, with the words
 */
export const windowLayer = (under: HTMLElement, over: HTMLElement, days: NamedDays): WindowLayer => {
  const { strategyMeeting, conference, due } = days
  const opens = startOf(strategyMeeting)
  const closes = endOf(conference)
  const shade = add(under, 'lane-window')
  const grace = due !== null && due > conference ? add(under, 'lane-window lane-window--grace') : null

  const edges = edgesOf(days).map((edge) => ({
    ...edge,
    line: add(under, `lane-edge lane-edge--${edge.look}`),
    words: addWords(over, `lane-edge-words lane-edge-words--${edge.look}`, edge.said),
  }))
  const whole = addWords(over, 'lane-edge-words', timelineWords.edge.window(sayStretch(strategyMeeting, conference)))
  let widths: readonly number[] = []
  let measured = false
  let wholeWidth = 0

  const place = ({ view, left, width }: CanvasFrame): void => {
    const x = (moment: number): number => ((moment - view.from) / lengthOf(view)) * width
    for (const layer of [under, over]) {
      layer.style.left = `${left}px`
      layer.style.width = `${width}px`
    }
    stretch(shade, x(opens), x(closes), width)
    if (grace !== null && due !== null) stretch(grace, x(closes), x(endOf(due)), width)
    if (widths.length === 0 || !measured) {
      widths = edges.map(({ words }) => words.offsetWidth)
      wholeWidth = whole.offsetWidth
      measured = document.fonts.status === 'loaded'
    }

    for (const { line, at } of edges) show(line, x(at) >= -1 && x(at) <= width + 1, x(at))
    const sided: Edge[] = edges.map(({ key, at, prefers }, index) => ({
      key,
      x: x(at),
      width: widths[index] ?? 0,
      prefers,
    }))
    let labels = placeLabels(sided, width)
    const crowded =
      x(closes) > 0 &&
      x(opens) < width &&
      sided.slice(0, 2).some(({ key, x: at }) => at >= 0 && at <= width && labels.every((label) => label.key !== key))
    if (crowded) {
      const end = Math.min(Math.max(x(closes), 0), width)
      const start = Math.min(Math.max(x(opens), 0), width)
      const room = end + 8 + wholeWidth < width
      labels = placeLabels(
        [{ key: 'whole', x: room ? end : start, width: wholeWidth, prefers: room ? 'right' : 'left' }],
        width,
      )
    }
    const lefts = new Map(labels.map((label) => [label.key, label.left]))
    for (const { key, words } of edges) show(words, lefts.has(key), lefts.get(key) ?? 0)
    show(whole, lefts.has('whole'), lefts.get('whole') ?? 0)
  }

  return {
    place,
    remove: () => {
      under.replaceChildren()
      over.replaceChildren()
    },
  }
}

type NamedEdge = {
  readonly key: string
  readonly look: 'meeting' | 'conference' | 'today' | 'due' | 'milestone'
  readonly at: number
  readonly said: string
  readonly prefers: Edge['prefers']
}

/** In order of importance: where there is no room for all words, the last go without. */
const edgesOf = ({ strategyMeeting, conference, due, today, milestones }: NamedDays): readonly NamedEdge[] => {
  const say = timelineWords.edge
  return [
    {
      key: 'meeting',
      look: 'meeting',
      at: startOf(strategyMeeting),
      said: say.strategyMeeting(withoutYear(strategyMeeting)),
      prefers: 'right',
    },
    {
      key: 'conference',
      look: 'conference',
      at: endOf(conference),
      said: (conference === due ? say.conferenceOnLastDay : say.conference)(withoutYear(conference)),
      prefers: 'left',
    },
    {
      key: 'today',
      look: 'today',
      at: startOf(today) + DAY / 2,
      said: say.today(withoutYear(today)),
      prefers: 'left',
    },
    ...(due === null || due === conference
      ? []
      : [
          {
            key: 'due',
            look: 'due',
            at: endOf(due),
            said: say.lastDay(withoutYear(due)),
            prefers: 'left',
          } as const,
        ]),
    ...milestones.map(
      ({ label, date }) =>
        ({
          key: `milestone/${label}`,
          look: 'milestone',
          at: startOf(date) + DAY / 2,
          said: say.milestone(label, withoutYear(date)),
          prefers: 'right',
        }) as const,
    ),
  ]
}

const add = (to: HTMLElement, className: string): HTMLElement => {
  const node = document.createElement('div')
  node.className = className
  to.append(node)
  return node
}

const addWords = (to: HTMLElement, className: string, said: string): HTMLElement => {
  const node = add(to, className)
  node.textContent = said
  return node
}

const show = (node: HTMLElement, visible: boolean, x: number): void => {
  node.style.visibility = visible ? 'visible' : 'hidden'
  if (visible) node.style.transform = `translateX(${x}px)`
}

const stretch = (node: HTMLElement, from: number, to: number, width: number): void => {
  const start = Math.max(from, -2)
  const end = Math.min(to, width + 2)
  node.hidden = end <= start
  node.style.transform = `translateX(${start}px)`
  node.style.width = `${Math.max(end - start, 0)}px`
}

const withoutYear = (day: IsoDay): string => sayDay(day, 'plain').replace(/ \d+$/, '')
