import { useState } from 'react'
import { Balance, Basis, Rag } from '../../../../shared/model/entry.ts'
import type { Examination } from '../../../../shared/model/examination.ts'
import type { Constants } from '../../../../shared/model/reading.ts'
import { importWords, words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { CONSTANT_FIELDS, constantsShown, withConstant } from './wizard-reading.ts'

const NONE = 'none'
const w = importWords.found

/** What an entry is given where no column says it, or its row leaves it blank: "all of it is amber". Folded away until it is wanted. */
export const WizardConstants = ({ wizard, found }: { readonly wizard: ImportWizard; readonly found: Examination }) => {
  const { choices } = wizard
  const now = constantsShown(found, choices.reading)
  const set = CONSTANT_FIELDS.filter((field) => now[field] !== null).length
  const [open] = useState(set > 0)
  const give = <K extends keyof Constants>(field: K, value: Constants[K]): void => {
    if (now[field] !== value) wizard.change(withConstant(choices, found, field, value))
  }
  return (
    <details className="wizard-more" open={open}>
      <summary>
        {w.constants}
        {set === 0 ? null : <span className="secondary"> · {w.constantsSet(set)}</span>}
      </summary>
      <p className="small secondary">{w.constantsHelp}</p>
      <div className="wizard-constants">
        {CONSTANT_FIELDS.map((field) => {
          switch (field) {
            case 'rag':
              return (
                <OneOf
                  key={field}
                  label={w.constant.rag}
                  options={Rag.options.map((key) => ({ key, label: words.ui.rag[key] }))}
                  value={now.rag}
                  onChange={(value) => give('rag', value)}
                />
              )
            case 'balance':
              return (
                <OneOf
                  key={field}
                  label={w.constant.balance}
                  options={Balance.options.map((key) => ({ key, label: timelineWords.panel.balances[key] }))}
                  value={now.balance}
                  onChange={(value) => give('balance', value)}
                />
              )
            case 'basis':
              return (
                <OneOf
                  key={field}
                  label={w.constant.basis}
                  options={Basis.options.map((key) => ({ key, label: timelineWords.panel.bases[key] }))}
                  value={now.basis}
                  onChange={(value) => give('basis', value)}
                />
              )
            case 'category':
            case 'source':
            case 'author':
              return (
                <OneText
                  key={field}
                  label={w.constant[field]}
                  longest={field === 'source' ? 500 : 200}
                  value={now[field]}
                  onChange={(value) => give(field, value)}
                />
              )
          }
        })}
      </div>
    </details>
  )
}

const OneOf = <K extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: ReadonlyArray<{ readonly key: K; readonly label: string }>
  readonly value: K | null
  readonly onChange: (value: K | null) => void
}) => (
  <Select<K | typeof NONE>
    label={label}
    optional
    options={[{ key: NONE, label: w.none }, ...options]}
    value={value ?? NONE}
    onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
  />
)

/** Taken when the box is left: the file is not read again at each letter. */
const OneText = ({
  label,
  longest,
  value,
  onChange,
}: {
  readonly label: string
  readonly longest: number
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) => {
  const [typed, setTyped] = useState(value ?? '')
  return (
    <TextField
      label={label}
      optional
      maxLength={longest}
      value={typed}
      onChange={setTyped}
      onBlur={() => onChange(typed.trim() === '' ? null : typed.trim())}
      autoComplete="off"
    />
  )
}
