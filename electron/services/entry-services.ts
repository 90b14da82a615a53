import type { Services } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry, EntryDraft } from '../../shared/model/entry.ts'
import type { IsoDay, When } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { readDate } from '../../shared/time/read-date.ts'
import { allEntries } from './all-entries.ts'
import { agencyOf } from './return-source.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'

type EntryCalls = Pick<Services, Extract<keyof Services, `entries.${string}`>>

export const entryServices = (world: World, session: Session): EntryCalls => ({
  'entries.list': async ({ case: id }) => allEntries(session.vault(), id),
  'entries.add': async ({ case: id, agency: agencyId, draft }) => {
    const vault = session.vault()
    mustHaveChildren(vault.caseById(id), draft)
    const file = vault.agencyFile(id, agencyId)
    const when = whenOf(draft, world.ports.today())
    const sequence = file.holding().entries
    const entry = file.add({ ...draft, when, sequence, sharing: 'undecided', other: {} })
    world.emit('changed', { case: id, what: ['returns', 'entries'] })
    return entry
  },
  'entries.revisions': async ({ case: id, agency, entry }) => session.vault().agencyFile(id, agency).revisions(entry),
  'entries.revise': async ({ case: id, agency: agencyId, entry: entryId, expected, draft }) => {
    const vault = session.vault()
    const of = vault.caseById(id)
    mustHaveChildren(of, draft)
    const file = vault.agencyFile(id, agencyId)
    const standing = file.entries().find((one) => one.id === entryId)
    if (standing === undefined) throw new ProblemError({ kind: 'not-found', what: 'entry' })
    if (!agencyOf(of, agencyId).ours && standing.origin.kind !== 'typed') throw new ProblemError({ kind: 'not-ours' })
    if (standing.revision !== expected) return { kind: 'changed meanwhile', entry: standing }
    const entry = file.revise(entryId, expected, {
      ...keptOf(standing),
      ...draft,
      when: whenAgain(draft, standing, world.ports.today()),
    })
    world.emit('changed', { case: id, what: ['returns', 'entries'] })
    return { kind: 'saved', entry }
  },
})

const mustHaveChildren = (of: Case, draft: EntryDraft): void => {
  const known = new Set(of.children.map((child) => child.id))
  if (!draft.children.every((child) => known.has(child)))
    throw new ProblemError({ kind: 'bad-request', fields: ['children'] })
}

/** The date is read here, with the grammar of the returns, so that the window and the command line cannot differ. */
const whenOf = (draft: EntryDraft, today: IsoDay): When => {
  const when = readDate(draft.when, { today, order: 'day-first' })
  if (!when.ok) throw new ProblemError({ kind: 'date-unreadable', typed: draft.when, why: when.error.why })
  return when.value
}

/** A date that the person left as it was is not read anew: the return may have been read month first, or on another day. */
const whenAgain = (draft: EntryDraft, standing: Entry, today: IsoDay): When =>
  draft.when === standing.when.typed.trim() ? standing.when : whenOf(draft, today)

/** What an edit of the words leaves as it is. */
const keptOf = ({ sequence, sharing, other }: Entry): Pick<Entry, 'sequence' | 'sharing' | 'other'> => ({
  sequence,
  sharing,
  other,
})
