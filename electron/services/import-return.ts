import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { AgencyId, CaseId } from '../../shared/model/ids.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { LARGEST_RETURN_BYTES, readReturn } from '../returns/read-return.ts'
import type { OpenVault, Pause } from '../store/open-vault.ts'

/**
 * Reads one file of one agency into that agency's encrypted file and records what the agency has answered.
 * @returns the receipt, in which every row is accounted for
 * @throws ProblemError when the file cannot be read as a return; the store is then as it was
 */
export const importReturn = async (
  vault: OpenVault,
  caseId: CaseId,
  agencyId: AgencyId,
  path: string,
  today: IsoDay,
  pause?: Pause,
): Promise<Receipt> => {
  const of = vault.caseById(caseId)
  const agency = of.agencies.find((one) => one.id === agencyId)
  if (agency === undefined) throw new ProblemError({ kind: 'not-found', what: 'agency' })
  const file = basename(path)
  const incoming = readReturn(await bytesOf(path, file), file, {
    agencyCode: agency.code,
    agencyName: agency.name,
    today,
    children: of.children,
  })
  if (!incoming.ok) throw new ProblemError(incoming.error)
  const store = vault.agencyFile(caseId, agencyId)
  const receipt = await store.importReturn(incoming.value, pause)
  const answered = answerAfter(agency, store.holding().entries, receipt, today)
  if (answered !== agency) vault.saveAgency(caseId, answered)
  return receipt
}

/** Entries mean a return was received; words such as "nothing to report" are an answer too; headings with no rows under them are not. */
const answerAfter = (agency: CaseAgency, entries: number, receipt: Receipt, today: IsoDay): CaseAgency => {
  if (entries > 0)
    return agency.answer.kind === 'received' ? agency : { ...agency, answer: { kind: 'received', on: today } }
  return receipt.nothingToReport ? { ...agency, answer: { kind: 'nothing-to-report', on: today } } : agency
}

const bytesOf = async (path: string, file: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path)
    // looked at before reading, so that a file of many gigabytes is not taken into memory first
    if (size > LARGEST_RETURN_BYTES) {
      throw new ProblemError({
        kind: 'return-too-large',
        file,
        megabytes: Math.ceil(size / 1_048_576),
        limit: LARGEST_RETURN_BYTES / 1_048_576,
      })
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({
      kind: 'return-unreadable',
      file,
      why: 'it could not be opened. Check that it is still there and not open in another program.',
    })
  }
}
