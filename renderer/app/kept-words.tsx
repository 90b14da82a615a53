import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { CaseNote } from '../../shared/model/case-note.ts'
import type { CaseId, EntryId } from '../../shared/model/ids.ts'

/** What a person types into one form, before it is saved. */
export type Words = { readonly [name: string]: string | boolean | null }

/** Where words are typed: at an entry of a case, and what for ("query", "rating"); the id of the note behind it that is changed or answered. */
export type WordsPlace = { readonly of: CaseId; readonly entry: EntryId; readonly what: string }

export type Kept = {
  readonly at: WordsPlace
  readonly words: Words
  /** The revision that was seen when the typing began; 0 where nothing stood. */
  readonly seen: number
  /** Something was typed; a form that was only opened is no loss. */
  readonly typed: boolean
}

type AllKept = {
  readonly all: ReadonlyMap<string, Kept>
  readonly keep: (at: WordsPlace, kept: Kept | null) => void
}

const KeptWordsContext = createContext<AllKept | null>(null)

/**
 * Keeps what was typed and not saved when the person goes to another entry or room by mistake. It lives behind the gate: when the vault locks, it is gone with
 * the pages.
 */
export const KeptWords = ({ children }: { readonly children: ReactNode }) => {
  const [all, setAll] = useState<ReadonlyMap<string, Kept>>(new Map())
  const keep = useCallback((at: WordsPlace, kept: Kept | null) => {
    setAll((now) => {
      const next = new Map(now)
      if (kept === null) next.delete(keyOf(at))
      else next.set(keyOf(at), kept)
      return next
    })
  }, [])
  const value = useMemo(() => ({ all, keep }), [all, keep])
  return <KeptWordsContext value={value}>{children}</KeptWordsContext>
}

/** The words that were kept at one place, and the way to keep others; null drops them. */
export const useKeptWords = (
  at: WordsPlace,
): { readonly kept: Kept | null; readonly keep: (kept: Omit<Kept, 'at'> | null) => void } => {
  const { all, keep } = useAllKept()
  return {
    kept: all.get(keyOf(at)) ?? null,
    keep: (kept) => keep(at, kept === null ? null : { ...kept, at }),
  }
}

export type KeptAtEntry = { readonly entry: EntryId; readonly texts: readonly string[]; readonly drop: () => void }

export type KeptInCase = {
  /** The entries at whose panels typed words wait, each once. Answers are typed in the queries room and wait there. */
  readonly atEntries: readonly KeptAtEntry[]
  /** What was typed to change or answer a note that was taken away meanwhile: no form shows it any more. */
  readonly ofGoneNotes: readonly KeptAtEntry[]
}

/** @param notes of the case, as they stand */
export const useKeptInCase = (of: CaseId, notes: readonly CaseNote[]): KeptInCase => {
  const { all, keep } = useAllKept()
  return useMemo(() => {
    const standing = new Set<string>(notes.map(({ id }) => id))
    const isOfGone = ({ at }: Kept): boolean => {
      const [, note] = at.what.split(' ')
      return note !== undefined && !standing.has(note)
    }
    const typed = [...all.values()].filter((kept) => kept.at.of === of && kept.typed)
    return {
      atEntries: byEntry(
        typed.filter((kept) => !isOfGone(kept) && !kept.at.what.startsWith('answer')),
        keep,
      ),
      ofGoneNotes: byEntry(typed.filter(isOfGone), keep),
    }
  }, [all, of, notes, keep])
}

const byEntry = (waiting: readonly Kept[], keep: AllKept['keep']): KeptAtEntry[] =>
  [...new Set(waiting.map(({ at }) => at.entry))].map((entry) => {
    const here = waiting.filter(({ at }) => at.entry === entry)
    return {
      entry,
      texts: [...new Set(here.flatMap(({ words }) => Object.values(words).filter(isText)))],
      drop: () => here.forEach(({ at }) => keep(at, null)),
    }
  })

const isText = (word: Words[string] | undefined): word is string => typeof word === 'string' && word !== ''

const useAllKept = (): AllKept => {
  const kept = useContext(KeptWordsContext)
  if (kept === null) throw new Error('words are kept behind the gate only')
  return kept
}

const keyOf = ({ of, entry, what }: WordsPlace): string => `${of} ${entry} ${what}`
