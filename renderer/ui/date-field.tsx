import type { Ref } from 'react'
import type { IsoDay, When } from '../../shared/model/when.ts'
import { readExactDay } from '../../shared/time/exact-day.ts'
import { readDate } from '../../shared/time/read-date.ts'
import { sayDay, sayWhen } from '../../shared/time/say.ts'
import { words } from '../strings/en-GB.ts'
import type { FieldSaid } from './field-parts.tsx'
import { TextField } from './text-field.tsx'

export type DateFieldProps = FieldSaid & {
  /** As typed: "1/5/26", "1 May 2026", "Fri 1 May". */
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly onBlur?: () => void
  readonly today: IsoDay
  /** `exact-day` for a meeting or a birth; `as-known` also takes "c. June 2023", "Spring 2022", "before 5 June". */
  readonly takes: 'exact-day' | 'as-known'
  /** How a date that is not exact is read back; as it was typed unless said otherwise. */
  readonly sayRead?: (when: When) => string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly name?: string
}

/**
 * A date typed as people write it and read back in words beneath, so that 1/2/2026 cannot be mistaken.
 * Typing is surer than a calendar for births and for dates years ago, by keyboard and by screen reader.
 */
export const DateField = ({ value, today, takes, help, sayRead = sayWhen, ...rest }: DateFieldProps) => {
  const said = sayReading(value, today, takes, sayRead)
  return (
    <TextField
      {...rest}
      value={value}
      width="medium"
      autoComplete="off"
      help={help}
      beneath={
        <output className="read-back" aria-live="polite">
          {said === null ? null : (
            <>
              {words.ui.readAs} <strong>{said}</strong>
            </>
          )}
        </output>
      }
    />
  )
}

const sayReading = (
  typed: string,
  today: IsoDay,
  takes: DateFieldProps['takes'],
  sayRead: (when: When) => string,
): string | null => {
  if (typed.trim() === '') return null
  if (takes === 'exact-day') {
    const day = readExactDay(typed, today)
    return day.ok ? sayDay(day.value, 'medium') : null
  }
  const when = readDate(typed, { today, order: 'day-first' })
  return when.ok && when.value.precision !== 'undated' ? sayRead(when.value) : null
}
