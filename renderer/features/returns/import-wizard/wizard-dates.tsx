import type { Examination } from '../../../../shared/model/examination.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { RadioGroup } from '../../../ui/choice.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { withOrder } from './wizard-reading.ts'

/** What the file's dates show of their order; where they do not tell, the same dates read both ways and the question. */
export const WizardDates = ({
  wizard,
  found,
  asks,
  missing,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly asks: boolean
  readonly missing: boolean
}) => {
  const w = importWords.doubts
  const { choices } = wizard
  const { says, examples, order } = found.dates
  // what the file decides by itself can be answered back as well, where it makes a difference
  const offers = asks || examples.length > 0
  if (says === '' && !asks) return null
  return (
    <section id="question-order" className="wizard-part" aria-labelledby="dates">
      <h2 id="dates">{w.dates}</h2>
      <p className="prose">{says}</p>
      {offers ? (
        <div className="panel wizard-dates">
          <RadioGroup
            label={w.order}
            options={[
              { key: 'day-first', label: w.orders['day-first'] },
              { key: 'month-first', label: w.orders['month-first'] },
            ]}
            value={choices.reading.mapping?.dateOrder ?? (asks ? null : order)}
            onChange={(chosen) => wizard.change(withOrder(choices, found, chosen))}
            error={missing ? w.orderMissing : undefined}
          />
          {examples.length === 0 ? null : (
            <table className="table wizard-dates__examples">
              <caption className="small secondary">{w.examples}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.typed}</th>
                  <th scope="col">{w.orders['day-first']}</th>
                  <th scope="col">{w.orders['month-first']}</th>
                </tr>
              </thead>
              <tbody>
                {examples.map(({ typed, dayFirst, monthFirst }) => (
                  <tr key={typed}>
                    <th scope="row">
                      <code>{typed}</code>
                    </th>
                    <td>{dayFirst}</td>
                    <td>{monthFirst}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ) : null}
    </section>
  )
}
