import { useMemo } from 'react'
import { barsScene } from '../../../shared/charts/bars.ts'
import type { Child } from '../../../shared/model/case.ts'
import { figureKey } from '../../../shared/patterns/figure.ts'
import type { Basis, PatternInput } from '../../../shared/patterns/period.ts'
import { countVoices, type VoiceCount } from '../../../shared/patterns/voice.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { AgencyName } from '../../ui/tag.tsx'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import { Pattern, PatternTable } from './pattern.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** Which agencies wrote down what a child said or showed. */
export const VoicePattern = ({ input, basis }: { readonly input: PatternInput; readonly basis: Basis }) => {
  const say = patternsWords.voice
  const counts = useMemo(() => countVoices(input), [input])
  return (
    <Pattern id="pattern-voice" title={say.title} basis={basis} sentence={<p>{say.shared}</p>}>
      <div className="patterns__children">
        {input.of.children.map((child) => (
          <VoiceOfChild key={child.id} child={child} counts={counts.filter((count) => count.child.id === child.id)} />
        ))}
      </div>
    </Pattern>
  )
}

const VoiceOfChild = ({ child, counts }: { readonly child: Child; readonly counts: readonly VoiceCount[] }) => {
  const say = patternsWords.voice
  const { period } = usePatternsPlace()
  const open = useOpenFigure()
  const heard = counts.reduce((sum, count) => sum + count.heard, 0)
  const about = counts.reduce((sum, count) => sum + count.about, 0)
  return (
    <section aria-label={say.region(child.name)} className="patterns__child">
      <h3>{child.name}</h3>
      {about === 0 ? (
        <p>{say.none(child.name)}</p>
      ) : (
        <>
          <p className="prose">
            <FigureLink
              figure={{ what: 'heard', child: child.id, agency: null }}
              number={heard}
              of={say.heardOf(child.name, say.all)}
            />
            {say.sum[0]}
            <FigureLink
              figure={{ what: 'about', child: child.id, agency: null }}
              number={about}
              of={say.aboutOf(child.name, say.all)}
            >
              {patternsWords.basis.entries(about)}
            </FigureLink>
            {say.sum[1]}
          </p>
          <Chart
            onOpen={open}
            draw={(width) =>
              barsScene(
                counts.map((count) => ({
                  label: count.agency.code,
                  value: count.heard,
                  whole: count.about,
                  says: say.ofWhole(count.heard, count.about),
                  opens: figureKey(period, { what: 'heard', child: child.id, agency: count.agency.id }),
                })),
                { width, title: say.chart(child.name), says: say.chartSays(child.name, heard, about) },
              )
            }
          />
          <PatternTable>
            <table className="pattern-table">
              <caption className="visually-hidden">{say.chart(child.name)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.agency}</th>
                  <th scope="col" className="table__number">
                    {say.heard}
                  </th>
                  <th scope="col" className="table__number">
                    {say.about}
                  </th>
                </tr>
              </thead>
              <tbody>
                {counts.map(({ agency, ...count }) => (
                  <tr key={agency.id}>
                    <th scope="row">
                      <AgencyName code={agency.code} name={agency.name} />
                    </th>
                    <td className="table__number">
                      <FigureLink
                        figure={{ what: 'heard', child: child.id, agency: agency.id }}
                        number={count.heard}
                        of={say.heardOf(child.name, agency.name)}
                      />
                    </td>
                    <td className="table__number">
                      <FigureLink
                        figure={{ what: 'about', child: child.id, agency: agency.id }}
                        number={count.about}
                        of={say.aboutOf(child.name, agency.name)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{say.all}</th>
                  <td className="table__number">
                    <FigureLink
                      figure={{ what: 'heard', child: child.id, agency: null }}
                      number={heard}
                      of={say.heardOf(child.name, say.all)}
                    />
                  </td>
                  <td className="table__number">
                    <FigureLink
                      figure={{ what: 'about', child: child.id, agency: null }}
                      number={about}
                      of={say.aboutOf(child.name, say.all)}
                    />
                  </td>
                </tr>
              </tfoot>
            </table>
          </PatternTable>
        </>
      )}
    </section>
  )
}
