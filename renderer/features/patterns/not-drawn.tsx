import { UNDATED, type StepCounts } from '../../../shared/patterns/time-steps.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { FigureLink } from './figure-link.tsx'

/** The entries that have no place along a line of months; nothing where all have one. */
export const NotDrawn = ({ counts: { length, spread, undated } }: { readonly counts: StepCounts }) => {
  const say = patternsWords.notDrawn
  if (spread.entries + undated.entries === 0) return null
  return (
    <>
      {say.before}
      {spread.entries === 0 ? null : (
        <FigureLink
          figure={{ what: 'step', step: spread.step, leaning: 'any' }}
          number={spread.entries}
          of={say.before}
        >
          {say.spread(spread.entries, length)}
        </FigureLink>
      )}
      {spread.entries === 0 || undated.entries === 0 ? null : ' and '}
      {undated.entries === 0 ? null : (
        <FigureLink figure={{ what: 'step', step: UNDATED, leaning: 'any' }} number={undated.entries} of={say.before}>
          {say.undated(undated.entries)}
        </FigureLink>
      )}
      .
    </>
  )
}
