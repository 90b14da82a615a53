import { notesOf, type CaseNote } from '../model/case-note.ts'
import type { EntryId } from '../model/ids.ts'
import type { SameEventCandidate } from './candidate.ts'

/**
 * The candidates of which nobody has said anything yet. Linked accounts count as one: what was found not to be of one event with any of a group is not laid beside
 * the others of that group again.
 */
export const openCandidates = (
  found: readonly SameEventCandidate[],
  notes: readonly CaseNote[],
): SameEventCandidate[] => {
  const groups = new Map<EntryId, string>()
  for (const { id, said } of notesOf(notes, 'same event')) for (const entry of said.entries) groups.set(entry, id)
  const standsIn = (entry: EntryId): string => groups.get(entry) ?? entry
  const refused = new Map<string, Set<string>>()
  for (const { said } of notesOf(notes, 'not the same event')) {
    const [a, b] = [standsIn(said.entries[0]), standsIn(said.entries[1])]
    refused.set(a, (refused.get(a) ?? new Set()).add(b))
    refused.set(b, (refused.get(b) ?? new Set()).add(a))
  }
  return found.filter(({ a, b }) => {
    const [one, other] = [standsIn(a.id), standsIn(b.id)]
    return one !== other && refused.get(one)?.has(other) !== true
  })
}
