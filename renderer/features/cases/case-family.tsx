import { Plus, X } from 'lucide-react'
import { Controller, useFieldArray } from 'react-hook-form'
import type { Person } from '../../../shared/model/case.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { type CaseFormControl, FormDay, FormText } from './case-form-fields.tsx'

export const Children = ({ control }: { readonly control: CaseFormControl }) => {
  const rows = useFieldArray({ control, name: 'children' })
  return (
    <>
      <ul className="form-rows">
        {rows.fields.map((row, i) => (
          <li key={row.id} className="form-row form-row--child">
            <FormText control={control} at={`children.${i}.name`} label={words.newCase.childName(i + 1)} />
            <FormDay control={control} at={`children.${i}.born`} label={words.newCase.born} optional />
            <FormText control={control} at={`children.${i}.aliases`} label={words.newCase.spellings} optional />
            {rows.fields.length === 1 ? null : (
              <IconButton icon={X} label={words.newCase.removeChild(i + 1)} onPress={() => rows.remove(i)} />
            )}
          </li>
        ))}
      </ul>
      <Button icon={Plus} onPress={() => rows.append({ name: '', born: '', aliases: '' })}>
        {words.newCase.addChild}
      </Button>
    </>
  )
}

export const People = ({ control }: { readonly control: CaseFormControl }) => {
  const rows = useFieldArray({ control, name: 'people' })
  return (
    <>
      <ul className="form-rows">
        {rows.fields.map((row, i) => (
          <li key={row.id} className="form-row form-row--person">
            <FormText control={control} at={`people.${i}.name`} label={words.newCase.personName(i + 1)} />
            <FormText
              control={control}
              at={`people.${i}.role`}
              label={words.newCase.role}
              help={words.newCase.roleHelp}
              maxLength={80}
            />
            <Controller
              control={control}
              name={`people.${i}.parentalResponsibility`}
              render={({ field: { value, onChange, onBlur } }) => (
                <Select
                  label={words.newCase.parentalResponsibility}
                  options={responsibilities}
                  value={value}
                  onChange={onChange}
                  onBlur={onBlur}
                />
              )}
            />
            <FormText control={control} at={`people.${i}.aliases`} label={words.newCase.spellings} optional />
            <IconButton icon={X} label={words.newCase.removePerson(i + 1)} onPress={() => rows.remove(i)} />
          </li>
        ))}
      </ul>
      <Button
        icon={Plus}
        onPress={() => rows.append({ name: '', role: '', parentalResponsibility: 'not known', aliases: '' })}
      >
        {words.newCase.addPerson}
      </Button>
    </>
  )
}

const responsibilities: ReadonlyArray<{ readonly key: Person['parentalResponsibility']; readonly label: string }> = [
  { key: 'yes', label: words.newCase.responsibility.yes },
  { key: 'no', label: words.newCase.responsibility.no },
  { key: 'not known', label: words.newCase.responsibility['not known'] },
]
