import { EntryContent } from './entry.ts'
import { EntryId } from './ids.ts'
import { z } from './zod.ts'

/** The fields of an entry in which two versions can differ, in the order in which an entry is read. */
export const ComparedField = z.enum([
  'when',
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
  'children',
  'author',
  'other',
])
export type ComparedField = z.output<typeof ComparedField>

/** A decision that people made on an entry, which a change of it touches. */
export const Touched = z.enum([
  /** Someone edited the entry here; the later version does not have that edit. */
  'edit',
  /** Someone decided who may read it. */
  'sharing',
  /** What people added beside it: `CaseNote` says what each is. */
  'query',
  'conference rating',
  'family comment',
  'same event',
  'day order',
  'seen',
])
export type Touched = z.output<typeof Touched>

const row = { line: z.int().positive(), part: z.string().nullable() }

/** One difference between what is held and a later version. `key` is what a person refuses it by. */
export const Difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), key: z.string(), ...row, after: EntryContent }),
  z.strictObject({
    kind: z.literal('changed'),
    key: z.string(),
    ...row,
    entry: EntryId,
    code: z.string(),
    before: EntryContent,
    after: EntryContent,
    fields: z.array(ComparedField),
    touches: z.array(Touched),
  }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    key: z.string(),
    entry: EntryId,
    code: z.string(),
    before: EntryContent,
    touches: z.array(Touched),
  }),
])
export type Difference = z.output<typeof Difference>

/** A later version held against what it replaces, before anything changes. */
export const Comparison = z.strictObject({
  /** What was compared with; an import that follows it is refused when that has changed meanwhile. */
  basis: z.string(),
  /** Entries that are the same in both. */
  unchanged: z.int().nonnegative(),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  withdrawn: z.int().nonnegative(),
  /** Entries that seem to stand in rows of the later version that could not be read; they are kept as they are. */
  unread: z.int().nonnegative(),
  /** In the order of the timeline; at most five thousand of them, the counts above are of all. */
  differences: z.array(Difference),
})
export type Comparison = z.output<typeof Comparison>

/** What undoing an import would do. */
export const UndoingOfFile = z.strictObject({
  /** Entries that would leave the timeline. */
  leave: z.int().nonnegative(),
  /** Entries of this file that stay, because another return or a person's own edit holds them. */
  stay: z.int().nonnegative(),
  /** Entries that would go back to their earlier words. */
  revert: z.int().nonnegative(),
  /** Entries that this import withdrew and that would come back. */
  comeBack: z.int().nonnegative(),
  /** Of those that leave: edited here, or with a decision about who may read them. */
  touched: z.int().nonnegative(),
})
export type UndoingOfFile = z.output<typeof UndoingOfFile>

export const Undoing = UndoingOfFile.extend({
  /** Of those that leave: asked about, rated, commented on or linked. Those notes are in the case's own file and stay there. */
  noted: z.int().nonnegative(),
})
export type Undoing = z.output<typeof Undoing>
