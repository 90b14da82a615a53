import { useState } from 'react'
import type { Examination } from '../../../../shared/model/examination.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Checkbox } from '../../../ui/choice.tsx'
import type { ImportWizard } from './use-import-wizard.ts'

/** Whom the texts and the sheets name, as a suggestion: no entry is given to anybody by a text or a sheet alone unless a person says so. */
export const WizardNames = ({ wizard, found }: { readonly wizard: ImportWizard; readonly found: Examination }) => {
  const w = importWords.doubts
  const { choices } = wizard
  const { reading } = choices
  // a taken suggestion stays where it was taken, whatever is left to suggest after it
  const [children] = useState(found.namesChildren)
  const [sheets] = useState(found.sheetsOfChildren)
  const [people] = useState(found.namesPeople)
  if (children + people === 0) return null
  return (
    <section className="wizard-part" aria-labelledby="names">
      <h2 id="names">{sheets.length === 0 ? w.names : w.namesOfSheets}</h2>
      <div className="wizard-names">
        {children === 0 ? null : (
          <Checkbox
            isSelected={reading.childrenByNames}
            onChange={(childrenByNames) => wizard.change({ ...choices, reading: { ...reading, childrenByNames } })}
          >
            {sheets.length === 0 ? w.childrenByNames(children) : w.childrenBySheets(children)}
            <span className="choice__note">
              {[...sheets.map(({ sheet, child }) => w.sheetOf(sheet, child)), w.childrenNote].join(' ')}
            </span>
          </Checkbox>
        )}
        {people === 0 ? null : (
          <Checkbox
            isSelected={reading.peopleByNames}
            onChange={(peopleByNames) => wizard.change({ ...choices, reading: { ...reading, peopleByNames } })}
          >
            {w.peopleByNames(people)}
            <span className="choice__note">{w.peopleNote}</span>
          </Checkbox>
        )}
      </div>
    </section>
  )
}
