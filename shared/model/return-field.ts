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

/** The encodings a text file can be read in. */
export const TextEncoding = z.enum(['UTF-8', 'UTF-8 with BOM', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'])
export type TextEncoding = z.output<typeof TextEncoding>

export const Delimiter = z.enum([',', ';', 'tab', '|'])
export type Delimiter = z.output<typeof Delimiter>
