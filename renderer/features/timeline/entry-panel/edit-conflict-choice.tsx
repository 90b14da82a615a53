import { useState } from 'react'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { DialogActions } from '../../../ui/dialog.tsx'
import { Note } from '../../../ui/notes.tsx'
import { firstChoices, type Choices, type Difference } from './edit-conflict.ts'

/** Two texts of one entry side by side, answer by answer. Neither is lost, whatever is chosen. */
export const EditConflictChoice = ({
  found,
  onChosen,
}: {
  readonly found: readonly Difference[]
  readonly onChosen: (choices: Choices) => void
}) => {
  const say = entryPanelWords.edit
  const [choices, setChoices] = useState<Choices>(() => firstChoices(found))
  const [tried, setTried] = useState(false)
  const all = (which: 'mine' | 'theirs'): void =>
    setChoices(Object.fromEntries(found.map(({ key }) => [key, which] as const)))
  return (
    <section className="edit-conflict" aria-label={say.conflictTitle}>
      <div role="alert">
        <Note tone="amber">
          <p>
            <strong>{say.conflictTitle}</strong>
          </p>
          <p>{say.conflict(found.length)}</p>
        </Note>
      </div>
      <div className="edit-conflict__all">
        <Button onPress={() => all('mine')}>{say.keepAllMine}</Button>
        <Button onPress={() => all('theirs')}>{say.takeAllTheirs}</Button>
      </div>
      {found.map(({ key, name, mine, theirs, changedBy }) => (
        <RadioGroup
          key={key}
          label={name}
          lies="row"
          value={choices[key] ?? null}
          onChange={(which) => setChoices((now) => ({ ...now, [key]: which }))}
          help={changedBy === 'both' ? undefined : changedBy === 'you' ? say.onlyYou : say.onlyThey}
          error={tried && choices[key] === undefined ? say.choose(name) : undefined}
          options={[
            { key: 'mine', label: say.yours, note: mine },
            { key: 'theirs', label: say.theirsNow, note: theirs },
          ]}
        />
      ))}
      <DialogActions>
        <Button
          look="main"
          onPress={() => {
            if (found.every(({ key }) => choices[key] !== undefined)) onChosen(choices)
            else setTried(true)
          }}
        >
          {say.goOn}
        </Button>
      </DialogActions>
    </section>
  )
}
