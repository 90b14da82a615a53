import type { CaseNote, NoteContent } from '../../model/case-note.ts'
import type { Comparison, Touched } from '../../model/comparison.ts'
import type { EntryId } from '../../model/ids.ts'

/** A comparison that says of each difference which notes of the case stand beside its entry. */
export const withNotesTouched = (comparison: Comparison, notes: readonly CaseNote[]): Comparison => {
  const kinds = new Map<EntryId, Set<Touched>>()
  for (const { said } of notes) {
    const touched = touchedBy(said)
    if (touched === null) continue
    for (const entry of entriesOf(said)) kinds.set(entry, (kinds.get(entry) ?? new Set()).add(touched))
  }
  if (kinds.size === 0) return comparison
  return {
    ...comparison,
    differences: comparison.differences.map((difference) =>
      difference.kind === 'added'
        ? difference
        : { ...difference, touches: [...difference.touches, ...(kinds.get(difference.entry) ?? [])] },
    ),
  }
}

/** Those of some entries beside which people have put something that would be missed: a question, a rating, a comment, a link. */
export const withNotesBeside = (entries: readonly EntryId[], notes: readonly CaseNote[]): readonly EntryId[] => {
  const beside = new Set(
    notes.flatMap(({ said }) => (said.kind === 'day order' || touchedBy(said) === null ? [] : entriesOf(said))),
  )
  return entries.filter((entry) => beside.has(entry))
}

/** Null for what says nothing of an entry, and for a refusal, which a change of the words does not spoil. */
const touchedBy = ({ kind }: NoteContent): Touched | null => {
  switch (kind) {
    case 'query':
    case 'conference rating':
    case 'family comment':
    case 'same event':
    case 'day order':
    case 'seen':
      return kind
    case 'not the same event':
    case 'view':
    case 'abbreviation':
    case 'silence':
      return null
  }
}

const entriesOf = (said: NoteContent): readonly EntryId[] =>
  'entries' in said ? said.entries : 'entry' in said ? [said.entry] : []
