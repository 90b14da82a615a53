import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Event, Output } from '../../../shared/contract.ts'
import { useAction } from '../../app/client.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { GateFrame } from './gate-frame.tsx'
import { PassphraseField } from './passphrase-field.tsx'

/** The vault is locked. A refusal stands beneath the field in main's own sentence, and the field keeps the focus. */
export const UnlockPage = ({
  vault,
  lockedBy,
}: {
  readonly vault: Output<'vault.state'>
  readonly lockedBy: Event<'locked'>['why'] | null
}) => {
  const client = useQueryClient()
  const unlock = useAction('vault.unlock')
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [empty, setEmpty] = useState(false)
  useEffect(() => {
    document.title = words.app.windowTitle(words.unlock.title)
    field.current?.focus()
  }, [])

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (unlock.isPending) return
    setEmpty(passphrase === '')
    if (passphrase === '') {
      field.current?.focus()
      return
    }
    unlock.mutate(
      { passphrase },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: ['vault.state'] }),
        onError: () => {
          field.current?.focus()
          field.current?.select()
        },
      },
    )
  }

  return (
    <GateFrame folderWarning={vault.folderWarning}>
      <div className="gate__intro">
        <h1>{words.unlock.heading}</h1>
        <p>
          {lockedBy === null ? null : `${words.unlock.lockedBy(lockedBy, vault.locksAfterMinutes)} `}
          {vault.keeper === null ? words.unlock.intro : words.unlock.keptBy(vault.keeper.name, vault.keeper.role)}
        </p>
      </div>
      <form className="gate__form" onSubmit={submit} noValidate>
        <PassphraseField
          label={words.unlock.passphrase}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setEmpty(false)
          }}
          error={empty ? words.unlock.typeIt : unlock.error?.message}
          inputRef={field}
        />
        <Button type="submit" look="main" isPending={unlock.isPending}>
          {unlock.isPending ? words.unlock.unlocking : words.unlock.unlock}
        </Button>
      </form>
    </GateFrame>
  )
}
