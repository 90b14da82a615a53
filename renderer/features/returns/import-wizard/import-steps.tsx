import { importWords } from '../../../strings/en-GB.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import './import-steps.css'

/** Where a person is between the agency's file and its receipt. */
export type ImportStep = 'file' | 'found' | 'doubts' | 'changes' | 'result'

/** The way of a return as a list of its steps. @param compares a later version also shows what changes before anything does */
export const ImportSteps = ({ current, compares }: { readonly current: ImportStep; readonly compares: boolean }) => {
  const steps: readonly ImportStep[] = [
    'file',
    'found',
    'doubts',
    ...(compares ? (['changes'] as const) : []),
    'result',
  ]
  const place = steps.indexOf(current)
  return (
    <ol className="import-steps no-print" aria-label={importWords.steps.label}>
      {steps.map((step, i) => (
        <li
          key={step}
          className={`import-steps__one import-steps__one--${i < place ? 'done' : i === place ? 'current' : 'ahead'}`}
          {...(i === place ? { 'aria-current': 'step' } : {})}
        >
          {importWords.steps[step]}
          {i < place ? <VisuallyHidden> {importWords.steps.done}</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  )
}
