import { AgencyCode } from './agency.ts'
import { AgencyId, ImportId } from './ids.ts'
import { z } from './zod.ts'

/** The fields of an entry that a column of a return can fill. */
export const ReturnField = z.enum([
  'date',
  'time',
  'event',
  'source',
  'impact',
  'voice',
  'action',
  'rag',
  'balance',
  'basis',
  'category',
  'people',
  'child',
  'author',
])
export type ReturnField = z.output<typeof ReturnField>

export const Rejection = z.strictObject({
  /** 1-based line of the sender's file on which the record starts. */
  line: z.int().positive(),
  /** In plain words: what is wrong and what to do. */
  reason: z.string(),
  /** The row as it stands in the sender's file. */
  raw: z.string(),
})
export type Rejection = z.output<typeof Rejection>

/** A row that was not taken because the agency's file already holds it. */
export const Held = z.strictObject({
  line: z.int().positive(),
  /** The reference code under which it is held. */
  as: z.string(),
})
export type Held = z.output<typeof Held>

/** A row that holds no entry: empty, a header repeated at a page break, a "report run by" line. */
export const Blank = z.strictObject({ line: z.int().positive(), kind: z.enum(['empty', 'header', 'footer']) })
export type Blank = z.output<typeof Blank>

/** How a return was read. Every row is accounted for: read = accepted + held + rejected + blank. */
export const Receipt = z
  .strictObject({
    import: ImportId,
    agency: AgencyId,
    agencyCode: AgencyCode,
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    at: z.iso.datetime(),
    by: z.string(),
    encoding: z.enum(['UTF-8', 'UTF-8 with BOM', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252']),
    delimiter: z.enum([',', ';', 'tab', '|']),
    /** 1-based line of the row with the column headings; null for a return that only says there is nothing to report. */
    headerLine: z.int().positive().nullable(),
    columns: z.array(z.strictObject({ heading: z.string(), field: ReturnField.nullable() })),
    /** The file says in words that the agency has nothing to report. */
    nothingToReport: z.boolean(),
    read: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    held: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
    blank: z.int().nonnegative(),
    rejections: z.array(Rejection),
    heldRows: z.array(Held),
    blankRows: z.array(Blank),
    /** Sentences about what a person should look at: how ambiguous dates were read, entries given to all the children … */
    doubts: z.array(z.string()),
  })
  .refine((r) => r.read === r.accepted + r.held + r.rejected + r.blank, 'every row must be accounted for')
export type Receipt = z.output<typeof Receipt>
