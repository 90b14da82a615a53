import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { ProblemError, type Problem } from '../../shared/problems.ts'

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a full disk or a power cut leaves the earlier file as it was.
 * @param content texts one after the other are made while they are written; what they throw is thrown on, and no file is left either
 * @throws ProblemError `file-not-written`
 */
export const writeWhole = async (path: string, content: Uint8Array | string | Iterable<string>): Promise<void> => {
  // two programs may write to one place at once: each has a name of its own beside it
  const beside = join(dirname(path), `.${process.pid}-${++written}.part`)
  let making: unknown = null
  const noted = (error: unknown): void => {
    making = error
  }
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(isText(content) ? content : inPieces(content, noted))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (making !== null) throw making
    throw new ProblemError({ kind: 'file-not-written', file: basename(path), why: reasonOf(error) })
  }
}

let written = 0

const isText = (content: Uint8Array | string | Iterable<string>): content is Uint8Array | string =>
  typeof content === 'string' || content instanceof Uint8Array

/** So many small writes would take longer than what is written; one great text is what this is to spare. */
function* inPieces(texts: Iterable<string>, failed: (error: unknown) => void): Generator<string> {
  try {
    let piece: string[] = []
    let length = 0
    for (const text of texts) {
      piece.push(text)
      length += text.length
      if (length < PIECE) continue
      yield piece.join('')
      piece = []
      length = 0
    }
    yield piece.join('')
  } catch (error) {
    failed(error)
    throw error
  }
}

const PIECE = 262_144

const reasonOf = (error: unknown): Extract<Problem, { kind: 'file-not-written' }>['why'] => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EACCES' || code === 'EROFS') return 'read-only'
  if (code === 'EBUSY' || code === 'EPERM') return 'in-use'
  return 'other'
}
