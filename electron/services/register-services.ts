import type { Services } from '../../shared/contract.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { agencyOf } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

type RegisterCalls = Pick<Services, 'cases.speakFor' | 'cases.keepPerson' | 'cases.removePerson' | 'cases.keepChild'>

/** Who is in a case: its agencies, its children and the people around them. */
export const registerServices = (world: World, session: Session): RegisterCalls => {
  const changed = (id: CaseId): void => world.emit('changed', { case: id, what: ['case'] })
  return {
    'cases.speakFor': async ({ case: id, agency: agencyId, ours }) => {
      const vault = session.vault()
      vault.saveAgency(id, { ...agencyOf(vault.caseById(id), agencyId), ours })
      changed(id)
      return {}
    },
    'cases.keepPerson': async ({ case: id, person, said }) => {
      const kept = session.vault().caseFile(id).keepPerson(person, said)
      changed(id)
      return kept
    },
    'cases.removePerson': async ({ case: id, person }) => {
      session.vault().caseFile(id).removePerson(person)
      changed(id)
      return {}
    },
    'cases.keepChild': async ({ case: id, child, said }) => {
      const kept = session.vault().caseFile(id).keepChild(child, said)
      changed(id)
      return kept
    },
  }
}
