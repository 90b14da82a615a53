import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import type { AgencyId } from '../../../shared/model/ids.ts'
import { useCase } from '../../app/case-context.ts'
import { useAction } from '../../app/client.ts'
import { useProgress } from '../../app/events.ts'
import { paths } from '../../app/paths.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote, Note, ProgressBar } from '../../ui/notes.tsx'
import { Select } from '../../ui/select.tsx'

type Chosen = NonNullable<Output<'returns.choose'>>

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'whose'; readonly chosen: Chosen }
  | { readonly kind: 'importing'; readonly chosen: Chosen }

/**
 * File, then whose it is where that is not plain, then the import itself and its receipt.
 * A file named after another agency than the one whose button was pressed is asked about: that is how returns get into the wrong file.
 */
export const ImportReturn = ({
  intended,
  onClose,
}: {
  readonly intended: AgencyId | null
  readonly onClose: () => void
}) => {
  const open = useCase()
  const navigate = useNavigate()
  const choose = useAction('returns.choose')
  const take = useAction('returns.import')
  const [step, setStep] = useState<Step>({ kind: 'choosing' })

  const importAs = (chosen: Chosen, agency: AgencyId): void => {
    setStep({ kind: 'importing', chosen })
    take.mutate(
      { case: open.id, agency, file: chosen.file },
      { onSuccess: (receipt) => void navigate(paths.receipt(open.id, receipt.agency, receipt.import)) },
    )
  }
  const chooseFile = (): void => {
    take.reset()
    setStep({ kind: 'choosing' })
    choose.mutate(
      { case: open.id },
      {
        onSuccess: (chosen) => {
          if (chosen === null) return onClose()
          const plain =
            intended === null ? chosen.agency : chosen.agency === null || chosen.agency === intended ? intended : null
          if (plain === null) setStep({ kind: 'whose', chosen })
          else importAs(chosen, plain)
        },
      },
    )
  }
  useOnce(chooseFile)

  const failed = choose.error ?? take.error
  if (failed !== null)
    return (
      <Dialog title={words.importing.failedTitle} isOpen onClose={onClose}>
        <ErrorNote>{failed.message}</ErrorNote>
        <DialogActions>
          <Button look="main" onPress={chooseFile}>
            {words.importing.chooseAnother}
          </Button>
          <Button onPress={onClose}>{words.ui.close}</Button>
        </DialogActions>
      </Dialog>
    )
  switch (step.kind) {
    case 'choosing':
      return null
    case 'whose':
      return <WhoseReturn chosen={step.chosen} intended={intended} onChoose={importAs} onClose={onClose} />
    case 'importing':
      return (
        <Dialog title={words.importing.title(step.chosen.name)} isOpen onClose={onClose} mayClose={false}>
          <ImportProgress />
        </Dialog>
      )
  }
}

const ImportProgress = () => {
  const progress = useProgress('import')
  return (
    <ProgressBar
      label={words.importing.reading}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      {...(progress === null || progress.done === 0
        ? {}
        : { said: words.importing.rows(progress.done, progress.total) })}
    />
  )
}

const WhoseReturn = ({
  chosen,
  intended,
  onChoose,
  onClose,
}: {
  readonly chosen: Chosen
  readonly intended: AgencyId | null
  readonly onChoose: (chosen: Chosen, agency: AgencyId) => void
  readonly onClose: () => void
}) => {
  const { agencies } = useCase()
  const [agency, setAgency] = useState<AgencyId | null>(null)
  const [missing, setMissing] = useState(false)
  const named = agencies.find(({ id }) => id === chosen.agency)
  const pressed = agencies.find(({ id }) => id === intended)
  return (
    <Dialog title={words.importing.whoseTitle(chosen.name)} isOpen onClose={onClose}>
      {named === undefined || pressed === undefined ? (
        <p>{words.importing.whose}</p>
      ) : (
        <Note tone="amber">{words.importing.otherAgency(named.code, named.name, pressed.name)}</Note>
      )}
      <Select
        label={words.importing.agency}
        options={agencies.map(({ id, code, name }) => ({ key: id, label: `${code} ${name}` }))}
        value={agency}
        onChange={(picked) => {
          setAgency(picked)
          setMissing(false)
        }}
        error={missing ? words.importing.agencyMissing : undefined}
      />
      <DialogActions>
        <Button look="main" onPress={() => (agency === null ? setMissing(true) : onChoose(chosen, agency))}>
          {words.importing.importIt}
        </Button>
        <Button onPress={onClose}>{words.ui.cancel}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Runs when the component appears; once, also where React mounts twice to find faults. */
const useOnce = (run: () => void): void => {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    run()
  })
}
