import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Receipt, Rejection } from '../../../shared/model/receipt.ts'
import { cellsToMend, cellToBlame } from '../../../shared/returns/cells-to-mend.ts'
import { useCase } from '../../app/case-context.ts'
import { useAction } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote, Note } from '../../ui/notes.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

/** One rejected row, column by column under the sender's own headings. Taken again it has a receipt of its own; while something is still wrong, what was typed stays. */
export const ReceiptMend = ({
  receipt,
  rejection,
  place,
  onClose,
}: {
  readonly receipt: Receipt
  readonly rejection: Rejection
  /** "line 17" */
  readonly place: string
  readonly onClose: () => void
}) => {
  const open = useCase()
  const navigate = useNavigate()
  const mend = useAction('returns.mend')
  const w = words.receipt.mend
  const [row] = useState(() => cellsToMend(receipt, rejection))
  const [begin] = useState(() => cellToBlame(receipt, rejection, row))
  const [cells, setCells] = useState(() => row.map(({ cell }) => cell))
  const headings = row.filter(({ heading }) => heading !== null).length

  const take = (event: FormEvent): void => {
    event.preventDefault()
    if (mend.isPending) return
    mend.mutate(
      {
        case: open.id,
        agency: receipt.agency,
        import: receipt.import,
        line: rejection.line,
        part: rejection.part,
        cells,
      },
      { onSuccess: (little) => void navigate(paths.receipt(open.id, little.agency, little.import)) },
    )
  }
  return (
    <Dialog title={w.title(place)} isOpen onClose={onClose} mayClose={!mend.isPending}>
      <form className="mend" onSubmit={take} noValidate>
        {mend.error === null ? (
          <Note tone="amber">{rejection.reason}</Note>
        ) : (
          <ErrorNote>{mend.error.message}</ErrorNote>
        )}
        <p className="secondary small">{w.cells(receipt.file)}</p>
        {row.map(({ heading, ours }, at) => {
          if (ours) return null
          const field = {
            label: heading ?? w.surplus(at - headings + 1),
            // which cells a row may leave empty is not known here, and is said when it is taken
            isRequired: false,
            value: cells[at] ?? '',
            onChange: (typed: string) => setCells((before) => before.with(at, typed)),
            autoFocus: at === begin,
          } as const
          // the place in the row tells cells apart; a sender may use one heading twice
          const key = `cell ${at}`
          return isLong(row[at]?.cell ?? '') ? (
            <TextArea key={key} {...field} rows={3} />
          ) : (
            <TextField key={key} {...field} />
          )
        })}
        <DialogActions>
          <Button look="main" type="submit" isPending={mend.isPending}>
            {mend.isPending ? w.taking : w.take}
          </Button>
          <Button onPress={onClose} isDisabled={mend.isPending}>
            {words.ui.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A box of one line would hide the end of it, and lose its line breaks. */
const isLong = (cell: string): boolean => cell.length > 60 || /[\r\n]/.test(cell)
