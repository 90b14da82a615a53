import { useEffect, useRef, useState } from 'react'
import { NavigationType, useBlocker, useSearchParams } from 'react-router'
import { AgencyId } from '../../../../shared/model/ids.ts'
import { useCase } from '../../../app/case-context.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import '../../../ui/page.css'
import { ImportSteps } from './import-steps.tsx'
import { useImportWizard, type ImportWizard } from './use-import-wizard.ts'
import { WizardChanges } from './wizard-changes.tsx'
import { WizardDoubts } from './wizard-doubts.tsx'
import { WizardFile } from './wizard-file.tsx'
import { WizardFound } from './wizard-found.tsx'
import './wizard.css'

/** A return from its file to its receipt: whose it is, how it is read, what is in doubt, and for a later version what changes. Nothing is added before its end. */
export const ImportWizardPage = () => {
  const open = useCase()
  const [search] = useSearchParams()
  const asked = AgencyId.safeParse(search.get('agency'))
  const intended = open.agencies.find(({ id }) => id === asked.data)?.id ?? null
  return <Wizard key={intended} intended={intended} />
}

const Wizard = ({ intended }: { readonly intended: AgencyId | null }) => {
  const wizard = useImportWizard(intended)
  const { step, found, chosen } = wizard
  return (
    <div className="page wizard">
      <ImportSteps current={step} compares={wizard.as === 'later version'} />
      {step === 'file' || chosen === null || found === null ? (
        <WizardFile wizard={wizard} />
      ) : step === 'found' ? (
        <WizardFound wizard={wizard} found={found} file={chosen} />
      ) : step === 'doubts' || wizard.comparison === null ? (
        <WizardDoubts wizard={wizard} found={found} />
      ) : (
        <WizardChanges wizard={wizard} found={found} comparison={wizard.comparison} />
      )}
      <LeaveQuestion wizard={wizard} />
    </div>
  )
}

/** Going back goes a step back; anything else that leaves the page is asked about, once there is something to forget. */
const LeaveQuestion = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const [goesBack, setGoesBack] = useState(false)
  const blocker = useBlocker(({ currentLocation, nextLocation, historyAction }) => {
    if (wizard.chosen === null || wizard.finished.current || currentLocation.pathname === nextLocation.pathname)
      return false
    setGoesBack(historyAction === NavigationType.Pop && wizard.step !== 'file' && wizard.working === null)
    return true
  })
  const isBlocked = blocker.state === 'blocked'
  const latest = useRef({ wizard, blocker })
  useEffect(() => {
    latest.current = { wizard, blocker }
  })
  useEffect(() => {
    if (!isBlocked || !goesBack) return
    latest.current.wizard.back()
    latest.current.blocker.reset?.()
  }, [isBlocked, goesBack])
  const w = importWords.leave
  return (
    <Dialog title={w.title} isOpen={isBlocked && !goesBack} onClose={() => blocker.reset?.()}>
      <p>{w.words}</p>
      <DialogActions>
        <Button look="main" ref={takeFocus} onPress={() => blocker.reset?.()}>
          {w.stay}
        </Button>
        <Button onPress={() => blocker.proceed?.()}>{w.leave}</Button>
      </DialogActions>
    </Dialog>
  )
}

/** Where a question is asked, the answer that loses nothing has the focus. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
