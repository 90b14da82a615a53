/**
 * The names that case systems and practitioners give to one field of an entry, most telling first.
 * `strong` names mean the field wherever they stand. `weak` ones are taken only where no strong one is there:
 * "Notes" is the event in a file of dates and notes, and something else beside a column "Event".
 */
export type HeadingNames = { readonly strong: readonly string[]; readonly weak: readonly string[] }
