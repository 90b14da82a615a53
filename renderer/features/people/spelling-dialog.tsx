import { useState } from 'react'
import type { Case } from '../../../shared/model/case.ts'
import { idOf, membersOf, nameOf } from '../../../shared/people/register.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { useKeepSpelling } from './use-keep-spelling.ts'

/** Whose name it is that stands in the entries: a name that is not like the one in the register, such as one before a marriage. */
export const SpellingDialog = ({
  of,
  spelling,
  onClose,
  onKept,
}: {
  readonly of: Case
  readonly spelling: string
  readonly onClose: () => void
  readonly onKept: (name: string) => void
}) => {
  const say = peopleWords.names
  const { keep, isBusy, error } = useKeepSpelling(of)
  const [whose, setWhose] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <Dialog title={say.whose(spelling)} isOpen onClose={onClose}>
      <RadioGroup
        label={say.who}
        value={whose}
        onChange={setWhose}
        error={tried && whose === null ? say.choose : undefined}
        options={membersOf(of).map((member) => ({
          key: idOf(member),
          label: nameOf(member),
          ...(member.kind === 'child' ? {} : { note: member.person.role }),
        }))}
      />
      {error === null ? null : <ErrorNote>{error}</ErrorNote>}
      <DialogActions>
        <Button
          look="main"
          isPending={isBusy}
          onPress={() => {
            if (whose === null) setTried(true)
            else keep(spelling, whose, onKept)
          }}
        >
          {say.record}
        </Button>
        <Button onPress={onClose}>{words.ui.cancel}</Button>
      </DialogActions>
    </Dialog>
  )
}
