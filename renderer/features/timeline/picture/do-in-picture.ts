import type { Entry } from '../../../../shared/model/entry.ts'
import type { AgencyLane } from './agency-lanes.ts'
import { claimOf, type Stretch } from './drawn-time.ts'
import { liesIn } from './drawn-view.ts'
import type { PictureAct } from './picture-acts.ts'
import { stepInTime, stepToAgency } from './picture-steps.ts'

export type PictureStage = {
  /** The entries that have a place, in order of time. */
  readonly drawn: readonly Entry[]
  readonly lanes: readonly AgencyLane[]
  readonly chosen: Entry | null
  /** What is seen: without a chosen entry, stepping begins there. */
  readonly view: Stretch
  readonly windowAt: Stretch
  readonly whole: Stretch
  readonly look: (at: Stretch) => void
  readonly zoom: (nearer: boolean) => void
  readonly select: (entry: Entry) => void
  readonly read: (entry: Entry) => void
}

/** Does what a key or a button of the picture means. */
export const doInPicture = (act: Exclude<PictureAct, 'keys'>, stage: PictureStage): void => {
  const { drawn, lanes, chosen, view, windowAt, whole, look, zoom, select, read } = stage
  const go = (to: Entry | null | undefined): void => {
    if (to != null) select(to)
  }
  const isDrawn = chosen !== null && chosen.when.precision !== 'undated'
  const step = (to: () => Entry | null): void => go(isDrawn ? to() : firstSeen(drawn, view))
  const toAgency = (by: 1 | -1): void =>
    step(() =>
      stepToAgency(
        drawn,
        lanes.map(({ id }) => id),
        chosen,
        by,
      ),
    )
  switch (act) {
    case 'nearer':
    case 'further':
      return zoom(act === 'nearer')
    case 'previous':
      return step(() => stepInTime(drawn, chosen, -1))
    case 'next':
      return step(() => stepInTime(drawn, chosen, 1))
    case 'previous-agency':
      return toAgency(-1)
    case 'next-agency':
      return toAgency(1)
    case 'first':
      return go(drawn[0])
    case 'last':
      return go(drawn.at(-1))
    case 'read':
      return chosen === null ? undefined : read(chosen)
    case 'fit-window':
      return look(windowAt)
    case 'fit-all':
      return look(whole)
  }
}

const firstSeen = (drawn: readonly Entry[], view: Stretch): Entry | undefined =>
  drawn.find(({ when }) => {
    const claim = claimOf(when)
    return claim !== null && liesIn(claim, view)
  }) ?? drawn[0]
