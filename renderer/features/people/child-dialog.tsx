import { type FormEvent, useState } from 'react'
import type { Child } from '../../../shared/model/case.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { useAction } from '../../app/client.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readChildForm, type ChildForm, type FormProblems } from './read-register-form.ts'
import { useFocusField } from './use-focus-field.ts'

/** Says anew what a child is called and when it was born. */
export const ChildDialog = ({
  of,
  child,
  onClose,
  onKept,
}: {
  readonly of: CaseId
  readonly child: Child
  readonly onClose: () => void
  readonly onKept: (name: string) => void
}) => {
  const say = peopleWords.form
  const today = useToday()
  const keep = useAction('cases.keepChild')
  const fields = useFocusField(0)
  const [form, setForm] = useState<ChildForm>({
    name: child.name,
    born: child.born === null ? '' : sayDay(child.born, 'plain'),
    spellings: child.aliases.join(', '),
  })
  const [problems, setProblems] = useState<FormProblems<ChildForm>>({})
  const type = (typed: Partial<ChildForm>): void => setForm({ ...form, ...typed })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (keep.isPending) return
    const read = readChildForm(form, today)
    setProblems(read.ok ? {} : read.error)
    if (!read.ok) return
    keep.mutate({ case: of, child: child.id, said: read.value }, { onSuccess: ({ name }) => onKept(name) })
  }
  return (
    <Dialog title={say.change(child.name)} isOpen onClose={onClose}>
      <form ref={fields} className="people-form" onSubmit={submit} noValidate>
        <TextField
          label={say.name}
          value={form.name}
          onChange={(name) => type({ name })}
          error={problems.name}
          autoComplete="off"
        />
        <DateField
          label={say.born}
          optional
          today={today}
          takes="exact-day"
          value={form.born}
          onChange={(born) => type({ born })}
          error={problems.born}
        />
        <TextField
          label={say.spellings}
          optional
          help={say.spellingsHelp}
          value={form.spellings}
          onChange={(spellings) => type({ spellings })}
          error={problems.spellings}
          autoComplete="off"
        />
        {keep.error === null ? null : <ErrorNote>{keep.error.message}</ErrorNote>}
        <DialogActions>
          <Button look="main" type="submit" isPending={keep.isPending}>
            {keep.isPending ? say.saving : say.save}
          </Button>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
