import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { ProblemError, type Problem } from '../../shared/problems.ts'

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a full disk or a power cut leaves the earlier file as it was.
 * @throws ProblemError `file-not-written`
 */
export const writeWhole = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  // two programs may write to one place at once: each has a name of its own beside it
  const beside = join(dirname(path), `.${process.pid}-${++written}.part`)
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new ProblemError({ kind: 'file-not-written', file: basename(path), why: reasonOf(error) })
  }
}

let written = 0

const reasonOf = (error: unknown): Extract<Problem, { kind: 'file-not-written' }>['why'] => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EACCES' || code === 'EROFS') return 'read-only'
  if (code === 'EBUSY' || code === 'EPERM') return 'in-use'
  return 'other'
}
