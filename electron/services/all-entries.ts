import type { Entry } from '../../shared/model/entry.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { mergeTimelines } from '../../shared/timeline/merge.ts'
import type { OpenVault } from '../store/open-vault.ts'

/** Every agency's entries of a case as one chronology. */
export const allEntries = (vault: OpenVault, id: CaseId): Entry[] =>
  mergeTimelines(vault.caseById(id).agencies.map((agency) => vault.agencyFile(id, agency.id).entries()))
