import { Fragment } from 'react'
import type { Difference } from '../../shared/same-event/differences.ts'
import { saySide, sameEventWords } from '../strings/same-event.ts'
import './differences.css'
import { AgencyBadge } from './tag.tsx'

/** What linked accounts say differently, each in its own words; it never says who is right. */
export const Differences = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const say = sameEventWords.differences
  if (differences.length === 0) return <p className="differences__note">{say.none}</p>
  return (
    <div className="differences">
      {differences.map(({ topic, said }) => (
        <div key={topic}>
          <p className="differences__topic">{say.topics[topic]}</p>
          <dl className="differences__said">
            {said.map((one, at) => (
              <Fragment key={`${one.entry.id} ${at}`}>
                <dt className="differences__who">
                  <AgencyBadge code={one.entry.agencyCode} /> {one.entry.code}
                </dt>
                <dd>{saySide(one)}</dd>
              </Fragment>
            ))}
          </dl>
        </div>
      ))}
      <p className="differences__note">{say.note}</p>
    </div>
  )
}
