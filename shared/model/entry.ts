import { AgencyCode } from './agency.ts'
import { AgencyId, ChildId, EntryId, ImportId } from './ids.ts'
import { When } from './when.ts'
import { z } from './zod.ts'

export const Rag = z.enum(['red', 'amber', 'green'])
export type Rag = z.output<typeof Rag>

/** Strengths and safety matter as much as harm. */
export const Balance = z.enum(['strength', 'worry', 'neutral'])
export type Balance = z.output<typeof Balance>

/** Who may read it. Undecided until a person has decided. */
export const Sharing = z.enum(['undecided', 'shareable', 'third-party', 'restricted'])
export type Sharing = z.output<typeof Sharing>

/** What tells facts, hearsay and opinion apart. */
export const Basis = z.enum(['fact', 'reported', 'opinion'])
export type Basis = z.output<typeof Basis>

/** Where an entry came from: down to the line of the file an agency sent, or the person who typed it. */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('return'),
    import: ImportId,
    file: z.string(),
    /** 1-based line of the sender's file on which the record starts. */
    line: z.int().positive(),
    /** The sheet or table it stands in; null where the file is one table. */
    part: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('typed'), by: z.string() }),
])
export type Origin = z.output<typeof Origin>

/** The most that one text of an entry may hold, and a name, a category or a date as typed. */
export const LONGEST_TEXT = 20_000
export const LONGEST_NAME = 200

const text = z.string().max(LONGEST_TEXT)
const name = z.string().max(LONGEST_NAME)

/** What an agency says in one entry, however it reached us. */
export const EntryContent = z.strictObject({
  when: When,
  /** Order among entries of one agency on one day: the order in the agency's own file. */
  sequence: z.int().nonnegative(),
  event: text.min(1),
  /** Mandatory: the record, system or person it comes from. */
  source: text.min(1),
  impact: text.nullable(),
  voice: text.nullable(),
  action: text.nullable(),
  rag: Rag.nullable(),
  balance: Balance.nullable(),
  basis: Basis.nullable(),
  category: name.nullable(),
  /** People involved, as the agency named them. */
  people: z.array(name),
  children: z.array(ChildId),
  /** Who wrote it in the agency's own system. */
  author: name.nullable(),
  sharing: Sharing,
  /** Columns of the agency's file that are none of ours, kept whole: nothing is lost. */
  other: z.record(z.string(), z.string()),
})
export type EntryContent = z.output<typeof EntryContent>

/** The current revision of an entry. Earlier revisions stay in the agency's file. */
export const Entry = z.strictObject({
  ...EntryContent.shape,
  id: EntryId,
  agency: AgencyId,
  agencyCode: AgencyCode,
  /** Reference code to say aloud and print, such as POL-7KD. Stable over re-imports, and no gapless count. */
  code: z.string().regex(/^[A-Z0-9-]+-[2-9A-Z]{2,8}$/),
  /** 1 for a new entry, one more for each edit. */
  revision: z.int().positive(),
  origin: Origin,
  /** When this revision was recorded here. */
  recordedAt: z.iso.datetime(),
})
export type Entry = z.output<typeof Entry>

/** One revision of an entry: what it said, and who brought it. */
export const Revision = z.strictObject({
  said: Entry,
  by: z.string(),
  /** An undone import took it back; it counts no longer. */
  takenBack: z.boolean(),
})
export type Revision = z.output<typeof Revision>

/** What a person types into the entry form. `when` is as typed; the program reads it with the same grammar as a return. */
export const EntryDraft = z.strictObject({
  /** Empty only where an entry stands without a date already and is edited. */
  when: z.string().trim().max(LONGEST_NAME),
  event: z.string().trim().min(1).max(LONGEST_TEXT),
  source: z.string().trim().min(1).max(LONGEST_TEXT),
  impact: text.nullable(),
  voice: text.nullable(),
  action: text.nullable(),
  rag: Rag.nullable(),
  balance: Balance.nullable(),
  basis: Basis.nullable(),
  category: name.nullable(),
  people: z.array(name),
  children: z.array(ChildId).min(1),
  author: name.nullable(),
})
export type EntryDraft = z.output<typeof EntryDraft>
