import { type FormEvent, useState } from 'react'
import type { Person } from '../../../shared/model/case.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { useAction } from '../../app/client.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readPersonForm, type FormProblems, type PersonForm } from './read-register-form.ts'
import { useFocusField } from './use-focus-field.ts'

/**
 * Adds a person to the register, or says anew who they are.
 * @param person null for a new one, who may have a name already
 */
export const PersonDialog = ({
  of,
  person,
  named = '',
  onClose,
  onKept,
}: {
  readonly of: CaseId
  readonly person: Person | null
  readonly named?: string
  readonly onClose: () => void
  readonly onKept: (name: string) => void
}) => {
  const say = peopleWords.form
  const keep = useAction('cases.keepPerson')
  const fields = useFocusField(named === '' ? 0 : 1)
  const [form, setForm] = useState<PersonForm>({
    name: person?.name ?? named,
    role: person?.role ?? '',
    responsibility: person?.parentalResponsibility ?? 'not known',
    spellings: person?.aliases.join(', ') ?? '',
  })
  const [problems, setProblems] = useState<FormProblems<PersonForm>>({})
  const type = (typed: Partial<PersonForm>): void => setForm({ ...form, ...typed })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (keep.isPending) return
    const read = readPersonForm(form)
    setProblems(read.ok ? {} : read.error)
    if (!read.ok) return
    keep.mutate({ case: of, person: person?.id ?? null, said: read.value }, { onSuccess: ({ name }) => onKept(name) })
  }
  return (
    <Dialog title={person === null ? say.add : say.change(person.name)} isOpen onClose={onClose}>
      <form ref={fields} className="people-form" onSubmit={submit} noValidate>
        <TextField
          label={say.name}
          value={form.name}
          onChange={(name) => type({ name })}
          error={problems.name}
          autoComplete="off"
        />
        <TextField
          label={say.role}
          help={say.roleHelp}
          value={form.role}
          onChange={(role) => type({ role })}
          error={problems.role}
          autoComplete="off"
        />
        <RadioGroup
          label={say.responsibility}
          lies="row"
          value={form.responsibility}
          onChange={(responsibility) => type({ responsibility })}
          options={RESPONSIBILITIES}
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

const RESPONSIBILITIES: ReadonlyArray<{ readonly key: Person['parentalResponsibility']; readonly label: string }> = [
  { key: 'yes', label: words.newCase.responsibility.yes },
  { key: 'no', label: words.newCase.responsibility.no },
  { key: 'not known', label: words.newCase.responsibility['not known'] },
]
