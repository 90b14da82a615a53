import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'

import type Database from 'better-sqlite3'

import type { Keeper } from '../../shared/contract.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case, CaseDraft } from '../../shared/model/case.ts'
import type { Holding } from '../../shared/model/holding.ts'
import type { AgencyId, CaseId } from '../../shared/model/ids.ts'
import type { Mapping } from '../../shared/model/reading.ts'
import { ProblemError, type StoreFile } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import { type FileKey, forget, newFileKey } from '../vault/file-key.ts'
import { indexPath } from '../vault/vault-file.ts'
import { isAuditWhole, recordDeed } from './audit-chain.ts'
import {
  type CaseKeys,
  caseOf,
  endCreation,
  makeCaseFiles,
  mustHaveOneCodeEach,
  takeBackCreation,
} from './case-creation.ts'
import { caseFile } from './case-file.ts'
import { importThreads } from './import-threads.ts'
import { indexFile } from './index-file.ts'
import { circumstancesOf, createDatabase, type FileName, openDatabase, removeDatabase } from './open-database.ts'
import { openFiles } from './open-files.ts'
import type { AgencyFile, OpenCaseFile, OpenVault } from './open-vault.ts'
import { openedAgencyFile } from './opened-agency-file.ts'
import { openedCaseFile } from './opened-case-file.ts'
import { asProblem, sayingProblems } from './sqlite-problem.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'
import { agencyPath, caseFolder, casePath } from './vault-layout.ts'

/**
 * The vault behind an open index. The index is held alone, so nobody else writes any file of the vault for as long; what was read of a case may therefore
 * be remembered.
 */
