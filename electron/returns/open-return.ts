import { fail } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import { ProblemError, type Problem } from '../../shared/problems.ts'
import type { InSteps } from '../../shared/returns/in-steps.ts'
import { csvReader } from './csv-reader.ts'
import { docxReader } from './docx-reader.ts'
import { askFor, fileKind } from './file-kind.ts'
import { htmlReader } from './html-reader.ts'
import type { HowToDecode, OpenedReturn, ReturnReader } from './return-reader.ts'
import { xlsxReader } from './xlsx-reader.ts'

export const LARGEST_RETURN_BYTES = 64 * 1_048_576

/** The readers there are. One more kind of file is one more line here (see README.md). */
const READERS: readonly ReturnReader[] = [csvReader, xlsxReader, docxReader, htmlReader]

/**
 * Opens a file by what its bytes are, whatever its name says, in steps.
 * @returns a Problem when there is nothing in the file that could be a return. Never throws, whatever the bytes
 */
export function* openReturn(
  bytes: Uint8Array,
  fileName: string,
  how: HowToDecode,
): InSteps<Result<OpenedReturn, Problem>> {
  if (bytes.length === 0) return fail({ kind: 'return-empty', file: fileName })
  if (bytes.length > LARGEST_RETURN_BYTES) return fail(tooLarge(fileName, bytes.length))
  const kind = fileKind(bytes, fileName)
  const reader = READERS.find((one) => one.reads.includes(kind))
  if (reader === undefined)
    return fail({
      kind: 'return-of-other-kind',
      file: fileName,
      ask: kind in askFor ? askFor[kind as keyof typeof askFor] : askFor.binary,
    })
  try {
    return yield* reader.read(bytes, fileName, how)
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem)
    throw error
  }
}

export const tooLarge = (file: string, bytes: number): Problem => ({
  kind: 'return-too-large',
  file,
  megabytes: Math.ceil(bytes / 1_048_576),
  limit: LARGEST_RETURN_BYTES / 1_048_576,
})
