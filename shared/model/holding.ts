import { AgencyId, ImportId } from './ids.ts'
import { IsoDay } from './when.ts'
import { z } from './zod.ts'

/** What the file of one agency holds, in numbers. */
export const Holding = z.strictObject({
  agency: AgencyId,
  entries: z.int().nonnegative(),
  /** First and last day on which a dated entry can have happened. */
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  imports: z.array(
    z.strictObject({
      import: ImportId,
      file: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
      read: z.int().nonnegative(),
      accepted: z.int().nonnegative(),
      held: z.int().nonnegative(),
      rejected: z.int().nonnegative(),
      blank: z.int().nonnegative(),
      /** Things to look at that nobody has ticked off yet. */
      doubts: z.int().nonnegative(),
      undone: z.boolean(),
      /** The imports whose place it took, as a later version. */
      replaces: z.array(ImportId).default([]),
      /** Whether it is a file of rejected rows that was saved here and came back. */
      ofRejectedRows: z.boolean().default(false),
    }),
  ),
})
export type Holding = z.output<typeof Holding>
