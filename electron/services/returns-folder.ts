import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import type { AgencyId, CaseId, ImportId } from '../../shared/model/ids.ts'
import { AS_FOUND, type Mapping } from '../../shared/model/reading.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { agencyCodeOf } from '../returns/agency-code-of.ts'
import type { OpenVault } from '../store/open-vault.ts'
import { importReturn } from './import-return.ts'
import { readMappingFile } from './return-exports.ts'
import { sourceAt } from './return-source.ts'

export type ReturnFile = {
  readonly path: string
  readonly name: string
  readonly agency: CaseAgency
  /** How its columns are to be read, where a file POL.mapping.json lies beside POL's returns. */
  readonly mapping: Mapping | null
}

export type ReturnsFolder = {
  readonly files: readonly ReturnFile[]
  /** Names of folders inside it: nothing in them is read, which is said. */
  readonly folders: readonly string[]
}

/**
 * The returns in a folder, by name, each with the agency its name begins with (POL.csv, EDU-1_march.csv).
 * A file POL.mapping.json says how the columns of POL's returns are to be read, and is no return itself.
 * Files that programs leave behind (names starting with a dot or ~$, Thumbs.db, desktop.ini) are no returns.
 * @throws ProblemError `no-agency-for` for a file that is nobody's: it is not passed over in silence
 */
export const returnsIn = async (folder: string, of: Case): Promise<ReturnsFolder> => {
  const { files: all, folders } = await listing(folder)
  const names = all.filter((name) => !LEFT_BEHIND.test(name)).toSorted()
  const strangers = names.filter((name) => !of.agencies.some(({ code }) => code === agencyCodeOf(name)))
  if (strangers.length > 0)
    throw new ProblemError({
      kind: 'no-agency-for',
      // all of them at once: nobody wants to be told of one after another
      file: strangers.join(', '),
      code: [...new Set(strangers.map(agencyCodeOf))].join(' or '),
      known: of.agencies.map(({ code }) => code),
    })
  const agencyNamed = (name: string): CaseAgency => {
    const agency = of.agencies.find(({ code }) => code === agencyCodeOf(name))
    if (agency === undefined) throw new ProblemError({ kind: 'not-found', what: 'agency' })
    return agency
  }
  const mappings = new Map<AgencyId, Mapping>()
  for (const name of names.filter(isMapping)) {
    const { id } = agencyNamed(name)
    if (mappings.has(id))
      throw new ProblemError({
        kind: 'mapping-unreadable',
        file: name,
        why: 'there is another for this agency beside it. Keep the one that counts.',
      })
    mappings.set(id, await readMappingFile(join(folder, name)))
  }
  const files = names
    .filter((name) => !isMapping(name))
    .map((name) => {
      const agency = agencyNamed(name)
      return { path: join(folder, name), name, agency, mapping: mappings.get(agency.id) ?? null }
    })
  return { files, folders: folders.filter((name) => !LEFT_BEHIND.test(name)).toSorted() }
}

export type FolderTaken = {
  readonly receipts: readonly Receipt[]
  /** What a return suggests that nobody was there to say yes or no to, by its import. */
  readonly suggestions: ReadonlyMap<ImportId, readonly string[]>
  readonly folders: readonly string[]
}

/** Imports every return of a folder into its agency's file, in order of name. */
export const importFolder = async (
  vault: OpenVault,
  caseId: CaseId,
  folder: string,
  today: IsoDay,
): Promise<FolderTaken> => {
  const receipts: Receipt[] = []
  const suggestions = new Map<ImportId, readonly string[]>()
  const { files, folders } = await returnsIn(folder, vault.caseById(caseId))
  for (const { path, agency, mapping } of files) {
    const reading = { ...AS_FOUND, mapping }
    let suggested: readonly string[] = []
    const suggest = (said: readonly string[]): void => {
      suggested = said
    }
    const receipt = await importReturn(vault, caseId, agency.id, await sourceAt(path), { today, reading, suggest })
    receipts.push(receipt)
    suggestions.set(receipt.import, suggested)
  }
  return { receipts, suggestions, folders }
}

const isMapping = (name: string): boolean => /\.mapping\.json$/i.test(name)

const LEFT_BEHIND = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i

const listing = async (folder: string): Promise<{ files: string[]; folders: string[] }> => {
  try {
    const files: string[] = []
    const folders: string[] = []
    for (const item of await readdir(folder, { withFileTypes: true })) {
      const isFolder = item.isDirectory() || (item.isSymbolicLink() && (await leadsToFolder(join(folder, item.name))))
      if (isFolder) folders.push(item.name)
      else if (item.isFile() || item.isSymbolicLink()) files.push(item.name)
    }
    return { files, folders }
  } catch {
    throw new ProblemError({
      kind: 'return-unreadable',
      file: 'The folder with the returns',
      why: 'there is no such folder, or it may not be read. Check its name.',
    })
  }
}

/** A link to a return is a return; one that leads nowhere is not passed over, and importing it says that it cannot be opened. */
const leadsToFolder = async (link: string): Promise<boolean> => {
  try {
    return (await stat(link)).isDirectory()
  } catch {
    return false
  }
}
