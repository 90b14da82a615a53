import type { ReactNode } from 'react'
import type { Refusal } from '../../app/door.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFocusField } from './use-focus-field.ts'

/** What a person and a child of the register are both asked for: a name above what is their own, and other spellings of it below. */
export const RegisterDialog = ({
  title,
  startsAt = 0,
  form,
  problems,
  onType,
  keep,
  onSave,
  onClose,
  children,
}: {
  readonly title: string
  /** The field that takes the focus, counted from 0. */
  readonly startsAt?: number
  readonly form: { readonly name: string; readonly spellings: string }
  /** A sentence for each field that is not as it should be. */
  readonly problems: { readonly name?: string; readonly spellings?: string }
  readonly onType: (typed: { readonly name: string } | { readonly spellings: string }) => void
  readonly keep: { readonly isPending: boolean; readonly error: Refusal | null }
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const say = peopleWords.form
  const fields = useFocusField(startsAt)
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        ref={fields}
        className="people-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!keep.isPending) onSave()
        }}
      >
        <TextField
          label={say.name}
          value={form.name}
          onChange={(name) => onType({ name })}
          error={problems.name}
          autoComplete="off"
        />
        {children}
        <TextField
          label={say.spellings}
          optional
          help={say.spellingsHelp}
          value={form.spellings}
          onChange={(spellings) => onType({ spellings })}
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
