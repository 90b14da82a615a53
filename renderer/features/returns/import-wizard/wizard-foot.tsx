import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useCase } from '../../../app/case-context.ts'
import { useProgress } from '../../../app/events.ts'
import { paths } from '../../../app/paths.ts'
import { importWords, words } from '../../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorNote, Note, ProgressBar } from '../../../ui/notes.tsx'
import type { ImportWizard } from './use-import-wizard.ts'

/** The end of every step: what went wrong, what goes on and how to stop it, back and on. */
export const WizardFoot = ({
  wizard,
  next,
  onNext,
  problem = null,
  isReady = true,
  children,
}: {
  readonly wizard: ImportWizard
  readonly next: string
  readonly onNext: () => void
  /** Why it cannot go on, after a person tried to. */
  readonly problem?: string | null
  /** Something else on the page comes first. */
  readonly isReady?: boolean
  readonly children?: ReactNode
}) => {
  const open = useCase()
  const { working, refusal, stopped, step } = wizard
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // the button that stopped it is gone, and the focus with it
    if (stopped && working === null && document.activeElement === document.body) main.current?.focus()
  }, [stopped, working])
  return (
    <div className="wizard-foot">
      {refusal !== null ? (
        <ErrorNote>{refusal.message}</ErrorNote>
      ) : problem !== null ? (
        <ErrorNote>{problem}</ErrorNote>
      ) : null}
      <output>{stopped ? <Note>{importWords.stopped}</Note> : null}</output>
      {children}
      <div className="wizard-foot__row">
        <Button ref={main} look={isReady ? 'main' : 'plain'} onPress={onNext} isPending={working !== null}>
          {next}
        </Button>
        {step === 'file' ? (
          <ButtonLink to={paths.returns(open.id)} look="quiet" icon={ArrowLeft}>
            {words.receipt.back}
          </ButtonLink>
        ) : (
          <Button
            look="quiet"
            icon={ArrowLeft}
            onPress={wizard.back}
            isDisabled={working !== null && working !== 'reading'}
          >
            {importWords.back}
          </Button>
        )}
        {working === null ? null : <WizardProgress key={working} wizard={wizard} />}
      </div>
    </div>
  )
}

const WizardProgress = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const progress = useProgress(wizard.working === 'importing' ? 'import' : 'examine')
  const file = wizard.chosen?.name ?? ''
  const label =
    wizard.working === 'importing'
      ? importWords.importing(file)
      : wizard.working === 'comparing'
        ? importWords.comparing(file)
        : wizard.step === 'file'
          ? importWords.reading(file)
          : importWords.readingAgain
  return (
    <div className="wizard-foot__progress">
      <ProgressBar
        label={label}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        {...(progress === null || progress.done === 0 ? {} : { said: importWords.rows(progress.done, progress.total) })}
      />
      <Button onPress={wizard.stop}>{importWords.stop}</Button>
    </div>
  )
}
