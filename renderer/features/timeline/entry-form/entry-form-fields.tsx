import { CircleAlert } from 'lucide-react'
import { useId, type RefObject } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import { words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Checkbox, RadioGroup } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import './entry-form.css'
import { WithHints, type EntryHints } from './entry-hints.tsx'
import { nameToChoose } from './name-in-entry.ts'
import type { EntryForm, EntryFormWrong } from './read-entry-form.ts'
import { sayReading } from '../say-reading.ts'

export type SetAnswer = <K extends keyof EntryForm>(key: K) => (value: EntryForm[K]) => void

/** The answers of an entry's form but for the agency, whose entry it is. */
export const EntryFormFields = ({
  of,
  today,
  form,
  wrong,
  hints,
  set,
  onBlurWhen,
}: {
  readonly of: Case
  readonly today: IsoDay
  readonly form: EntryForm
  readonly wrong: readonly EntryFormWrong[]
  readonly hints: EntryHints
  readonly set: SetAnswer
  readonly onBlurWhen: () => void
}) => {
  const say = timelineWords.form
  const why = (at: keyof EntryForm): string | undefined => wrong.find((each) => each.at === at)?.why
  return (
    <>
      <WithHints field="when" label={say.when} hints={hints}>
        <DateField
          label={say.when}
          help={say.whenHelp}
          value={form.when}
          onChange={set('when')}
          onBlur={onBlurWhen}
          today={today}
          takes="as-known"
          sayRead={sayReading}
          error={why('when')}
        />
      </WithHints>
      <WithHints field="event" label={say.event} hints={hints}>
        <TextArea
          label={say.event}
          help={say.eventHelp}
          rows={4}
          maxLength={20_000}
          value={form.event}
          onChange={set('event')}
          error={why('event')}
        />
      </WithHints>
      <WithHints field="source" label={say.source} hints={hints}>
        <TextField
          label={say.source}
          help={say.sourceHelp}
          maxLength={20_000}
          value={form.source}
          onChange={set('source')}
          error={why('source')}
          autoComplete="off"
        />
      </WithHints>
      <WithHints field="impact" label={say.impact} hints={hints}>
        <TextArea
          label={say.impact}
          help={say.impactHelp}
          optional
          maxLength={20_000}
          value={form.impact}
          onChange={set('impact')}
          rows={2}
        />
      </WithHints>
      <WithHints field="voice" label={say.voice} hints={hints}>
        <TextArea
          label={say.voice}
          help={say.voiceHelp}
          optional
          maxLength={20_000}
          value={form.voice}
          onChange={set('voice')}
          rows={2}
        />
      </WithHints>
      <WithHints field="action" label={say.action} hints={hints}>
        <TextArea
          label={say.action}
          help={say.actionHelp}
          optional
          maxLength={20_000}
          value={form.action}
          onChange={set('action')}
          rows={2}
        />
      </WithHints>
      <RadioGroup
        label={say.rating}
        optional
        lies="row"
        value={form.rag}
        onChange={set('rag')}
        options={[
          { key: 'none', label: words.ui.notRated },
          { key: 'red', label: words.ui.rag.red },
          { key: 'amber', label: words.ui.rag.amber },
          { key: 'green', label: words.ui.rag.green },
        ]}
      />
      <RadioGroup
        label={say.balance}
        optional
        lies="row"
        value={form.balance}
        onChange={set('balance')}
        options={[
          { key: 'none', label: say.notSaid },
          { key: 'strength', label: timelineWords.panel.balances.strength },
          { key: 'worry', label: timelineWords.panel.balances.worry },
          { key: 'neutral', label: timelineWords.panel.balances.neutral },
        ]}
      />
      <RadioGroup
        label={say.basis}
        optional
        lies="row"
        value={form.basis}
        onChange={set('basis')}
        options={[
          { key: 'none', label: say.notSaid },
          { key: 'fact', label: timelineWords.panel.bases.fact },
          { key: 'reported', label: timelineWords.panel.bases.reported },
          { key: 'opinion', label: timelineWords.panel.bases.opinion },
        ]}
      />
      <TextField
        label={say.category}
        help={say.categoryHelp}
        optional
        maxLength={200}
        value={form.category}
        onChange={set('category')}
        autoComplete="off"
      />
      <Several
        label={say.children}
        choices={of.children.map(({ id, name }) => ({ key: id, label: name }))}
        chosen={form.children}
        onChange={set('children')}
        error={why('children')}
      />
      {of.people.length === 0 ? null : (
        <Several
          label={say.people}
          optional
          choices={of.people.map((person) => ({ key: person.id, label: nameToChoose(person, of.people) }))}
          chosen={form.people}
          onChange={set('people')}
        />
      )}
      <TextField
        label={say.otherPeople}
        help={say.otherPeopleHelp}
        optional
        maxLength={2000}
        value={form.otherPeople}
        onChange={set('otherPeople')}
        error={why('otherPeople')}
        autoComplete="off"
      />
      <TextField
        label={say.author}
        help={say.authorHelp}
        optional
        maxLength={200}
        value={form.author}
        onChange={set('author')}
        autoComplete="off"
      />
    </>
  )
}

/** Moves the focus to the first answer that wants another look, after React has marked it. */
export const focusFirstWrong = (fields: RefObject<HTMLFormElement | null>): void => {
  requestAnimationFrame(() => {
    const first = fields.current?.querySelector<HTMLElement>(
      ':is(input, textarea)[aria-invalid="true"], [data-invalid] button, [data-invalid] input',
    )
    first?.focus()
  })
}

const Several = ({
  label,
  optional = false,
  choices,
  chosen,
  onChange,
  error,
}: {
  readonly label: string
  readonly optional?: boolean
  readonly choices: ReadonlyArray<{ readonly key: string; readonly label: string }>
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error?: string | undefined
}) => {
  const id = useId()
  return (
    <fieldset
      className="field"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error === undefined ? undefined : true}
    >
      <legend className="field__label">
        {label}
        {optional ? <span className="field__optional"> {words.ui.optional}</span> : null}
      </legend>
      <div className="choices choices--row">
        <div className="choices__list">
          {choices.map(({ key, label: said }) => (
            <Checkbox
              key={key}
              isSelected={chosen.includes(key)}
              onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
            >
              {said}
            </Checkbox>
          ))}
        </div>
      </div>
      {error === undefined ? null : (
        <span id={`${id}-error`} className="field__error">
          <Icon of={CircleAlert} size={16} />
          <span>{error}</span>
        </span>
      )}
    </fieldset>
  )
}
