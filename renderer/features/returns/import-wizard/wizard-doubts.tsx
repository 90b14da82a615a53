import { useState } from 'react'
import type { Examination } from '../../../../shared/model/examination.ts'
import { useCase } from '../../../app/case-context.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { importWords } from '../../../strings/en-GB.ts'
import { Checkbox } from '../../../ui/choice.tsx'
import '../receipt/receipt-page.css'
import { asksTakeAs, type ImportWizard } from './use-import-wizard.ts'
import { WizardDates } from './wizard-dates.tsx'
import { WizardFoot } from './wizard-foot.tsx'
import { WizardHints } from './wizard-hints.tsx'
import { WizardNames } from './wizard-names.tsx'
import { WizardRows } from './wizard-rows.tsx'
import { WizardTakeAs } from './wizard-take-as.tsx'

type Question = 'order' | 'take-as' | 'replaces'

/** Step 3: what the dates show, what would become of each row, and what only a person can say. */
export const WizardDoubts = ({ wizard, found }: { readonly wizard: ImportWizard; readonly found: Examination }) => {
  const open = useCase()
  /** The question that kept a person from going on; another one is not yet held against them. */
  const [tried, setTried] = useState<Question | null>(null)
  const w = importWords.doubts
  const { choices, as, replacing } = wizard
  const order = choices.reading.mapping?.dateOrder ?? null
  // asked once, the question stays where it was answered
  const [asksOrder] = useState(found.dates.asks || order !== null)
  const orderMissing = asksOrder && found.dates.asks && order === null
  const takeAsMissing = as === null
  const replacesMissing = as === 'later version' && replacing.length === 0
  const unanswered: Question | null = orderMissing
    ? 'order'
    : takeAsMissing
      ? 'take-as'
      : replacesMissing
        ? 'replaces'
        : null
  const agency = open.agencies.find(({ id }) => id === wizard.agency)?.name ?? ''
  const fresh = found.entries - found.held
  const later = as === 'later version'

  const goOn = (): void => {
    setTried(unanswered)
    if (unanswered !== null) {
      // at 200 % the question is screens away from the button; it says there what is wrong
      document.querySelector<HTMLElement>(`#question-${unanswered} input`)?.focus()
      return
    }
    if (wizard.examining.examined?.of.reading !== choices.reading) return
    if (later) wizard.compareIt()
    else wizard.importAdded()
  }
  const dates = (
    <WizardDates wizard={wizard} found={found} asks={asksOrder} missing={tried === 'order' && orderMissing} />
  )
  return (
    <>
      <div className="page__title">
        <PageHeading title={importWords.title}>{w.heading(found, asksOrder && order === null, later)}</PageHeading>
        <p className="small secondary breakable">{importWords.from(agency, wizard.chosen?.name ?? '')}</p>
      </div>
      {asksOrder ? dates : null}
      {asksTakeAs(found) ? (
        <WizardTakeAs
          wizard={wizard}
          found={found}
          takeAsMissing={tried === 'take-as' && takeAsMissing}
          replacesMissing={tried === 'replaces' && replacesMissing}
        />
      ) : null}
      <WizardRows found={found} later={later} />
      {asksOrder || found.nothingToReport ? null : dates}
      <WizardNames wizard={wizard} found={found} />
      <WizardHints found={found} />
      <WizardFoot
        wizard={wizard}
        next={found.nothingToReport ? w.next.nothing : later ? w.next.compare : w.next.entries(fresh)}
        onNext={goOn}
      >
        {found.nothingToReport ? null : (
          <Checkbox isSelected={wizard.remembers} onChange={wizard.setRemember}>
            {w.remember}
          </Checkbox>
        )}
      </WizardFoot>
    </>
  )
}
