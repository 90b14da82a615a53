import { Fragment } from 'react'
import type { Difference, Said } from '../../shared/same-event/differences.ts'
import { saySide, sameEventWords } from '../strings/same-event.ts'
import './differences.css'

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
            {byAccount(said).map(([first, ...more]) => (
              <Fragment key={first.entry.id}>
                <dt className="differences__who">{first.entry.code}</dt>
                {[first, ...more].map((one) => (
                  <dd key={`${one.side} ${one.quote}`}>{saySide(one)}</dd>
                ))}
              </Fragment>
            ))}
          </dl>
        </div>
      ))}
      <p className="differences__note">{say.note}</p>
    </div>
  )
}

const byAccount = (said: readonly Said[]): (readonly [Said, ...Said[]])[] => {
  const accounts = new Map<string, [Said, ...Said[]]>()
  for (const one of said) {
    const before = accounts.get(one.entry.id)
    if (before === undefined) accounts.set(one.entry.id, [one])
    else before.push(one)
  }
  return [...accounts.values()]
}
