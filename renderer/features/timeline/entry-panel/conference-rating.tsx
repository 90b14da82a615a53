import { useState } from 'react'
import { notesOf, type CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import { LONGEST_TEXT, Rag, type Entry } from '../../../../shared/model/entry.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { useNoteDraft } from '../../../app/note-draft.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { RagMark } from '../../../ui/marks.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useFocusIn } from '../../../ui/use-focus-in.ts'
import { NoteForm } from './note-form.tsx'
import { PanelSection } from './panel-section.tsx'
import { RemoveNote } from './remove-note.tsx'

/** The conference's own rating beside the agency's, which it leaves as it is. A person chooses it; nothing is proposed. */
export const ConferenceRating = ({
  of,
  entry,
  notes,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly notes: readonly CaseNote[]
}) => {
  const say = entryPanelWords.rating
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const { part, focusOn } = useFocusIn<HTMLDivElement>('.panel-section__actions button')
  const standing = notesOf(notes, 'conference rating').find((note) => note.said.entry === entry.id) ?? null
  const draft = useNoteDraft({ of: of.id, entry: entry.id, what: 'rating' }, { rag: '', why: '' }, standing)
  const done = (what: string): void => {
    setTried(false)
    setSaid(what)
    focusOn()
  }
  const rag = Rag.safeParse(draft.words?.rag)
  const theirs = entry.rag === null ? words.ui.notRated : words.ui.rag[entry.rag]
  return (
    <PanelSection title={say.title} said={said}>
      <div ref={part} className="panel-section__body">
        {draft.words === null ? (
          <>
            {standing === null ? (
              <p className="panel-section__none">{say.none}</p>
            ) : (
              <>
                <p>
                  <RagMark rag={standing.said.rag} />
                </p>
                {standing.said.why === null ? null : <p className="note-card__words">{standing.said.why}</p>}
                <p className="note-card__by">{entryPanelWords.keptOn(sayMoment(standing.at), standing.by)}</p>
              </>
            )}
            {draft.error === null ? null : <ErrorNote>{draft.error}</ErrorNote>}
            <div className="panel-section__actions">
              <Button
                look={standing === null ? 'plain' : 'quiet'}
                onPress={() => draft.open({ rag: standing?.said.rag ?? '', why: standing?.said.why ?? '' })}
              >
                {standing === null ? say.set : say.change}
              </Button>
              {standing === null ? null : (
                <RemoveNote
                  label={say.remove}
                  about={say.remove}
                  confirm={entryPanelWords.removal.rating}
                  isBusy={draft.isBusy}
                  onRemove={() => draft.remove(() => done(say.removed))}
                />
              )}
            </div>
          </>
        ) : (
          <NoteForm
            label={standing === null ? say.set : say.change}
            draft={draft}
            sayNote={(note) =>
              note.said.kind === 'conference rating'
                ? [words.ui.rag[note.said.rag], note.said.why].filter((text) => text !== null).join('. ')
                : null
            }
            save={entryPanelWords.save}
            onSave={(over) => {
              const why = draft.words?.why.trim() ?? ''
              if (!rag.success) setTried(true)
              else
                draft.save(
                  { kind: 'conference rating', entry: entry.id, rag: rag.data, why: why === '' ? null : why },
                  over,
                  () => done(say.kept),
                )
            }}
            onLeave={() => {
              draft.drop()
              done('')
            }}
          >
            <RadioGroup
              label={say.label}
              lies="row"
              value={rag.success ? rag.data : null}
              onChange={(chosen) => draft.say({ rag: chosen })}
              options={Rag.options.map((key) => ({ key, label: words.ui.rag[key] }))}
              help={say.beside(theirs)}
              error={tried && !rag.success ? say.missing : undefined}
            />
            <TextArea
              label={say.why}
              help={say.whyHelp}
              optional
              rows={2}
              maxLength={LONGEST_TEXT}
              value={draft.words.why}
              onChange={(why) => draft.say({ why })}
            />
          </NoteForm>
        )}
      </div>
    </PanelSection>
  )
}
