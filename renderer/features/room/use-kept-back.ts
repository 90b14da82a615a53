import { useEffect, useMemo, useState } from 'react'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { inSlices } from '../../app/in-slices.ts'
import { commentsOnEntries, type FamilyComment } from './comments-on-entries.ts'
import { isKeptBack, isNotForTheRoom } from './kept-back.ts'

export type KeptBack = {
  /** Those not looked through yet are among them: nothing is shown unread. */
  readonly entries: ReadonlySet<Entry>
  readonly isLooking: boolean
}

type Commented = { readonly entry: Entry; readonly comments: readonly FamilyComment[] }

/** Remembered beside what was read, and gone with it: a change of the case has its own entries alone to be read anew. */
const found = new WeakMap<Entry | FamilyComment, boolean>()

/** Which undecided entries stay off the screen whatever is chosen, by their own words or the family’s. They are read in slices between which the window answers. */
export const useKeptBack = (entries: readonly Entry[], notes: readonly CaseNote[]): KeptBack => {
  const undecided = useMemo(() => {
    const comments = commentsOnEntries(notes)
    return entries
      .filter(({ sharing }) => sharing === 'undecided')
      .map((entry): Commented => ({ entry, comments: comments.get(entry.id) ?? [] }))
  }, [entries, notes])
  const [readAll, setReadAll] = useState<readonly Commented[] | null>(null)
  useEffect(() => inSlices(undecided, read, () => setReadAll(undecided)), [undecided])
  return useMemo(() => {
    const answers = undecided.map(keptBackAsFarAsKnown)
    return {
      entries: new Set(undecided.filter((_, at) => answers[at] !== false).map(({ entry }) => entry)),
      isLooking: readAll !== undecided && answers.includes(null),
    }
  }, [undecided, readAll])
}

const read = ({ entry, comments }: Commented): void => {
  if (!found.has(entry)) found.set(entry, isKeptBack(entry))
  for (const comment of comments) if (!found.has(comment)) found.set(comment, isNotForTheRoom(comment.says))
}

/** Null while it is not known. */
const keptBackAsFarAsKnown = ({ entry, comments }: Commented): boolean | null => {
  const answers = new Set([entry, ...comments].map((one) => found.get(one)))
  return answers.has(true) ? true : answers.has(undefined) ? null : false
}
