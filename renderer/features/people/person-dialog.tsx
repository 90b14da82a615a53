import { useState } from 'react'
import type { Person } from '../../../shared/model/case.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { useAction } from '../../app/client.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readPersonForm, type FormProblems, type PersonForm } from './read-register-form.ts'
import { RegisterDialog } from './register-dialog.tsx'

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
  const [form, setForm] = useState<PersonForm>({
    name: person?.name ?? named,
    role: person?.role ?? '',
    responsibility: person?.parentalResponsibility ?? 'not known',
    spellings: person?.aliases.join(', ') ?? '',
  })
  const [problems, setProblems] = useState<FormProblems<PersonForm>>({})
  const type = (typed: Partial<PersonForm>): void => setForm({ ...form, ...typed })
  const save = (): void => {
    const read = readPersonForm(form)
    setProblems(read.ok ? {} : read.error)
    if (!read.ok) return
    keep.mutate({ case: of, person: person?.id ?? null, said: read.value }, { onSuccess: ({ name }) => onKept(name) })
  }
  return (
    <RegisterDialog
      title={person === null ? say.add : say.change(person.name)}
      startsAt={named === '' ? 0 : 1}
      form={form}
      problems={problems}
      onType={type}
      keep={keep}
      onSave={save}
      onClose={onClose}
    >
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
    </RegisterDialog>
  )
}

const RESPONSIBILITIES: ReadonlyArray<{ readonly key: Person['parentalResponsibility']; readonly label: string }> = [
  { key: 'yes', label: words.newCase.responsibility.yes },
  { key: 'no', label: words.newCase.responsibility.no },
  { key: 'not known', label: words.newCase.responsibility['not known'] },
]
