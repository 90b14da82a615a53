import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { codeOf, fileProblem } from './file-problem.ts'

/** A real one has some 500 bytes. */
const LARGEST = 65_536

export const vaultFilePath = (folder: string): string => join(folder, 'vault.json')
export const indexPath = (folder: string): string => join(folder, 'index.sqlite')

/** Stands in the folder only while a vault is being made there, so that an interrupted creation can be told from a vault whose vault.json was lost. */
export const creatingMarkerPath = (folder: string): string => join(folder, 'creating')

/** @returns the text of vault.json, or why there is none to be had */
export const readVaultFile = (folder: string): Result<string, Problem> => {
  const path = vaultFilePath(folder)
  try {
    if (statSync(path).size > LARGEST) return fail({ kind: 'vault-foreign' })
    return ok(readFileSync(path, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
      return fail({ kind: isVaultWithoutFile(folder) ? 'vault-damaged' : 'no-vault' })
    if (codeOf(error) === 'EISDIR') return fail({ kind: 'vault-foreign' })
    const problem = fileProblem(error)
    if (problem === null) throw error
    return fail(problem)
  }
}

/** An index that is not half-made belongs to a vault, even where its vault.json is gone: nobody may make a new vault over it. */
export const isVaultWithoutFile = (folder: string): boolean =>
  existsSync(indexPath(folder)) && (!existsSync(creatingMarkerPath(folder)) || existsSync(join(folder, 'cases')))

/** Replaces vault.json whole: whoever reads it, even after a power cut, finds the old text or the new, never half of one. */
export const writeVaultFile = (folder: string, text: string): void => {
  const path = vaultFilePath(folder)
  const fresh = `${path}.new`
  rmSync(fresh, { force: true })
  const file = openSync(fresh, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(fresh, path)
  syncFolder(dirname(path))
}

/** Makes new names in a folder last through a power cut. Windows has no such call and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    // some network and FUSE file systems refuse to sync a folder; the files themselves are synced
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error
  } finally {
    closeSync(opened)
  }
}
