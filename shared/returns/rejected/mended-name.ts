import type { Receipt, Rejection } from '../../model/receipt.ts'

/**
 * What the import of one row is called that a person has put right: it names where the row stood.
 * "EDU-1.csv, line 17 put right", "EDU-1.xlsx, sheet “Events”, row 4 put right"
 */
export const mendedName = (
  { file, delimiter }: Pick<Receipt, 'file' | 'delimiter'>,
  { line, part }: Pick<Rejection, 'line' | 'part'>,
): string =>
  [file, ...(part === null ? [] : [part]), `${delimiter === null ? 'row' : 'line'} ${line}${PUT_RIGHT}`].join(', ')

/** Whether an import of that name took a row of that file again. */
export const mendsRowOf = (name: string, file: string): boolean =>
  name.startsWith(`${file}, `) && name.endsWith(PUT_RIGHT)

const PUT_RIGHT = ' put right'
