import { CircleAlert, Plus, X } from 'lucide-react'
import { useFieldArray, useFormState } from 'react-hook-form'
import { AGENCY_TYPES, type AgencyCode } from '../../../shared/model/agency.ts'
import { numberedCodes } from '../../../shared/model/read-case-form.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AgencyName } from '../../ui/tag.tsx'
import { type CaseFormControl, FormDay, FormText } from './case-form-fields.tsx'

/** Which agencies know the family. Ticked ones get a name of their own, and there may be two schools. */
export const Agencies = ({ control }: { readonly control: CaseFormControl }) => {
  const rows = useFieldArray({ control, name: 'agencies' })
  const { errors } = useFormState({ control, name: 'agencies' })
  const missing = errors.agencies?.message ?? errors.agencies?.root?.message
  const codes = numberedCodes(rows.fields.map(({ type }) => type))

  const tick = (type: AgencyCode, name: string, ticked: boolean): void => {
    if (ticked) rows.append({ type, name }, { shouldFocus: false })
    else rows.remove(rows.fields.flatMap((row, i) => (row.type === type ? [i] : [])))
  }
  const another = (i: number, type: AgencyCode): void =>
    rows.insert(i + 1, { type, name: AGENCY_TYPES.find(({ code }) => code === type)?.name ?? type })

  return (
    <>
      <fieldset className="agency-ticks">
        <legend className="field__label">{words.newCase.agenciesLegend}</legend>
        {missing === undefined ? null : (
          <p className="field__error" role="alert">
            <Icon of={CircleAlert} size={16} />
            {missing}
          </p>
        )}
        <div className="agency-ticks__grid">
          {AGENCY_TYPES.map(({ code, name }) => (
            <Checkbox
              key={code}
              isSelected={rows.fields.some(({ type }) => type === code)}
              onChange={(ticked) => tick(code, name, ticked)}
            >
              <AgencyName code={code} name={name} />
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {rows.fields.length === 0 ? null : (
        <>
          <div className="agency-names">
            <h3>{words.newCase.agencyNames}</h3>
            <p className="small secondary">{words.newCase.agencyNamesHelp}</p>
            <ul className="form-rows">
              {rows.fields.map((row, i) => (
                <li key={row.id} className="form-row form-row--agency">
                  <FormText
                    control={control}
                    at={`agencies.${i}.name`}
                    label={words.newCase.agencyName(codes[i] ?? row.type)}
                  />
                  <Button
                    look="quiet"
                    icon={Plus}
                    aria-label={words.newCase.anotherAgency(row.type)}
                    onPress={() => another(i, row.type)}
                  >
                    {words.newCase.another}
                  </Button>
                  <IconButton
                    icon={X}
                    label={words.newCase.removeAgency(codes[i] ?? row.type)}
                    onPress={() => rows.remove(i)}
                  />
                </li>
              ))}
            </ul>
          </div>
          <FormDay
            control={control}
            at="askedOn"
            label={words.newCase.askedOn}
            help={words.newCase.askedOnHelp}
            optional
          />
        </>
      )}
    </>
  )
}
