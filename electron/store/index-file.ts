import type Database from 'better-sqlite3'

import { Keeper } from '../../shared/contract.ts'
import type { AgencyCode } from '../../shared/model/agency.ts'
import type { AgencyId, CaseId } from '../../shared/model/ids.ts'
import { Mapping } from '../../shared/model/reading.ts'
import type { FileKey } from '../vault/file-key.ts'

/** What the index of a vault knows: who keeps it, which cases there are, and the key of every other file. */
export type IndexFile = {
  readonly keeper: () => Keeper | null
  readonly keepKeeper: (keeper: Keeper) => void
  /** In the order in which they were made. */
  readonly cases: () => { readonly id: CaseId; readonly reference: string }[]
  readonly hasReference: (reference: string) => boolean
  readonly caseKey: (id: CaseId) => FileKey | null
  readonly agencyKey: (id: CaseId, agency: AgencyId) => FileKey | null
  readonly mapping: (agency: NamedAgency) => Mapping | null
  readonly keepMapping: (agency: NamedAgency, mapping: Mapping, at: string) => void
  readonly addCase: (id: CaseId, reference: string, fileKey: FileKey, at: string) => void
  readonly addAgency: (id: CaseId, agency: AgencyId, fileKey: FileKey, at: string) => void
}

/** An agency whatever the case: the same police force answers in many. */
type NamedAgency = { readonly code: AgencyCode; readonly name: string }

export const indexFile = (database: Database.Database): IndexFile => {
  const setting = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck()
  const keep = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const cases = database.prepare<[], { id: CaseId; reference: string }>('SELECT id, reference FROM cases ORDER BY id')
  const byReference = database.prepare<[string], 1>('SELECT 1 FROM cases WHERE reference = ?')
  const caseKey = database.prepare<[string], FileKey>('SELECT key, salt FROM cases WHERE id = ?')
  const agencyKey = database.prepare<[string, string], FileKey>(
    'SELECT key, salt FROM agency_files WHERE case_id = ? AND id = ?',
  )
  const mapping = database
    .prepare<[string, string], string>('SELECT mapping FROM mappings WHERE code = ? AND name = ?')
    .pluck()
  const keepMapping = database.prepare(
    `INSERT INTO mappings (code, name, mapping, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (code, name) DO UPDATE SET mapping = excluded.mapping, at = excluded.at`,
  )
  const addCase = database.prepare('INSERT INTO cases (id, reference, key, salt, created_at) VALUES (?, ?, ?, ?, ?)')
  const addAgency = database.prepare(
    'INSERT INTO agency_files (id, case_id, key, salt, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    keeper: () => {
      const kept = setting.get('keeper')
      return kept === undefined ? null : Keeper.parse(JSON.parse(kept))
    },
    keepKeeper: (keeper) => {
      keep.run('keeper', JSON.stringify(keeper))
    },
    cases: () => cases.all(),
    hasReference: (reference) => byReference.get(reference) !== undefined,
    caseKey: (id) => caseKey.get(id) ?? null,
    agencyKey: (id, agency) => agencyKey.get(id, agency) ?? null,
    mapping: ({ code, name }) => {
      const kept = mapping.get(code, folded(name))
      if (kept === undefined) return null
      // one that another version wrote and this one does not understand is as good as none: columns are found anew, and shown
      return Mapping.safeParse(JSON.parse(kept)).data ?? null
    },
    keepMapping: ({ code, name }, how, at) => {
      keepMapping.run(code, folded(name), JSON.stringify(how), at)
    },
    addCase: (id, reference, { key, salt }, at) => {
      addCase.run(id, reference, key, salt, at)
    },
    addAgency: (id, agency, { key, salt }, at) => {
      addAgency.run(agency, id, key, salt, at)
    },
  }
}

const folded = (name: string): string => name.trim().toLowerCase()
