import { useState } from 'react'
import type { CaseAgency } from '../../../shared/model/agency.ts'
import { notesOf, SilenceReason, type CaseNote, type NoteOf } from '../../../shared/model/case-note.ts'
import { LONGEST_TEXT } from '../../../shared/model/entry.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { words } from '../../strings/en-GB.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { TextArea } from '../../ui/text-field.tsx'

export type AskedSilence = {
  readonly agency: CaseAgency
  readonly from: IsoDay
  readonly to: IsoDay
  /** The reason that stands; null where none was given. */
  readonly note: NoteOf<'silence'> | null
}

/** Why an agency wrote nothing down, chosen and in words. */
export const SilenceReasonDialog = ({
  of,
  asked: { agency, from, to, note: seen },
  notes,
  onClose,
  onDone,
}: {
  readonly of: CaseId
  readonly asked: AskedSilence
  readonly notes: readonly CaseNote[]
  readonly onClose: () => void
  /** @param asker whether the button that asked is still there */
  readonly onDone: (said: string, asker: 'stays' | 'gone') => void
}) => {
  const say = patternsWords.silence
  const change = useChangeNotes(of)
  const [because, setBecause] = useState<SilenceReason | null>(seen?.said.because ?? null)
  const [says, setSays] = useState(seen?.said.says ?? '')
  const [missing, setMissing] = useState(false)
  const isChanged = change.refusal?.kind === 'changed-meanwhile'
  const standing = notesOf(notes, 'silence').find(({ id }) => id === seen?.id) ?? null
  // what another wrote meanwhile is replaced only after it was shown
  const note = isChanged ? standing : seen
  const finish = (said: string, asker: 'stays' | 'gone') => () => {
    onDone(said, asker)
    onClose()
  }
  const save = (): void => {
    if (because === null) {
      setMissing(true)
      return
    }
    const said = { kind: 'silence', agency: agency.id, from, to, because, says: says.trim() || null } as const
    change.send(
      [note === null ? { what: 'add', said } : { what: 'change', id: note.id, expected: note.revision, said }],
      { onDone: finish(say.kept, note === null ? 'gone' : 'stays') },
    )
  }
  const refused = sayRefusal(change.refusal, say.dialog.meanwhile(standing?.said ?? null))
  return (
    <Dialog title={say.dialog.title(agency.name)} isOpen onClose={onClose}>
      <div className="silence-reason">
        <p className="secondary">{say.dialog.days(from, to)}</p>
        <RadioGroup
          label={say.dialog.because}
          value={because}
          onChange={(chosen) => {
            setBecause(chosen)
            setMissing(false)
          }}
          error={missing ? say.dialog.choose : undefined}
          options={SilenceReason.options.map((key) => ({
            key,
            label: say.reasons[key],
            note: say.reasonNotes[key],
          }))}
        />
        <TextArea
          label={say.dialog.says}
          optional
          help={say.dialog.saysHelp}
          value={says}
          onChange={setSays}
          maxLength={LONGEST_TEXT}
          rows={2}
        />
        {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
      </div>
      <DialogActions>
        {note === null ? null : (
          <Button
            look="quiet"
            isPending={change.isBusy}
            onPress={() =>
              change.send([{ what: 'remove', id: note.id, expected: note.revision }], {
                onDone: finish(say.removed, 'gone'),
              })
            }
          >
            {say.dialog.remove}
          </Button>
        )}
        <Button onPress={onClose}>{words.ui.cancel}</Button>
        <Button look="main" isPending={change.isBusy} onPress={save}>
          {say.dialog.save}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
