import { useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { Answer } from '../../../shared/model/agency.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { readExactDay } from '../../../shared/time/exact-day.ts'
import { sayDay } from '../../../shared/time/say.ts'
import type { BoardRow } from '../../../shared/timeline/returns-board.ts'
import { useCase } from '../../app/case-context.ts'
import { useAction } from '../../app/client.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote, Note } from '../../ui/notes.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

type Kind = Answer['kind']
type Answered = {
  /** Null until the person has chosen. */
  readonly kind: Kind | null
  readonly on: string
  readonly reason: string
  readonly contributor: string
  readonly recordsTo: string
}

/** What the agency said, who said it and how far its records were searched. "Nothing to report" is an answer. */
export const RecordAnswer = ({ row, onClose }: { readonly row: BoardRow; readonly onClose: () => void }) => {
  const { agency } = row
  const open = useCase()
  const today = useToday()
  const record = useAction('returns.answer')
  const form = useForm<Answered>({ defaultValues: answeredSoFar(row, today) })
  const [kinds] = useState(() => kindsFor(row))
  const kind = useWatch({ control: form.control, name: 'kind' })
  const w = words.answer

  const submit = form.handleSubmit((typed) => {
    const answer = answerOf(typed, today)
    if (answer === null) return
    record.mutate(
      {
        case: open.id,
        agency: agency.id,
        answer,
        contributor: typed.contributor.trim() === '' ? null : typed.contributor.trim(),
        recordsTo: dayOf(typed.recordsTo, today),
      },
      { onSuccess: onClose },
    )
  })

  return (
    <Dialog title={w.title(agency.name)} isOpen onClose={onClose}>
      <form className="answer" onSubmit={(event) => void submit(event)} noValidate>
        <Controller
          control={form.control}
          name="kind"
          rules={{ validate: (chosen) => chosen !== null || w.kindMissing }}
          render={({ field: { value, onChange }, fieldState }) => (
            <RadioGroup
              label={w.kind}
              options={kinds.map((key) => ({ key, label: w.kinds[key] }))}
              value={value}
              onChange={onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        {kind === 'nothing-to-report' && row.entries > 0 ? <Note tone="amber">{w.hasEntries(row.entries)}</Note> : null}
        {kind === null || kind === 'not-asked' ? null : (
          <Controller
            control={form.control}
            name="on"
            rules={{ validate: (typed) => dayProblem(typed, today) }}
            render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
              <DateField
                label={w.on[kind]}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                inputRef={ref}
                today={today}
                takes="exact-day"
                error={fieldState.error?.message}
              />
            )}
          />
        )}
        {kind === 'declined' ? (
          <Controller
            control={form.control}
            name="reason"
            rules={{ validate: (typed) => typed.trim() !== '' || w.reasonMissing }}
            render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
              <TextArea
                label={w.reason}
                rows={2}
                maxLength={500}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                inputRef={ref}
                error={fieldState.error?.message}
              />
            )}
          />
        ) : null}
        <div className="answer__two">
          <Controller
            control={form.control}
            name="contributor"
            render={({ field: { ref, value, onChange, onBlur } }) => (
              <TextField
                label={w.contributor}
                help={w.contributorHelp}
                optional
                maxLength={120}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                inputRef={ref}
              />
            )}
          />
          <Controller
            control={form.control}
            name="recordsTo"
            rules={{ validate: (typed) => typed.trim() === '' || dayProblem(typed, today) }}
            render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
              <DateField
                label={w.recordsTo}
                optional
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                inputRef={ref}
                today={today}
                takes="exact-day"
                error={fieldState.error?.message}
              />
            )}
          />
        </div>
        {record.error === null ? null : <ErrorNote>{record.error.message}</ErrorNote>}
        <DialogActions>
          <Button type="submit" look="main" isPending={record.isPending}>
            {w.save}
          </Button>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** "Received" is set by an import. A person says it for an agency whose entries were typed: only they know when it has said all. */
const kindsFor = ({ agency, entries }: BoardRow): readonly Kind[] => [
  ...(agency.answer.kind === 'received' || entries > 0 ? (['received'] as const) : []),
  'nothing-to-report',
  'declined',
  'asked',
  'not-asked',
]

const answeredSoFar = ({ agency }: BoardRow, today: IsoDay): Answered => ({
  kind: agency.answer.kind === 'asked' || agency.answer.kind === 'not-asked' ? null : agency.answer.kind,
  on: sayDay(agency.answer.kind === 'not-asked' || agency.answer.kind === 'asked' ? today : agency.answer.on, 'plain'),
  reason: agency.answer.kind === 'declined' ? agency.answer.reason : '',
  contributor: agency.contributor ?? '',
  recordsTo: agency.recordsTo === null ? '' : sayDay(agency.recordsTo, 'plain'),
})

const dayOf = (typed: string, today: IsoDay): IsoDay | null => {
  const read = readExactDay(typed, today)
  return read.ok ? read.value : null
}

const dayProblem = (typed: string, today: IsoDay): string | true => {
  const read = readExactDay(typed, today)
  if (!read.ok) return read.error.why
  return read.value <= today || words.answer.future(sayDay(read.value, 'medium'))
}

const answerOf = (typed: Answered, today: IsoDay): Answer | null => {
  const on = dayOf(typed.on, today) ?? today
  switch (typed.kind) {
    case null:
      return null
    case 'not-asked':
      return { kind: 'not-asked' }
    case 'declined':
      return { kind: 'declined', on, reason: typed.reason.trim() }
    case 'asked':
    case 'received':
    case 'nothing-to-report':
      return { kind: typed.kind, on }
  }
}
