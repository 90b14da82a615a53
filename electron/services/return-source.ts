import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { ReturnContext } from '../returns/return-context.ts'
import { LARGEST_RETURN_BYTES, tooLarge } from '../returns/open-return.ts'

/** The file of a return: its name as the sender gave it, and what it holds; of a row that was put right, what is known of the return it stood in. */
export type ReturnSource = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly stoodIn?: ReturnContext['stoodIn']
}

/** @throws ProblemError when it is too large or cannot be opened */
export const sourceAt = async (path: string): Promise<ReturnSource> => {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    // looked at before reading, so that a file of many gigabytes is not taken into memory first
    if (size > LARGEST_RETURN_BYTES) throw new ProblemError(tooLarge(name, size))
    return { name, bytes: await readFile(path) }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({
      kind: 'return-unreadable',
      file: name,
      why: 'it could not be opened. Check that it is still there and not open in another program.',
    })
  }
}

/** @throws ProblemError when it is not of this case */
export const agencyOf = (of: Case, id: CaseAgency['id']): CaseAgency => {
  const agency = of.agencies.find((one) => one.id === id)
  if (agency === undefined) throw new ProblemError({ kind: 'not-found', what: 'agency' })
  return agency
}
