import type { CaseAgency } from '../../../../shared/model/agency.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import { filterWords } from '../../../strings/filters.ts'
import { timelineWords } from '../../../strings/timeline.ts'

/** One row of the picture. Every agency has one, so that silence is seen and never overlooked. */
export type AgencyLane = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly entries: number
  /** What stands in a lane with nothing to draw; null where there is. */
  readonly words: string | null
}

/**
 * Lanes in the order in which the case names its agencies.
 * @param entries those drawn
 * @param due the day the returns are due; null where the clock cannot tell
 */
export const agencyLanes = (
  agencies: readonly CaseAgency[],
  entries: readonly Entry[],
  due: IsoDay | null,
  today: IsoDay,
  /** All of the case: a lane that a filter has emptied is no silence of the agency. */
  held: readonly Entry[] = entries,
): readonly AgencyLane[] => {
  const keeps = new Map<string, number>()
  for (const { agency } of held) keeps.set(agency, (keeps.get(agency) ?? 0) + 1)
  const all = new Map<string, number>()
  const dated = new Set<string>()
  for (const { agency, when } of entries) {
    all.set(agency, (all.get(agency) ?? 0) + 1)
    if (when.precision !== 'undated') dated.add(agency)
  }
  return agencies.map((agency) => {
    const count = all.get(agency.id) ?? 0
    const kept = keeps.get(agency.id) ?? 0
    return {
      id: agency.id,
      code: agency.code,
      name: agency.name,
      entries: count,
      words: dated.has(agency.id)
        ? null
        : count > 0
          ? sayUndatedOnly(agency, count, due, today)
          : kept > 0
            ? filterWords.emptiedLane(kept)
            : sayNoEntries(agency, due, today),
    }
  })
}

/** "1 entry without a date. No return yet: asked 1 May, due today": one that was typed here is no return. */
const sayUndatedOnly = (agency: CaseAgency, count: number, due: IsoDay | null, today: IsoDay): string => {
  const only = timelineWords.lane.undatedOnly(count)
  return agency.answer.kind === 'asked' ? `${only}. ${sayNoEntries(agency, due, today)}` : only
}

/** "No return yet: asked 1 May, due Fri 15 May". */
const sayNoEntries = ({ answer }: CaseAgency, due: IsoDay | null, today: IsoDay): string => {
  const say = timelineWords.lane
  switch (answer.kind) {
    case 'not-asked':
      return say.notAsked
    case 'asked':
      return due === null
        ? say.asked(answer.on)
        : due === today
          ? say.dueToday(answer.on)
          : due < today
            ? say.overdue(answer.on, due)
            : say.due(answer.on, due)
    case 'nothing-to-report':
      return say.nothingToReport(answer.on)
    case 'declined':
      return say.declined(answer.on, answer.reason)
    case 'received':
      return say.receivedEmpty(answer.on)
  }
}
