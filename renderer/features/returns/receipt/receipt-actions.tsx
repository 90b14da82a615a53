import { ArrowLeft, Download, Printer, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract.ts'
import type { Holding } from '../../../../shared/model/holding.ts'
import type { Receipt } from '../../../../shared/model/receipt.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { paths } from '../../../app/paths.ts'
import { words } from '../../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { ReceiptUndo } from './receipt-undo.tsx'

/** What can be done with a receipt. Undoing stands apart, and is no longer there once it was done. */
export const ReceiptActions = ({
  receipt,
  mends,
  waiting,
  isUndone,
}: {
  readonly receipt: Receipt
  /** The return of which this import put a row right. */
  readonly mends: Holding['imports'][number] | null
  /** How many rejected rows were not put right since. */
  readonly waiting: number
  readonly isUndone: boolean
}) => {
  const open = useCase()
  const w = words.receipt
  const which = { case: open.id, agency: receipt.agency, import: receipt.import }
  const saveRejected = useAction('returns.saveRejected')
  const saveReceipt = useAction('returns.saveReceipt')
  const [saved, setSaved] = useState<string | null>(null)
  const [undoing, setUndoing] = useState(false)
  const failed = saveRejected.error ?? saveReceipt.error
  const begin = (): void => {
    setSaved(null)
    saveRejected.reset()
    saveReceipt.reset()
  }
  const done = { onSuccess: (file: Output<'returns.saveReceipt'>) => setSaved(file?.name ?? null) }
  return (
    <div className="receipt__do no-print">
      <div className="page__actions receipt__actions">
        {mends === null ? null : (
          <ButtonLink to={paths.receipt(open.id, receipt.agency, mends.import)} look="main" icon={ArrowLeft}>
            {w.backToReturn(mends.file)}
          </ButtonLink>
        )}
        <ButtonLink to={paths.timeline(open.id, { agency: receipt.agency })} look={mends === null ? 'main' : 'plain'}>
          {w.seeEntries}
        </ButtonLink>
        {waiting === 0 ? null : (
          <Button
            icon={Download}
            isPending={saveRejected.isPending}
            onPress={() => {
              begin()
              saveRejected.mutate(which, done)
            }}
          >
            {w.saveRejected(waiting)}
          </Button>
        )}
        <Button icon={Printer} onPress={() => window.print()}>
          {w.print}
        </Button>
        <Button
          icon={Download}
          isPending={saveReceipt.isPending}
          onPress={() => {
            begin()
            saveReceipt.mutate(which, done)
          }}
        >
          {w.save}
        </Button>
        {isUndone ? null : (
          <span className="receipt__undo">
            <Button look="quiet" icon={Undo2} onPress={() => setUndoing(true)}>
              {w.undo.open}
            </Button>
          </span>
        )}
      </div>
      <output className="receipt__saved">{saved === null ? null : w.saved(saved)}</output>
      {failed === null ? null : <ErrorNote>{failed.message}</ErrorNote>}
      {undoing ? (
        <ReceiptUndo
          receipt={receipt}
          putRight={receipt.rejections.length - waiting}
          onClose={() => setUndoing(false)}
        />
      ) : null}
    </div>
  )
}
