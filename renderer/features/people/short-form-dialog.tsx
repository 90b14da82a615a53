import { type FormEvent, useState } from 'react'
import { notesOf, type CaseNote } from '../../../shared/model/case-note.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { useChangeNotes } from '../../app/use-change-notes.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { readShortForm, type ShortFormProblems } from './read-short-form.ts'
import { useFocusField } from './use-focus-field.ts'

export type AskedShortForm = {
  /** Null for one that a person types. */
  readonly short: string | null
  readonly long: string
}

/** What an abbreviation stands for in this case. Each text that stood when the dialog was opened is overwritten only when it still stands. */
export const ShortFormDialog = ({
  of,
  asked,
  occurring,
  notes,
  onClose,
  onDone,
}: {
  readonly of: CaseId
  readonly asked: AskedShortForm
  /** The short forms of the entries, as they write them: what is typed in other capitals means one of these. */
  readonly occurring: readonly string[]
  readonly notes: readonly CaseNote[]
  readonly onClose: () => void
  readonly onDone: (said: string) => void
}) => {
  const { shortForms: say, done } = peopleWords
  const change = useChangeNotes(of)
  const fields = useFocusField(0)
  const [form, setForm] = useState({ short: asked.short ?? '', long: asked.long })
  const [problems, setProblems] = useState<ShortFormProblems>({})
  const own = notesOf(notes, 'abbreviation')
  const [seen] = useState(() => own.find(({ said }) => isSameForm(said.short, asked.short)) ?? null)
  const isChanged = change.refusal?.kind === 'changed-meanwhile'
  const standing = own.find(({ said }) => isSameForm(said.short, form.short.trim())) ?? null
  // what another wrote meanwhile is replaced only after it was shown
  const replaced = isChanged ? standing : seen
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const read = readShortForm(
      form,
      own.filter(({ id }) => id !== replaced?.id).map(({ said }) => said.short),
    )
    setProblems(read.ok ? {} : read.error)
    if (!read.ok) return
    const short = occurring.find((each) => isSameForm(each, read.value.short)) ?? read.value.short
    const said = { kind: 'abbreviation', short, long: read.value.long } as const
    change.send(
      [
        replaced === null
          ? { what: 'add', said }
          : { what: 'change', id: replaced.id, expected: replaced.revision, said },
      ],
      { onDone: () => onDone(done.shortForm(said.short)) },
    )
  }
  return (
    <Dialog title={asked.short === null ? say.add : say.changeTitle(asked.short)} isOpen onClose={onClose}>
      <form ref={fields} className="people-form" onSubmit={submit} noValidate>
        {asked.short === null ? (
          <TextField
            label={say.short}
            help={say.shortHelp}
            width="short"
            value={form.short}
            onChange={(short) => setForm({ ...form, short })}
            error={problems.short}
            autoComplete="off"
          />
        ) : null}
        <TextField
          label={say.long}
          value={form.long}
          onChange={(long) => setForm({ ...form, long })}
          error={problems.long}
          autoComplete="off"
        />
        {change.refusal === null ? null : (
          <ErrorNote>
            {isChanged ? say.changedMeanwhile(standing?.said.long ?? null) : change.refusal.message}
          </ErrorNote>
        )}
        <DialogActions>
          <Button look="main" type="submit" isPending={change.isBusy}>
            {say.save}
          </Button>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A case says once what a short form stands for, whatever the capitals. */
const isSameForm = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase()
