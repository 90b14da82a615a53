import { useQueryClient } from '@tanstack/react-query'
import type { NoteChange } from '../../../shared/model/case-note.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { keyOf, useAction } from '../../app/client.ts'
import { patternsWords } from '../../strings/patterns.ts'

export type OneNoteChange = {
  readonly make: (change: NoteChange, onDone: () => void) => void
  readonly isBusy: boolean
  readonly error: string | null
  readonly forget: () => void
}

/** Changes one note; where another revision stands meanwhile it says so and shows that one. */
export const useNoteChange = (of: CaseId): OneNoteChange => {
  const client = useQueryClient()
  const change = useAction('notes.change')
  return {
    make: (one, onDone) => {
      if (change.isPending) return
      change.mutate(
        { case: of, changes: [one] },
        {
          onSuccess: onDone,
          onError: () => void client.invalidateQueries({ queryKey: keyOf('notes.list', { case: of }) }),
        },
      )
    },
    isBusy: change.isPending,
    error:
      change.error === null
        ? null
        : change.error.kind === 'changed-meanwhile'
          ? patternsWords.meanwhile
          : change.error.message,
    forget: () => change.reset(),
  }
}
