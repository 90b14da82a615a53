import { useMemo } from 'react'
import { columnsScene } from '../../../shared/charts/columns.ts'
import { figureKey } from '../../../shared/patterns/figure.ts'
import type { Basis, PatternInput } from '../../../shared/patterns/period.ts'
import { countSteps, LEANINGS, type Leaning } from '../../../shared/patterns/time-steps.ts'
import { countEntries } from '../../../shared/timeline/counts.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { AgencyName } from '../../ui/tag.tsx'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { Pattern, PatternTable } from './pattern.tsx'
import { stepLabel } from './step-labels.ts'
import { StepsTable } from './steps-table.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** Strengths above the line and worries beneath it. A chronology without strengths is a warning sign. */
export const BalancePattern = ({ input, basis }: { readonly input: PatternInput; readonly basis: Basis }) => {
  const say = patternsWords.balance
  const { period } = usePatternsPlace()
  const open = useOpenFigure()
  const counts = useMemo(() => countSteps(basis.entries), [basis])
  const { strengths, worries } = useMemo(() => countEntries(basis.entries), [basis])
  const marked = counts.steps.some(({ strength, worry }) => strength + worry > 0)
  const opens = (step: string, leaning: Leaning): string => figureKey(period, { what: 'step', step, leaning })
  const of = (leaning: Leaning): string => patternsWords.months.leans[leaning]
  return (
    <Pattern
      id="pattern-balance"
      title={say.title}
      basis={basis}
      notDrawn={<NotDrawn counts={counts} />}
      sentence={
        strengths + worries === 0 ? (
          <p>{say.noMarks}</p>
        ) : (
          <p>
            {say.sum[0]}
            <FigureLink figure={{ what: 'leaning', leaning: 'strength' }} number={strengths} of={of('strength')}>
              {patternsWords.basis.entries(strengths)}
            </FigureLink>
            {say.sum[1]}
            <FigureLink figure={{ what: 'leaning', leaning: 'worry' }} number={worries} of={of('worry')} />
            {say.sum[2]}
            {strengths === 0 ? say.noStrengths : null}
          </p>
        )
      }
    >
      {marked ? (
        <Chart
          onOpen={open}
          draw={(width) =>
            columnsScene(
              counts.steps.map(({ step, strength, worry }) => ({
                ...stepLabel(step),
                up: [{ value: strength, filling: 'solid', opens: opens(step, 'strength') }],
                down: [{ value: worry, filling: 'hatched', opens: opens(step, 'worry') }],
              })),
              [
                { says: patternsWords.months.leaning.strength, filling: 'solid' },
                { says: patternsWords.months.leaning.worry, filling: 'hatched' },
              ],
              { width, title: say.chart(counts.length), says: say.chartSays(strengths, worries, counts.length) },
            )
          }
        />
      ) : null}
      <PatternTable says={say.byMonth(counts.length)}>
        <StepsTable counts={counts} caption={say.chart(counts.length)} leanings={MARKED} withSum={false} />
      </PatternTable>
      <PatternTable says={say.byAgency}>
        <AgenciesTable input={input} />
      </PatternTable>
    </Pattern>
  )
}

const MARKED: readonly Leaning[] = ['strength', 'worry']

const AgenciesTable = ({ input: { of, entries } }: { readonly input: PatternInput }) => {
  const say = patternsWords
  const counts = useMemo(() => {
    const found = new Map<string, Record<Leaning, number>>()
    for (const { agency, balance } of entries) {
      const known = found.get(agency) ?? { strength: 0, worry: 0, neutral: 0, none: 0 }
      known[balance ?? 'none']++
      found.set(agency, known)
    }
    return found
  }, [entries])
  return (
    <table className="pattern-table">
      <caption className="visually-hidden">{`${say.balance.title}, ${say.balance.byAgency.toLowerCase()}`}</caption>
      <thead>
        <tr>
          <th scope="col">{say.balance.agency}</th>
          {LEANINGS.map((leaning) => (
            <th key={leaning} scope="col" className="table__number">
              {say.months.leaning[leaning]}
            </th>
          ))}
          <th scope="col" className="table__number">
            {say.months.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.agencies.map(({ id, code, name }) => (
          <tr key={id}>
            <th scope="row">
              <AgencyName code={code} name={name} />
            </th>
            {LEANINGS.map((leaning) => (
              <td key={leaning} className="table__number">
                <FigureLink
                  figure={{ what: 'agency', agency: id, leaning }}
                  number={counts.get(id)?.[leaning] ?? 0}
                  of={`${say.months.leans[leaning]}, ${name}`}
                />
              </td>
            ))}
            <td className="table__number">
              <FigureLink
                figure={{ what: 'agency', agency: id, leaning: 'any' }}
                number={LEANINGS.reduce((sum, leaning) => sum + (counts.get(id)?.[leaning] ?? 0), 0)}
                of={name}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
