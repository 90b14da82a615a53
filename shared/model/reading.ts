import { Balance, Basis, LONGEST_NAME, Rag } from './entry.ts'
import { Delimiter, ReturnField, TextEncoding } from './return-field.ts'
import { z } from './zod.ts'

/**
 * What a column of a return is used for: a field of an entry; the last day of a period; kept with the entry under its own heading; or left out, which only a person decides.
 */
export const ColumnUse = z.enum([...ReturnField.options, 'end date', 'kept', 'left out'])
export type ColumnUse = z.output<typeof ColumnUse>

/** What every entry of a return is given where its row says nothing: "all of it is amber". */
export const Constants = z.strictObject({
  rag: Rag.nullable(),
  balance: Balance.nullable(),
  basis: Basis.nullable(),
  category: z.string().trim().min(1).max(LONGEST_NAME).nullable(),
  source: z.string().trim().min(1).max(500).nullable(),
  author: z.string().trim().min(1).max(LONGEST_NAME).nullable(),
})
export type Constants = z.output<typeof Constants>

export const NO_CONSTANTS: Constants = {
  rag: null,
  balance: null,
  basis: null,
  category: null,
  source: null,
  author: null,
}

export const ChosenOrder = z.enum(['day-first', 'month-first'])

/** How the columns of an agency's returns are read; remembered for the next one, exported and imported. */
export const Mapping = z.strictObject({
  columns: z.array(z.strictObject({ heading: z.string().max(2000), use: ColumnUse })).max(20_000),
  constants: Constants,
  /** Only where a person chose it; but the one in a receipt holds the order in which the file was read, so that a row of it is put right in the same way. */
  dateOrder: ChosenOrder.nullable(),
})
export type Mapping = z.output<typeof Mapping>

/** A mapping as a file (`POL.mapping.json`), for another computer or the command line. */
export const MappingFile = z.strictObject({ format: z.literal('tributary-mapping/1'), ...Mapping.shape })
export type MappingFile = z.output<typeof MappingFile>

/** What a person decided about how a file is to be read. Null or empty: as it was found. */
export const Reading = z.strictObject({
  encoding: TextEncoding.nullable(),
  delimiter: Delimiter.nullable(),
  /** Sheets or tables by their place in the file, for which something else holds than was found. */
  tables: z
    .array(
      z.strictObject({
        table: z.int().nonnegative(),
        taken: z.boolean(),
        /** The line with the headings; 0 when the table has none. */
        headerLine: z.int().nonnegative().nullable(),
      }),
    )
    .max(1000),
  /** Null: what is remembered for the agency, and else by names and content. */
  mapping: Mapping.nullable(),
  /** An entry whose row names no child is given to those whom its text names alone; else to all. */
  childrenByNames: z.boolean(),
  /** People of the register whom a text names are added to those the row lists. */
  peopleByNames: z.boolean(),
})
export type Reading = z.output<typeof Reading>

export const AS_FOUND: Reading = {
  encoding: null,
  delimiter: null,
  tables: [],
  mapping: null,
  childrenByNames: false,
  peopleByNames: false,
}
