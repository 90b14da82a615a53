import { useRef, useState, type FormEvent } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { useAction } from '../../../app/client.ts'
import { useToday } from '../../../app/today.ts'
import { words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { Select } from '../../../ui/select.tsx'
import './entry-form.css'
import { EntryFormFields, focusFirstWrong, type SetAnswer } from './entry-form-fields.tsx'
import { useEntryHints } from './entry-hints.tsx'
import { LeaveUnsaved } from './leave-unsaved.tsx'
import { emptyEntryForm, readEntryForm, type EntryForm, type EntryFormWrong } from './read-entry-form.ts'

export type EntryFormDialogProps = {
  readonly of: Case
  /** Chosen beforehand, where the page shows one agency alone. */
  readonly agency: string | null
  readonly onSaved: (entry: Entry) => void
  readonly onClose: () => void
}

/** Typing an entry by hand. What was typed is never lost by a stray Escape. */
export const EntryFormDialog = ({ of, agency, onSaved, onClose }: EntryFormDialogProps) => {
  const say = timelineWords.form
  const today = useToday()
  const [empty] = useState(() =>
    emptyEntryForm(
      agency,
      of.children.map(({ id }) => id),
    ),
  )
  const [form, setForm] = useState<EntryForm>(empty)
  const [wrong, setWrong] = useState<readonly EntryFormWrong[]>([])
  const [asking, setAsking] = useState(false)
  const add = useAction('entries.add')
  const fields = useRef<HTMLFormElement>(null)
  const hints = useEntryHints(form, of, today)
  const changed = JSON.stringify(form) !== JSON.stringify(empty)

  const set: SetAnswer = (key) => (value) => {
    setForm((now) => ({ ...now, [key]: value }))
    setWrong((now) => now.filter(({ at }) => at !== key))
  }
  const why = (at: keyof EntryForm): string | undefined => wrong.find((each) => each.at === at)?.why
  const onBlurWhen = (): void => {
    if (form.when.trim() === '') return
    const read = readEntryForm(form, of, today)
    const bad = read.ok ? undefined : read.error.find(({ at }) => at === 'when')
    setWrong((now) => [...now.filter(({ at }) => at !== 'when'), ...(bad === undefined ? [] : [bad])])
  }

  const leave = (): void => {
    if (changed) setAsking(true)
    else onClose()
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const read = readEntryForm(form, of, today)
    if (read.ok) {
      add.mutate({ case: of.id, ...read.value }, { onSuccess: onSaved })
      return
    }
    setWrong(read.error)
    focusFirstWrong(fields)
  }

  return (
    <Dialog title={say.title} isOpen onClose={leave} mayClose={!add.isPending}>
      <form ref={fields} className="entry-form" onSubmit={submit} noValidate>
        <Select
          label={say.agency}
          help={say.agencyHelp}
          options={of.agencies.map(({ id, code, name }) => ({ key: id, label: `${code} · ${name}` }))}
          value={form.agency}
          onChange={set('agency')}
          error={why('agency')}
        />
        <EntryFormFields
          of={of}
          today={today}
          form={form}
          wrong={wrong}
          hints={hints}
          set={set}
          onBlurWhen={onBlurWhen}
        />
        {add.error === null ? null : <ErrorNote>{add.error.message}</ErrorNote>}
        <DialogActions>
          <Button type="submit" look="main" isPending={add.isPending}>
            {add.isPending ? say.saving : say.save}
          </Button>
          <Button onPress={leave} isDisabled={add.isPending}>
            {words.ui.cancel}
          </Button>
        </DialogActions>
      </form>
      <LeaveUnsaved isOpen={asking} onStay={() => setAsking(false)} onLeave={onClose} />
    </Dialog>
  )
}
