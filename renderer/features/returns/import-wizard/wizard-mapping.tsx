import type { Examination } from '../../../../shared/model/examination.ts'
import { useAction } from '../../../app/client.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { mappingOf, withSavedColumns } from './wizard-reading.ts'

/** How the columns are read, as a file: for another computer or the command line. */
export const WizardMapping = ({
  wizard,
  found,
  agency,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  /** Its code names the file. */
  readonly agency: string
}) => {
  const save = useAction('returns.saveMapping')
  const open = useAction('returns.openMapping')
  const w = importWords.found
  const { choices } = wizard
  const failed = save.error ?? open.error
  return (
    <div className="wizard-mapping">
      <p className="small secondary">{w.mapping}</p>
      <div className="page__actions">
        <Button
          look="quiet"
          onPress={() => {
            open.reset()
            save.mutate({ agency, mapping: mappingOf(found, choices.reading) })
          }}
        >
          {w.saveMapping}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            save.reset()
            open.mutate(
              {},
              {
                onSuccess: (mapping) => {
                  if (mapping === null) return
                  wizard.change(withSavedColumns(choices, found, mapping))
                },
              },
            )
          }}
        >
          {w.openMapping}
        </Button>
      </div>
      <output className="small secondary">
        {save.data == null ? null : w.mappingSaved(save.data.name)}
        {open.data == null ? null : w.mappingUsed}
      </output>
      {failed === null ? null : (
        <div ref={bringIntoSight} className="wizard-mapping__failed">
          <ErrorNote>{failed.message}</ErrorNote>
        </div>
      )}
    </div>
  )
}

/** It opens at the end of the page, where the foot lies over it. */
const bringIntoSight = (failed: HTMLElement | null): void => failed?.scrollIntoView({ block: 'nearest' })
