import { namedSpan } from './named-span.ts'
import { readRange } from './read-range.ts'
import { readSingle } from './read-single.ts'
import type { Reading, SpanReading } from './span.ts'

/**
 * Reads one date or a range of two.
 * @param text lower case, tidied by `tidy`
 * @returns null when the text has none of the grammar's forms
 */
export const readSpan = (text: string, reading: Reading): SpanReading | null =>
  namedSpan(text, reading) ?? readSingle(text, reading) ?? readRange(text, reading)
