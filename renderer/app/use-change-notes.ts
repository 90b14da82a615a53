import { useQueryClient } from '@tanstack/react-query'
import { withChanges, type CaseNote, type NoteChange } from '../../shared/model/case-note.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { keyOf, useAction } from './client.ts'
import type { Refusal } from './door.ts'

export type ChangingNotes = {
  /** All of the changes or none. While an answer is awaited nothing more is sent: what is seen is always what stands. */
  readonly send: (
    changes: readonly NoteChange[],
    then: {
      /** @param standing the notes as they stand now, which the window shows already */
      readonly onDone: (standing: readonly CaseNote[], answered: readonly CaseNote[]) => void
      readonly onRefused?: (refusal: Refusal) => void
    },
  ) => void
  readonly isBusy: boolean
  /** Why nothing was changed; null where it was. What stands now is fetched meanwhile. */
  readonly refusal: Refusal | null
  readonly forget: () => void
}

/** The one way to change notes. What is answered is shown at once, so that the next change goes on from it and meets no conflict with itself. */
export const useChangeNotes = (of: CaseId): ChangingNotes => {
  const client = useQueryClient()
  const change = useAction('notes.change')
  const list = keyOf('notes.list', { case: of })
  return {
    send: (changes, { onDone, onRefused }) => {
      if (change.isPending || changes.length === 0) return
      change.mutate(
        { case: of, changes: [...changes] },
        {
          onSuccess: (answered) => {
            const standing = withChanges(client.getQueryData<CaseNote[]>(list) ?? [], changes, answered)
            client.setQueryData(list, standing)
            onDone(standing, answered)
          },
          onError: (refusal) => {
            void client.invalidateQueries({ queryKey: list })
            onRefused?.(refusal)
          },
        },
      )
    },
    isBusy: change.isPending,
    refusal: change.error,
    forget: change.reset,
  }
}

/** @param meanwhile what to say where another revision stands by now */
export const sayRefusal = (refusal: Refusal | null, meanwhile: string): string | null =>
  refusal === null ? null : refusal.kind === 'changed-meanwhile' ? meanwhile : refusal.message
