import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, type Ref, useState } from 'react'
import { words } from '../../strings/en-GB.ts'
import { IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type PassphraseFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly error?: string | undefined
  readonly help?: ReactNode
  readonly beneath?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly isNew?: boolean
}

/** Hidden unless the person asks to see it: a long passphrase is hard to type blind. */
export const PassphraseField = ({ isNew = false, label, ...rest }: PassphraseFieldProps) => {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...rest}
      label={label}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck="false"
      maxLength={1024}
      beside={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={shown ? words.unlock.hide(label) : words.unlock.show(label)}
          onPress={() => setShown(!shown)}
        />
      }
    />
  )
}
