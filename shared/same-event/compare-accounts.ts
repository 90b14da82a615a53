import { dayFromNumber } from '../time/days.ts'
import type { Account } from './account.ts'
import type { SameEventReason } from './candidate.ts'
import {
  areOfOtherChildren,
  type Around,
  byChildren,
  byDay,
  byHearing,
  byKinds,
  byNumber,
  byThirds,
  byTime,
  byWords,
  FIRM_DAY,
  sharedWords,
  type Weighed,
} from './weigh.ts'

export type Compared = { readonly reasons: readonly SameEventReason[]; readonly weight: number }

/**
 * What speaks for two accounts being of one event, the day first; null where too little does. Days carry most, then who heard from whom and the number of the
 * record, then the words that are rare in this case. Children and the kind of event help, and are never enough.
 * @param thirds accounts that may well be of one event with both
 */
export const compareAccounts = (
  a: Account,
  b: Account,
  around: Around,
  thirds: readonly Account[] = [],
): Compared | null => {
  if (a.entry.agency === b.entry.agency) return asDuplicate(a, b, around)
  const day = byDay(a, b, around)
  const weighed = [
    day,
    byTime(a, b),
    byNumber(a, b),
    byHearing(a, b),
    byKinds(a, b),
    byWords(a, b, around),
    byChildren(a, b),
    byThirds(thirds),
  ].filter((one) => one !== null)
  if (day?.kind !== 'same day told' && weighed.every(saysLittle)) return null
  const weight = weighed.reduce((sum, one) => sum + one.weight, 0) - (areOfOtherChildren(a, b) ? OTHER_CHILDREN : 0)
  const enough = day === null || day.weight < FIRM_DAY ? ENOUGH_WITHOUT_DAY : ENOUGH
  return weight < enough ? null : { reasons: weighed.map(({ reason }) => reason()), weight }
}

/** Tried on the labelled accounts of the practice case (tests/unit/same-event), which assert what is found with them. */
const ENOUGH = 3.7
const ENOUGH_WITHOUT_DAY = 3.3
const OTHER_CHILDREN = 1.5

/** One day and one child are not enough: much happens to a child on a day of which others speak. */
const saysLittle = ({ kind }: Weighed): boolean => LITTLE.has(kind)
const LITTLE: ReadonlySet<SameEventReason['kind']> = new Set([
  'same day',
  'day told',
  'day of the record',
  'within',
  'days apart',
  'children',
  'third account',
])

/** One agency seldom tells an event twice; where it does, it is a second export or a second typing of the same record. */
const asDuplicate = (a: Account, b: Account, around: Around): Compared | null => {
  const { own } = a
  const [fewer, more] = [Math.min(a.words.length, b.words.length), Math.max(a.words.length, b.words.length)]
  if (own === null || own !== b.own || fewer < FEWEST_WORDS) return null
  const part = sharedWords(a, b, around.weightOf).words.length / more
  if (part < NEARLY_THE_SAME) return null
  return {
    weight: DUPLICATE + part,
    reasons: [
      { kind: 'nearly the same words' },
      { kind: 'same day', day: dayFromNumber(own) },
      ...[byChildren(a, b)].flatMap((children) => children?.reason() ?? []),
    ],
  }
}

const FEWEST_WORDS = 4
const NEARLY_THE_SAME = 0.65
const DUPLICATE = 6
