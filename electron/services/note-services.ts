import type { Services } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { NoteContent } from '../../shared/model/case-note.ts'
import { ProblemError } from '../../shared/problems.ts'
import { agencyOf } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

type NoteCalls = Pick<Services, 'notes.list' | 'notes.change'>

/** What people add beside the agencies' entries. */
export const noteServices = (world: World, session: Session): NoteCalls => ({
  'notes.list': async ({ case: id }) => session.vault().caseFile(id).notes(),
  'notes.change': async ({ case: id, changes }) => {
    const vault = session.vault()
    const of = vault.caseById(id)
    for (const change of changes) if (change.what !== 'remove') mustSpeakOf(of, change.said)
    const notes = vault.caseFile(id).changeNotes(changes)
    world.emit('changed', { case: id, what: ['notes'] })
    return notes
  },
})

/** A note speaks of agencies and children of its own case, and of days in their order. */
const mustSpeakOf = (of: Case, said: NoteContent): void => {
  if ('agency' in said) agencyOf(of, said.agency)
  if ('child' in said && !of.children.some(({ id }) => id === said.child))
    throw new ProblemError({ kind: 'not-found', what: 'child' })
  if (said.kind === 'silence' && said.from > said.to) throw new ProblemError({ kind: 'bad-request', fields: ['to'] })
}
