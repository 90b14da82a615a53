import { AgencyCode, Answer } from './agency.ts'
import { HintKind } from './hint-kind.ts'
import { AgencyId, ImportId } from './ids.ts'
import { Mapping } from './reading.ts'
import { Delimiter, ReturnField, TextEncoding } from './return-field.ts'
import { z } from './zod.ts'

/** Where a row stands: the line of a text file, or the row of a sheet or table. */
const place = {
  /** 1-based line of the sender's file (or row of its sheet or table) on which the record starts. */
  line: z.int().positive(),
  /** The sheet or table, as in `Receipt.parts`; null where the file is one table. */
  part: z.string().nullable().default(null),
}

export const Rejection = z.strictObject({
  ...place,
  /** In plain words: what is wrong and what to do. */
  reason: z.string(),
  /** The row as it stands in the sender's file; one of a workbook or a Word table is written as a row of CSV. */
  raw: z.string(),
})
export type Rejection = z.output<typeof Rejection>

/** A row that met an entry of the agency's file instead of making a new one. */
export const Held = z.strictObject({
  ...place,
  /** The reference code under which it is held. */
  as: z.string(),
})
export type Held = z.output<typeof Held>

/** A row that holds no entry: empty, a header repeated at a page break, a "report run by" line. */
export const Blank = z.strictObject({
  ...place,
  kind: z.enum(['empty', 'header', 'footer']),
  /** What it says, where it says something; receipts from before this was kept have none. */
  raw: z.string().optional(),
})
export type Blank = z.output<typeof Blank>

/** What a person chose not to take of a later version: it stays as it was. */
export const Refused = z.strictObject({
  what: z.enum(['added', 'changed', 'withdrawn']),
  /** The row of the later version; null for an entry that it leaves out. */
  line: z.int().positive().nullable(),
  part: z.string().nullable().default(null),
  /** The entry; null for one that was not added. */
  as: z.string().nullable(),
})
export type Refused = z.output<typeof Refused>

/** Quality hints of one kind: where, and the words that raised them. */
export const HintsOfKind = z.strictObject({
  kind: HintKind,
  /** How many entries. */
  count: z.int().positive(),
  /** The first of them. */
  rows: z.array(z.strictObject(place)),
  /** What raised it, where that is a word: "DNA", "aggressive". */
  words: z.array(z.string()),
})
export type HintsOfKind = z.output<typeof HintsOfKind>

const columns = z.array(
  z.strictObject({
    heading: z.string(),
    field: ReturnField.nullable(),
    /** A person chose not to keep it. Without this a column of no field is kept beside the entries. */
    leftOut: z.literal(true).optional(),
  }),
)

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
    /** How the characters of a text file stood; else what the file is. */
    encoding: z.enum([...TextEncoding.options, 'Excel workbook', 'Word document', 'Web page']),
    /** Null where the file keeps its cells apart by itself. */
    delimiter: Delimiter.nullable(),
    /** 1-based line of the row with the column headings; null where there is none. Of several sheets or tables, that of the first. */
    headerLine: z.int().positive().nullable(),
    columns,
    /** The sheets or tables that were read, in their order; empty for a text file. */
    parts: z
      .array(z.strictObject({ name: z.string(), headerLine: z.int().positive().nullable(), columns }))
      .default([]),
    /** How its columns were read; null for imports from before this was kept. Its date order is the one that was used. */
    mapping: Mapping.nullable().default(null),
    /** Whether names in the texts gave entries their children, and added people; a row that is put right is read in the same way. */
    byNames: z.strictObject({ children: z.boolean(), people: z.boolean() }).default({ children: false, people: false }),
    /** In which order day and month were read and why, as a sentence; null where nothing depends on it. */
    dates: z.string().nullable().default(null),
    /** The file says in words that the agency has nothing to report. */
    nothingToReport: z.boolean(),
    /** Whether the rows were added to what was held, or the file took the place of earlier ones. */
    takenAs: z.enum(['added', 'later version']).default('added'),
    /** The imports whose place a later version took. */
    replaces: z.array(ImportId).default([]),
    /** What a person had recorded as the agency's answer before it, which an undo gives back; null where a return had given the answer. */
    answerBefore: Answer.nullable().default(null),
    read: z.int().nonnegative(),
    /** Rows that made a new entry, changed one, or brought one back. */
    accepted: z.int().nonnegative(),
    held: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
    blank: z.int().nonnegative(),
    rejections: z.array(Rejection),
    heldRows: z.array(Held),
    blankRows: z.array(Blank),
    /** Of the accepted rows: those that changed an entry, and those that brought back one that had been withdrawn or undone. */
    changedRows: z.array(Held).default([]),
    restoredRows: z.array(Held).default([]),
    /** Codes of the entries that a later version leaves out and that no longer stand. */
    withdrawn: z.array(z.string()).default([]),
    refused: z.array(Refused).default([]),
    /** Sentences about what a person should look at: how ambiguous dates were read, entries given to all the children … */
    doubts: z.array(z.string()),
    hints: z.array(HintsOfKind).default([]),
  })
  .refine((r) => r.read === r.accepted + r.held + r.rejected + r.blank, 'every row must be accounted for')
export type Receipt = z.output<typeof Receipt>
