import { Check, ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { words } from '../strings/en-GB.ts'
import { FieldLabel, FieldNotes, saysWrong, type FieldSaid } from './field-parts.tsx'
import { Icon } from './icon.tsx'
import './select.css'

export type Option<K extends string> = { readonly key: K; readonly label: string; readonly note?: string }

export type SelectProps<K extends string> = FieldSaid & {
  readonly options: ReadonlyArray<Option<K>>
  readonly value: K | null
  readonly onChange: (chosen: K) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly width?: 'short' | 'medium' | 'full'
  /** The eye has the label from where it stands, as in a table; it is said all the same. */
  readonly labelHidden?: boolean
}

/** One choice of a short list. For two or three choices use RadioGroup: they are seen at once. */
export const Select = <K extends string>({
  label,
  optional,
  help,
  error,
  options,
  value,
  onChange,
  onBlur,
  placeholder = words.ui.choose,
  isDisabled = false,
  width = 'full',
  labelHidden = false,
}: SelectProps<K>) => (
  <AriaSelect
    className={`field field--${width}`}
    value={value}
    onChange={(key) => {
      const chosen = options.find((option) => option.key === key)
      if (chosen !== undefined) onChange(chosen.key)
    }}
    {...(onBlur === undefined ? {} : { onBlur })}
    isInvalid={saysWrong(error)}
    isDisabled={isDisabled}
    isRequired={optional !== true}
    validationBehavior="aria"
    placeholder={placeholder}
  >
    <FieldLabel label={label} optional={optional} hidden={labelHidden} />
    <Button className="input select__button">
      <SelectValue className="select__value" />
      <Icon of={ChevronDown} />
    </Button>
    <FieldNotes help={help} error={error} />
    <Popover className="popover select__list">
      <ListBox items={options}>
        {(option) => (
          <ListBoxItem id={option.key} textValue={option.label} className="option">
            {({ isSelected }) => (
              <>
                <span className="option__tick">{isSelected ? <Icon of={Check} size={16} /> : null}</span>
                <span className="option__words">
                  {option.label}
                  {option.note === undefined ? null : <span className="option__note">{option.note}</span>}
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)
