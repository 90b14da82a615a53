import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { AgencyFile, OpenVault } from '../../electron/store/open-vault.ts'
import { createVault, unlockVault } from '../../electron/store/vault-store.ts'
import { systemPorts } from '../../electron/system-ports.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { aCaseDraft } from './a-case-draft.ts'

export const PASSPHRASE = 'otters under the mill bridge'
export const KEEPER = { name: 'Jo Marsh', role: 'conference administrator' }

/** The cheapest passphrase check the vault accepts: tests make hundreds. */
export const QUICK = 2 ** 10

/** A folder that is gone when the test is over. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open vault in a folder of its own; closed when the test is over. */
export const aVault = async (
  folder: string = aFolder(),
): Promise<{ readonly folder: string; readonly vault: OpenVault }> => {
  const vault = valueOf(await createVault(folder, PASSPHRASE, KEEPER, systemPorts, QUICK))
  onTestFinished(() => vault.close())
  return { folder, vault }
}

/** An open vault with one case; `pol` is the file of its first agency. */
export const aVaultWithCase = async (
  folder?: string,
): Promise<{
  readonly folder: string
  readonly vault: OpenVault
  readonly of: Case
  readonly pol: AgencyFile
}> => {
  const made = await aVault(folder)
  const of = made.vault.createCase(aCaseDraft())
  return { ...made, of, pol: made.vault.agencyFile(of.id, first(of.agencies).id) }
}

/** Opens the vault of a folder again; closed when the test is over. */
export const unlocked = async (folder: string): Promise<OpenVault> => {
  const vault = valueOf(await unlockVault(folder, PASSPHRASE, systemPorts))
  onTestFinished(() => vault.close())
  return vault
}

export const valueOf = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const first = <T>(list: readonly T[]): T => {
  const [value] = list
  if (value === undefined) throw new Error('the list is empty')
  return value
}
