import { useState } from 'react'
import type { Child } from '../../../shared/model/case.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { useAction } from '../../app/client.ts'
import { useToday } from '../../app/today.ts'
import { peopleWords } from '../../strings/people.ts'
import { DateField } from '../../ui/date-field.tsx'
import { readChildForm, type ChildForm, type FormProblems } from './read-register-form.ts'
import { RegisterDialog } from './register-dialog.tsx'

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
  const [form, setForm] = useState<ChildForm>({
    name: child.name,
    born: child.born === null ? '' : sayDay(child.born, 'plain'),
    spellings: child.aliases.join(', '),
  })
  const [problems, setProblems] = useState<FormProblems<ChildForm>>({})
  const type = (typed: Partial<ChildForm>): void => setForm({ ...form, ...typed })
  const save = (): void => {
    const read = readChildForm(form, today)
    setProblems(read.ok ? {} : read.error)
    if (!read.ok) return
    keep.mutate({ case: of, child: child.id, said: read.value }, { onSuccess: ({ name }) => onKept(name) })
  }
  return (
    <RegisterDialog
      title={say.change(child.name)}
      form={form}
      problems={problems}
      onType={type}
      keep={keep}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label={say.born}
        optional
        today={today}
        takes="exact-day"
        value={form.born}
        onChange={(born) => type({ born })}
        error={problems.born}
      />
    </RegisterDialog>
  )
}
