import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseNote, NoteChange } from '../../../shared/model/case-note.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { undoOf, withChanges } from '../../../shared/same-event/link-changes.ts'
import { keyOf, useAction } from '../../app/client.ts'
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
  const client = useQueryClient()
  const change = useAction('notes.change')
  const [back, setBack] = useState<readonly NoteChange[]>([])
  const [refused, setRefused] = useState<string | null>(null)

  const send = (
    changes: readonly NoteChange[],
    keepsUndo: boolean,
    onDone: (notes: readonly CaseNote[]) => void,
  ): void => {
    setRefused(null)
    change.mutate(
      { case: of, changes: [...changes] },
      {
        onSuccess: (answered) => {
          const standing = withChanges(notes, changes, answered)
          client.setQueryData(keyOf('notes.list', { case: of }), standing)
          setBack(keepsUndo ? undoOf(changes, notes, answered) : [])
          onDone(standing)
        },
        onError: (error) => {
          setBack([])
          setRefused(error.kind === 'changed-meanwhile' ? sameEventWords.meanwhile : error.message)
          void client.invalidateQueries({ queryKey: keyOf('notes.list', { case: of }) })
        },
      },
    )
  }

  return {
    make: (changes, onDone) => {
      if (change.isPending) return
      if (changes === null) setRefused(sameEventWords.tooMany)
      else if (changes.length > 0) send(changes, true, onDone)
    },
    undo:
      back.length === 0
        ? null
        : (onDone) => {
            if (!change.isPending) send(back, false, onDone)
          },
    isBusy: change.isPending,
    error: refused,
  }
}
