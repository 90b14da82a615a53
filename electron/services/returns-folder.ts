import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { agencyCodeOf } from '../returns/agency-code-of.ts'
import type { OpenVault } from '../store/open-vault.ts'
import { importReturn } from './import-return.ts'

export type ReturnFile = { readonly path: string; readonly name: string; readonly agency: CaseAgency }

/**
 * The returns in a folder, by name, each with the agency its name begins with (POL.csv, EDU-1_march.csv).
 * Files that programs leave behind (names starting with a dot or ~$, Thumbs.db, desktop.ini) are no returns.
 * @throws ProblemError `no-agency-for` for a file that is nobody's: it is not passed over in silence
 */
export const returnsIn = async (folder: string, of: Case): Promise<ReturnFile[]> => {
  const names = (await listing(folder)).filter((name) => !LEFT_BEHIND.test(name)).toSorted()
  return names.map((name) => {
    const code = agencyCodeOf(name)
    const agency = of.agencies.find((one) => one.code === code)
    if (agency === undefined) throw new ProblemError({ kind: 'no-agency-for', file: name, code })
    return { path: join(folder, name), name, agency }
  })
}

/** Imports every return of a folder into its agency's file, in order of name. */
export const importFolder = async (
  vault: OpenVault,
  caseId: CaseId,
  folder: string,
  today: IsoDay,
): Promise<Receipt[]> => {
  const receipts: Receipt[] = []
  for (const { path, agency } of await returnsIn(folder, vault.caseById(caseId))) {
    receipts.push(await importReturn(vault, caseId, agency.id, path, today))
  }
  return receipts
}

const LEFT_BEHIND = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i

const listing = async (folder: string): Promise<string[]> => {
  try {
    const names: string[] = []
    for (const item of await readdir(folder, { withFileTypes: true })) {
      if (item.isFile() || (item.isSymbolicLink() && !(await leadsToFolder(join(folder, item.name)))))
        names.push(item.name)
    }
    return names
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
