import { CircleAlert } from 'lucide-react'
import { Fragment } from 'react'
import type { Examination } from '../../../../shared/model/examination.ts'
import { importWords, rowWord } from '../../../strings/en-GB.ts'
import { Icon } from '../../../ui/icon.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'

/** The others are in the receipt. */
const SHOWN = 8

/** What would become of every row: the sum, the rows that cannot be taken, and what was decided for the sender. */
export const WizardRows = ({ found, later }: { readonly found: Examination; readonly later: boolean }) => {
  const w = importWords.doubts
  const word = rowWord(found)
  const { rejections, rejected } = found
  // the part about dates says it already, with the choice beside it
  const doubts = found.doubts.filter((doubt) => found.dates.says === '' || !doubt.startsWith(found.dates.says))
  return (
    <>
      <WouldBecome found={found} later={later} />
      {rejected === 0 ? null : (
        <section className="wizard-part" aria-labelledby="rejected">
          <div>
            <h2 id="rejected">{w.rejected(rejected)}</h2>
            <p className="small secondary">{w.rejectedHelp}</p>
          </div>
          <div className="panel">
            <table className="table table--stacks">
              <thead>
                <tr>
                  <th scope="col" className="receipt__line">
                    {w[word]}
                  </th>
                  <th scope="col" className="rejections__why">
                    {w.why}
                  </th>
                  <th scope="col">{w.says}</th>
                </tr>
              </thead>
              <tbody>
                {rejections.slice(0, SHOWN).map(({ line, part, reason, raw }) => (
                  <tr key={`${part ?? ''} ${line}`}>
                    <td data-label={w[word]}>
                      {line.toLocaleString('en-GB')}
                      {part === null ? null : <p className="small secondary breakable">{part}</p>}
                    </td>
                    <td data-label={w.why}>{reason}</td>
                    <td data-label={w.says} className="table__whole">
                      <code className="receipt__raw wizard-rows__raw">{raw}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {rejected > SHOWN ? <p className="secondary">{w.moreRejected(rejected - SHOWN)}</p> : null}
        </section>
      )}
      {doubts.length === 0 ? null : (
        <section className="wizard-part" aria-labelledby="look-at">
          <h2 id="look-at">{w.lookAt}</h2>
          <ul className="wizard-doubts">
            {doubts.map((doubt) => (
              <li key={doubt} className="wizard-doubts__one">
                <Icon of={CircleAlert} />
                <span>{doubt}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** As the receipt's sum, before anything has happened. */
const WouldBecome = ({
  found: { read, entries, held, rejected, blank },
  later,
}: {
  readonly found: Examination
  readonly later: boolean
}) => {
  const w = importWords.doubts.sum
  const fresh = entries - held
  const terms = [
    { label: w.read, number: read, tone: 'plain' },
    { label: w.fresh(later), number: fresh, tone: fresh > 0 ? 'green' : 'plain' },
    { label: w.held, number: held, tone: 'plain' },
    { label: w.rejected, number: rejected, tone: rejected > 0 ? 'red' : 'plain' },
    { label: w.blank, number: blank, tone: 'plain' },
  ] as const
  return (
    <section className="wizard-part" aria-labelledby="would-become">
      <h2 id="would-become">{w.title}</h2>
      <div className="sum panel">
        <VisuallyHidden>{w.sentence(read, fresh, held, rejected, blank)}</VisuallyHidden>
        <div className="sum__drawn" aria-hidden="true">
          {terms.map(({ label, number, tone }, i) => (
            <Fragment key={label}>
              {i === 0 ? null : <span className="sum__sign">{i === 1 ? '=' : '+'}</span>}
              <span className="sum__term">
                <span className={`sum__number sum__number--${tone}`}>{number.toLocaleString('en-GB')}</span>
                <span className="sum__label">{label}</span>
              </span>
            </Fragment>
          ))}
        </div>
      </div>
    </section>
  )
}
