import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Receipt, Rejection } from '../../../../shared/model/receipt.ts'
import { cellsToMend, cellToBlame } from '../../../../shared/returns/rejected/cells-to-mend.ts'
import { readDate } from '../../../../shared/time/read-date.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { useToday } from '../../../app/today.ts'
import { words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { ErrorNote, Note } from '../../../ui/notes.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'

/**
 * One rejected row, column by column under the sender's own headings. While something is still wrong, what was typed stays, and the focus goes to the cell that is
 * to blame.
 */
export const ReceiptMend = ({
  receipt,
  rejection,
  place,
  onTaken,
  onClose,
}: {
  readonly receipt: Receipt
  readonly rejection: Rejection
  /** "line 17" */
  readonly place: string
  /** @param little the receipt of the row alone */
  readonly onTaken: (little: Receipt) => void
  readonly onClose: () => void
}) => {
  const open = useCase()
  const today = useToday()
  const mend = useAction('returns.mend')
  const w = words.receipt.mend
  const [row] = useState(() => cellsToMend(receipt, rejection))
  const [begin] = useState(() => cellToBlame(receipt, rejection, row))
  const [cells, setCells] = useState(() => row.map(({ cell }) => cell))
  const [wrong, setWrong] = useState<{ readonly at: number; readonly why: string } | null>(null)
  const fields = useRef<HTMLFormElement>(null)
  const headings = row.filter(({ heading }) => heading !== null).length

  const columns = receipt.parts.find(({ name }) => name === rejection.part)?.columns ?? receipt.columns

  /** How a date would be read, in the order in which the whole return was. */
  const readBack = (typed: string): ReactNode => {
    const when = readDate(typed, { today, order: receipt.mapping?.dateOrder ?? 'day-first' })
    return (
      <output className="read-back" aria-live="polite">
        {typed.trim() !== '' && when.ok && when.value.precision !== 'undated' ? (
          <>
            {words.ui.readAs} <strong>{sayWhen(when.value)}</strong>
          </>
        ) : null}
      </output>
    )
  }

  const take = (event: FormEvent): void => {
    event.preventDefault()
    if (mend.isPending) return
    setWrong(null)
    mend.mutate(
      {
        case: open.id,
        agency: receipt.agency,
        import: receipt.import,
        line: rejection.line,
        part: rejection.part,
        cells,
      },
      {
        onSuccess: onTaken,
        onError: ({ kind, message }) => {
          if (kind !== 'row-not-taken') return
          const typed = row.map((one, at) => ({ ...one, cell: cells[at] ?? '' }))
          setWrong({ at: cellToBlame(receipt, { ...rejection, reason: message }, typed), why: message })
          // after React has marked it
          requestAnimationFrame(() =>
            fields.current?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"]')?.focus(),
          )
        },
      },
    )
  }
  return (
    <Dialog title={w.title(place)} isOpen onClose={onClose} mayClose={!mend.isPending}>
      <form ref={fields} className="mend" onSubmit={take} noValidate>
        <Note tone="amber">{rejection.reason}</Note>
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
            error: wrong?.at === at ? wrong.why : undefined,
          } as const
          // the place in the row tells cells apart; a sender may use one heading twice
          const key = `cell ${at}`
          return isLong(row[at]?.cell ?? '') ? (
            <TextArea key={key} {...field} rows={3} />
          ) : (
            <TextField
              key={key}
              {...field}
              beneath={columns[at]?.field === 'date' ? readBack(cells[at] ?? '') : null}
            />
          )
        })}
        {mend.error === null || wrong !== null ? null : <ErrorNote>{mend.error.message}</ErrorNote>}
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
