import { useMemo } from 'react'
import { columnsScene, type ColumnPart } from '../../../shared/charts/columns.ts'
import { figureKey } from '../../../shared/patterns/figure.ts'
import type { Basis } from '../../../shared/patterns/period.ts'
import { countSteps, sayStep, type Leaning, type StepCount } from '../../../shared/patterns/time-steps.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { Pattern, PatternTable } from './pattern.tsx'
import { stepLabel } from './step-labels.ts'
import { StepsTable } from './steps-table.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** How many entries each month has: strengths, worries and the rest on top of one another. */
export const MonthsPattern = ({ basis }: { readonly basis: Basis }) => {
  const say = patternsWords.months
  const { period } = usePatternsPlace()
  const open = useOpenFigure()
  const counts = useMemo(() => countSteps(basis.entries), [basis])
  const { steps, length } = counts
  const most = steps.reduce<StepCount | null>(
    (found, step) => (step.entries > (found?.entries ?? 0) ? step : found),
    null,
  )
  const part = (step: StepCount, leaning: Leaning): ColumnPart => ({
    value: step[leaning],
    filling: FILLINGS[leaning],
    opens: figureKey(period, { what: 'step', step: step.step, leaning }),
  })
  return (
    <Pattern
      id="pattern-months"
      title={say.title(length)}
      basis={basis}
      notDrawn={<NotDrawn counts={counts} />}
      sentence={
        <p>
          {most === null ? (
            say.noneDated
          ) : (
            <>
              {say.most(sayStep(most.step))}
              <FigureLink
                figure={{ what: 'step', step: most.step, leaning: 'any' }}
                number={most.entries}
                of={sayStep(most.step)}
              >
                {patternsWords.basis.entries(most.entries)}
              </FigureLink>
              . {say.more}
            </>
          )}
        </p>
      }
    >
      {steps.length === 0 ? null : (
        <Chart
          onOpen={open}
          draw={(width) =>
            columnsScene(
              steps.map((step) => ({
                ...stepLabel(step.step),
                up: STACKED.map((leaning) => part(step, leaning)),
                down: [],
              })),
              STACKED.filter((leaning) => steps.some((step) => step[leaning] > 0)).map((leaning) => ({
                says: say.leaning[leaning],
                filling: FILLINGS[leaning],
              })),
              {
                width,
                title: say.chart(length),
                says: say.chartSays(sayStep(steps[0]?.step ?? ''), sayStep(steps.at(-1)?.step ?? ''), length),
              },
            )
          }
        />
      )}
      <PatternTable>
        <StepsTable counts={counts} caption={say.title(length)} />
      </PatternTable>
    </Pattern>
  )
}

const STACKED: readonly Leaning[] = ['strength', 'worry', 'neutral', 'none']
const FILLINGS = { strength: 'solid', worry: 'hatched', neutral: 'dotted', none: 'open' } as const
