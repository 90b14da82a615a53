import { useEffect, useRef, type RefObject } from 'react'
import type { CaseNote, NoteChange, NoteContent } from '../../shared/model/case-note.ts'
import { useKeptWords, type Words, type WordsPlace } from './kept-words.tsx'
import { useChangeNotes } from './use-change-notes.ts'

/** What happened to a note while words for it were typed. */
export type Meanwhile =
  { readonly kind: 'nothing' } | { readonly kind: 'changed'; readonly note: CaseNote } | { readonly kind: 'taken away' }

export type NoteDraft<T extends Words> = {
  /** What is typed; null while the form is closed. */
  readonly words: T | null
  readonly typed: boolean
  readonly open: (words: T) => void
  readonly say: (words: Partial<T>) => void
  readonly drop: () => void
  readonly meanwhile: Meanwhile
  /** @param over the note as it stands now is replaced: the person has seen it and says so */
  readonly save: (said: NoteContent, over: boolean, onSaved: () => void) => void
  readonly remove: (onRemoved: () => void) => void
  readonly isBusy: boolean
  readonly error: string | null
}

/**
 * A note that is being typed anew or changed. What was typed is kept until it is saved or dropped, whatever becomes of the note meanwhile: another revision is
 * never overwritten unseen, and never makes what was typed disappear.
 * @param empty names every word of the form
 * @param standing the note as it stands now; null for a new one
 */
export const useNoteDraft = <T extends Words>(at: WordsPlace, empty: T, standing: CaseNote | null): NoteDraft<T> => {
  const { kept, keep } = useKeptWords(at)
  const change = useChangeNotes(at.of)
  const words = kept === null ? null : { ...empty, ...kept.words }

  const send = (one: NoteChange, onDone: () => void): void =>
    change.send([one], {
      onDone: () => {
        keep(null)
        onDone()
      },
    })

  return {
    words,
    typed: kept?.typed ?? false,
    open: (given) => {
      change.forget()
      keep({ words: given, seen: standing?.revision ?? 0, typed: false })
    },
    say: (given) => {
      if (kept !== null && words !== null) keep({ ...kept, words: { ...words, ...given }, typed: true })
    },
    drop: () => {
      change.forget()
      keep(null)
    },
    meanwhile: kept === null ? { kind: 'nothing' } : meanwhileOf(kept.seen, standing),
    save: (said, over, onSaved) => {
      const seen = over ? (standing?.revision ?? 0) : (kept?.seen ?? 0)
      if (seen === 0 || standing === null) send({ what: 'add', said }, onSaved)
      else send({ what: 'change', id: standing.id, expected: seen, said }, onSaved)
    },
    remove: (onRemoved) => {
      if (standing !== null) send({ what: 'remove', id: standing.id, expected: standing.revision }, onRemoved)
    },
    isBusy: change.isBusy,
    error: change.refusal?.message ?? null,
  }
}

/**
 * The form of a draft takes the focus when it is opened. One that was only opened is closed again when the person goes on, so that it never takes the focus
 * from somebody who goes through the list.
 */
export const useFormOfDraft = <T extends Words>(draft: NoteDraft<T>): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => {
    if (!latest.current.typed) form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus()
    return () => {
      if (!latest.current.typed) latest.current.drop()
    }
  }, [])
  return form
}

const meanwhileOf = (seen: number, standing: CaseNote | null): Meanwhile => {
  if (standing === null) return seen === 0 ? { kind: 'nothing' } : { kind: 'taken away' }
  return standing.revision === seen ? { kind: 'nothing' } : { kind: 'changed', note: standing }
}
