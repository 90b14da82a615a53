import { type Control, Controller, type FieldPathByValue } from 'react-hook-form'
import type { CaseDraft } from '../../../shared/model/case.ts'
import type { CaseForm } from '../../../shared/model/read-case-form.ts'
import { useToday } from '../../app/today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type CaseFormControl = Control<CaseForm, unknown, CaseDraft>
type TextAt = FieldPathByValue<CaseForm, string>

type FieldOf = {
  readonly control: CaseFormControl
  readonly at: TextAt
  readonly label: string
  readonly optional?: boolean
  readonly help?: string
}

export const FormText = ({
  control,
  at,
  width = 'full',
  maxLength = 120,
  ...said
}: FieldOf & { readonly width?: 'short' | 'medium' | 'full'; readonly maxLength?: number }) => (
  <Controller
    control={control}
    name={at}
    render={({ field: { ref, name, value, onChange, onBlur }, fieldState }) => (
      <TextField
        {...said}
        name={name}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        inputRef={ref}
        width={width}
        maxLength={maxLength}
        autoComplete="off"
        error={fieldState.error?.message}
      />
    )}
  />
)

export const FormDay = ({ control, at, ...said }: FieldOf) => {
  const today = useToday()
  return (
    <Controller
      control={control}
      name={at}
      render={({ field: { ref, name, value, onChange, onBlur }, fieldState }) => (
        <DateField
          {...said}
          name={name}
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
  )
}
