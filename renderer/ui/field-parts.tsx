import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { words } from '../strings/en-GB.ts'
import './field.css'
import { Icon } from './icon.tsx'

/** What every field of a form may say about itself. */
export type FieldSaid = {
  readonly label: string
  /** Fields are required unless they say so: most of them are. */
  readonly optional?: boolean | undefined
  readonly help?: ReactNode
  /** A whole sentence: what is wrong and what to do. Empty or undefined when nothing is. */
  readonly error?: string | undefined
}

export const FieldLabel = ({
  label,
  optional = false,
  hidden = false,
}: Pick<FieldSaid, 'label' | 'optional'> & { readonly hidden?: boolean }) => (
  <Label className={hidden ? 'visually-hidden' : 'field__label'}>
    {label}
    {optional ? <span className="field__optional"> {words.ui.optional}</span> : null}
  </Label>
)

/** Under the box: what helps, then what the box says back, then what is wrong. */
export const FieldNotes = ({
  help,
  beneath,
  error,
}: Pick<FieldSaid, 'help' | 'error'> & { readonly beneath?: ReactNode }) => (
  <>
    {help === undefined || help === null ? null : (
      <Text slot="description" className="field__help">
        {help}
      </Text>
    )}
    {beneath}
    <FieldError className="field__error">
      <Icon of={CircleAlert} size={16} />
      <span>{error}</span>
    </FieldError>
  </>
)

export const saysWrong = (error: string | undefined): error is string => error !== undefined && error !== ''
