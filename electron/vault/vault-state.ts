import { existsSync } from 'node:fs'

import { isVaultWithoutFile, vaultFilePath } from './vault-file.ts'

/** Whether there is a vault in a folder to be unlocked. One whose vault.json is gone is still a vault: unlocking it says so. */
export const vaultState = (folder: string): 'none' | 'locked' =>
  existsSync(vaultFilePath(folder)) || isVaultWithoutFile(folder) ? 'locked' : 'none'
