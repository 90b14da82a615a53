import { useState } from 'react'
import type { CaseNote, NoteChange } from '../../../shared/model/case-note.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { undoOf } from '../../../shared/same-event/link-changes.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { sameEventWords } from '../../strings/same-event.ts'

export type NoteChanges = {
  /** @param onDone is given the notes as they stand then */
  readonly make: (changes: readonly NoteChange[] | null, onDone: (notes: readonly CaseNote[]) => void) => void
  /** Brings back how it was before the last change; null when there is none to undo. */
  readonly undo: ((onDone: () => void) => void) | null
  readonly isBusy: boolean
  readonly error: string | null
}

/** Changes notes and remembers the last change, so that a slip of a key is put right at once. One at a time: what is seen is always what stands. */
export const useNoteChanges = (of: CaseId, notes: readonly CaseNote[]): NoteChanges => {
  const change = useChangeNotes(of)
  const [back, setBack] = useState<readonly NoteChange[]>([])
  const [tooMany, setTooMany] = useState(false)

  const send = (
    changes: readonly NoteChange[],
    keepsUndo: boolean,
    onDone: (notes: readonly CaseNote[]) => void,
  ): void => {
    setTooMany(false)
    change.send(changes, {
      onDone: (standing, answered) => {
        setBack(keepsUndo ? undoOf(changes, notes, answered) : [])
        onDone(standing)
      },
      onRefused: () => setBack([]),
    })
  }

  return {
    make: (changes, onDone) => {
      if (changes === null) setTooMany(!change.isBusy)
      // it stands so already, which is what was asked for
      else if (changes.length === 0) onDone(notes)
      else send(changes, true, onDone)
    },
    undo: back.length === 0 ? null : (onDone) => send(back, false, onDone),
    isBusy: change.isBusy,
    error: tooMany ? sameEventWords.tooMany : sayRefusal(change.refusal, sameEventWords.meanwhile),
  }
}
