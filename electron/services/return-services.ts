import { basename } from 'node:path'

import type { Services } from '../../shared/contract.ts'
import { ProblemError } from '../../shared/problems.ts'
import { agencyCodeOf } from '../returns/agency-code-of.ts'
import type { FileTokens } from './file-tokens.ts'
import { importReturn } from './import-return.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'

type ReturnCalls = Pick<
  Services,
  'returns.holdings' | 'returns.answer' | 'returns.choose' | 'returns.import' | 'returns.receipt'
>

export const returnServices = (world: World, session: Session, files: FileTokens): ReturnCalls => ({
  'returns.holdings': async ({ case: id }) => {
    const vault = session.vault()
    return vault.caseById(id).agencies.map((agency) => vault.agencyFile(id, agency.id).holding())
  },
  'returns.answer': async ({ case: id, agency: agencyId, answer, contributor, recordsTo }) => {
    const vault = session.vault()
    const agency = vault.caseById(id).agencies.find((one) => one.id === agencyId)
    if (agency === undefined) throw new ProblemError({ kind: 'not-found', what: 'agency' })
    const askedOn = answer.kind === 'asked' ? answer.on : agency.askedOn
    vault.saveAgency(id, { ...agency, askedOn, answer, contributor, recordsTo })
    world.emit('changed', { case: id, what: ['case', 'returns'] })
    return {}
  },
  'returns.choose': async ({ case: id }) => {
    const of = session.vault().caseById(id)
    const path = await world.dialogs.chooseReturn()
    if (path === null) return null
    const name = basename(path)
    const code = agencyCodeOf(name)
    return { file: files.give(path), name, agency: of.agencies.find((one) => one.code === code)?.id ?? null }
  },
  'returns.import': async ({ case: id, agency, file }) => {
    const pause = async (rowsDone: number): Promise<void> => {
      world.emit('progress', { work: 'import', done: rowsDone, total: 0 })
      // gives the window its turn between two slices of rows
      await new Promise((resolve) => setImmediate(resolve))
    }
    const receipt = await importReturn(session.vault(), id, agency, files.pathOf(file), world.ports.today(), pause)
    world.emit('changed', { case: id, what: ['case', 'returns', 'entries'] })
    return receipt
  },
  'returns.receipt': async ({ case: id, agency, import: importId }) =>
    session.vault().agencyFile(id, agency).receipt(importId),
})
