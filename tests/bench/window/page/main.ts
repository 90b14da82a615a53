import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import '../../../../renderer/ui/tokens.css'
import '../../../../renderer/ui/base.css'

import { DAY } from '../../../../renderer/features/timeline/picture/drawn-time.ts'
import { entriesSaid } from './entries-said.ts'
import { ourPicture, plainPicture, viewOf, type Drawing } from './first-draw.ts'
import { ourList, plainList, type List } from './first-list.ts'

/** What a row may ask of this page. Each answers when what it did can be seen. */
export type Benched = {
  /** Makes the entries both sides draw, once. */
  readonly prepare: (entries: number) => void
  readonly drawOurs: (all: boolean) => Promise<void>
  readonly drawPlain: (all: boolean) => Promise<void>
  /** Goes through the look-back in what is drawn: a year at a time, then nearer and further again. */
  readonly panAndZoom: () => Promise<void>
  readonly listOurs: () => Promise<void>
  readonly listPlain: () => Promise<void>
  readonly sortByRating: () => Promise<void>
  /** Takes away what was drawn. */
  readonly clear: () => void
}

declare global {
  // read by rows
  // eslint-disable-next-line no-var
  var benched: Benched
}

const place = document.querySelector<HTMLElement>('#place')!
let said = entriesSaid(0)
let drawn: Drawing | null = null
let listed: List | null = null

const draw = async (drawing: Drawing): Promise<void> => {
  drawn = drawing
  await drawing.seen
}

const list = async (shown: List): Promise<void> => {
  listed = shown
  await shown.seen
}

globalThis.benched = {
  prepare: (entries) => {
    said = entriesSaid(entries)
  },
  drawOurs: (all) => draw(ourPicture(place, said, all)),
  drawPlain: (all) => draw(plainPicture(place, said, all)),
  panAndZoom: async () => {
    const { view } = viewOf(said, true)
    const year = 365 * DAY
    for (let step = 0; step < 3; step++) {
      const from = view.to - year - (step * year) / 4
      await drawn?.look({ from, to: from + year })
    }
    for (const days of [90, 20, 180]) await drawn?.look({ from: view.to - days * DAY, to: view.to })
  },
  listOurs: () => list(ourList(place, said)),
  listPlain: () => list(plainList(place, said)),
  sortByRating: async () => {
    await listed?.reorder({ column: 'rating', direction: 'ascending' })
  },
  clear: () => {
    drawn?.remove()
    drawn = null
    listed?.remove()
    listed = null
    place.replaceChildren()
  },
}
