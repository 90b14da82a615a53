import type { Receipt } from '../../../../shared/model/receipt.ts'
import { rowWord, words } from '../../../strings/en-GB.ts'

/** Whether a row is found by its sheet or table as well as by its number. */
export const hasSeveralParts = ({ parts }: Receipt): boolean => parts.length > 1

/** "line 17", "row 4", "row 4 of sheet “Events”" */
export const placeIn = (
  receipt: Receipt,
  { line, part }: { readonly line: number; readonly part: string | null },
): string => words.receipt.place(rowWord(receipt), line, hasSeveralParts(receipt) ? part : null)
