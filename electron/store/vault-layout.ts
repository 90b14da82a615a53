import { join } from 'node:path'

import type { AgencyId, CaseId } from '../../shared/model/ids.ts'

/** Where the files of a case lie in a vault. The ids are parsed UUIDs: no path can be smuggled in with them. */
export const casesFolder = (folder: string): string => join(folder, 'cases')
export const caseFolder = (folder: string, id: CaseId): string => join(casesFolder(folder), id)
export const casePath = (folder: string, id: CaseId): string => join(caseFolder(folder, id), 'case.sqlite')
export const agencyPath = (folder: string, id: CaseId, agency: AgencyId): string =>
  join(caseFolder(folder, id), `${agency}.sqlite`)
