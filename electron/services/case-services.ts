import { join } from 'node:path'

import type { Output, Services } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError, sayProblem } from '../../shared/problems.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { OutsideHolidayTable } from '../../shared/time/working-days.ts'
import type { OpenVault } from '../store/open-vault.ts'
import { importReturn } from './import-return.ts'
import { readCaseFile } from './read-case-file.ts'
import { sourceAt } from './return-source.ts'
import { returnsIn, type ReturnFile } from './returns-folder.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'

type CaseCalls = Pick<Services, 'cases.list' | 'cases.get' | 'cases.create' | 'cases.practice'>

export const caseServices = (world: World, session: Session): CaseCalls => ({
  'cases.list': async () => {
    const vault = session.vault()
    const cases: Output<'cases.list'>['cases'] = []
    const unreadable: Output<'cases.list'>['unreadable'] = []
    for (const { id, reference } of vault.references()) {
      try {
        const of = vault.caseById(id)
        const holdings = of.agencies.map((agency) => vault.agencyFile(id, agency.id).holding())
        cases.push({ case: of, holdings })
      } catch (error) {
        if (!(error instanceof ProblemError) || error.problem.kind === 'locked') throw error
        unreadable.push({ id, reference, why: sayProblem(error.problem) })
      }
    }
    return { cases, unreadable }
  },
  'cases.get': async ({ case: id }) => session.vault().caseById(id),
  'cases.create': async ({ draft }) => {
    mustHaveClock(draft.strategyMeeting, draft.conference)
    const made = session.vault().createCase(draft)
    world.emit('changed', { case: null, what: ['cases'] })
    return { case: made.id }
  },
  'cases.practice': async () => {
    const vault = session.vault()
    const draft = await readCaseFile(join(world.practiceCase, 'case.json'))
    const of = heldCase(vault, draft.reference) ?? vault.createCase(draft)
    // only what is missing: a first attempt that was cut short is completed here
    const missing = (file: ReturnFile) => vault.agencyFile(of.id, file.agency.id).holding().imports.length === 0
    const { files } = await returnsIn(join(world.practiceCase, 'returns'), of)
    for (const file of files.filter(missing))
      await importReturn(vault, of.id, file.agency.id, await sourceAt(file.path), { today: world.ports.today() })
    world.emit('changed', { case: null, what: ['cases'] })
    return { case: of.id }
  },
})

/** A case whose dates lie outside the years with known bank holidays has no clock; better said before it is made. */
export const mustHaveClock = (strategyMeeting: IsoDay, conference: IsoDay): void => {
  try {
    conferenceClock(strategyMeeting, conference)
  } catch (error) {
    if (!(error instanceof OutsideHolidayTable)) throw error
    throw new ProblemError({ kind: 'outside-holidays', year: error.year, from: error.from, to: error.to })
  }
}

const heldCase = (vault: OpenVault, reference: string): Case | undefined => {
  const held = vault.references().find((one) => one.reference === reference)
  return held === undefined ? undefined : vault.caseById(held.id)
}
