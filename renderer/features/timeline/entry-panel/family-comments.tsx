import { useState } from 'react'
import { notesOf, type CaseNote, type NoteContent, type NoteOf } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import { LONGEST_NAME, LONGEST_TEXT, type Entry } from '../../../../shared/model/entry.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { useNoteDraft } from '../../../app/note-draft.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { Select } from '../../../ui/select.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { useFocusIn } from '../../../ui/use-focus-in.ts'
import { familyOf, wordsOfComment, NOBODY_YET, OTHER, readComment, type CommentWords } from './family-words.ts'
import { NoteForm } from './note-form.tsx'
import { PanelSection } from './panel-section.tsx'
import { RemoveNote } from './remove-note.tsx'

type Comment = NoteOf<'family comment'>

/** What members of the family say of an entry. Their words stand beside the agency's, neither in place of the other. */
export const FamilyComments = ({
  of,
  entry,
  notes,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly notes: readonly CaseNote[]
}) => {
  const say = entryPanelWords.family
  const [said, setSaid] = useState('')
  const { part, focusOn } = useFocusIn<HTMLDivElement>('.panel-section__actions button')
  const comments = notesOf(notes, 'family comment').filter((note) => note.said.entry === entry.id)
  const fresh = useNoteDraft({ of: of.id, entry: entry.id, what: 'comment' }, NOBODY_YET, null)
  const done = (words: string): void => {
    setSaid(words)
    focusOn()
  }
  return (
    <PanelSection title={say.title} said={said}>
      <div ref={part} className="panel-section__body">
        {comments.length === 0 && fresh.words === null ? <p className="panel-section__none">{say.none}</p> : null}
        {comments.map((comment) => (
          <CommentCard key={comment.id} of={of} comment={comment} onDone={done} />
        ))}
        {fresh.words === null ? (
          <div className="panel-section__actions">
            <Button onPress={() => fresh.open(NOBODY_YET)}>{say.add}</Button>
          </div>
        ) : (
          <CommentForm
            label={say.add}
            of={of}
            draft={fresh}
            onSave={(comment, over) => fresh.save({ ...comment, entry: entry.id }, over, () => done(say.kept))}
            onLeave={() => {
              fresh.drop()
              focusOn()
            }}
          />
        )}
      </div>
    </PanelSection>
  )
}

const CommentCard = ({
  of,
  comment,
  onDone,
}: {
  readonly of: Case
  readonly comment: Comment
  readonly onDone: (said: string) => void
}) => {
  const say = entryPanelWords.family
  const { entry, from, says, disputes } = comment.said
  const draft = useNoteDraft({ of: of.id, entry, what: `comment ${comment.id}` }, NOBODY_YET, comment)
  return (
    <article className="note-card">
      <p className="note-card__head">
        <strong>{from}</strong> <Tag tone={disputes ? 'amber' : 'neutral'}>{disputes ? say.disputed : say.added}</Tag>
      </p>
      {draft.words === null ? (
        <>
          <p className="note-card__words">{says}</p>
          <p className="note-card__by">{entryPanelWords.keptOn(sayMoment(comment.at), comment.by)}</p>
          {draft.error === null ? null : <ErrorNote>{draft.error}</ErrorNote>}
          <div className="note-card__actions">
            <Button
              look="quiet"
              aria-label={say.changeOf(from)}
              onPress={() => draft.open(wordsOfComment(comment.said, of))}
            >
              {say.change}
            </Button>
            <RemoveNote
              label={say.remove}
              about={say.removeOf(from)}
              confirm={entryPanelWords.removal.comment}
              isBusy={draft.isBusy}
              onRemove={() => draft.remove(() => onDone(say.removed))}
            />
          </div>
        </>
      ) : (
        <CommentForm
          label={say.changeOf(from)}
          of={of}
          draft={draft}
          onSave={(said, over) => draft.save({ ...said, entry }, over, () => onDone(say.kept))}
          onLeave={() => {
            draft.drop()
            onDone('')
          }}
        />
      )}
    </article>
  )
}

const CommentForm = ({
  label,
  of,
  draft,
  onSave,
  onLeave,
}: {
  readonly label: string
  readonly of: Case
  readonly draft: ReturnType<typeof useNoteDraft<CommentWords>>
  readonly onSave: (comment: Omit<CommentSaid, 'entry'>, over: boolean) => void
  readonly onLeave: () => void
}) => {
  const say = entryPanelWords.family
  const [tried, setTried] = useState(false)
  const typed = draft.words ?? NOBODY_YET
  const read = readComment(typed)
  const why = (at: 'from' | 'says'): string | undefined => (tried && !read.ok ? read.error[at] : undefined)
  return (
    <NoteForm
      label={label}
      draft={draft}
      sayNote={({ said }) => (said.kind === 'family comment' ? `${said.from}: ${said.says}` : null)}
      save={entryPanelWords.save}
      onSave={(over) => {
        if (read.ok) onSave(read.value, over)
        else setTried(true)
      }}
      onLeave={onLeave}
    >
      <Select
        label={say.from}
        options={[...familyOf(of).map((from) => ({ key: from, label: from })), { key: OTHER, label: say.other }]}
        value={typed.from === '' ? null : typed.from}
        onChange={(from) => draft.say({ from })}
        error={typed.from === OTHER ? undefined : why('from')}
      />
      {typed.from === OTHER ? (
        <TextField
          label={say.otherLabel}
          maxLength={LONGEST_NAME}
          value={typed.other}
          onChange={(other) => draft.say({ other })}
          error={why('from')}
          autoComplete="off"
        />
      ) : null}
      <TextArea
        label={say.says}
        help={say.saysHelp}
        rows={3}
        maxLength={LONGEST_TEXT}
        value={typed.says}
        onChange={(says) => draft.say({ says })}
        error={why('says')}
      />
      <RadioGroup
        label={say.disputes}
        value={typed.disputes ? 'disputes' : 'adds'}
        onChange={(chosen) => draft.say({ disputes: chosen === 'disputes' })}
        options={[
          { key: 'disputes', label: say.kinds.disputes },
          { key: 'adds', label: say.kinds.adds },
        ]}
      />
    </NoteForm>
  )
}

type CommentSaid = Extract<NoteContent, { readonly kind: 'family comment' }>