export const openedVault = (
  folder: string,
  vault: string,
  index: Database.Database,
  keeper: Keeper,
  ports: Ports,
): OpenVault => {
  const known = indexFile(index)
  const files = openFiles()
  const cases = new Map<CaseId, Case>()
  const holdings = new Map<AgencyId, Holding>()
  const threads = importThreads()
  const importing = new Set<AgencyId>()
  let closed = false

  const mustBeOpen = (): void => {
    if (closed) throw new ProblemError({ kind: 'locked' })
  }

  const inIndex = <T>(work: () => T): T => {
    mustBeOpen()
    return sayingProblems(circumstancesOf(indexPath(folder), 'index'), work)
  }

  /** Works on a file of the vault. One that turns out to be damaged is closed, so that it can be put back from a backup. */
  const inFile = <T>(file: VaultFile, work: (database: Database.Database) => T): T => {
    mustBeOpen()
    try {
      return work(files.use(file.path, () => opened(file)))
    } catch (error) {
      const problem = asProblem(error, circumstancesOf(file.path, file.what))
      if (problem instanceof ProblemError && problem.problem.kind.startsWith('file-')) files.close(file.path)
      throw problem
    }
  }

  const opened = (file: VaultFile): Database.Database => {
    const database = withKey(file, (fileKey) => openDatabase(file.path, nameOf(file), fileKey))
    if (isAuditWhole(database)) return database
    database.close()
    throw new ProblemError({ kind: 'file-damaged', what: file.what })
  }

  /** @param work may not use the key later than it returns: it is zeroed then */
  const withKey = <T>({ what, fileKey }: VaultFile, work: (fileKey: FileKey) => T): T => {
    const found = inIndex(fileKey)
    if (found === null) throw new ProblemError({ kind: 'not-found', what: what === 'agency' ? 'agency' : 'case' })
    try {
      return work(found)
    } finally {
      forget(found)
    }
  }

  const nameOf = ({ what, id }: VaultFile): FileName => ({ what, vault, id })

  const fileOfCase = (id: CaseId): VaultFile => ({
    path: casePath(folder, id),
    what: 'case',
    id,
    fileKey: () => known.caseKey(id),
  })
  const fileOfAgency = (id: CaseId, agency: AgencyId): VaultFile => ({
    path: agencyPath(folder, id, agency),
    what: 'agency',
    id: agency,
    fileKey: () => known.agencyKey(id, agency),
  })

  const caseById = (id: CaseId): Case => {
    mustBeOpen()
    const remembered = cases.get(id)
    if (remembered !== undefined) return remembered
    const of = inFile(fileOfCase(id), (database) => caseFile(database).read())
    cases.set(id, of)
    return of
  }

  const createCase = (draft: CaseDraft): Case => {
    const newId = uuidMaker(ports)
    const of = caseOf(draft, () => uuidText(newId()))
    mustHaveOneCodeEach(of.agencies)
    if (inIndex(() => known.hasReference(of.reference)))
      throw new ProblemError({ kind: 'reference-taken', reference: of.reference })
    const keys: CaseKeys = {
      case: newFileKey(ports.randomBytes),
      agencies: of.agencies.map(({ id }) => ({ id, fileKey: newFileKey(ports.randomBytes) })),
    }
    const deed = { at: ports.now(), who: keeper.name }
    try {
      inIndex(() => {
        makeCaseFiles(folder, vault, of, keys, deed)
        index
          .transaction(() => {
            known.addCase(of.id, of.reference, keys.case, deed.at)
            for (const { id, fileKey } of keys.agencies) known.addAgency(of.id, id, fileKey, deed.at)
            recordDeed(index, { ...deed, what: 'case created', detail: { case: of.id, reference: of.reference } })
          })
          .immediate()
      })
    } catch (error) {
      if (existsSync(caseFolder(folder, of.id))) takeBackCreation(folder, of.id)
      throw error
    } finally {
      forget(keys.case)
      for (const { fileKey } of keys.agencies) forget(fileKey)
    }
    endCreation(folder, of.id)
    cases.set(of.id, of)
    return of
  }

  /** File first, then its key in the index, then the agency in the case: cut off in between, there is a file too many, never one too few. */
  const makeAgencyFile = (id: CaseId, agency: CaseAgency): void => {
    const path = agencyPath(folder, id, agency.id)
    const fileKey = newFileKey(ports.randomBytes)
    const deed = { at: ports.now(), who: keeper.name, detail: { case: id, agency: agency.id } }
    try {
      inIndex(() => {
        const made = createDatabase(path, { what: 'agency', vault, id: agency.id }, fileKey)
        try {
          recordDeed(made, { ...deed, what: 'file created' })
        } finally {
          made.close()
        }
        try {
          index
            .transaction(() => {
              known.addAgency(id, agency.id, fileKey, deed.at)
              recordDeed(index, { ...deed, what: 'agency added' })
            })
            .immediate()
        } catch (error) {
          removeDatabase(path)
          throw error
        }
      })
    } finally {
      forget(fileKey)
    }
  }

  const saveAgency = (id: CaseId, agency: CaseAgency): void => {
    const of = caseById(id)
    const before = of.agencies.find((one) => one.id === agency.id)
    const agencies =
      before === undefined ? [...of.agencies, agency] : of.agencies.map((one) => (one === before ? agency : one))
    mustHaveOneCodeEach(agencies)
    if (!inIndex(() => isKnownAgency(id, agency.id))) makeAgencyFile(id, agency)
    inFile(fileOfCase(id), (database) => {
      database
        .transaction(() => {
          caseFile(database).saveAgency(agency)
          recordDeed(database, {
            at: ports.now(),
            who: keeper.name,
            what: before === undefined ? 'agency added' : 'agency changed',
            detail: { before: before ?? null, after: agency },
          })
        })
        .immediate()
    })
    cases.set(id, { ...of, agencies })
  }

  const isKnownAgency = (id: CaseId, agency: AgencyId): boolean => {
    const fileKey = known.agencyKey(id, agency)
    if (fileKey !== null) forget(fileKey)
    return fileKey !== null
  }

  const openCaseFile = (id: CaseId): OpenCaseFile => {
    caseById(id)
    return openedCaseFile({
      of: () => caseById(id),
      by: keeper.name,
      ports,
      inFile: (work) => inFile(fileOfCase(id), work),
      written: (of) => cases.set(id, of),
    })
  }

  const agencyFile = (id: CaseId, agencyId: AgencyId): AgencyFile => {
    const file = fileOfAgency(id, agencyId)
    const agency = (): CaseAgency => {
      const found = caseById(id).agencies.find((one) => one.id === agencyId)
      if (found === undefined) throw new ProblemError({ kind: 'not-found', what: 'agency' })
      return found
    }
    agency()
    return openedAgencyFile({
      agency,
      by: keeper.name,
      ports,
      inFile: (work) => inFile(file, work),
      begin: (beginning) => withKey(file, (fileKey) => threads.open(file.path, nameOf(file), fileKey, beginning)),
      mustBeOpen,
      holdings,
      importing,
    })
  }

  const keepMapping = (agency: CaseAgency, mapping: Mapping): void => {
    const before = inIndex(() => known.mapping(agency))
    if (isDeepStrictEqual(before, mapping)) return
    const at = ports.now()
    inIndex(() => {
      index
        .transaction(() => {
          known.keepMapping(agency, mapping, at)
          const detail = { code: agency.code, name: agency.name, before, after: mapping }
          recordDeed(index, { at, who: keeper.name, what: 'mapping kept', detail })
        })
        .immediate()
    })
  }

  return {
    keeper,
    mapping: (agency) => inIndex(() => known.mapping(agency)),
    keepMapping,
    cases: () => inIndex(known.cases).map(({ id }) => caseById(id)),
    references: () => inIndex(known.cases),
    caseById,
    createCase,
    saveAgency,
    caseFile: openCaseFile,
    agencyFile,
    close: () => {
      if (closed) return
      closed = true
      threads.close()
      files.closeAll()
      cases.clear()
      holdings.clear()
      // last, because it is what keeps others out
      index.close()
    },
  }
}

type VaultFile = {
  readonly path: string
  readonly what: StoreFile
  readonly id: string
  readonly fileKey: () => FileKey | null
}
