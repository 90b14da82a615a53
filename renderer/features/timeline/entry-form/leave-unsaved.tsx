import { timelineWords } from '../../../strings/timeline.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'

/** Asks before what was typed into an entry's form is gone. */
export const LeaveUnsaved = ({
  isOpen,
  onStay,
  onLeave,
}: {
  readonly isOpen: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}) => {
  const say = timelineWords.form.unsaved
  return (
    <Dialog title={say.title} isOpen={isOpen} onClose={onStay}>
      <p>{say.words}</p>
      <DialogActions>
        <Button look="main" ref={takeFocus} onPress={onStay}>
          {say.keep}
        </Button>
        <Button onPress={onLeave}>{say.discard}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Where a question is asked, the answer that loses nothing has the focus. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
