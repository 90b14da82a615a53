import { useMemo } from 'react'
import { barsScene } from '../../../shared/charts/bars.ts'
import { countCategories } from '../../../shared/patterns/count-categories.ts'
import { figureKey } from '../../../shared/patterns/figure.ts'
import type { Basis } from '../../../shared/patterns/period.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import { Pattern, PatternTable } from './pattern.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** Entries by category, as the agencies wrote it. */
export const CategoriesPattern = ({ basis }: { readonly basis: Basis }) => {
  const say = patternsWords.categories
  const { period } = usePatternsPlace()
  const open = useOpenFigure()
  const counts = useMemo(() => countCategories(basis.entries), [basis])
  const named = counts.filter(({ category }) => category !== '')
  const drawn = [...named.slice(0, MOST_DRAWN), ...counts.filter(({ category }) => category === '')]
  const most = named[0]
  const sayOf = (category: { readonly says: string }): string => (category.says === '' ? say.none : category.says)
  return (
    <Pattern
      id="pattern-categories"
      title={say.title}
      basis={basis}
      sentence={
        most === undefined ? null : (
          <p>
            {say.most(most.says)}
            <FigureLink
              figure={{ what: 'category', category: most.category }}
              number={most.entries}
              of={`“${most.says}”`}
            >
              {patternsWords.basis.entries(most.entries)}
            </FigureLink>
            . {say.more(named.length - Math.min(named.length, MOST_DRAWN))}
          </p>
        )
      }
    >
      {counts.length === 0 ? null : (
        <Chart
          onOpen={open}
          draw={(width) =>
            barsScene(
              drawn.map((each) => ({
                label: sayOf(each),
                value: each.entries,
                says: each.entries.toLocaleString('en-GB'),
                filling: each.category === '' ? 'open' : 'solid',
                opens: figureKey(period, { what: 'category', category: each.category }),
              })),
              {
                width: Math.min(width, WIDEST),
                title: say.chart,
                says: say.chartSays(
                  Math.min(named.length, MOST_DRAWN),
                  named.length,
                  most === undefined ? '' : say.top(most.says, most.entries),
                ),
              },
            )
          }
        />
      )}
      {counts.length === 0 ? null : (
        <PatternTable>
          <table className="pattern-table">
            <caption className="visually-hidden">{say.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{say.category}</th>
                <th scope="col" className="table__number">
                  {say.entries}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map((each) => (
                <tr key={each.category}>
                  <th scope="row">{sayOf(each)}</th>
                  <td className="table__number">
                    <FigureLink
                      figure={{ what: 'category', category: each.category }}
                      number={each.entries}
                      of={sayOf(each)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say.all}</th>
                <td className="table__number">
                  <FigureLink figure={{ what: 'all' }} number={basis.entries.length} of={say.all} />
                </td>
              </tr>
            </tfoot>
          </table>
        </PatternTable>
      )}
    </Pattern>
  )
}

const MOST_DRAWN = 12
const WIDEST = 860
