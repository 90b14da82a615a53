import { notesOf, type CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry, Rag } from '../../../shared/model/entry.ts'
import type { AgencyId } from '../../../shared/model/ids.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { commentsOnEntries, type FamilyComment } from './comments-on-entries.ts'

/** One entry as the room sees it. A masked one holds nothing of the entry: what is not here can be on no screen. */
export type RoomStep =
  | {
      readonly kind: 'shown'
      readonly entry: Entry
      readonly comments: readonly FamilyComment[]
      /** The conference's own rating. */
      readonly conference: Rag | null
    }
  | {
      readonly kind: 'masked'
      readonly because: Masked
      /** Whose and when, where an entry that is shown says the same of itself; null where only the masked entry would tell. */
      readonly known: { readonly agency: AgencyId; readonly month: string } | null
    }

/**
 * Third-party information is restricted for the room: the third party may sit in it, or somebody who must not know of them. What is kept back is undecided, and
 * may say where somebody lives or ask not to be passed on.
 */
export type Masked = 'restricted' | 'undecided' | 'kept back'

export type HowToMask = {
  readonly undecided: 'masked' | 'shown'
  /** Not shown before somebody has decided about them, though other undecided ones are. */
  readonly keptBack: ReadonlySet<Entry>
}

/**
 * What a shared screen may show of some entries, in their order.
 * The agency and the month of a masked entry can be what must not be known (that somebody spoke to a domestic abuse service in May), so they are said only
 * where another entry of that agency in that month is shown anyway. Never of one that is kept back: the start screen says why there are such, and whose it is
 * would say who knows the address.
 */
export const roomSteps = (
  entries: readonly Entry[],
  notes: readonly CaseNote[],
  how: HowToMask,
): readonly RoomStep[] => {
  const told = new Set<string>()
  for (const entry of entries) {
    const month = monthOfEntry(entry)
    if (month !== null && maskedAs(entry, how) === null) told.add(placeKey(entry.agency, month))
  }
  const comments = commentsOnEntries(notes)
  const rated = new Map<string, Rag>(notesOf(notes, 'conference rating').map(({ said }) => [said.entry, said.rag]))
  return entries.map((entry): RoomStep => {
    const because = maskedAs(entry, how)
    if (because === null)
      return {
        kind: 'shown',
        entry,
        comments: comments.get(entry.id) ?? [],
        conference: rated.get(entry.id) ?? null,
      }
    const month = monthOfEntry(entry)
    const isTold = because !== 'kept back' && month !== null && told.has(placeKey(entry.agency, month))
    return { kind: 'masked', because, known: isTold ? { agency: entry.agency, month } : null }
  })
}

/** How many are masked whatever is chosen, and how many wait for a decision. */
export const countSharing = (
  entries: readonly Entry[],
): { readonly restricted: number; readonly undecided: number } => {
  let restricted = 0
  let undecided = 0
  for (const { sharing } of entries) {
    if (sharing === 'undecided') undecided++
    else if (sharing !== 'shareable') restricted++
  }
  return { restricted, undecided }
}

/**
 * Where a walk stands after its entries have changed under it: at the same entry, or where it stood.
 * @param was the place, from 0
 */
export const placeAfter = (entries: readonly Pick<Entry, 'id'>[], at: string | null, was: number): number => {
  const found = at === null ? -1 : entries.findIndex(({ id }) => id === at)
  return found === -1 ? Math.max(0, Math.min(was, entries.length - 1)) : found
}

const maskedAs = (entry: Entry, { undecided, keptBack }: HowToMask): Masked | null => {
  switch (entry.sharing) {
    case 'shareable':
      return null
    case 'undecided':
      return undecided === 'masked' ? 'undecided' : keptBack.has(entry) ? 'kept back' : null
    case 'third-party':
    case 'restricted':
      return 'restricted'
  }
}

/** YYYY-MM where the entry lies within one month; a season or a "before" names none. */
const monthOfEntry = ({ when }: Entry): string | null => {
  if (when.start === null || when.end === null) return null
  return monthIn(when.start) === monthIn(when.end) ? monthIn(when.start) : null
}

const monthIn = (day: IsoDay): string => day.slice(0, 7)
const placeKey = (agency: string, month: string): string => `${agency} ${month}`
