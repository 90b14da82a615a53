import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import './choice.css'
import { FieldLabel, FieldNotes, saysWrong, type FieldSaid } from './field-parts.tsx'
import { Icon } from './icon.tsx'

export type CheckboxProps = {
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
  readonly isDisabled?: boolean
  /** The id of what the box is about, where its own words are the same as its neighbours’. */
  readonly 'aria-describedby'?: string
  readonly children: ReactNode
}

export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className="choice">
    <span className="choice__box">
      <Icon of={Check} size={14} />
    </span>
    <span className="choice__words">{children}</span>
  </AriaCheckbox>
)

export type RadioGroupProps<K extends string> = FieldSaid & {
  readonly options: ReadonlyArray<{ readonly key: K; readonly label: string; readonly note?: ReactNode }>
  readonly value: K | null
  readonly onChange: (chosen: K) => void
  /** `row` for short words side by side, as long as there is room. */
  readonly lies?: 'column' | 'row'
}

export const RadioGroup = <K extends string>({
  label,
  optional,
  help,
  error,
  options,
  value,
  onChange,
  lies = 'column',
}: RadioGroupProps<K>) => (
  <AriaRadioGroup
    className={`field choices choices--${lies}`}
    value={value}
    onChange={(key) => {
      const chosen = options.find((option) => option.key === key)
      if (chosen !== undefined) onChange(chosen.key)
    }}
    isInvalid={saysWrong(error)}
    isRequired={optional !== true}
    validationBehavior="aria"
  >
    <FieldLabel label={label} optional={optional} />
    <div className="choices__list">
      {options.map((option) => (
        <Radio key={option.key} value={option.key} className="choice choice--round">
          <span className="choice__box" />
          <span className="choice__words">
            {option.label}
            {option.note === undefined ? null : <span className="choice__note">{option.note}</span>}
          </span>
        </Radio>
      ))}
    </div>
    <FieldNotes help={help} error={error} />
  </AriaRadioGroup>
)
