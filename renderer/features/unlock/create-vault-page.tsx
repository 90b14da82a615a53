import { useQueryClient } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { Output } from '../../../shared/contract.ts'
import {
  passphraseStrength,
  type PassphraseStrength,
  SHORTEST_PASSPHRASE,
} from '../../../shared/model/passphrase-strength.ts'
import { useAction } from '../../app/client.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { RagShape, type ShapeOf } from '../../ui/marks.tsx'
import { ErrorNote, Note } from '../../ui/notes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { GateFrame } from './gate-frame.tsx'
import { PassphraseField } from './passphrase-field.tsx'

type Answers = {
  readonly name: string
  readonly role: string
  readonly passphrase: string
  readonly again: string
}

/** The first run. Says before anything else what cannot be undone: nobody can recover a passphrase. */
export const CreateVaultPage = ({ vault }: { readonly vault: Output<'vault.state'> }) => {
  const client = useQueryClient()
  const create = useAction('vault.create')
  const form = useForm<Answers>({ defaultValues: { name: '', role: '', passphrase: '', again: '' } })
  useEffect(() => {
    document.title = words.app.windowTitle(words.createVault.title)
  }, [])
  const name = useWatch({ control: form.control, name: 'name' })

  const submit = form.handleSubmit(({ passphrase, ...keeper }) =>
    create.mutate(
      { passphrase, keeper: { name: keeper.name.trim(), role: keeper.role.trim() } },
      { onSuccess: () => void client.invalidateQueries({ queryKey: ['vault.state'] }) },
    ),
  )

  return (
    <GateFrame folderWarning={vault.folderWarning}>
      <div className="gate__intro">
        <h1>{words.createVault.heading}</h1>
        <p>{words.createVault.intro}</p>
      </div>
      <form className="gate__form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="gate__two">
          <Controller
            control={form.control}
            name="name"
            rules={{ validate: (typed) => typed.trim() !== '' || words.createVault.nameMissing }}
            render={({ field: { ref, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                label={words.createVault.name}
                error={fieldState.error?.message}
                maxLength={120}
                autoComplete="off"
              />
            )}
          />
          <Controller
            control={form.control}
            name="role"
            rules={{ validate: (typed) => typed.trim() !== '' || words.createVault.roleMissing }}
            render={({ field: { ref, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                label={words.createVault.role}
                help={words.createVault.roleHelp}
                error={fieldState.error?.message}
                maxLength={80}
                autoComplete="off"
              />
            )}
          />
        </div>
        <Controller
          control={form.control}
          name="passphrase"
          rules={{
            validate: (typed) =>
              passphraseStrength(typed).kind !== 'too-short' || words.createVault.tooShort(SHORTEST_PASSPHRASE),
          }}
          render={({ field: { ref, ...field }, fieldState }) => (
            <PassphraseField
              {...field}
              inputRef={ref}
              label={words.createVault.passphrase}
              help={words.createVault.passphraseHelp}
              error={fieldState.error?.message}
              beneath={<Strength strength={passphraseStrength(field.value, [name])} typed={field.value !== ''} />}
              isNew
            />
          )}
        />
        <Controller
          control={form.control}
          name="again"
          rules={{
            validate: (typed, { passphrase }) => typed === passphrase || words.createVault.notTheSame,
          }}
          render={({ field: { ref, ...field }, fieldState }) => (
            <PassphraseField
              {...field}
              inputRef={ref}
              label={words.createVault.again}
              error={fieldState.error?.message}
              isNew
            />
          )}
        />
        <Note tone="amber" icon={TriangleAlert}>
          {words.createVault.noRecovery}
        </Note>
        {create.error === null ? null : <ErrorNote>{create.error.message}</ErrorNote>}
        <Button type="submit" look="main" isPending={create.isPending}>
          {create.isPending ? words.createVault.creating : words.createVault.create}
        </Button>
      </form>
    </GateFrame>
  )
}

/** How strong it is, in words; the shape only repeats them. */
const Strength = ({ strength, typed }: { readonly strength: PassphraseStrength; readonly typed: boolean }) => (
  <output className="strength" aria-live="polite">
    {typed ? (
      <>
        <RagShape rag={shapeOf[strength.kind]} />
        <span>{words.createVault.strength(strength)}</span>
      </>
    ) : null}
  </output>
)

const shapeOf: Record<PassphraseStrength['kind'], ShapeOf> = {
  'too-short': 'none',
  guessable: 'red',
  fair: 'amber',
  good: 'green',
  strong: 'green',
}
