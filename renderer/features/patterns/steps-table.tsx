import {
  LEANINGS,
  sayStep,
  type Leaning,
  type StepCount,
  type StepCounts,
} from '../../../shared/patterns/time-steps.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { FigureLink } from './figure-link.tsx'

/** Entries by month and by what the agencies made of them; every entry stands in it once. */
export const StepsTable = ({
  counts,
  caption,
  leanings = LEANINGS,
  withSum = true,
}: {
  readonly counts: StepCounts
  readonly caption: string
  readonly leanings?: readonly Leaning[]
  readonly withSum?: boolean
}) => {
  const say = patternsWords.months
  const rows: readonly (readonly [name: string, count: StepCount])[] = [
    ...counts.steps.map((count) => [sayStep(count.step), count] as const),
    ...(counts.spread.entries === 0 ? [] : [[say.spread(counts.length), counts.spread] as const]),
    ...(counts.undated.entries === 0 ? [] : [[say.undated, counts.undated] as const]),
  ]
  const all = [...counts.steps, counts.spread, counts.undated]
  return (
    <table className="pattern-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.step[counts.length]}</th>
          {leanings.map((leaning) => (
            <th key={leaning} scope="col" className="table__number">
              {say.leaning[leaning]}
            </th>
          ))}
          {withSum ? (
            <th scope="col" className="table__number">
              {say.total}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={count.step}>
            <th scope="row">{name}</th>
            {leanings.map((leaning) => (
              <td key={leaning} className="table__number">
                <FigureLink
                  figure={{ what: 'step', step: count.step, leaning }}
                  number={count[leaning]}
                  of={`${say.leans[leaning]}, ${name}`}
                />
              </td>
            ))}
            {withSum ? (
              <td className="table__number">
                <FigureLink
                  figure={{ what: 'step', step: count.step, leaning: 'any' }}
                  number={count.entries}
                  of={name}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.all}</th>
          {leanings.map((leaning) => (
            <td key={leaning} className="table__number">
              <FigureLink
                figure={{ what: 'leaning', leaning }}
                number={all.reduce((sum, count) => sum + count[leaning], 0)}
                of={say.leans[leaning]}
              />
            </td>
          ))}
          {withSum ? (
            <td className="table__number">
              <FigureLink
                figure={{ what: 'all' }}
                number={all.reduce((sum, count) => sum + count.entries, 0)}
                of={say.all}
              />
            </td>
          ) : null}
        </tr>
      </tfoot>
    </table>
  )
}
