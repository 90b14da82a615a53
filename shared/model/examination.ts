import { ImportId } from './ids.ts'
import { ChosenOrder, ColumnUse, Constants } from './reading.ts'
import { Receipt, Rejection } from './receipt.ts'
import { z } from './zod.ts'

const count = z.int().nonnegative()

/** Who says what a column is: a person just now, the last import of this agency, its heading, what stands in it, or nobody. */
export const HowKnown = z.enum(['chosen', 'remembered', 'name', 'content', 'unknown'])
export type HowKnown = z.output<typeof HowKnown>

/** One sheet, one table, or the whole of a text file, as the wizard shows it. */
export const ExaminedTable = z.strictObject({
  /** Its place in the file, from 0; `Reading.tables` names it by this. */
  table: count,
  /** "sheet “Events”", "table 2"; null where the file is one table. */
  name: z.string().nullable(),
  taken: z.boolean(),
  /** Why it is not taken, as a sentence; null where it is. */
  why: z.string().nullable(),
  /** 1-based; null where it has no headings. */
  headerLine: z.int().positive().nullable(),
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      use: ColumnUse,
      howKnown: HowKnown,
      /** The first few cells that are not empty, shortened. */
      samples: z.array(z.string()),
    }),
  ),
  /** The first lines as they stand, titles and headings included, shortened: enough to see whether they were read aright. */
  firstRows: z.array(z.strictObject({ line: z.int().positive(), cells: z.array(z.string()) })),
})
export type ExaminedTable = z.output<typeof ExaminedTable>

/** What would become of a file if it were taken as it is read now. Nothing is changed by looking. */
export const Examination = z.strictObject({
  file: z.string(),
  /** The fingerprint of what was looked at; given back with an import, it keeps one of something else from being taken unseen. */
  sha256: Receipt.shape.sha256,
  encoding: Receipt.shape.encoding,
  delimiter: Receipt.shape.delimiter,
  tables: z.array(ExaminedTable),
  constants: Constants,
  /** The columns or constants are as the agency's last return was read. */
  remembered: z.boolean(),
  dates: z.strictObject({
    dayFirstOnly: count,
    monthFirstOnly: count,
    either: count,
    order: ChosenOrder,
    /** The file does not tell, or tells two things: a person should. */
    asks: z.boolean(),
    /** The evidence, as a sentence. */
    says: z.string(),
    /** Some dates, as typed, with how they would be read in either order; at most six. */
    examples: z.array(z.strictObject({ typed: z.string(), dayFirst: z.string(), monthFirst: z.string() })),
  }),
  /** Entries whose text or sheet names some of the children alone, where no column says whose they are. */
  namesChildren: count,
  /** Of these sheets each entry is meant: "sheet “Theo”", and the name of the child. */
  sheetsOfChildren: z.array(z.strictObject({ sheet: z.string(), child: z.string() })),
  /** Entries whose text names people of the register whom the row does not list. */
  namesPeople: count,
  nothingToReport: z.boolean(),
  read: count,
  entries: count,
  rejected: count,
  blank: count,
  /** Of the entries: rows that are held already, word for word. */
  held: count,
  /** The first hundred. */
  rejections: z.array(Rejection),
  doubts: z.array(z.string()),
  hints: Receipt.shape.hints,
  /** What this agency sent before and still stands, newest first, with how many of its entries this file has word for word. */
  earlier: z.array(
    z.strictObject({ import: ImportId, file: z.string(), at: z.iso.datetime(), entries: count, alike: count }),
  ),
  /** The earlier returns this file seems to be a later version of: same name, or most of it alike. Only a suggestion. */
  seemsLaterVersionOf: z.array(ImportId),
})
export type Examination = z.output<typeof Examination>
