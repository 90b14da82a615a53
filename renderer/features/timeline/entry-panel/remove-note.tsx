import { useState } from 'react'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'

/** A button that asks once before it takes something away. */
export const RemoveNote = ({
  label,
  about,
  confirm,
  isBusy,
  onRemove,
}: {
  readonly label: string
  /** Said in place of the label, where several stand together. */
  readonly about: string
  readonly confirm: string
  readonly isBusy: boolean
  readonly onRemove: () => void
}) => {
  const [asking, setAsking] = useState(false)
  const say = entryPanelWords.removal
  return (
    <>
      <Button look="quiet" aria-label={about} isPending={isBusy} onPress={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog title={say.title} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{say.words}</p>
        <DialogActions>
          <Button
            onPress={() => {
              setAsking(false)
              onRemove()
            }}
          >
            {confirm}
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {say.keep}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
