import { useEffect, useRef } from 'react'
import type { Receipt } from '../../../../shared/model/receipt.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { ErrorNote, Opening } from '../../../ui/notes.tsx'

/** Says what undoing the import would do, and does it. When it is done, the receipt says so and this goes with it. */
export const ReceiptUndo = ({
  receipt,
  putRight,
  onClose,
}: {
  readonly receipt: Receipt
  /** How many rejected rows of it were put right since: they stay. */
  readonly putRight: number
  readonly onClose: () => void
}) => {
  const open = useCase()
  const w = words.receipt.undo
  const which = { case: open.id, agency: receipt.agency, import: receipt.import }
  // asked each time: what it would do depends on everything that was done since
  const undoing = useAction('returns.undoing')
  const undo = useAction('returns.undo')
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    undoing.mutate(which)
  })
  const failed = undoing.error ?? undo.error
  return (
    <Dialog title={w.title} isOpen onClose={onClose} mayClose={!undo.isPending}>
      {failed === null ? null : <ErrorNote>{failed.message}</ErrorNote>}
      {undoing.data === undefined ? (
        failed === null ? (
          <Opening />
        ) : null
      ) : (
        <>
          <ul className="undoing">
            {w.would(undoing.data).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {putRight === 0 ? null : <li>{w.putRight(putRight)}</li>}
          </ul>
          <p className="secondary">{w.keeps}</p>
        </>
      )}
      <DialogActions>
        <Button look="main" ref={takeFocus} onPress={onClose} isDisabled={undo.isPending}>
          {w.keep}
        </Button>
        {undoing.data === undefined ? null : (
          <Button isPending={undo.isPending} onPress={() => undo.mutate(which)}>
            {undo.isPending ? w.doing : w.doIt}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

/** Where a question is asked, the answer that loses nothing has the focus. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
