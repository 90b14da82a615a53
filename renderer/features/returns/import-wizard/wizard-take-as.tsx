import type { Examination } from '../../../../shared/model/examination.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Checkbox, RadioGroup } from '../../../ui/choice.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import type { ImportWizard } from './use-import-wizard.ts'

/** More rows, or a later version: only a person knows. What the file looks like is a suggestion, and says so. */
export const WizardTakeAs = ({
  wizard,
  found,
  takeAsMissing,
  replacesMissing,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly takeAsMissing: boolean
  readonly replacesMissing: boolean
}) => {
  const w = importWords.doubts
  const { as, replacing, suggested } = wizard
  return (
    <section id="question-take-as" className="panel wizard-take-as" aria-label={w.earlier}>
      <RadioGroup
        label={w.earlier}
        options={[
          { key: 'added', label: w.added, note: w.addedNote },
          {
            key: 'later version',
            label: w.later,
            note: (
              <>
                {w.laterNote}
                {suggested.length === 0 ? null : (
                  <>
                    {' '}
                    <strong>{w.suggested}</strong> {w.suggestedWhy}
                  </>
                )}
              </>
            ),
          },
        ]}
        value={as}
        onChange={wizard.setTakeAs}
        error={takeAsMissing ? w.takeAsMissing : undefined}
      />
      {as === 'later version' ? (
        <fieldset id="question-replaces" className="wizard-take-as__earlier">
          <legend className="field__label">{w.replaces}</legend>
          {found.earlier.map(({ import: id, file, at, entries, alike }) => (
            <Checkbox
              key={id}
              isSelected={replacing.includes(id)}
              onChange={(on) => wizard.setReplaces(on ? [...replacing, id] : replacing.filter((each) => each !== id))}
            >
              <span className="breakable">{w.earlierOne(file, sayMoment(at))}</span>
              <span className="choice__note">{w.earlierNote(entries, alike)}</span>
            </Checkbox>
          ))}
          {replacesMissing ? <ErrorNote>{w.replacesMissing}</ErrorNote> : null}
        </fieldset>
      ) : null}
    </section>
  )
}
