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
  const refused = new Set(
    notesOf(notes, 'not the same event').flatMap(({ said: { entries } }) => {
      const [a, b] = [standsIn(entries[0]), standsIn(entries[1])]
      return [`${a} ${b}`, `${b} ${a}`]
    }),
  )
  return found.filter(({ a, b }) => {
    const [one, other] = [standsIn(a.id), standsIn(b.id)]
    return one !== other && !refused.has(`${one} ${other}`)
  })
}
