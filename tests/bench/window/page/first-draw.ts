import { createElement, createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Timeline, type DataGroup, type DataItem } from 'vis-timeline/esnext'

import { limitsOf, wholeView, windowView } from '../../../../renderer/features/timeline/picture/drawn-view.ts'
import { claimOf, type Stretch } from '../../../../renderer/features/timeline/picture/drawn-time.ts'
import { placeEntries, splitByDate } from '../../../../renderer/features/timeline/picture/lane-marks.ts'
import { LanesPicture, type LanesPictureHandle } from '../../../../renderer/features/timeline/picture/lanes-picture.tsx'
import type { Entry } from '../../../../shared/model/entry.ts'
import { IsoDay } from '../../../../shared/model/when.ts'
import { AGENCIES } from './entries-said.ts'
import { paintedWhole } from './painted.ts'

export type Drawing = {
  /** When it has been painted. */
  readonly seen: Promise<void>
  readonly remove: () => void
  /** Moves to another view; answers when it is painted. */
  readonly look: (at: Stretch) => Promise<void>
}

const DAYS = {
  strategyMeeting: IsoDay.parse('2026-05-01'),
  conference: IsoDay.parse('2026-05-21'),
  due: IsoDay.parse('2026-05-26'),
  today: IsoDay.parse('2026-05-15'),
  milestones: [{ label: 'Agency returns', date: IsoDay.parse('2026-05-15') }],
}

const FAMILY = [{ name: 'Maya Thorne', born: IsoDay.parse('2018-03-04') }]

export const viewOf = (entries: readonly Entry[], all: boolean) => {
  const whole = wholeView(IsoDay.parse('2016-05-20'), DAYS, entries)
  return { view: all ? whole : windowView(DAYS), limits: limitsOf(whole) }
}

/** The picture as the page of the timeline draws it, from the entries on: places, pills, lanes, window. */
export const ourPicture = (place: HTMLElement, entries: readonly Entry[], all: boolean): Drawing => {
  const { view, limits } = viewOf(entries, all)
  const lanes = AGENCIES.map((code) => ({
    id: entries.find(({ agencyCode }) => agencyCode === code)?.agency ?? code,
    code,
    name: `Agency ${code}`,
    entries: 0,
    words: null,
  }))
  const root = createRoot(place)
  const picture = createRef<LanesPictureHandle>()
  flushSync(() =>
    root.render(
      createElement(LanesPicture, {
        ref: picture,
        label: 'Bench',
        lanes,
        placed: placeEntries(entries),
        drawn: splitByDate(entries).drawn,
        family: FAMILY,
        days: DAYS,
        opensAt: view,
        limits,
        selected: null,
        lane: 34,
        maxHeight: null,
        onPick: () => undefined,
        onAct: () => undefined,
      }),
    ),
  )
  return {
    seen: paintedWhole(place),
    remove: () => root.unmount(),
    look: (at) => {
      picture.current?.look(at)
      return paintedWhole(place)
    },
  }
}

/** The same entries given to vis-timeline as its examples do: a group for each agency, an item for each entry, everything else as it comes. */
export const plainPicture = (place: HTMLElement, entries: readonly Entry[], all: boolean): Drawing => {
  const { view } = viewOf(entries, all)
  const groups: DataGroup[] = AGENCIES.map((code) => ({ id: code, content: `Agency ${code}` }))
  const items = entries.flatMap((entry): DataItem[] => {
    const claim = claimOf(entry.when)
    if (claim === null) return []
    const said = { id: entry.id, group: entry.agencyCode, content: entry.rag ?? 'not rated' }
    return claim.kind === 'moment'
      ? [{ ...said, type: 'point' as const, start: claim.at }]
      : claim.kind === 'stretch'
        ? [{ ...said, type: 'range' as const, start: claim.from, end: claim.to }]
        : []
  })
  const timeline = new Timeline(place, items, groups, { start: view.from, end: view.to })
  const seen = new Promise<void>((done) => {
    const first = (): void => {
      timeline.off('changed', first)
      done(paintedWhole(place))
    }
    timeline.on('changed', first)
  })
  return {
    seen,
    remove: () => timeline.destroy(),
    look: ({ from, to }) => {
      timeline.setWindow(from, to, { animation: false })
      return paintedWhole(place)
    },
  }
}
