import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case, CaseDraft } from '../../shared/model/case.ts'
import { AgencyId, CaseId, ChildId, PersonId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { FileKey } from '../vault/file-key.ts'
import { syncFolder } from '../vault/vault-file.ts'
import { recordDeed } from './audit-chain.ts'
import { caseFile } from './case-file.ts'
import { createDatabase } from './open-database.ts'
import { agencyPath, caseFolder, casePath, casesFolder } from './vault-layout.ts'

/** Lies in a case's folder until the index knows the case. */
const MARKER = 'creating'

/** The keys of a case's files, the agencies' in the order of the case. */
export type CaseKeys = {
  readonly case: FileKey
  readonly agencies: ReadonlyArray<{ readonly id: AgencyId; readonly fileKey: FileKey }>
}

/** The case of a draft, with ids for it and all that is in it. */
export const caseOf = (draft: CaseDraft, newId: () => string): Case => ({
  id: CaseId.parse(newId()),
  reference: draft.reference,
  strategyMeeting: draft.strategyMeeting,
  conference: draft.conference,
  lookBackFrom: draft.lookBackFrom,
  late: draft.late ?? null,
  children: draft.children.map(({ name, born, aliases }) => ({
    id: ChildId.parse(newId()),
    name,
    born: born ?? null,
    aliases: aliases ?? [],
  })),
  people: draft.people.map(({ name, role, aliases, parentalResponsibility }) => ({
    id: PersonId.parse(newId()),
    name,
    role,
    aliases: aliases ?? [],
    parentalResponsibility: parentalResponsibility ?? 'not known',
  })),
  agencies: draft.agencies.map(({ code, name, askedOn, contributor, recordsTo }) => ({
    id: AgencyId.parse(newId()),
    code,
    name,
    askedOn: askedOn ?? null,
    answer: askedOn == null ? { kind: 'not-asked' } : { kind: 'asked', on: askedOn },
    contributor: contributor ?? null,
    recordsTo: recordsTo ?? null,
    ours: false,
  })),
})

/** Codes tell the agencies of a case apart, also in the names of their returns. */
export const mustHaveOneCodeEach = (agencies: readonly CaseAgency[]): void => {
  if (new Set(agencies.map(({ code }) => code)).size === agencies.length) return
  throw new ProblemError({ kind: 'bad-request', fields: ['agencies'] })
}

/** Makes the files of a case; until the index knows their keys nobody can read them, and nothing is in them but the case itself. */
export const makeCaseFiles = (
  folder: string,
  vault: string,
  of: Case,
  keys: CaseKeys,
  deed: { readonly at: string; readonly who: string },
): void => {
  mkdirSync(caseFolder(folder, of.id), { recursive: true, mode: 0o700 })
  closeSync(openSync(join(caseFolder(folder, of.id), MARKER), 'wx', 0o600))
  const made = createDatabase(casePath(folder, of.id), { what: 'case', vault, id: of.id }, keys.case)
  try {
    made
      .transaction(() => {
        caseFile(made).write(of)
        recordDeed(made, { ...deed, what: 'case created', detail: { case: of } })
      })
      .immediate()
  } finally {
    made.close()
  }
  for (const { id, fileKey } of keys.agencies) {
    const file = createDatabase(agencyPath(folder, of.id, id), { what: 'agency', vault, id }, fileKey)
    try {
      recordDeed(file, { ...deed, what: 'file created', detail: { case: of.id, agency: id } })
    } finally {
      file.close()
    }
  }
  syncFolder(caseFolder(folder, of.id))
  syncFolder(casesFolder(folder))
}

/** The index knows the case now. A marker that stays behind is taken away when the vault is next opened. */
export const endCreation = (folder: string, id: CaseId): void => {
  try {
    rmSync(join(caseFolder(folder, id), MARKER), { force: true })
  } catch {
    // held by another program for a moment; the case is whole all the same
  }
}

/** Takes back what `makeCaseFiles` made: only the kinds of files it makes, so that anything else found there stays. */
export const takeBackCreation = (folder: string, id: CaseId): void => {
  const of = caseFolder(folder, id)
  for (const name of readdirSync(of)) {
    if (/^(case|[0-9a-f-]{36})\.sqlite(-wal|-shm|-journal)?$/.test(name)) rmSync(join(of, name), { force: true })
  }
  rmSync(join(of, MARKER), { force: true })
  if (readdirSync(of).length === 0) rmdirSync(of)
}

/**
 * Clears up after a program that died while it made a case. Only folders that carry the marker are looked at, and of those only what the index does not
 * know is taken away: no key to it was ever kept, so nothing in it could be read again.
 */
export const clearInterruptedCreations = (folder: string, isKnown: (id: CaseId) => boolean): void => {
  if (!existsSync(casesFolder(folder))) return
  for (const name of readdirSync(casesFolder(folder))) {
    const id = CaseId.safeParse(name)
    if (!id.success || !existsSync(join(caseFolder(folder, id.data), MARKER))) continue
    if (isKnown(id.data)) endCreation(folder, id.data)
    else takeBackCreation(folder, id.data)
  }
}
