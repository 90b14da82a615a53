import type { ReactNode, Ref } from 'react'
import { Input, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components'
import { FieldLabel, FieldNotes, saysWrong, type FieldSaid } from './field-parts.tsx'

type Said = Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'validationBehavior'> & FieldSaid

/** How wide the answer is likely to be; the box says so before the words do. */
type Width = 'short' | 'medium' | 'full'

export type OneLineProps = Said & {
  readonly width?: Width
  readonly inputRef?: Ref<HTMLInputElement>
  /** Stands beside the box, for example a button that shows a passphrase. */
  readonly beside?: ReactNode
  /** Stands beneath the box, before the error: how a date was read. */
  readonly beneath?: ReactNode
}

export const TextField = ({
  label,
  optional,
  help,
  error,
  width = 'full',
  inputRef,
  beside,
  beneath,
  isRequired = optional !== true,
  ...rest
}: OneLineProps) => (
  <AriaTextField
    {...rest}
    isRequired={isRequired}
    isInvalid={saysWrong(error)}
    validationBehavior="aria"
    className={`field field--${width}`}
  >
    <FieldLabel label={label} optional={optional} />
    {beside === undefined ? (
      <Input className="input" {...(inputRef === undefined ? {} : { ref: inputRef })} />
    ) : (
      <div className="field__row">
        <Input className="input" {...(inputRef === undefined ? {} : { ref: inputRef })} />
        {beside}
      </div>
    )}
    <FieldNotes help={help} beneath={beneath} error={error} />
  </AriaTextField>
)

export type TextAreaProps = Said & {
  /** The heading above says it to the eye. */
  readonly labelHidden?: boolean
  readonly rows?: number
  readonly inputRef?: Ref<HTMLTextAreaElement>
}

export const TextArea = ({
  label,
  optional,
  labelHidden = false,
  help,
  error,
  rows = 3,
  inputRef,
  isRequired = optional !== true,
  ...rest
}: TextAreaProps) => (
  <AriaTextField
    {...rest}
    isRequired={isRequired}
    isInvalid={saysWrong(error)}
    validationBehavior="aria"
    className="field"
  >
    <FieldLabel label={label} optional={optional} hidden={labelHidden} />
    <AriaTextArea className="input" rows={rows} {...(inputRef === undefined ? {} : { ref: inputRef })} />
    <FieldNotes help={help} error={error} />
  </AriaTextField>
)
