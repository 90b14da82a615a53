import { useRef, useState, type FormEvent } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { useAction } from '../../../app/client.ts'
import { useToday } from '../../../app/today.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { EntryFormFields, focusFirstWrong, type SetAnswer } from '../entry-form/entry-form-fields.tsx'
import { useEntryHints } from '../entry-form/entry-hints.tsx'
import { LeaveUnsaved } from '../entry-form/leave-unsaved.tsx'
import { readEntryForm, standingEntry, type EntryForm, type EntryFormWrong } from '../entry-form/read-entry-form.ts'
import { differences, withChoices } from './edit-conflict.ts'
import { EditConflictChoice } from './edit-conflict-choice.tsx'

/**
 * Editing an entry of an agency for whom the keepers speak, or one typed here. The earlier words stay in its history. When somebody else saved another version
 * meanwhile, both texts are laid side by side before anything is saved.
 */
export const EditEntry = ({
  of,
  entry,
  onSaved,
  onClose,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly onSaved: (entry: Entry) => void
  readonly onClose: () => void
}) => {
  const say = entryPanelWords.edit
  const today = useToday()
  const [standing, setStanding] = useState(() => standingEntry(entry, of))
  const [form, setForm] = useState<EntryForm>(standing.form)
  const [wrong, setWrong] = useState<readonly EntryFormWrong[]>([])
  const [meanwhile, setMeanwhile] = useState<Entry | null>(null)
  const [asking, setAsking] = useState(false)
  const revise = useAction('entries.revise')
  const fields = useRef<HTMLFormElement>(null)
  const hints = useEntryHints(form, of, today)
  const changed = JSON.stringify(form) !== JSON.stringify(standing.form)
  const agency = of.agencies.find(({ id }) => id === entry.agency)

  const set: SetAnswer = (key) => (value) => {
    setForm((now) => ({ ...now, [key]: value }))
    setWrong((now) => now.filter(({ at }) => at !== key))
  }
  const onBlurWhen = (): void => {
    if (form.when.trim() === '') return
    const read = readEntryForm(form, of, today, standing)
    const bad = read.ok ? undefined : read.error.find(({ at }) => at === 'when')
    setWrong((now) => [...now.filter(({ at }) => at !== 'when'), ...(bad === undefined ? [] : [bad])])
  }
  const leave = (): void => {
    if (changed) setAsking(true)
    else onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!changed) return onClose()
    const read = readEntryForm(form, of, today, standing)
    if (!read.ok) {
      setWrong(read.error)
      focusFirstWrong(fields)
      return
    }
    const { entry: seen } = standing
    revise.mutate(
      { case: of.id, agency: seen.agency, entry: seen.id, expected: seen.revision, draft: read.value.draft },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'saved') onSaved(answer.entry)
          else setMeanwhile(answer.entry)
        },
      },
    )
  }

  const theirs = meanwhile === null ? null : standingEntry(meanwhile, of)
  return (
    <Dialog title={say.title(entry.code)} isOpen onClose={leave} mayClose={!revise.isPending}>
      {theirs === null ? (
        <form ref={fields} className="entry-form" onSubmit={submit} noValidate>
          <p className="secondary">{say.agency(agency?.name ?? entry.agencyCode)}</p>
          <EntryFormFields
            of={of}
            today={today}
            form={form}
            wrong={wrong}
            hints={hints}
            set={set}
            onBlurWhen={onBlurWhen}
          />
          {revise.error === null ? null : <ErrorNote>{revise.error.message}</ErrorNote>}
          <DialogActions>
            <Button type="submit" look="main" isPending={revise.isPending}>
              {revise.isPending ? timelineWords.form.saving : say.save}
            </Button>
            <Button onPress={leave} isDisabled={revise.isPending}>
              {words.ui.cancel}
            </Button>
          </DialogActions>
        </form>
      ) : (
        <EditConflictChoice
          found={differences(standing.form, form, theirs.form, of)}
          onChosen={(choices) => {
            setForm(withChoices(form, theirs.form, choices))
            setStanding(theirs)
            setMeanwhile(null)
          }}
        />
      )}
      <LeaveUnsaved isOpen={asking} onStay={() => setAsking(false)} onLeave={onClose} />
    </Dialog>
  )
}
