import type { Services } from '../../shared/contract.ts'
import type { EntryContent, EntryDraft } from '../../shared/model/entry.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { readDate } from '../../shared/time/read-date.ts'
import { allEntries } from './all-entries.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'

type EntryCalls = Pick<Services, 'entries.list' | 'entries.add'>

export const entryServices = (world: World, session: Session): EntryCalls => ({
  'entries.list': async ({ case: id }) => allEntries(session.vault(), id),
  'entries.add': async ({ case: id, agency: agencyId, draft }) => {
    const vault = session.vault()
    const of = vault.caseById(id)
    const known = new Set(of.children.map((child) => child.id))
    if (!draft.children.every((child) => known.has(child)))
      throw new ProblemError({ kind: 'bad-request', fields: ['children'] })
    const file = vault.agencyFile(id, agencyId)
    const entry = file.add(contentOf(draft, world.ports.today(), file.holding().entries))
    world.emit('changed', { case: id, what: ['returns', 'entries'] })
    return entry
  },
})

/** The date is read here, with the grammar of the returns, so that the window and the command line cannot differ. */
const contentOf = (draft: EntryDraft, today: IsoDay, sequence: number): EntryContent => {
  const when = readDate(draft.when, { today, order: 'day-first' })
  if (!when.ok) throw new ProblemError({ kind: 'date-unreadable', typed: draft.when, why: when.error.why })
  return { ...draft, when: when.value, sequence, sharing: 'undecided', other: {} }
}
