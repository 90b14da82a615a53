import type { SameEventCandidate } from '../../../shared/same-event/candidate.ts'

/**
 * The weight from which on reasons are called strong. Of the pairs of the practice case that have it, labels made by hand
 * (tests/unit/same-event/labelled-accounts.test.ts) call one in twenty wrong; of the others, which are more than twice as many, one in four. Those that may be
 * taken either way are left out.
 */
export const STRONG_REASONS = 6

/** How many pairs come first because strong reasons speak for them. @param candidates the most telling first */
export const countStrong = (candidates: readonly Pick<SameEventCandidate, 'weight'>[]): number => {
  const weaker = candidates.findIndex(({ weight }) => weight < STRONG_REASONS)
  return weaker === -1 ? candidates.length : weaker
}
