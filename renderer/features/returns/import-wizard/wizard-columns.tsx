import type { Examination, ExaminedTable, HowKnown } from '../../../../shared/model/examination.ts'
import { ColumnUse } from '../../../../shared/model/reading.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Select } from '../../../ui/select.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { columnsShown, withUse } from './wizard-reading.ts'

/** Each column with what stands in it, what it is taken for, and who says so. */
export const WizardColumns = ({
  wizard,
  found,
  table,
  known,
  name,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly table: ExaminedTable
  readonly known: ReadonlyMap<string, HowKnown>
  /** Null where the file is one table. */
  readonly name: string | null
}) => {
  const w = importWords.found
  return (
    <div className="wizard-part">
      <div>
        <h2>{name === null ? w.columns : w.columnsOf(name)}</h2>
        <p className="small secondary">{w.columnsHelp}</p>
      </div>
      <div className="panel">
        <table className="table table--stacks wizard-columns">
          <thead>
            <tr>
              <th scope="col">{w.columnHeading}</th>
              <th scope="col">{w.samples}</th>
              <th scope="col">{w.use}</th>
              <th scope="col">{w.howKnown}</th>
            </tr>
          </thead>
          <tbody>
            {columnsShown(table, wizard.choices, known).map(({ key, heading, samples, use, howKnown }) => (
              <tr key={key}>
                <th scope="row" className="wizard-columns__heading breakable">
                  {heading}
                </th>
                <td data-label={w.samples} className="wizard-columns__samples breakable">
                  {samples.length === 0 ? (
                    <span className="secondary">{w.noSamples}</span>
                  ) : (
                    <ul>
                      {samples.map((sample, i) => (
                        // two cells may say the same
                        // oxlint-disable-next-line react/no-array-index-key
                        <li key={i}>{sample}</li>
                      ))}
                    </ul>
                  )}
                </td>
                <td className="wizard-columns__use">
                  <Select
                    label={w.takeAs(heading)}
                    labelHidden
                    options={OPTIONS}
                    value={use}
                    onChange={(chosen) => wizard.change(withUse(wizard.choices, found, key, chosen))}
                  />
                </td>
                <td data-label={w.howKnown} className="wizard-columns__known secondary">
                  {w.known[howKnown]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What a column nobody knows mostly becomes comes first: the list is longer than what is seen of it. */
const FIRST = ['kept', 'left out'] as const satisfies readonly ColumnUse[]
const OPTIONS = [...new Set<ColumnUse>([...FIRST, ...ColumnUse.options])].map((key) => ({
  key,
  label: importWords.found.uses[key],
}))
