import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Mapping, Reading } from '../../shared/model/reading.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { withPauses } from '../../shared/returns/in-steps.ts'
import type { ReadReturn } from '../returns/return-context.ts'
import { readReturnInSteps } from '../returns/read-return.ts'
import type { Pause } from '../store/open-vault.ts'
import type { ReturnSource } from './return-source.ts'

export type HowToRead = {
  readonly reading: Reading
  readonly remembered: Mapping | null
  readonly today: IsoDay
  readonly pause: Pause
}

/** Reads a file as a return of one agency of a case; one that `lacks` its columns is given back, too. @throws ProblemError when it is none */
export const readReturnOf = async (
  of: Case,
  agency: CaseAgency,
  source: ReturnSource,
  { reading, remembered, today, pause }: HowToRead,
): Promise<ReadReturn> => {
  const read = await withPauses(
    readReturnInSteps(source.bytes, source.name, {
      agencyCode: agency.code,
      agencyName: agency.name,
      today,
      children: of.children,
      people: of.people,
      lookBackFrom: of.lookBackFrom,
      reading,
      remembered,
      stoodIn: source.stoodIn ?? null,
    }),
    pause,
  )
  if (!read.ok) throw new ProblemError(read.error)
  return read.value
}
