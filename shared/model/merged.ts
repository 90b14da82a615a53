import { AgencyCode } from './agency.ts'
import { CaseDraft } from './case.ts'
import { Balance, Basis, Rag, Sharing } from './entry.ts'
import { Rejection } from './receipt.ts'
import { IsoDay, When } from './when.ts'
import { z } from './zod.ts'

const count = z.int().nonnegative()

/** The merged chronology of a case as JSON (`--json`), for other programs. Documented in the README; a change of shape needs a new format name. */
export const MergedFile = z.strictObject({
  format: z.literal('tributary-merged/1'),
  case: CaseDraft,
  clock: z.strictObject({
    due: IsoDay,
    rule: z.string(),
    milestones: z.array(z.strictObject({ key: z.string(), label: z.string(), date: IsoDay })),
  }),
  returns: z.array(
    z.strictObject({
      agency: AgencyCode,
      file: z.string(),
      sha256: z.string(),
      encoding: z.string(),
      read: count,
      accepted: count,
      held: count,
      rejected: count,
      blank: count,
      rejections: z.array(Rejection),
      doubts: z.array(z.string()),
    }),
  ),
  entries: z.array(
    z.strictObject({
      code: z.string(),
      agency: AgencyCode,
      /** Null for an entry that was typed here. */
      file: z.string().nullable(),
      line: z.int().positive().nullable(),
      /** The sheet or table of the file; null where the file is one table. */
      part: z.string().nullable(),
      when: When,
      inWindow: z.boolean(),
      event: z.string(),
      source: z.string(),
      impact: z.string().nullable(),
      voice: z.string().nullable(),
      action: z.string().nullable(),
      rag: Rag.nullable(),
      balance: Balance.nullable(),
      basis: Basis.nullable(),
      category: z.string().nullable(),
      people: z.array(z.string()),
      /** Names of the children it concerns. */
      children: z.array(z.string()),
      author: z.string().nullable(),
      sharing: Sharing,
      other: z.record(z.string(), z.string()),
    }),
  ),
})
export type MergedFile = z.output<typeof MergedFile>
