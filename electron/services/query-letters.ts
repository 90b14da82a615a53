import { basename } from 'node:path'

import type { Services } from '../../shared/contract.ts'
import type { AgencyId, CaseId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import { queriesByAgency, type AgencyQueries } from '../../shared/queries/queries-by-agency.ts'
import { queryLetter } from '../../shared/queries/query-letter.ts'
import { writeQueryLetter } from '../document/write-query-letter.ts'
import type { OpenVault } from '../store/open-vault.ts'
import type { FileTokens } from './file-tokens.ts'
import { agencyOf } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

/** The open queries to an agency as a letter in Word. */
export const queryLetters = (world: World, session: Session, files: FileTokens): Pick<Services, 'queries.letter'> => ({
  'queries.letter': async ({ case: id, agency: agencyId }) => {
    const vault = session.vault()
    const { reference } = vault.caseById(id)
    const { code } = agencyOf(vault.caseById(id), agencyId)
    mustBeOpen(vault, id, agencyId)
    const path = await world.dialogs.saveFile(
      'letter',
      `${reference.replaceAll(/[^\w-]+/g, '-')} queries to ${code}.docx`,
    )
    if (path === null) return null
    // the vault may have been locked while the person chose a place, and opened again
    if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    const asked = mustBeOpen(vault, id, agencyId)
    const letter = queryLetter(vault.caseById(id), asked, vault.keeper.name, world.ports.today())
    const bytes = await writeQueryLetter(letter, { code, reference })
    if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    await writeWhole(path, bytes)
    return { file: files.give(path), name: basename(path), queries: asked.open }
  },
})

/** @throws ProblemError `nothing-asked` where no query to the agency is open */
const mustBeOpen = (vault: OpenVault, id: CaseId, agencyId: AgencyId): AgencyQueries => {
  const of = vault.caseById(id)
  const entries = vault.agencyFile(id, agencyId).entries()
  const asked = queriesByAgency(of, vault.caseFile(id).notes(), entries).find(({ agency }) => agency.id === agencyId)
  if (asked === undefined || asked.open === 0) throw new ProblemError({ kind: 'nothing-asked' })
  return asked
}
