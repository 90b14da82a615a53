import { useMemo } from 'react'
import { stripsScene } from '../../../shared/charts/strips.ts'
import { intervalsOf, isShortening, type Intervals } from '../../../shared/patterns/intervals.ts'
import type { Basis } from '../../../shared/patterns/period.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { FigureLink } from './figure-link.tsx'
import { Pattern, PatternTable } from './pattern.tsx'

/** Incidents of one category that came closer together. Days apart, said plainly. */
export const IntervalsPattern = ({ basis }: { readonly basis: Basis }) => {
  const say = patternsWords.intervals
  const all = useMemo(() => intervalsOf(basis.entries), [basis])
  const shortening = all.filter(isShortening)
  const drawn = all.slice(0, MOST_DRAWN)
  const days = drawn.flatMap((each) => each.days).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return (
    <Pattern
      id="pattern-intervals"
      title={say.title}
      basis={basis}
      sentence={
        <>
          {all.length === 0 ? <p>{say.tooFew}</p> : shortening.length === 0 ? <p>{say.noneShorter}</p> : null}
          {shortening.slice(0, MOST_DRAWN).map((each) => (
            <p key={each.category}>
              {say.says(each.says, each.kinds)}: {link(each)}
              {say.came(each.between.slice(-each.shortening))}
            </p>
          ))}
          <p>{say.what}</p>
        </>
      }
    >
      {first === undefined || last === undefined ? null : (
        <Chart
          draw={(width) =>
            stripsScene(
              drawn.map((each) => ({
                label: each.says,
                spans: each.days.map((day) => ({ first: day, last: day })),
                gaps: [],
                between: each.between.map((number) => NUMBER.format(number)),
              })),
              [],
              { width, title: say.chart, says: say.chartSays(drawn.length), from: first, to: last },
            )
          }
        />
      )}
      {all.length === 0 ? null : (
        <>
          <p className="secondary">{say.chosen(drawn.length, all.length)}</p>
          <PatternTable>
            <IntervalsTable all={all} />
          </PatternTable>
        </>
      )}
    </Pattern>
  )
}

const link = (each: Intervals) => (
  <FigureLink
    figure={{ what: 'intervals', category: each.category }}
    number={each.entries}
    of={patternsWords.intervals.whose(each.says)}
  >
    {patternsWords.basis.entries(each.entries)}
  </FigureLink>
)

const IntervalsTable = ({ all }: { readonly all: readonly Intervals[] }) => {
  const say = patternsWords.intervals
  return (
    <table className="pattern-table">
      <caption className="visually-hidden">{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.category}</th>
          <th scope="col" className="table__number">
            {say.entries}
          </th>
          <th scope="col">{say.between}</th>
          <th scope="col">{say.shorter}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((each) => (
          <tr key={each.category}>
            <th scope="row">{each.says}</th>
            <td className="table__number">
              <FigureLink
                figure={{ what: 'intervals', category: each.category }}
                number={each.entries}
                of={say.whose(each.says)}
              />
            </td>
            <td>{sayBetween(each.between)}</td>
            <td>{isShortening(each) ? say.shorterFor(each.shortening) : say.notShorter}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One for all of them: a chart may have thousands of intervals, and to find the way of a language anew for each takes its time. */
const NUMBER = new Intl.NumberFormat('en-GB')

/** The last ones, and how many came before them. */
const sayBetween = (between: readonly number[]): string => {
  const last = between.slice(-MOST_SAID)
  const said = last.map((number) => number.toLocaleString('en-GB')).join(', ')
  return between.length > last.length ? `${patternsWords.intervals.earlier(between.length - last.length)}${said}` : said
}

const MOST_DRAWN = 6
const MOST_SAID = 8
