import { useNavigate } from 'react-router'
import type { Examination } from '../../../../shared/model/examination.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { paths } from '../../../app/paths.ts'
import { useToday } from '../../../app/today.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import type { ImportWizard } from './use-import-wizard.ts'

/** The way out of a letter and of an empty file: only a person can say that "nothing to report" is what was meant. Not offered where the agency has answered or sent something. */
export const WizardNothing = ({ wizard, found }: { readonly wizard: ImportWizard; readonly found: Examination }) => {
  const open = useCase()
  const today = useToday()
  const navigate = useNavigate()
  const record = useAction('returns.answer')
  const agency = open.agencies.find(({ id }) => id === wizard.agency)
  const w = importWords.found
  const waits = agency?.answer.kind === 'asked' || agency?.answer.kind === 'not-asked'
  if (agency === undefined || !waits || found.earlier.length > 0) return null
  const { id, contributor, recordsTo } = agency
  return (
    <div className="wizard-part">
      <p className="prose">{w.nothingInIt}</p>
      <div>
        <Button
          isPending={record.isPending}
          onPress={() =>
            record.mutate(
              { case: open.id, agency: id, answer: { kind: 'nothing-to-report', on: today }, contributor, recordsTo },
              {
                onSuccess: () => {
                  wizard.finished.current = true
                  void navigate(paths.returns(open.id), { replace: true })
                },
              },
            )
          }
        >
          {w.recordNothing}
        </Button>
      </div>
      {record.error === null ? null : <ErrorNote>{record.error.message}</ErrorNote>}
    </div>
  )
}
