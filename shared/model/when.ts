import { z } from './zod.ts'

/** A calendar day as YYYY-MM-DD, Europe/London. Text, so that it compares and sorts as it stands. */
export const IsoDay = z.iso.date().brand('IsoDay')
export type IsoDay = z.output<typeof IsoDay>

/** A time of day as HH:MM, 24 hours, local. */
export const IsoTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('IsoTime')
export type IsoTime = z.output<typeof IsoTime>

const said = {
  /** What the agency wrote, kept as it is: it is what gets printed. */
  typed: z.string(),
  /** "c.", "about", "approx": the agency did not claim to know it exactly. */
  approximate: z.boolean(),
  /** "?": the agency doubted it. */
  uncertain: z.boolean(),
}

/**
 * When something happened, no more exactly than the agency said it.
 * `start` and `end` are the first and last day on which it can have happened, both included.
 * "before 5 June" ends on 5 June and has no start; "after 5 June" starts on it and has no end.
 */
export const When = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('minute'), start: IsoDay, end: IsoDay, time: IsoTime, ...said }),
  z.strictObject({ precision: z.literal('day'), start: IsoDay, end: IsoDay, time: z.null(), ...said }),
  z.strictObject({
    precision: z.enum(['week', 'month', 'season', 'year', 'range']),
    start: IsoDay,
    end: IsoDay,
    time: z.null(),
    ...said,
  }),
  z.strictObject({ precision: z.literal('before'), start: z.null(), end: IsoDay, time: z.null(), ...said }),
  z.strictObject({ precision: z.literal('after'), start: IsoDay, end: z.null(), time: z.null(), ...said }),
  z.strictObject({ precision: z.literal('undated'), start: z.null(), end: z.null(), time: z.null(), ...said }),
])
export type When = z.output<typeof When>
export type Precision = When['precision']
