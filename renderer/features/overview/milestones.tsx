import type { IsoDay } from '../../../shared/model/when.ts'
import type { ConferenceClock } from '../../../shared/time/clock.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { words } from '../../strings/en-GB.ts'

/** What the clock brings, in order: gone, today, to come. */
export const Milestones = ({ clock, today }: { readonly clock: ConferenceClock; readonly today: IsoDay }) => (
  <section className="panel panel--padded" aria-labelledby="milestones">
    <div className="panel__head">
      <h2 id="milestones">{words.overview.milestones}</h2>
    </div>
    <ol className="milestones">
      {clock.milestones.map((milestone) => {
        const place = milestone.date < today ? 'gone' : milestone.date === today ? 'today' : 'ahead'
        return (
          <li key={milestone.key} className={`milestone milestone--${place}`}>
            <p className="milestone__label">{milestone.label}</p>
            <p className="small secondary">
              {[
                sayDay(milestone.date, 'short'),
                ...(milestone.day === null ? [] : [words.overview.day(milestone.day)]),
                ...(place === 'today' ? [words.overview.today] : []),
              ].join(' · ')}
            </p>
            {milestone.note === null ? null : <p className="small secondary">{milestone.note}</p>}
          </li>
        )
      })}
    </ol>
  </section>
)
