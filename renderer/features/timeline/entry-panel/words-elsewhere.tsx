import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { EntryId } from '../../../../shared/model/ids.ts'
import { type KeptAtEntry, useKeptInCase } from '../../../app/kept-words.tsx'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'

/** Words that were typed elsewhere and are not saved, so that nobody has to remember where; also those that have no form any more. */
export const WordsElsewhere = ({
  of,
  entry,
  entries,
  notes,
  onOpen,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly onOpen: (entry: EntryId) => void
}) => {
  const { atEntries, ofGoneNotes } = useKeptInCase(of.id, notes)
  const say = entryPanelWords.unsaved
  if (atEntries.length + ofGoneNotes.length === 0) return null
  const standing = new Map(entries.map(({ id, code }) => [id, code]))
  const others = atEntries.flatMap(({ entry: id }) => {
    const code = id === entry.id ? undefined : standing.get(id)
    return code === undefined ? [] : [{ id, code }]
  })
  return (
    <>
      {others.length === 0 ? null : (
        <p className="entry-panel__kept">
          {say.elsewhere(others.length)}{' '}
          {others.map(({ id, code }) => (
            <Button key={id} look="quiet" onPress={() => onOpen(id)}>
              {code}
            </Button>
          ))}
        </p>
      )}
      <WordsOfGone
        kept={atEntries.filter(({ entry: id }) => id !== entry.id && !standing.has(id))}
        sayGone={say.gone}
      />
      <WordsOfGone kept={ofGoneNotes} sayGone={say.goneNotes} />
    </>
  )
}

/** The entry or the note was taken away meanwhile: nothing can be added to it, but what was typed can still be read and copied. */
const WordsOfGone = ({
  kept,
  sayGone,
}: {
  readonly kept: readonly KeptAtEntry[]
  readonly sayGone: (entries: number) => string
}) => {
  const say = entryPanelWords.unsaved
  if (kept.length === 0) return null
  return (
    <div className="entry-panel__kept">
      <p>{sayGone(kept.length)}</p>
      <details>
        <summary>{say.showGone}</summary>
        {kept.map(({ entry, texts, drop }) => (
          <div key={entry}>
            {texts.map((text) => (
              <p key={text} className="entry-panel__typed">
                {text}
              </p>
            ))}
            <Button look="quiet" onPress={drop}>
              {say.drop}
            </Button>
          </div>
        ))}
      </details>
    </div>
  )
}
